// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/datereader.h"
#include "core/annotate/datewords.h"
#include "core/annotate/units.h"

#include <algorithm>
#include <array>

// The months, days and weekdays that expressions are made of.

namespace legation::annotate {

bool DateReader::readMonth(qsizetype &next, DateParts &parts) const
{
    const auto number = text::readNumeral(m_text.sliced(std::min(next, m_text.size())));
    if (!number || !isMonth(*number))
        return false;
    const qsizetype sign = skipSpaces(next + number->length);
    if (at(sign) != u'月') { // the first side of an interval goes without its sign: 4至8月
        qsizetype second = sign;
        const auto last =
            readConnector(second) ? text::readNumeral(m_text.sliced(std::min(second, m_text.size()))) : std::nullopt;
        const bool interval = last && isMonth(*last) && last->value > number->value &&
                              at(skipSpaces(second + last->length)) == u'月' && !isCountBefore(next);
        if (!interval)
            return false;
        parts.month = number->value;
        next += number->length;
        return true;
    }
    static constexpr std::array<QStringView, 14> kNoMonth{u"天",   u"餅", u"租", u"薪", u"票", u"刊", u"費",
                                                          u"份制", u"亮", u"光", u"老", u"球", u"娘", u"桂"};
    if (number->chinese && (oneOf(sign + 1, kNoMonth) > 0 || isCountBefore(next)))
        return false;
    parts.month = number->value;
    next = sign + 1;
    return true;
}

bool DateReader::readDay(qsizetype &next, DateParts &parts) const
{
    const auto number = text::readNumeral(m_text.sliced(std::min(next, m_text.size())));
    if (!number || !isDay(*number))
        return false;
    qsizetype sign = skipSpaces(next + number->length);
    if (at(sign) == u'日' || at(sign) == u'號') {
        if (startsWith(sign, u"日本") && !startsWith(sign, u"日本市"))
            return false; // 3月日本 … the sign belongs to the country
        parts.day = number->value;
        next = sign + 1;
        return true;
    }
    if (lastOfRun(sign, number->value) > 0) { // 18、19日
        parts.day = number->value;
        next += number->length;
        return true;
    }
    // The first side of an interval goes without its sign: 12至14日, 26-29日.
    qsizetype second = sign;
    if (!readConnector(second))
        return false;
    const auto last = text::readNumeral(m_text.sliced(std::min(second, m_text.size())));
    if (!last || !isDay(*last) || last->value <= number->value)
        return false;
    const QChar end = at(skipSpaces(second + last->length));
    if (end != u'日' && end != u'號')
        return false;
    parts.day = number->value;
    next += number->length;
    return true;
}

/// Days one after the other, joined: where the last number of 18、19日, 22及23日, 5、6、7日 stands; 0 where `position`
/// goes on with no such run.
qsizetype DateReader::lastOfRun(qsizetype position, int value) const
{
    qsizetype last = 0;
    for (qsizetype next = position; isOneOf(at(next), u"、及和與") && at(next) != QChar();) {
        const qsizetype here = skipSpaces(next + 1);
        const auto number = text::readNumeral(m_text.sliced(std::min(here, m_text.size())));
        if (!number || !isDay(*number) || number->value != ++value)
            return 0;
        last = here;
        next = skipSpaces(here + number->length);
        if (at(next) == u'日' || at(next) == u'號')
            return startsWith(next, u"日本") ? 0 : last;
    }
    return 0;
}

qsizetype DateReader::partOfDay(qsizetype position) const
{
    static constexpr std::array<QStringView, 11> kParts{u"上午", u"下午", u"中午", u"晚間", u"晚上", u"傍晚",
                                                        u"清晨", u"凌晨", u"早上", u"夜間", u"晚"};
    return oneOf(position, kParts);
}

/// (三), (週三), (星期三), 星期三 after a day.
void DateReader::readWeekdayTail(qsizetype &next, DateParts &parts) const
{
    static constexpr std::array<QStringView, 4> kWeek{u"星期", u"禮拜", u"週", u"周"};
    qsizetype here = skipSpaces(next);
    const bool bracket = at(here) == u'(';
    here += bracket ? 1 : 0;
    const qsizetype word = oneOf(here, kWeek);
    if (!bracket && word == 0)
        return;
    here += word;
    const int weekday = weekdayOf(at(here));
    if (weekday == 0 || (bracket && at(here + 1) != u')'))
        return;
    parts.weekday = weekday;
    next = here + (bracket ? 2 : 1);
}

} // namespace legation::annotate
