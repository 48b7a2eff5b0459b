// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/server/serverdialog.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

namespace legation::ui {

/// Opens, makes and closes archives for the window, and asks which files: without a nested event loop, so that the
/// window lives on while a dialog is open. What is opened becomes the holdings of the browse state.
class FileTasks : public QObject
{
    Q_OBJECT

public:
    FileTasks(BrowseState &state, std::shared_ptr<const lexicon::Lexicon> lexicon, QWidget *window);

    /// Asked before the open archive makes way for another: does `then`, or not, where the person stays.
    using Leave = std::function<void(const std::function<void()> &then)>;
    void setLeave(Leave leave) { m_leave = std::move(leave); }

    /// Opens the archive at `path`, making it where there is none; then `files` are offered for loading.
    void open(const QString &path, const QStringList &files = {});
    void close();
    void askOpen();
    /// Asks which archive of a server; `recent` are addresses opened before.
    void askServer(const QStringList &recent);
    void askNew(const QStringList &files = {}); ///< asks where to keep it; then the files are offered for loading
    void askLoad();       ///< asks which files; where no archive is open, then where to keep a new one
    void askLoadFolder(); ///< the same with a folder
    void askCopy();       ///< asks where; then what is found becomes an archive of its own
    void copyTo(const QString &path);
    /// Opens the sample of the person's own folder, filled at the first time.
    void openSample();
    /// Archives among them are opened, other files loaded into the open archive or into a new one.
    void take(const QStringList &paths);

    /// The folder where decisions wait for a server, from one session to the next.
    static QString outbox();
    static QString sampleArchive(); ///< where the sample is kept
    static QStringList sampleFiles();

Q_SIGNALS:
    void opened(const QString &path);
    void failed(const QString &path);
    /// The archive is open; a dialog shall load these, or ask for some where there are none.
    void loadRequested(const QStringList &files);

private:
    /// An archive to open, and what is done with it once it is open: with no other, and not where it cannot be changed.
    struct Wanted
    {
        QString path;
        std::function<void()> then = {};
    };
    using Opened = std::function<void(Result<std::shared_ptr<Archive>>)>;
    void begin(const QString &path, OpenMode mode, Opened opened);
    void cancelOpening();
    void open(const Wanted &wanted);
    void openToRead(const Wanted &wanted, const Error &why);
    void tellFailure(const Wanted &wanted, const Error &error);
    void openServer(const QString &address, OpenMode mode);
    void offer(const QStringList &files); ///< for loading, into the open archive or a new one
    void loadSample();
    void received(const Wanted &wanted, Result<std::shared_ptr<Archive>> archive);

    BrowseState *m_state;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    QWidget *m_window;
    Leave m_leave = [](const std::function<void()> &then) { then(); };
    QPointer<ServerDialog> m_server;
    QPointer<Work> m_opening;
    int m_openings = 0; ///< begun or cancelled so far: the answer to another than the last is dropped
};

} // namespace legation::ui
