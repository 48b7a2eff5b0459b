// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/article.h"
#include "tests/bench/words.h"

namespace legation::bench {

/// As many synthetic press releases of city governments as are asked for: 22 cities, 60 countries, 100–900 characters,
/// Zipf-like words, people who hold office for a term, Gregorian and Minguo dates, a hundredth exact copies and three
/// hundredths near copies of an earlier release. Article `number` is a function of seed and number alone, so any part
/// of the corpus can be made again by itself. Nobody in it lives.
class Corpus
{
public:
    explicit Corpus(std::uint64_t seed = 1)
        : m_seed(seed)
    {
    }

    load::Article article(qint64 number) const;

    const Words &words() const { return m_words; }

private:
    load::Article original(qint64 number) const;

    std::uint64_t m_seed;
    Words m_words;
};

/// Stands in one article of about 20,000, and in the eighth.
inline constexpr QStringView kRareTerm = u"藍鵲棲地復育";

struct CorpusFiles
{
    QString articles; ///< JSON Lines: what is loaded
    QString raw;      ///< headlines and texts alone: what grep reads

    qint64 textBytes = 0; ///< UTF-8 bytes of all headlines and texts
};

/// Writes articles [first, first + count) below `folder`. Fails with FileUnwritable or DiskFull.
Result<CorpusFiles> writeCorpus(const Corpus &corpus, const QString &folder, qint64 first, qint64 count);

} // namespace legation::bench
