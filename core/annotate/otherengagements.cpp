// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/otherengagements.h"

#include "core/annotate/engagementparts.h"
#include "core/annotate/othertime.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

/// What makes a sentence report one kind of engagement.
struct Frame
{
    EngagementKind kind;
    CueRole cue;
    std::optional<CueRole> second; ///< needed beside, where given
    QLatin1StringView rule;
    QLatin1StringView cameo;
    bool needsForeign; ///< a party from abroad in the sentence or the headline; else international wording will do
};

constexpr std::array<Frame, 5> kFrames{{
    {EngagementKind::Agreement, CueRole::Sign, CueRole::Treaty, "agreement.signed"_L1, "057"_L1, true},
    {EngagementKind::Forum, CueRole::Forum, std::nullopt, "forum.held"_L1, "04"_L1, false},
    {EngagementKind::Membership, CueRole::Join, std::nullopt, "membership.joined"_L1, "04"_L1, false},
    {EngagementKind::Award, CueRole::Award, std::nullopt, "award.given"_L1, "051"_L1, false},
    {EngagementKind::Aid, CueRole::Aid, std::nullopt, "aid.given"_L1, "07"_L1, true},
}};

bool isInternational(QStringView sentence)
{
    static constexpr Words kWords{u"國際", u"全球", u"世界", u"各國", u"海外", u"跨國", u"亞太", u"亞洲", u"國外"};
    return kWords.anyIn(sentence);
}

bool hasForeignParty(const SceneSentence &sentence)
{
    return std::any_of(sentence.actors.begin(), sentence.actors.end(),
                       [&](const Actor &actor) { return actor.side == Side::Foreign && !isPassing(sentence, actor); });
}

const FoundCue *carrier(const Scene &scene, const SceneSentence &sentence, const Frame &frame)
{
    const QStringView folded = scene.document().folded;
    for (const FoundCue &cue : sentence.cues) {
        // 締結 and 締盟 say by themselves what is signed.
        if (frame.second && !sentence.has(*frame.second) && folded[cue.span.start] != u'締')
            continue;
        if (cue.role == frame.cue && !isRecalledBefore(scene, sentence, cue) && !isOfAnotherTime(scene, sentence, cue))
            return &cue;
    }
    return nullptr;
}

} // namespace

std::vector<Engagement> findOtherEngagements(const Scene &scene)
{
    std::vector<Engagement> found;
    for (const Frame &frame : kFrames) {
        for (const SceneSentence &sentence : scene.sentences()) {
            if (!scene.isLead(sentence))
                break;
            const FoundCue *cue = carrier(scene, sentence, frame);
            if (!cue)
                continue;
            const bool foreign = hasForeignParty(sentence);
            if (frame.needsForeign ? !foreign && !(scene.isForeign() && sentence.has(CueRole::Treaty))
                                   : !foreign && !isInternational(scene.document().view(sentence.span)))
                continue;
            Engagement engagement = makeEngagement(scene, sentence, *cue, frame.kind);
            engagement.rule = QString(frame.rule);
            engagement.cameo = QString(frame.cameo);
            fillParties(scene, sentence, *cue, engagement);
            if (engagement.host.isEmpty() && engagement.countries.isEmpty())
                continue;
            found.push_back(std::move(engagement));
            break;
        }
    }
    return found;
}

} // namespace legation::annotate
