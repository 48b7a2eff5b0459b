// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/topics.h"

#include <algorithm>
#include <vector>

namespace legation::annotate {

using lexicon::EntryKind;

namespace {

constexpr int kHeadlineVotes = 2;
constexpr int kEnoughVotes = 2;

} // namespace

QStringList findTopics(const Document &document, TextSpan stretch)
{
    struct Votes
    {
        std::uint32_t topic;
        int votes;
    };
    std::vector<Votes> votes;
    qsizetype end = 0; // a longer word hides the shorter ones inside it
    for (size_t i = document.firstHitFrom(stretch.start);
         i < document.hits.size() && document.hits[i].span.start < stretch.end; ++i) {
        const lexicon::Hit &hit = document.hits[i];
        if (hit.kind != EntryKind::TopicWord || hit.span.end <= end)
            continue;
        end = hit.span.end;
        const int weight = hit.span.start < document.bodyStart ? kHeadlineVotes : 1;
        const auto known =
            std::find_if(votes.begin(), votes.end(), [&](const Votes &vote) { return vote.topic == hit.record; });
        if (known != votes.end())
            known->votes += weight;
        else
            votes.push_back({hit.record, weight});
    }
    std::stable_sort(votes.begin(), votes.end(), [](const Votes &a, const Votes &b) { return a.votes > b.votes; });
    QStringList topics;
    for (const Votes &vote : votes) {
        if (vote.votes >= kEnoughVotes && topics.size() < kMostTopics)
            topics.append(document.lexicon.topics()[vote.topic].topic);
    }
    return topics;
}

} // namespace legation::annotate
