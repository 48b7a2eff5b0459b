// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/movers.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace legation::annotate {

using lexicon::CueRole;

namespace {

constexpr qsizetype kJourneyReach = 32; ///< units of a clause

} // namespace

const Actor *Movers::objectOf(const SceneSentence &sentence, const FoundCue &cue) const
{
    for (const Actor &actor : sentence.actors) {
        if (actor.span.start < cue.span.end)
            continue;
        if (actor.span.start - cue.span.end > kObjectReach)
            break;
        const QStringView between = m_folded.sliced(cue.span.end, actor.span.start - cue.span.end);
        return between.contains(u',') || between.contains(u'。') ? nullptr : &actor;
    }
    return nullptr;
}

const Actor *Movers::subjectOf(const SceneSentence &sentence, const FoundCue &cue) const
{
    const Actor *nearest = nullptr;
    for (const Actor &actor : sentence.actors) {
        if (actor.span.end > cue.span.start)
            break;
        nearest = &actor;
    }
    return nearest;
}

/// 為維繫與三重縣的友好關係，縣政府組團訪日: why they go names nobody who moves. Where the clauses behind that begin.
qsizetype Movers::behindPurpose(const SceneSentence &sentence) const
{
    const QStringView text = sentence.span.of(m_folded);
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    if (!text.sliced(at).startsWith(u'為') || text.sliced(at).startsWith(u"為期"))
        return sentence.span.start;
    return sentence.span.start + std::max<qsizetype>(0, text.indexOf(u','));
}

bool Movers::foreignBefore(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = behindPurpose(sentence);
    const bool named = std::any_of(sentence.actors.begin(), sentence.actors.end(), [&](const Actor &actor) {
        return actor.side == Side::Foreign && actor.span.start >= start && actor.span.end <= cue.span.start;
    });
    const bool cued = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &other) {
        return other.role == CueRole::Foreign && other.span.start >= start && other.span.end <= cue.span.start;
    });
    return named || cued;
}

bool Movers::taiwanLeads(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = behindPurpose(sentence);
    for (const Actor &actor : sentence.actors) {
        if (actor.span.start >= cue.span.start)
            break;
        if (actor.side != Side::Unknown && actor.span.start >= start)
            return actor.side == Side::Taiwan;
    }
    return false;
}

bool Movers::isOwnParty(const SceneSentence &sentence, const FoundCue &cue) const
{
    const Actor *subject = subjectOf(sentence, cue);
    if (m_folded[cue.span.end - 1] != u'團' || !subject || subject->side != Side::Taiwan ||
        subject->kind == Actor::Kind::Person || cue.span.start - subject->span.end > kHostReach ||
        foreignBefore(sentence, cue))
        return false;
    const QStringView between = m_folded.sliced(subject->span.end, cue.span.start - subject->span.end);
    return std::none_of(between.begin(), between.end(),
                        [](QChar c) { return c.isPunct() || isOneOf(c, u"歡迎接待見訪邀請與和及的在到"); });
}

bool Movers::isReceivedAbroad(const SceneSentence &sentence, const FoundCue &cue) const
{
    qsizetype clause = cue.span.start;
    while (clause > sentence.span.start && m_folded[clause - 1] != u',' && m_folded[clause - 1] != u';')
        --clause;
    const Actor *first = nullptr;
    const Actor *last = nullptr;
    for (const Actor &actor : sentence.actors) {
        if (actor.span.start < clause || actor.span.end > cue.span.start || actor.side == Side::Unknown)
            continue;
        first = first ? first : &actor;
        last = &actor;
    }
    if (!first && !taiwanLeads(sentence, cue)) {
        // 館山市長森正一親自率領同仁，熱情迎接蘇澳訪問團: the subject stands a clause before.
        const Actor *object = objectOf(sentence, cue);
        const Actor *subject = subjectOf(sentence, cue);
        return subject && subject->side == Side::Foreign && subject->kind == Actor::Kind::Person && object &&
               object->side == Side::Taiwan;
    }
    if (!first || first->side != Side::Foreign || last->side != Side::Foreign || first->resident)
        return false;
    const bool sent = std::any_of(sentence.actors.begin(), sentence.actors.end(), [clause](const Actor &actor) {
        return actor.side == Side::Taiwan && actor.span.end <= clause;
    });
    // 至三重縣拜會市役所，由市長接待
    const bool called = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &other) {
        const Actor *object = objectOf(sentence, other);
        return other.span.end <= clause && (other.role == CueRole::Meet || other.role == CueRole::Go) && object &&
               object->side == Side::Foreign && !object->resident && !foreignBefore(sentence, other);
    });
    if (m_folded[clause] == u'由' && (sent || called))
        return true;
    const bool person = last->kind == Actor::Kind::Person && cue.span.start - last->span.end <= kHostReach;
    if (person && cue.weight >= 3 && taiwanLeads(sentence, cue))
        return true;
    const Actor *object = objectOf(sentence, cue);
    return person && object && object->side == Side::Taiwan;
}

