// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/querydate.h"

#include "core/text/fold.h"

#include <QRegularExpression>

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinguoOffset = 1911;

std::optional<PartialDate> toPartial(int year, int month, int day)
{
    PartialDate date = PartialDate::ofYear(year);
    if (month == 0)
        return date;
    if (month > 12)
        return std::nullopt;
    if (day == 0)
        return PartialDate::ofMonth(year, month);
    const QDate whole(year, month, day);
    return whole.isValid() ? std::optional(PartialDate::ofDay(whole)) : std::nullopt;
}

/// One date: 2022, 2022-3-24, 2022/3/24, 2022.3, 2022年3月24日, 111年3月, 民國111年, 111-03.
std::optional<PartialDate> readDate(QStringView text)
{
    static const QRegularExpression form(
        uR"(^(民國|中華民國)?(\d{1,4})年?(?:[-/.]?(\d{1,2})月?(?:[-/.]?(\d{1,2})[日號]?)?)?$)"_s);
    static const QRegularExpression separated(
        uR"(^(?:\D*)\d{1,4}(?:年|$|[-/.])(?:\d{1,2}(?:月|$|[-/.])(?:\d{1,2}[日號]?)?)?$)"_s);
    const QString folded = text::fold(text.trimmed());
    const auto match = form.match(folded);
    if (!match.hasMatch() || !separated.match(folded).hasMatch())
        return std::nullopt;
    const QString digits = match.captured(2);
    const bool isMinguo = !match.captured(1).isEmpty() || digits.size() == 2 || digits.size() == 3;
    if (digits.size() == 1 && !isMinguo)
        return std::nullopt;
    const int year = digits.toInt() + (isMinguo ? kMinguoOffset : 0);
    return toPartial(year, match.captured(3).toInt(), match.captured(4).toInt());
}

std::optional<Edtf> readOne(QStringView text)
{
    if (const auto edtf = Edtf::parse(text))
        return *edtf;
    if (const auto date = readDate(text))
        return Edtf(*date);
    return std::nullopt;
}

std::optional<Edtf> readRange(QStringView first, QStringView last)
{
    const auto from = first.isEmpty() ? std::optional<Edtf>(Edtf()) : readOne(first);
    const auto to = last.isEmpty() ? std::optional<Edtf>(Edtf()) : readOne(last);
    if (!from || !to || (from->isNull() && to->isNull()))
        return std::nullopt;
    return Edtf(from->from(), to->isInterval() ? to->to() : to->from());
}

} // namespace

std::optional<QueryDays> readDays(QStringView value)
{
    const qsizetype dots = value.indexOf(u"..");
    const bool isRange = dots >= 0 && !value.contains(u'/');
    const auto date = isRange ? readRange(value.first(dots), value.sliced(dots + 2)) : readOne(value);
    if (!date || date->isNull())
        return std::nullopt;
    const DayRange days = toDays(*date);
    if (days.isNull() || days.start > days.end)
        return std::nullopt;
    return QueryDays{days, date->toString()};
}

} // namespace legation::search
