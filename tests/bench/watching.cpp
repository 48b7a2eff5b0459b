// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "core/store/common.h"
#include "core/store/listener.h"
#include "tests/bench/process.h"
#include "tests/bench/sections.h"

#include <QElapsedTimer>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kPage = 50;

/// Tells who waits that others have changed the archive.
class Doorbell
{
public:
    void ring()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_rang = true;
        }
        m_wake.notify_one();
    }

    /// False where nobody rang within a tenth of a second.
    bool wait()
    {
        std::unique_lock lock(m_mutex);
        return m_wake.wait_for(lock, std::chrono::milliseconds(100), [this] { return std::exchange(m_rang, false); });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_rang = false;
};

/// Asks for the list anew, as a window does that hears of a change.
Result<void> lookAgain(store::ArchiveFile &archive)
{
    auto results = archive.results({});
    if (!results)
        return tl::unexpected(results.error());
    results->ids.resize(std::min(kPage, results->ids.size()));
    const auto rows = archive.rows(results->ids);
    return rows ? Result<void>() : tl::unexpected(rows.error());
}

/// Notes when a note of somebody is there to be read for the first time.
void noteSeen(const store::Replay &replay, QJsonObject &seen)
{
    const double now = static_cast<double>(sharedNanoseconds()) / 1e6;
    const auto &articles = replay.articles();
    for (auto values = articles.begin(); values != articles.end(); ++values) {
        const auto note = values->find(u"note"_s);
        if (note != values->end() && !seen.contains(note->second))
            seen.insert(note->second, now);
    }
}

} // namespace

Result<QJsonObject> watchSection(const QStringList &arguments)
{
    auto lexicon = lexicon::Lexicon::load();
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    auto archive = store::ArchiveFile::open(arguments.value(0), OpenMode::ReadOnly, std::move(*lexicon));
    if (!archive)
        return tl::unexpected(archive.error());
    Doorbell bell;
    const store::Listener listener((*archive)->common(), [&bell](store::Listener::News) { bell.ring(); });
    QJsonObject seen;
    noteSeen(*(*archive)->common()->shown().replay, seen);
    const QStringList before = seen.keys();
    qint64 looks = 0;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < arguments.value(1).toLongLong() * 1000;) {
        if (!bell.wait())
            continue;
        if (auto done = lookAgain(**archive); !done)
            return tl::unexpected(done.error());
        ++looks;
        noteSeen(*(*archive)->common()->shown().replay, seen);
    }
    for (const QString &note : before)
        seen.remove(note);
    return QJsonObject{{u"seen"_s, seen}, {u"looks"_s, looks}};
}

} // namespace legation::bench
