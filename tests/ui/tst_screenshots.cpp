// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "ui/entity/entitypanel.h"
#include "ui/filetasks.h"
#include "ui/load/loadbar.h"
#include "ui/mainwindow.h"
#include "ui/message/messagebar.h"
#include "ui/reader/readerview.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

/// Writes a picture of each state of the window, in both languages and both colours, into screenshots/ beside the
/// tests, to be looked at. Fails where a state cannot be reached.
class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_data();
    void window();

private:
    static void settle(const BrowseState &state);
};

void TestScreenshots::settle(const BrowseState &state)
{
    QTRY_COMPARE_WITH_TIMEOUT(state.phase(), SearchPhase::Ready, 20000);
    QTest::qWait(400); // what follows the answer: rows, article, entities and their repaint
}

void TestScreenshots::window_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("en-light") << Language::English << Appearance::Light;
    QTest::newRow("en-dark") << Language::English << Appearance::Dark;
    QTest::newRow("zh_TW-light") << Language::Chinese << Appearance::Light;
    QTest::newRow("zh_TW-dark") << Language::Chinese << Appearance::Dark;
}

void TestScreenshots::window()
{
    QFETCH(Language, language);
    QFETCH(Appearance, appearance);
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    LanguageSwitch languages;
    applyAppearance(appearance);
    languages.set(language);
    BrowseState state;
    MainWindow shown(state, preferences, languages, *lexicon);
    shown.resize(1280, 800);
    shown.show();

    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    const QDir target(QCoreApplication::applicationDirPath() + u"/screenshots"_s);
    QVERIFY(QDir().mkpath(target.path()));
    const auto save = [&](const QString &name) {
        const QString file = u"%1-%2@%3x.png"_s.arg(name, QLatin1String(QTest::currentDataTag()), scale);
        return shown.grab().save(target.filePath(file));
    };
    QVERIFY(save(u"welcome"_s));

    shown.start(folder.filePath(u"sample.legation"_s));
    QTRY_VERIFY(state.holdings());
    auto *loading = shown.findChild<LoadBar *>();
    loading->load(FileTasks::sampleFiles());
    QTRY_VERIFY_WITH_TIMEOUT(!loading->isLoading(), 60000);
    shown.findChild<MessageBar *>()->hide();
    QTRY_VERIFY_WITH_TIMEOUT(state.info().articles > 20, 20000);
    settle(state);
    QVERIFY(save(u"window"_s));

    const auto persons = shown.findChild<EntityPanel *>()->list();
    QVERIFY(persons->model()->rowCount() > 0);
    state.setText(u"澳洲"_s);
    state.addFilter(search::Facet::City, u"臺南市"_s, search::FilterMode::Include);
    state.addFilter(search::Facet::Kind, u"aid"_s, search::FilterMode::Exclude);
    settle(state);
    QVERIFY(save(u"search"_s));
    const auto &record = shown.findChild<ReaderView *>(u"reader"_s)->article();
    for (const auto &mention : record.mentions) {
        if (mention.mention.kind == annotate::MentionKind::Person)
            state.setEntity(mention.entity);
    }
    settle(state);
    QVERIFY(save(u"entity"_s));

    state.setText(u"沒有這樣的字"_s);
    settle(state);
    state.report({ErrorCode::ArchiveLocked, {}, u"/archives/sample.legation"_s, 0}, Task::Opening);
    settle(state);
    QVERIFY(save(u"nothing"_s));
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
