// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/familystore.h"

#include "core/families/visits.h"
#include "core/search/searchtext.h"
#include "core/store/annotationrecord.h"
#include "core/store/columnstore.h"
#include "core/store/settling.h"

#include <algorithm>
#include <cstring>

namespace legation::store {

using namespace Qt::StringLiterals;
using families::Families;

namespace {

constexpr QByteArrayView kGroupedKey = "families_upto";
constexpr size_t kTextsKept = 64;

/// Reads texts to compare; those read last are kept.
class Comparison
{
public:
    Comparison(Connection &connection, const Packer &packer)
        : m_connection(connection)
        , m_packer(packer)
    {
    }

    bool areAlike(qint64 a, qint64 b) { return families::likeness(gramsOf(a), gramsOf(b)) >= families::kAlike; }

private:
    std::vector<std::uint64_t> gramsOf(qint64 article)
    {
        for (const auto &[id, grams] : m_kept) {
            if (id == article)
                return grams;
        }
        Statement row = m_connection.statement("text_of_article");
        QString text;
        if (row.bind(0, article).step())
            text = search::searchable(row.text(0), QString::fromUtf8(m_packer.unpacked(Content::Text, row.bytes(1))));
        if (m_kept.size() < kTextsKept)
            m_kept.resize(m_kept.size() + 1);
        auto &slot = m_kept[m_next++ % m_kept.size()];
        slot = {article, families::gramsOf(text)};
        return slot.second;
    }

    Connection &m_connection;
    const Packer &m_packer;
    std::vector<std::pair<qint64, std::vector<std::uint64_t>>> m_kept;
    size_t m_next = 0;
};

Result<qint64> lastGrouped(Connection &connection)
{
    Statement value = connection.statement("meta_value");
    value.bindText(0, kGroupedKey);
    if (value.step())
        return value.integer(0);
    if (auto done = value.status(); !done)
        return tl::unexpected(done.error());
    return 0;
}

Result<void> signUnsigned(Connection &connection, const Packer &packer, const Job &job)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    Statement rows = connection.statement("unsigned_articles");
    Statement add = connection.statement("add_signature");
    while (rows.step()) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        const QString text =
            search::searchable(rows.text(1), QString::fromUtf8(packer.unpacked(Content::Text, rows.bytes(2))));
        const families::Signature signature = families::signatureOf(text);
        const QByteArrayView bytes(reinterpret_cast<const char *>(signature.data()), sizeof(signature));
        if (auto done = add.bind(0, rows.integer(0)).bindBlob(1, bytes).run(); !done)
            return done;
    }
    if (auto done = rows.status(); !done)
        return done;
    return transaction.commit();
}

Result<std::vector<families::SignedText>> readSignatures(Connection &connection)
{
    std::vector<families::SignedText> texts;
    Statement rows = connection.statement("signatures");
    while (rows.step()) {
        families::SignedText text{rows.integer(0), {}};
        const QByteArrayView bytes = rows.bytes(1);
        if (bytes.size() == static_cast<qsizetype>(sizeof(text.signature)))
            std::memcpy(text.signature.data(), bytes.data(), sizeof(text.signature));
        texts.push_back(text);
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return texts;
}

Result<Families> readFamilies(Connection &connection)
{
    Families families;
    Statement rows = connection.statement("families");
    while (rows.step())
        families.emplace(rows.integer(0), rows.integer(1));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return families;
}

QStringList bare(const QStringList &names)
{
    QStringList bare;
    for (const QString &name : names)
        bare.append(search::searchable(name).remove(search::kBreak));
    return bare;
}

Result<std::vector<families::Report>> readReports(Connection &connection, const Shared &shared)
{
    std::vector<families::Report> reports;
    Statement rows = connection.statement("engagement_records");
    while (rows.step()) {
        const auto record = decodeEngagement(shared.packer.unpacked(Content::Record, rows.bytes(2)), shared.rules);
        if (!record)
            return fail(ErrorCode::ArchiveDamaged, u"engagement"_s, connection.path());
        const annotate::Engagement &engagement = record->engagement;
        reports.push_back({rows.integer(0), rows.integer(1), engagement.kind, engagement.direction,
                           search::toDays(engagement.date), engagement.host, record->cities, bare(engagement.guests),
                           engagement.countries, record->sentence});
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return reports;
}

Result<Families> groupTexts(Connection &connection, const Packer &packer, const Job &job)
{
    const auto upTo = lastGrouped(connection);
    auto before = readFamilies(connection);
    const auto texts = readSignatures(connection);
    if (!upTo || !before || !texts)
        return tl::unexpected(!upTo ? upTo.error() : !before ? before.error() : texts.error());
    if (texts->empty() || texts->back().id <= *upTo)
        return before;
    Comparison comparison(connection, packer);
    auto found = families::group(*texts, *before, *upTo,
                                 [&](qint64 a, qint64 b) { return !job.cancelled() && comparison.areAlike(a, b); });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled);
    return found;
}

Result<void> writeFamilies(Connection &connection, const Families &found)
{
    const auto known = readFamilies(connection);
    if (!known)
        return tl::unexpected(known.error());
    Statement put = connection.statement("put_family");
    for (const auto &[article, family] : found) {
        const auto was = known->find(article);
        if (was != known->end() && was->second == family)
            continue;
        if (auto done = put.bind(0, article).bind(1, family).run(); !done)
            return done;
    }
    const auto last = connection.number("SELECT coalesce(max(article), 0) FROM signature");
    if (!last)
        return tl::unexpected(last.error());
    Statement set = connection.statement("set_meta");
    const QByteArray value = QByteArray::number(*last);
    return set.bindText(0, kGroupedKey).bindText(1, value).run();
}

} // namespace

