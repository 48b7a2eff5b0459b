// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/quietdock.h"

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
    retranslate();
}

void QuietDock::setTitle(const QString &title)
{
    setWindowTitle(title);
    m_name->setText(title);
    setAccessibleName(title);
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
