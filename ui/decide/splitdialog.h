// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace legation::ui {

/// Two of one name are one entity: asks which articles speak of the other, and how that one is called apart. Shown with
/// open().
class SplitDialog final : public QDialog
{
    Q_OBJECT

public:
    SplitDialog(DecisionDesk &desk, store::EntitySummary entity, QWidget *parent);

    QTableWidget *table() const { return m_table; }
    void accept() override;

private:
    void fill(const store::EntityRecord &record);
    std::vector<ArticleId> chosen() const;
    QString key() const;
    void showCount();

    DecisionDesk &m_desk;
    store::EntitySummary m_entity;
    QTableWidget *m_table = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_what = nullptr;
    QPushButton *m_split = nullptr;
    std::vector<ArticleId> m_articles; ///< a row each
    Pending<store::EntityRecord> m_fetch;
    Pending<store::Plan> m_plan;
};

} // namespace legation::ui
