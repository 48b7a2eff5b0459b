// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/engagementparts.h"

#include "core/annotate/guests.h"
#include "core/annotate/parties.h"
#include "core/annotate/words.h"
#include "core/text/numerals.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPassingReach = 24;
constexpr int kStayDays = 15;          ///< a longer stay is no call
constexpr qsizetype kJourneyReach = 4; ///< units between an interval and 赴美
constexpr qsizetype kReturnReach = 6;  ///< units between a day and 返臺
constexpr qsizetype kStayReach = 24;   ///< units between 前往 and 為期
constexpr qsizetype kPostReach = 12;   ///< units behind 曾派駐 in which the posts stand

bool isDay(const DateExpression &date)
{
    return date.edtf.from() && date.edtf.from()->day > 0; // its year may be unknown
}

/// 停留2天, 此行為期5天: the stay.
std::optional<int> stayAfter(const Document &document, const SceneSentence &sentence, QStringView verb)
{
    const QStringView text = document.view(sentence.span);
    const qsizetype word = indexOf(text, verb);
    if (word < 0)
        return std::nullopt;
    const auto number = text::readNumeral(text.sliced(word + 2));
    if (!number || number->value < 2 || number->value > kStayDays)
        return std::nullopt;
    const qsizetype unit = word + 2 + number->length;
    const bool days = unit < text.size() && (text[unit] == u'天' || text[unit] == u'日');
    return days ? std::optional(number->value) : std::nullopt;
}

/// The stay told in the sentence, or of the journey (此行) in the sentence after it.
std::optional<int> stayOf(const Scene &scene, const SceneSentence &sentence)
{
    if (const auto days = stayAfter(scene.document(), sentence, u"停留"))
        return days;
    // 展開為期5天參訪行程, 赴新加坡進行為期4天交流, 前往巴黎參訪，為期7天
    const QStringView text = scene.document().view(sentence.span);
    const qsizetype lasting = indexOf(text, u"為期");
    const bool journey = std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &cue) {
        const qsizetype gap = sentence.span.start + lasting - cue.span.end;
        return cue.role == CueRole::Go && cue.weight >= 2 && gap >= 0 && gap <= kStayReach;
    });
    if (lasting >= 0 && (journey || text.contains(u"展開為期")))
        return stayAfter(scene.document(), sentence, u"為期");
    for (const SceneSentence &other : scene.sentences()) {
        const bool next = other.number == sentence.number + 1;
        const bool same =
            next &&
            scene.document().view(other.span).first(std::min<qsizetype>(8, other.span.length())).contains(u"此行");
        if (same)
            return stayAfter(scene.document(), other, u"為期");
    }
    return std::nullopt;
}

/// The stay told where another sentence of the lead names the same day: 昨(27)日來到臺南停留2天 … 昨天前往.
std::optional<int> stayOfDay(const Scene &scene, QDate first)
{
    for (const SceneSentence &sentence : scene.sentences()) {
        const bool sameDay = std::any_of(sentence.dates.begin(), sentence.dates.end(), [first](const auto *date) {
            return date->edtf.start() == first && date->edtf.end() == first;
        });
        if (!scene.isLead(sentence) || !sameDay)
            continue;
        if (const auto days = stayAfter(scene.document(), sentence, u"停留"))
            return days;
    }
    return std::nullopt;
}

/// The sentence that a date stands in: a headline borrows its day from the text.
const SceneSentence &sentenceOf(const Scene &scene, const DateExpression &date, const SceneSentence &otherwise)
{
    const auto found =
        std::find_if(scene.sentences().begin(), scene.sentences().end(),
                     [&date](const SceneSentence &sentence) { return sentence.span.contains(date.span); });
    return found == scene.sentences().end() ? otherwise : *found;
}

/// 19日晚間出席酒會 … 16日至24日赴美參訪: the journey that a day of it belongs to.
const DateExpression *journeyAround(const Scene &scene, const DateExpression &date)
{
    const QDate day = *date.edtf.start();
    for (const SceneSentence &sentence : scene.sentences()) {
        if (!scene.isLead(sentence))
            break;
        for (const DateExpression *other : sentence.dates) {
            const std::optional<QDate> start = other->edtf.start();
            const std::optional<QDate> end = other->edtf.end();
            if (!other->edtf.isInterval() || !start || !end || day < *start || day > *end ||
                start->daysTo(*end) >= kStayDays)
                continue;
            for (const FoundCue &cue : sentence.cues) {
                const bool moves = cue.role == CueRole::Go || cue.role == CueRole::Come;
                if (moves && cue.span.start >= other->span.end && cue.span.start - other->span.end <= kJourneyReach)
                    return other;
            }
        }
    }
    return nullptr;
}

