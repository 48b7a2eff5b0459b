// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/load/loadbar.h"

#include "ui/load/loadreportdialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSettled = 2; ///< seconds after which a rate is worth telling

QString timeLeft(double seconds)
{
    const int whole = int(std::ceil(seconds));
    if (whole < 60)
        return LoadBar::tr("%n s left", nullptr, whole);
    if (whole < 600)
        return LoadBar::tr("%1 min %2 s left").arg(whole / 60).arg(whole % 60);
    return LoadBar::tr("%n min left", nullptr, (whole + 30) / 60);
}

} // namespace

LoadBar::LoadBar(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(80);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long text must not push the panels aside
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(240, 12);
    connect(m_cancel, &QPushButton::clicked, this, &LoadBar::cancel);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LoadBar::ended);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &LoadBar::showProgress);
    retranslate();
    hide();
}

LoadBar::~LoadBar()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void LoadBar::retranslate()
{
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("What was loaded until then stays"));
    m_bar->setAccessibleName(tr("Progress of loading"));
}

void LoadBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LoadBar::load(const QStringList &files)
{
    m_waiting += files;
    if (!m_loading)
        start();
}

void LoadBar::start()
{
    if (m_waiting.isEmpty() || !m_state.holdings())
        return;
    m_files = std::exchange(m_waiting, {});
    m_loading = true;
    m_cancel->setEnabled(true);
    m_bar->setRange(0, 0);
    m_text->setText(tr("Loading %n file(s)…", nullptr, int(m_files.size())));
    show();
    m_clock.start();
    m_watcher.setFuture(m_state.holdings()->fetchLoad(m_files));
}

void LoadBar::cancel()
{
    m_waiting.clear();
    m_cancel->setEnabled(false);
    m_text->setText(tr("Stopping…"));
    m_watcher.cancel();
}

QString LoadBar::progressText(qint64 done, qint64 total, double seconds)
{
    const QLocale locale;
    QStringList parts{total > 0 ? tr("%1 of about %2 articles").arg(locale.toString(done), locale.toString(total))
                                : tr("%n article(s)", nullptr, int(done))};
    if (seconds >= kSettled && done > 0) {
        const double rate = double(done) / seconds;
        parts += tr("%1 a second").arg(locale.toString(qint64(std::round(rate))));
        if (total > done)
            parts += timeLeft(double(total - done) / rate);
    }
    return parts.join(u" · "_s);
}

void LoadBar::showProgress()
{
    if (!m_cancel->isEnabled())
        return; // stopping
    const int total = m_watcher.progressMaximum();
    m_bar->setRange(0, total);
    m_bar->setValue(m_watcher.progressValue());
    QString text = progressText(m_watcher.progressValue(), total, double(m_clock.elapsed()) / 1000);
    if (!m_watcher.progressText().isEmpty())
        text = tr("Loading %1: %2").arg(m_watcher.progressText(), text);
    m_text->setText(text);
}

void LoadBar::ended()
{
    m_loading = false;
    hide();
    const QFuture<Result<store::LoadReport>> future = m_watcher.future();
    m_state.searchAgain();
    if (future.resultCount() == 0) {
        // A cancelled future drops its result, so the archive's own report of a cancelled load does not come through.
        m_state.report({Severity::Note,
                        tr("Loading was cancelled after %n article(s). What was loaded until then stays.", nullptr,
                           m_watcher.progressValue()),
                        {},
                        {}});
    } else if (const Result<store::LoadReport> report = future.result(); report) {
        tell(*report);
        Q_EMIT finished(*report);
    } else {
        m_state.report(report.error(), Task::Loading);
    }
    start();
}

void LoadBar::tell(const store::LoadReport &report)
{
    const QLocale locale;
    const bool whole = report.skipped.empty() && !report.cancelled;
    QStringList parts{tr("%n article(s) read", nullptr, int(report.read)),
                      tr("%1 new").arg(locale.toString(report.kept))};
    if (report.duplicate > 0)
        parts += tr("%1 known already").arg(locale.toString(report.duplicate));
    if (!report.skipped.empty())
        parts += tr("%1 could not be read").arg(locale.toString(report.skipped.size()));
    QString text = parts.join(u", "_s) + u'.';
    if (report.cancelled)
        text += u' ' + tr("Loading was cancelled; what was loaded until then stays.");
    m_state.report(
        {whole ? Severity::Note : Severity::Warning, text, tr("&Report…"), [this, report] { showReport(report); }});
}

void LoadBar::showReport(const store::LoadReport &report)
{
    auto *dialog = new LoadReportDialog(m_state, report, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace legation::ui
