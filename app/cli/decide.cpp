// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

/// A person is told by name: of the entities in the articles that hold it, the one that is called so.
Result<EntityId> personNamed(const QString &name, store::ArchiveFile &archive)
{
    // As a phrase, so that nothing in the name is read as an operator.
    QString phrase = name;
    phrase.remove(u'"');
    search::Query query;
    query.text = u'"' + phrase + u'"';
    const Result<search::Results> results = archive.results(query);
    if (!results)
        return tl::unexpected(results.error());
    const QString key = u"person:"_s + name;
    for (const ArticleId id : results->ids) {
        const auto entities = archive.entitiesOf(id);
        if (!entities)
            return tl::unexpected(entities.error());
        for (const store::EntitySummary &entity : *entities) {
            const bool isPerson = entity.kind == store::EntityKind::Person;
            if (isPerson && (entity.key == key || entity.name == name || entity.latin == name))
                return entity.id;
        }
    }
    return fail(ErrorCode::NotFound, u"No person is called “%1”."_s.arg(name));
}

/// article:ID, visit:ID, entity:ID or person:NAME.
Result<store::Target> targetFromString(const QString &text, store::ArchiveFile &archive)
{
    const QString kind = text.section(u':', 0, 0);
    const QString value = text.section(u':', 1);
    if (kind == u"person") {
        const Result<EntityId> id = personNamed(value, archive);
        if (!id)
            return tl::unexpected(id.error());
        return store::Target{store::TargetKind::Entity, id->value};
    }
    const std::optional<store::TargetKind> known = store::targetKindFromString(kind);
    bool isNumber = false;
    const qint64 id = value.toLongLong(&isNumber);
    if (!known || !isNumber || id <= 0)
        return fail(ErrorCode::BadQuery,
                    u"“%1” is no target: article:ID, visit:ID, entity:ID or person:NAME."_s.arg(text));
    return store::Target{*known, id};
}

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
    const Result<store::Target> target = targetFromString(arguments[1], *archive);
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
                u"TARGET is article:ID, visit:ID, entity:ID or person:NAME. Keys: of an article date, cities,\n"
                "countries; of a visit status (confirmed, rejected), kind, direction, date, host, guests,\n"
                "countries, place; of an entity name, latin, country, title. Dates are EDTF (2022-03-24), lists\n"
                "are separated by ; and an empty value clears."_s,
            .leastArguments = 3,
            .addOptions = addOptions,
            .run = runDecide};
}

} // namespace legation::cli
