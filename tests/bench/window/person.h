// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <deque>

namespace legation::bench {

/// Presses keys in a widget, one after the other at the pace of a hurried person, without waiting for the window.
class Person : public QObject
{
    Q_OBJECT

public:
    Person(QWidget *widget, int millisecondsBetween);

    void type(const QString &text); ///< letter by letter; Han characters as an input method commits them
    void press(Qt::Key key, int times = 1);
    /// Starts with the first of the keys told so far.
    void begin();

Q_SIGNALS:
    void finished();

private:
    struct Key
    {
        Qt::Key key = Qt::Key_unknown;
        QString text;
    };
    void pressNext();

    QPointer<QWidget> m_widget;
    QTimer m_timer;
    std::deque<Key> m_keys;
};

} // namespace legation::bench
