// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/worker.h"

#include "core/store/common.h"

#include <chrono>

namespace legation::store {

namespace {

constexpr std::chrono::milliseconds kBetweenTries(250);

}

Worker::Worker(std::shared_ptr<Common> common, OpenMode mode, Haste haste)
    : m_common(std::move(common))
    , m_mode(mode)
    , m_haste(haste)
{
}

Worker::~Worker()
{
    end();
}

void Worker::end()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopping = true;
    m_wake.notify_all();
}

void Worker::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
}

void Worker::again(Task task)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, kBetweenTries, [this] { return m_isStopping.load(); });
    m_tasks.push_front(std::move(task));
}

std::optional<Worker::Task> Worker::waitForTask()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isStopping || !m_tasks.empty(); });
    if (m_tasks.empty())
        return std::nullopt;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

void Worker::work()
{
    setHaste(m_haste);
    std::unique_ptr<ArchiveFile> file;
    while (auto task = waitForTask()) {
        if (m_isStopping) {
            (*task)(fail(ErrorCode::Cancelled));
            continue;
        }
        if (!file) {
            auto opened = ArchiveFile::another(m_common, m_mode);
            if (!opened) {
                (*task)(tl::unexpected(opened.error()));
                continue;
            }
            file = std::move(*opened);
        }
        (*task)(file.get());
    }
}

} // namespace legation::store
