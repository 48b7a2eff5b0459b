// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QTableWidget;

namespace legation::ui {

/// What a file of corrections that came back from a spreadsheet would change, cell by cell, and which lines cannot be
/// understood. Nothing is decided until it is taken over, as one step. Shown with open().
class CorrectionsDialog final : public QDialog
{
    Q_OBJECT

public:
    CorrectionsDialog(DecisionDesk &desk, const QString &path, store::CorrectionsPreview preview, QWidget *parent);

    void accept() override;

private:
    QTableWidget *makeChanges();
    QTableWidget *makeProblems();

    DecisionDesk &m_desk;
    store::CorrectionsPreview m_preview;
};

} // namespace legation::ui
