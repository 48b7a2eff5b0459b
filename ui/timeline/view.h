// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/timeline/scene.h"

#include <QAbstractScrollArea>
#include <QStringList>

class QHelpEvent;

namespace legation::ui {

/// The timeline on the screen: paints a scene and turns mouse, wheel and keys into zoom, pan, choice and range.
///
/// Wheel zooms about the pointer (Shift or sideways: pans; over the names of lanes: scrolls them). Drag pans. Drag with
/// Shift, or along the axis, or of a handle sets the range. + − 0 zoom, Left/Right walk the engagements of a lane in
/// time, Up/Down the lanes, Home/End go to the first and last, Page Up/Down scroll, Ctrl+Left/Right pan, Enter opens,
/// Escape takes the range back. Knows no archive and no browse state: the panel connects it.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    const TimelineScene &scene() const { return m_scene; }
    void setContent(TimelineContent content);
    void setCalendar(Calendar calendar);
    void setLaneName(std::function<QString(const TimelineLane &)> name);
    void setRange(const DayRange &range);
    void setArticle(ArticleId article);
    /// Makes the engagement current without announcing it; brings it into view.
    void setEngagement(EngagementId engagement);

    void zoomIn() { zoom(kKeyZoom); }
    void zoomOut() { zoom(1 / kKeyZoom); }
    void showAll();
    /// Shows `days` days from the point in time `from` (a Julian day with a fraction), as near as zooming allows.
    void showDays(double from, double days);

    /// What is said of an engagement, a fact a line; for tips and screen readers.
    using Describe = std::function<QStringList(const store::EngagementRow &)>;
    void setDescription(Describe describe) { m_describe = std::move(describe); }
    QStringList describe(quint32 item) const;
    /// What the mark at a place says: the facts of its engagement, or how many there are.
    QStringList describe(TimelineScene::Place place) const;
    /// The marks on the screen, lane by lane; the children of the view for screen readers.
    std::vector<TimelineScene::Place> placesInView() const;
    void makeCurrent(TimelineScene::Place place);

    QSize sizeHint() const override { return {900, 220}; }
    QSize minimumSizeHint() const override { return {200, 60}; }

Q_SIGNALS:
    void chosen(const legation::store::EngagementRow &row);    ///< made current by the person
    void activated(const legation::store::EngagementRow &row); ///< Enter or double click: open the article
    void rangeChosen(const legation::ui::DayRange &range);     ///< null: taken back
    void scaleChanged();
    /// A menu is asked for at a mark, by mouse or key: of one engagement, or of those that a count stands for.
    void menuRequested(const std::vector<legation::store::EngagementRow> &rows, QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    static constexpr double kKeyZoom = 1.6;

    enum class Drag { None, Pending, Pan, Range, FromEdge, UntilEdge };

    void zoom(double factor);
    void setScale(const TimelineScale &scale);
    void renewStyle();
    void updateScrollBar();
    void choose(quint32 item);
    void chooseAgain(EngagementId engagement);
    std::optional<quint32> itemOf(EngagementId engagement) const;
    void reveal(quint32 item);
    void open();
    bool walk(int key);
    void step(int by);
    void stepLane(int by);
    void jump(quint32 item);
    Drag dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const;
    void dragRange(QPointF point);
    void click(QPointF point);
    void unfold(TimelineScene::Place place);
    void offerList(TimelineScene::Place place);
    void updateCursor(QPointF point, Qt::KeyboardModifiers modifiers);
    bool showTip(QHelpEvent *event);
    bool pinch(QEvent *event);
    void announceCurrent();

    TimelineScene m_scene;
    Describe m_describe;
    std::function<QString(const TimelineLane &)> m_laneName;
    Calendar m_calendar = Calendar::Gregorian;
    std::optional<size_t> m_lane; ///< where the keys walk
    EngagementId m_engagement;    ///< that is or was current; may have left the content
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    QDate m_fixed; ///< the side of the range that stays while the other is dragged
};

} // namespace legation::ui

Q_DECLARE_METATYPE(legation::ui::DayRange)
