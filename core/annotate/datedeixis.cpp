// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/datereader.h"
#include "core/annotate/datewords.h"
#include "core/annotate/units.h"

#include <array>

// The rules that count from the anchor: 今(25)日, 去年底, 上月, 本週六, 隔日, 年底.

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

int deixis(QChar c)
{
    switch (c.unicode()) {
    case u'昨': return -1;
    case u'明': return 1;
    default: return 0;
    }
}

int yearDeixis(QChar c)
{
    switch (c.unicode()) {
    case u'去': return -1;
    case u'前': return -2;
    case u'明': return 1;
    case u'後': return 2;
    default: return 0;
    }
}

} // namespace

/// 今(25)日, 昨（23）日, 今(7/25), 今(13日), 昨天(12)日, 今（111）年…, 本(7)月9日, 隔(25)日, 後(2025)年.
std::optional<RawDate> DateReader::readFusedDeixis(qsizetype position) const
{
    const QChar word = at(position);
    qsizetype next = skipSpaces(position + 1);
    if (at(next) == u'年' && at(next + 1) == u'(')
        ++next;                                                                               // 今年(2023)年
    const bool dayNamed = (at(next) == u'天' || at(next) == u'日') && at(next + 1) == u'(' && // 昨天(12)日
                          isOneOf(word, u"今昨明");
    next += dayNamed ? 1 : 0;
    if (at(next) != u'(')
        return std::nullopt;
    qsizetype inside = skipSpaces(next + 1);
    const auto number = text::readNumeral(m_text.sliced(std::min(inside, m_text.size())));
    if (!number)
        return std::nullopt;
    RawDate date{.rule = u"date.fused"_s};
    constexpr qsizetype kLongestInside = 12;
    const qsizetype close = indexWithin(m_text, u')', inside, kLongestInside + 1);
    if (close < 0)
        return std::nullopt;
    const QChar sign = at(skipSpaces(close + 1));
    next = skipSpaces(close + 1) + 1;
    const bool alone = skipSpaces(inside + number->length) == close;
    if (alone && sign == u'年' && (number->digits == 4 || number->value <= kLastMinguoYear)) {
        date.from.year = toGregorian(*number);
        date.from.yearOffset = yearDeixis(word);
        readYearTail(next, date.from);
        readMonthDay(next, date.from);
    } else if (alone && sign == u'月' && isMonth(*number)) {
        date.from.month = number->value;
        if (!readDay(next, date.from))
            readMonthTail(next);
        else
            readWeekdayTail(next, date.from);
    } else if (alone && isDay(*number) &&
               (word == u'今' || word == u'昨' || word == u'明' || word == u'本' || word == u'隔' || word == u'翌' ||
                word == u'當' || word == u'次')) {
        if (sign != u'日' && sign != u'天') {
            static constexpr std::array<QStringView, 9> kDayParts{u"晚",   u"上午", u"下午", u"早",  u"中午",
                                                                  u"傍晚", u"夜",   u"凌晨", u"清晨"};
            if (!dayNamed && oneOf(close + 1, kDayParts) == 0)
                return std::nullopt;
            next = close + 1;
        }
        date.from.day = number->value;
        date.from.dayOffset = word == u'隔' || word == u'翌' || word == u'次' ? 1 : deixis(word);
        readWeekdayTail(next, date.from);
    } else if (qsizetype day = inside; readMonth(day, date.from) && readBareDay(day, close, date.from)) {
        next = sign == u'日' || sign == u'天' ? next : close + 1; // 昨(2月5)日
    } else if (Read nested = read(inside); nested && nested->span.end == close && nested->from.day) {
        date.from = nested->from;
        if (!date.from.month)
            date.from.dayOffset = deixis(word);
        else
            date.from.weekday = nested->from.weekday;
        next = sign == u'日' || sign == u'天' ? next : close + 1;
    } else {
        return std::nullopt;
    }
    date.span = {position, next};
    return date;
}

/// A number that fills the brackets up to `close` and can be a day.
bool DateReader::readBareDay(qsizetype position, qsizetype close, DateParts &parts) const
{
    const auto number = text::readNumeral(m_text.sliced(std::min(position, m_text.size())));
    if (!number || !isDay(*number) || position + number->length != close) {
        parts = {};
        return false;
    }
    parts.day = number->value;
    return true;
}

