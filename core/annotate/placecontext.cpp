// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/placecontext.h"

#include "core/annotate/words.h"

#include <algorithm>

namespace legation::annotate {

using lexicon::CueRole;
using lexicon::EntryKind;
using lexicon::Hit;

namespace {

QChar unitAt(const Document &document, qsizetype position)
{
    return position >= 0 && position < document.folded.size() ? document.folded[position] : QChar(u'\n');
}

QStringView from(const Document &document, qsizetype position)
{
    return QStringView(document.folded).sliced(std::min(position, document.folded.size()));
}

QStringView before(const Document &document, qsizetype position)
{
    return QStringView(document.folded).first(position);
}

bool isHan(QChar c)
{
    return c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF;
}

bool holds(QStringView units, QChar c)
{
    return isOneOf(c, units);
}

/// 文 and 語 name a language, but not in 文化, 文學, 語言學校.
bool isLanguage(QStringView after)
{
    if (after.startsWith(u'語'))
        return true;
    static constexpr QStringView kGoesOn = u"化學物藝創獻旦教資豪館史人";
    return after.startsWith(u'文') && (after.size() < 2 || !holds(kGoesOn, after[1]));
}

bool hasNoCountryTail(const Document &document, qsizetype position)
{
    for (size_t i = document.firstHitFrom(position);
         i < document.hits.size() && document.hits[i].span.start == position; ++i) {
        const Hit &hit = document.hits[i];
        if (hit.kind == EntryKind::Cue && document.lexicon.cues()[hit.record].role == CueRole::NoCountryTail)
            return true;
    }
    return false;
}

/// What follows 臺X when it is a pair of states: 臺日關係, 臺美雙方, 臺法.
bool isPairTail(QStringView after)
{
    static constexpr Words kTails{u"關係", u"交流", u"友好", u"友誼", u"雙",   u"兩",   u"合作", u"經貿", u"之間",
                                  u"情誼", u"文化", u"科技", u"產業", u"貿易", u"投資", u"城市", u"議員", u"學生",
                                  u"學術", u"青年", u"民間", u"教育", u"人民", u"國會", u"商",   u"間",   u"觀光",
                                  u"互",   u"公務", u"友",   u"地方", u"農業", u"情",   u"首"};
    return after.isEmpty() || !isHan(after.front()) || kTails.anyBegins(after);
}

/// Forms that are ordinary words or parts of them beside 臺: 臺中, 平臺以, 全臺比較.
bool isWeakShort(QChar form)
{
    return holds(u"以比加西中土約馬波捷立南北東", form);
}

/// Before 臺X these make 臺 the end of another word or of a verb: 平臺, 來臺, 全臺.
bool closesTai(QChar c)
{
    return holds(u"平舞電來抵訪全駐到在遊返赴留後月陽櫃講砲看吹登燭烽亮倒離飛蒞回旅", c);
}

/// 日期, 美麗, 韓劇, 法律: the form begins another word.
bool beginsOtherWord(QChar form, QStringView after)
{
    if (after.isEmpty())
        return false;
    const QChar next = after.front();
    switch (form.unicode()) {
    case u'日': return holds(u"期前後常記益光子夜間式起止月圓內假照出落", next);
    case u'美': return holds(u"麗好食術化容味妝景觀學感意滿髮甲白", next);
    case u'法': return holds(u"律規令院官制人案定務條治學辦令師會醫", next);
    case u'英': return holds(u"雄文語勇才姿明俊", next);
    case u'德': return holds(u"行高國南政性", next);
    case u'泰': return holds(u"山然安雅半", next);
    case u'印': return holds(u"製刷象章度表鑑證記", next);
    case u'星': return holds(u"期星空光際級座球巴", next);
    case u'越': return holds(u"來野過多級發獄", next);
    case u'韓': return holds(u"式流劇語文", next);
    default: return false;
    }
}

bool isShortFormAt(const Document &document, qsizetype position)
{
    for (size_t i = document.firstHitFrom(position);
         i < document.hits.size() && document.hits[i].span.start == position; ++i) {
        if (document.hits[i].kind == EntryKind::CountryShort)
            return true;
    }
    return false;
}

/// A short form at a position that no longer name begins: 台 of 台南 is none.
bool isLoneFormAt(const Document &document, qsizetype position)
{
    const size_t first = document.firstHitFrom(position);
    if (first == document.hits.size() || document.hits[first].span.start != position)
        return false;
    return document.hits[first].span.length() == 1 && isShortFormAt(document, position);
}

/// 日、韓、荷: single forms side by side; the first of them begins a word (作法、臺南 is no list).
bool standsInList(const Document &document, TextSpan span)
{
    const bool right = unitAt(document, span.end) == u'、' && isLoneFormAt(document, span.end + 1);
    qsizetype first = span.start;
    while (first > 1 && unitAt(document, first - 1) == u'、' && isLoneFormAt(document, first - 2))
        first -= 2;
    if (!right && first == span.start)
        return false;
    const QChar left = unitAt(document, first - 1);
    return !isHan(left) || holds(u"由與和及在對向讓的為含括如赴訪往駐旅留自從到是跟、", left);
}

} // namespace

bool isCountryHere(const Document &document, const Hit &hit)
{
    const QStringView after = from(document, hit.span.end);
    if (isLanguage(after) || hasNoCountryTail(document, hit.span.end))
        return false;
    // 國小 and 國中 belong to a school, not to the name before: 新泰國小.
    const QStringView name = document.view(hit.span);
    if (name.endsWith(u'國') && name.size() == 2 && (after.startsWith(u'小') || after.startsWith(u'中')) &&
        isHan(unitAt(document, hit.span.start - 1)))
        return false;
    if (!document.lexicon.countries()[hit.record].needsContext)
        return true;
    static constexpr Words kAfter{u"共和國", u"王國", u"國",   u"政府", u"大使", u"籍",
                                  u"總統",   u"總理", u"駐臺", u"、",   u"(",    u"等"};
    static constexpr QStringView kBefore = u"、駐訪赴自往和與及";
    return kAfter.anyBegins(after) || holds(kBefore, unitAt(document, hit.span.start - 1));
}

bool isShortCountryHere(const Document &document, const Hit &hit)
{
    const QChar form = unitAt(document, hit.span.start);
    const QChar left = unitAt(document, hit.span.start - 1);
    const QStringView after = from(document, hit.span.end);
    const QChar right = unitAt(document, hit.span.end);
    if (beginsOtherWord(form, after))
        return false;
    if (left == u'臺' && !closesTai(unitAt(document, hit.span.start - 2)))
        return isWeakShort(form) ? isPairTail(after) && !after.isEmpty() && isHan(right)
                                 : isPairTail(after) || right == u'臺';
    if (right == u'臺' && !beginsWith(after, u"臺灣人") && !isHan(left) && !isWeakShort(form))
        return true;
    static constexpr QStringView kMoving = u"訪駐赴旅輸銷留";
    if (holds(kMoving, left) && !isWeakShort(form))
        return !isHan(right) || isPairTail(after) || !holds(u"問視察客", right);
    static constexpr QStringView kPeople = u"籍方僑";
    if (holds(kPeople, right) && !isWeakShort(form) && (!isHan(left) || holds(u"由與和及在對向讓請的為", left)))
        return true;
    return standsInList(document, hit.span);
}

bool isShortCityHere(const Document &document, const Hit &hit)
{
    static constexpr QStringView kBefore = u"由於在與和及的為向至到從赴訪本讓是蒞臨往對跟同經返使,";
    static constexpr QStringView kOtherWord = u"場集售價占面值況電";
    const QChar left = unitAt(document, hit.span.start - 1);
    return (!isHan(left) || holds(kBefore, left)) && !holds(kOtherWord, unitAt(document, hit.span.end));
}

bool isBarePlaceHere(const Document &document, const Hit &hit)
{
    const QStringView after = from(document, hit.span.end);
    static constexpr Words kAfter{u"市長", u"市政府", u"市議", u"市府", u"州政府", u"縣政府"};
    if (kAfter.anyBegins(after))
        return true;
    if (after.size() > 1 && after[0] == u'(' && after[1].isLetter() && !isHan(after[1]))
        return true;
    // Its country, or the state it lies in, directly before it.
    const lexicon::Place &own = document.lexicon.places()[hit.record];
    for (size_t i = document.firstHitFrom(std::max<qsizetype>(0, hit.span.start - 8));
         i < document.hits.size() && document.hits[i].span.start < hit.span.start; ++i) {
        const Hit &other = document.hits[i];
        if (other.span.end != hit.span.start)
            continue;
        if (other.kind == EntryKind::Country && document.lexicon.countries()[other.record].code == own.country)
            return true;
        if (other.kind == EntryKind::PlaceFull && document.lexicon.places()[other.record].country == own.country)
            return true;
    }
    // 仙台、宮城、前橋: in a list with other places of its country.
    if (unitAt(document, hit.span.start - 1) == u'、' || unitAt(document, hit.span.end) == u'、') {
        for (size_t i = document.firstHitFrom(std::max<qsizetype>(0, hit.span.start - 5));
             i < document.hits.size() && document.hits[i].span.start < hit.span.end + 5; ++i) {
            const Hit &other = document.hits[i];
            const bool beside = other.span.end + 1 == hit.span.start || other.span.start == hit.span.end + 1;
            const bool place = other.kind == EntryKind::Place || other.kind == EntryKind::PlaceFull;
            if (beside && place && document.lexicon.places()[other.record].country == own.country)
                return true;
        }
    }
    return before(document, hit.span.start).endsWith(u"姊妹市");
}

} // namespace legation::annotate
