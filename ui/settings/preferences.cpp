// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/settings/preferences.h"

#include "core/store/serveraddress.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRecent = 8;

template <typename Enum>
Enum readEnum(const QSettings &settings, const QString &key, Enum most)
{
    const int value = settings.value(key).toInt();
    return value > 0 && value <= static_cast<int>(most) ? static_cast<Enum>(value) : Enum{};
}

QJsonValue toValue(std::optional<QDate> day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

std::optional<QDate> toDay(const QJsonValue &value)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

Preferences::Preferences() = default;

Preferences::Preferences(const QString &iniFile)
    : m_settings(iniFile, QSettings::IniFormat)
{
}

Language Preferences::language() const
{
    return readEnum(m_settings, u"language"_s, Language::Chinese);
}

void Preferences::setLanguage(Language language)
{
    m_settings.setValue(u"language"_s, static_cast<int>(language));
}

Appearance Preferences::appearance() const
{
    return readEnum(m_settings, u"appearance"_s, Appearance::Dark);
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue(u"appearance"_s, static_cast<int>(appearance));
}

Calendar Preferences::calendar() const
{
    return readEnum(m_settings, u"calendar"_s, Calendar::Minguo);
}

void Preferences::setCalendar(Calendar calendar)
{
    m_settings.setValue(u"calendar"_s, static_cast<int>(calendar));
}

int Preferences::textSize() const
{
    return m_settings.value(u"textSize"_s).toInt();
}

void Preferences::setTextSize(int points)
{
    m_settings.setValue(u"textSize"_s, points);
}

QString Preferences::decider() const
{
    const QString user =
        qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")));
    return m_settings.value(u"decider"_s, user).toString();
}

void Preferences::setDecider(const QString &name)
{
    m_settings.setValue(u"decider"_s, name);
}

QString Preferences::lastArchive() const
{
    return m_settings.value(u"lastArchive"_s).toString();
}

void Preferences::setLastArchive(const QString &path)
{
    m_settings.setValue(u"lastArchive"_s, path);
}

QStringList Preferences::recentArchives() const
{
    return m_settings.value(u"recentArchives"_s).toStringList();
}

QStringList Preferences::recentServers() const
{
    QStringList servers = recentArchives();
    servers.removeIf([](const QString &path) { return !store::ServerAddress::isOne(path); });
    return servers;
}

void Preferences::addRecentArchive(const QString &path)
{
    QStringList recent = recentArchives();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(u"recentArchives"_s, QStringList(recent.mid(0, kRecent)));
}

void Preferences::removeRecentArchive(const QString &path)
{
    QStringList recent = recentArchives();
    recent.removeAll(path);
    m_settings.setValue(u"recentArchives"_s, recent);
}

search::Query Preferences::query() const
{
    return queryFromJson(m_settings.value(u"query"_s).toByteArray());
}

void Preferences::setQuery(const search::Query &query)
{
    m_settings.setValue(u"query"_s, toJson(query));
}

QStringList Preferences::searchHistory() const
{
    return m_settings.value(u"searchHistory"_s).toStringList();
}

void Preferences::setSearchHistory(const QStringList &history)
{
    m_settings.setValue(u"searchHistory"_s, history);
}

QByteArray Preferences::state(const QString &key) const
{
    return m_settings.value(u"window/"_s + key).toByteArray();
}

void Preferences::setState(const QString &key, const QByteArray &state)
{
    m_settings.setValue(u"window/"_s + key, state);
}

QList<Preferences::Session> Preferences::sessions() const
{
    QList<Session> sessions;
    const int count = m_settings.beginReadArray(u"sessions"_s);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const auto state = [this](const QString &key) { return m_settings.value(key).toByteArray(); };
        sessions += {m_settings.value(u"archive"_s).toString(),
                     queryFromJson(state(u"query"_s)),
                     state(u"geometry"_s),
                     state(u"layout"_s),
                     state(u"splitter"_s),
                     state(u"columns"_s),
                     state(u"timeline"_s)};
    }
    m_settings.endArray();
    return sessions;
}

