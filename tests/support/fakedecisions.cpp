// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// What people decide in an archive in memory: a ledger of steps that can be undone and redone, and nothing more.

#include "tests/support/fakeholdings.h"

#include <algorithm>

namespace legation::test {

using namespace Qt::StringLiterals;

namespace {

bool stands(const store::Step &step)
{
    return !step.undoneAt;
}

store::Decision decisionOf(const store::Change &change, qint64 id, qint64 step, store::StepKind kind)
{
    store::Decision decision;
    decision.id = id;
    decision.step = step;
    decision.stepKind = kind;
    decision.target = change.target;
    decision.after = change.values;
    decision.quote = u"quote %1"_s.arg(id);
    decision.why = change.why;
    decision.who = change.who;
    decision.at = QDateTime(QDate(2024, 5, 6), QTime(7, 8), Qt::UTC).addSecs(id);
    return decision;
}

} // namespace

QFuture<Result<store::Step>> FakeHoldings::fetchDecideAll(const store::Plan &plan)
{
    if (error)
        return answer(Result<store::Step>(store::Step{}));
    plans.push_back(plan);
    std::erase_if(steps, [](const store::Step &step) { return !stands(step); });
    store::Step step{std::ssize(plans), plan.kind, {}, {}};
    for (const store::Change &change : plan.changes)
        step.decisions.push_back(decisionOf(change, step.id * 1000 + std::ssize(step.decisions), step.id, plan.kind));
    steps.push_back(step);
    Q_EMIT changed();
    Q_EMIT decided();
    return answer(Result<store::Step>(step));
}

QFuture<Result<std::optional<store::Step>>> FakeHoldings::fetchUndo()
{
    const auto last = std::find_if(steps.rbegin(), steps.rend(), stands);
    if (last == steps.rend())
        return answer(Result<std::optional<store::Step>>(std::nullopt));
    last->undoneAt = QDateTime(QDate(2024, 5, 7), {}, Qt::UTC);
    Q_EMIT changed();
    Q_EMIT decided();
    return answer(Result<std::optional<store::Step>>(*last));
}

QFuture<Result<std::optional<store::Step>>> FakeHoldings::fetchRedo()
{
    const auto next = std::find_if_not(steps.begin(), steps.end(), stands);
    if (next == steps.end())
        return answer(Result<std::optional<store::Step>>(std::nullopt));
    next->undoneAt.reset();
    Q_EMIT changed();
    Q_EMIT decided();
    return answer(Result<std::optional<store::Step>>(*next));
}

QFuture<Result<store::NextSteps>> FakeHoldings::fetchNextSteps()
{
    const auto line = [](const store::Step &step) {
        return store::StepLine{step.kind, step.decisions.front(), std::ssize(step.decisions)};
    };
    store::NextSteps next;
    if (const auto last = std::find_if(steps.rbegin(), steps.rend(), stands); last != steps.rend())
        next.undo = line(*last);
    if (const auto undone = std::find_if_not(steps.begin(), steps.end(), stands); undone != steps.end())
        next.redo = line(*undone);
    return answer(Result<store::NextSteps>(next));
}

QFuture<Result<std::vector<store::Decision>>> FakeHoldings::fetchDecisions()
{
    std::vector<store::Decision> all;
    for (const store::Step &step : steps) {
        for (store::Decision decision : step.decisions) {
            decision.undoneAt = step.undoneAt;
            all.push_back(decision);
        }
    }
    return answer(Result<std::vector<store::Decision>>(all));
}

QFuture<Result<std::vector<store::Decision>>> FakeHoldings::fetchHistory(const store::Target &target)
{
    std::vector<store::Decision> about;
    for (const store::Step &step : steps) {
        for (store::Decision decision : step.decisions) {
            decision.undoneAt = step.undoneAt;
            if (decision.target == target)
                about.push_back(decision);
        }
    }
    return answer(Result<std::vector<store::Decision>>(about));
}

QFuture<Result<std::vector<store::ReviewItem>>> FakeHoldings::fetchReview()
{
    return answer(Result<std::vector<store::ReviewItem>>(review));
}

QFuture<Result<store::Proposal>> FakeHoldings::fetchMore(const store::Change &)
{
    return answer(Result<store::Proposal>(more));
}

QFuture<Result<store::Plan>> FakeHoldings::fetchSplitPlan(EntityId, const std::vector<ArticleId> &among,
                                                          const QString &key)
{
    store::Plan plan{store::StepKind::Split, {}};
    for (const ArticleId article : among)
        plan.changes.push_back({{store::TargetKind::Mention, article.value}, {{u"entity"_s, key}}});
    return answer(Result<store::Plan>(plan));
}

QFuture<Result<std::vector<store::MergeSuggestion>>> FakeHoldings::fetchMergeSuggestions(EntityId)
{
    return answer(Result<std::vector<store::MergeSuggestion>>(suggestions));
}

QFuture<Result<store::Family>> FakeHoldings::fetchFamily(ArticleId id)
{
    if (const auto family = families.find(id.value); family != families.end())
        return answer(Result<store::Family>(family->second));
    if (id.value < 1 || id.value > std::ssize(articles))
        return answer(Result<store::Family>(fail(ErrorCode::NotFound)));
    store::Family alone;
    alone.members.push_back({rowOf(articles[static_cast<size_t>(id.value - 1)]), 1});
    return answer(Result<store::Family>(alone));
}

QFuture<Result<store::AnnotatedAgain>> FakeHoldings::fetchAnnotateAgain()
{
    Q_EMIT changed();
    return answer(Result<store::AnnotatedAgain>({std::ssize(articles), 0, std::ssize(review), false}));
}

QFuture<Result<std::vector<lexicon::TaughtName>>> FakeHoldings::fetchTaughtNames()
{
    return answer(Result<std::vector<lexicon::TaughtName>>(taught));
}

QFuture<Result<store::Plan>> FakeHoldings::fetchNamesPlan(const QString &path)
{
    lastPath = path;
    store::Plan plan{store::StepKind::Teach, {}};
    plan.changes.push_back({store::Target::taughtName(u"匯入之名"_s), {{u"kind"_s, u"person"_s}}});
    return answer(Result<store::Plan>(plan));
}

QFuture<Result<qint64>> FakeHoldings::fetchNamesExport(const QString &path)
{
    lastPath = path;
    return answer(Result<qint64>(std::ssize(taught)));
}

QFuture<Result<qint64>> FakeHoldings::fetchCorrectionsExport(const QString &path, ExportWhat, const search::Query &)
{
    lastPath = path;
    return answer(Result<qint64>(std::ssize(articles)));
}

QFuture<Result<store::CorrectionsPreview>> FakeHoldings::fetchCorrectionsPreview(const QString &path)
{
    lastPath = path;
    return answer(Result<store::CorrectionsPreview>(corrections));
}

QFuture<Result<qint64>> FakeHoldings::fetchDecisionsExport(const QString &path)
{
    lastPath = path;
    return answer(Result<qint64>(std::ssize(steps)));
}

QFuture<Result<store::LedgerImport>> FakeHoldings::fetchDecisionsImport(const QString &path)
{
    lastPath = path;
    return answer(Result<store::LedgerImport>(store::LedgerImport{}));
}

} // namespace legation::test
