// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/look/chartwidget.h"
#include "ui/look/dates.h"

#include <optional>
#include <vector>

namespace legation::ui {

/// Articles by year as bars. Years without articles between the first and the last have an empty place. A click or
/// Enter on a bar asks for that year; Left and Right walk.
class YearBars final : public ChartWidget
{
    Q_OBJECT

public:
    explicit YearBars(QWidget *parent = nullptr);

    void setYears(const std::vector<std::pair<int, qint64>> &years, Calendar calendar);
    int count() const { return int(m_bars.size()); }
    QRect barRect(int bar) const; ///< the place of a bar, full height

    QSize sizeHint() const override { return {280, 84}; }
    QSize minimumSizeHint() const override { return {120, 64}; }

Q_SIGNALS:
    void yearChosen(int year);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar
    {
        int year = 0;
        qint64 count = 0;
    };

    std::optional<int> barAt(QPoint point) const;
    QString describe(const Bar &bar) const;
    void makeCurrent(int bar);
    void paintLabels(QPainter &painter) const;

    std::vector<Bar> m_bars;
    qint64 m_most = 0;
    int m_current = -1;
    Calendar m_calendar = Calendar::Gregorian;
};

} // namespace legation::ui