/// 今日, 昨天, 明天, 今晚, 前天, 本日.
std::optional<RawDate> DateReader::readDeicticDay(qsizetype position) const
{
    struct Word
    {
        QStringView text;
        int offset;
    };
    static constexpr std::array<Word, 17> kWords{{{u"今日", 0},
                                                  {u"今天", 0},
                                                  {u"本日", 0},
                                                  {u"今晚", 0},
                                                  {u"今早", 0},
                                                  {u"今晨", 0},
                                                  {u"今夜", 0},
                                                  {u"昨日", -1},
                                                  {u"昨天", -1},
                                                  {u"昨晚", -1},
                                                  {u"昨夜", -1},
                                                  {u"明日", 1},
                                                  {u"明天", 1},
                                                  {u"明晚", 1},
                                                  {u"明早", 1},
                                                  {u"前天", -2},
                                                  {u"後天", 2}}};
    for (const Word &word : kWords) {
        if (!startsWith(position, word.text))
            continue;
        const qsizetype end = position + word.text.size();
        if (word.text == u"本日" &&
            (at(position - 1) == u'日' || at(position - 1) == u'基' || at(position - 1) == u'根'))
            return std::nullopt; // 日本日光市
        if (word.text == u"明日" && (at(end) == u'之' || at(end) == u'香'))
            return std::nullopt; // 明日之星
        if (word.text == u"後天" && endsBefore(position, u"先天"))
            return std::nullopt;
        if ((word.text == u"前天" || word.text == u"後天") && (isDigit(at(position - 1)) || at(end) == u'性'))
            return std::nullopt;
        RawDate date{.span = {position, end}, .rule = u"date.deictic-day"_s};
        date.from.dayOffset = word.offset;
        return date;
    }
    // 一行人昨拜會市長: the day stands as one unit before a verb.
    static constexpr std::array<QStringView, 24> kVerbs{
        u"拜會", u"拜訪", u"會見", u"會晤", u"接見", u"接待", u"到訪", u"來訪", u"造訪", u"參訪", u"前往", u"抵",
        u"率",   u"出席", u"簽",   u"舉行", u"舉辦", u"宣布", u"表示", u"接獲", u"與",   u"在",   u"於",   u"赴"};
    if (at(position) != u'昨' || oneOf(position + 1, kVerbs) == 0)
        return std::nullopt;
    RawDate date{.span = {position, position + 1}, .rule = u"date.deictic-day"_s};
    date.from.dayOffset = -1;
    return date;
}

/// 今年, 去年, 明年, 前年, 後年, 本年, with what follows: 去年底, 明年2月25日, 今年2023, 明年2024年, 明年度.
std::optional<RawDate> DateReader::readYearDeixis(qsizetype position) const
{
    if (startsWith(position, u"明後年")) {
        RawDate both{.span = {position, position + 3}, .rule = u"date.deictic-year"_s};
        both.from.yearOffset = 1;
        both.to = DateParts{.yearOffset = 2};
        return both;
    }
    const QChar word = at(position);
    if (at(position + 1) != u'年' || !isOneOf(word, u"今去明前後本"))
        return std::nullopt;
    const QChar before = at(position - 1);
    if (word == u'前' && (isDigit(before) || text::chineseDigit(before) || before == u'目' || before == u'以'))
        return std::nullopt;
    if (word == u'後' && (isDigit(before) || isOneOf(before, u"明今之以最")))
        return std::nullopt;
    if (word == u'本' && (before == u'日' || before == u'基' || before == u'根'))
        return std::nullopt;
    RawDate date{.rule = u"date.deictic-year"_s};
    date.from.yearOffset = yearDeixis(word);
    qsizetype next = position + 2;
    if (at(next) == u'度' && (word == u'今' || word == u'去' || word == u'明' || word == u'本'))
        ++next;
    const auto year = text::readNumeral(m_text.sliced(std::min(next, m_text.size())));
    if (year && year->digits == 4 && year->value > 1900 && year->value < 2100) {
        date.from.year = year->value;
        next += year->length;
        if (at(next) == u'年')
            ++next;
    }
    if (!readYearTail(next, date.from))
        readMonthDay(next, date.from);
    date.span = {position, next};
    return date;
}

/// 本月, 上月, 上個月, 下月, 下個月, 這個月 with a day: 本月15日.
std::optional<RawDate> DateReader::readMonthDeixis(qsizetype position) const
{
    const QChar word = at(position);
    if (!isOneOf(word, u"本上下這當"))
        return std::nullopt;
    qsizetype next = position + 1;
    const bool counted = at(next) == u'個';
    next += counted ? 1 : 0;
    if (at(next) != u'月' || (word == u'這' && !counted) || word == u'當' || (word == u'本' && counted))
        return std::nullopt;
    static constexpr std::array<QStringView, 4> kNoMonth{u"球", u"台", u"亮", u"眉"};
    if (oneOf(next + 1, kNoMonth) > 0 || at(position - 1) == u'每' || at(position - 1) == u'日' ||
        (word == u'上' && isOneOf(at(position - 1), u"以年線")))
        return std::nullopt;
    ++next;
    RawDate date{.rule = u"date.deictic-month"_s};
    date.from.monthOffset = word == u'上' ? -1 : word == u'下' ? 1 : 0;
    if (readDay(next, date.from))
        readWeekdayTail(next, date.from);
    else
        readMonthTail(next);
    date.span = {position, next};
    return date;
}

