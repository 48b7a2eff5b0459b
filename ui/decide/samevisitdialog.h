// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace legation::ui {

/// Asks which visit reported elsewhere is the same: those of the days around, of the same countries
/// and nearest first. Shown with open().
class SameVisitDialog final : public QDialog
{
    Q_OBJECT

public:
    SameVisitDialog(DecisionDesk &desk, store::EngagementRow row, QWidget *parent);

    QTableWidget *table() const { return m_table; }
    void accept() override;

private:
    void fetch();
    void fill(std::vector<store::EngagementRow> rows);

    DecisionDesk &m_desk;
    store::EngagementRow m_row;
    QTableWidget *m_table = nullptr;
    QLabel *m_what = nullptr;
    QPushButton *m_join = nullptr;
    std::vector<EngagementId> m_ids; ///< a row each
    Pending<std::vector<store::EngagementRow>> m_fetch;
};

} // namespace legation::ui
