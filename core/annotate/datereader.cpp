// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/datereader.h"

#include "core/annotate/datewords.h"
#include "core/annotate/units.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstBareMinguoYear = 60; ///< a smaller bare number before 年 counts years
constexpr int kRoundYearsAgo = 100;      ///< 400年前 names no year

constexpr std::array<QStringView, 10> kYearParts{u"初",     u"底",   u"末",   u"中",   u"上半年",
                                                 u"下半年", u"春天", u"夏天", u"秋天", u"冬天"};
constexpr std::array<QStringView, 8> kMonthParts{u"初", u"底", u"末", u"中旬", u"上旬", u"下旬", u"份", u"中"};

/// Before a number and 年 or 日 these say that something is counted.
constexpr std::array<QStringView, 28> kCounting{u"近",   u"逾",   u"滿",   u"每",   u"第",   u"共",   u"約",
                                                u"達",   u"超過", u"為期", u"過去", u"長達", u"歷經", u"已有",
                                                u"未來", u"連續", u"至少", u"相隔", u"睽違", u"時隔", u"連任",
                                                u"任期", u"將近", u"前後", u"歷時", u"整整", u"邁入", u"屆滿"};

/// After a number and 年 these say that years are counted.
constexpr std::array<QStringView, 26> kYearCountTails{
    u"來",     u"間",     u"歷史",   u"多",   u"餘",   u"期",     u"內", u"以上", u"以來",
    u"的歷史", u"經驗",   u"之久",   u"級",   u"資歷", u"的經驗", u"後", u"有成", u"情誼",
    u"友誼",   u"的友誼", u"的情誼", u"交情", u"老",   u"計畫",   u"度", u"一"};

/// After a bare day these say that days are counted.
constexpr std::array<QStringView, 12> kDayCountTails{u"內",   u"間", u"遊", u"之內", u"以上", u"齡",
                                                     u"以內", u"份", u"券", u"行程", u"後",   u"之旅"};

/// What kind of expression a unit can begin.
enum class Beginning : std::uint8_t { None, Deixis, Bracket, Era, Weekday, Part, Number };

struct Beginnings
{
    Beginning kind;
    std::u16string_view units;
};

constexpr std::array<Beginnings, 6> kBeginnings{
    {{Beginning::Deixis, u"今昨明本當去前後上下隔翌次這同"},
     {Beginning::Bracket, u"("},
     {Beginning::Era, u"民西公"},
     {Beginning::Weekday, u"週周星禮"},
     {Beginning::Part, u"年月"},
     {Beginning::Number, u"0123456789○〇零一壹二兩貳三參四五六七八九十廿"}}};

Beginning beginningOf(QChar unit)
{
    for (const Beginnings &beginnings : kBeginnings) {
        for (const char16_t candidate : beginnings.units) {
            if (candidate == unit.unicode())
                return beginnings.kind;
        }
    }
    return Beginning::None;
}

/// A bit for every unit that begins something.
constexpr std::array<std::uint64_t, 1024> kBegins = [] {
    std::array<std::uint64_t, 1024> bits{};
    for (const Beginnings &beginnings : kBeginnings) {
        for (const char16_t unit : beginnings.units)
            bits[unit / 64] |= std::uint64_t(1) << (unit % 64);
    }
    return bits;
}();

} // namespace

qsizetype DateReader::skipSpaces(qsizetype position) const
{
    while (at(position) == u' ' || at(position) == u'\u3000')
        ++position;
    return position;
}

qsizetype DateReader::firstBeginning(qsizetype position) const
{
    const QChar *const units = m_text.data();
    const qsizetype size = m_text.size();
    while (position < size && !(kBegins[units[position].unicode() / 64] >> (units[position].unicode() % 64) & 1))
        ++position;
    return position;
}

std::optional<RawDate> DateReader::read(qsizetype position) const
{
    switch (beginningOf(at(position))) {
    case Beginning::None: return std::nullopt;
    case Beginning::Deixis: return readDeixis(position);
    case Beginning::Bracket: return readBareBracket(position);
    case Beginning::Era: return readWithEra(position);
    case Beginning::Weekday: return readWeekday(position);
    case Beginning::Part: return readPartOf(position);
    case Beginning::Number: return readDigits(position);
    }
    Q_UNREACHABLE();
}

std::optional<RawDate> DateReader::readDeixis(qsizetype position) const
{
    for (const auto rule : {&DateReader::readFusedDeixis, &DateReader::readYearDeixis, &DateReader::readMonthDeixis,
                            &DateReader::readDeicticDay, &DateReader::readWeekday, &DateReader::readAfterPrevious,
                            &DateReader::readPartOf}) {
        if (Read date = (this->*rule)(position))
            return date;
    }
    return std::nullopt;
}

