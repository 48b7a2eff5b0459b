// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decisiondesk.h"

#include "ui/decide/decisionwords.h"

#include <QLocale>

namespace legation::ui {

using namespace Qt::StringLiterals;

DecisionDesk::DecisionDesk(BrowseState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    connect(&m_state, &BrowseState::holdingsChanged, this, [this] {
        m_nextFetch.cancel();
        m_next = {};
        dropMore();
        renewNext();
    });
    connect(&m_state, &BrowseState::decided, this, &DecisionDesk::renewNext);
}

bool DecisionDesk::canDecide() const
{
    return m_state.holdings() && !m_state.holdings()->isReadOnly();
}

void DecisionDesk::decide(const store::Change &change, Answer answer)
{
    decide(store::Plan{store::StepKind::Decide, {change}}, std::move(answer));
}

void DecisionDesk::decide(const store::Plan &wanted, Answer answer)
{
    if (!m_state.holdings() || wanted.changes.empty())
        return;
    dropMore();
    store::Plan plan = wanted;
    for (store::Change &change : plan.changes) {
        if (change.who.isEmpty())
            change.who = m_decider;
    }
    const QString title = plan.kind == store::StepKind::Merge ? tr("Merging") : tr("Deciding");
    m_state.work().start<store::Step>(
        {title, tr("Nothing is decided."), WorkUnit::Decisions, WhenLeft::GoOn},
        m_state.holdings()->fetchDecideAll(plan), this,
        [this, plan, answer = std::move(answer)](std::optional<Result<store::Step>> done) {
            const Result<store::Step> step = done ? std::move(*done) : fail(ErrorCode::Cancelled);
            if (step)
                tell(*step, plan);
            else if (!done)
                m_state.report({Severity::Note, tr("Cancelled. Nothing was decided."), {}, {}});
            else if (!answer)
                m_state.report(step.error(), Task::Deciding);
            if (answer)
                answer(step);
        });
}

void DecisionDesk::tell(const store::Step &step, const store::Plan &plan)
{
    const QString done = stepName({step.kind, step.decisions.front(), std::ssize(step.decisions)});
    m_state.report({Severity::Note, tr("Done: %1.").arg(done), tr("&Undo"), [this] { undo(); }, {}, {}, Stay::Briefly});
    const bool oneMention = plan.kind == store::StepKind::Decide && plan.changes.size() == 1 &&
                            plan.changes.front().target.kind == store::TargetKind::Mention;
    if (!oneMention || !m_state.holdings())
        return;
    m_moreFetch.start(m_state.holdings()->fetchMore(plan.changes.front()), [this, done](Result<store::Proposal> more) {
        if (!more || more->changes.empty())
            return; // nothing else to do; what was decided stands
        m_more = std::move(*more);
        tellMore(done);
        Q_EMIT nextChanged();
    });
}

void DecisionDesk::tellMore(const QString &done)
{
    const QLocale locale;
    const QString question = tr("Done: %1. Apply to %2 more in %n article(s)?", nullptr, int(m_more.articles))
                                 .arg(done, locale.toString(m_more.changes.size()));
    m_state.report({Severity::Note, question, tr("&Show the List…"), [this] { Q_EMIT moreRequested(); }, tr("&Undo"),
                    [this] { undo(); }, Stay::UntilClosed});
}

void DecisionDesk::dropMore()
{
    m_moreFetch.cancel();
    m_more = {};
    Q_EMIT nextChanged();
}

void DecisionDesk::undo()
{
    walk(Way::Back);
}

void DecisionDesk::redo()
{
    walk(Way::Again);
}

void DecisionDesk::walk(Way way)
{
    if (!canDecide())
        return;
    dropMore();
    const bool back = way == Way::Back;
    m_state.work().start<std::optional<store::Step>>(
        {back ? tr("Undoing") : tr("Doing again"), tr("Everything stays as it was."), WorkUnit::Decisions,
         WhenLeft::GoOn},
        back ? m_state.holdings()->fetchUndo() : m_state.holdings()->fetchRedo(), this,
        [this, way](std::optional<Result<std::optional<store::Step>>> step) {
            if (step && *step)
                tellWalked(way, **step);
            else if (step)
                m_state.report(step->error(), Task::Deciding);
        });
}

void DecisionDesk::tellWalked(Way way, const std::optional<store::Step> &step)
{
    const bool back = way == Way::Back;
    if (!step) {
        m_state.report(
            {Severity::Note, back ? tr("There is nothing to undo.") : tr("There is nothing to redo."), {}, {}});
        return;
    }
    const QString name = stepName({step->kind, step->decisions.front(), std::ssize(step->decisions)});
    Message told{Severity::Note, (back ? tr("Undone: %1.") : tr("Done again: %1.")).arg(name), {}, {}};
    told.actionText = back ? tr("&Redo") : tr("&Undo");
    told.action = [this, back] { walk(back ? Way::Again : Way::Back); };
    told.stay = Stay::Briefly;
    m_state.report(told);
}

void DecisionDesk::renewNext()
{
    if (!m_state.holdings()) {
        Q_EMIT nextChanged();
        return;
    }
    m_nextFetch.start(m_state.holdings()->fetchNextSteps(), [this](Result<store::NextSteps> next) {
        m_next = next ? std::move(*next) : store::NextSteps{};
        Q_EMIT nextChanged();
    });
}

} // namespace legation::ui
