// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QWidget>

namespace legation::ui {

/// A picture of bars that is painted whole and walked by keys. Screen readers announce it as a chart; a plain widget
/// they would pass over. Its accessible name tells the bar that is current.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(QWidget *parent = nullptr);
};

} // namespace legation::ui
