// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/publishedday.h"

#include <QRegularExpression>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinguoOffset = 1911;

std::optional<QDate> day(int year, int month, int dayOfMonth, qsizetype yearDigits)
{
    const QDate date(yearDigits == 4 ? year : year + kMinguoOffset, month, dayOfMonth);
    if (!date.isValid())
        return std::nullopt;
    return date;
}

std::optional<QDate> fromParts(const QRegularExpressionMatch &match)
{
    const QString year = match.captured(1);
    return day(year.toInt(), match.captured(2).toInt(), match.captured(3).toInt(), year.size());
}

/// Day, English month, year, with or without the weekday.
std::optional<QDate> feedDay(const QString &text)
{
    static const QRegularExpression form(u"^(?:[A-Za-z]{3,9}, *)?(\\d{1,2}) +([A-Za-z]{3})[a-z]* +(\\d{4})\\b"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QString months = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    const qsizetype at = months.indexOf(match.captured(2).toLower());
    if (at < 0 || at % 3 != 0)
        return std::nullopt;
    return day(match.captured(3).toInt(), static_cast<int>(at / 3) + 1, match.captured(1).toInt(), 4);
}

} // namespace

std::optional<QDate> publishedDay(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    static const QRegularExpression parted(
        u"^(?:民國|中華民國)? *(\\d{4}|\\d{2,3}) *[-/.年] *(\\d{1,2}) *[-/.月] *(\\d{1,2})(?!\\d)"_s);
    if (const QRegularExpressionMatch match = parted.match(trimmed); match.hasMatch())
        return fromParts(match);
    static const QRegularExpression digits(u"^(\\d{4}|\\d{2,3})(\\d{2})(\\d{2})(?!\\d)"_s);
    if (const QRegularExpressionMatch match = digits.match(trimmed); match.hasMatch())
        return fromParts(match);
    return feedDay(trimmed);
}

} // namespace legation::load
