// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

#include <set>

class QLabel;
class QPushButton;
class QTableWidget;

namespace legation::ui {

/// What people decided about one article, visit or entity: when, who, what, from what to what, why; newest first. A
/// decision can be withdrawn. Shown with open().
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(DecisionDesk &desk, store::Target target, const QString &about, QWidget *parent);

    QTableWidget *table() const { return m_table; }

private:
    void fetch();
    void fill(std::vector<store::Decision> history);
    void showChosen();
    void withdraw();
    const store::Decision *chosen() const;

    DecisionDesk &m_desk;
    store::Target m_target;
    QTableWidget *m_table = nullptr;
    QLabel *m_details = nullptr;
    QPushButton *m_withdraw = nullptr;
    std::vector<store::Decision> m_decisions; ///< a row each
    std::set<qint64> m_withdrawn;
    Pending<std::vector<store::Decision>> m_fetch;
};

} // namespace legation::ui
