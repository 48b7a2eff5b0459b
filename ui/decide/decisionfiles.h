// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

class QWidget;

namespace legation::ui {

/// Decisions that leave the archive and come back: corrections through a spreadsheet, the ledger as JSON Lines. Asks
/// for the files and tells what came of them.
class DecisionFiles final : public QObject
{
    Q_OBJECT

public:
    DecisionFiles(DecisionDesk &desk, QWidget *window);

    void askExportCorrections(ExportWhat what);
    void askImportCorrections();
    void askExportDecisions();
    void askImportDecisions();

    void exportCorrections(const QString &path, ExportWhat what); ///< of what the search finds
    void importCorrections(const QString &path);                  ///< shows a preview first
    void exportDecisions(const QString &path);
    void importDecisions(const QString &path);

Q_SIGNALS:
    void reviewRequested(); ///< the person asks for the conflicts of an import

private:
    void askSave(const QString &title, const QString &name, const QString &filter,
                 std::function<void(const QString &)> done);
    void askOpen(const QString &title, const QString &filter, std::function<void(const QString &)> done);
    void tellUntouched();
    void tellWritten(const QString &sentence, const Result<qint64> &count);
    void tell(const store::LedgerImport &report);

    DecisionDesk &m_desk;
    QWidget *m_window;
};

} // namespace legation::ui
