// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/samevisitdialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/rowstable.h"
#include "ui/look/room.h"
#include "ui/look/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysAround = 30;
constexpr size_t kMostListed = 200;

qint64 daysApart(const store::EngagementRow &a, const store::EngagementRow &b)
{
    return a.start && b.start ? qAbs(a.start->daysTo(*b.start)) : kDaysAround;
}

} // namespace

SameVisitDialog::SameVisitDialog(DecisionDesk &desk, store::EngagementRow row, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_row(std::move(row))
    , m_table(
          makeRowsTable({tr("Date"), tr("What"), tr("Guests"), tr("Article")}, tr("Visits of the days around"), this))
    , m_what(new QLabel(this))
{
    setObjectName(u"sameVisitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    setWindowTitle(tr("The Same Visit as"));
    auto *text = new QLabel(m_row.sentence.isEmpty() ? m_row.headline : m_row.sentence, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_table->setObjectName(u"visits"_s);
    m_table->setColumnWidth(0, 100);
    m_table->setColumnWidth(1, 90);
    m_table->setColumnWidth(2, 160);
    m_what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_join = buttons->addButton(tr("&Same Visit"), QDialogButtonBox::AcceptRole);
    m_join->setDefault(true);
    m_join->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_what);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SameVisitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::itemActivated, this, &SameVisitDialog::accept);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int chosen) { m_join->setEnabled(chosen >= 0); });
    fetch();
    resizeWithinScreen(*this, {720, 400});
}

void SameVisitDialog::fetch()
{
    search::Query query;
    if (m_row.start)
        query.from = m_row.start->addDays(-kDaysAround);
    if (m_row.end || m_row.start)
        query.to = (m_row.end ? *m_row.end : *m_row.start).addDays(kDaysAround);
    m_fetch.start(m_desk.state().holdings()->fetchEngagements(query),
                  [this](Result<std::vector<store::EngagementRow>> rows) {
                      if (rows)
                          fill(std::move(*rows));
                      else
                          m_what->setText(toMessage(rows.error(), Task::Reading).text);
                  });
}

void SameVisitDialog::fill(std::vector<store::EngagementRow> rows)
{
    std::erase_if(rows, [this](const auto &row) { return row.id == m_row.id || row.kind != m_row.kind; });
    const auto order = [this](const store::EngagementRow &row) {
        const bool shares = std::any_of(row.countries.begin(), row.countries.end(),
                                        [this](const QString &code) { return m_row.countries.contains(code); });
        return std::pair(!shares, daysApart(row, m_row));
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto &a, const auto &b) { return order(a) < order(b); });
    rows.resize(std::min(rows.size(), kMostListed));
    for (const store::EngagementRow &row : rows) {
        m_ids.push_back(row.id);
        addRow(*m_table, {writeDate(row.date, m_desk.state().calendar()), wordFor(row.kind, row.direction),
                          row.guests.join(u", "_s), row.headline});
    }
    m_what->setText(rows.empty()
                        ? tr("No other visit is reported of the days around.")
                        : tr("Both reports are shown as one visit from then on. It can be undone at any time."));
    if (!m_ids.empty())
        m_table->setCurrentCell(0, 0);
}

void SameVisitDialog::accept()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_desk.decide(store::Change{{.kind = store::TargetKind::Visit, .id = m_row.id.value},
                                {{u"same_as"_s, u"visit:%1"_s.arg(m_ids[size_t(row)].value)}}});
    QDialog::accept();
}

} // namespace legation::ui
