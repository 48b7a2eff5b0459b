// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/previewpane.h"

#include "ui/export/csvtext.h"
#include "ui/look/cells.h"
#include "ui/look/room.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace legation::ui {

namespace {

constexpr int kWidestColumn = 220;

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QStackedWidget(parent)
    , m_sentence(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_lines(new QPlainTextEdit(this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("First lines of the file"));
    m_lines->setReadOnly(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setTabChangesFocus(true);
    m_lines->setAccessibleName(tr("First lines of the file"));
    addWidget(m_sentence);
    addWidget(m_table);
    addWidget(m_lines);
}

void PreviewPane::showCsv(const QString &csv)
{
    const std::vector<QStringList> records = parseCsv(csv);
    m_table->clear();
    m_table->setRowCount(std::max(int(records.size()) - 1, 0));
    m_table->setColumnCount(records.empty() ? 0 : int(records.front().size()));
    if (!records.empty())
        m_table->setHorizontalHeaderLabels(records.front());
    for (int row = 1; row < int(records.size()); ++row) {
        const QStringList &record = records[size_t(row)];
        for (int column = 0; column < int(record.size()); ++column)
            setCell(*m_table, row - 1, column, record[column].simplified());
    }
    keepRowInSight(*m_table); // its heading has a height now
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), kWidestColumn));
    setCurrentWidget(m_table);
}

void PreviewPane::showLines(const QString &lines)
{
    m_lines->setPlainText(lines);
    setCurrentWidget(m_lines);
}

void PreviewPane::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    setCurrentWidget(m_sentence);
}

QString PreviewPane::text() const
{
    if (currentWidget() == m_sentence)
        return m_sentence->text();
    if (currentWidget() == m_lines)
        return m_lines->toPlainText();
    QString text;
    for (int row = -1; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = row < 0 ? m_table->horizontalHeaderItem(column) : m_table->item(row, column);
            cells += item ? item->text() : QString();
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace legation::ui
