// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDate>

#include <optional>
#include <vector>

namespace legation::annotate {

/// The days of the articles of one file that tell theirs, where the file is in the order of its days: an archive of
/// releases from the oldest to the newest, a feed from the newest to the oldest. An article that names a day number
/// alone is dated by the articles before and behind it.
class DayOrder
{
public:
    struct Placed
    {
        int position = 0; ///< load::Source::position
        QDate day;
    };

    /// An article that tells no more of its day than 今(25)日 does. 0: not told.
    struct Numbered
    {
        int position = 0;
        int year = 0;
        int month = 0;
        int day = 0;

        bool isOf(QDate candidate) const
        {
            return candidate.day() == day && (month == 0 || candidate.month() == month) &&
                   (year == 0 || candidate.year() == year);
        }
    };

    /// The earliest and the latest day an article can be of; an open end is null.
    struct Bounds
    {
        QDate earliest;
        QDate latest;
    };

    /// Nothing where the days are too few to show an order, or too many of them stand out of it. A few that do (a day
    /// mistyped, a release put up late) are left out. Where the articles stand close, those that tell a number are
    /// placed from one to the next: each is of the first day of that number after the one before.
    static std::optional<DayOrder> of(std::vector<Placed> days, const std::vector<Numbered> &numbers);

    Bounds around(int position) const;
    /// Days from the oldest article to the newest.
    qint64 length() const;

private:
    void placeNumbered(const std::vector<Numbered> &numbers);

    std::vector<Placed> m_days; ///< by position
    bool m_newestFirst = false;
};

} // namespace legation::annotate
