// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/taughtpersons.h"

#include <algorithm>
#include <set>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

bool isInsideOrganisation(TextSpan span, const std::vector<Mention> &mentions)
{
    return std::any_of(mentions.begin(), mentions.end(), [span](const Mention &mention) {
        return mention.kind == MentionKind::Organisation && mention.span.contains(span) && mention.span != span;
    });
}

/// Names that only stood where now another one stands are told no more.
void forget(const std::set<QString> &lost, Names &names)
{
    for (const QString &key : lost) {
        const bool isNamed = std::any_of(names.mentions.begin(), names.mentions.end(),
                                         [&key](const Mention &mention) { return mention.entity == key; });
        if (isNamed)
            continue;
        std::erase_if(names.persons, [&key](const Person &person) { return person.entity == key; });
        std::erase_if(names.organisations,
                      [&key](const Organisation &organisation) { return organisation.entity == key; });
    }
}

void tellPerson(const lexicon::TaughtName &taught, const QString &key, Names &names)
{
    for (Person &person : names.persons) {
        if (person.entity != key)
            continue;
        if (person.latin.isEmpty())
            person.latin = taught.latin;
        if (person.country.isEmpty())
            person.country = taught.country;
        return;
    }
    Person person;
    person.name = taught.of.isEmpty() ? taught.name : taught.of;
    person.latin = taught.latin;
    person.country = taught.country;
    person.entity = key;
    names.persons.push_back(std::move(person));
}

} // namespace

void addTaughtPersons(const Document &document, Names &names)
{
    const auto &taught = document.lexicon.taughtPersons();
    if (taught.empty())
        return;
    std::set<QString> lost;
    qsizetype free = 0;
    for (const lexicon::Hit &hit : document.hits) {
        if (hit.kind != lexicon::EntryKind::TaughtPerson || hit.span.start < free ||
            isInsideOrganisation(hit.span, names.mentions))
            continue;
        free = hit.span.end;
        const lexicon::TaughtName &name = taught[hit.record];
        const QString key = u"person:"_s + (name.of.isEmpty() ? name.name : name.of);
        std::erase_if(names.mentions, [&](const Mention &mention) {
            if (mention.span.overlaps(hit.span))
                lost.insert(mention.entity);
            return mention.span.overlaps(hit.span);
        });
        names.mentions.push_back({MentionKind::Person, document.fieldOf(hit.span.start), hit.span,
                                  document.original(hit.span).toString(), key, u"person.taught"_s, QString()});
        tellPerson(name, key, names);
    }
    forget(lost, names);
    std::stable_sort(names.mentions.begin(), names.mentions.end(),
                     [](const Mention &a, const Mention &b) { return a.span.start < b.span.start; });
}

} // namespace legation::annotate
