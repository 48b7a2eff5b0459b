// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/moredialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/rowstable.h"
#include "ui/look/cells.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>
#include <set>

namespace legation::ui {

using namespace Qt::StringLiterals;

MoreDialog::MoreDialog(DecisionDesk &desk, const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_proposal(desk.more())
    , m_table(makeRowsTable({tr("Text"), tr("Article")}, tr("Places to decide likewise"), this))
{
    setObjectName(u"moreDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    setWindowTitle(tr("The Same in More Places"));
    auto *text = new QLabel(tr("%1: the same in these places. Take the tick away where it is not so; what remains is "
                               "decided in one step and undone in one.")
                                .arg(what),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_table->setObjectName(u"places"_s);
    m_table->setColumnWidth(TextColumn, 420);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"apply"_s);
    m_apply->setDefault(true);
    QPushButton *all = buttons->addButton(tr("&All"), QDialogButtonBox::ActionRole);
    QPushButton *none = buttons->addButton(tr("&None"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoreDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] { setAll(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(Qt::Unchecked); });
    fill();
    connect(m_table, &QTableWidget::itemChanged, this, &MoreDialog::showCount);
    showCount();
    fetchArticles();
    resizeWithinScreen(*this, {720, 420});
}

void MoreDialog::fill()
{
    for (const QString &quote : m_proposal.quotes) {
        QTableWidgetItem *item = m_table->item(addRow(*m_table, {quote, QString()}), TextColumn);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, TextColumn);
}

void MoreDialog::fetchArticles()
{
    if (!m_desk.state().holdings())
        return;
    std::set<ArticleId> ids;
    for (const store::Change &change : m_proposal.changes)
        ids.insert({change.target.id});
    m_rows.start(m_desk.state().holdings()->fetchRows({ids.begin(), ids.end()}),
                 [this](Result<std::vector<store::ArticleRow>> rows) {
                     std::map<ArticleId, QString> headlines;
                     for (const store::ArticleRow &row : rows ? *rows : std::vector<store::ArticleRow>{})
                         headlines[row.id] = writeDate(row.date, m_desk.state().calendar()) + u' ' + row.headline;
                     for (int row = 0; row < m_table->rowCount(); ++row)
                         setCell(*m_table, row, ArticleColumn,
                                 headlines[{m_proposal.changes[size_t(row)].target.id}].trimmed());
                 });
}

void MoreDialog::setAll(Qt::CheckState state)
{
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, TextColumn)->setCheckState(state);
}

int MoreDialog::count() const
{
    int checked = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        checked += m_table->item(row, TextColumn)->checkState() == Qt::Checked ? 1 : 0;
    return checked;
}

void MoreDialog::showCount()
{
    m_apply->setText(tr("A&pply to %n Place(s)", nullptr, count()));
    m_apply->setEnabled(count() > 0);
}

void MoreDialog::accept()
{
    store::Plan plan{store::StepKind::More, {}};
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, TextColumn)->checkState() == Qt::Checked)
            plan.changes.push_back(m_proposal.changes[size_t(row)]);
    }
    if (plan.changes.empty())
        return;
    m_desk.decide(plan);
    QDialog::accept();
}

} // namespace legation::ui
