// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/scene.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;
using lexicon::EntryKind;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 10> kTaiwanWords{u"市府",   u"縣府",   u"本市",   u"本縣",   u"本府",
                                                   u"市政府", u"縣政府", u"市議會", u"縣議會", u"府城"};

constexpr qsizetype kOfficeReach = 14;   ///< units between the name of a body and the person it sends, titles included
constexpr qsizetype kBracketReach = 110; ///< length of a Latin name in brackets

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

/// The places inside a body's name act as the body: 泰國臺灣商會聯合總會 is of the side of its first place.
void takeIn(std::vector<Actor> &actors, Actor &body)
{
    for (Actor &actor : actors) {
        if (!body.span.contains(actor.span))
            continue;
        actor.inside = true;
        if (actor.kind != Actor::Kind::Place)
            continue;
        if (body.side == Side::Unknown)
            body.side = actor.side;
        if (body.country.isEmpty())
            body.country = actor.country;
    }
}

bool isHeaderLine(QStringView sentence)
{
    const QStringView trimmed = sentence.trimmed();
    return trimmed.isEmpty() || (trimmed.size() < 60 && (trimmed.startsWith(u"發稿") || trimmed.startsWith(u"發布") ||
                                                         trimmed.startsWith(u"發佈") || trimmed.startsWith(u"聯絡") ||
                                                         trimmed.startsWith(u"新聞聯絡") || trimmed.startsWith(u'(')));
}

bool isClauseEnd(QChar c)
{
    return c == u',' || c == u'。' || c == u';' || c == u':' || c == u'\n' || c == u'!' || c == u'?';
}

} // namespace

bool SceneSentence::has(CueRole role, int leastWeight) const
{
    return std::any_of(cues.begin(), cues.end(),
                       [=](const FoundCue &cue) { return cue.role == role && cue.weight >= leastWeight; });
}

bool SceneSentence::hasSide(Side side) const
{
    return std::any_of(actors.begin(), actors.end(), [side](const Actor &actor) { return actor.side == side; });
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
    return before.contains(u"時間:") || before.contains(u"日期:") || before.contains(u"時間 ");
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

Side Scene::sideBefore(const std::vector<Actor> &actors, TextSpan name) const
{
    // 澳洲辦事處(Australian Office)露珍怡: a bracket between does not part them, punctuation does.
    const QStringView folded = m_document.folded;
    qsizetype start = name.start;
    for (qsizetype room = kOfficeReach; start > 0 && room > 0; --room) {
        const QChar c = folded[start - 1];
        if (c == u')') {
            const qsizetype open = folded.first(start - 1).lastIndexOf(u'(');
            if (open < 0 || start - open > kBracketReach)
                break;
            start = open;
            continue;
        }
        const bool headlineGap = c.isSpace() && start < folded.size() && folded[start].unicode() >= 0x3400;
        if (headlineGap || isClauseEnd(c) || QStringView(u"、」與和向對於請讓及").indexOf(c) >= 0)
            break;
        --start;
    }
    for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
        if (actor->inside || actor->side == Side::Unknown)
            continue;
        if (actor->span.end > name.start || actor->span.end <= start)
            continue;
        // 駐日代表: whoever is posted abroad is Taiwan's own.
        if (actor->side == Side::Foreign && actor->span.start > 0 && folded[actor->span.start - 1] == u'駐')
            return Side::Taiwan;
        return hasMoveBetween({actor->span.end, name.start}) ? Side::Unknown : actor->side;
    }
    return Side::Unknown;
}

