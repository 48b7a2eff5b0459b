// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"
#include "app/cli/table.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

Result<std::map<QString, QString>> valuesFrom(const QStringList &arguments)
{
    std::map<QString, QString> values;
    for (const QString &argument : arguments) {
        const qsizetype equals = argument.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorCode::BadQuery, u"“%1” is no key=value."_s.arg(argument));
        values[argument.first(equals)] = argument.sliced(equals + 1);
    }
    return values;
}

ExitStatus failed(const Error &error, Terminal &terminal)
{
    if (error.code == ErrorCode::BadQuery)
        return wrongUsage(terminal, error.detail);
    terminal.say(error);
    return ExitStatus::Failed;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"why"_s, u"The reason, kept with the decision."_s, u"TEXT"_s},
        {u"more"_s, u"List every other place of the archive that the same fits, instead of deciding."_s},
        {u"all"_s, u"Decide for those places too, as one step."_s},
        whoOption(),
    });
}

enum class Bulk { List, Decide };

/// Lists the other places that the change fits, or decides for all of them and the first.
ExitStatus decideMore(store::ArchiveFile &archive, const store::Change &change, Bulk bulk, Terminal &terminal)
{
    auto proposal = archive.more(change);
    if (!proposal)
        return failed(proposal.error(), terminal);
    if (bulk == Bulk::List) {
        for (size_t i = 0; i < proposal->changes.size(); ++i) {
            const auto target = archive.toString(proposal->changes[i].target);
            terminal.print(oneLine(target.value_or(QString()) + u"  "_s + proposal->quotes[i]) + u'\n');
        }
        terminal.say(u"%1 more in %2 articles"_s.arg(proposal->changes.size()).arg(proposal->articles));
        return ExitStatus::Done;
    }
    store::Plan plan{store::StepKind::More, {change}};
    plan.changes.insert(plan.changes.end(), proposal->changes.begin(), proposal->changes.end());
    const auto step = archive.decideAll(plan);
    if (!step)
        return failed(step.error(), terminal);
    for (const store::Decision &decision : step->decisions)
        terminal.print(toLine(decision) + u'\n');
    return ExitStatus::Done;
}

ExitStatus runDecide(const QCommandLineParser &parser, Terminal &terminal)
{
    const QStringList arguments = parser.positionalArguments();
    const auto values = valuesFrom(arguments.sliced(2));
    if (!values)
        return failed(values.error(), terminal);
    const auto archive = openArchive(arguments[0], OpenMode::Existing, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    const Result<store::Target> target = archive->targetFromString(arguments[1]);
    if (!target)
        return failed(target.error(), terminal);
    const store::Change change{
        .target = *target, .values = *values, .why = parser.value(u"why"_s), .who = whoOf(parser)};
    if (parser.isSet(u"more"_s) || parser.isSet(u"all"_s))
        return decideMore(*archive, change, parser.isSet(u"all"_s) ? Bulk::Decide : Bulk::List, terminal);
    const Result<store::Decision> decision = archive->decide(change);
    if (!decision)
        return failed(decision.error(), terminal);
    terminal.print(toLine(*decision) + u'\n');
    return ExitStatus::Done;
}

} // namespace

Command decideCommand()
{
    return {.name = u"decide"_s,
            .usage = u"ARCHIVE TARGET KEY=VALUE… [OPTION]…"_s,
            .summary = u"Correct an article, a visit or an entity; what a person decides stands over the machine."_s,
            .details =
                u"TARGET is article:ID, visit:ID, visit:new@ARTICLE, entity:ID, person:NAME (or org:, event:,\n"
                "city:, country:, place:), mention:ARTICLE:START-END (code points; headline:START-END in the\n"
                "headline), name:NAME (of the archive's own lexicon) or decision:ID. Keys:\n"
                "  article   date, cities, countries, note, tags, family (article:ID, apart), leads (yes)\n"
                "  visit     status (confirmed, rejected), kind, direction, date, host, guests, countries, place,\n"
                "            same_as (visit:ID, apart)\n"
                "  entity    name, latin, aliases, country, title, titles, note, tags, wikidata, viaf, iso,\n"
                "            same_as (the entity it is merged into), distinct (keys of others it is not)\n"
                "  mention   status, kind, entity (key or entity:ID), span (START-END); added where none was found\n"
                "  name      kind (person, organisation, office, city, place), latin, country, of\n"
                "  decision  status (withdrawn)\n"
                "Dates are EDTF (2022-03-24), lists are separated by ; and an empty value clears."_s,
            .leastArguments = 3,
            .addOptions = addOptions,
            .run = runDecide};
}

} // namespace legation::cli
