// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/tasks/taskrow.h"

#include "ui/tasks/work.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarWidth = 140;
constexpr int kLeastText = 80;

} // namespace

TaskRow::TaskRow(Work &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
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
    m_text->setObjectName(u"taskText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(kLeastText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long text must not push the panels aside
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, 12);
    m_cancel->setObjectName(u"taskCancel"_s);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_work.cancel(); });
    connect(&m_work, &Work::changed, this, &TaskRow::renew);
    retranslate();
}

void TaskRow::retranslate()
{
    const QString title = m_work.texts().title;
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    m_cancel->setToolTip(m_work.texts().whenStopped);
    m_cancel->setWhatsThis(tr("Stops this work. %1").arg(m_work.texts().whenStopped));
    m_bar->setAccessibleName(tr("Progress: %1").arg(title));
    renew();
}

void TaskRow::renew()
{
    const qint64 done = m_work.done();
    const qint64 total = m_work.total();
    showText();
    m_cancel->setEnabled(!m_work.isStopping());
    // At the end there is still something to be put in order, whose length nobody knows.
    const bool isKnown = total > 0 && done < total;
    m_bar->setRange(0, isKnown ? int(total) : 0);
    m_bar->setValue(isKnown ? int(done) : 0);
}

/// What does not fit is cut at its end, where the name of the file stands; the tip has all of it.
void TaskRow::showText()
{
    const QString line = m_work.line();
    m_text->setText(m_text->fontMetrics().elidedText(line, Qt::ElideRight, std::max(m_text->width(), kLeastText)));
    m_text->setToolTip(line);
    m_text->setAccessibleName(line);
}

void TaskRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showText();
}

void TaskRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace legation::ui
