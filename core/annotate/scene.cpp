// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/scene.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace legation::annotate {

using lexicon::CueRole;
using lexicon::EntryKind;
using namespace Qt::StringLiterals;

namespace {

/// Words for the city at home, and whether a unit begins one.
const std::array<QString, 10> &taiwanWords()
{
    static const std::array<QString, 10> words{u"市府"_s,   u"縣府"_s,   u"本市"_s,   u"本縣"_s,   u"本府"_s,
                                               u"市政府"_s, u"縣政府"_s, u"市議會"_s, u"縣議會"_s, u"府城"_s};
    return words;
}

/// Whether some of them may begin with these two units.
bool beginsTaiwanWord(QChar first, QChar second)
{
    return isOneOf(first, u"市縣本府") && isOneOf(second, u"府市縣政議城");
}

/// A department without a country is the city's own: 教育局, 新聞及國際關係處.
Side sideOf(const Organisation &organisation)
{
    if (!organisation.country.isEmpty())
        return organisation.country == "TW"_L1 ? Side::Taiwan : Side::Foreign;
    if (organisation.name.startsWith(u"歐洲"_s) || organisation.name.startsWith(u"歐盟"_s))
        return Side::Foreign; // a party from abroad, though of no one country
    const QChar last = organisation.name.isEmpty() ? QChar() : organisation.name.back();
    return last == u'局' || last == u'處' || last == u'科' ? Side::Taiwan : Side::Unknown;
}

/// Two lists that are ordered by start in one; of equal starts the first list's stand first.
std::vector<Actor> merged(std::vector<Actor> first, std::vector<Actor> second)
{
    if (second.empty())
        return first;
    std::vector<Actor> actors;
    actors.reserve(first.size() + second.size());
    std::merge(std::move_iterator(first.begin()), std::move_iterator(first.end()), std::move_iterator(second.begin()),
               std::move_iterator(second.end()), std::back_inserter(actors),
               [](const Actor &a, const Actor &b) { return a.span.start < b.span.start; });
    return actors;
}

/// The places inside a body's name act as the body: 泰國臺灣商會聯合總會 is of the side of its first place. `actors`
/// are ordered by start.
void takeIn(std::vector<Actor> &actors, Actor &body)
{
    auto actor = std::lower_bound(actors.begin(), actors.end(), body.span.start, startsAtOrAfter);
    for (; actor != actors.end() && actor->span.start < body.span.end; ++actor) {
        if (!body.span.contains(actor->span))
            continue;
        actor->inside = true;
        if (actor->kind != Actor::Kind::Place)
            continue;
        body.resident |= actor->resident;
        // An office is of its country wherever it sits: 美國在台協會高雄分處.
        if (body.side == Side::Unknown || actor->resident)
            body.side = actor->side;
        // A chamber of commerce is of those who founded it: 臺中美國商會.
        const bool founders =
            actor->side == Side::Foreign && body.name.endsWith(u"商會"_s) && actor->span.end == body.span.end - 2;
        if (founders)
            body.side = actor->side;
        if (body.country.isEmpty() || actor->resident || founders)
            body.country = actor->country;
    }
}

/// Without a bracket that opens it: (記者王小明臺中報導).
QStringView withoutByline(QStringView sentence)
{
    const qsizetype close = sentence.startsWith(u'(') ? sentence.indexOf(u')') : -1;
    return close < 0 ? sentence : sentence.sliced(close + 1).trimmed();
}

bool isHeaderLine(QStringView sentence)
{
    static constexpr Words kBegins{u"發稿",  u"發布",  u"發佈",  u"聯絡",  u"新聞聯絡", u"(",
                                   u"日期:", u"地點:", u"資料:", u"時間:", u"單位:"};
    const QStringView trimmed = withoutByline(sentence.trimmed());
    return trimmed.isEmpty() || (trimmed.size() < 60 && kBegins.anyBegins(trimmed));
}

} // namespace

bool isClauseEnd(QChar c)
{
    return c == u',' || c == u'。' || c == u';' || c == u':' || c == u'\n' || c == u'!' || c == u'?';
}

bool startsAtOrAfter(const Actor &actor, qsizetype position)
{
    return actor.span.start < position;
}

bool SceneSentence::has(CueRole role, int leastWeight) const
{
    return std::any_of(cues.begin(), cues.end(),
                       [=](const FoundCue &cue) { return cue.role == role && cue.weight >= leastWeight; });
}

bool SceneSentence::hasSide(Side side) const
{
    return std::any_of(actors.begin(), actors.end(), [side](const Actor &actor) { return actor.side == side; });
}

bool SceneSentence::hasPerson(Side side) const
{
    return std::any_of(actors.begin(), actors.end(),
                       [side](const Actor &actor) { return actor.side == side && actor.kind == Actor::Kind::Person; });
}