/// 6日起出訪 … 8日返臺: the day of the return.
std::optional<QDate> returnAfter(const Scene &scene, QDate first)
{
    static constexpr Words kReturns{u"返臺", u"返國", u"離臺", u"賦歸", u"回國", u"返回臺", u"返抵國門"};
    const QStringView folded = scene.document().folded;
    for (const SceneSentence &sentence : scene.sentences()) {
        for (const DateExpression *date : sentence.dates) {
            const std::optional<QDate> day = date->edtf.start();
            const qint64 days = day && isDay(*date) ? first.daysTo(*day) : 0;
            if (days < 1 || days > kStayDays)
                continue;
            const QStringView after =
                folded.sliced(date->span.end, std::min(kReturnReach, folded.size() - date->span.end));
            if (kReturns.anyIn(after))
                return day;
        }
    }
    return std::nullopt;
}

/// The day nearest before a cue like the one of the headline in the opening of the text.
const DateExpression *dayOfHeadline(const Scene &scene, const FoundCue &cue)
{
    for (const SceneSentence &other : scene.sentences()) {
        if (other.headline)
            continue;
        if (other.number > 2)
            break;
        const auto same = std::find_if(other.cues.begin(), other.cues.end(),
                                       [&cue](const FoundCue &found) { return found.role == cue.role; });
        const DateExpression *chosen = nullptr;
        for (const DateExpression *date : other.dates) {
            if (same != other.cues.end() && isDay(*date) && date->span.end <= same->span.start)
                chosen = date;
        }
        // 於2日抵臺後，今日訪團來到臺南: what the text calls today is what its headline tells.
        for (const DateExpression *date : other.dates) {
            const bool today = isDay(*date) && date->text.startsWith(u'今');
            if (today && std::any_of(other.cues.begin(), other.cues.end(), [&](const FoundCue &found) {
                    return found.role == cue.role && found.span.start >= date->span.end;
                }))
                chosen = date;
        }
        if (chosen)
            return chosen;
    }
    return nullptr;
}

/// The day of an engagement: the one nearest before its cue, else the first of its sentence, else the first day that
/// the lead counts from today.
const DateExpression *dayOf(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    const DateExpression *chosen = nullptr;
    for (const DateExpression *date : sentence.dates) {
        if (isDay(*date) && (!chosen || date->span.end <= cue.span.start))
            chosen = date;
    }
    if (!chosen && sentence.headline)
        chosen = dayOfHeadline(scene, cue);
    if (chosen)
        return chosen;
    const std::optional<QDate> own = scene.dates().article.edtf.start();
    for (const SceneSentence &other : scene.sentences()) {
        if (!scene.isLead(other))
            break;
        for (const DateExpression *date : other.dates) {
            const std::optional<QDate> day = date->edtf.start();
            if (isDay(*date) && (!own || (day && std::abs(day->daysTo(*own)) <= 7)))
                return date;
        }
    }
    return nullptr;
}

void setDate(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue, Engagement &engagement)
{
    if (const DateExpression *date = dayOf(scene, sentence, cue)) {
        engagement.date = date->edtf;
        engagement.dateFromText = true;
        engagement.dateReason = date->text + (date->reason.isEmpty() ? QString() : u"; "_s + date->reason);
        if (date->edtf.isInterval() || !date->edtf.start())
            return;
        if (const DateExpression *journey = journeyAround(scene, *date)) {
            engagement.date = journey->edtf;
            engagement.dateReason = journey->text;
            return;
        }
        const QDate first = *date->edtf.start();
        if (const auto days = stayOf(scene, sentenceOf(scene, *date, sentence)))
            engagement.date = Edtf(PartialDate::ofDay(first), PartialDate::ofDay(first.addDays(*days - 1)));
        else if (const auto same = stayOfDay(scene, first))
            engagement.date = Edtf(PartialDate::ofDay(first), PartialDate::ofDay(first.addDays(*same - 1)));
        else if (const auto last = returnAfter(scene, first))
            engagement.date = Edtf(PartialDate::ofDay(first), PartialDate::ofDay(*last));
        return;
    }
    engagement.date = scene.dates().article.edtf;
    engagement.dateReason = u"the article's own date: "_s + scene.dates().article.reason;
}

