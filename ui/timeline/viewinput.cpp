// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// How the timeline answers mouse, wheel and keys; the rest of TimelineView is in view.cpp.

#include "ui/look/engagementtext.h"
#include "ui/look/menus.h"
#include "ui/timeline/view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHandleReach = 5;    ///< pixels on both sides of an edge of the range
constexpr double kWheelZoom = 1.0018; ///< per eighth of a degree: 1.24 a notch
constexpr int kMostListed = 30;       ///< engagements in the menu of a count

} // namespace

TimelineView::Drag TimelineView::dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const
{
    const QRectF band = m_scene.band();
    if (!band.isNull() && point.x() >= m_scene.plot().left()) {
        if (m_scene.range().from && std::abs(point.x() - band.left()) <= kHandleReach)
            return Drag::FromEdge;
        if (m_scene.range().to && std::abs(point.x() - band.right()) <= kHandleReach)
            return Drag::UntilEdge;
    }
    if (point.x() < m_scene.plot().left())
        return Drag::None;
    const bool brushes = (modifiers & Qt::ShiftModifier) || m_scene.axis().contains(point);
    return brushes ? Drag::Range : Drag::Pending;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_scene.content().isEmpty()) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    m_pressed = event->position();
    m_last = m_pressed;
    m_drag = dragAt(m_pressed, event->modifiers());
    const QDate day = m_scene.scale().dayAt(m_pressed.x() - m_scene.plot().left());
    const DayRange &range = m_scene.range();
    if (m_drag == Drag::Range)
        m_fixed = day;
    else if (m_drag == Drag::FromEdge)
        m_fixed = range.to.value_or(m_scene.content().last);
    else if (m_drag == Drag::UntilEdge)
        m_fixed = range.from.value_or(m_scene.content().first);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = event->position();
    if (!(event->buttons() & Qt::LeftButton) || m_drag == Drag::None) {
        updateCursor(point, event->modifiers());
        return;
    }
    const bool moved = (point - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Pending && moved) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan) {
        setScale(m_scene.scale().panned(point.x() - m_last.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(point.y() - m_last.y()));
    } else if (m_drag != Drag::Pending && (moved || m_drag != Drag::Range)) {
        dragRange(point);
    }
    m_last = point;
}

void TimelineView::dragRange(QPointF point)
{
    const double x = std::clamp(point.x() - m_scene.plot().left(), 0.0, m_scene.scale().width - 0.01);
    const QDate day = m_scene.scale().dayAt(x);
    m_scene.setRange({std::min(day, m_fixed), std::max(day, m_fixed)});
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool moved = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (drag == Drag::Pending || (drag == Drag::Range && !moved))
        click(event->position());
    else if (drag == Drag::Range || drag == Drag::FromEdge || drag == Drag::UntilEdge)
        Q_EMIT rangeChosen(m_scene.range());
    updateCursor(event->position(), event->modifiers());
}

void TimelineView::click(QPointF point)
{
    const auto place = m_scene.placeAt(point);
    if (!place)
        return;
    if (m_scene.markOf(*place).count == 1)
        makeCurrent(*place);
    else
        unfold(*place);
}

/// Zooms until the engagements of a count stand apart; where no zoom can do that, lists them.
void TimelineView::unfold(TimelineScene::Place place)
{
    const std::vector<quint32> items = m_scene.itemsOf(place);
    const double from = m_scene.content().items[items.front()].anchor();
    const double until = m_scene.content().items[items.back()].anchor();
    const MarkMetrics &metrics = m_scene.style().metrics;
    const double width = m_scene.scale().width;
    // Items of one day stand side by side once the day has room for them.
    const double days = from == until ? width / ((double(items.size()) + 2) * (metrics.mark + metrics.gap) * 1.2)
                                      : (until - from) * 1.5;
    if (days < TimelineScale::kFewestDays || days >= m_scene.scale().daysInView() * 0.98) {
        offerList(place);
        return;
    }
    m_lane = place.lane;
    setScale({(from + until) / 2 - days / 2, width / days, width});
}

void TimelineView::offerList(TimelineScene::Place place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<quint32> items = m_scene.itemsOf(place);
    for (size_t i = 0; i < items.size() && i < kMostListed; ++i) {
        const TimelineContent &content = m_scene.content();
        const QString text = describe(items[i]).mid(0, 2).join(u" · "_s);
        const EngagementId id = (*content.rows)[content.items[items[i]].row].id;
        menu->addAction(QString(text).replace(u'&', u"&&"_s), this, [this, id] { chooseAgain(id); });
    }
    if (items.size() > kMostListed)
        menu->addAction(tr("… and %n more", nullptr, int(items.size()) - kMostListed))->setEnabled(false);
    popUp(*menu, viewport()->mapToGlobal(m_scene.centreOf(place).toPoint()));
}

