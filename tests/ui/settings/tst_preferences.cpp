// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/settings/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesComeBackWhole();
    void damagedValuesGiveDefaults();
    void viewsAreKeptByName();
    void sessionsAreKeptInTheirOrder();
    void recentArchivesAreNewestFirst();

private:
    static search::Query query();
};

search::Query TestPreferences::query()
{
    search::Query query;
    query.text = u"拜會 \"氫能\" -日本 𠮷"_s;
    query.filters = {{search::Facet::City, u"臺南市"_s, search::FilterMode::Include},
                     {search::Facet::Country, u"AU"_s, search::FilterMode::Exclude}};
    query.from = QDate(2019, 1, 1);
    query.sort = {search::SortKey::Headline, search::SortOrder::Ascending};
    return query;
}

void TestPreferences::queriesComeBackWhole()
{
    QCOMPARE(queryFromJson(toJson(query())), query());
    QCOMPARE(queryFromJson(toJson({})), search::Query());
    QTemporaryDir folder;
    const QString file = folder.filePath(u"s.ini"_s);
    Preferences(file).setQuery(query());
    QCOMPARE(Preferences(file).query(), query());
}

void TestPreferences::damagedValuesGiveDefaults()
{
    search::Query first; // as a window begins
    first.rows = search::RowsOf::Families;
    QCOMPARE(queryFromJson("{no json"), first);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"s.ini"_s);
    QSettings(file, QSettings::IniFormat).setValue(u"language"_s, 77);
    QCOMPARE(Preferences(file).language(), Language::System);
    QVERIFY(Preferences(file).views().isEmpty());
}

void TestPreferences::viewsAreKeptByName()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"s.ini"_s));
    preferences.saveView({u"澳洲"_s, query(), "columns", "timeline"});
    preferences.saveView({u"all"_s, {}, {}});
    preferences.saveView({u"澳洲"_s, {}, "other"});
    QCOMPARE(preferences.views().size(), 2);
    QCOMPARE(preferences.views().last().columns, QByteArray("other"));
    QVERIFY(preferences.views().last().timeline.isEmpty());
    preferences.removeView(u"澳洲"_s);
    QCOMPARE(preferences.views().size(), 1);
    QCOMPARE(preferences.views().first().name, u"all"_s);
    preferences.removeView(u"all"_s);
    QVERIFY(preferences.views().isEmpty());
}

void TestPreferences::sessionsAreKeptInTheirOrder()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"s.ini"_s));
    QVERIFY(preferences.sessions().isEmpty());
    preferences.setSessions({{u"a"_s, query(), "g", "l", "s", "c", "t"}, {u"b"_s, {}, {}, {}, {}, {}, {}}});
    const auto sessions = Preferences(folder.filePath(u"s.ini"_s)).sessions();
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions[0].archive, u"a"_s);
    QCOMPARE(sessions[0].query, query());
    QCOMPARE(sessions[0].timeline, QByteArray("t"));
    QCOMPARE(sessions[1].archive, u"b"_s);
    preferences.setSessions({});
    QVERIFY(preferences.sessions().isEmpty());
}

void TestPreferences::recentArchivesAreNewestFirst()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"s.ini"_s));
    for (int i = 0; i < 12; ++i)
        preferences.addRecentArchive(u"/a%1"_s.arg(i));
    preferences.addRecentArchive(u"/a9"_s);
    QCOMPARE(preferences.recentArchives().size(), 8);
    QCOMPARE(preferences.recentArchives().first(), u"/a9"_s);
    QCOMPARE(preferences.recentArchives().count(u"/a9"_s), 1);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
