// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <vector>

namespace legation::ui {

class TourCard;

/// A short walk through the parts of the window: a card beside each says what it is for, a frame shows which is meant.
/// Can be left at any step; the window stays usable meanwhile.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// One part of the window.
    struct Stop
    {
        QPointer<QWidget> at;
        QString title;
        QString text;
    };

    /// Of stops that are not seen when their turn comes nothing is said.
    Tour(std::vector<Stop> stops, QWidget *window);
    ~Tour() override;

    void start();
    void end();
    bool isRunning() const { return m_card != nullptr; }

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way { On, Back };
    void step(Way way);
    void show();
    void place();
    bool isSeen(const Stop &stop) const;

    std::vector<Stop> m_stops;
    QWidget *m_window;
    TourCard *m_card = nullptr;
    QWidget *m_frame = nullptr;
    size_t m_at = 0;
};

} // namespace legation::ui
