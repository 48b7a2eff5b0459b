// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/dayorder.h"
#include "core/base/edtf.h"
#include "core/load/article.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace legation::annotate {

/// Month and year on which the articles of one file or feed agree, for articles that say neither.
struct BatchAnchor
{
    std::optional<int> year;
    std::optional<int> month; ///< 1–12, only together with year
    QString reason;           ///< "3月23日(三) is a Wednesday in 2022; 6 of 7 articles name March"
    /// Where the articles stand in the order of their days over more than a month; month is null then.
    std::shared_ptr<const DayOrder> order{};

    bool isNull() const { return !year; }
};

/// Votes for the months and years of a batch, and the days its articles tell with their places in it: a few bytes an
/// article. Adding is commutative, so the order in which articles are read and the number of threads change nothing.
class BatchEvidence
{
public:
    void add(const BatchEvidence &other);
    /// One article's votes. `weight` > 0; a weekday that settles the year weighs more than a bare year.
    void voteYear(int year, int weight);
    void voteMonth(int month, int weight);
    /// A day of a month with its weekday (1 = Monday … 7): the years in which it is true are checked on resolve.
    void voteWeekday(int month, int day, int weekday);
    /// The day of the article at a position of the file (load::Source::position); 0 is no position.
    void placeDay(int position, QDate day);
    /// The same where no more than a part of the day is told.
    void placeNumber(const DayOrder::Numbered &number);

    BatchAnchor resolve() const;

private:
    BatchAnchor resolveVotes() const;

    std::map<int, int> m_years;
    std::map<int, int> m_months;
    std::map<std::tuple<int, int, int>, int> m_weekdays;
    std::vector<DayOrder::Placed> m_days;
    std::vector<DayOrder::Numbered> m_numbers;
};

} // namespace legation::annotate
