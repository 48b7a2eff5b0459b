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
    addActors();
    addCues();
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

SceneSentence *Scene::sentenceOf(qsizetype position)
{
    const auto after =
        std::upper_bound(m_sentences.begin(), m_sentences.end(), position,
                         [](qsizetype at, const SceneSentence &sentence) { return at < sentence.span.start; });
    if (after == m_sentences.begin() || !(after - 1)->span.contains(position))
        return nullptr;
    return &*(after - 1);
}

Side Scene::sideOf(const Person &person, TextSpan) const
{
    if (!person.country.isEmpty())
        return person.country == "TW"_L1 ? Side::Taiwan : Side::Foreign;
    return person.latin.isEmpty() ? Side::Unknown : Side::Foreign;
}

Side Scene::sideOf(const Organisation &organisation) const
{
    if (organisation.country.isEmpty())
        return Side::Unknown;
    return organisation.country == "TW"_L1 ? Side::Taiwan : Side::Foreign;
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
    for (const Mention &mention : m_names.mentions) {
        if (mention.kind == MentionKind::Person) {
            const auto person = std::find_if(m_names.persons.begin(), m_names.persons.end(),
                                             [&](const Person &one) { return one.entity == mention.entity; });
            if (person != m_names.persons.end())
                actors.push_back({Actor::Kind::Person, mention.span, sideOf(*person, mention.span),
                                  size_t(person - m_names.persons.begin()), person->country, person->name});
        } else {
            const auto body = std::find_if(m_names.organisations.begin(), m_names.organisations.end(),
                                           [&](const Organisation &one) { return one.entity == mention.entity; });
            if (body != m_names.organisations.end())
                actors.push_back(
                    {Actor::Kind::Organisation, mention.span, sideOf(*body), 0, body->country, body->name});
        }
    }
    for (const QStringView word : kTaiwanWords) {
        for (qsizetype at = m_document.folded.indexOf(word); at >= 0; at = m_document.folded.indexOf(word, at + 1))
            actors.push_back({Actor::Kind::Word, {at, at + word.size()}, Side::Taiwan, 0, u"TW"_s, word.toString()});
    }
    std::stable_sort(actors.begin(), actors.end(),
                     [](const Actor &a, const Actor &b) { return a.span.start < b.span.start; });
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
