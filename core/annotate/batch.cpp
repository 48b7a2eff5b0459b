// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/batch.h"

#include <QDate>
#include <QStringList>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeekdayWeight = 3;
constexpr int kLeastYearVotes = 3;
constexpr int kLeastMonthVotes = 2;
constexpr qint64 kMonthDays = 31;

struct Winner
{
    int value = 0;
    int votes = 0;
    int all = 0;

    bool agrees(int least) const { return votes >= least && votes * 10 >= all * 6; } ///< six in ten say the same
};

Winner winner(const std::map<int, int> &votes)
{
    Winner best;
    for (const auto &[value, count] : votes) {
        best.all += count;
        if (count > best.votes) {
            best.value = value;
            best.votes = count;
        }
    }
    return best;
}

QString weekdayName(int weekday)
{
    static const QStringList names{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                   u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    return names.value(weekday - 1);
}

} // namespace

void BatchEvidence::add(const BatchEvidence &other)
{
    for (const auto &[year, votes] : other.m_years)
        m_years[year] += votes;
    for (const auto &[month, votes] : other.m_months)
        m_months[month] += votes;
    for (const auto &[day, votes] : other.m_weekdays)
        m_weekdays[day] += votes;
    m_days.insert(m_days.end(), other.m_days.begin(), other.m_days.end());
    m_numbers.insert(m_numbers.end(), other.m_numbers.begin(), other.m_numbers.end());
}

void BatchEvidence::voteYear(int year, int weight)
{
    m_years[year] += weight;
}

void BatchEvidence::voteMonth(int month, int weight)
{
    m_months[month] += weight;
}

void BatchEvidence::voteWeekday(int month, int day, int weekday)
{
    m_weekdays[{month, day, weekday}] += 1;
}

void BatchEvidence::placeDay(int position, QDate day)
{
    if (position > 0)
        m_days.push_back({position, day});
}

void BatchEvidence::placeNumber(const DayOrder::Numbered &number)
{
    if (number.position > 0)
        m_numbers.push_back(number);
}

BatchAnchor BatchEvidence::resolve() const
{
    BatchAnchor anchor = resolveVotes();
    std::optional<DayOrder> order = DayOrder::of(m_days, m_numbers);
    if (!order || (anchor.month && order->length() <= kMonthDays))
        return anchor;
    anchor.month.reset(); // most are of it, and those before and behind an article say more
    anchor.order = std::make_shared<const DayOrder>(std::move(*order));
    anchor.reason += anchor.reason.isEmpty() ? u""_s : u"; "_s;
    anchor.reason += u"the articles stand in the order of their days"_s;
    return anchor;
}

BatchAnchor BatchEvidence::resolveVotes() const
{
    BatchAnchor anchor;
    std::map<int, int> years = m_years;
    QStringList checks;
    for (auto &[year, votes] : years) {
        for (const auto &[day, count] : m_weekdays) {
            const auto &[month, number, weekday] = day;
            if (QDate(year, month, number).dayOfWeek() == weekday)
                votes += kWeekdayWeight * count;
        }
    }
    const Winner year = winner(years);
    if (!year.agrees(kLeastYearVotes))
        return anchor;
    anchor.year = year.value;
    anchor.reason =
        u"the articles of the batch agree on %1 (%2 of %3 votes)"_s.arg(year.value).arg(year.votes).arg(year.all);
    for (const auto &[day, count] : m_weekdays) {
        const auto &[month, number, weekday] = day;
        if (QDate(year.value, month, number).dayOfWeek() == weekday)
            checks.append(u"%1-%2 is a %3"_s.arg(month).arg(number).arg(weekdayName(weekday)));
    }
    if (!checks.isEmpty())
        anchor.reason += u"; "_s + checks.mid(0, 3).join(u", "_s);
    const Winner month = winner(m_months);
    if (month.agrees(kLeastMonthVotes)) {
        anchor.month = month.value;
        anchor.reason += u"; %1 of %2 name month %3"_s.arg(month.votes).arg(month.all).arg(month.value);
    }
    return anchor;
}

} // namespace legation::annotate
