// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/tasks/work.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSettled = 2; ///< seconds after which a rate is worth telling

QString timeLeft(double seconds)
{
    const int whole = int(std::ceil(seconds));
    if (whole < 60)
        return Work::tr("%n s left", nullptr, whole);
    if (whole < 600)
        return Work::tr("%1 min %2 s left").arg(whole / 60).arg(whole % 60);
    return Work::tr("%n min left", nullptr, (whole + 30) / 60);
}

QString countText(WorkUnit unit, qint64 done)
{
    switch (unit) {
    case WorkUnit::Articles: return Work::tr("%n article(s)", nullptr, int(done));
    case WorkUnit::Rows: return Work::tr("%n row(s)", nullptr, int(done));
    case WorkUnit::Decisions: return Work::tr("%n decision(s)", nullptr, int(done));
    }
    return {};
}

QString partText(WorkUnit unit, const QString &done, const QString &total)
{
    switch (unit) {
    case WorkUnit::Articles: return Work::tr("%1 of about %2 articles").arg(done, total);
    case WorkUnit::Rows: return Work::tr("%1 of %2 rows").arg(done, total);
    case WorkUnit::Decisions: return Work::tr("%1 of %2 decisions").arg(done, total);
    }
    return {};
}

} // namespace

Work::Work(WorkTexts texts, QFutureWatcherBase *watcher)
    : m_texts(std::move(texts))
    , m_watcher(watcher)
{
    m_watcher->setParent(this);
    m_clock.start();
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Work::changed);
}

QString Work::line() const
{
    if (m_stopping)
        return tr("%1: stopping…").arg(m_texts.title);
    if (done() <= 0)
        return m_texts.title + u'…';
    QString progress = progressText(m_texts.unit, done(), total(), double(m_clock.elapsed()) / 1000);
    if (!m_watcher->progressText().isEmpty())
        progress += u" · "_s + m_watcher->progressText(); // last, for it may be long
    return tr("%1: %2").arg(m_texts.title, progress);
}

void Work::cancel()
{
    if (std::exchange(m_stopping, true))
        return;
    Q_EMIT changed();
    m_watcher->cancel();
}

QString progressText(WorkUnit unit, qint64 done, qint64 total, double seconds)
{
    const QLocale locale;
    QStringList parts{total > 0 ? partText(unit, locale.toString(done), locale.toString(total))
                                : countText(unit, done)};
    if (seconds >= kSettled && done > 0) {
        const double rate = double(done) / seconds;
        parts += Work::tr("%1 a second").arg(locale.toString(qint64(std::round(rate))));
        if (total > done)
            parts += timeLeft(double(total - done) / rate);
    }
    return parts.join(u" · "_s);
}

} // namespace legation::ui
