// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/visits.h"

#include "core/annotate/engagementparts.h"
#include "core/annotate/movers.h"
#include "core/annotate/othertime.h"
#include "core/annotate/reported.h"
#include "core/annotate/units.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr double kEnough = 3.0;      ///< one strong sign in the lead
constexpr double kFading = 0.1;      ///< a sentence of the lead against the one before
constexpr double kLaterShare = 0.34; ///< of a sign behind the lead
constexpr double kLaterMost = 1.0;   ///< what all signs behind the lead can add
constexpr double kOtherNews = 0.6;   ///< what signs in the lead are worth under a headline with other news
constexpr double kLeastSign = 1.2;   ///< of the best sign: presents and thanks alone bring nobody
constexpr int kLatestPlace = 3;      ///< sentences in which the place of an act tells a journey
constexpr double kSigning = 0.4;     ///< what both heads at one table tell beside the meeting
constexpr qsizetype kObjectReach = Movers::kObjectReach;
constexpr qsizetype kHostReach = Movers::kHostReach;

/// Signs for one direction, and the sign that carries it.
struct Evidence
{
    double lead = 0;
    double later = 0;
    const SceneSentence *sentence = nullptr;
    FoundCue cue{};
    double best = 0;

    void add(const SceneSentence &where, const FoundCue &what, double weight, double beside = 0)
    {
        if (where.number > Scene::kLead)
            later = std::min(kLaterMost, later + weight);
        else
            lead += weight + beside;
        if (weight > best) {
            best = weight;
            sentence = &where;
            cue = what;
        }
    }
    void weaken() { lead *= kOtherNews; }
    double score() const { return best < kLeastSign ? 0 : lead + later; }
    void take(const Evidence &other)
    {
        lead += other.lead;
        later = std::min(kLaterMost, later + other.later);
        if (other.best > best) {
            best = other.best;
            sentence = other.sentence;
            cue = other.cue;
        }
    }
};

class VisitReader
{
public:
    explicit VisitReader(const Scene &scene)
        : m_scene(scene)
        , m_folded(scene.document().folded)
        , m_movers(m_folded)
    {
    }

    std::vector<Engagement> read();

private:
    void weigh(const SceneSentence &sentence, const FoundCue &cue);
    void weighMove(const SceneSentence &sentence, const FoundCue &cue, double share);
    void weighMeeting(const SceneSentence &sentence, const FoundCue &cue, double share);
    void weighSigning(const SceneSentence &sentence, const FoundCue &cue, double share);
    void weighPlace(const SceneSentence &sentence);

    const Scene &m_scene;
    QStringView m_folded;
    Movers m_movers;
    Evidence m_in;
    Evidence m_mutual; ///< meetings that do not say who moved; they go with what else is told
    Evidence m_out;
    Evidence m_online;
};

