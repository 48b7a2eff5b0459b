// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/load/loadreportdialog.h"

#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

SkippedModel::SkippedModel(std::vector<load::SkippedRecord> records, QObject *parent)
    : QAbstractTableModel(parent)
    , m_records(std::move(records))
{
}

int SkippedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int SkippedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SkippedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const load::SkippedRecord &record = m_records[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == FileColumn)
        return QDir::toNativeSeparators(record.file);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn: return QFileInfo(record.file).fileName();
    case LineColumn: return record.line > 0 ? QLocale().toString(record.line) : QString();
    case ReasonColumn: return reasonOf(record);
    default: return {};
    }
}

QVariant SkippedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case FileColumn: return tr("File");
    case LineColumn: return tr("Line");
    case ReasonColumn: return tr("Why it was not kept");
    default: return {};
    }
}

QString SkippedModel::reasonOf(const load::SkippedRecord &record)
{
    switch (record.code) {
    case ErrorCode::FileNotFound: return tr("The file does not exist.");
    case ErrorCode::FileUnreadable: return tr("The file cannot be read.");
    case ErrorCode::UnknownFormat: return tr("Its content is in no known format (%1).").arg(record.reason);
    case ErrorCode::BadEncoding: return tr("Its bytes are no text in a known encoding (%1).").arg(record.reason);
    case ErrorCode::BadRecord: return tr("The record cannot be read (%1).").arg(record.reason);
    default: return record.reason;
    }
}

LoadReportDialog::LoadReportDialog(BrowseState &state, store::LoadReport report, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_report(std::move(report))
{
    setWindowTitle(tr("Report of Loading"));
    auto *summary = new QLabel(summaryText(), this);
    summary->setWordWrap(true);
    auto *table = new QTableView(this);
    table->setModel(new SkippedModel(m_report.skipped, table));
    table->setAccessibleName(tr("Records that were not kept"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(SkippedModel::FileColumn, 180);
    table->setColumnWidth(SkippedModel::LineColumn, 70);
    table->setVisible(!m_report.skipped.empty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *saving = buttons->addButton(tr("&Save Report…"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    connect(saving, &QPushButton::clicked, this, &LoadReportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeWithinScreen(*this, {640, m_report.skipped.empty() ? 140 : 380});
}

QString LoadReportDialog::summaryText() const
{
    const QLocale locale;
    QStringList lines{tr("%1 read: %2 new, %3 known already, %4 not kept.")
                          .arg(locale.toString(m_report.read), locale.toString(m_report.kept),
                               locale.toString(m_report.duplicate), locale.toString(m_report.skipped.size()))};
    if (m_report.duplicate > 0)
        lines += tr("An article with the same headline and text is in the archive once; its copies are counted.");
    if (!m_report.dated.empty())
        lines += tr("%n article(s) without a day took that of their file; a saved report lists the files.", nullptr,
                    int(m_report.datedArticles()));
    if (m_report.cancelled)
        lines += tr("Loading was cancelled; what was loaded until then stays.");
    return lines.join(u'\n');
}

QString LoadReportDialog::toCsv(const store::LoadReport &report)
{
    const auto quoted = [](QString cell) { return u'"' + cell.replace(u'"', u"\"\""_s) + u'"'; };
    QString csv = u"\uFEFFfile,line,reason\r\n"_s;
    for (const load::SkippedRecord &record : report.skipped)
        csv += quoted(record.file) + u',' + QString::number(record.line) + u',' + quoted(record.reason) + u"\r\n"_s;
    return csv;
}

void LoadReportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), tr("report.txt"), tr("Text (*.txt);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.csv"_s) ? u"csv"_s : u"txt"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LoadReportDialog::save);
    dialog->open();
}

void LoadReportDialog::save(const QString &path)
{
    const QString text = path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? toCsv(m_report) : load::toText(m_report);
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    m_state.report({ErrorCode::FileUnwritable, file.errorString(), path, 0}, Task::Exporting);
}

} // namespace legation::ui
