// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"

#include <QAbstractTableModel>
#include <QDialog>

namespace legation::ui {

/// The records and files that were not kept: file, line, reason.
class SkippedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, ReasonColumn, ColumnCount };

    explicit SkippedModel(std::vector<load::SkippedRecord> records, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The reason in the language of the window.
    static QString reasonOf(const load::SkippedRecord &record);

private:
    std::vector<load::SkippedRecord> m_records;
};

/// What came of a load: the counts, and a line for each record or file that was not kept. Can be saved as text or CSV.
class LoadReportDialog final : public QDialog
{
    Q_OBJECT

public:
    LoadReportDialog(BrowseState &state, store::LoadReport report, QWidget *parent = nullptr);

    /// CSV where the name ends in .csv, else text. A failure goes to the message bar.
    void save(const QString &path);
    /// The skipped records as CSV (RFC 4180, UTF-8 with BOM, CRLF).
    static QString toCsv(const store::LoadReport &report);

private:
    QString summaryText() const;
    void chooseFile();

    BrowseState &m_state;
    store::LoadReport m_report;
};

} // namespace legation::ui
