// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// The panels of the window: where they stand, and how the keyboard goes from one to the next.

#include "ui/entity/entitypanel.h"
#include "ui/filters/filterpanel.h"
#include "ui/frame/panelroom.h"
#include "ui/frame/topbar.h"
#include "ui/look/quietdock.h"
#include "ui/mainwindow.h"
#include "ui/matrix/matrixpanel.h"
#include "ui/reader/readerpanel.h"
#include "ui/reader/readerview.h"
#include "ui/search/searchbox.h"
#include "ui/table/tablepanel.h"
#include "ui/tasks/taskarea.h"
#include "ui/timeline/panel.h"

#include <QApplication>
#include <QSplitter>

#include <algorithm>
#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFilterWidth = 236;
constexpr int kEntityWidth = 316;
constexpr int kTimelineHeight = 220;
constexpr int kTableHeight = 220;
constexpr int kReaderHeight = 260;

/// The first control of a part of the window that takes the focus; null where none is seen.
QWidget *firstStop(const QWidget &part)
{
    if (part.focusProxy())
        return part.focusProxy();
    for (QWidget *widget : part.findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled())
            return widget;
    }
    return nullptr;
}

} // namespace

QuietDock *MainWindow::addDock(Qt::DockWidgetArea area, const QString &name, QWidget *content)
{
    auto *dock = new QuietDock(name, content, this);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    auto *entity = new EntityPanel(*m_state);
    m_timeline = new TimelinePanel(*m_state);
    m_filterDock = addDock(Qt::LeftDockWidgetArea, u"filterDock"_s, new FilterPanel(*m_state));
    m_entityDock = addDock(Qt::RightDockWidgetArea, u"entityDock"_s, entity);
    m_timelineDock = addDock(Qt::BottomDockWidgetArea, u"timelineDock"_s, m_timeline);
    m_matrixDock = addDock(Qt::BottomDockWidgetArea, u"matrixDock"_s, new MatrixPanel(*m_state));
    tabifyDockWidget(m_timelineDock, m_matrixDock);
    m_timelineDock->raise();
    m_room = new PanelRoom(*this, {{m_filterDock, m_entityDock}, {m_timelineDock, m_matrixDock}});
    connect(m_state, &BrowseState::entityChanged, this, [this] {
        if (m_state->holdings() && m_state->entity().isValid() && m_entityDock->isHidden())
            m_room->reveal(*m_entityDock);
    });
    const auto read = [this] { m_reader->view()->setFocus(Qt::OtherFocusReason); };
    connect(entity, &EntityPanel::opened, this, read);
    connect(m_timeline, &TimelinePanel::opened, this, read);
    shareSpace();
}

void MainWindow::shareSpace()
{
    resizeDocks({m_filterDock, m_entityDock}, {kFilterWidth, kEntityWidth}, Qt::Horizontal);
    resizeDocks({m_timelineDock}, {kTimelineHeight}, Qt::Vertical);
    m_splitter->setSizes({kTableHeight, kReaderHeight});
}

void MainWindow::focusPanel(Step step)
{
    const std::array<QWidget *, 8> parts{m_top->search(),
                                         m_table,
                                         m_reader,
                                         m_filterDock->widget(),
                                         m_entityDock->widget(),
                                         m_timelineDock->widget(),
                                         m_matrixDock->widget(),
                                         m_tasks};
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::find_if(parts.begin(), parts.end(), [focus](const QWidget *part) {
        return focus && (part == focus || part->isAncestorOf(focus));
    });
    const size_t by = step == Step::Forward ? 1 : parts.size() - 1;
    auto at = static_cast<size_t>(here - parts.begin()); // nowhere: as behind the last
    for (size_t tried = 0; tried < parts.size(); ++tried) {
        at = (at + by) % parts.size();
        if (QWidget *stop = firstStop(*parts[at])) {
            stop->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace legation::ui
