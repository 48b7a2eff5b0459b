// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/historydialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/decidedvalues.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/rowstable.h"
#include "ui/decide/undokeys.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

HistoryDialog::HistoryDialog(DecisionDesk &desk, store::Target target, const QString &about, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_target(std::move(target))
    , m_table(makeRowsTable({tr("When"), tr("Who"), tr("What"), tr("Change")}, tr("Decisions"), this))
    , m_details(new QLabel(this))
{
    addUndoKeys(*this, desk);
    setObjectName(u"historyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History"));
    auto *text = new QLabel(about, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setVisible(!about.isEmpty());
    m_table->setObjectName(u"history"_s);
    m_table->setColumnWidth(0, 150);
    m_table->setColumnWidth(1, 90);
    m_table->setColumnWidth(2, 220);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_withdraw = buttons->addButton(tr("&Withdraw"), QDialogButtonBox::ActionRole);
    m_withdraw->setToolTip(tr("The decision no longer counts; what the program reads is shown again"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_withdraw, &QPushButton::clicked, this, &HistoryDialog::withdraw);
    connect(m_table, &QTableWidget::currentCellChanged, this, &HistoryDialog::showChosen);
    connect(&m_desk.state(), &BrowseState::decided, this, &HistoryDialog::fetch);
    closeWithHoldings(*this, desk.state());
    showChosen();
    fetch();
    resizeWithinScreen(*this, {760, 400});
}

void HistoryDialog::fetch()
{
    m_fetch.start(m_desk.state().holdings()->fetchHistory(m_target),
                  [this](Result<std::vector<store::Decision>> history) {
                      if (history)
                          fill(std::move(*history));
                      else
                          m_details->setText(toMessage(history.error(), Task::Reading).text);
                  });
}

void HistoryDialog::fill(std::vector<store::Decision> history)
{
    m_withdrawn = withdrawnIn(history);
    m_decisions = std::move(history);
    std::reverse(m_decisions.begin(), m_decisions.end());
    m_table->setRowCount(0);
    const Writing writing{m_desk.state().names(), m_desk.state().calendar()};
    for (const store::Decision &decision : m_decisions) {
        QString what = stepName({store::StepKind::Decide, decision, 1});
        if (decision.undoneAt)
            what = tr("%1 (undone)").arg(what);
        else if (m_withdrawn.contains(decision.id))
            what = tr("%1 (withdrawn)").arg(what);
        const int row = addRow(*m_table, {momentWord(decision.at, m_desk.state().calendar()), decision.who, what,
                                          changesText(decision, writing)});
        if (!stands(decision, m_withdrawn)) {
            for (int column = 0; column < m_table->columnCount(); ++column)
                m_table->item(row, column)->setForeground(palette().brush(QPalette::PlaceholderText));
        }
    }
    if (!m_decisions.empty())
        m_table->setCurrentCell(0, 0);
    showChosen();
}

const store::Decision *HistoryDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_decisions.size()) ? &m_decisions[size_t(row)] : nullptr;
}

void HistoryDialog::showChosen()
{
    const store::Decision *decision = chosen();
    m_withdraw->setEnabled(decision && m_desk.canDecide() && stands(*decision, m_withdrawn) &&
                           decision->target.kind != store::TargetKind::Decision);
    if (!decision) {
        m_details->setText(tr("Nobody has decided anything about it yet."));
        return;
    }
    QStringList lines{changesText(*decision, {m_desk.state().names(), m_desk.state().calendar()})};
    if (!decision->why.isEmpty())
        lines += tr("Reason: %1").arg(decision->why);
    if (!decision->quote.isEmpty())
        lines += tr("Made on: %1").arg(decision->quote);
    m_details->setText(lines.join(u'\n'));
}

void HistoryDialog::withdraw()
{
    if (const store::Decision *decision = chosen()) {
        m_desk.decide(store::Plan{
            store::StepKind::Withdraw,
            {{{.kind = store::TargetKind::Decision, .id = decision->id}, {{u"status"_s, u"withdrawn"_s}}}}});
    }
}

} // namespace legation::ui