bool SceneSentence::hasCueBefore(QStringView folded, qsizetype position, CueRole role, qsizetype reach) const
{
    qsizetype clause = std::max(span.start, position - reach);
    for (qsizetype i = position; i > clause; --i) {
        if (isClauseEnd(folded[i - 1]))
            clause = i;
    }
    return std::any_of(cues.begin(), cues.end(), [=](const FoundCue &cue) {
        return cue.role == role && cue.span.start >= clause && cue.span.end <= position;
    });
}

bool isDateline(const Document &document, TextSpan date)
{
    constexpr qsizetype kReach = 8;
    const qsizetype start = std::max<qsizetype>(0, date.start - kReach);
    const QStringView before = QStringView(document.folded).sliced(start, date.start - start);
    static constexpr Words kWords{u"時間:", u"日期:", u"時間 "};
    return kWords.anyIn(before);
}

Scene::Scene(const Document &document, const Dates &dates, const Names &names, const Places &places)
    : m_document(document)
    , m_dates(dates)
    , m_names(names)
    , m_places(places)
{
    addSentences();
    addCues();
    addActors();
    addDates();
    for (const SceneSentence &sentence : m_sentences) {
        if (isLead(sentence) && (sentence.hasSide(Side::Foreign) || sentence.has(CueRole::Foreign)))
            m_foreign = true;
    }
}

void Scene::addSentences()
{
    int number = 0;
    m_sentences.reserve(m_document.sentences.size());
    for (const TextSpan &span : m_document.sentences) {
        if (isHeaderLine(m_document.view(span)))
            continue;
        SceneSentence sentence;
        sentence.span = span;
        sentence.headline = span.start < m_document.bodyStart;
        sentence.number = sentence.headline ? 0 : ++number;
        m_sentences.push_back(std::move(sentence));
    }
}

const SceneSentence *Scene::sentenceOf(qsizetype position) const
{
    const auto after =
        std::upper_bound(m_sentences.begin(), m_sentences.end(), position,
                         [](qsizetype at, const SceneSentence &sentence) { return at < sentence.span.start; });
    if (after == m_sentences.begin() || !(after - 1)->span.contains(position))
        return nullptr;
    return &*(after - 1);
}

SceneSentence *Scene::sentenceOf(qsizetype position)
{
    return const_cast<SceneSentence *>(std::as_const(*this).sentenceOf(position));
}

/// Whether somebody moves or meets between two names: 加拿大議員團 拜會 市長黃偉哲.
bool Scene::hasMoveBetween(TextSpan stretch) const
{
    const SceneSentence *sentence = sentenceOf(stretch.start);
    return sentence && std::any_of(sentence->cues.begin(), sentence->cues.end(), [stretch](const FoundCue &cue) {
               const bool move = cue.role == CueRole::Come || cue.role == CueRole::Go || cue.role == CueRole::Meet ||
                                 cue.role == CueRole::Receive || cue.role == CueRole::Plan || cue.role == CueRole::Sign;
               return move && stretch.contains(cue.span);
           });
}

/// 駐大阪辦事處, 臺北駐日經濟文化代表處: an office of Taiwan, where 駐臺北韓國代表部 is none.
bool Scene::isPostedAbroad(TextSpan office) const
{
    const QStringView name = m_document.view(office);
    const qsizetype posted = name.indexOf(u'駐');
    if (posted < 0 ||
        (posted > 0 && !name.startsWith(u"臺") && !name.startsWith(u"我國") && !name.startsWith(u"中華民國")))
        return false;
    const QStringView seat = name.sliced(posted + 1);
    return !seat.startsWith(u"臺") && !seat.startsWith(u"華") && !seat.startsWith(u"高雄");
}

/// The code in "country:NZ" and "place:JP:北九州市", shared with the lexicon.
QString Scene::countryOf(QStringView entity) const
{
    const qsizetype start = entity.indexOf(u':') + 1;
    const qsizetype end = entity.indexOf(u':', start);
    const QStringView code = entity.sliced(start, (end < 0 ? entity.size() : end) - start);
    const lexicon::Country *country = m_document.lexicon.country(code);
    return country ? country->code : code.toString();
}

/// 杭州亞運, 東京奧運: the city is part of the name of games, and no party.
bool Scene::namesGames(qsizetype end) const
{
    static constexpr Words kGames{u"亞運", u"奧運", u"帕運", u"世大運", u"亞帕", u"世界大學", u"亞洲"};
    const QStringView after = QStringView(m_document.folded).sliced(end);
    if (after.isEmpty() || !isOneOf(after.front(), u"亞奧帕世"))
        return false;
    return kGames.anyBegins(after);
}

