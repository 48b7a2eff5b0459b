// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/window/person.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace legation::bench {

Person::Person(QWidget *widget, int millisecondsBetween)
    : QObject(widget)
    , m_widget(widget)
{
    m_timer.setInterval(millisecondsBetween);
    connect(&m_timer, &QTimer::timeout, this, &Person::pressNext);
}

void Person::type(const QString &text)
{
    for (const QChar letter : text)
        m_keys.push_back({Qt::Key_unknown, letter});
}

void Person::press(Qt::Key key, int times)
{
    m_keys.insert(m_keys.end(), static_cast<size_t>(times), Key{key, {}});
}

void Person::begin()
{
    m_timer.start();
}

void Person::pressNext()
{
    if (m_keys.empty() || !m_widget) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Key key = m_keys.front();
    m_keys.pop_front();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        QCoreApplication::postEvent(m_widget, new QKeyEvent(type, key.key, Qt::NoModifier, key.text));
}

} // namespace legation::bench