/// 民國111年…, 西元2022年…, 公元…
std::optional<RawDate> DateReader::readWithEra(qsizetype position) const
{
    const bool minguo = startsWith(position, u"民國");
    if (!minguo && !startsWith(position, u"西元") && !startsWith(position, u"公元"))
        return std::nullopt;
    qsizetype next = skipSpaces(position + 2);
    const auto number = text::readNumeral(m_text.sliced(next));
    if (!number || number->value < 1 || number->value > (minguo ? kLastMinguoYear : 2999))
        return std::nullopt;
    next = skipSpaces(next + number->length);
    RawDate date{.rule = u"date.era"_s};
    date.from.year = minguo ? number->value + kMinguoOffset : number->value;
    if (at(next) != u'年')
        return std::nullopt;
    ++next;
    readYearTail(next, date.from);
    readMonthDay(next, date.from);
    date.span = {position, next};
    return date;
}

/// Everything that begins with a number: 2022年3月24日, 111年, 三年前, 1640年代, 3月, 24日, 3/22, 111.03.24.
std::optional<RawDate> DateReader::readDigits(qsizetype position) const
{
    const auto number = text::readNumeral(m_text.sliced(position));
    if (!number || isDigit(at(position - 1)) || at(position - 1) == u'.')
        return std::nullopt;
    if (Read numeric = readNumericForm(position))
        return numeric;
    qsizetype next = skipSpaces(position + number->length);
    RawDate date{.rule = u"date.calendar"_s};
    if (at(next) == u'年') {
        const bool counted =
            isYearCount(position, next + 1, number->chinese && number->digits < 3 ? 0 : number->digits); // 一一二年
        if (startsWith(next + 1, u"前") && number->value < kRoundYearsAgo && number->value > 0) {
            date.from.yearsAgo = number->value;
            date.rule = u"date.years-ago"_s;
            date.span = {position, next + 2};
            return date;
        }
        if (startsWith(next + 1, u"代") && number->value >= 1000 && number->value % 10 == 0) {
            date.from.decade = number->value;
            date.rule = u"date.decade"_s;
            date.span = {position, next + 2};
            return date;
        }
        ++next;
        DateParts parts;
        parts.year = toGregorian(*number);
        const bool plausible = number->digits == 4 ? number->value >= 1000 && number->value < 3000
                                                   : number->value <= kLastMinguoYear && number->value > 0;
        readYearTail(next, parts);
        const bool month = readMonthDay(next, parts);
        if (!plausible || (!month && counted))
            return std::nullopt;
        date.from = parts;
        date.span = {position, next};
        return date;
    }
    next = position;
    if (!readMonthDay(next, date.from))
        return std::nullopt;
    if (!date.from.month && (isCountBefore(position) || oneOf(next, kDayCountTails) > 0))
        return std::nullopt;
    date.span = {position, next};
    return date;
}

/// A bare number and 年: whether it counts years. `digits` 0: written by place.
bool DateReader::isYearCount(qsizetype start, qsizetype end, int digits) const
{
    if (digits == 4)
        return oneOf(end, std::array<QStringView, 1>{u"度"}) > 0;
    if (digits == 0 || isCountBefore(start) || oneOf(end, kYearCountTails) > 0)
        return true;
    const auto number = text::readNumeral(m_text.sliced(start));
    return number->value < kFirstBareMinguoYear || number->value > kLastMinguoYear;
}

bool DateReader::isCountBefore(qsizetype start) const
{
    return std::any_of(kCounting.begin(), kCounting.end(), [&](QStringView word) { return endsBefore(start, word); });
}

/// What may follow a year and belongs to it: 底, 初, 下半年, 春天.
bool DateReader::readYearTail(qsizetype &next, DateParts &) const
{
    const qsizetype length = oneOf(next, kYearParts);
    if (length == 0 || (at(next) == u'中' && length == 1 && !isRangeSign(at(next + 1)) && at(next + 1) != u','))
        return false;
    next += length;
    return true;
}

void DateReader::readMonthTail(qsizetype &next) const
{
    const qsizetype length = oneOf(next, kMonthParts);
    if (length == 1 && at(next) == u'中')
        return;
    next += length;
}

/// [M月][D日] after an optional year, with the weekday in brackets. Moves `next` past what was read.
bool DateReader::readMonthDay(qsizetype &next, DateParts &parts) const
{
    qsizetype here = skipSpaces(next);
    if (readMonth(here, parts)) {
        next = here;
        here = skipSpaces(here);
        if (readDay(here, parts)) {
            next = here;
            readWeekdayTail(next, parts);
        } else {
            readMonthTail(next);
        }
        return true;
    }
    const bool bare = !parts.hasYear() && !parts.hasMonth();
    if (!bare)
        return false;
    const auto number = text::readNumeral(m_text.sliced(here));
    const qsizetype start = here;
    if (!number || !readDay(here, parts) || isCountBefore(start))
        return false;
    // 一日 to 十日 count days as often as they name one; 六日下午 names it, and so does 九日到十七日.
    qsizetype behind = here;
    if (number->chinese && number->value <= 10 && partOfDay(here) == 0 && !readConnector(behind))
        return false;
    if (m_text[here - 1] == u'號')
        return false; // a house number
    next = here;
    readWeekdayTail(next, parts);
    return true;
}

