// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/engagements.h"

#include "core/annotate/engagementparts.h"
#include "core/annotate/otherengagements.h"
#include "core/annotate/reported.h"
#include "core/annotate/scene.h"
#include "core/annotate/units.h"
#include "core/annotate/visits.h"
#include "core/annotate/words.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr int kGovernmentVotes = 3; ///< 臺南市政府, 臺南市長: the city acts
constexpr int kHeadlineVotes = 2;
constexpr int kEnoughVotes = 3;
constexpr qsizetype kRecallReach = 30; ///< of the clause
constexpr int kLongGone = 366;         ///< days
constexpr qsizetype kListReach = 14;   ///< units behind a list of countries, or before it, that say who they are
constexpr qsizetype kActReach = 24;    ///< units behind somebody's name that say what they do

bool namesGovernment(QStringView after)
{
    static constexpr Words kWords{u"政府", u"市府", u"縣府", u"市長", u"縣長", u"長", u"府", u"議會", u"副市長"};
    return kWords.anyBegins(after);
}

/// 本市 and 市府 alone mean the city whose office published the article.
QStringList publishersCity(const Document &document)
{
    for (const lexicon::Hit &hit : document.lexicon.find(text::foldUnits(document.article.publisher))) {
        if (hit.kind == lexicon::EntryKind::City || hit.kind == lexicon::EntryKind::CityGovernment)
            return {document.lexicon.cities()[hit.record].name};
    }
    return {};
}

/// The cities that take part: their governments act, or they stand in the headline, or again and again.
QStringList participatingCities(const Document &document, const Places &places)
{
    std::vector<int> votes(size_t(places.cities.size()));
    for (const Mention &mention : places.mentions) {
        if (mention.kind != MentionKind::City)
            continue;
        const QStringView name = QStringView(mention.entity).sliced(mention.entity.indexOf(u':') + 1);
        int &vote = votes[size_t(places.cities.indexOf(name))];
        vote += 1;
        if (mention.rule == "city.government"_L1 ||
            namesGovernment(QStringView(document.folded).sliced(mention.span.end)))
            vote += kGovernmentVotes;
        if (mention.span.start < document.bodyStart)
            vote += kHeadlineVotes;
    }
    const int most = votes.empty() ? 0 : *std::max_element(votes.begin(), votes.end());
    QStringList cities;
    for (qsizetype i = 0; i < places.cities.size(); ++i) {
        const int vote = votes[size_t(i)];
        if (vote == most || (vote >= kEnoughVotes && vote * 3 >= most))
            cities.append(places.cities[i]);
    }
    if (cities.isEmpty())
        cities = publishersCity(document);
    return cities;
}

bool isNamed(const Actor &actor)
{
    return actor.side == Side::Foreign && actor.country.size() >= 2 && actor.country != "TW"_L1;
}

/// Gathers the countries that take part in what an article reports.
class PartnerReader
{
public:
    explicit PartnerReader(const Scene &scene)
        : m_scene(scene)
        , m_folded(scene.document().folded)
    {
    }

    QStringList read(const std::vector<Engagement> &engagements);

private:
    void append(const QString &country);
    bool receives(const SceneSentence &sentence) const;
    void readExchange(const SceneSentence &sentence);
    void readLists(const SceneSentence &sentence);
    bool isCountedUp(const SceneSentence &sentence, const Actor &first) const;
    bool isRecalled(const SceneSentence &sentence, const Actor &actor) const;
    bool isSymbol(const Actor &actor) const;
    bool takesPart(const SceneSentence &sentence, const Actor &actor) const;
    QStringView clauseAfter(const SceneSentence &sentence, qsizetype position, qsizetype reach) const;
    QStringView clauseBefore(const SceneSentence &sentence, qsizetype position, qsizetype reach) const;

    const Scene &m_scene;
    QStringView m_folded;
    QStringList m_partners;
};

void PartnerReader::append(const QString &country)
{
    if (country.size() >= 2 && country != "TW"_L1 && !m_partners.contains(country))
        m_partners.append(country);
}

