// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/splitdialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/rowstable.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

SplitDialog::SplitDialog(DecisionDesk &desk, store::EntitySummary entity, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_entity(std::move(entity))
    , m_table(makeRowsTable({tr("Date"), tr("Article")}, tr("Articles that name it"), this))
    , m_name(new QLineEdit(this))
    , m_what(new QLabel(this))
{
    setObjectName(u"splitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    setWindowTitle(tr("Split %1").arg(m_entity.name));
    auto *text = new QLabel(tr("Tick the articles that speak of another of the same name."), this);
    text->setWordWrap(true);
    m_table->setObjectName(u"articles"_s);
    m_table->setColumnWidth(0, 120);
    m_name->setObjectName(u"otherName"_s);
    m_name->setText(tr("%1 (2)").arg(m_entity.name));
    auto *label = new QLabel(tr("&The other is told apart as:"), this);
    label->setBuddy(m_name);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_split = buttons->addButton(tr("&Split"), QDialogButtonBox::AcceptRole);
    m_split->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_what);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SplitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SplitDialog::showCount);
    showCount();
    m_fetch.start(m_desk.state().holdings()->fetchEntity(m_entity.id), [this](Result<store::EntityRecord> record) {
        if (record)
            fill(*record);
        else
            m_what->setText(toMessage(record.error(), Task::Reading).text);
    });
    resizeWithinScreen(*this, {600, 440});
}

void SplitDialog::fill(const store::EntityRecord &record)
{
    for (const store::ArticleRow &article : record.articles) {
        m_articles.push_back(article.id);
        const int row = addRow(*m_table, {writeDate(article.date, m_desk.state().calendar()), article.headline});
        QTableWidgetItem *item = m_table->item(row, 0);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    if (!m_articles.empty())
        m_table->setCurrentCell(0, 0);
    connect(m_table, &QTableWidget::itemChanged, this, &SplitDialog::showCount);
    showCount();
}

std::vector<ArticleId> SplitDialog::chosen() const
{
    std::vector<ArticleId> ids;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->checkState() == Qt::Checked)
            ids.push_back(m_articles[size_t(row)]);
    }
    return ids;
}

/// “person:王大明 (2)”: of the same kind, under the name given.
QString SplitDialog::key() const
{
    return m_entity.key.section(u':', 0, 0) + u':' + m_name->text().trimmed();
}

void SplitDialog::showCount()
{
    const int count = int(chosen().size());
    const bool named = !m_name->text().trimmed().isEmpty() && key() != m_entity.key;
    m_split->setEnabled(count > 0 && named);
    m_what->setText(tr("%n article(s) will speak of the other. It can be undone at any time.", nullptr, count));
}

void SplitDialog::accept()
{
    if (!m_split->isEnabled())
        return;
    m_split->setEnabled(false);
    m_plan.start(m_desk.state().holdings()->fetchSplitPlan(m_entity.id, chosen(), key()),
                 [this](Result<store::Plan> plan) {
                     if (!plan || plan->changes.empty()) {
                         m_what->setText(plan ? tr("These articles do not name it.")
                                              : toMessage(plan.error(), Task::Deciding).text);
                         return;
                     }
                     m_desk.decide(*plan);
                     QDialog::accept();
                 });
}

} // namespace legation::ui
