// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/datescanner.h"

#include "core/annotate/datereader.h"
#include "core/annotate/units.h"
#include "core/text/numerals.h"

#include <algorithm>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

/// 7月11日及12日: two days in a row named one after the other are one stay.
bool joinsNextDay(QStringView text, qsizetype at)
{
    return at < text.size() && (isOneOf(text[at], u"及和與、"));
}

void joinConsecutive(const DateReader &reader, QStringView text, RawDate &date)
{
    if (!date.from.day || date.to || date.days || !joinsNextDay(text, date.span.end))
        return;
    const std::optional<RawDate> second = reader.read(date.span.end + 1);
    if (!second || !second->from.day || second->from.dayOffset)
        return;
    const bool sameMonth = !second->from.month || second->from.month == date.from.month;
    if (sameMonth && !second->from.hasYear() && *second->from.day == *date.from.day + 1) {
        date.to = second->from;
        date.span.end = second->span.end;
    }
}

bool isWithinNumberOrWord(QStringView text, TextSpan span)
{
    // A digit that continues a Latin word or a longer number is no date: A111年, NT$111, 66.3日.
    const QChar before = span.start > 0 ? text[span.start - 1] : QChar();
    const QChar first = text[span.start];
    const bool number = first.isDigit();
    return number && (before == u'$' || (before.isLetter() && before.unicode() < 0x0370) || before == u'#');
}

/// 2010至2018年: the first year goes without its sign.
std::optional<RawDate> readYearRange(QStringView text, qsizetype at)
{
    const auto first = text::readNumeral(text.sliced(at));
    if (!first || first->digits != 4 || first->value < 1000 || first->value > 2100)
        return std::nullopt;
    qsizetype next = at + first->length;
    if (next >= text.size() || !isOneOf(text[next], u"至到-~–"))
        return std::nullopt;
    const auto second = text::readNumeral(text.sliced(++next));
    if (!second || second->digits != 4 || second->value <= first->value || second->value > 2100)
        return std::nullopt;
    next += second->length;
    if (next >= text.size() || text[next] != u'年')
        return std::nullopt;
    RawDate date{.span = {at, next + 1}, .rule = u"date.years"_s};
    date.from.year = first->value;
    date.to = DateParts{.year = second->value};
    return date;
}

/// 每年10月12日, and the day of a feast or a national day that follows: 10月12日國慶日.
bool isYearly(QStringView text, const RawDate &date)
{
    constexpr qsizetype kReach = 10;
    const QStringView before = text.first(date.span.start);
    if (before.endsWith(u"每年") || before.endsWith(u"每年的"))
        return true;
    if (!date.from.month || !date.from.day || date.from.hasYear())
        return false;
    QStringView after = text.sliced(date.span.end, std::min(kReach, text.size() - date.span.end));
    const qsizetype stop = after.indexOf(u',');
    after = stop < 0 ? after : after.first(stop);
    return after.contains(u"國慶日") || before.endsWith(u"國慶日") || before.endsWith(u"國慶日(");
}

/// The year of an event inside its quoted name, and the Gregorian year in brackets after a Japanese one.
bool isPartOfName(QStringView text, const RawDate &date)
{
    if (!date.from.year || date.from.hasMonth() || date.to || date.span.start == 0)
        return false;
    const QChar before = text[date.span.start - 1];
    const QChar after = date.span.end < text.size() ? text[date.span.end] : QChar();
    if (before == u'(')
        return date.span.start > 1 && text[date.span.start - 2] == u'年';
    return isOneOf(before, u"「『《〈") && after.isLetter();
}

} // namespace

std::vector<RawDate> scanDates(QStringView folded)
{
    const DateReader reader(folded);
    std::vector<RawDate> dates;
    for (qsizetype i = reader.firstBeginning(0); i < folded.size(); i = reader.firstBeginning(i)) {
        std::optional<RawDate> date = reader.read(i);
        if (!date || isWithinNumberOrWord(folded, date->span))
            date = readYearRange(folded, i);
        if (!date || isWithinNumberOrWord(folded, date->span)) {
            // A number that is no date is passed over whole: its tail is none either.
            qsizetype next = i + 1;
            if (folded[i].isDigit()) {
                while (next < folded.size() && folded[next].isDigit())
                    ++next;
            }
            i = next;
            continue;
        }
        reader.extend(*date);
        joinConsecutive(reader, folded, *date);
        if (isPartOfName(folded, *date)) {
            i = date->span.end;
            continue;
        }
        date->yearly = isYearly(folded, *date);
        date->since = date->span.end < folded.size() && folded[date->span.end] == u'起' &&
                      folded.first(date->span.start).endsWith(u'自');
        i = date->span.end;
        dates.push_back(std::move(*date));
    }
    return dates;
}

} // namespace legation::annotate
