// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/quietdock.h"

#include "ui/look/words.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

QuietDock::QuietDock(const QString &objectName, QWidget *content, QWidget *parent)
    : QDockWidget(parent)
    , m_name(new QLabel)
    , m_close(new QToolButton)
{
    setObjectName(objectName); // saved layouts know docks by it
    setWidget(content);
    QSizePolicy room = content->sizePolicy();
    room.setRetainSizeWhenHidden(true); // another tab must not move what stands around
    content->setSizePolicy(room);
    auto *bar = new QWidget(this);
    bar->setBackgroundRole(QPalette::Base);
    bar->setAutoFillBackground(true);
    m_name->setForegroundRole(QPalette::PlaceholderText);
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 4, 0);
    row->addWidget(m_name, 1);
    row->addWidget(m_close);
    setTitleBarWidget(bar);
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    // A dock behind another's tab is only moved out of sight; the keyboard must not get lost in it.
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool seen) {
        this->widget()->setVisible(seen);
        m_close->setVisible(seen);
    });
    retranslate();
}

void QuietDock::setTitle(const QString &title)
{
    const QString plain = withoutMnemonic(title);
    setWindowTitle(plain);
    toggleViewAction()->setText(title);
    m_name->setText(plain);
    setAccessibleName(plain);
    retranslate();
}

void QuietDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void QuietDock::retranslate()
{
    const QString text = tr("Close the panel: %1").arg(windowTitle());
    m_close->setToolTip(text);
    m_close->setAccessibleName(text);
}

} // namespace legation::ui
