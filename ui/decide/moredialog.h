// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace legation::ui {

/// “Apply to n more in m articles?”: the list of what would be decided likewise, each with the text around it, to be
/// left out one by one; then decided as one step. Shown with open().
class MoreDialog final : public QDialog
{
    Q_OBJECT

public:
    MoreDialog(DecisionDesk &desk, const QString &what, QWidget *parent);

    QTableWidget *table() const { return m_table; }
    void accept() override;

private:
    enum Column { TextColumn, ArticleColumn };

    void fill();
    void fetchArticles();
    void setAll(Qt::CheckState state);
    void showCount();
    int count() const;

    DecisionDesk &m_desk;
    store::Proposal m_proposal;
    QTableWidget *m_table = nullptr;
    QPushButton *m_apply = nullptr;
    Pending<std::vector<store::ArticleRow>> m_rows;
};

} // namespace legation::ui
