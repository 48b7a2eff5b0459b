// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/load/loading.h"

#include "ui/load/loadreportdialog.h"

#include <QLocale>

namespace legation::ui {

using namespace Qt::StringLiterals;

Loading::Loading(BrowseState &state, QWidget *window)
    : QObject(window)
    , m_state(state)
    , m_window(window)
{
}

void Loading::load(const QStringList &files, const load::OptionsOfFiles &options)
{
    m_waiting.push_back({m_state.holdings(), files, options});
    if (!m_loading)
        start();
}

void Loading::start()
{
    std::erase_if(m_waiting, [this](const Lot &lot) { return !lot.into || lot.into != m_state.holdings(); });
    if (m_waiting.empty())
        return;
    const Lot lot = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_loading = true;
    m_into = lot.into;
    const QString title =
        lot.files.size() == 1 ? tr("Loading") : tr("Loading %n file(s)", nullptr, int(lot.files.size()));
    m_work = m_state.work().start<store::LoadReport>(
        {title, tr("What was loaded until then stays.")}, m_state.holdings()->fetchLoad(lot.files, lot.options), this,
        [this](std::optional<Result<store::LoadReport>> report) { ended(std::move(report)); });
}

void Loading::cancel()
{
    m_waiting.clear();
    if (m_work)
        m_work->cancel();
}

void Loading::ended(std::optional<Result<store::LoadReport>> report)
{
    const auto read = m_work ? int(m_work->done()) : 0;
    m_loading = false;
    m_state.searchAgain();
    if (!report) {
        // A cancelled future drops its result, so the archive's own report of a cancelled load does not come through.
        // What waits for another archive, opened meanwhile, is none of it.
        std::erase_if(m_waiting, [this](const Lot &lot) { return lot.into == m_into; });
        m_state.report(
            {Severity::Note,
             tr("Loading was cancelled after %n article(s). What was loaded until then stays.", nullptr, read),
             {},
             {}});
    } else if (*report) {
        tell(**report);
        Q_EMIT finished(**report);
    } else {
        m_state.report(report->error(), Task::Loading);
    }
    start();
}

void Loading::tell(const store::LoadReport &report)
{
    const QLocale locale;
    const bool whole = report.skipped.empty() && !report.cancelled;
    QStringList parts{tr("%Ln article(s) read", nullptr, int(report.read)),
                      tr("%1 new").arg(locale.toString(report.kept))};
    if (report.duplicate > 0)
        parts += tr("%1 known already").arg(locale.toString(report.duplicate));
    if (!report.skipped.empty())
        parts += tr("%1 could not be read").arg(locale.toString(report.skipped.size()));
    if (!report.dated.empty())
        parts += tr("%1 dated by their file").arg(locale.toString(report.datedArticles()));
    //: Between the parts of a sentence, and at its end
    QString text = tr("%1.").arg(parts.join(tr(", ")));
    if (report.cancelled)
        text += u' ' + tr("Loading was cancelled; what was loaded until then stays.");
    m_state.report(
        {whole ? Severity::Note : Severity::Warning, text, tr("&Report…"), [this, report] { showReport(report); }});
}

void Loading::showReport(const store::LoadReport &report)
{
    auto *dialog = new LoadReportDialog(m_state, report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace legation::ui
