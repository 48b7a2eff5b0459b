// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/gui/picture.h"

#include <QApplication>
#include <QPixmap>

#include <chrono>
#include <cstdio>

namespace legation::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Picture::Picture(ui::MainWindow &window, ui::BrowseState &state, const QString &path)
    : m_window(&window)
    , m_state(&state)
    , m_path(path)
{
    m_quiet.setInterval(400ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(60s);
    connect(&m_quiet, &QTimer::timeout, this, &Picture::takeIfSettled);
    connect(&m_patience, &QTimer::timeout, this, [this] { leave(u"the window did not settle within a minute."_s); });
    qApp->installEventFilter(this);
    m_quiet.start();
    m_patience.start();
}

bool Picture::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        m_quiet.start(); // still drawing: begin to wait again
    return QObject::eventFilter(watched, event);
}

void Picture::takeIfSettled()
{
    if (m_state->phase() == ui::SearchPhase::Searching)
        return;
    m_quiet.stop();
    if (m_window->grab().save(m_path, "PNG"))
        QApplication::exit(0);
    else
        leave(u"%1 cannot be written. Choose another place for the picture."_s.arg(m_path));
}

void Picture::leave(const QString &sentence)
{
    std::fprintf(stderr, "legation: %s\n", qUtf8Printable(sentence));
    QApplication::exit(1);
}

} // namespace legation::gui