std::vector<Side> Scene::sidesOfPersons(const std::vector<Actor> &actors) const
{
    std::vector<Side> sides;
    for (const Person &person : m_names.persons) {
        int foreign = person.latin.isEmpty() ? 0 : 2;
        int home = 0;
        int mentions = 0;
        Side first = Side::Unknown;
        for (const Mention &mention : m_names.mentions) {
            if (mention.kind != MentionKind::Person || mention.entity != person.entity)
                continue;
            ++mentions;
            const Side side = sideBefore(actors, mention.span);
            if (mentions == 1)
                first = side;
            foreign += side == Side::Foreign ? 1 : 0;
            home += side == Side::Taiwan ? 1 : 0;
        }
        static const QStringList kEnvoys{u"大使"_s, u"公使"_s, u"代辦"_s, u"總領事"_s, u"領事"_s};
        if (home == 0 && kEnvoys.contains(person.title))
            ++foreign;
        // A mayor of no city named abroad is the mayor at home.
        const bool mostlyHome = foreign == 0 || (first != Side::Foreign && foreign * 3 < mentions);
        if (mostlyHome && (person.title.endsWith(u"市長"_s) || person.title.endsWith(u"縣長"_s)))
            home += mentions;
        const bool abroad = foreign > home || (foreign == home && first == Side::Foreign);
        sides.push_back(abroad ? Side::Foreign : home > 0 ? Side::Taiwan : Side::Unknown);
    }
    return sides;
}

void Scene::addActors()
{
    std::vector<Actor> actors;
    for (const Mention &mention : m_places.mentions) {
        const bool city = mention.kind == MentionKind::City;
        const QString country = city                                   ? u"TW"_s
                                : mention.kind == MentionKind::Country ? mention.entity.section(u':', 1, 1)
                                                                       : mention.entity.section(u':', 1, 1);
        const Side side = city || country == "TW"_L1 ? Side::Taiwan : Side::Foreign;
        actors.push_back({Actor::Kind::Place, mention.span, side, 0, country, mention.text});
    }
    for (const QStringView word : kTaiwanWords) {
        for (qsizetype at = m_document.folded.indexOf(word); at >= 0; at = m_document.folded.indexOf(word, at + 1))
            actors.push_back({Actor::Kind::Word, {at, at + word.size()}, Side::Taiwan, 0, u"TW"_s, word.toString()});
    }
    const auto byStart = [](const Actor &a, const Actor &b) { return a.span.start < b.span.start; };
    for (const Mention &mention : m_names.mentions) {
        const auto body = std::find_if(m_names.organisations.begin(), m_names.organisations.end(),
                                       [&](const Organisation &one) { return one.entity == mention.entity; });
        if (mention.kind != MentionKind::Organisation || body == m_names.organisations.end())
            continue;
        Actor actor{Actor::Kind::Organisation, mention.span, Side::Unknown, 0, {}, body->name};
        takeIn(actors, actor);
        const QStringView name = m_document.view(mention.span);
        if (name.startsWith(u'駐') && !name.startsWith(u"駐臺") && !name.startsWith(u"駐華"))
            actor.side = Side::Taiwan;
        if (actor.side == Side::Unknown)
            actor.side = sideOf(*body);
        if (actor.country.isEmpty())
            actor.country = body->country;
        actors.push_back(std::move(actor));
    }
    std::stable_sort(actors.begin(), actors.end(), byStart);
    const std::vector<Side> sides = sidesOfPersons(actors);
    for (const Mention &mention : m_names.mentions) {
        const auto person = std::find_if(m_names.persons.begin(), m_names.persons.end(),
                                         [&](const Person &one) { return one.entity == mention.entity; });
        if (mention.kind != MentionKind::Person || person == m_names.persons.end())
            continue;
        const auto index = size_t(person - m_names.persons.begin());
        actors.push_back({Actor::Kind::Person, mention.span, sides[index], index, person->country, person->name});
    }
    std::stable_sort(actors.begin(), actors.end(), byStart);
    for (Actor &actor : actors) {
        if (SceneSentence *sentence = sentenceOf(actor.span.start))
            sentence->actors.push_back(std::move(actor));
    }
}

void Scene::addCues()
{
    qsizetype end = 0;
    CueRole lastRole = CueRole::Meet;
    for (const lexicon::Hit &hit : m_document.hits) {
        if (hit.kind != EntryKind::Cue)
            continue;
        const lexicon::Cue &cue = m_document.lexicon.cues()[hit.record];
        // A longer cue hides the shorter ones of its own role inside it: 率團出訪 and 出訪.
        if (hit.span.end <= end && cue.role == lastRole)
            continue;
        end = hit.span.end;
        lastRole = cue.role;
        if (SceneSentence *sentence = sentenceOf(hit.span.start))
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