void VisitReader::weighMove(const SceneSentence &sentence, const FoundCue &cue, double share)
{
    const Actor *object = m_movers.objectOf(sentence, cue);
    if (cue.role == CueRole::Go) {
        // 教廷大使館代辦前往花蓮慰問: a foreign party goes to a Taiwanese city.
        const bool home = object && object->side == Side::Taiwan && object->kind == Actor::Kind::Place;
        const Actor *subject = m_movers.subjectOf(sentence, cue);
        const bool foreigner = subject && subject->side == Side::Foreign &&
                               (subject->kind == Actor::Kind::Person ||
                                (sentence.number <= 1 && cue.span.start - subject->span.end <= kObjectReach));
        if (home && cue.weight < 3 && foreigner && !m_movers.taiwanLeads(sentence, cue)) {
            m_in.add(sentence, cue, 3 * share);
            return;
        }
        const bool fused = cue.weight >= 3;
        // 出席處長的就任酒會: a person or an office in Taiwan is no place abroad.
        const bool here = object && (object->resident || object->kind == Actor::Kind::Person);
        const bool named = object && (object->span.length() > 1 || cue.weight >= 3); // 出席台日餐敘 goes nowhere
        const bool abroad = object && object->side == Side::Foreign && (!here || cue.weight >= 3) && named;
        // 陳福海今天率團赴福建: whoever is named right before goes, untitled too.
        const bool goer = subject && subject->kind == Actor::Kind::Person && subject->side != Side::Foreign &&
                          cue.span.start - subject->span.end <= kHostReach && fused;
        if (abroad && (goer || m_movers.taiwanLeads(sentence, cue)))
            m_out.add(sentence, cue, 3 * share);
        else if (abroad && !m_movers.foreignBefore(sentence, cue))
            m_out.add(sentence, cue, cue.weight * share);
        else if (fused && !m_movers.foreignBefore(sentence, cue))
            m_out.add(sentence, cue, cue.weight * share);
        return;
    }
    if (m_movers.isOwnParty(sentence, cue)) {
        if (sentence.hasSide(Side::Foreign))
            m_out.add(sentence, cue, 3 * share);
        return;
    }
    // A foreign party comes; where a Taiwanese one is said to come, somebody visits at home.
    const bool abroad = object && object->side == Side::Foreign;
    if (abroad && cue.weight < 3 && m_movers.taiwanLeads(sentence, cue)) {
        m_out.add(sentence, cue, cue.weight * share);
        return;
    }
    // 黃偉哲市長也蒞臨現場: the mayor came, and from no further than the city hall.
    const Actor *subject = m_movers.subjectOf(sentence, cue);
    if (subject && subject->kind == Actor::Kind::Person && subject->side == Side::Taiwan &&
        cue.span.start - subject->span.end <= kHostReach &&
        !m_folded.sliced(subject->span.end, cue.span.start - subject->span.end).contains(u'同'))
        return;
    // Envoys and guests from abroad come for a visit by whatever verb.
    const bool envoys = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&cue](const FoundCue &other) {
        return other.role == CueRole::Foreign && other.weight >= 3 && other.span.end <= cue.span.start &&
               cue.span.start - other.span.end < 2 * kObjectReach;
    });
    if (envoys) {
        m_in.add(sentence, cue, 3 * share);
        return;
    }
    if (m_movers.foreignBefore(sentence, cue) || (object && object->side == Side::Foreign) ||
        sentence.hasSide(Side::Foreign))
        m_in.add(sentence, cue, cue.weight * share);
}

/// 縣長於日本沖繩縣主持掛牌儀式: who acts at a place abroad has gone there.
void VisitReader::weighPlace(const SceneSentence &sentence)
{
    const Actor *place = sentence.number > kLatestPlace ? nullptr : m_movers.placeOfAct(sentence);
    if (!place)
        return;
    const FoundCue cue{place->span, CueRole::Go, 2};
    if (isReported(m_scene, sentence, cue))
        m_out.add(sentence, cue, 3);
}

/// 與松山市長簽下協定: both heads sign at one table, by video, or each at home.
void VisitReader::weighSigning(const SceneSentence &sentence, const FoundCue &cue, double share)
{
    if (cue.weight < 2 || !m_scene.isLead(sentence) || isOfAnotherTime(m_scene, sentence, cue))
        return;
    const bool heads = sentence.hasPerson(Side::Foreign) && sentence.hasPerson(Side::Taiwan);
    const QStringView text = sentence.span.of(m_folded);
    if (text.contains(u"異地"))
        return;
    const bool online =
        std::any_of(m_scene.sentences().begin(), m_scene.sentences().end(), [this](const SceneSentence &other) {
            const QStringView words = other.span.of(m_folded);
            return m_scene.isLead(other) && other.has(CueRole::Sign) &&
                   (other.has(CueRole::Online) || words.contains(u"線上") || words.contains(u"視訊"));
        });
    if (online && sentence.hasSide(Side::Foreign))
        m_online.add(sentence, cue, 3 * share, kSigning);
    else if (sentence.hasPerson(Side::Foreign) && m_movers.isAtHome(sentence))
        m_in.add(sentence, cue, 3 * share, kSigning);
    else if (heads)
        m_mutual.add(sentence, cue, 3 * share, kSigning);
}

