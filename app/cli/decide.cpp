// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"

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
        {u"who"_s, u"Who decides; without it the name of the user."_s, u"NAME"_s,
         qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER"))},
    });
}

ExitStatus runDecide(const QCommandLineParser &parser, Terminal &terminal)
{
    const QStringList arguments = parser.positionalArguments();
    const auto values = valuesFrom(arguments.sliced(2));
    if (!values)
        return failed(values.error(), terminal);
    const auto archive = openArchive(arguments[0], OpenMode::ReadWrite, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    const Result<store::Target> target = archive->targetFromString(arguments[1]);
    if (!target)
        return failed(target.error(), terminal);
    const Result<store::Decision> decision = archive->decide(
        {.target = *target, .values = *values, .why = parser.value(u"why"_s), .who = parser.value(u"who"_s)});
    if (!decision)
        return failed(decision.error(), terminal);
    terminal.print(toLine(*decision) + u'\n');
    return ExitStatus::Done;
}

} // namespace

Command decideCommand()
{
    return {.name = u"decide"_s,
            .usage = u"ARCHIVE TARGET KEY=VALUE… [--why TEXT]"_s,
            .summary = u"Correct an article, a visit or an entity; what a person decides stands over the machine."_s,
            .details =
                u"TARGET is article:ID, visit:ID, visit:new@ARTICLE, entity:ID, person:NAME (or org:, event:,\n"
                "city:, country:, place:), mention:ARTICLE:START-END (code points; headline:START-END in the\n"
                "headline), name:NAME (of the archive's own lexicon) or decision:ID. Keys:\n"
                "  article   date, cities, countries, note, tags, family (article:ID, apart), leads (yes)\n"
                "  visit     status (confirmed, rejected), kind, direction, date, host, guests, countries, place,\n"
                "            same_as (visit:ID, apart)\n"
                "  entity    name, latin, aliases, country, title, titles, note, tags, wikidata, viaf, iso,\n"
                "            same_as (the entity it is merged into)\n"
                "  mention   status, kind, entity (key or entity:ID), span (START-END); added where none was found\n"
                "  name      kind (person, organisation, office, city, place), latin, country, of\n"
                "  decision  status (withdrawn)\n"
                "Dates are EDTF (2022-03-24), lists are separated by ; and an empty value clears."_s,
            .leastArguments = 3,
            .addOptions = addOptions,
            .run = runDecide};
}

} // namespace legation::cli
