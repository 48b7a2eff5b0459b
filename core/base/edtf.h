// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace legation {

/// How much of a date is known.
enum class DatePrecision { Decade, Year, Month, Day };

/// One calendar date, possibly incomplete: ISO 8601-2 (EDTF) level 1 with `X` for an unspecified digit anywhere.
/// Examples: 2022, 2022-03, 2022-03-24, XXXX-03-22, XXXX-XX-25, 164X, 2022-03-25?
struct PartialDate
{
    int year = 0;           ///< Gregorian year; valid only where yearDigits > 0
    int month = 0;          ///< 1–12, 0 = unknown
    int day = 0;            ///< 1–31, 0 = unknown
    int yearDigits = 0;     ///< digits of the year that are known: 4, 3 (164X), 2 (19XX) or 0 (XXXX)
    bool uncertain = false; ///< written with a closing `?`

    static PartialDate ofDay(QDate day);
    static PartialDate ofMonth(int year, int month);
    static PartialDate ofYear(int year);

    bool isNull() const { return yearDigits == 0 && month == 0 && day == 0; }
    bool hasYear() const { return yearDigits == 4; }
    bool isDay() const { return yearDigits == 4 && month > 0 && day > 0; }
    DatePrecision precision() const;
    /// Earliest and latest day it can be; nullopt where the year is unknown. Of XXXX-… nothing can be placed.
    std::optional<QDate> earliest() const;
    std::optional<QDate> latest() const;
    QString toString() const;

    friend bool operator==(const PartialDate &, const PartialDate &) = default;
};

/// A date or an interval in EDTF: `2022-03-24`, `2022-03-22/2022-03-25`, `2016/..` (open), `../2016`.
class Edtf
{
public:
    Edtf() = default; ///< null: no date
    explicit Edtf(PartialDate date);
    /// An interval; an absent side is open (`..`).
    Edtf(std::optional<PartialDate> from, std::optional<PartialDate> to);

    /// Reads the forms that toString writes. Fails with BadDate (impossible days such as 2022-02-30 and intervals that
    /// end before they start included).
    static Result<Edtf> parse(QStringView text);
    QString toString() const; ///< empty for null

    bool isNull() const { return !m_from && !m_to; }
    bool isInterval() const { return m_interval; }
    /// An interval that ends before it starts, as far as both sides can be placed: `2022-03-24/2022-03-14`.
    bool isReversed() const;
    bool isUncertain() const;
    const std::optional<PartialDate> &from() const { return m_from; } ///< the date itself where it is no interval
    const std::optional<PartialDate> &to() const { return m_to; }
    /// First and last day covered; nullopt where open or not placeable.
    std::optional<QDate> start() const;
    std::optional<QDate> end() const;
    /// The coarser of both sides.
    DatePrecision precision() const;

    friend bool operator==(const Edtf &, const Edtf &) = default;

private:
    std::optional<PartialDate> m_from;
    std::optional<PartialDate> m_to;
    bool m_interval = false;
};

} // namespace legation
