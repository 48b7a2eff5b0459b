// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/edtf.h"

#include <algorithm>
#include <array>

namespace legation {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastMonth = 12;

int powerOfTen(int exponent)
{
    static constexpr std::array<int, 5> powers{1, 10, 100, 1000, 10000};
    return powers[size_t(exponent)];
}

/// Two digits or XX; -1 where it is neither.
int twoDigits(QStringView text)
{
    if (text == u"XX")
        return 0;
    bool ok = text.size() == 2 && text[0].isDigit() && text[1].isDigit();
    const int value = ok ? text.toInt(&ok) : 0;
    return ok && value > 0 ? value : -1;
}

bool readYear(QStringView text, PartialDate &date)
{
    if (text.size() != 4)
        return false;
    const auto unknown = std::find(text.begin(), text.end(), u'X');
    date.yearDigits = int(unknown - text.begin());
    if (!std::all_of(unknown, text.end(), [](QChar c) { return c == u'X'; }) || date.yearDigits == 1)
        return false;
    bool ok = true;
    const QStringView known = text.first(date.yearDigits);
    if (!std::all_of(known.begin(), known.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return false;
    date.year = known.isEmpty() ? 0 : known.toInt(&ok) * powerOfTen(4 - date.yearDigits);
    return ok && (known.isEmpty() || date.year > 0); // there is no year 0
}

bool isPossible(const PartialDate &date)
{
    if (date.month < 0 || date.day < 0 || date.month > kLastMonth)
        return false;
    if (date.day == 0)
        return true;
    // Of an unknown year the 29th of February is possible; of an unknown month any day to the 31st.
    const int year = date.hasYear() ? date.year : 2000;
    return date.month == 0 ? date.day <= 31 : QDate::isValid(year, date.month, date.day);
}

std::optional<PartialDate> readDate(QStringView text)
{
    PartialDate date;
    if (text.endsWith(u'?')) {
        date.uncertain = true;
        text.chop(1);
    }
    const QList<QStringView> parts = text.split(u'-');
    if (parts.size() > 3 || !readYear(parts[0], date))
        return std::nullopt;
    date.month = parts.size() > 1 ? twoDigits(parts[1]) : 0;
    date.day = parts.size() > 2 ? twoDigits(parts[2]) : 0;
    if (!isPossible(date) || date.isNull())
        return std::nullopt;
    return date;
}

} // namespace

PartialDate PartialDate::ofDay(QDate day)
{
    return {.year = day.year(), .month = day.month(), .day = day.day(), .yearDigits = 4};
}

PartialDate PartialDate::ofMonth(int year, int month)
{
    return {.year = year, .month = month, .yearDigits = 4};
}

PartialDate PartialDate::ofYear(int year)
{
    return {.year = year, .yearDigits = 4};
}

DatePrecision PartialDate::precision() const
{
    if (day > 0)
        return DatePrecision::Day;
    if (month > 0)
        return DatePrecision::Month;
    return yearDigits == 4 ? DatePrecision::Year : DatePrecision::Decade;
}

std::optional<QDate> PartialDate::earliest() const
{
    if (yearDigits < 2)
        return std::nullopt;
    return QDate(year, month > 0 && yearDigits == 4 ? month : 1, isDay() ? day : 1);
}

std::optional<QDate> PartialDate::latest() const
{
    if (yearDigits < 2)
        return std::nullopt;
    const int lastYear = year + powerOfTen(4 - yearDigits) - 1;
    if (isDay())
        return QDate(year, month, day);
    const int lastMonth = month > 0 && yearDigits == 4 ? month : kLastMonth;
    return QDate(lastYear, lastMonth, QDate(lastYear, lastMonth, 1).daysInMonth());
}

QString PartialDate::toString() const
{
    if (isNull())
        return {};
    std::array<QChar, 11> units; // 2022-03-25?
    size_t end = 0;
    const auto write = [&units, &end](int value, int width) {
        for (int place = width - 1; place >= 0; --place)
            units[end++] = QChar(u'0' + value / powerOfTen(place) % 10);
    };
    write(yearDigits == 0 ? 0 : year / powerOfTen(4 - yearDigits), yearDigits);
    while (end < 4)
        units[end++] = u'X';
    if (month > 0 || day > 0)
        units[end++] = u'-';
    if (month > 0)
        write(month, 2);
    while (day > 0 && end < 7)
        units[end++] = u'X';
    if (day > 0) {
        units[end++] = u'-';
        write(day, 2);
    }
    if (uncertain)
        units[end++] = u'?';
    return QString(units.data(), qsizetype(end));
}

Edtf::Edtf(PartialDate date)
{
    if (!date.isNull())
        m_from = date;
}

Edtf::Edtf(std::optional<PartialDate> from, std::optional<PartialDate> to)
    : m_from(from)
    , m_to(to)
    , m_interval(true)
{
}

Result<Edtf> Edtf::parse(QStringView text)
{
    const auto bad = [&text] { return fail(ErrorCode::BadDate, text.toString()); };
    const QList<QStringView> sides = text.split(u'/');
    if (sides.size() > 2)
        return bad();
    std::array<std::optional<PartialDate>, 2> dates;
    for (qsizetype i = 0; i < sides.size(); ++i) {
        if (sides.size() == 2 && sides[i] == u"..")
            continue;
        dates[size_t(i)] = readDate(sides[i]);
        if (!dates[size_t(i)])
            return bad();
    }
    if (!dates[0] && !dates[1])
        return bad();
    if (sides.size() == 1)
        return Edtf(*dates[0]);
    const Edtf interval(dates[0], dates[1]);
    if (interval.isReversed())
        return bad();
    return interval;
}

QString Edtf::toString() const
{
    if (isNull())
        return {};
    if (!m_interval)
        return m_from->toString();
    return (m_from ? m_from->toString() : u".."_s) + u'/' + (m_to ? m_to->toString() : u".."_s);
}

bool Edtf::isReversed() const
{
    return m_interval && start() && end() && *end() < *start();
}

bool Edtf::isUncertain() const
{
    return (m_from && m_from->uncertain) || (m_to && m_to->uncertain);
}

std::optional<QDate> Edtf::start() const
{
    return m_from ? m_from->earliest() : std::nullopt;
}

std::optional<QDate> Edtf::end() const
{
    if (m_interval)
        return m_to ? m_to->latest() : std::nullopt;
    return m_from ? m_from->latest() : std::nullopt;
}

DatePrecision Edtf::precision() const
{
    const DatePrecision from = m_from ? m_from->precision() : DatePrecision::Day;
    const DatePrecision to = m_to ? m_to->precision() : DatePrecision::Day;
    return std::min(from, to);
}

} // namespace legation
