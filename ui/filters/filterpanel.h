// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLabel>
#include <QScrollArea>

namespace legation::ui {

class BrowseState;
class LinkButton;

/// All facets one below another, and the dates as bars. Scrolls as a whole.
class FilterPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FilterPanel(BrowseState &state, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showWidening();

    BrowseState *m_state;
    QLabel *m_yearTitle;
    LinkButton *m_widen;
};

} // namespace legation::ui
