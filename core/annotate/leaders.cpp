// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/leaders.h"

#include "core/annotate/parties.h"
#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

/// 安倍晉三前首相故鄉, 延續八田與一精神: who is only remembered comes no more.
bool isRemembered(const Document &document, const Actor &person)
{
    static constexpr Words kBehind{u"故鄉", u"遭", u"離世", u"逝世",   u"精神",  u"理念",
                                   u"生前", u"遺", u"牽起", u"離任後", u"卸任後"};
    static constexpr Words kBefore{u"延續", u"紀念", u"追思", u"緬懷", u"追悼"};
    const QStringView folded = document.folded;
    const QStringView behind = folded.sliced(person.span.end, std::min<qsizetype>(8, folded.size() - person.span.end));
    const QStringView before = folded.first(person.span.start);
    const QStringView clause =
        behind.first(std::max<qsizetype>(0, behind.indexOf(u',') < 0 ? behind.size() : behind.indexOf(u',')));
    return kBehind.anyIn(clause) || kBefore.anyEnds(before);
}

QStringList leadersIn(const Document &document, const SceneSentence &sentence, Side side)
{
    QStringList remembered;
    for (const Actor &actor : sentence.actors) {
        if (actor.kind == Actor::Kind::Person && isRemembered(document, actor))
            remembered.append(actor.name);
    }
    QStringList persons = personsIn(sentence, side);
    persons.removeIf([&remembered](const QString &person) { return remembered.contains(person); });
    return persons;
}

/// 區委書記常文松率副鄉長等一行, 由召集人麥燕庭帶隊: who leads a party, whatever else is known of the person.
bool leadsParty(const Document &document, const Actor &person)
{
    return person.kind == Actor::Kind::Person && person.side != Side::Taiwan && leads(document, person);
}

} // namespace

bool leads(const Document &document, const Actor &person)
{
    constexpr qsizetype kReach = 12;
    static constexpr Words kLeading{u"領隊", u"領軍", u"帶隊", u"帶團", u"帶領"};
    QStringView behind = QStringView(document.folded).sliced(person.span.end);
    behind = behind.first(std::min(kReach, behind.size()));
    for (qsizetype i = 0; i < behind.size(); ++i) {
        if (behind[i] == u'率')
            return true;
        if (kLeading.anyBegins(behind.sliced(i)))
            return true;
        // 黃秀梅今(15)日率團: the day may stand between.
        if (!isIdeograph(behind[i]) && !behind[i].isDigit() && !isOneOf(behind[i], u"()/"))
            return false;
    }
    return false;
}

QStringList personsIn(const SceneSentence &sentence, Side side)
{
    QStringList persons;
    for (const Actor &actor : sentence.actors) {
        if (actor.side == side && actor.kind == Actor::Kind::Person)
            appendOnce(persons, actor.name);
    }
    return persons;
}

QString partyLeader(const Document &document, const SceneSentence &sentence, Side side)
{
    for (const Actor &actor : sentence.actors) {
        if (actor.kind != Actor::Kind::Person)
            continue;
        const bool known = actor.side == side || sentence.hasSide(side);
        if (leadsParty(document, actor) && known)
            return actor.name;
        if (actor.side == side || actor.side == Side::Taiwan)
            break;
    }
    return {};
}

QString leading(const Scene &scene, const SceneSentence &sentence, Side side)
{
    const QStringList here = leadersIn(scene.document(), sentence, side);
    if (const QString leader = partyLeader(scene.document(), sentence, side); !leader.isEmpty())
        return leader;
    for (const SceneSentence &other : scene.sentences()) {
        if (!other.headline)
            break;
        for (const QString &person : leadersIn(scene.document(), other, side)) {
            if (here.contains(person))
                return person;
        }
    }
    return here.value(0);
}

bool isHead(const Names &names, const Actor &actor)
{
    static constexpr Words kHeads{u"市長", u"縣長",   u"知事", u"町長", u"議長", u"大使", u"處長",
                                  u"會長", u"理事長", u"主席", u"州長", u"代表", u"顧問", u"國務卿"};
    if (actor.kind != Actor::Kind::Person || actor.side == Side::Taiwan || actor.person >= names.persons.size())
        return false;
    const QString &title = names.persons[actor.person].title;
    return kHeads.anyEnds(title);
}

QString headOf(const Scene &scene, const QString &body)
{
    for (const SceneSentence &sentence : scene.sentences()) {
        if (!scene.isLead(sentence))
            break;
        for (const Actor &actor : sentence.actors) {
            const bool person = actor.kind == Actor::Kind::Person && actor.side != Side::Taiwan;
            if (person && actor.person < scene.names().persons.size() &&
                scene.names().persons[actor.person].affiliation == body)
                return actor.name;
        }
    }
    return body;
}

QString headOfTown(const Scene &scene, const QString &town)
{
    const QString title = town + u'長';
    for (const SceneSentence &sentence : scene.sentences()) {
        for (const Actor &actor : sentence.actors) {
            if (actor.kind == Actor::Kind::Person && actor.side != Side::Taiwan &&
                QStringView(scene.document().text).first(actor.span.start).endsWith(title))
                return actor.name;
        }
    }
    return town;
}

void addListedHeads(const Scene &scene, QStringList &guests)
{
    constexpr qsizetype kSeveral = 3;
    QStringList countries;
    for (const SceneSentence &sentence : scene.sentences()) {
        if (sentence.number > 1)
            break;
        for (const Actor &actor : sentence.actors) {
            if (actor.kind == Actor::Kind::Place && actor.side == Side::Foreign && actor.country.size() == 2)
                appendOnce(countries, actor.country);
        }
    }
    if (countries.size() < kSeveral)
        return;
    static constexpr Words kHeads{u"市長", u"縣長", u"知事", u"町長", u"州長"};
    for (const SceneSentence &sentence : scene.sentences()) {
        for (const Actor &actor : sentence.actors) {
            if (actor.side != Side::Foreign || !isHead(scene.names(), actor) || !countries.contains(actor.country))
                continue;
            const QString &title = scene.names().persons[actor.person].title;
            if (kHeads.anyEnds(title))
                appendOnce(guests, actor.name);
        }
    }
}

} // namespace legation::annotate
