// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/engagementparts.h"

#include "core/text/numerals.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPassingReach = 24;
constexpr qsizetype kGroupReach = 18;     ///< units of a party's name before its noun
constexpr qsizetype kCompanionReach = 40; ///< units behind 偕同
constexpr int kStayDays = 15;             ///< a longer stay is no call

void appendOnce(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

bool isDay(const DateExpression &date)
{
    return date.edtf.from() && date.edtf.from()->isDay();
}

/// 停留2天 behind the day: the stay.
std::optional<int> stayAfter(const Document &document, const SceneSentence &sentence)
{
    const QStringView text = document.view(sentence.span);
    const qsizetype word = text.indexOf(u"停留");
    if (word < 0)
        return std::nullopt;
    const auto number = text::readNumeral(text.sliced(word + 2));
    if (!number || number->value < 2 || number->value > kStayDays)
        return std::nullopt;
    const qsizetype unit = word + 2 + number->length;
    const bool days = unit < text.size() && (text[unit] == u'天' || text[unit] == u'日');
    return days ? std::optional(number->value) : std::nullopt;
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
        if (const auto days = stayAfter(scene.document(), sentence); days && !date->edtf.isInterval()) {
            const QDate first = *date->edtf.start();
            engagement.date = Edtf(PartialDate::ofDay(first), PartialDate::ofDay(first.addDays(*days - 1)));
        }
        return;
    }
    engagement.date = scene.dates().article.edtf;
    engagement.dateReason = u"the article's own date: "_s + scene.dates().article.reason;
}

/// People of a side in the order in which a sentence names them.
QStringList personsIn(const SceneSentence &sentence, Side side)
{
    QStringList persons;
    for (const Actor &actor : sentence.actors) {
        if (actor.side == side && actor.kind == Actor::Kind::Person)
            appendOnce(persons, actor.name);
    }
    return persons;
}

QStringList bodiesIn(const SceneSentence &sentence, Side side)
{
    QStringList bodies;
    for (const Actor &actor : sentence.actors) {
        if (actor.side == side && actor.kind == Actor::Kind::Organisation)
            appendOnce(bodies, actor.name);
    }
    return bodies;
}

/// Where the name of a party begins before its noun: at its number (12國25位駐臺使節), else at its country.
qsizetype groupStart(const Document &document, const SceneSentence &sentence, TextSpan before)
{
    const QStringView folded = document.folded;
    qsizetype clause = before.start;
    for (qsizetype i = before.end; i > clause; --i) {
        if (folded[i - 1].isPunct() || folded[i - 1] == u'的')
            clause = i;
    }
    for (qsizetype i = clause; i < before.end; ++i) {
        if (folded[i].isDigit())
            return i;
    }
    for (const Actor &actor : sentence.actors) {
        if (actor.side == Side::Foreign && actor.span.start >= clause && actor.span.start < before.end)
            return actor.span.start;
    }
    return -1;
}

/// 加拿大國會議員團, 12國25位駐臺使節: a party named by a noun.
QString groupIn(const Document &document, const SceneSentence &sentence)
{
    static constexpr std::array<QStringView, 8> kNouns{u"訪問團", u"參訪團", u"代表團", u"議員團",
                                                       u"考察團", u"使節團", u"訪團",   u"使節"};
    for (const QStringView noun : kNouns) {
        const qsizetype at = document.view(sentence.span).indexOf(noun);
        if (at < 0)
            continue;
        const qsizetype end = sentence.span.start + at;
        const qsizetype start = groupStart(document, sentence, {std::max(sentence.span.start, end - kGroupReach), end});
        if (start >= 0)
            return document.original({start, end + noun.size()}).toString();
    }
    return {};
}

