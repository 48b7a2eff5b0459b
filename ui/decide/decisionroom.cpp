// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decisionroom.h"

#include "ui/decide/correctdialogs.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/historydialog.h"
#include "ui/decide/mergedialog.h"
#include "ui/decide/moredialog.h"
#include "ui/decide/namesdialog.h"
#include "ui/decide/reviewdialog.h"
#include "ui/windowactions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QInputDialog>

namespace legation::ui {

using namespace Qt::StringLiterals;

DecisionRoom::DecisionRoom(BrowseState &state, Preferences &preferences, WindowActions &actions, QWidget *window)
    : QObject(window)
    , m_state(state)
    , m_preferences(preferences)
    , m_actions(actions)
    , m_window(window)
    , m_desk(state)
    , m_menus(m_desk, window)
    , m_files(m_desk, window)
{
    m_desk.setDecider(m_preferences.decider());
    connectActions();
    connect(&m_desk, &DecisionDesk::nextChanged, this, &DecisionRoom::showNext);
    connect(&m_desk, &DecisionDesk::moreRequested, this, &DecisionRoom::openMore);
    connect(&m_files, &DecisionFiles::reviewRequested, this, &DecisionRoom::openReview);
    connect(&m_actions, &WindowActions::retranslated, this, &DecisionRoom::showNext);
    connect(&m_state, &BrowseState::articleChanged, this, &DecisionRoom::showNext);
    showNext();
}

void DecisionRoom::connectActions()
{
    const auto on = [this](Act act, auto &&what) {
        connect(m_actions.action(act), &QAction::triggered, this, std::forward<decltype(what)>(what));
    };
    on(Act::Undo, [this] { m_desk.undo(); });
    on(Act::Redo, [this] { m_desk.redo(); });
    on(Act::CorrectHere, [this] { correctHere(); });
    on(Act::CorrectArticle, [this] { openArticleDialog(m_desk, m_state.article(), m_window); });
    on(Act::AddVisit, [this] { openNewVisitDialog(m_desk, m_state.article(), m_window); });
    on(Act::ArticleHistory, [this] { openHistory(); });
    on(Act::ApplyMore, [this] { openMore(); });
    on(Act::Review, [this] { openReview(); });
    on(Act::MergeSuggestions, [this] { openSuggestions(); });
    on(Act::Names, [this] { openNames(); });
    on(Act::Decider, [this] { askDecider(); });
    on(Act::AnnotateAgain, [this] { annotateAgain(); });
    on(Act::CorrectionsOfArticles, [this] { m_files.askExportCorrections(ExportWhat::Articles); });
    on(Act::CorrectionsOfVisits, [this] { m_files.askExportCorrections(ExportWhat::Visits); });
    on(Act::CorrectionsOfEntities, [this] { m_files.askExportCorrections(ExportWhat::Entities); });
    on(Act::TakeCorrections, [this] { m_files.askImportCorrections(); });
    on(Act::ExportDecisions, [this] { m_files.askExportDecisions(); });
    on(Act::ImportDecisions, [this] { m_files.askImportDecisions(); });
}

/// The texts and the availability of what depends on the ledger.
void DecisionRoom::showNext()
{
    const auto show = [this](Act act, const std::optional<store::StepLine> &step, const QString &plain,
                             const QString &named) {
        QAction *action = m_actions.action(act);
        action->setEnabled(step && m_desk.canDecide());
        action->setText(step ? named.arg(stepName(*step).replace(u'&', u"&&"_s)) : plain);
    };
    show(Act::Undo, m_desk.next().undo, tr("&Undo"), tr("&Undo: %1"));
    show(Act::Redo, m_desk.next().redo, tr("&Redo"), tr("&Redo: %1"));
    const bool article = m_state.holdings() && m_state.article().isValid();
    m_actions.action(Act::CorrectArticle)->setEnabled(article && m_desk.canDecide());
    m_actions.action(Act::AddVisit)->setEnabled(article && m_desk.canDecide());
    m_actions.action(Act::ArticleHistory)->setEnabled(article);
    m_actions.action(Act::ApplyMore)->setEnabled(m_desk.canDecide() && !m_desk.more().changes.empty());
    m_actions.action(Act::AnnotateAgain)->setEnabled(m_desk.canDecide() && !m_annotating);
}

void DecisionRoom::openMore()
{
    const QString what = m_desk.next().undo ? stepName(*m_desk.next().undo) : QString();
    if (!m_desk.more().changes.empty())
        (new MoreDialog(m_desk, what, m_window))->open();
}

void DecisionRoom::openReview()
{
    if (m_state.holdings())
        (new ReviewDialog(m_desk, m_window))->open();
}

void DecisionRoom::openSuggestions()
{
    if (m_state.holdings())
        (new MergeDialog(m_desk, {}, m_window))->open();
}

void DecisionRoom::openNames()
{
    if (m_state.holdings())
        (new NamesDialog(m_desk, m_window))->open();
}

void DecisionRoom::openHistory()
{
    if (m_state.holdings() && m_state.article().isValid()) {
        (new HistoryDialog(m_desk, {.kind = store::TargetKind::Article, .id = m_state.article().value}, {}, m_window))
            ->open();
    }
}

void DecisionRoom::annotateAgain()
{
    if (m_annotating || !m_state.holdings())
        return;
    m_annotating = true;
    m_state.work().start<store::AnnotatedAgain>(
        {tr("Annotating again"), tr("What was annotated until then stays, and every decision.")},
        m_state.holdings()->fetchAnnotateAgain(), this,
        [this](const std::optional<Result<store::AnnotatedAgain>> &report) {
            m_annotating = false;
            showNext();
            if (!report)
                m_state.report({Severity::Note,
                                tr("Annotating again was cancelled. What was annotated until then stays, and every "
                                   "decision."),
                                {},
                                {}});
            else if (*report)
                tell(**report);
            else
                m_state.report(report->error(), Task::Deciding);
        });
    showNext();
}

void DecisionRoom::tell(const store::AnnotatedAgain &report)
{
    QStringList sentences{tr("%n article(s) annotated again,", nullptr, int(report.articles)) + u' ' +
                          tr("%n of them with another result. Every decision stands.", nullptr, int(report.changed))};
    Message message{Severity::Note, {}, {}, {}};
    if (report.review > 0) {
        sentences += tr("%n decision(s) should be looked at again.", nullptr, int(report.review));
        message.actionText = tr("&Review…");
        message.action = [this] { openReview(); };
    }
    message.text = sentences.join(u' ');
    m_state.report(message);
}

void DecisionRoom::askDecider()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"deciderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Who Decides"));
    dialog->setLabelText(tr("The name that is kept with your decisions:"));
    dialog->setTextValue(m_preferences.decider());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        m_preferences.setDecider(name.trimmed());
        m_desk.setDecider(name.trimmed());
    });
    dialog->open();
}

/// The menu of what has the focus, as the Menu key opens it on keyboards that have one.
void DecisionRoom::correctHere()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return;
    QPoint at = focus->rect().center();
    QWidget *target = focus;
    if (const auto *view = qobject_cast<QAbstractItemView *>(focus)) {
        at = view->visualRect(view->currentIndex()).center();
        target = view->viewport();
    }
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, target->mapToGlobal(at));
    QCoreApplication::sendEvent(target, &event);
}

} // namespace legation::ui
