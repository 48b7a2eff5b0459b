// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/tasks/taskarea.h"

#include "ui/look/colours.h"
#include "ui/tasks/taskrow.h"
#include "ui/tasks/worklist.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace legation::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kMoment = 400ms; ///< what ends sooner is not worth a line

} // namespace

TaskArea::TaskArea(WorkList &works, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"taskArea"_s);
    m_layout->setContentsMargins(0, 1, 0, 0);
    m_layout->setSpacing(0);
    connect(&works, &WorkList::begun, this, &TaskArea::add);
    connect(&works, &WorkList::ended, this, &TaskArea::remove);
    for (Work *work : works.running())
        add(work);
    retranslate();
    hide();
}

void TaskArea::add(Work *work)
{
    auto *row = new TaskRow(*work, this);
    row->hide();
    m_layout->addWidget(row);
    m_rows[work] = row;
    QTimer::singleShot(kMoment, row, [this, row] {
        row->show();
        show();
    });
}

void TaskArea::remove(Work *work)
{
    const auto at = m_rows.find(work);
    if (at == m_rows.end())
        return;
    TaskRow *row = at->second;
    m_rows.erase(at);
    row->hide();
    row->disconnect();
    row->deleteLater();
    bool any = false;
    for (const auto &[other, shown] : m_rows)
        any = any || !shown->isHidden();
    setVisible(any);
}

void TaskArea::retranslate()
{
    setAccessibleName(tr("Work under way"));
}

void TaskArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TaskArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Colours(palette()).line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace legation::ui
