// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/listener.h"

#include "core/store/postgresconnection.h"

#include <condition_variable>
#include <mutex>

namespace legation::store {

namespace {

constexpr int kMillisecondsBetweenQuestions = 250;
constexpr std::chrono::seconds kBetweenTries(1);

/// Until the time is over or the thread is to end.
void pause(const std::stop_token &stops)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stops, kBetweenTries, [] { return false; });
}

} // namespace

Listener::Listener(std::shared_ptr<const Common> common, std::function<void(News)> tell)
    : m_common(std::move(common))
    , m_tell(std::move(tell))
    , m_thread([this](const std::stop_token &stops) { work(stops); })
{
}

Listener::~Listener() = default;

void Listener::work(const std::stop_token &stops)
{
    bool isLost = false;
    while (!stops.stop_requested()) {
        const auto connection = PostgresConnection::listen(m_common->address);
        if (connection && isLost) {
            isLost = false;
            m_tell(News::Back);
        }
        while (connection && !isLost && !stops.stop_requested()) {
            const auto news = (*connection)->notifications(kMillisecondsBetweenQuestions);
            isLost = !news;
            if (isLost) {
                m_tell(News::Lost);
                break;
            }
            for (const auto &[words, session] : *news)
                hear(words, session);
        }
        if (!stops.stop_requested())
            pause(stops);
    }
}

/// What this archive has committed itself is told where it was done.
void Listener::hear(const QByteArray &words, qint64 session)
{
    if (words == "step" && !m_common->isOwn(session))
        m_tell(News::Steps);
    else if (words.startsWith("columns ") && words.sliced(8).toLongLong() > m_common->version())
        m_tell(News::Columns);
}

} // namespace legation::store
