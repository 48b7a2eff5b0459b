// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/reviewdialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/rowstable.h"
#include "ui/decide/undokeys.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

ReviewDialog::ReviewDialog(DecisionDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_table(makeRowsTable({tr("Decision"), tr("Why look again"), tr("Now")}, tr("Decisions to look at again"), this))
    , m_details(new QLabel(this))
{
    addUndoKeys(*this, desk);
    setObjectName(u"reviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Decisions to Look at Again"));
    m_table->setObjectName(u"review"_s);
    m_table->setColumnWidth(0, 280);
    m_table->setColumnWidth(1, 260);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_show = buttons->addButton(tr("&Show Article"), QDialogButtonBox::ActionRole);
    m_keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::ActionRole);
    m_keep->setToolTip(tr("Decides the same anew, knowing what the program reads now"));
    m_withdraw = buttons->addButton(tr("&Withdraw"), QDialogButtonBox::ActionRole);
    m_withdraw->setToolTip(tr("The decision no longer counts; what the program reads is shown again"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &ReviewDialog::showArticle);
    connect(m_keep, &QPushButton::clicked, this, &ReviewDialog::keep);
    connect(m_withdraw, &QPushButton::clicked, this, &ReviewDialog::withdraw);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ReviewDialog::showChosen);
    connect(m_table, &QTableWidget::itemActivated, this, &ReviewDialog::showArticle);
    connect(&m_desk.state(), &BrowseState::decided, this, &ReviewDialog::fetch);
    closeWithHoldings(*this, desk.state());
    showChosen();
    m_details->setText(tr("Looking…"));
    fetch();
    resizeWithinScreen(*this, {780, 400});
}

void ReviewDialog::fetch()
{
    m_fetch.start(m_desk.state().holdings()->fetchReview(), [this](Result<std::vector<store::ReviewItem>> items) {
        if (items)
            fill(std::move(*items));
        else
            m_details->setText(toMessage(items.error(), Task::Reading).text);
    });
}

void ReviewDialog::fill(std::vector<store::ReviewItem> items)
{
    m_items = std::move(items);
    m_table->setRowCount(0);
    const Writing writing{m_desk.state().names(), m_desk.state().calendar()};
    for (const store::ReviewItem &item : m_items) {
        const store::Decision &decision = item.decision;
        const QString now =
            item.reason == store::ReviewItem::Reason::Lost
                ? QString()
                : tr("%1: %2").arg(wordFor(decision.target.kind, item.field), valueWord(item.field, item.now, writing));
        addRow(*m_table, {stepName({store::StepKind::Decide, decision, 1}), wordFor(item.reason), now});
    }
    if (!m_items.empty())
        m_table->setCurrentCell(0, 0);
    showChosen();
}

const store::ReviewItem *ReviewDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_items.size()) ? &m_items[size_t(row)] : nullptr;
}

void ReviewDialog::showChosen()
{
    const store::ReviewItem *item = chosen();
    const bool lost = item && item->reason == store::ReviewItem::Reason::Lost;
    m_keep->setEnabled(item && !lost && m_desk.canDecide());
    m_withdraw->setEnabled(item && m_desk.canDecide());
    m_show->setEnabled(item && item->decision.article.has_value());
    if (!item) {
        m_details->setText(tr("Every decision is where it belongs; nothing contradicts another."));
        return;
    }
    const store::Decision &decision = item->decision;
    QStringList lines{changesText(decision, {m_desk.state().names(), m_desk.state().calendar()})};
    QStringList facts{momentWord(decision.at, m_desk.state().calendar()), decision.who, decision.why};
    facts.removeAll(QString());
    lines += facts.join(u" · "_s);
    if (!decision.quote.isEmpty())
        lines += tr("Made on: %1").arg(decision.quote);
    m_details->setText(lines.join(u'\n'));
}

void ReviewDialog::keep()
{
    if (const store::ReviewItem *item = chosen())
        m_desk.decide(store::Change{item->decision.target, item->decision.after, item->decision.why});
}

void ReviewDialog::withdraw()
{
    if (const store::ReviewItem *item = chosen()) {
        m_desk.decide(store::Plan{
            store::StepKind::Withdraw,
            {{{.kind = store::TargetKind::Decision, .id = item->decision.id}, {{u"status"_s, u"withdrawn"_s}}}}});
    }
}

void ReviewDialog::showArticle()
{
    const store::ReviewItem *item = chosen();
    if (item && item->decision.article)
        m_desk.state().setArticle(*item->decision.article);
}

} // namespace legation::ui