std::vector<Actor> Scene::placesAndWords() const
{
    std::vector<Actor> actors;
    actors.reserve(m_places.mentions.size());
    for (const Mention &mention : m_places.mentions) {
        if (namesGames(mention.span.end))
            continue;
        const bool city = mention.kind == MentionKind::City;
        const QString country = city ? u"TW"_s : countryOf(mention.entity);
        const Side side = city || country == "TW"_L1 ? Side::Taiwan : Side::Foreign;
        Actor actor{Actor::Kind::Place, mention.span, side, 0, country, mention.text};
        actor.resident = side == Side::Foreign && mention.rule == "country.office"_L1 && !isPostedAbroad(mention.span);
        actors.push_back(std::move(actor));
    }
    const QStringView folded = m_document.folded;
    std::vector<Actor> words;
    static constexpr UnitFilter kBegins(u"市縣本府");
    auto mention = m_places.mentions.begin();
    for (qsizetype at = 0; at + 1 < folded.size(); ++at) {
        if (!kBegins.mayHold(folded[at]) || !beginsTaiwanWord(folded[at], folded[at + 1]))
            continue;
        while (mention != m_places.mentions.end() && mention->span.end <= at)
            ++mention;
        // 熊本市 holds no 本市.
        if (mention != m_places.mentions.end() && mention->kind == MentionKind::ForeignCity && mention->span.start < at)
            continue;
        for (const QString &word : taiwanWords()) {
            if (beginsWith(folded.sliced(at), word))
                words.push_back({Actor::Kind::Word, {at, at + word.size()}, Side::Taiwan, 0, u"TW"_s, word});
        }
    }
    return merged(std::move(actors), std::move(words));
}

/// The bodies named, each with the side of the places in its name.
std::vector<Actor> Scene::bodies(std::vector<Actor> &places) const
{
    QHash<QString, const Organisation *> organisations;
    for (const Organisation &organisation : m_names.organisations)
        organisations.insert(organisation.entity, &organisation);
    std::vector<Actor> actors;
    for (const Mention &mention : m_names.mentions) {
        if (mention.kind != MentionKind::Organisation)
            continue;
        const Organisation *body = organisations.value(mention.entity);
        if (!body)
            continue;
        Actor actor{Actor::Kind::Organisation, mention.span, Side::Unknown, 0, {}, body->name};
        takeIn(places, actor);
        if (isPostedAbroad(mention.span))
            actor.side = Side::Taiwan;
        if (actor.side == Side::Unknown)
            actor.side = sideOf(*body);
        if (actor.country.isEmpty())
            actor.country = body->country;
        actors.push_back(std::move(actor));
    }
    return actors;
}

void Scene::addActors()
{
    std::vector<Actor> actors = placesAndWords();
    std::vector<Actor> named = bodies(actors);
    actors = merged(std::move(actors), std::move(named));
    QHash<QString, size_t> persons;
    for (size_t i = 0; i < m_names.persons.size(); ++i)
        persons.insert(m_names.persons[i].entity, i);
    const std::vector<Side> sides = sidesOfPersons(actors, persons);
    std::vector<Actor> people;
    people.reserve(m_names.mentions.size());
    for (const Mention &mention : m_names.mentions) {
        if (mention.kind != MentionKind::Person)
            continue;
        if (const auto person = persons.constFind(mention.entity); person != persons.constEnd())
            people.push_back({Actor::Kind::Person, mention.span, sides[*person], *person,
                              m_names.persons[*person].country, m_names.persons[*person].name});
    }
    actors = merged(std::move(actors), std::move(people));
    spread(actors);
}

/// Gives each sentence its actors; both are ordered by start.
void Scene::spread(std::vector<Actor> &actors)
{
    auto next = actors.begin();
    for (SceneSentence &sentence : m_sentences) {
        const auto first = std::lower_bound(next, actors.end(), sentence.span.start, startsAtOrAfter);
        next = std::lower_bound(first, actors.end(), sentence.span.end, startsAtOrAfter);
        sentence.actors.assign(std::move_iterator(first), std::move_iterator(next));
    }
}

void Scene::addCues()
{
    constexpr size_t kUsual = 8;
    qsizetype end = 0;
    CueRole lastRole = CueRole::Meet;
    auto sentence = m_sentences.begin();
    for (const lexicon::Hit &hit : m_document.hits) {
        if (hit.kind != EntryKind::Cue)
            continue;
        const lexicon::Cue &cue = m_document.lexicon.cues()[hit.record];
        // A longer cue hides the shorter ones of its own role inside it: 率團出訪 and 出訪.
        if (hit.span.end <= end && cue.role == lastRole)
            continue;
        end = hit.span.end;
        lastRole = cue.role;
        while (sentence != m_sentences.end() && sentence->span.end <= hit.span.start)
            ++sentence;
        if (sentence == m_sentences.end())
            break;
        if (!sentence->span.contains(hit.span.start))
            continue;
        if (sentence->cues.empty())
            sentence->cues.reserve(kUsual);
        sentence->cues.push_back({hit.span, cue.role, cue.weight});
    }
}

void Scene::addDates()
{
    for (const DateExpression &date : m_dates.expressions) {
        if (isDateline(m_document, date.span))
            continue;
        if (SceneSentence *sentence = sentenceOf(date.span.start))
            sentence->dates.push_back(&date);
    }
}

} // namespace legation::annotate
