// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/batchanchor.h"

namespace legation::load {

namespace {

constexpr int kArticlesAsked = 10'000;

} // namespace

Result<annotate::BatchAnchor> findBatchAnchor(Reader &reader, const EvidenceOf &evidenceOf)
{
    annotate::BatchEvidence evidence;
    std::vector<Article> waiting; // dated ones: their voices count only where one is not dated
    bool isNeeded = false;
    for (int asked = 0; asked < kArticlesAsked; ++asked) {
        auto article = reader.next();
        if (!article)
            continue; // told when the articles are read to be kept
        if (!*article)
            break;
        isNeeded = isNeeded || !(**article).published;
        if (!isNeeded) {
            waiting.push_back(std::move(**article));
            continue;
        }
        for (const Article &earlier : waiting)
            evidence.add(evidenceOf(earlier));
        waiting.clear();
        evidence.add(evidenceOf(**article));
    }
    if (auto restarted = reader.restart(); !restarted)
        return tl::unexpected(restarted.error());
    return isNeeded ? evidence.resolve() : annotate::BatchAnchor();
}

} // namespace legation::load
