// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/common.h"

#include <functional>
#include <memory>
#include <thread>

namespace legation::store {

/// Hears from the server of an archive what other programs do there, in a thread of its own with a connection of its
/// own. One that is lost is looked for again every second.
class Listener
{
public:
    enum class News {
        Columns, ///< a commit that this process has not read yet changed what is shown
        Steps,   ///< something was decided, or taken back
        Lost,    ///< the server does not answer
        Back,    ///< it does again; what happened meanwhile was not heard
    };
    /// `tell` is called in the thread of the listener.
    Listener(std::shared_ptr<const Common> common, std::function<void(News)> tell);
    /// Waits until the thread has ended, a quarter of a second at most where the server answers.
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    void work(const std::stop_token &stops);
    void hear(const QByteArray &words, qint64 session);

    const std::shared_ptr<const Common> m_common;
    const std::function<void(News)> m_tell;
    std::jthread m_thread;
};

} // namespace legation::store
