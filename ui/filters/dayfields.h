// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include <optional>

namespace legation::ui {

class BrowseState;

/// The range of days to type: from and to, each a day, a month or a year in any form the search understands (2022-03,
/// 2022/3/24, 111年3月). Shows the range that was set elsewhere, and says what it cannot read.
class DayFields : public QWidget
{
    Q_OBJECT

public:
    explicit DayFields(BrowseState &state, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class End { First, Last };

    static std::optional<QDate> read(const QString &text, End end);
    void apply();
    void showRange();
    void retranslate();

    BrowseState *m_state;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_problem;
};

} // namespace legation::ui
