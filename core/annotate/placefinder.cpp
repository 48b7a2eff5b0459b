// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/placefinder.h"

#include "core/annotate/placecontext.h"
#include "core/annotate/placewords.h"
#include "core/annotate/units.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::EntryKind;
using lexicon::Hit;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestForm = 7; ///< units of a place known by its form alone, its generic word included

bool isSpanBefore(const TextSpan &span, qsizetype position)
{
    return span.end <= position;
}

/// Some span of an ordered list that holds `span`; null if none.
const TextSpan *holding(const std::vector<TextSpan> &spans, TextSpan span)
{
    auto at = std::lower_bound(spans.begin(), spans.end(), span.start, isSpanBefore);
    for (; at != spans.end() && at->start <= span.start; ++at) {
        if (at->contains(span))
            return &*at;
    }
    return nullptr;
}

/// Whether judge() can take a hit of the kind for a place; most hits are titles and words.
bool namesPlace(EntryKind kind)
{
    return kind <= EntryKind::PlaceLatin || kind == EntryKind::Office;
}

/// 新竹, 嘉義.
bool beginsAmbiguousCity(QChar c)
{
    return c == u'新' || c == u'嘉';
}

} // namespace

PlaceFinder::PlaceFinder(const Document &document, const std::vector<DateExpression> &dates, const Names &names)
    : m_document(document)
{
    for (const DateExpression &date : dates)
        m_dates.push_back(date.span);
    std::sort(m_dates.begin(), m_dates.end());
    collectSpans(names);
    confirmBarePlaces();
}

void PlaceFinder::collectSpans(const Names &names)
{
    m_persons.reserve(names.mentions.size());
    m_organisations.reserve(names.mentions.size());
    for (const Mention &mention : names.mentions) {
        if (mention.kind == MentionKind::Person)
            m_persons.push_back(mention.span);
        else if (mention.kind == MentionKind::Organisation)
            m_organisations.push_back(mention.span);
    }
    std::sort(m_persons.begin(), m_persons.end());
    std::sort(m_organisations.begin(), m_organisations.end());
}

/// A place of tier B named once in full is meant wherever it stands bare.
void PlaceFinder::confirmBarePlaces()
{
    for (const Hit &hit : m_document.hits) {
        if (hit.kind == EntryKind::Country) {
            const QString &code = m_document.lexicon.countries()[hit.record].code;
            if (!m_countries.contains(code))
                m_countries.append(code);
        }
        if (hit.kind == EntryKind::PlaceFull || (hit.kind == EntryKind::Place && isBarePlaceHere(m_document, hit)))
            m_confirmed.push_back(hit.record);
    }
    std::sort(m_confirmed.begin(), m_confirmed.end());
    m_confirmed.erase(std::unique(m_confirmed.begin(), m_confirmed.end()), m_confirmed.end());
}

bool PlaceFinder::isInsidePerson(TextSpan span) const
{
    const TextSpan *person = holding(m_persons, span);
    return person && person->length() > 1;
}

bool PlaceFinder::holdsPerson(TextSpan span) const
{
    const auto person = std::lower_bound(m_persons.begin(), m_persons.end(), span.start, isSpanBefore);
    return (person != m_persons.end() && person->overlaps(span)) || isInsidePerson(span);
}

bool PlaceFinder::isInsideDate(TextSpan span) const
{
    return holding(m_dates, {span.start, span.start + 1}) != nullptr;
}

bool PlaceFinder::isInsideOtherName(TextSpan span) const
{
    const TextSpan *name = holding(m_organisations, span);
    if (!name)
        return false;
    return !isOwnBody(QStringView(m_document.folded).sliced(span.end, name->end - span.end));
}

/// 夏威夷 + 郡, 亞松森 + 市: the generic word belongs to the name though the lexicon has it without.
TextSpan PlaceFinder::withGenericWord(const Hit &hit) const
{
    const QStringView folded = m_document.folded;
    const qsizetype end = hit.span.end;
    const QChar last = folded[end - 1];
    if (end + 1 >= folded.size() || !isOneOf(folded[end], u"市郡省州縣") || isGenericWord(last) ||
        isOneOf(last, u"府都道") || beginsOtherWord(folded.sliced(end + 1)))
        return hit.span;
    return {hit.span.start, end + 1};
}