void VisitReader::weighMeeting(const SceneSentence &sentence, const FoundCue &cue, double share)
{
    const Actor *object = m_movers.objectOf(sentence, cue);
    const Actor *subject = m_movers.subjectOf(sentence, cue);
    const bool foreignFirst = m_movers.foreignBefore(sentence, cue) && !m_movers.taiwanLeads(sentence, cue);
    if (cue.role == CueRole::Receive) {
        if (m_movers.placeOfAct(sentence) || m_movers.isReceivedAbroad(sentence, cue)) {
            m_out.add(sentence, cue, 3 * share);
            return;
        }
        if (sentence.hasSide(Side::Foreign) || sentence.has(CueRole::Foreign))
            m_in.add(sentence, cue, cue.weight * share);
        return;
    }
    const bool met = m_movers.foreignBefore(sentence, cue) || (object && object->side == Side::Foreign);
    if (m_movers.isMutual(cue) && met && !foreignFirst) {
        m_mutual.add(sentence, cue, 3 * share);
        return;
    }
    if (object && object->resident && m_folded[cue.span.start] == u'率') {
        m_in.add(sentence, cue, 2 * share); // 市長率團隊與日本台灣交流協會餐敘: the office sits in Taiwan
    } else if (object && object->side == Side::Foreign && !foreignFirst) {
        m_out.add(sentence, cue, 3 * share);
    } else if (object && object->side != Side::Foreign &&
               (foreignFirst || (subject && subject->side == Side::Foreign))) {
        m_in.add(sentence, cue, 3 * share);
    } else if (foreignFirst) {
        // A party from abroad that is led somewhere has come: 率團出席芒果節.
        const bool led = m_folded[cue.span.start] == u'率' && subject && subject->side != Side::Taiwan;
        m_in.add(sentence, cue, (led ? 3 : 2) * share);
    }
}

void VisitReader::weigh(const SceneSentence &sentence, const FoundCue &cue)
{
    if (!isReported(m_scene, sentence, cue) || m_movers.isEndOfJourney(sentence, cue))
        return;
    // What comes first is what is reported.
    const double fading = m_movers.isDated(sentence, cue, m_scene.dates().article.edtf.start()) ? 0 : kFading;
    const double share = m_scene.isLead(sentence) ? 1.0 - fading * std::max(0, sentence.number - 1) : kLaterShare;
    switch (cue.role) {
    case CueRole::Come:
    case CueRole::Go: weighMove(sentence, cue, share); break;
    case CueRole::Meet:
    case CueRole::Receive: weighMeeting(sentence, cue, share); break;
    case CueRole::Sign: weighSigning(sentence, cue, share); break;
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
        weighPlace(sentence);
    }
    if (announcesOther(m_scene)) {
        m_in.weaken();
        m_out.weaken();
    }
    (m_out.score() > m_in.score() ? m_out : m_in).take(m_mutual);
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
    std::array<const Choice *, 3> order{&choices[0], &choices[1], &choices[2]};
    std::stable_sort(order.begin(), order.end(),
                     [](const Choice *a, const Choice *b) { return a->evidence->score() > b->evidence->score(); });
    for (const Choice *choice : order) {
        const Evidence &evidence = *choice->evidence;
        if (evidence.score() < kEnough || !evidence.sentence)
            continue;
        Engagement visit = makeEngagement(m_scene, *evidence.sentence, evidence.cue, EngagementKind::Visit);
        visit.direction = choice->direction;
        visit.rule = QString(choice->rule);
        visit.cameo = QString(choice->cameo);
        fillParties(m_scene, *evidence.sentence, evidence.cue, visit);
        if (!visit.guests.isEmpty()) // else nobody moves in this direction
            return {std::move(visit)};
    }
    return {};
}

} // namespace

std::vector<Engagement> findVisits(const Scene &scene)
{
    return VisitReader(scene).read();
}

} // namespace legation::annotate
