// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/batch.h"
#include "core/annotate/datescanner.h"
#include "core/annotate/document.h"

#include <QString>

#include <optional>
#include <vector>

namespace legation::annotate {

/// What an article's open dates are counted from: a day, or as much of one as is known.
struct Anchor
{
    std::optional<int> year;
    std::optional<int> month; ///< only together with year
    std::optional<int> day;   ///< only together with month
    DateBasis basis = DateBasis::None;
    QString reason; ///< "the published day", "the dateline 112年11月4日", …

    bool isDay() const { return year && month && day; }
    QDate date() const { return isDay() ? QDate(*year, *month, *day) : QDate(); }
};

/// 於107年12月26日修正, 1989年11月20日，聯合國大會通過: laws and founding days are recalled, not reported.
bool isRecalled(QStringView folded, const RawDate &date);

/// The day the article tells of itself: the published day, a dateline, the full date that its text calls today.
std::optional<Anchor> findToldAnchor(const Document &document, const std::vector<RawDate> &dates);

/// The day the article tells in part: 今(25)日, a dateline without its year.
std::optional<DayOrder::Numbered> findNumberedDay(const Document &document, const std::vector<RawDate> &dates);

/// The strongest anchor there is: what findToldAnchor finds, the articles around it in the batch, what the text fixes,
/// what the batch agrees on.
Anchor findAnchor(const Document &document, const std::vector<RawDate> &dates, const BatchAnchor &batch);

/// The anchor without the batch: what the article alone fixes.
Anchor findOwnAnchor(const Document &document, const std::vector<RawDate> &dates);

} // namespace legation::annotate