FoundPlace PlaceFinder::foreignPlace(const Hit &hit, const QString &rule) const
{
    const lexicon::Place &place = m_document.lexicon.places()[hit.record];
    FoundPlace found{MentionKind::ForeignCity,   withGenericWord(hit), {}, place.country, {}, rule,
                     isInsideOtherName(hit.span)};
    // 能登半島: a natural feature is no town, though it tells the country.
    const QStringView after = QStringView(m_document.folded).sliced(found.span.end);
    if (after.startsWith(u"半島") || after.startsWith(u"海峽") || after.startsWith(u"平原") ||
        after.startsWith(u"山脈"))
        found.insideName = true;
    found.entity = u"place:%1:%2"_s.arg(place.country, place.name);
    found.holdsCities =
        place.kind != u"city" && place.kind != u"town" && place.kind != u"ward" && place.kind != u"village";
    return found;
}

/// 創下營業佳績, 臺日企業: the last character begins another word.
bool PlaceFinder::runsOn(TextSpan span) const
{
    const QStringView folded = m_document.folded;
    if (span.end >= folded.size())
        return false;
    const QChar last = folded[span.end - 1];
    const QChar next = folded[span.end];
    return (last == u'企' && next == u'業') || (last == u'營' && isOneOf(next, u"業收利運造建"));
}

std::optional<FoundPlace> PlaceFinder::judgeCity(const Hit &hit) const
{
    const auto city = [&](const QString &name, const QString &rule) {
        return FoundPlace{MentionKind::City, hit.span, name, {}, u"city:"_s + name, rule, false};
    };
    switch (hit.kind) {
    case EntryKind::City: return city(m_document.lexicon.cities()[hit.record].name, u"city.name"_s);
    case EntryKind::CityShort:
        if (isShortCityHere(m_document, hit))
            return city(m_document.lexicon.cities()[hit.record].name, u"city.short"_s);
        return std::nullopt;
    case EntryKind::CityGovernment:
        if (isShortCityHere(m_document, hit))
            return city(m_document.lexicon.cities()[hit.record].name, u"city.government"_s);
        return std::nullopt;
    case EntryKind::Town:
    case EntryKind::TownBare: {
        const lexicon::Town &town = m_document.lexicon.towns()[hit.record];
        if (town.tier == lexicon::TownTier::Ambiguous || (hit.kind == EntryKind::TownBare && runsOn(hit.span)))
            return std::nullopt;
        return city(town.city, hit.kind == EntryKind::Town ? u"city.town"_s : u"city.town-bare"_s);
    }
    default: return std::nullopt;
    }
}

std::optional<FoundPlace> PlaceFinder::judgeForeign(const Hit &hit) const
{
    const auto country = [&](const QString &rule) {
        const QString &code = m_document.lexicon.countries()[hit.record].code;
        return FoundPlace{MentionKind::Country, hit.span, {}, code, u"country:"_s + code, rule, false};
    };
    switch (hit.kind) {
    case EntryKind::Country:
        return isCountryHere(m_document, hit) ? std::optional(country(u"country.name"_s)) : std::nullopt;
    case EntryKind::CountryShort:
        return isShortCountryHere(m_document, hit) ? std::optional(country(u"country.short"_s)) : std::nullopt;
    case EntryKind::CountryPair: return country(u"country.pair"_s);
    case EntryKind::Demonym: // 臺日企業 holds no 日企
        return runsOn(hit.span) ? std::nullopt : std::optional(country(u"country.demonym"_s));
    case EntryKind::Capital: {
        const lexicon::Country &state = m_document.lexicon.countries()[hit.record];
        return FoundPlace{MentionKind::ForeignCity,
                          hit.span,
                          {},
                          state.code,
                          u"place:%1:%2"_s.arg(state.code, m_document.view(hit.span)),
                          u"place.capital"_s,
                          isInsideOtherName(hit.span),
                          false};
    }
    case EntryKind::PlaceFull: {
        const lexicon::Place &place = m_document.lexicon.places()[hit.record];
        const QStringView after = QStringView(m_document.folded).sliced(hit.span.end);
        if (beginsOtherWord(after))
            return std::nullopt;
        // 新城市, 上市: a risky name needs its country somewhere even with its generic word.
        const bool meant = place.tier == lexicon::PlaceTier::A || m_countries.contains(place.country);
        return meant ? std::optional(foreignPlace(hit, u"place.full"_s)) : std::nullopt;
    }
    case EntryKind::Place: {
        const bool meant = m_document.lexicon.places()[hit.record].tier == lexicon::PlaceTier::A ||
                           std::binary_search(m_confirmed.begin(), m_confirmed.end(), hit.record);
        return meant ? std::optional(foreignPlace(hit, u"place.name"_s)) : std::nullopt;
    }
    case EntryKind::PlaceLatin: {
        // Iriga市: a Latin name with a generic word. In brackets it only repeats the name before it.
        const qsizetype end = hit.span.end;
        if (end >= m_document.folded.size() || !isGenericWord(m_document.folded[end]))
            return std::nullopt;
        Hit whole = hit;
        whole.span.end = end + 1;
        return foreignPlace(whole, u"place.latin"_s);
    }
    case EntryKind::Office: {
        const lexicon::Office &office = m_document.lexicon.offices()[hit.record];
        if (office.country.isEmpty())
            return std::nullopt;
        return FoundPlace{MentionKind::Country, hit.span, {}, office.country, u"country:"_s + office.country,
                          u"country.office"_s,  true};
    }
    default: return std::nullopt;
    }
}

