// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/batchanchor.h"

namespace legation::load {

namespace {

constexpr int kArticlesAsked = 10'000;

/// Goes over the first articles and back to the first one; `ask` says whether the next is wanted. What cannot be read
/// is told when the articles are read to be kept.
Result<void> overTheFirst(Reader &reader, const std::function<bool(const Article &)> &ask)
{
    for (int asked = 0; asked < kArticlesAsked; ++asked) {
        const auto article = reader.next();
        if (!article)
            continue;
        if (!*article || !ask(**article))
            break;
    }
    return reader.restart();
}

} // namespace

/// Read twice where it must: a file is as large as it likes, so none of its articles waits in memory for another.
Result<annotate::BatchAnchor> findBatchAnchor(Reader &reader, const EvidenceOf &evidenceOf)
{
    bool isNeeded = false;
    const auto isDated = [&isNeeded](const Article &article) {
        isNeeded = !article.published;
        return !isNeeded;
    };
    if (auto read = overTheFirst(reader, isDated); !read)
        return tl::unexpected(read.error());
    if (!isNeeded)
        return annotate::BatchAnchor();
    annotate::BatchEvidence evidence;
    const auto hear = [&](const Article &article) {
        evidence.add(evidenceOf(article));
        return true;
    };
    if (auto read = overTheFirst(reader, hear); !read)
        return tl::unexpected(read.error());
    return evidence.resolve();
}

} // namespace legation::load
