// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/visits.h"

#include "core/annotate/engagementparts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr double kEnough = 3.0;      ///< one strong sign in the lead
constexpr double kFading = 0.1;      ///< a sentence of the lead against the one before
constexpr double kLaterShare = 0.34; ///< of a sign behind the lead
constexpr qsizetype kObjectReach = 16;
constexpr qsizetype kPastReach = 10;
constexpr qsizetype kPlanReach = 24; ///< of its clause

/// Signs for one direction, and the sign that carries it.
struct Evidence
{
    double score = 0;
    const SceneSentence *sentence = nullptr;
    FoundCue cue{};
    double best = 0;

    void add(const SceneSentence &where, const FoundCue &what, double weight)
    {
        score += weight;
        if (weight > best) {
            best = weight;
            sentence = &where;
            cue = what;
        }
    }
};

class VisitReader
{
public:
    explicit VisitReader(const Scene &scene)
        : m_scene(scene)
        , m_folded(scene.document().folded)
    {
    }

    std::vector<Engagement> read();

private:
    void weigh(const SceneSentence &sentence, const FoundCue &cue);
    void weighMove(const SceneSentence &sentence, const FoundCue &cue, double share);
    void weighMeeting(const SceneSentence &sentence, const FoundCue &cue, double share);
    bool isInvited(const SceneSentence &sentence, const FoundCue &cue) const;
    bool isRecalledOrPlanned(const SceneSentence &sentence, const FoundCue &cue) const;
    /// The first actor behind a cue in its clause.
    const Actor *objectOf(const SceneSentence &sentence, const FoundCue &cue) const;
    /// The actor nearest before a cue in its sentence.
    const Actor *subjectOf(const SceneSentence &sentence, const FoundCue &cue) const;
    bool foreignBefore(const SceneSentence &sentence, const FoundCue &cue) const;
    bool taiwanLeads(const SceneSentence &sentence, const FoundCue &cue) const;

    const Scene &m_scene;
    QStringView m_folded;
    Evidence m_in;
    Evidence m_out;
    Evidence m_online;
};

/// 受到大阪市政府邀請出展, 應邀出席: an invitation that was taken up is no plan.
bool VisitReader::isInvited(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = std::max(sentence.span.start, cue.span.start - kPlanReach);
    const QStringView before = m_folded.sliced(start, cue.span.start - start);
    static constexpr std::array<QStringView, 5> kTaken{u"受到", u"受邀", u"應邀", u"獲邀", u"應"};
    return before.contains(u"邀") &&
           std::any_of(kTaken.begin(), kTaken.end(), [before](QStringView word) { return before.contains(word); });
}

bool VisitReader::isRecalledOrPlanned(const SceneSentence &sentence, const FoundCue &cue) const
{
    if (sentence.hasCueBefore(m_folded, cue.span.start, CueRole::Past, kPastReach))
        return true;
    if (!sentence.headline && !isInvited(sentence, cue) &&
        sentence.hasCueBefore(m_folded, cue.span.start, CueRole::Plan, kPlanReach))
        return true;
    // 因此銷來臺灣: goods come, not people.
    if (std::any_of(sentence.cues.begin(), sentence.cues.end(), [&cue](const FoundCue &other) {
            return other.role == CueRole::Passing && std::abs(other.span.start - cue.span.start) < kPastReach;
        }))
        return true;
    // A year or a month long gone in the clause: 2018年4月訪問.
    const std::optional<QDate> own = m_scene.dates().article.edtf.start();
    for (const DateExpression *date : sentence.dates) {
        const bool near = date->span.end <= cue.span.start && cue.span.start - date->span.end < kObjectReach;
        const std::optional<QDate> end = date->edtf.end();
        if (near && own && end && end->daysTo(*own) > 31)
            return true;
    }
    return false;
}

const Actor *VisitReader::objectOf(const SceneSentence &sentence, const FoundCue &cue) const
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

const Actor *VisitReader::subjectOf(const SceneSentence &sentence, const FoundCue &cue) const
{
    const Actor *nearest = nullptr;
    for (const Actor &actor : sentence.actors) {
        if (actor.span.end > cue.span.start)
            break;
        nearest = &actor;
    }
    return nearest;
}

bool VisitReader::foreignBefore(const SceneSentence &sentence, const FoundCue &cue) const
{
    const bool named = std::any_of(sentence.actors.begin(), sentence.actors.end(), [&](const Actor &actor) {
        return actor.side == Side::Foreign && actor.span.end <= cue.span.start;
    });
    const bool cued = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &other) {
        return other.role == CueRole::Foreign && other.span.end <= cue.span.start;
    });
    return named || cued;
}

/// A Taiwanese party opens the sentence: 臺南市政府副市長王時思率團 …
bool VisitReader::taiwanLeads(const SceneSentence &sentence, const FoundCue &cue) const
{
    for (const Actor &actor : sentence.actors) {
        if (actor.span.start >= cue.span.start)
            break;
        if (actor.side != Side::Unknown)
            return actor.side == Side::Taiwan;
    }
    return false;
}