Result<std::shared_ptr<const FamilyIndex>> FamilyIndex::read(Connection &connection)
{
    auto index = std::make_shared<FamilyIndex>();
    Statement families = connection.statement("families");
    while (families.step()) {
        index->m_families.insert(families.integer(0), families.integer(1));
        index->m_members[families.integer(1)].push_back(families.integer(0));
    }
    if (auto done = families.status(); !done)
        return tl::unexpected(done.error());
    for (auto &members : index->m_members)
        std::sort(members.begin(), members.end());
    Statement visits = connection.statement("visit_groups");
    while (visits.step())
        index->m_visits.insert(visits.integer(0), visits.integer(1));
    if (auto done = visits.status(); !done)
        return tl::unexpected(done.error());
    return index;
}

qint64 FamilyIndex::familyOf(ArticleId article, const Replay &replay) const
{
    const auto decided = replay.familyOf(article);
    if (!decided) {
        if (const qint64 family = machineFamily(article.value); family != 0)
            return family;
        // Others may have been told to repeat it.
        const auto &told = replay.decidedFamilies();
        const bool isTold = std::any_of(told.begin(), told.end(), [&](qint64 of) { return of == article.value; });
        return isTold ? article.value : 0;
    }
    if (!decided->isValid())
        return 0;
    const qint64 family = machineFamily(decided->value);
    return family != 0 && replay.familyOf(*decided) == std::nullopt ? family : decided->value;
}

std::vector<ArticleId> FamilyIndex::membersOf(qint64 family, const Replay &replay) const
{
    std::vector<qint64> ids = m_members.value(family);
    if (std::find(ids.begin(), ids.end(), family) == ids.end())
        ids.push_back(family);
    for (auto told = replay.decidedFamilies().begin(); told != replay.decidedFamilies().end(); ++told)
        ids.push_back(told.key());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<ArticleId> members;
    for (const qint64 id : ids) {
        if (familyOf({id}, replay) == family)
            members.push_back({id});
    }
    const auto leads = [&replay](ArticleId id) { return replay.leadsFamily(id); };
    const auto leader = std::find_if(members.begin(), members.end(), leads);
    if (leader != members.end())
        std::rotate(members.begin(), leader, leader + 1);
    return members;
}

EngagementId FamilyIndex::visitOf(EngagementId engagement, const Replay &replay) const
{
    const auto decided = replay.sameAs(engagement);
    if (!decided)
        return {m_visits.value(engagement.value, engagement.value)};
    if (!decided->isValid())
        return engagement; // apart
    if (replay.sameAs(*decided).has_value())
        return *decided;
    return {m_visits.value(decided->value, decided->value)};
}

Result<void> regroupVisits(Connection &connection, Shared &shared)
{
    const auto reports = readReports(connection, shared);
    const auto texts = readFamilies(connection);
    if (!reports || !texts)
        return tl::unexpected(!reports ? reports.error() : texts.error());
    const Families groups = families::groupReports(*reports, [&](qint64 article) {
        const auto family = texts->find(article);
        return family == texts->end() ? 0 : family->second;
    });
    if (auto done = connection.statement("drop_visit_groups").run(); !done)
        return done;
    std::vector<std::pair<qint64, qint64>> sorted(groups.begin(), groups.end());
    std::sort(sorted.begin(), sorted.end());
    Statement add = connection.statement("add_visit_group");
    for (const auto &[engagement, visit] : sorted) {
        if (auto done = add.bind(0, engagement).bind(1, visit).run(); !done)
            return done;
    }
    auto index = FamilyIndex::read(connection);
    if (!index)
        return tl::unexpected(index.error());
    shared.setFamilies(std::move(*index));
    return {};
}

Result<void> regroup(Connection &connection, Shared &shared, const Job &job)
{
    if (auto done = signUnsigned(connection, shared.packer, job); !done)
        return done;
    const auto found = groupTexts(connection, shared.packer, job);
    if (!found)
        return tl::unexpected(found.error());
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    if (auto done = refreshColumns(connection, shared); !done)
        return tl::unexpected(done.error());
    Settling settling(connection, shared);
    if (auto done = writeFamilies(connection, *found); !done)
        return done;
    if (auto done = regroupVisits(connection, shared); !done)
        return done;
    return settling.commit(transaction);
}

} // namespace legation::store