/// Of a menu that was opened before: the content may be another meanwhile.
void TimelineView::chooseAgain(EngagementId engagement)
{
    if (const auto item = itemOf(engagement))
        choose(*item);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto current = m_scene.current();
    auto place = m_scene.placeAt(event->pos());
    if (byKey)
        place = current ? m_scene.placeOf(*current, m_lane) : std::nullopt;
    if (!place)
        return;
    const TimelineContent &content = m_scene.content();
    std::vector<store::EngagementRow> rows;
    for (const quint32 item : byKey ? std::vector<quint32>{*current} : m_scene.itemsOf(*place))
        rows.push_back((*content.rows)[content.items[item].row]);
    Q_EMIT menuRequested(rows, viewport()->mapToGlobal(m_scene.centreOf(*place).toPoint()));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = m_scene.placeAt(event->position());
    if (place && m_scene.markOf(*place).count == 1) {
        makeCurrent(*place);
        open();
    } else if (!place && event->position().x() >= m_scene.plot().left()) {
        setScale(m_scene.scale().zoomed(2, event->position().x() - m_scene.plot().left()));
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF pixels = event->pixelDelta();
    const QPointF angle = event->angleDelta();
    const double x = event->position().x() - m_scene.plot().left();
    if (x < 0) {
        QAbstractScrollArea::wheelEvent(event); // over the names: scroll the lanes
        return;
    }
    const bool sideways = std::abs(angle.x()) > std::abs(angle.y()) || (event->modifiers() & Qt::ShiftModifier);
    if (sideways) {
        const double turned = angle.x() != 0 ? angle.x() : angle.y();
        setScale(m_scene.scale().panned(pixels.x() != 0 ? pixels.x() : turned));
    } else {
        setScale(m_scene.scale().zoomed(std::pow(kWheelZoom, angle.y()), x));
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const double page = m_scene.scale().width / 4;
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_0: showAll(); return;
    case Qt::Key_PageUp: verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub); return;
    case Qt::Key_PageDown: verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: open(); return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (control) {
            setScale(m_scene.scale().panned(event->key() == Qt::Key_Left ? page : -page));
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_scene.range().isNull())
            break;
        Q_EMIT rangeChosen({});
        return;
    default: break;
    }
    if (!walk(event->key()))
        event->ignore(); // arrows not used here must not scroll either
}

bool TimelineView::walk(int key)
{
    const TimelineContent &content = m_scene.content();
    if (content.isEmpty())
        return false;
    switch (key) {
    case Qt::Key_Left: step(-1); return true;
    case Qt::Key_Right: step(1); return true;
    case Qt::Key_Up: stepLane(-1); return true;
    case Qt::Key_Down: stepLane(1); return true;
    case Qt::Key_Home: jump(0); return true;
    case Qt::Key_End: jump(quint32(content.items.size()) - 1); return true;
    default: return false;
    }
}

void TimelineView::jump(quint32 item)
{
    m_lane.reset();
    choose(item);
}

void TimelineView::step(int by)
{
    const TimelineContent &content = m_scene.content();
    if (!m_scene.current()) {
        // The walk begins at what is in view.
        const auto places = placesInView();
        if (places.empty())
            jump(by > 0 ? 0 : quint32(content.items.size()) - 1);
        else
            makeCurrent(places.front());
        return;
    }
    const auto place = m_scene.placeOf(*m_scene.current(), m_lane);
    const size_t lane = place ? place->lane : 0;
    const std::vector<quint32> &items = content.lanes[lane].items;
    const auto at = std::lower_bound(items.begin(), items.end(), *m_scene.current()) - items.begin();
    m_lane = lane;
    choose(items[size_t(std::clamp<qsizetype>(at + by, 0, qsizetype(items.size()) - 1))]);
}

/// To the engagement of the neighbouring lane that is nearest in time.
void TimelineView::stepLane(int by)
{
    const TimelineContent &content = m_scene.content();
    if (!m_scene.current()) {
        step(1);
        return;
    }
    const auto wanted = qsizetype(m_lane.value_or(0)) + by;
    if (wanted < 0 || wanted >= qsizetype(content.lanes.size()))
        return;
    const std::vector<quint32> &items = content.lanes[size_t(wanted)].items;
    const double anchor = content.items[*m_scene.current()].anchor();
    const auto nearest = std::min_element(items.begin(), items.end(), [&](quint32 a, quint32 b) {
        return std::abs(content.items[a].anchor() - anchor) < std::abs(content.items[b].anchor() - anchor);
    });
    m_lane = size_t(wanted);
    choose(*nearest);
}

void TimelineView::updateCursor(QPointF point, Qt::KeyboardModifiers modifiers)
{
    const Drag drag = m_scene.content().isEmpty() ? Drag::None : dragAt(point, modifiers);
    if (drag == Drag::FromEdge || drag == Drag::UntilEdge)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (drag == Drag::Range)
        viewport()->setCursor(Qt::IBeamCursor);
    else if (m_scene.placeAt(point))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::NativeGesture && pinch(event))
        return true;
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimelineView::showTip(QHelpEvent *event)
{
    const auto place = m_scene.placeAt(event->pos());
    if (place)
        QToolTip::showText(event->globalPos(), tipOf(describe(*place)), viewport());
    else
        QToolTip::hideText();
    return true;
}

bool TimelineView::pinch(QEvent *event)
{
    const auto *gesture = static_cast<QNativeGestureEvent *>(event);
    if (gesture->gestureType() != Qt::ZoomNativeGesture)
        return false;
    setScale(m_scene.scale().zoomed(1 + gesture->value(), gesture->position().x() - m_scene.plot().left()));
    return true;
}

} // namespace legation::ui
