// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "core/store/records.h"
#include "ui/browse/pending.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QWidget>

class QMenu;

namespace legation::ui {

class ArticleDelegate;
class ArticleTableModel;
class FamilyActions;
class BrowseState;
class StatePage;

/// The article table with its pages for “nothing found”, “nothing loaded” and “could not search”. Selecting a row
/// sets the article of the browse state; a click on a header sets the order of the query.
class TablePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TablePanel(BrowseState &state, QWidget *parent = nullptr);

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &columns);
    void restoreDefaultColumns();
    /// Fills a menu with the columns to choose from.
    void offerColumns(QMenu &menu);
    QTableView *view() const { return m_view; }

    enum class CopyHeaders { Without, With };
    /// Puts the selected rows on the clipboard, the shown columns in their order, cells apart by tabs.
    void copySelection(CopyHeaders headers);

    QSize minimumSizeHint() const override { return {120, 44}; } ///< it and the reader fit into a low window

Q_SIGNALS:
    void loadRequested();
    void loadFolderRequested(); ///< from the page of an empty archive
    /// The person decided something about a family.
    void planned(const legation::store::Plan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildView();
    void buildPages();
    void showPage();
    void retranslate();
    void showColumnMenu(QPoint position);
    void addHanOrders(QMenu &menu);
    void showCellMenu(QPoint position);
    void sortBy(int column);
    void showSort();
    void selectArticle();
    void findFamily();
    void currentRowChanged(const QModelIndex &current);
    void resultsRenewed();
    QList<int> shownColumns() const; ///< in the order in which they are seen
    void copy(const std::vector<store::ArticleRow> &rows, CopyHeaders headers);
    /// `snippets` are those of the rows, empty where their column is not shown.
    QString textOf(const std::vector<store::ArticleRow> &rows, const QStringList &snippets, CopyHeaders headers) const;

    BrowseState *m_state;
    ArticleTableModel *m_model;
    ArticleDelegate *m_delegate;
    QTableView *m_view;
    FamilyActions *m_families;
    QStackedLayout *m_stack;
    StatePage *m_nothingFound;
    StatePage *m_nothingLoaded;
    StatePage *m_failed;
    StatePage *m_searching;
    QPushButton *m_clearButton;
    QPushButton *m_folderButton;
    QPushButton *m_loadButton;
    QPushButton *m_retryButton;
    Pending<std::vector<store::ArticleRow>> m_copy;
    Pending<QStringList> m_copySnippets;
    Pending<std::vector<store::ArticleRow>> m_family;
    bool m_renewing = false; ///< the view is being set; its signals are no act of the person
};

} // namespace legation::ui
