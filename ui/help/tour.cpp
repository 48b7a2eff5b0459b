// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/tour.h"

#include "ui/help/tourcard.h"
#include "ui/look/colours.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace legation::ui {

namespace {

constexpr int kGap = 10; ///< between the frame and the card

/// Frames the part of the window that is meant; the mouse goes through it.
class TourFrame final : public QWidget
{
public:
    explicit TourFrame(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Colours(palette()).accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
};

} // namespace

Tour::Tour(std::vector<Stop> stops, QWidget *window)
    : QObject(window)
    , m_stops(std::move(stops))
    , m_window(window)
{
}

Tour::~Tour() = default;

/// A panel behind another one lies outside the window.
bool Tour::isSeen(const Stop &stop) const
{
    const QWidget *at = stop.at;
    return at && at->isVisible() && m_window->rect().contains(at->mapTo(m_window, at->rect().center()));
}

void Tour::start()
{
    std::erase_if(m_stops, [this](const Stop &stop) { return !isSeen(stop); });
    if (m_stops.empty() || m_card)
        return;
    m_at = 0;
    m_frame = new TourFrame(m_window);
    m_card = new TourCard(m_window);
    connect(m_card, &TourCard::onRequested, this, [this] { step(Way::On); });
    connect(m_card, &TourCard::backRequested, this, [this] { step(Way::Back); });
    connect(m_card, &TourCard::endRequested, this, &Tour::end);
    m_window->installEventFilter(this);
    show();
}

void Tour::end()
{
    if (!m_card)
        return;
    m_window->removeEventFilter(this);
    m_card->deleteLater();
    m_frame->deleteLater();
    m_card->hide();
    m_frame->hide();
    m_card = nullptr;
    m_frame = nullptr;
    Q_EMIT ended();
}

void Tour::step(Way way)
{
    if (way == Way::Back && m_at == 0)
        return;
    m_at = way == Way::On ? m_at + 1 : m_at - 1;
    if (m_at < m_stops.size())
        show();
    else
        end();
}

void Tour::show()
{
    const Stop &stop = m_stops[m_at];
    m_card->show();
    m_frame->show();
    m_card->setStop(stop.title, stop.text, int(m_at) + 1, int(m_stops.size()));
    place();
    m_frame->raise();
    m_card->raise();
}

/// Beside the part where there is room, else over its middle; never outside the window.
void Tour::place()
{
    const QWidget *at = m_stops[m_at].at;
    if (!at)
        return;
    const QRect part(at->mapTo(m_window, QPoint(0, 0)), at->size());
    m_frame->setGeometry(part.adjusted(-2, -2, 2, 2) & m_window->rect());
    const QSize card = m_card->size();
    const QRect room = m_window->rect().adjusted(kGap, kGap, -kGap, -kGap);
    QPoint corner(part.center().x() - card.width() / 2, part.center().y() - card.height() / 2);
    if (part.bottom() + kGap + card.height() <= room.bottom())
        corner.setY(part.bottom() + kGap);
    else if (part.top() - kGap - card.height() >= room.top())
        corner.setY(part.top() - kGap - card.height());
    else if (part.right() + kGap + card.width() <= room.right())
        corner.setX(part.right() + kGap);
    else if (part.left() - kGap - card.width() >= room.left())
        corner.setX(part.left() - kGap - card.width());
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - card.width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - card.height())));
    m_card->move(corner);
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_card)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace legation::ui
