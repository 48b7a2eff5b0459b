// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/nearest.h"

#include "core/text/fold.h"

#include <algorithm>
#include <vector>

namespace legation::cli {

namespace {

constexpr qsizetype kMost = 3;
constexpr qsizetype kLongest = 100; ///< what is longer is no name

/// Length of the longest common subsequence.
qsizetype inCommon(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1, 0);
    for (const QChar c : a) {
        qsizetype diagonal = 0;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = c == b[static_cast<qsizetype>(j) - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

QStringList nearest(const QString &text, const QStringList &candidates)
{
    struct Scored
    {
        double likeness;
        QString name;
    };
    const QString wanted = text::fold(text).left(kLongest);
    std::vector<Scored> scored;
    for (const QString &candidate : candidates) {
        const QString name = text::fold(candidate).left(kLongest);
        const auto size = static_cast<double>(wanted.size() + name.size());
        const double likeness = size > 0 ? 2.0 * static_cast<double>(inCommon(wanted, name)) / size : 0.0;
        if (likeness >= 0.5)
            scored.push_back({likeness, candidate});
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored &a, const Scored &b) { return a.likeness > b.likeness; });
    QStringList names;
    for (const Scored &one : scored) {
        if (names.size() < kMost)
            names.append(one.name);
    }
    return names;
}

} // namespace legation::cli
