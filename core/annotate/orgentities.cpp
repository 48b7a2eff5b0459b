// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/orgentities.h"

#include "core/annotate/entitykey.h"
#include "core/annotate/repeats.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::ptrdiff_t kMostOfOneEnd = 400; ///< organisations that are compared with each other

/// Whether `part` is what remains of `whole` when characters are left out.
bool isSubsequence(QStringView part, QStringView whole)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < whole.size() && at < part.size(); ++i) {
        if (whole[i] == part[at])
            ++at;
    }
    return at == part.size();
}

/// Gathers the organisations of one document.
class OrganisationGatherer
{
public:
    OrganisationGatherer(const Document &document, Names &names)
        : m_document(document)
        , m_names(names)
    {
    }

    void gather(const std::vector<OrganisationFound> &found);

private:
    struct Entity
    {
        QString folded;
        Organisation organisation;
        bool header = false;
        qint64 record = -1;
        int joined = -1; ///< the entity of the fuller form
    };
    int entityOf(const OrganisationFound &found);
    void readBracket(const OrganisationFound &found, Entity &entity);
    void joinRecords();
    void joinShortForms();
    void joinKeys();
    bool isShortForm(const Entity &part, const Entity &whole) const;
    void add(TextSpan span, int entity, const QString &rule);

    const Document &m_document;
    Names &m_names;
    std::vector<Entity> m_entities;
    QHash<QString, int> m_byName;
    struct Found
    {
        TextSpan span;
        int entity;
        QString rule;
    };
    std::vector<Found> m_found;
};

void OrganisationGatherer::add(TextSpan span, int entity, const QString &rule)
{
    m_found.push_back({span, entity, rule});
}

int OrganisationGatherer::entityOf(const OrganisationFound &found)
{
    QString folded = m_document.view(found.span).toString();
    folded.replace(u'暨', u'及'); // 新聞暨國際關係處 is 新聞及國際關係處
    const auto known = m_byName.constFind(folded);
    if (known != m_byName.constEnd())
        return *known;
    Entity entity;
    entity.folded = folded;
    entity.organisation.name = m_document.original(found.span).toString();
    entity.organisation.country = found.country;
    entity.record = found.record;
    m_entities.push_back(std::move(entity));
    m_byName.insert(folded, int(m_entities.size()) - 1);
    return int(m_entities.size()) - 1;
}

/// (Union of International Associations, 簡稱UIA): what stands in the brackets are other forms of the name.
void OrganisationGatherer::readBracket(const OrganisationFound &found, Entity &entity)
{
    const TextSpan inside{found.bracket.start + 1, found.bracket.end - 1};
    const QStringView text = m_document.original(inside);
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool border = i == text.size() || text[i] == u',' || text[i] == u'，' || text[i] == u';' ||
                            text[i] == u'；' || text[i] == u'、';
        if (!border)
            continue;
        QStringView part = text.sliced(from, i - from).trimmed();
        from = i + 1;
        bool named = false;
        for (const QStringView lead : {QStringView(u"以下"), QStringView(u"簡稱"), QStringView(u"下稱"),
                                       QStringView(u"又稱"), QStringView(u"稱為"), QStringView(u"縮寫")}) {
            if (part.startsWith(lead)) {
                part = part.sliced(lead.size()).trimmed();
                named = true;
            }
        }
        if (part.size() < 2 || (!named && part[0].unicode() >= 0x2E80))
            continue;
        const bool acronym = part.size() <= 12 && std::none_of(part.begin(), part.end(), [](QChar c) {
                                 return c.isSpace() || c.unicode() >= 0x2E80;
                             });
        if (acronym && entity.organisation.acronym.isEmpty())
            entity.organisation.acronym = part.toString();
        if (!entity.organisation.aliases.contains(part))
            entity.organisation.aliases.push_back(part.toString());
    }
}

/// 觀光旅遊局 of 臺南市政府觀光旅遊局, 紐西蘭臺商會 of 紐西蘭臺灣商會; but 臺灣大學 is no short form of 臺灣科技大學.
bool OrganisationGatherer::isShortForm(const Entity &part, const Entity &whole) const
{
    const QStringView a = part.folded;
    const QStringView b = whole.folded;
    if (a.size() >= b.size() || a.size() < 2)
        return false;
    if (b.endsWith(a))
        return true;
    // 觀旅局 of 臺南市政府觀光旅遊局, 經發局 of 經濟發展局: departments go by three characters.
    const qsizetype government = b.lastIndexOf(u"政府");
    const QStringView own = b.sliced(government < 0 ? 0 : government + 2);
    if (a.size() == 3 && own.size() > 3 && own[0] == a[0] && own.back() == a.back() &&
        (a.back() == u'局' || a.back() == u'處') && isSubsequence(a, own))
        return true;
    if (a.back() != b.back() || a.endsWith(u"大學") || a.size() < 4)
        return false;
    return a[0] == b[0] && !b.startsWith(a) && isSubsequence(a, b); // an office is no short form of its departments
}

