// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "core/store/records.h"

#include <QMenu>
#include <QTableView>

namespace legation::ui {

class ArticleTableModel;
class BrowseState;

/// What a person does with families in the article table: Enter, Right, a click on “+n” and the menu open one, Left
/// closes it, Enter on a member shows its text beside the leading one.
class FamilyActions : public QObject
{
    Q_OBJECT

public:
    /// Listens to the keys and clicks of `view`, which shows `model`; both outlive it.
    FamilyActions(BrowseState &state, ArticleTableModel &model, QTableView &view);

    /// Adds what can be done with the family of a row.
    void fill(QMenu &menu, int row);
    /// Opens the family of the row, or closes it; also that of a row below it.
    void toggle(int row);
    void compare(ArticleId article);

Q_SIGNALS:
    /// The person decided something about a family.
    void planned(const legation::store::Plan &plan);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(int key, int row);
    void clicked(const QModelIndex &index);
    void closeAt(int row);
    void fillDecisions(QMenu &menu, const store::ArticleRow &row);

    BrowseState &m_state;
    ArticleTableModel &m_model;
    QTableView &m_view;
};

} // namespace legation::ui
