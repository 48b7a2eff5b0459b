// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStackedWidget>

class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace legation::ui {

/// The first lines of a file before it is written: a table for CSV, the lines themselves for JSON Lines, or a sentence
/// where there is nothing to show.
class PreviewPane final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void showCsv(const QString &csv);
    void showLines(const QString &lines);
    void say(const QString &sentence);
    QString text() const; ///< what is shown, for tests and screen readers; cells with tabs between

    QSize sizeHint() const override { return {520, 150}; }

private:
    QLabel *m_sentence = nullptr;
    QTableWidget *m_table = nullptr;
    QPlainTextEdit *m_lines = nullptr;
};

} // namespace legation::ui