/// 曾與…, 105年與美國福遍郡締盟: told of another time, by a word or by a year long gone.
bool PartnerReader::isRecalled(const SceneSentence &sentence, const Actor &actor) const
{
    if (sentence.hasCueBefore(m_folded, actor.span.start, CueRole::Past, kRecallReach))
        return true;
    const std::optional<QDate> own = m_scene.dates().article.edtf.start();
    const QStringView clause = clauseBefore(sentence, actor.span.start, kRecallReach);
    const DateExpression *last = nullptr;
    for (const DateExpression *date : sentence.dates) {
        if (date->span.end <= actor.span.start && date->span.start >= actor.span.start - clause.size())
            last = date;
    }
    const std::optional<QDate> end = last ? last->edtf.end() : std::nullopt;
    return own && end && end->daysTo(*own) > kLongGone;
}

/// 以烏克蘭國旗, 聲援烏克蘭: a flag shown or a cause supported brings nobody.
bool PartnerReader::isSymbol(const Actor &actor) const
{
    static constexpr Words kSupport{u"聲援", u"力挺", u"支援", u"支持", u"對"};
    const QStringView before = m_folded.first(actor.span.start);
    return m_folded.sliced(actor.span.end).startsWith(u"國旗") || kSupport.anyEnds(before);
}

/// What follows up to the next stop, at most `reach` units.
QStringView PartnerReader::clauseAfter(const SceneSentence &sentence, qsizetype position, qsizetype reach) const
{
    qsizetype end = position;
    const qsizetype limit = std::min(sentence.span.end, position + reach);
    while (end < limit && m_folded[end] != u',' && m_folded[end] != u'。' && m_folded[end] != u';')
        ++end;
    return m_folded.sliced(position, end - position);
}

QStringView PartnerReader::clauseBefore(const SceneSentence &sentence, qsizetype position, qsizetype reach) const
{
    qsizetype start = position;
    const qsizetype limit = std::max(sentence.span.start, position - reach);
    while (start > limit && m_folded[start - 1] != u',' && m_folded[start - 1] != u'。' && m_folded[start - 1] != u';')
        --start;
    return m_folded.sliced(start, position - start);
}

/// 印尼代表處蘇副代表共同揭幕, 邀請到美國在台協會處長擔任嘉賓, 加賀市長來信感謝: somebody from abroad acts or is asked
/// to.
bool PartnerReader::takesPart(const SceneSentence &sentence, const Actor &actor) const
{
    static constexpr Words kActs{u"出席", u"參加",   u"參與", u"與會", u"到場", u"蒞臨", u"一同",
                                 u"共同", u"揭幕",   u"剪綵", u"嘉賓", u"致詞", u"開球", u"來信",
                                 u"回信", u"手寫信", u"賀函", u"來函", u"一起", u"祝賀"};
    return kActs.anyIn(clauseAfter(sentence, actor.span.end, kActReach));
}

/// Somebody comes or is received, now and here: 已接待超過10組訪團 only counts.
bool PartnerReader::receives(const SceneSentence &sentence) const
{
    return std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &cue) {
        const bool comes = (cue.role == CueRole::Come || cue.role == CueRole::Receive) && cue.weight >= 3;
        return comes && !isNoJourney(m_scene, sentence, cue);
    });
}

/// Countries beside a sign of exchange in the lead.
void PartnerReader::readExchange(const SceneSentence &sentence)
{
    const bool exchange = sentence.has(CueRole::Treaty) || sentence.has(CueRole::Media) ||
                          sentence.has(CueRole::Sign) || sentence.has(CueRole::Aid) || receives(sentence);
    if (!exchange || !m_scene.isLead(sentence))
        return;
    for (const Actor &actor : sentence.actors) {
        if (isNamed(actor) && !isRecalled(sentence, actor) && !isPassing(sentence, actor) && !isSymbol(actor))
            append(actor.country);
    }
}

/// 參加的使節國家包含海地、貝里斯…: who they are stands before the list.
bool PartnerReader::isCountedUp(const SceneSentence &sentence, const Actor &first) const
{
    static constexpr Words kWho{u"使節", u"大使", u"代表團", u"隊伍", u"貴賓"};
    static constexpr Words kCount{u"包含", u"包括", u"有", u"來自", u"分別為", u"如"};
    const QStringView before = clauseBefore(sentence, first.span.start, kListReach);
    return kWho.anyIn(before) && kCount.anyEnds(before);
}

