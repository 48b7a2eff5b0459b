// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/names.h"

#include "core/annotate/mentionorder.h"
#include "core/annotate/namemarks.h"
#include "core/annotate/organisations.h"
#include "core/annotate/orgentities.h"
#include "core/annotate/personentities.h"
#include "core/annotate/persons.h"
#include "core/annotate/units.h"

#include <algorithm>

namespace legation::annotate {

namespace {

/// Whether the person's name or title follows; 文化暨科技部長 is the head of a ministry, not of a 科技.
bool isBeside(const Document &document, const OrganisationFound &organisation, const PersonFound &person)
{
    if (person.name.start == organisation.span.end)
        return true;
    if (person.title.start != organisation.span.end)
        return false;
    const QStringView title = document.view(person.title);
    const QChar last = document.folded[organisation.span.end - 1];
    static constexpr QStringView kUnits = u"部局處科課組室署司廳";
    return title.size() != 2 || title[1] != u'長' || !isOneOf(title[0], kUnits) || title[0] == last;
}

/// Organisations that a person's name reaches into are none; 經濟組 and the like are some where a person follows.
std::vector<OrganisationFound> besidePersons(const Document &document, std::vector<OrganisationFound> organisations,
                                             const std::vector<PersonFound> &persons)
{
    std::vector<OrganisationFound> kept;
    kept.reserve(organisations.size());
    size_t next = 0;
    for (OrganisationFound &organisation : organisations) {
        while (next < persons.size() && persons[next].name.end <= organisation.span.start)
            ++next;
        if (next < persons.size() && persons[next].name.overlaps(organisation.span))
            continue;
        if (organisation.needsPerson && (next == persons.size() || !isBeside(document, organisation, persons[next])))
            continue;
        kept.push_back(std::move(organisation));
    }
    return kept;
}

/// Keeps, of mentions that overlap, the one that was found first; orders the rest.
void settleMentions(std::vector<Mention> &mentions)
{
    mentions = inOrder(std::move(mentions), [](TextSpan a, TextSpan b) { return a.start < b.start; });
    qsizetype end = 0;
    std::erase_if(mentions, [&end](const Mention &mention) {
        if (mention.span.start < end)
            return true;
        end = mention.span.end;
        return false;
    });
}

} // namespace

Names findNames(const Document &document, const std::vector<DateExpression> &dates)
{
    const NameMarks marks(document, dates);
    PersonFinder finder(document, marks);
    const std::vector<PersonFound> persons = finder.find();
    const std::vector<OrganisationFound> organisations =
        besidePersons(document, OrganisationFinder(document, marks).find(), persons);
    Names names;
    gatherPersons(document, marks, finder, persons, organisations, names);
    gatherOrganisations(document, organisations, names);
    settleMentions(names.mentions);
    return names;
}

} // namespace legation::annotate