/// 本週六, 上週五(6月28日), 下週一, 週日, 星期三.
std::optional<RawDate> DateReader::readWeekday(qsizetype position) const
{
    static constexpr std::array<QStringView, 4> kWeek{u"星期", u"禮拜", u"週", u"周"};
    const QChar word = at(position);
    RawDate date{.rule = u"date.weekday"_s};
    qsizetype next = position;
    const bool anchored = isOneOf(word, u"本這上下");
    if (anchored) {
        date.from.weekOffset = word == u'上' ? -1 : word == u'下' ? 1 : 0;
        ++next;
        next += at(next) == u'個' ? 1 : 0;
    } else {
        date.from.weekOffset = 0;
        if (isOneOf(at(position - 1), u"每逢各一二三四五六七八九十兩幾單雙(") || isDigit(at(position - 1)))
            return std::nullopt;
    }
    const qsizetype week = oneOf(next, kWeek);
    if (week == 0)
        return std::nullopt;
    next += week;
    const int weekday = weekdayOf(at(next));
    const QChar after = at(next + 1);
    if (weekday == 0 || isDigit(at(next)) || isDigit(after) || after == u'年' || after == u'刊' || after == u'誌')
        return std::nullopt;
    if (!anchored && (isRangeSign(after) || isRangeSign(at(position - 1)) || weekdayOf(after) > 0 || after == u'、'))
        return std::nullopt; // opening hours: 週一至週五, 週六日
    date.from.weekday = weekday;
    ++next;
    if (at(next) == u'(') {
        qsizetype inside = next + 1;
        DateParts parts;
        if (readMonthDay(inside, parts) && at(inside) == u')' && parts.day) {
            const int day = *date.from.weekday;
            date.from = parts;
            date.from.weekday = day;
            next = inside + 1;
        } else if (Read numeric = readNumericForm(next + 1); numeric && at(numeric->span.end) == u')') {
            date.from = numeric->from;
            next = numeric->span.end + 1;
        }
    }
    date.span = {position, next};
    return date;
}

/// (8)日: the day alone, its deixis left away.
std::optional<RawDate> DateReader::readBareBracket(qsizetype position) const
{
    const auto number = text::readNumeral(m_text.sliced(std::min(position + 1, m_text.size())));
    if (!number || number->chinese || !isDay(*number))
        return std::nullopt;
    const qsizetype close = position + 1 + number->length;
    if (at(close) != u')' || at(close + 1) != u'日' || at(close + 2) == u'本')
        return std::nullopt;
    RawDate date{.span = {position, close + 2}, .rule = u"date.bracket"_s};
    date.from.day = number->value;
    date.from.dayOffset = 0;
    return date;
}

/// 年底, 年初, 下半年, 月初, 月底 standing alone.
std::optional<RawDate> DateReader::readPartOf(qsizetype position) const
{
    static constexpr std::array<QStringView, 5> kYear{u"年底", u"年初", u"年末", u"上半年", u"下半年"};
    static constexpr std::array<QStringView, 5> kMonth{u"月底", u"月初", u"月中旬", u"月上旬", u"月下旬"};
    const QChar before = at(position - 1);
    if (isDigit(before) || text::chineseDigit(before) || before == u'十' || before == u')' ||
        isOneOf(before, u"每今去明本上下個歲"))
        return std::nullopt;
    RawDate date{.rule = u"date.part"_s};
    if (const qsizetype year = oneOf(position, kYear); year > 0) {
        date.from.partOfYear = true;
        date.span = {position, position + year};
        return date;
    }
    if (const qsizetype month = oneOf(position, kMonth); month > 0) {
        date.from.partOfMonth = true;
        date.span = {position, position + month};
        return date;
    }
    return std::nullopt;
}

/// 隔日, 隔天, 翌日, 次日, 翌年, 隔年.
std::optional<RawDate> DateReader::readAfterPrevious(qsizetype position) const
{
    static constexpr std::array<QStringView, 4> kDays{u"隔日", u"隔天", u"翌日", u"次日"};
    static constexpr std::array<QStringView, 3> kYears{u"隔年", u"翌年", u"次年"};
    RawDate date{.rule = u"date.next"_s};
    date.span = {position, position + 2};
    date.from.afterPrevious = 1;
    if (oneOf(position, kDays) > 0 && at(position + 2) != u'起' && at(position + 2) != u'沖')
        return date;
    date.from.partOfYear = true;
    return oneOf(position, kYears) > 0 ? std::optional(date) : std::nullopt;
}

} // namespace legation::annotate