/// Forms of one record of the lexicon are one organisation, under the longest form printed.
void OrganisationGatherer::joinRecords()
{
    QHash<qint64, int> longest;
    for (size_t i = 0; i < m_entities.size(); ++i) {
        const qint64 record = m_entities[i].record;
        if (record < 0 || m_entities[i].joined >= 0)
            continue;
        const auto known = longest.find(record);
        if (known == longest.end()) {
            longest.insert(record, int(i));
        } else if (m_entities[size_t(*known)].folded.size() >= m_entities[i].folded.size()) {
            m_entities[i].joined = *known;
        } else {
            m_entities[size_t(*known)].joined = int(i);
            *known = int(i);
        }
    }
}

void OrganisationGatherer::joinShortForms()
{
    // By last character, so that long lists stay cheap.
    std::vector<std::pair<char16_t, int>> byLast;
    byLast.reserve(m_entities.size());
    for (size_t i = 0; i < m_entities.size(); ++i)
        byLast.push_back({m_entities[i].folded.back().unicode(), int(i)});
    std::sort(byLast.begin(), byLast.end());
    for (size_t i = 0; i < m_entities.size(); ++i) {
        if (m_entities[i].header || m_entities[i].joined >= 0)
            continue;
        const char16_t last = m_entities[i].folded.back().unicode();
        const auto begin = std::lower_bound(byLast.begin(), byLast.end(), std::pair(last, 0));
        const auto end = std::upper_bound(begin, byLast.end(), std::pair(last, std::numeric_limits<int>::max()));
        if (end - begin > kMostOfOneEnd)
            continue;
        for (auto one = begin; one != end; ++one) {
            const int other = one->second;
            if (m_entities[size_t(other)].joined < 0 && isShortForm(m_entities[i], m_entities[size_t(other)])) {
                m_entities[i].joined = other;
                break;
            }
        }
    }
}

/// What has one key in the archive is one organisation in the article too.
void OrganisationGatherer::joinKeys()
{
    QHash<QString, int> first;
    for (size_t i = 0; i < m_entities.size(); ++i) {
        Entity &entity = m_entities[i];
        entity.organisation.entity = organisationKey(entity.organisation.name, &m_document.lexicon);
        if (entity.joined >= 0)
            continue;
        const int known = first.value(entity.organisation.entity, -1);
        if (known < 0)
            first.insert(entity.organisation.entity, int(i));
        else
            entity.joined = known;
    }
}

void OrganisationGatherer::gather(const std::vector<OrganisationFound> &found)
{
    TextSpan bracket;
    m_entities.reserve(found.size());
    m_found.reserve(found.size());
    for (const OrganisationFound &one : found) {
        // An acronym in the brackets behind a name is an alias of it.
        if (one.rule == "org.acronym"_L1 && bracket.contains(one.span))
            continue;
        if (!one.bracket.isEmpty())
            bracket = one.bracket;
        const int entity = entityOf(one);
        m_entities[size_t(entity)].header |= one.header;
        if (!one.bracket.isEmpty())
            readBracket(one, m_entities[size_t(entity)]);
        add(one.span, entity, one.rule);
    }
    for (size_t i = 0; i < m_entities.size(); ++i) {
        for (const QString &alias : m_entities[i].organisation.aliases) {
            const auto other = m_byName.constFind(alias.toLower());
            if (other != m_byName.constEnd() && *other != int(i))
                m_entities[size_t(*other)].joined = int(i);
        }
    }
    joinRecords();
    joinShortForms();
    joinKeys();
    const auto rootOf = [this](int entity) {
        for (int steps = 0; m_entities[size_t(entity)].joined >= 0 && steps < 8; ++steps)
            entity = m_entities[size_t(entity)].joined;
        return entity;
    };
    for (size_t i = 0; i < m_entities.size(); ++i) {
        Organisation &own = m_entities[i].organisation;
        const int root = rootOf(int(i));
        if (root != int(i) && !m_entities[size_t(root)].organisation.aliases.contains(own.name))
            m_entities[size_t(root)].organisation.aliases.push_back(own.name);
    }
    for (const Found &one : m_found) {
        Mention mention;
        mention.kind = MentionKind::Organisation;
        mention.span = one.span;
        mention.text = m_document.original(one.span).toString();
        mention.entity = m_entities[size_t(rootOf(one.entity))].organisation.entity;
        mention.rule = one.rule;
        m_names.mentions.push_back(std::move(mention));
    }
    for (Entity &entity : m_entities) {
        if (entity.joined < 0)
            m_names.organisations.push_back(std::move(entity.organisation));
    }
}

} // namespace

void gatherOrganisations(const Document &document, const std::vector<OrganisationFound> &found, Names &names)
{
    OrganisationGatherer(document, names).gather(found);
}

} // namespace legation::annotate
