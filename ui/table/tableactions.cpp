// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// What can be done with rows and columns of the table: menus and copying.

#include "ui/browse/browsestate.h"
#include "ui/look/menus.h"
#include "ui/look/statepage.h"
#include "ui/table/articledelegate.h"
#include "ui/table/articletablemodel.h"
#include "ui/table/cellfilters.h"
#include "ui/table/familyactions.h"
#include "ui/table/tablepanel.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCopiedRows = 50000;

} // namespace

void TablePanel::showColumnMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    offerColumns(*menu);
    popUp(*menu, m_view->horizontalHeader()->mapToGlobal(position));
}

void TablePanel::offerColumns(QMenu &menu)
{
    QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        // Numbers are the mnemonics: names of columns have none in both languages.
        QAction *action =
            menu.addAction(u"&%1  %2"_s.arg(column + 1).arg(m_model->headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != ArticleTableModel::Headline); // one column must stay to hold on to
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu.addSeparator();
    addHanOrders(menu);
    menu.addSeparator();
    menu.addAction(tr("&Usual Columns"), this, &TablePanel::restoreDefaultColumns);
}

void TablePanel::addHanOrders(QMenu &menu)
{
    auto *orders = new QActionGroup(&menu);
    const auto add = [&](const QString &text, text::HanOrder han) {
        QAction *action = menu.addAction(text);
        orders->addAction(action);
        action->setCheckable(true);
        action->setChecked(m_state->query().sort.han == han);
        connect(action, &QAction::triggered, this, [this, han] {
            search::Sort sort = m_state->query().sort;
            sort.han = han;
            m_state->setSort(sort);
        });
    };
    add(tr("Names by &Strokes"), text::HanOrder::Stroke);
    add(tr("Names by &Bopomofo"), text::HanOrder::Zhuyin);
}

void TablePanel::showCellMenu(QPoint position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const store::ArticleRow *row = m_model->rowAt(index.row()))
        addCellFilters(*menu, *m_state, *row, static_cast<ArticleTableModel::Column>(index.column()));
    m_families->fill(*menu, index.row());
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, [this] { copySelection(CopyHeaders::Without); });
    menu->addAction(tr("Copy with &Headers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                    [this] { copySelection(CopyHeaders::With); });
    m_state->offerMenu(*menu, {.article = m_model->idAt(index.row())});
    popUp(*menu, m_view->viewport()->mapToGlobal(position));
}

void TablePanel::copySelection(CopyHeaders headers)
{
    QList<QItemSelectionRange> ranges = m_view->selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
    std::vector<ArticleId> ids;
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom() && std::ssize(ids) <= kMaxCopiedRows; ++row)
            ids.push_back(m_model->idAt(row));
    }
    if (ids.empty() || !m_state->holdings())
        return;
    if (std::ssize(ids) > kMaxCopiedRows) {
        m_state->report(
            {Severity::Note,
             tr("More than %L1 rows are too many for the clipboard. Export them to a file.").arg(kMaxCopiedRows),
             {},
             {}});
        return;
    }
    m_copy.start(m_state->holdings()->fetchRows(ids), [this, headers](Result<std::vector<store::ArticleRow>> rows) {
        if (!rows) {
            m_state->report(rows.error(), Task::Reading);
            return;
        }
        copy(*rows, headers);
    });
}

void TablePanel::copy(const std::vector<store::ArticleRow> &rows, CopyHeaders headers)
{
    const auto deliver = [this, rows, headers](const QStringList &snippets) {
        QApplication::clipboard()->setText(textOf(rows, snippets, headers));
        m_state->report({Severity::Note, tr("%n row(s) copied.", nullptr, static_cast<int>(rows.size())), {}, {}});
    };
    if (!shownColumns().contains(ArticleTableModel::Snippet) || !m_state->holdings()) {
        deliver({});
        return;
    }
    std::vector<ArticleId> ids;
    for (const store::ArticleRow &row : rows)
        ids.push_back(row.id);
    m_copySnippets.start(m_state->holdings()->fetchSnippets(ids, m_state->results().highlights),
                         [this, deliver](Result<QStringList> snippets) {
                             if (snippets)
                                 deliver(*snippets);
                             else
                                 m_state->report(snippets.error(), Task::Reading);
                         });
}

QList<int> TablePanel::shownColumns() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            columns += header->logicalIndex(visual);
    }
    return columns;
}

QString TablePanel::textOf(const std::vector<store::ArticleRow> &rows, const QStringList &snippets,
                           CopyHeaders headers) const
{
    const QList<int> columns = shownColumns();
    QStringList lines;
    const auto addLine = [&](auto cellOf) {
        QStringList cells;
        for (const int column : columns)
            cells += QString(cellOf(column)).replace(u'\t', u' ').replace(u'\n', u' ');
        lines += cells.join(u'\t');
    };
    if (headers == CopyHeaders::With)
        addLine([this](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    for (size_t i = 0; i < rows.size(); ++i) {
        addLine([&](int column) {
            if (column == ArticleTableModel::Snippet)
                return snippets.value(static_cast<qsizetype>(i));
            return m_model->cellText(rows[i], static_cast<ArticleTableModel::Column>(column));
        });
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace legation::ui
