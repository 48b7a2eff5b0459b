// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/scene.h"
#include "core/annotate/units.h"

#include <algorithm>

// On whose side the people of a scene are.

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kOfficeReach = 14;   ///< units between the name of a body and the person it sends, titles included
constexpr qsizetype kLongestActor = 64;  ///< units of the longest name that is looked at
constexpr qsizetype kBracketReach = 110; ///< length of a Latin name in brackets

/// What the mentions of one person say of the side.
struct SideVotes
{
    int foreign = 0;
    int home = 0;
    int mentions = 0;
    Side first = Side::Unknown;

    void add(Side side)
    {
        if (mentions++ == 0)
            first = side;
        foreign += side == Side::Foreign ? 1 : 0;
        home += side == Side::Taiwan ? 1 : 0;
    }
    Side decide(const Person &person) const;
};

Side SideVotes::decide(const Person &person) const
{
    static const QStringList kEnvoys{u"大使"_s, u"公使"_s, u"代辦"_s, u"總領事"_s, u"領事"_s};
    int abroad = foreign + (person.latin.isEmpty() ? 0 : 2);
    int athome = home;
    if (athome == 0 && kEnvoys.contains(person.title))
        ++abroad;
    // A mayor of no city named abroad is the mayor at home.
    const bool mostlyHome = abroad == 0 || (first != Side::Foreign && abroad * 3 < mentions);
    if (mostlyHome && (person.title.endsWith(u"市長"_s) || person.title.endsWith(u"縣長"_s)))
        athome += mentions;
    if (abroad > athome || (abroad == athome && first == Side::Foreign))
        return Side::Foreign;
    return athome > 0 ? Side::Taiwan : Side::Unknown;
}

} // namespace

/// Where the words before a name stop that can tell its side; the brackets passed over are written down.
qsizetype Scene::nameReach(TextSpan name, std::vector<TextSpan> &brackets) const
{
    // 澳洲辦事處(Australian Office)露珍怡: a bracket between does not part them, punctuation does.
    const QStringView folded = m_document.folded;
    qsizetype start = name.start;
    for (qsizetype room = kOfficeReach; start > 0 && room > 0; --room) {
        const QChar c = folded[start - 1];
        if (c == u')') {
            const qsizetype open = folded.first(start - 1).lastIndexOf(u'(');
            if (open < 0 || start - open > kBracketReach)
                break;
            brackets.push_back({open, start});
            start = open;
            continue;
        }
        const bool headlineGap = c.isSpace() && start < folded.size() && folded[start].unicode() >= 0x3400;
        if (headlineGap || isClauseEnd(c) || isOneOf(c, u"、」與和向對於請讓及"))
            break;
        --start;
    }
    return start;
}

Side Scene::sideBefore(const std::vector<Actor> &actors, TextSpan name) const
{
    const QStringView folded = m_document.folded;
    std::vector<TextSpan> brackets;
    const qsizetype start = nameReach(name, brackets);
    const auto inBracket = [&brackets](const Actor &actor) {
        return std::any_of(brackets.begin(), brackets.end(),
                           [&actor](TextSpan bracket) { return bracket.contains(actor.span); });
    };
    auto actor = std::lower_bound(actors.begin(), actors.end(), name.start, startsAtOrAfter);
    while (actor != actors.begin()) {
        --actor;
        if (actor->span.start + kLongestActor < start)
            break;
        if (actor->inside || actor->side == Side::Unknown || inBracket(*actor))
            continue;
        if (actor->span.end > name.start || actor->span.end <= start)
            continue;
        // 駐日代表: whoever is posted abroad is Taiwan's own; 駐臺代表: whoever is posted here is not.
        if (actor->span.start > 0 && folded[actor->span.start - 1] == u'駐' && !actor->resident)
            return actor->side == Side::Foreign ? Side::Taiwan : Side::Foreign;
        return hasMoveBetween({actor->span.end, name.start}) ? Side::Unknown : actor->side;
    }
    // 姊妹市釜山市，由徐秉洙市長率團: the place that ends the clause before sends whoever 由 names.
    const bool sent = start > 1 && folded[start - 1] == u',' && folded.sliced(start).startsWith(u'由');
    for (actor = std::lower_bound(actors.begin(), actors.end(), start, startsAtOrAfter);
         sent && actor != actors.begin();) {
        --actor;
        if (actor->span.end < start - kLongestActor)
            break;
        if (actor->span.end == start - 1 && actor->kind == Actor::Kind::Place)
            return actor->side;
    }
    return Side::Unknown;
}

std::vector<Side> Scene::sidesOfPersons(const std::vector<Actor> &actors, const QHash<QString, size_t> &persons) const
{
    std::vector<SideVotes> votes(m_names.persons.size());
    for (const Mention &mention : m_names.mentions) {
        const auto person = persons.constFind(mention.entity);
        if (mention.kind != MentionKind::Person || person == persons.constEnd())
            continue;
        // A Latin name in brackets stands behind the name it belongs to, not behind a body.
        const Person &bearer = m_names.persons[*person];
        if (mention.text != bearer.latin || bearer.latin == bearer.name)
            votes[*person].add(sideBefore(actors, mention.span));
    }
    std::vector<Side> sides;
    for (size_t i = 0; i < votes.size(); ++i)
        sides.push_back(votes[i].decide(m_names.persons[i]));
    return sides;
}

} // namespace legation::annotate
