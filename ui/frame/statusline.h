// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLabel>
#include <QStatusBar>

namespace legation::ui {

class BrowseState;

/// The line below all panels: how much is found of how much, and whether it is safe.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(BrowseState &state, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();
    QString countsText() const;
    QString safetyText() const;

    BrowseState *m_state;
    QLabel *m_counts;
    QLabel *m_safety;
};

} // namespace legation::ui