bool Movers::isEndOfJourney(const SceneSentence &sentence, const FoundCue &cue) const
{
    return std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &other) {
        const qsizetype gap = cue.span.start - other.span.end;
        if (other.role != CueRole::Go || gap <= 0 || gap > kJourneyReach)
            return false;
        const QStringView between = m_folded.sliced(other.span.end, gap);
        const bool done = between.endsWith(u"進行") || cue.span.of(m_folded).startsWith(u"進行");
        return done && std::none_of(between.begin(), between.end(), isClauseEnd);
    });
}

bool Movers::isDated(const SceneSentence &sentence, const FoundCue &cue, std::optional<QDate> own) const
{
    return own && std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateExpression *date) {
               const std::optional<QDate> day = date->edtf.start();
               const qsizetype gap = cue.span.start - date->span.end;
               if (!day || !date->edtf.from()->isDay() || gap < 0 || gap > kJourneyReach ||
                   std::abs(day->daysTo(*own)) > 1)
                   return false;
               const QStringView between = m_folded.sliced(date->span.end, gap);
               return std::none_of(between.begin(), between.end(), isClauseEnd);
           });
}

const Actor *Movers::placeOfAct(const SceneSentence &sentence) const
{
    static constexpr Words kActs{u"主持", u"出席", u"舉行", u"舉辦", u"簽署", u"揭牌", u"掛牌", u"推介"};
    static constexpr Words kCeremony{u"儀式", u"簽"};
    bool leader = sentence.hasPerson(Side::Taiwan) && kCeremony.anyIn(sentence.span.of(m_folded));
    for (const Actor &actor : sentence.actors) {
        leader |= actor.kind == Actor::Kind::Person && actor.side == Side::Taiwan;
        const bool at = leader && actor.kind == Actor::Kind::Place && actor.side == Side::Foreign && !actor.inside &&
                        actor.span.length() > 1 && actor.span.start > 0 &&
                        isOneOf(m_folded[actor.span.start - 1], u"在於");
        if (!at)
            continue;
        const qsizetype reach = std::min(kObjectReach, sentence.span.end - actor.span.end);
        const QStringView behind = m_folded.sliced(actor.span.end, reach);
        const qsizetype stop = behind.indexOf(u',');
        // Whatever begins before the first stop.
        const bool acts = std::any_of(kActs.all().begin(), kActs.all().end(), [behind, stop](QStringView act) {
            const qsizetype found = indexOf(behind, act);
            return found >= 0 && (stop < 0 || found <= stop);
        });
        return acts ? &actor : nullptr;
    }
    return nullptr;
}

bool Movers::isMutual(const FoundCue &cue) const
{
    static constexpr Words kMutual{u"會晤", u"會談", u"會面", u"晤談", u"座談", u"相見歡"};
    return kMutual.isOne(cue.span.of(m_folded));
}

bool Movers::isAtHome(const SceneSentence &sentence) const
{
    static constexpr Words kHalls{u"在市府", u"在縣府", u"在市政", u"在縣政府", u"在本府", u"於市政"};
    const QStringView text = sentence.span.of(m_folded);
    return kHalls.anyIn(text);
}

} // namespace legation::annotate