void VisitReader::weighMove(const SceneSentence &sentence, const FoundCue &cue, double share)
{
    const Actor *object = objectOf(sentence, cue);
    if (cue.role == CueRole::Go) {
        const bool fused = cue.weight >= 3;
        const bool abroad = object && object->side == Side::Foreign;
        if (abroad && taiwanLeads(sentence, cue))
            m_out.add(sentence, cue, 3 * share);
        else if (abroad && !foreignBefore(sentence, cue))
            m_out.add(sentence, cue, cue.weight * share);
        else if (fused && !foreignBefore(sentence, cue))
            m_out.add(sentence, cue, cue.weight * share);
        return;
    }
    // A foreign party comes; where a Taiwanese one is said to come, somebody visits at home.
    const bool abroad = object && object->side == Side::Foreign;
    if (abroad && cue.weight < 3 && taiwanLeads(sentence, cue)) {
        m_out.add(sentence, cue, cue.weight * share);
        return;
    }
    // Envoys and guests from abroad come for a visit by whatever verb.
    const bool envoys = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&cue](const FoundCue &other) {
        return other.role == CueRole::Foreign && other.weight >= 3 && other.span.end <= cue.span.start &&
               cue.span.start - other.span.end < 2 * kObjectReach;
    });
    if (envoys) {
        m_in.add(sentence, cue, 3 * share);
        return;
    }
    if (foreignBefore(sentence, cue) || (object && object->side == Side::Foreign) || sentence.hasSide(Side::Foreign))
        m_in.add(sentence, cue, cue.weight * share);
}

void VisitReader::weighMeeting(const SceneSentence &sentence, const FoundCue &cue, double share)
{
    const Actor *object = objectOf(sentence, cue);
    const Actor *subject = subjectOf(sentence, cue);
    const bool foreignFirst = foreignBefore(sentence, cue) && !taiwanLeads(sentence, cue);
    if (cue.role == CueRole::Receive) {
        if (sentence.hasSide(Side::Foreign) || sentence.has(CueRole::Foreign))
            m_in.add(sentence, cue, cue.weight * share);
        return;
    }
    if (object && object->side == Side::Foreign && !foreignFirst) {
        m_out.add(sentence, cue, 3 * share);
    } else if (object && object->side != Side::Foreign &&
               (foreignFirst || (subject && subject->side == Side::Foreign))) {
        m_in.add(sentence, cue, 3 * share);
    } else if (foreignFirst) {
        m_in.add(sentence, cue, 2 * share);
    }
}

void VisitReader::weigh(const SceneSentence &sentence, const FoundCue &cue)
{
    if (isRecalledOrPlanned(sentence, cue))
        return;
    // What comes first is what is reported.
    const double share = m_scene.isLead(sentence) ? 1.0 - kFading * std::max(0, sentence.number - 1) : kLaterShare;
    switch (cue.role) {
    case CueRole::Come:
    case CueRole::Go: weighMove(sentence, cue, share); break;
    case CueRole::Meet:
    case CueRole::Receive: weighMeeting(sentence, cue, share); break;
    case CueRole::Online:
        if (cue.weight >= 2 && (sentence.hasSide(Side::Foreign) || sentence.has(CueRole::Foreign)))
            m_online.add(sentence, cue, 1.5 * cue.weight * share);
        break;
    default: break;
    }
}

std::vector<Engagement> VisitReader::read()
{
    if (!m_scene.isForeign())
        return {};
    for (const SceneSentence &sentence : m_scene.sentences()) {
        for (const FoundCue &cue : sentence.cues)
            weigh(sentence, cue);
    }
    struct Choice
    {
        const Evidence *evidence;
        Direction direction;
        QLatin1StringView rule;
        QLatin1StringView cameo;
    };
    const std::array<Choice, 3> choices{{{&m_online, Direction::Online, "visit.online"_L1, "041"_L1},
                                         {&m_in, Direction::Inbound, "visit.inbound"_L1, "043"_L1},
                                         {&m_out, Direction::Outbound, "visit.outbound"_L1, "042"_L1}}};
    const Choice *best = nullptr;
    for (const Choice &choice : choices) {
        if (choice.evidence->score >= kEnough && (!best || choice.evidence->score > best->evidence->score))
            best = &choice;
    }
    if (!best || !best->evidence->sentence)
        return {};
    Engagement visit = makeEngagement(m_scene, *best->evidence->sentence, best->evidence->cue, EngagementKind::Visit);
    visit.direction = best->direction;
    visit.rule = QString(best->rule);
    visit.cameo = QString(best->cameo);
    fillParties(m_scene, *best->evidence->sentence, best->evidence->cue, visit);
    if (visit.guests.isEmpty())
        return {}; // nobody moves
    return {std::move(visit)};
}

} // namespace

std::vector<Engagement> findVisits(const Scene &scene)
{
    return VisitReader(scene).read();
}

} // namespace legation::annotate
