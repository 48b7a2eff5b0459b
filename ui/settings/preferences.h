// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"
#include "ui/look/dates.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include <QSettings>
#include <QStringList>

namespace legation::ui {

/// What the window remembers from one day to the next: how it looks, what was open and asked. Nothing of the archive's
/// content. Values that cannot be read give the default.
class Preferences
{
public:
    Preferences();                                ///< the person's own, where the desktop keeps them
    explicit Preferences(const QString &iniFile); ///< in a file of its own; for tests

    Language language() const;
    void setLanguage(Language language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    Calendar calendar() const;
    void setCalendar(Calendar calendar);
    int textSize() const; ///< points of the reader; 0 = usual
    void setTextSize(int points);

    /// Who decides, as it is kept with each decision; the name of the user until another is set.
    QString decider() const;
    void setDecider(const QString &name);

    QString lastArchive() const;
    void setLastArchive(const QString &path);
    QStringList recentArchives() const; ///< newest first
    QStringList recentServers() const;  ///< of these, those on a server
    void addRecentArchive(const QString &path);
    void removeRecentArchive(const QString &path);

    search::Query query() const;
    void setQuery(const search::Query &query);
    QStringList searchHistory() const;
    void setSearchHistory(const QStringList &history);

    /// Opaque states of widgets: "geometry", "layout", "columns", "splitter", "timeline".
    QByteArray state(const QString &key) const;
    void setState(const QString &key, const QByteArray &state);

    /// One window as it was left.
    struct Session
    {
        QString archive;
        search::Query query;
        QByteArray geometry;
        QByteArray layout;
        QByteArray splitter;
        QByteArray columns;
        QByteArray timeline;
    };
    /// The windows that were open at the end, in the order of their opening.
    QList<Session> sessions() const;
    void setSessions(const QList<Session> &sessions);

    bool tourTaken() const; ///< or skipped
    void setTourTaken();

    /// Queries saved under a name, with the columns they are shown in.
    struct View
    {
        QString name;
        search::Query query;
        QByteArray columns;
        QByteArray timeline = {}; ///< lanes and stretch, see TimelinePanel::saveLook()
    };
    QList<View> views() const;
    void saveView(const View &view); ///< replaces one of the same name
    void removeView(const QString &name);

private:
    mutable QSettings m_settings;
};

/// A query as one line of JSON and back; a line that cannot be read gives an empty query.
QByteArray toJson(const search::Query &query);
search::Query queryFromJson(const QByteArray &json);

} // namespace legation::ui