/// 法國、日本、印尼等12國團隊, 來自帛琉、海地的使節: a list whose people take part.
void PartnerReader::readLists(const SceneSentence &sentence)
{
    static constexpr Words kPeople{u"使節", u"大使", u"代表", u"團隊",   u"隊伍", u"選手", u"貴賓",
                                   u"嘉賓", u"官員", u"議員", u"藝術家", u"學者", u"專家", u"國家"};
    const std::vector<Actor> &actors = sentence.actors;
    size_t first = 0;
    while (first < actors.size()) {
        std::vector<const Actor *> list;
        size_t next = first;
        for (; next < actors.size(); ++next) {
            const Actor &actor = actors[next];
            if (!isNamed(actor) || actor.inside || actor.kind != Actor::Kind::Place)
                break;
            if (!list.empty()) {
                const QStringView joint =
                    m_folded.sliced(list.back()->span.end, actor.span.start - list.back()->span.end);
                if (joint.size() != 1 || !isOneOf(joint[0], u"、及與和"))
                    break;
            }
            list.push_back(&actor);
        }
        const bool planned =
            !list.empty() && sentence.hasCueBefore(m_folded, list.front()->span.start, CueRole::Plan, kRecallReach);
        const bool people =
            list.size() > 1 && !planned && !isRecalled(sentence, *list.front()) &&
            ((m_scene.isLead(sentence) && kPeople.anyIn(clauseAfter(sentence, list.back()->span.end, kListReach))) ||
             isCountedUp(sentence, *list.front()));
        for (const Actor *actor : list) {
            if (people && !isPassing(sentence, *actor))
                append(actor->country);
        }
        first = std::max(next, first + 1);
    }
}

QStringList PartnerReader::read(const std::vector<Engagement> &engagements)
{
    for (const Engagement &engagement : engagements) {
        // A country in the name of a prize or of a fair takes no part by that.
        if (engagement.kind == EngagementKind::Award || engagement.kind == EngagementKind::Forum ||
            engagement.kind == EngagementKind::Membership)
            continue;
        for (const QString &country : engagement.countries)
            append(country);
    }
    bool envoys = std::any_of(engagements.begin(), engagements.end(),
                              [](const Engagement &engagement) { return engagement.kind == EngagementKind::Visit; });
    bool party = std::any_of(engagements.begin(), engagements.end(), [](const Engagement &engagement) {
        const QStringList &guests = engagement.guests;
        return engagement.kind == EngagementKind::Visit && !guests.isEmpty() && guests.front().endsWith(u"使節"_s);
    });
    for (const SceneSentence &sentence : m_scene.sentences()) {
        envoys |= sentence.headline && sentence.has(CueRole::Foreign, 3);
        party |= envoys && sentence.headline; // 駐台使節參加龍舟賽
        // Envoys named one by one behind the lead take part as well.
        for (const Actor &actor : sentence.actors) {
            const bool person = actor.kind == Actor::Kind::Person;
            if (envoys && person && isNamed(actor) && (party || sentence.has(CueRole::Foreign, 3)))
                append(actor.country);
            // An office or a person from abroad in the headline acts in what is reported.
            if ((sentence.headline || (actor.resident && sentence.number == 1)) && (person || actor.resident) &&
                isNamed(actor) && !isRecalled(sentence, actor))
                append(actor.country);
            else if (m_scene.isLead(sentence) && person && isNamed(actor) && !isRecalled(sentence, actor) &&
                     !isPassing(sentence, actor) && takesPart(sentence, actor))
                append(actor.country);
        }
        readExchange(sentence);
        readLists(sentence);
    }
    return m_partners;
}

/// The host is one of the cities that take part: the 高雄事務所 of an office brings nobody to 高雄.
void settleHosts(const QStringList &cities, std::vector<Engagement> &engagements)
{
    for (Engagement &engagement : engagements) {
        if (engagement.direction == Direction::Outbound || cities.isEmpty() || cities.contains(engagement.host))
            continue;
        if (engagement.place == engagement.host)
            engagement.place = engagement.place.isEmpty() ? QString() : cities.front();
        engagement.host = cities.front();
    }
}

} // namespace

Engagements findEngagements(const Document &document, const Dates &dates, const Names &names, const Places &places)
{
    const Scene scene(document, dates, names, places);
    Engagements found;
    found.engagements = findVisits(scene);
    std::vector<Engagement> others = findOtherEngagements(scene);
    std::move(others.begin(), others.end(), std::back_inserter(found.engagements));
    found.cities = participatingCities(document, places);
    settleHosts(found.cities, found.engagements);
    found.partnerCountries = PartnerReader(scene).read(found.engagements);
    return found;
}

} // namespace legation::annotate
