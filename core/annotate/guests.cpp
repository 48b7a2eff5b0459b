// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/guests.h"

#include "core/annotate/leaders.h"
#include "core/annotate/parties.h"
#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCompanionReach = 40; ///< units behind 偕同
constexpr qsizetype kPartyReach = 12;     ///< units between a country and the title of who comes from it
constexpr qsizetype kTitleReach = 5;      ///< units of a title and the stop behind it
constexpr qsizetype kJoinReach = 16;      ///< units between two leading guests, title and office included

/// 縣長特派局長親率團隊: who stands before the word sends and stays at home. -1 where nobody is sent.
qsizetype sendingIn(const Document &document, const SceneSentence &sentence)
{
    static constexpr Words kSending{u"特派", u"指派", u"委派", u"派遣", u"特別派"};
    const QStringView text = document.view(sentence.span);
    for (const QStringView word : kSending.all()) {
        if (const qsizetype at = indexOf(text, word); at >= 0)
            return sentence.span.start + at;
    }
    return -1;
}

/// 由文化局長林小華等人陪同: who comes along with somebody named before.
bool isCompanion(const Document &document, const Actor &person)
{
    constexpr qsizetype kReach = 16;
    const QStringView behind = QStringView(document.folded).sliced(person.span.end);
    const QStringView near = behind.first(std::min(kReach, behind.size()));
    const qsizetype along = indexOf(near, u"陪同");
    return along >= 0 && !near.first(along).contains(u',');
}

/// The person of a side nearest before the cue in its sentence: 特指派副市長趙卿惠率團出訪. Somebody represented
/// (代表市長黃偉哲) stays at home.
QString nearestBefore(const Document &document, const SceneSentence &sentence, const FoundCue &cue, Side side)
{
    // 縣長王忠銘昨天率局長林志豐，前往福州: who leads, not who is led.
    QString nearest;
    QString leader;
    const qsizetype sending = sendingIn(document, sentence);
    for (const Actor &actor : sentence.actors) {
        if (actor.kind != Actor::Kind::Person || actor.side != side || actor.span.end > cue.span.start ||
            actor.span.end <= sending)
            continue;
        const QStringView before = QStringView(document.folded).first(actor.span.start);
        if (leads(document, actor) && !before.endsWith(u"代表市長") && !before.endsWith(u"代表縣長"))
            leader = actor.name;
        if (!nearest.isEmpty() && isCompanion(document, actor))
            continue;
        if (nearest.isEmpty() ||
            !(before.endsWith(u"代表") || before.endsWith(u"代表市長") || before.endsWith(u"代表縣長")))
            nearest = actor.name;
    }
    return leader.isEmpty() ? nearest : leader;
}

/// 拜會駐日代表謝長廷: whom the verb names without a stop between is called on, not sent.
bool isCalledOn(const Document &document, const Actor &person, const FoundCue &cue)
{
    const qsizetype gap = person.span.start - cue.span.end;
    if (gap < 0 || gap > kJoinReach)
        return false;
    const QStringView between = QStringView(document.folded).sliced(cue.span.end, gap);
    return std::none_of(between.begin(), between.end(), [](QChar c) { return c.isPunct() || c.isSpace(); });
}

/// The first of a side that a sentence does not call on.
QString firstSent(const Document &document, const SceneSentence &sentence, Side side)
{
    const qsizetype sending = sendingIn(document, sentence);
    for (const Actor &actor : sentence.actors) {
        const bool person = actor.kind == Actor::Kind::Person && actor.side == side && actor.span.end > sending;
        const bool calledOn =
            person && std::any_of(sentence.cues.begin(), sentence.cues.end(), [&](const FoundCue &cue) {
                return cue.role == CueRole::Meet && isCalledOn(document, actor, cue);
            });
        if (person && !calledOn)
            return actor.name;
    }
    return {};
}

