// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace legation::ui {

class BrowseState;

/// The years of the found articles as bars. A click chooses only that year, a drag the years it passes; the keys walk
/// the years, Shift stretches, Space or Return chooses, Escape takes back.
class YearHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit YearHistogram(BrowseState &state, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The year whose bar stands at `x`; nullopt where there are no years.
    std::optional<int> yearAt(qreal x) const;
    QRectF barOf(int year) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Bar
    {
        int year = 0;
        qint64 count = 0;
        bool chosen = false;
    };

    void renew();
    QString describe(const Bar &bar) const;
    void sayCurrent(); ///< to screen readers: the year the keyboard is at
    void choose(int from, int to);
    bool isBrushed(int year) const;
    void paintBars(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void retranslate();

    BrowseState *m_state;
    std::vector<Bar> m_bars; ///< every year from first to last, empty ones too
    qint64 m_most = 1;
    bool m_anyChosen = false;
    bool m_brushing = false;
    int m_anchor = 0; ///< the year where drag or Shift began
    int m_current = 0;
};

} // namespace legation::ui