/// 2022/3/24, 2022-03-24, 111.03.24, 3/22.
std::optional<RawDate> DateReader::readNumericForm(qsizetype position) const
{
    std::array<text::Numeral, 3> numbers;
    QChar sign;
    qsizetype next = position;
    size_t count = 0;
    while (count < 3) {
        const auto number = text::readNumeral(m_text.sliced(std::min(next, m_text.size())));
        if (!number || number->chinese)
            break;
        numbers[count++] = *number;
        next += number->length;
        const QChar c = at(next);
        if (count == 3 || (c != u'/' && c != u'-' && c != u'.') || (count > 1 && c != sign) || !isDigit(at(next + 1)))
            break;
        sign = c;
        ++next;
    }
    const QChar after = at(next);
    if (isDigit(after) || after == u'/' || after == u'%' || isDigit(at(position - 1)) || at(position - 1) == u'/')
        return std::nullopt;
    RawDate date{.rule = u"date.numeric"_s};
    if (count == 3 && isMonth(numbers[1]) && isDay(numbers[2]) &&
        (numbers[0].digits == 4 || (numbers[0].digits == 3 && numbers[0].value <= kLastMinguoYear))) {
        date.from.year = toGregorian(numbers[0]);
        date.from.month = numbers[1].value;
        date.from.day = numbers[2].value;
    } else if (count == 2 && sign == u'/' && isMonth(numbers[0]) && isDay(numbers[1]) && numbers[1].digits <= 2) {
        qsizetype tail = next;
        DateParts weekday;
        readWeekdayTail(tail, weekday);
        const bool fraction = numbers[0].value < numbers[1].value && numbers[1].value <= 4 && !weekday.weekday;
        if (fraction || (after.isLetter() && after.unicode() < 0x3400))
            return std::nullopt;
        date.from.month = numbers[0].value;
        date.from.day = numbers[1].value;
        if (after == u'日')
            ++next;
    } else {
        return std::nullopt;
    }
    readWeekdayTail(next, date.from);
    date.span = {position, next};
    return date;
}

bool DateReader::readConnector(qsizetype &next) const
{
    const qsizetype here = skipSpaces(next);
    if (!isRangeSign(at(here)))
        return false;
    next = skipSpaces(here + 1);
    return true;
}

/// 1/16~19: the second day of the same month stands as a number alone.
bool DateReader::extendNumeric(RawDate &date, qsizetype next) const
{
    const bool numeric =
        date.rule == "date.numeric"_L1 && date.from.month && date.from.day && isDigit(at(date.span.end - 1));
    const auto last = numeric ? text::readNumeral(m_text.sliced(std::min(next, m_text.size()))) : std::nullopt;
    if (!last || last->chinese || !isDay(*last) || last->digits > 2 || last->value <= *date.from.day)
        return false;
    const qsizetype end = next + last->length;
    if (isOneOf(at(end), u"/.-:%月") && at(end) != QChar())
        return false;
    date.to = DateParts{.day = last->value};
    date.span.end = at(end) == u'日' && !startsWith(end, u"日本") ? end + 1 : end;
    return true;
}

void DateReader::extend(RawDate &date) const
{
    static constexpr std::array<QStringView, 5> kLength{u"為期", u"一連", u"起為期", u"起一連", u"起連續"};
    qsizetype next = skipSpaces(date.span.end);
    if (const qsizetype word = oneOf(next, kLength); word > 0 && date.from.day) {
        qsizetype here = skipSpaces(next + word);
        const auto number = text::readNumeral(m_text.sliced(std::min(here, m_text.size())));
        const QChar unit = number ? at(skipSpaces(here + number->length)) : QChar();
        if (number && number->value > 1 && number->value < 100 && (unit == u'天' || unit == u'日')) {
            date.days = number->value;
            date.span.end = skipSpaces(here + number->length) + 1;
        }
        return;
    }
    next = date.span.end;
    if (const qsizetype part = partOfDay(next); date.from.day && part > 0 && isRangeSign(at(next + part)))
        next += part; // 18日晚間至23日
    if (date.from.day && isDigit(at(next - 1))) {
        if (const qsizetype last = lastOfRun(skipSpaces(next), *date.from.day); last > 0) {
            if (const Read end = read(last); end && end->from.hasDay()) {
                date.to = end->from;
                date.span.end = end->span.end;
            }
            return;
        }
    }
    if (at(next) == u'起' && isRangeSign(at(next + 1)))
        ++next;
    if (!readConnector(next))
        return;
    if (extendNumeric(date, next))
        return;
    const Read second = read(next);
    if (!second)
        return;
    const bool sameKind =
        (date.from.hasDay() && second->from.hasDay()) ||
        (!date.from.hasDay() && date.from.hasMonth() && !second->from.hasDay() && second->from.hasMonth()) ||
        (!date.from.hasMonth() && !second->from.hasMonth() && second->from.hasYear() && !second->from.hasDay());
    const bool bothFused = date.from.dayOffset && second->from.dayOffset; // 昨(12)日至今(13)日: two days of their own
    if (!sameKind || bothFused)
        return;
    date.to = second->from;
    date.span.end = second->span.end;
}

} // namespace legation::annotate