/// 露珍怡代表偕同宋洛若及辦事處同仁: companions, and the office whose staff comes along.
void addCompanions(const Document &document, const SceneSentence &sentence, QStringList &guests)
{
    const QStringView text = document.view(sentence.span);
    const qsizetype with = indexOf(text, u"偕同");
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

/// 金澤市長山野之義及加賀市長宮元陸, 代表博塔文及夫人梁晨: joined names lead together; 率領 and 偕 join nobody.
void addJoined(const Scene &scene, const SceneSentence &sentence, QStringList &guests)
{
    const Document &document = scene.document();
    const Names &names = scene.names();
    qsizetype end = -1;
    Actor last;
    for (const Actor &actor : sentence.actors) {
        if (actor.kind != Actor::Kind::Person)
            continue;
        if (guests.contains(actor.name)) {
            end = actor.span.end;
            last = actor;
            continue;
        }
        if (end < 0 || actor.span.start < end)
            continue;
        QString between = QStringView(document.folded).sliced(end, actor.span.start - end).toString();
        // The Latin name of the one before, the acronym of an office.
        for (qsizetype open = between.indexOf(u'('); open >= 0; open = between.indexOf(u'(', open)) {
            const qsizetype close = between.indexOf(u')', open);
            if (close < 0)
                break;
            between.remove(open, close - open + 1);
        }
        const bool kin = between.contains(u"夫人"_s) || between.contains(u"伴侶"_s) || between.contains(u"伉儷"_s);
        // 朱恭亮會長、林冠銘理事長: nothing but a title and the stop.
        const bool beside = between.endsWith(u'、') && between.size() <= kTitleReach;
        if (actor.side == Side::Taiwan || (actor.side == Side::Unknown && !kin && !beside))
            break;
        const bool listed = between.contains(u'、') && isHead(names, last) && isHead(names, actor);
        const bool joined = listed || (holdsOneOf(between, u"及與和暨") && !between.contains(u'、'));
        if (between.size() > kJoinReach || !joined || holdsOneOf(between, u"率領偕,。"))
            break;
        appendOnce(guests, actor.name);
        end = actor.span.end;
        last = actor;
    }
}

bool isTownName(const QString &name)
{
    return !name.isEmpty() && isOneOf(name.back(), u"市縣州府郡町村區");
}

/// The bodies that come, else the stretch that names a party, sentence by sentence of the lead.
void addBodies(const Scene &scene, const SceneSentence &sentence, QStringList &guests)
{
    appendOnce(guests, anyGroup(scene.document(), sentence));
    if (guests.isEmpty())
        guests = bodiesIn(sentence, Side::Foreign);
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || !scene.isLead(other))
            break;
        appendOnce(guests, anyGroup(scene.document(), other));
        if (guests.isEmpty())
            guests = bodiesIn(other, Side::Foreign).mid(0, 1);
    }
    if (guests.size() == 1)
        guests.front() = headOf(scene, guests.front());
}

/// 達比亞大使代表使節團致詞: who speaks for a party of envoys leads it.
void addSpeaker(const Scene &scene, QStringList &guests)
{
    for (const SceneSentence &other : scene.sentences()) {
        const QStringList persons = personsIn(other, Side::Foreign);
        if (!persons.isEmpty()) {
            appendOnce(guests, persons.front());
            return;
        }
    }
}

/// 史瓦帝尼王國駐臺大使, 土耳其搜救隊: who comes under a title or a noun alone.
QString anyParty(const Document &document, const SceneSentence &sentence)
{
    static constexpr Words kParties{u"大使", u"代表", u"市長", u"町長", u"縣長", u"知事",   u"總統",
                                    u"總理", u"議長", u"部長", u"官員", u"議員", u"搜救隊", u"團隊"};
    for (const Actor &actor : sentence.actors) {
        if (actor.side != Side::Foreign || actor.kind != Actor::Kind::Place || actor.span.length() < 2)
            continue;
        const qsizetype reach = std::min<qsizetype>(kPartyReach, sentence.span.end - actor.span.end);
        const QStringView behind = QStringView(document.folded).sliced(actor.span.end, reach);
        for (const QStringView party : kParties.all()) {
            const qsizetype at = indexOf(behind, party);
            if (at >= 0 && !holdsOneOf(behind.first(at), u",。、;與和及於在的"))
                return document.original({actor.span.start, actor.span.end + at + party.size()}).toString();
        }
    }
    return {};
}

