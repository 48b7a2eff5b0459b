// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/message/messagebar.h"

#include "ui/look/colours.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <chrono>

namespace legation::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kNoteStays = 6s;
constexpr auto kButtonsStay = 20s; ///< time to come to them by keyboard

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(u"messageAction"_s);
    m_other->setObjectName(u"messageOther"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_other);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] { press(m_message.action); });
    connect(m_other, &QPushButton::clicked, this, [this] { press(m_message.other); });
    retranslate();
    hide();
}

void MessageBar::press(const std::function<void()> &what)
{
    const std::function<void()> called = what; // which may show another message
    hide();
    if (called)
        called();
}

void MessageBar::show(const Message &message)
{
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    m_other->setText(message.otherText);
    m_other->setVisible(!message.otherText.isEmpty());
    setAccessibleName(message.text);
    const bool hasButtons = !message.actionText.isEmpty() || !message.otherText.isEmpty();
    m_timer.stop();
    if (message.severity == Severity::Note && (!hasButtons || message.stay == Stay::Briefly))
        m_timer.start(hasButtons ? kButtonsStay : kNoteStays);
    QWidget::show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert); // a screen reader says it at once
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Colours colours(palette());
    QColor ground = colours.selection;
    if (m_message.severity == Severity::Warning)
        ground = colours.warning;
    else if (m_message.severity == Severity::Failure)
        ground = colours.failure;
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.setPen(colours.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

} // namespace legation::ui
