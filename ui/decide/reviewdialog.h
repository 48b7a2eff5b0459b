// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace legation::ui {

/// The decisions to look at again: those whose text was lost, those that the program contradicts since, those that
/// someone else overruled. Each can be kept, withdrawn, or looked at in its article. Shown with open().
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(DecisionDesk &desk, QWidget *parent);

    QTableWidget *table() const { return m_table; }

private:
    void fetch();
    void fill(std::vector<store::ReviewItem> items);
    void showChosen();
    const store::ReviewItem *chosen() const;
    void keep();
    void withdraw();
    void showArticle();

    DecisionDesk &m_desk;
    QTableWidget *m_table = nullptr;
    QLabel *m_details = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_show = nullptr;
    std::vector<store::ReviewItem> m_items; ///< a row each
    Pending<std::vector<store::ReviewItem>> m_fetch;
};

} // namespace legation::ui