/// 縣長史騰貝格率領的8人訪問團, 知事熊谷俊人等一行訪問團: the party of a guest who is named already.
bool isLed(const Document &document, const QString &party, const QStringList &guests)
{
    constexpr qsizetype kReach = 4;
    if (std::any_of(guests.begin(), guests.end(), [&party](const QString &guest) { return party.contains(guest); }))
        return true;
    qsizetype digits = 0;
    while (digits < party.size() && party[digits].isDigit())
        ++digits;
    if (guests.isEmpty())
        return false;
    if (digits > 0 && digits < party.size() && party[digits] == u'人')
        return true;
    const qsizetype at = document.text.indexOf(party);
    const qsizetype start = std::max<qsizetype>(0, at - kReach);
    const QStringView before = at < 0 ? QStringView() : QStringView(document.folded).sliced(start, at - start);
    return before.contains(u"率領") || before.contains(u"組成");
}

} // namespace

QStringList bodiesIn(const SceneSentence &sentence, Side side)
{
    QStringList bodies;
    for (const Actor &actor : sentence.actors) {
        if (actor.side == side && actor.kind == Actor::Kind::Organisation)
            appendOnce(bodies, actor.name);
    }
    return bodies;
}

QStringList goers(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    QStringList guests;
    for (const Side side : {Side::Taiwan, Side::Unknown}) {
        if (guests.isEmpty())
            appendOnce(guests, nearestBefore(scene.document(), sentence, cue, side));
    }
    if (guests.isEmpty())
        appendOnce(guests, firstSent(scene.document(), sentence, Side::Taiwan));
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || !scene.isLead(other))
            break;
        appendOnce(guests, firstSent(scene.document(), other, Side::Taiwan));
    }
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || other.number > 1)
            break;
        appendOnce(guests, bodiesIn(other, Side::Taiwan).value(0));
    }
    return guests;
}

QStringList comers(const Scene &scene, const SceneSentence &sentence)
{
    QStringList guests;
    appendOnce(guests, leading(scene, sentence, Side::Foreign));
    for (const SceneSentence &other : scene.sentences()) {
        if (guests.isEmpty())
            appendOnce(guests, partyLeader(scene.document(), other, Side::Foreign));
    }
    for (const SceneSentence &other : scene.sentences()) {
        if (!guests.isEmpty() || other.number > 2)
            break;
        appendOnce(guests, leading(scene, other, Side::Foreign));
    }
    for (const SceneSentence &other : scene.sentences()) {
        if (other.number <= 2 || other.number == sentence.number)
            addJoined(scene, other, guests);
    }
    addCompanions(scene.document(), sentence, guests);
    addListedHeads(scene, guests);
    const bool led = !guests.isEmpty();
    for (const QString &party : partiesOf(scene, sentence)) {
        if (!isLed(scene.document(), party, guests))
            appendOnce(guests, party);
    }
    if (!led && !guests.isEmpty())
        addSpeaker(scene, guests);
    if (guests.isEmpty())
        addBodies(scene, sentence, guests);
    if (guests.isEmpty())
        appendOnce(guests, anyParty(scene.document(), sentence));
    for (const Actor &actor : sentence.actors) {
        const bool city = actor.kind == Actor::Kind::Place && actor.side == Side::Foreign && isTownName(actor.name);
        if (city && (guests.isEmpty() || isTownName(guests.constLast())))
            appendOnce(guests, headOfTown(scene, actor.name));
    }
    return guests;
}

} // namespace legation::annotate
