// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/tourcard.h"

#include "ui/look/colours.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 340;

} // namespace

TourCard::TourCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_skip(new QPushButton(tr("&Skip the Tour"), this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_on(new QPushButton(this))
{
    setObjectName(u"tourCard"_s);
    setFixedWidth(kWidth);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_skip->setObjectName(u"tourSkip"_s);
    m_on->setObjectName(u"tourOn"_s);
    m_skip->setWhatsThis(tr("Ends the tour. It can be taken again from the menu Help."));
    m_back->setWhatsThis(tr("The part that was shown before."));
    m_on->setWhatsThis(tr("The next part of the window."));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_on);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    setTabOrder(m_on, m_back);
    setTabOrder(m_back, m_skip);
    connect(m_skip, &QPushButton::clicked, this, &TourCard::endRequested);
    connect(m_back, &QPushButton::clicked, this, &TourCard::backRequested);
    connect(m_on, &QPushButton::clicked, this, &TourCard::onRequested);
}

void TourCard::setStop(const QString &title, const QString &text, int number, int count)
{
    m_title->setText(title);
    m_text->setText(text);
    m_count->setText(tr("%1 of %2").arg(number).arg(count));
    m_skip->setVisible(number < count);
    m_back->setEnabled(number > 1);
    m_on->setText(number < count ? tr("&Next") : tr("&Done"));
    m_on->setAccessibleDescription(title + u". "_s + text);
    setAccessibleName(title);
    setAccessibleDescription(text);
    layout()->activate();
    resize(kWidth, heightForWidth(kWidth) > 0 ? heightForWidth(kWidth) : sizeHint().height());
    m_on->setFocus(Qt::OtherFocusReason);
}

void TourCard::paintEvent(QPaintEvent *)
{
    const Colours colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(colours.accent, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void TourCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT endRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT onRequested();
    else
        QFrame::keyPressEvent(event);
}

} // namespace legation::ui
