// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/annotatebar.h"

#include "ui/load/loadbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace legation::ui {

using namespace Qt::StringLiterals;

AnnotateBar::AnnotateBar(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"annotateBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(80);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(240, 12);
    connect(m_cancel, &QPushButton::clicked, this, &AnnotateBar::cancel);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AnnotateBar::ended);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &AnnotateBar::showProgress);
    connect(&m_state, &BrowseState::holdingsChanged, this, [this] {
        if (m_running)
            cancel();
    });
    retranslate();
    hide();
}

AnnotateBar::~AnnotateBar()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void AnnotateBar::retranslate()
{
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("What was annotated until then stays"));
    m_bar->setAccessibleName(tr("Progress of annotating again"));
}

void AnnotateBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AnnotateBar::start()
{
    if (m_running || !m_state.holdings())
        return;
    m_running = true;
    m_cancel->setEnabled(true);
    m_bar->setRange(0, 0);
    m_text->setText(tr("Annotating again…"));
    show();
    m_clock.start();
    m_watcher.setFuture(m_state.holdings()->fetchAnnotateAgain());
    Q_EMIT runningChanged();
}

void AnnotateBar::cancel()
{
    m_cancel->setEnabled(false);
    m_text->setText(tr("Stopping…"));
    m_watcher.cancel();
}

void AnnotateBar::showProgress()
{
    if (!m_cancel->isEnabled())
        return; // stopping
    m_bar->setRange(0, m_watcher.progressMaximum());
    m_bar->setValue(m_watcher.progressValue());
    m_text->setText(tr("Annotating again: %1")
                        .arg(LoadBar::progressText(m_watcher.progressValue(), m_watcher.progressMaximum(),
                                                   double(m_clock.elapsed()) / 1000)));
}

void AnnotateBar::ended()
{
    m_running = false;
    hide();
    Q_EMIT runningChanged();
    const QFuture<Result<store::AnnotatedAgain>> future = m_watcher.future();
    if (future.resultCount() == 0) // a cancelled future drops its result
        m_state.report({Severity::Note,
                        tr("Annotating again was cancelled. What was annotated until then stays, and every decision."),
                        {},
                        {}});
    else if (const Result<store::AnnotatedAgain> report = future.result(); report)
        tell(*report);
    else
        m_state.report(report.error(), Task::Deciding);
}

void AnnotateBar::tell(const store::AnnotatedAgain &report)
{
    QStringList sentences{tr("%n article(s) annotated again,", nullptr, int(report.articles)) + u' ' +
                          tr("%n of them with another result. Every decision stands.", nullptr, int(report.changed))};
    Message message{Severity::Note, {}, {}, {}};
    if (report.review > 0) {
        sentences += tr("%n decision(s) should be looked at again.", nullptr, int(report.review));
        message.actionText = tr("&Review…");
        message.action = [this] { Q_EMIT reviewRequested(); };
    }
    message.text = sentences.join(u' ');
    m_state.report(message);
}

} // namespace legation::ui
