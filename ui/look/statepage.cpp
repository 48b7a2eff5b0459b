// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/statepage.h"

namespace legation::ui {

namespace {

constexpr qreal kTitleScale = 1.25;
constexpr int kAdviceWidth = 420;
constexpr int kMargin = 16;

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

StatePage::StatePage(QWidget *parent)
    : QWidget(parent)
    , m_title(centredLabel(this))
    , m_advice(centredLabel(this))
    , m_buttons(new QVBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kTitleScale);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_buttons->setSpacing(8);

    setMinimumSize(120, 60); // a page must not keep a panel from being narrow
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_advice, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void StatePage::setTexts(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(advice);
    fitTexts();
}

void StatePage::fitTexts()
{
    // A wrapped label asks for little width by itself; its whole line, up to what reads well and fits, is better.
    const int most = qMax(80, qMin(kAdviceWidth, width() - 2 * kMargin));
    for (QLabel *label : {m_title, m_advice}) {
        const int line = label->fontMetrics().horizontalAdvance(label->text()) + 8;
        label->setFixedWidth(qMin(line, most));
    }
}

void StatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTexts();
}

QPushButton *StatePage::addButton(const QString &objectName, std::function<void()> action)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    connect(button, &QPushButton::clicked, this, [action = std::move(action)] { action(); });
    return button;
}

} // namespace legation::ui
