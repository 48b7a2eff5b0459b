// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/statepage.h"

namespace legation::ui {

namespace {

constexpr qreal kTitleScale = 1.25;
constexpr int kAdviceWidth = 420;
constexpr int kMargin = 16;
constexpr int kGap = 8;

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
    layout->setSpacing(kGap);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_advice, 0, Qt::AlignHCenter);
    layout->addSpacing(kGap);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void StatePage::setTexts(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
    setAccessibleName(title);
    setAccessibleDescription(advice);
    fitTexts();
}

void StatePage::fitTexts()
{
    // A wrapped label asks for little width by itself; its whole line, up to what reads well and fits, is better.
    const int most = qMax(80, qMin(kAdviceWidth, width() - 2 * kMargin));
    int needed = 2 * kMargin + m_buttons->sizeHint().height() + 3 * kGap;
    for (QLabel *label : {m_title, m_advice}) {
        const QFontMetrics metrics = label->fontMetrics();
        const int wide = qMin(metrics.horizontalAdvance(label->text()) + kGap, most);
        const QRect room(0, 0, wide, kAdviceWidth);
        label->setFixedSize(wide,
                            metrics.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, label->text()).height());
        needed += label->height();
    }
    m_advice->setVisible(!m_advice->text().isEmpty() && height() >= needed); // in a low panel the title must do
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
