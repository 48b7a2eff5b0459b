// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/filters/datebars.h"
#include "ui/look/chartwidget.h"

namespace legation::ui {

class BrowseState;

/// When the found articles were published, as bars: years, and of a short range of days its months or its days.
///
/// A click on a year chooses only that year, a drag the years it passes; of months and days both set the range. A
/// double click goes nearer, into the year or month. The keys walk the bars, Shift stretches, Space or Return chooses,
/// + goes nearer, − or Backspace goes back, Escape takes the choice back.
class DateHistogram : public ChartWidget
{
    Q_OBJECT

public:
    explicit DateHistogram(BrowseState &state, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    BarUnit unit() const { return m_unit; }
    /// The first day of the bar at `x`; nullopt where there are no bars.
    std::optional<QDate> dayAt(qreal x) const;
    QRectF barAround(QDate day) const; ///< null where no bar holds the day
    /// Shows the range one step further out.
    void widen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renew();
    bool isChosen(const DateBar &bar) const;
    QString nameOf(const DateBar &bar) const;
    QString describe(const DateBar &bar) const;
    void sayCurrent(); ///< to screen readers: the bar the keyboard is at
    void walk(int to, Qt::KeyboardModifiers modifiers);
    void choose(int from, int to);
    void chooseYears(int from, int to);
    void enter(int bar);
    void takeBack();
    int at(qreal x) const; ///< the bar; −1 where there is none
    QRectF rectOf(int bar) const;
    bool isBrushed(int bar) const;
    void paintBars(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void retranslate();

    BrowseState *m_state;
    BarUnit m_unit = BarUnit::Year;
    std::vector<DateBar> m_bars;
    qint64 m_most = 1;
    bool m_brushing = false;
    int m_anchor = 0; ///< the bar where drag or Shift began
    int m_current = 0;
};

} // namespace legation::ui
