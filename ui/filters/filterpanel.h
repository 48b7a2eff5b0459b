// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLabel>
#include <QScrollArea>

namespace legation::ui {

class BrowseState;

/// All facets one below another, and the years as bars. Scrolls as a whole.
class FilterPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FilterPanel(BrowseState &state, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_yearTitle;
};

} // namespace legation::ui
