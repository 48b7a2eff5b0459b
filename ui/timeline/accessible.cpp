// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/timeline/accessible.h"

#include "ui/timeline/view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

/// One mark. Named by the item it begins with, so that it stays the same while the view is panned.
class AccessibleMark final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleMark(TimelineView *view, size_t lane, quint32 item)
        : m_view(view)
        , m_lane(lane)
        , m_item(item)
    {
    }

    bool isValid() const override { return place(m_view).has_value(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &) override
    {
        TimelineView *view = m_view;
        if (const auto at = place(view))
            view->makeCurrent(*at);
    }

private:
    /// Where it is drawn now; nullopt once the view or the item has gone.
    std::optional<TimelineScene::Place> place(const TimelineView *view) const
    {
        if (!view)
            return std::nullopt;
        const TimelineContent &content = view->scene().content();
        if (m_lane >= content.lanes.size() || m_item >= content.items.size())
            return std::nullopt;
        return view->scene().placeOf(m_item, m_lane);
    }

    QPointer<TimelineView> m_view;
    size_t m_lane;
    quint32 m_item;
};

QString AccessibleMark::text(QAccessible::Text kind) const
{
    const TimelineView *view = m_view;
    const auto at = place(view);
    return kind == QAccessible::Name && at ? view->describe(*at).join(u"; "_s) : QString();
}

QRect AccessibleMark::rect() const
{
    const TimelineView *view = m_view;
    const auto at = place(view);
    if (!at)
        return {};
    const double half = view->scene().markOf(*at).halfWidth;
    QRectF mark(0, 0, 2 * half, 2 * half);
    mark.moveCenter(view->scene().centreOf(*at));
    const QRect inView = mark.toAlignedRect();
    return {view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::State AccessibleMark::state() const
{
    const TimelineView *view = m_view;
    const auto at = place(view);
    QAccessible::State state;
    state.focusable = state.selectable = true;
    state.invalid = !at;
    if (!at || !view->scene().current())
        return state;
    const std::vector<quint32> items = view->scene().itemsOf(*at);
    state.selected = std::find(items.begin(), items.end(), *view->scene().current()) != items.end();
    state.focused = state.selected && view->hasFocus();
    return state;
}

class AccessibleTimeline final : public QAccessibleWidget
{
public:
    explicit AccessibleTimeline(TimelineView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~AccessibleTimeline() override
    {
        for (const auto &[key, id] : m_marks)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(view()->placesInView().size()); }

    QAccessibleInterface *child(int index) const override
    {
        const auto places = view()->placesInView();
        if (index < 0 || size_t(index) >= places.size())
            return nullptr;
        const TimelineScene::Place place = places[size_t(index)];
        return mark(place.lane, view()->scene().itemsOf(place).front());
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto place = view()->scene().placeAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return place ? mark(place->lane, view()->scene().itemsOf(*place).front()) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int i = 0, count = childCount(); i < count; ++i) {
            if (child(i) == wanted)
                return i;
        }
        return -1;
    }

    QAccessibleInterface *focusChild() const override
    {
        if (!view()->hasFocus() || !view()->scene().current())
            return nullptr;
        const auto place = view()->scene().placeOf(*view()->scene().current());
        return place ? mark(place->lane, view()->scene().itemsOf(*place).front()) : nullptr;
    }

    QAccessibleInterface *mark(size_t lane, quint32 item) const
    {
        auto [found, isNew] = m_marks.try_emplace({lane, item}, 0);
        if (isNew)
            found->second = QAccessible::registerAccessibleInterface(new AccessibleMark(view(), lane, item));
        return QAccessible::accessibleInterface(found->second);
    }

private:
    TimelineView *view() const { return static_cast<TimelineView *>(widget()); }

    mutable std::map<std::pair<size_t, quint32>, QAccessible::Id> m_marks;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("legation::ui::TimelineView"))
        return nullptr;
    return new AccessibleTimeline(static_cast<TimelineView *>(object));
}

} // namespace

void installTimelineAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps one entry of the same function
}

void announceTimelineItem(TimelineView *view, quint32 item, std::optional<size_t> lane)
{
    if (!QAccessible::isActive())
        return;
    const auto place = view->scene().placeOf(item, lane);
    auto *list = static_cast<AccessibleTimeline *>(QAccessible::queryAccessibleInterface(view));
    if (!place || !list)
        return;
    QAccessibleEvent event(list->mark(place->lane, view->scene().itemsOf(*place).front()), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace legation::ui