/// Of several places of one name the likeliest: in a country the document names, a partner of a Taiwanese city, the
/// better known.
const Hit &PlaceFinder::likeliest(size_t first) const
{
    const auto weight = [this](const Hit &hit) {
        const lexicon::Place &place = m_document.lexicon.places()[hit.record];
        return (m_countries.contains(place.country) ? 4 : 0) + (place.partnerOf.isEmpty() ? 0 : 2) +
               (place.tier == lexicon::PlaceTier::A ? 1 : 0);
    };
    const Hit *best = &m_document.hits[first];
    for (size_t i = first + 1; i < m_document.hits.size() && m_document.hits[i].span == best->span; ++i) {
        const Hit &other = m_document.hits[i];
        if (other.kind == best->kind && weight(other) > weight(*best))
            best = &other;
    }
    return *best;
}

/// The longest hit at a position that means a place here.
std::optional<FoundPlace> PlaceFinder::judgeLongest(size_t first) const
{
    const qsizetype position = m_document.hits[first].span.start;
    for (size_t i = first; i < m_document.hits.size() && m_document.hits[i].span.start == position; ++i) {
        const Hit &hit = m_document.hits[i];
        if (!namesPlace(hit.kind))
            continue;
        const bool place = hit.kind == EntryKind::Place || hit.kind == EntryKind::PlaceFull;
        if (std::optional<FoundPlace> found = judge(place ? likeliest(i) : hit))
            return found;
    }
    return std::nullopt;
}

std::optional<FoundPlace> PlaceFinder::judge(const Hit &hit) const
{
    if (isInsidePerson(hit.span) || isInsideDate(hit.span))
        return std::nullopt;
    // 議員林政賢, 伊賀市長岡本榮: a name begins in the middle of it.
    if ((hit.kind == EntryKind::TownBare || hit.kind == EntryKind::Place) && holdsPerson(hit.span))
        return std::nullopt;
    if (std::optional<FoundPlace> city = judgeCity(hit))
        return city;
    return judgeForeign(hit);
}

/// Whether a city, a cue, a title or the end of a known place begins inside a stretch: then it is no name of a place.
bool PlaceFinder::holdsName(TextSpan span) const
{
    for (size_t i = m_document.firstHitFrom(span.start);
         i < m_document.hits.size() && m_document.hits[i].span.start < span.end; ++i) {
        const EntryKind kind = m_document.hits[i].kind;
        if (kind == EntryKind::City || kind == EntryKind::Cue || kind == EntryKind::Country ||
            (kind == EntryKind::Title && m_document.hits[i].span.end < span.end))
            return true;
        // 九州福岡縣: a region before a place that is known.
        const TextSpan inside = m_document.hits[i].span;
        if ((kind == EntryKind::PlaceFull || kind == EntryKind::Place) && inside.end == span.end)
            return true;
        // 訪日本進行市政交流: a verb.
        if (kind == EntryKind::NameWord && inside.start == span.start && inside.length() > 1)
            return true;
    }
    return false;
}

