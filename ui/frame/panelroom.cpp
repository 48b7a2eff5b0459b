// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/frame/panelroom.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>

#include <utility>

namespace legation::ui {

namespace {

// Two panels and a table of headlines, dates and cities; a table, a reader and two lanes of the timeline.
constexpr QSize kRoomy{832, 500};

} // namespace

PanelRoom::PanelRoom(QMainWindow &window, const Panels &panels)
    : QObject(&window)
    , m_window(&window)
    , m_panels(panels)
{
    window.installEventFilter(this);
    for (const QList<QDockWidget *> &side : {panels.beside, panels.below}) {
        for (QDockWidget *dock : side)
            connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock](bool shown) {
                if (shown)
                    asked(dock);
            });
    }
}

QByteArray PanelRoom::layout() const
{
    return m_roomy.isEmpty() ? m_window->saveState() : m_roomy;
}

void PanelRoom::show(const QByteArray &layout)
{
    m_window->restoreState(layout);
    m_roomy.clear();
    m_narrow = m_low = false;
    fit();
}

void PanelRoom::reveal(QDockWidget &dock)
{
    dock.show();
    dock.raise();
    asked(&dock);
}

bool PanelRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &PanelRoom::fit, Qt::QueuedConnection); // the layout is still at work
    return QObject::eventFilter(watched, event);
}

void PanelRoom::fit()
{
    const bool narrow = m_window->width() < kRoomy.width();
    const bool low = m_window->height() < kRoomy.height();
    if (narrow == m_narrow && low == m_low)
        return;
    if (m_roomy.isEmpty())
        m_roomy = m_window->saveState();
    else
        m_window->restoreState(m_roomy);
    m_narrow = narrow;
    m_low = low;
    putAway();
    if (!narrow && !low)
        m_roomy.clear();
}

void PanelRoom::putAway()
{
    bool kept = false;
    for (QDockWidget *dock : m_panels.beside) {
        if (m_narrow && !dock->isFloating() && !dock->isHidden() && std::exchange(kept, true))
            dock->hide();
    }
    for (QDockWidget *dock : m_panels.below) {
        if (m_low && !dock->isFloating())
            dock->hide();
    }
}

void PanelRoom::asked(const QDockWidget *dock)
{
    if (!m_narrow || !m_panels.beside.contains(dock) || dock->isFloating())
        return;
    for (QDockWidget *other : m_panels.beside) {
        if (other != dock && !other->isFloating())
            other->hide();
    }
}

} // namespace legation::ui