/// The person of a side nearest before the cue in its sentence: 特指派副市長趙卿惠率團出訪. Somebody represented
/// (代表市長黃偉哲) stays at home.
QString nearestBefore(const Document &document, const SceneSentence &sentence, const FoundCue &cue, Side side)
{
    QString nearest;
    for (const Actor &actor : sentence.actors) {
        if (actor.kind != Actor::Kind::Person || actor.side != side || actor.span.end > cue.span.start)
            continue;
        const QStringView before = QStringView(document.folded).first(actor.span.start);
        if (nearest.isEmpty() ||
            !(before.endsWith(u"代表") || before.endsWith(u"代表市長") || before.endsWith(u"代表縣長")))
            nearest = actor.name;
    }
    return nearest;
}

/// The leading guest of a sentence: one that the headline names too, else the first.
QString leading(const Scene &scene, const SceneSentence &sentence, Side side)
{
    const QStringList here = personsIn(sentence, side);
    for (const SceneSentence &other : scene.sentences()) {
        if (!other.headline)
            break;
        for (const QString &person : personsIn(other, side)) {
            if (here.contains(person))
                return person;
        }
    }
    return here.value(0);
}

/// Who goes abroad: named before the verb, else first in the sentence, else in the lead.
QStringList goers(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    QStringList guests;
    for (const Side side : {Side::Taiwan, Side::Unknown}) {
        if (guests.isEmpty())
            appendOnce(guests, nearestBefore(scene.document(), sentence, cue, side));
    }
    if (guests.isEmpty())
        appendOnce(guests, personsIn(sentence, Side::Taiwan).value(0));
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || !scene.isLead(other))
            break;
        appendOnce(guests, personsIn(other, Side::Taiwan).value(0));
    }
    return guests;
}

/// 露珍怡代表偕同宋洛若及辦事處同仁: companions, and the office whose staff comes along.
void addCompanions(const Document &document, const SceneSentence &sentence, QStringList &guests)
{
    const QStringView text = document.view(sentence.span);
    const qsizetype with = text.indexOf(u"偕同");
    if (with < 0)
        return;
    const qsizetype at = sentence.span.start + with;
    const bool staff = text.contains(u"同仁");
    QStringList offices;
    for (const Actor &actor : sentence.actors) {
        if (actor.side != Side::Foreign || actor.span.start > at + kCompanionReach)
            continue;
        if (actor.kind == Actor::Kind::Person)
            appendOnce(guests, actor.name);
        else if (actor.kind == Actor::Kind::Organisation && (staff || personsIn(sentence, Side::Foreign).isEmpty()))
            appendOnce(offices, actor.name);
    }
    for (const QString &office : std::as_const(offices))
        appendOnce(guests, office);
}

bool isTownName(const QString &name)
{
    return !name.isEmpty() && QStringView(u"市縣州府郡町村區").indexOf(name.back()) >= 0;
}

/// Who comes, or who is met by video: the leading person of the sentence or of the lead; else the party, the bodies,
/// the places.
QStringList comers(const Scene &scene, const SceneSentence &sentence)
{
    QStringList guests;
    appendOnce(guests, leading(scene, sentence, Side::Foreign));
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || other.number > 2)
            break;
        appendOnce(guests, leading(scene, other, Side::Foreign));
    }
    addCompanions(scene.document(), sentence, guests);
    if (guests.isEmpty())
        appendOnce(guests, groupIn(scene.document(), sentence));
    if (guests.isEmpty())
        guests = bodiesIn(sentence, Side::Foreign);
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || !scene.isLead(other))
            break;
        appendOnce(guests, groupIn(scene.document(), other));
        if (guests.isEmpty())
            guests = bodiesIn(other, Side::Foreign).mid(0, 1);
    }
    for (const Actor &actor : sentence.actors) {
        const bool city = actor.kind == Actor::Kind::Place && actor.side == Side::Foreign && isTownName(actor.name);
        if (city && (guests.isEmpty() || isTownName(guests.constLast())))
            appendOnce(guests, actor.name);
    }
    return guests;
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

QStringList countriesNear(const Scene &scene, const SceneSentence &sentence)
{
    QStringList countries;
    const auto gather = [&countries](const SceneSentence &from) {
        for (const Actor &actor : from.actors) {
            if (actor.side == Side::Foreign && !isPassing(from, actor) && actor.country.size() >= 2)
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
