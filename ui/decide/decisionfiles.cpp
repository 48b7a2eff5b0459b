// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decisionfiles.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/correctionsdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace legation::ui {

using namespace Qt::StringLiterals;

DecisionFiles::DecisionFiles(DecisionDesk &desk, QWidget *window)
    : m_desk(desk)
    , m_window(window)
{
}

void DecisionFiles::askSave(const QString &title, const QString &name, const QString &filter,
                            std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(m_window, title, name, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*dialog, m_desk.state());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(name.section(u'.', -1));
    connect(dialog, &QFileDialog::fileSelected, this, std::move(done));
    dialog->open();
}

void DecisionFiles::askOpen(const QString &title, const QString &filter, std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(m_window, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*dialog, m_desk.state());
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(done));
    dialog->open();
}

void DecisionFiles::askExportCorrections(ExportWhat what)
{
    askSave(tr("Correct in a Spreadsheet"), tr("corrections.csv"), tr("CSV for spreadsheets (*.csv)"),
            [this, what](const QString &path) { exportCorrections(path, what); });
}

void DecisionFiles::askImportCorrections()
{
    askOpen(tr("Take Corrections Over"), tr("CSV (*.csv *.tsv *.txt)"),
            [this](const QString &path) { importCorrections(path); });
}

void DecisionFiles::askExportDecisions()
{
    askSave(tr("Export Decisions"), tr("decisions.jsonl"), tr("JSON Lines (*.jsonl)"),
            [this](const QString &path) { exportDecisions(path); });
}

void DecisionFiles::askImportDecisions()
{
    askOpen(tr("Import Decisions"), tr("JSON Lines (*.jsonl)"), [this](const QString &path) { importDecisions(path); });
}

void DecisionFiles::tellWritten(const QString &sentence, const Result<qint64> &count)
{
    if (count)
        m_desk.state().report({Severity::Note, sentence, {}, {}});
    else
        m_desk.state().report(count.error(), Task::Exporting);
}

void DecisionFiles::tellUntouched()
{
    m_desk.state().report({Severity::Note, tr("Cancelled. No file was changed."), {}, {}});
}

void DecisionFiles::exportCorrections(const QString &path, ExportWhat what)
{
    BrowseState &state = m_desk.state();
    if (!state.holdings())
        return;
    state.work().start<qint64>(
        {tr("Writing %1").arg(QFileInfo(path).fileName()), tr("No file is changed."), WorkUnit::Rows},
        state.holdings()->fetchCorrectionsExport(path, what, state.query()), this,
        [this, path](const std::optional<Result<qint64>> &count) {
            if (!count)
                return tellUntouched();
            const QString told =
                tr("%n row(s) written to %1. Change cells there and save it; then take the corrections "
                   "over.",
                   nullptr, int(count->value_or(0)));
            tellWritten(told.arg(QDir::toNativeSeparators(path)), *count);
        });
}

void DecisionFiles::importCorrections(const QString &path)
{
    if (!m_desk.canDecide())
        return;
    BrowseState &state = m_desk.state();
    state.work().start<store::CorrectionsPreview>(
        {tr("Reading %1").arg(QFileInfo(path).fileName()), tr("Nothing is decided."), WorkUnit::Rows},
        state.holdings()->fetchCorrectionsPreview(path), this,
        [this, path](std::optional<Result<store::CorrectionsPreview>> preview) {
            if (preview && *preview)
                (new CorrectionsDialog(m_desk, path, std::move(**preview), m_window))->open();
            else if (preview)
                m_desk.state().report(preview->error(), Task::Deciding);
        });
}

void DecisionFiles::exportDecisions(const QString &path)
{
    BrowseState &state = m_desk.state();
    if (!state.holdings())
        return;
    state.work().start<qint64>(
        {tr("Writing %1").arg(QFileInfo(path).fileName()), tr("No file is changed."), WorkUnit::Decisions},
        state.holdings()->fetchDecisionsExport(path), this, [this, path](const std::optional<Result<qint64>> &count) {
            if (!count)
                return tellUntouched();
            tellWritten(tr("%n decision(s) written to %1.", nullptr, int(count->value_or(0)))
                            .arg(QDir::toNativeSeparators(path)),
                        *count);
        });
}

void DecisionFiles::importDecisions(const QString &path)
{
    if (!m_desk.canDecide())
        return;
    BrowseState &state = m_desk.state();
    state.work().start<store::LedgerImport>(
        {tr("Reading %1").arg(QFileInfo(path).fileName()), tr("Nothing is decided."), WorkUnit::Decisions},
        state.holdings()->fetchDecisionsImport(path), this,
        [this](const std::optional<Result<store::LedgerImport>> &report) {
            if (report && *report)
                tell(**report);
            else if (report)
                m_desk.state().report(report->error(), Task::Deciding);
        });
}

void DecisionFiles::tell(const store::LedgerImport &report)
{
    const QLocale locale;
    QStringList parts{tr("%n decision(s) read", nullptr, int(report.read)),
                      tr("%1 new").arg(locale.toString(report.added)),
                      tr("%1 known already").arg(locale.toString(report.known))};
    if (report.lost > 0)
        parts += tr("%1 about articles that are not here").arg(locale.toString(report.lost));
    if (!report.skipped.empty())
        parts += tr("%1 lines that are no decision").arg(locale.toString(report.skipped.size()));
    //: Between the parts of a sentence, and at its end
    const QString told = tr("%1.").arg(parts.join(tr(", ")));
    Message message{report.skipped.empty() ? Severity::Note : Severity::Warning, told, {}, {}};
    if (!report.conflicts.empty()) {
        message.text += u' ' + tr("%n decision(s) contradict another.", nullptr, int(report.conflicts.size()));
        message.otherText = tr("&Review…");
        message.other = [this] { Q_EMIT reviewRequested(); };
    }
    if (report.added > 0)
        m_desk.tellWithUndo(message, tr("&Undo"));
    else
        m_desk.state().report(message);
}

} // namespace legation::ui
