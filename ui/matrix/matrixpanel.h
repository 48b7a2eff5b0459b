// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/matrix/matrixcounts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace legation::ui {

class MatrixModel;
class StatePage;

/// Who meets whom at a glance: cities by partner countries with counts. A click or Enter on a cell searches for that
/// pair, on a heading for that city or country; again takes it back. The counts are those of the search without its
/// cities and countries, so that another cell can be chosen. Asks the archive only while it is seen.
class MatrixPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixPanel(BrowseState &state, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

    QSize sizeHint() const override { return {900, 220}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectState();
    void retranslate();
    void clear();
    void fetch();
    void count();
    void fitColumns();
    void showPage();
    void showChosen();
    void chooseCell(const QModelIndex &index);

    BrowseState &m_state;
    QLabel *m_label = nullptr;
    QComboBox *m_of = nullptr;
    QStackedWidget *m_pages = nullptr;
    StatePage *m_empty = nullptr;
    QTableView *m_table = nullptr;
    MatrixModel *m_model = nullptr;
    bool m_stale = true; ///< the search changed while nobody looked
    std::shared_ptr<const std::vector<store::EngagementRow>> m_rows;
    search::Query m_asked; ///< without its places
    bool m_again = false;  ///< the archive grew since
    Pending<std::vector<store::EngagementRow>> m_fetch;
    Pending<MatrixCounts> m_count;
};

} // namespace legation::ui
