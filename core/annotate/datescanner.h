// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace legation::annotate {

/// The parts of a calendar expression as they are written, before anything is resolved. Offsets count from the anchor:
/// yearOffset −1 is 去年, dayOffset 0 is 今日.
struct DateParts
{
    std::optional<int> year{};       ///< Gregorian
    std::optional<int> yearOffset{}; ///< 去年 −1, 今年 0, 明年 1
    std::optional<int> yearsAgo{};   ///< 三年前
    std::optional<int> decade{};     ///< 1640 of 1640年代
    std::optional<int> month{};
    std::optional<int> monthOffset{}; ///< 上月 −1, 本月 0
    std::optional<int> day{};
    std::optional<int> dayOffset{};     ///< 昨 −1, 今 0, 明 1
    std::optional<int> afterPrevious{}; ///< 隔日 1: days after the day named before
    std::optional<int> weekday{};       ///< 1 = Monday … 7
    std::optional<int> weekOffset{};    ///< 上週 −1, 本週 0, 下週 1; with a weekday that is the day itself
    bool partOfYear = false;  ///< 年初, 年底, 下半年 without a year: the year named before, else the anchor's
    bool partOfMonth = false; ///< 月初, 月底 without a month

    bool hasYear() const { return year || yearOffset || yearsAgo || decade; }
    bool hasMonth() const { return month || monthOffset; }
    bool hasDay() const { return day || dayOffset || weekOffset || afterPrevious; }
    bool isDeictic() const { return yearOffset || monthOffset || dayOffset || weekOffset; }
};

/// One expression found: where, its parts, and the second side of an interval.
struct RawDate
{
    TextSpan span{};
    DateParts from{};
    std::optional<DateParts> to{};
    std::optional<int> days{}; ///< 3月22日為期4天: length in days
    bool yearly = false;       ///< 每年10月12日
    bool since = false;        ///< 自105年起
    QString rule;
};

/// Finds calendar expressions in text folded by text::foldUnits: Gregorian and Minguo, digits and Chinese numerals,
/// fused deixis, intervals. Each rule is anchored on a trigger (a digit, a numeral, 今, 年 …), so that cost is linear.
/// Counts, durations, clock times, years inside names and editions are left out. Results do not overlap.
std::vector<RawDate> scanDates(QStringView folded);

} // namespace legation::annotate