QString placeAbroad(const SceneSentence &sentence)
{
    QString country;
    for (const Actor &actor : sentence.actors) {
        if (actor.kind != Actor::Kind::Place || actor.side != Side::Foreign)
            continue;
        if (actor.name.size() > 2 || country.isEmpty())
            country = actor.name;
    }
    return country;
}

} // namespace

bool isPassing(const SceneSentence &sentence, const Actor &actor)
{
    return std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &cue) {
        if (cue.role != CueRole::Passing)
            return false;
        const qsizetype gap =
            cue.span.start > actor.span.end ? cue.span.start - actor.span.end : actor.span.start - cue.span.end;
        return gap < kPassingReach;
    });
}

namespace {

/// 曾派駐香港及泰國, 曾任駐韓代表: where somebody served before.
bool isEarlierPost(const Document &document, const SceneSentence &sentence, const Actor &actor)
{
    const qsizetype start = std::max(sentence.span.start, actor.span.start - kPostReach);
    const QStringView before = document.view({start, actor.span.start});
    const qsizetype once = before.lastIndexOf(u'曾');
    return once >= 0 && !before.sliced(once).contains(u',') &&
           (before.sliced(once).contains(u'駐') || before.sliced(once).contains(u'任'));
}

} // namespace

QStringList countriesNear(const Scene &scene, const SceneSentence &sentence)
{
    QStringList countries;
    const auto gather = [&](const SceneSentence &from) {
        for (const Actor &actor : from.actors) {
            const bool state = actor.country.size() >= 2 && actor.country != "TW"_L1;
            if (actor.side == Side::Foreign && state && !isPassing(from, actor) &&
                !isEarlierPost(scene.document(), from, actor))
                appendOnce(countries, actor.country);
        }
    };
    for (const SceneSentence &other : scene.sentences()) {
        if (other.headline)
            gather(other);
    }
    gather(sentence);
    for (const SceneSentence &other : scene.sentences()) {
        if (!countries.isEmpty() || !scene.isLead(other))
            break;
        gather(other);
    }
    return countries;
}

QString cityNear(const Scene &scene, const SceneSentence &sentence)
{
    const auto first = [&scene](TextSpan within) {
        for (const Mention &mention : scene.places().mentions) {
            if (mention.kind == MentionKind::City && within.contains(mention.span))
                return mention.entity.section(u':', 1);
        }
        return QString();
    };
    const QString here = first(sentence.span);
    return here.isEmpty() ? scene.places().cities.value(0) : here;
}

Engagement makeEngagement(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue, EngagementKind kind)
{
    Engagement engagement;
    engagement.kind = kind;
    engagement.field = scene.document().fieldOf(cue.span.start);
    engagement.span = cue.span;
    engagement.sentence = sentence.span;
    setDate(scene, sentence, cue, engagement);
    return engagement;
}

void fillParties(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue, Engagement &engagement)
{
    const bool outbound = engagement.direction == Direction::Outbound;
    engagement.countries = countriesNear(scene, sentence);
    engagement.guests = outbound ? goers(scene, sentence, cue) : comers(scene, sentence);
    const QString city = cityNear(scene, sentence);
    if (outbound) {
        engagement.place = placeAbroad(sentence);
        const QStringList hosts = bodiesIn(sentence, Side::Foreign);
        engagement.host = !engagement.place.isEmpty() ? engagement.place : hosts.value(0);
    } else {
        engagement.host = city;
        engagement.place = engagement.direction == Direction::Inbound ? city : QString();
    }
    for (const QString &guest : std::as_const(engagement.guests))
        engagement.participants.push_back({guest, u"guest"_s});
    for (const Actor &actor : sentence.actors) {
        if (actor.kind == Actor::Kind::Person && !engagement.guests.contains(actor.name))
            engagement.participants.push_back(
                {actor.name, actor.side == (outbound ? Side::Taiwan : Side::Foreign) ? u"guest"_s : u"attendee"_s});
    }
}

} // namespace legation::annotate