/// 加州 + 西柯紋納(West Covina)市, 美國 + 瑪利珂巴郡: a form with a generic word directly behind a foreign place.
std::optional<FoundPlace> PlaceFinder::readForm(const FoundPlace &before) const
{
    if (before.kind == MentionKind::City || before.insideName || !before.holdsCities)
        return std::nullopt;
    const QStringView folded = m_document.folded;
    const qsizetype start = before.span.end;
    for (qsizetype end = start; end < folded.size() && end - start < kLongestForm; ++end) {
        if (!isGenericWord(folded[end]) || end - start < 2) {
            if (breaksForm(folded[end]))
                return std::nullopt;
            continue;
        }
        const TextSpan span{start, end + 1};
        // 亞利桑那州杜希州長: no state lies in a state; the word belongs to the title.
        if (folded[start - 1] == folded[end] && folded.sliced(end + 1).startsWith(u'長'))
            return std::nullopt;
        if (isNoPlace(span.of(folded)) || holdsPerson(span) || beginsOtherWord(folded.sliced(span.end)) ||
            holdsName(span))
            return std::nullopt;
        const QString name = m_document.original(span).toString();
        return FoundPlace{MentionKind::ForeignCity,
                          span,
                          {},
                          before.country,
                          u"place:%1:%2"_s.arg(before.country, name),
                          u"place.form"_s,
                          isInsideOtherName(span)};
    }
    return std::nullopt;
}

/// 新竹 and 嘉義 are a city and a county each: what follows or stands elsewhere decides, else the city.
std::optional<FoundPlace> PlaceFinder::readAmbiguousCity(qsizetype position) const
{
    const QStringView rest = QStringView(m_document.folded).sliced(position);
    for (const QStringView name : {QStringView(u"新竹"), QStringView(u"嘉義")}) {
        if (!rest.startsWith(name))
            continue;
        const QString county = name.toString() + u'縣';
        const bool isCounty =
            m_document.folded.contains(county) && !m_document.folded.contains(name.toString() + u'市');
        const QString city = isCounty ? county : name.toString() + u'市';
        return FoundPlace{MentionKind::City, {position, position + 2}, city, {},
                          u"city:"_s + city, u"city.ambiguous"_s,      false};
    }
    return std::nullopt;
}

/// 美國雪城市, 加州奧克蘭市: of places of one name that in the country right before it is meant, listed or not.
void PlaceFinder::followCountry(const FoundPlace &before, FoundPlace &place)
{
    const bool beside = before.span.end == place.span.start && place.kind == MentionKind::ForeignCity;
    if (!beside || before.kind == MentionKind::City || before.country.isEmpty() || before.country == place.country)
        return;
    place.entity.replace(0, place.entity.indexOf(place.country) + place.country.size(), u"place:"_s + before.country);
    place.country = before.country;
}

std::vector<FoundPlace> PlaceFinder::find()
{
    std::vector<FoundPlace> found;
    qsizetype free = 0; // end of the last place taken
    size_t next = 0;
    const QStringView folded = m_document.folded;
    const std::vector<Hit> &hits = m_document.hits;
    for (qsizetype position = 0; position < folded.size(); position = std::max(position + 1, free)) {
        while (next < hits.size() && (hits[next].span.start < position || !namesPlace(hits[next].kind)))
            ++next;
        const qsizetype hit = next < hits.size() ? hits[next].span.start : folded.size();
        if (position != free) {
            while (position < hit && !beginsAmbiguousCity(folded[position]))
                ++position;
            if (position == folded.size())
                break;
        }
        const bool isHit = position == hit;
        const bool mayBeCity = beginsAmbiguousCity(folded[position]);
        std::optional<FoundPlace> place;
        if (isHit)
            place = judgeLongest(next);
        if (!place && mayBeCity)
            place = readAmbiguousCity(position);
        if (!place && !found.empty() && free == position)
            place = readForm(found.back());
        if (place) {
            free = place->span.end;
            if (!found.empty())
                followCountry(found.back(), *place);
            found.push_back(std::move(*place));
        }
    }
    return found;
}

} // namespace legation::annotate
