// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decisiondesk.h"

#include "ui/decide/decisionwords.h"

#include <QLocale>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const store::Step &step)
{
    return stepName({step.kind, step.decisions.front(), std::ssize(step.decisions)});
}

} // namespace

DecisionDesk::DecisionDesk(BrowseState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    connect(&m_state, &BrowseState::holdingsChanged, this, [this] {
        m_nextFetch.cancel();
        m_stepFetch.cancel();
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
        [this, plan, answer = std::move(answer), asked = m_state.holdings()](std::optional<Result<store::Step>> done) {
            const Result<store::Step> step = done ? std::move(*done) : fail(ErrorCode::Cancelled);
            if (step && m_state.holdings() == asked)
                tell(*step, plan);
            else if (step)
                m_state.report({Severity::Note, tr("Done: %1.").arg(lineOf(*step)), {}, {}}); // of an archive that went
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
    const QString done = lineOf(step);
    m_state.report({Severity::Note,
                    tr("Done: %1.").arg(done),
                    tr("&Undo"),
                    [this, id = step.id] { undoStep(id); },
                    {},
                    {},
                    Stay::Briefly});
    const bool oneMention = plan.kind == store::StepKind::Decide && plan.changes.size() == 1 &&
                            plan.changes.front().target.kind == store::TargetKind::Mention;
    if (!oneMention || !m_state.holdings())
        return;
    m_moreFetch.start(m_state.holdings()->fetchMore(plan.changes.front()),
                      [this, done, id = step.id](Result<store::Proposal> more) {
                          if (!more || more->changes.empty())
                              return; // nothing else to do; what was decided stands
                          m_more = std::move(*more);
                          tellMore(done, id);
                          Q_EMIT nextChanged();
                      });
}

void DecisionDesk::tellMore(const QString &done, qint64 step)
{
    const QLocale locale;
    const QString question = tr("Done: %1. Apply to %2 more in %n article(s)?", nullptr, int(m_more.articles))
                                 .arg(done, locale.toString(m_more.changes.size()));
    m_state.report({Severity::Note, question, tr("&Show the List…"), [this] { Q_EMIT moreRequested(); }, tr("&Undo"),
                    [this, step] { undoStep(step); }, Stay::UntilClosed});
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

void DecisionDesk::tellWithUndo(const Message &message, const QString &button)
{
    if (!m_state.holdings())
        return m_state.report(message);
    m_stepFetch.start(m_state.holdings()->fetchNextSteps(),
                      [this, message, button](const Result<store::NextSteps> &next) {
                          Message told = message;
                          if (next && next->undo) {
                              told.actionText = button;
                              told.action = [this, id = next->undo->first.step] { undoStep(id); };
                          }
                          m_state.report(told);
                      });
}

void DecisionDesk::undoStep(qint64 step)
{
    walkStep(Way::Back, step);
}

/// A button that stood a while may speak of a step that others came behind, here or in another window.
void DecisionDesk::walkStep(Way way, qint64 step)
{
    if (!canDecide())
        return;
    m_stepFetch.start(m_state.holdings()->fetchNextSteps(), [this, way, step](Result<store::NextSteps> next) {
        if (!next)
            return m_state.report(next.error(), Task::Deciding);
        const auto &line = way == Way::Back ? next->undo : next->redo;
        if (line && line->first.step == step)
            return walk(way);
        m_state.report({Severity::Note,
                        way == Way::Back ? tr("Something else was decided since. Nothing was undone.")
                                         : tr("Something else was decided since. Nothing was done again."),
                        {},
                        {}});
    });
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
        [this, way, asked = m_state.holdings()](std::optional<Result<std::optional<store::Step>>> step) {
            if (m_state.holdings() != asked)
                return; // the button to go back would be about the archive that came
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
    const QString name = lineOf(*step);
    Message told{Severity::Note, (back ? tr("Undone: %1.") : tr("Done again: %1.")).arg(name), {}, {}};
    told.actionText = back ? tr("&Redo") : tr("&Undo");
    told.action = [this, back, id = step->id] { walkStep(back ? Way::Again : Way::Back, id); };
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