void Preferences::setSessions(const QList<Session> &sessions)
{
    m_settings.remove(u"sessions"_s);
    m_settings.beginWriteArray(u"sessions"_s, static_cast<int>(sessions.size()));
    for (int i = 0; i < sessions.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"archive"_s, sessions[i].archive);
        m_settings.setValue(u"query"_s, toJson(sessions[i].query));
        m_settings.setValue(u"geometry"_s, sessions[i].geometry);
        m_settings.setValue(u"layout"_s, sessions[i].layout);
        m_settings.setValue(u"splitter"_s, sessions[i].splitter);
        m_settings.setValue(u"columns"_s, sessions[i].columns);
        m_settings.setValue(u"timeline"_s, sessions[i].timeline);
    }
    m_settings.endArray();
}

bool Preferences::tourTaken() const
{
    return m_settings.value(u"tourTaken"_s).toBool();
}

void Preferences::setTourTaken()
{
    m_settings.setValue(u"tourTaken"_s, true);
}

QList<Preferences::View> Preferences::views() const
{
    QList<View> views;
    const int count = m_settings.beginReadArray(u"views"_s);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        views += {m_settings.value(u"name"_s).toString(), queryFromJson(m_settings.value(u"query"_s).toByteArray()),
                  m_settings.value(u"columns"_s).toByteArray(), m_settings.value(u"timeline"_s).toByteArray()};
    }
    m_settings.endArray();
    return views;
}

void Preferences::saveView(const View &view)
{
    QList<View> all = views();
    all.removeIf([&](const View &known) { return known.name == view.name; });
    all += view;
    m_settings.remove(u"views"_s);
    m_settings.beginWriteArray(u"views"_s, static_cast<int>(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"name"_s, all[i].name);
        m_settings.setValue(u"query"_s, toJson(all[i].query));
        m_settings.setValue(u"columns"_s, all[i].columns);
        m_settings.setValue(u"timeline"_s, all[i].timeline);
    }
    m_settings.endArray();
}

void Preferences::removeView(const QString &name)
{
    QList<View> all = views();
    all.removeIf([&](const View &known) { return known.name == name; });
    m_settings.remove(u"views"_s);
    for (const View &view : all)
        saveView(view);
}

QByteArray toJson(const search::Query &query)
{
    QJsonArray filters;
    for (const search::Filter &filter : query.filters) {
        filters += QJsonObject{{u"facet"_s, search::toString(filter.facet)},
                               {u"value"_s, filter.value},
                               {u"exclude"_s, filter.mode == search::FilterMode::Exclude}};
    }
    const QJsonObject object{{u"text"_s, query.text},
                             {u"filters"_s, filters},
                             {u"from"_s, toValue(query.from)},
                             {u"to"_s, toValue(query.to)},
                             {u"sort"_s, search::toString(query.sort.key)},
                             {u"descending"_s, query.sort.order == search::SortOrder::Descending},
                             {u"names"_s, text::toString(query.sort.han)},
                             {u"families"_s, query.rows == search::RowsOf::Families}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

search::Query queryFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    search::Query query;
    query.rows =
        object[u"families"_s].toBool(true) ? search::RowsOf::Families : search::RowsOf::Articles; // as a window begins
    if (object.isEmpty())
        return query;
    query.text = object[u"text"_s].toString();
    const QJsonArray filters = object[u"filters"_s].toArray();
    for (const QJsonValue &value : filters) {
        const auto facet = search::facetFromString(value[u"facet"_s].toString());
        if (!facet)
            continue;
        query.filters.push_back(
            {*facet, value[u"value"_s].toString(),
             value[u"exclude"_s].toBool() ? search::FilterMode::Exclude : search::FilterMode::Include});
    }
    query.from = toDay(object[u"from"_s]);
    query.to = toDay(object[u"to"_s]);
    query.sort.key = search::sortKeyFromString(object[u"sort"_s].toString()).value_or(search::SortKey::Date);
    query.sort.order = object[u"descending"_s].toBool() ? search::SortOrder::Descending : search::SortOrder::Ascending;
    query.sort.han = text::hanOrderFromString(object[u"names"_s].toString()).value_or(text::HanOrder::Stroke);
    return query;
}

} // namespace legation::ui
