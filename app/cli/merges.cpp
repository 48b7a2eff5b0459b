// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"
#include "app/cli/command.h"
#include "app/cli/ledger.h"
#include "app/cli/table.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus failed(const Error &error, Terminal &terminal)
{
    if (error.code == ErrorCode::BadQuery)
        return wrongUsage(terminal, error.detail);
    terminal.say(error);
    return ExitStatus::Failed;
}

ExitStatus runMerges(const QCommandLineParser &parser, Terminal &terminal)
{
    const QStringList arguments = parser.positionalArguments();
    const auto archive = openArchive(arguments[0], OpenMode::ReadOnly, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    EntityId of;
    if (arguments.size() > 1) {
        const auto target = archive->targetFromString(arguments[1]);
        if (!target)
            return failed(target.error(), terminal);
        if (target->kind != store::TargetKind::Entity)
            return wrongUsage(terminal, u"“%1” is no entity."_s.arg(arguments[1]));
        of.value = target->id;
    }
    const auto suggestions = archive->suggestMerges(of);
    if (!suggestions)
        return failed(suggestions.error(), terminal);
    for (const store::MergeSuggestion &suggestion : *suggestions) {
        QStringList reasons;
        for (const auto &[reason, detail] : suggestion.reasons)
            reasons.append(detail.isEmpty() ? store::toString(reason) : store::toString(reason) + u" "_s + detail);
        terminal.print(oneLine(u"entity:%1 %2 → entity:%3 %4  (%5)"_s.arg(suggestion.from.value)
                                   .arg(suggestion.fromName)
                                   .arg(suggestion.into.value)
                                   .arg(suggestion.intoName, reasons.join(u"; "_s))) +
                       u'\n');
    }
    return ExitStatus::Done;
}

void addSplitOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"why"_s, u"The reason, kept with the decisions."_s, u"TEXT"_s}, whoOption()});
}

ExitStatus runSplit(const QCommandLineParser &parser, Terminal &terminal)
{
    const QStringList arguments = parser.positionalArguments();
    const auto archive = openArchive(arguments[0], OpenMode::Existing, loadLexicon(terminal), terminal);
    if (!archive)
        return ExitStatus::Failed;
    const auto target = archive->targetFromString(arguments[1]);
    if (!target)
        return failed(target.error(), terminal);
    if (target->kind != store::TargetKind::Entity)
        return wrongUsage(terminal, u"“%1” is no entity."_s.arg(arguments[1]));
    std::vector<ArticleId> articles;
    for (const QString &argument : arguments.sliced(3)) {
        const auto article = archive->targetFromString(argument);
        if (!article || article->kind != store::TargetKind::Article)
            return wrongUsage(terminal, u"“%1” is no article:ID."_s.arg(argument));
        articles.push_back({article->id});
    }
    auto plan = archive->splitPlan({target->id}, articles, arguments[2]);
    if (!plan)
        return failed(plan.error(), terminal);
    for (store::Change &change : plan->changes) {
        change.why = parser.value(u"why"_s);
        change.who = whoOf(parser);
    }
    const auto step = archive->decideAll(*plan);
    if (!step)
        return failed(step.error(), terminal);
    for (const store::Decision &decision : step->decisions)
        terminal.print(toLine(decision) + u'\n');
    return ExitStatus::Done;
}

} // namespace

Command mergesCommand()
{
    return {.name = u"merges"_s,
            .usage = u"ARCHIVE [ENTITY]"_s,
            .summary = u"Suggest people and organisations that may be one, with the reasons."_s,
            .details =
                u"Nothing is merged by itself: “decide ARCHIVE entity:A same_as=entity:B” merges, distinct=KEY says\n"
                "that two are not one. ENTITY (entity:ID, person:NAME) limits the list to it."_s,
            .leastArguments = 1,
            .mostArguments = 2,
            .run = runMerges};
}

Command splitCommand()
{
    return {.name = u"split"_s,
            .usage = u"ARCHIVE ENTITY KEY ARTICLE…"_s,
            .summary = u"Make another entity of what some articles say of one, as one step."_s,
            .details =
                u"KEY is the new entity's: “person:王大明（2）”. It is called what the other is called until decided\n"
                "otherwise. ARTICLE is article:ID."_s,
            .leastArguments = 4,
            .addOptions = addSplitOptions,
            .run = runSplit};
}

} // namespace legation::cli
