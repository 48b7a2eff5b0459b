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

/// EDTF, or what EDTF would be with a year of the Republic: 111, 111-XX-25, 99-03-24?
std::optional<Edtf> readEdtf(QStringView text)
{
    if (const auto edtf = Edtf::parse(text))
        return *edtf;
    static const QRegularExpression form(uR"(^(\d{3}|\d{2}(?=-))(-[-\dX]+)?(\?)?$)"_s);
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QString year = QString::number(match.captured(1).toInt() + kMinguoOffset);
    const auto edtf = Edtf::parse(QString(year + match.captured(2) + match.captured(3)));
    return edtf ? std::optional(*edtf) : std::nullopt;
}

std::optional<Edtf> readOne(QStringView text)
{
    if (const auto edtf = readEdtf(text))
        return edtf;
    if (const auto date = readDate(text))
        return Edtf(*date);
    return std::nullopt;
}

using ReadSide = std::optional<Edtf> (*)(QStringView);

/// An empty side and .. are open.
std::optional<Edtf> readRange(QStringView first, QStringView last, ReadSide read)
{
    const auto side = [read](QStringView text) -> std::optional<Edtf> {
        return text.isEmpty() || text == u".." ? Edtf() : read(text);
    };
    const std::optional<Edtf> from = side(first.trimmed());
    const std::optional<Edtf> to = side(last.trimmed());
    if (!from || !to || (from->isNull() && to->isNull()))
        return std::nullopt;
    return Edtf(from->from(), to->isInterval() ? to->to() : to->from());
}

/// A date, or two with .. – ~ or 至 between them; also with a slash, which parts a date of its own from its month,
/// where both are written as EDTF writes them.
std::optional<Edtf> readAny(QStringView text)
{
    if (const auto one = readOne(text))
        return one;
    static const QRegularExpression between(uR"(\.\.|[–—~～〜至到])"_s);
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0 && slash == text.lastIndexOf(u'/'))
        return readRange(text.first(slash), text.sliced(slash + 1), readEdtf);
    const auto match = between.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return readRange(text.first(match.capturedStart()), text.sliced(match.capturedEnd()), readOne);
}

} // namespace

std::optional<QueryDays> readDays(QStringView value)
{
    const auto date = readAny(value.trimmed());
    if (!date || date->isNull())
        return std::nullopt;
    const DayRange days = toDays(*date);
    if (days.isNull() || days.start > days.end)
        return std::nullopt;
    return QueryDays{days, date->toString()};
}

} // namespace legation::search
