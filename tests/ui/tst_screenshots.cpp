// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "tests/support/fakeholdings.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
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
};

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

    state.setHoldings(test::FakeHoldings::sample());
    QTRY_VERIFY(state.article().isValid());
    QTRY_VERIFY(!state.info().path.isEmpty());
    QTest::qWait(200); // the last repaint of the pages fetched
    QVERIFY(save(u"window"_s));

    state.setText(u"日本"_s);
    state.addFilter(search::Facet::City, u"臺中市"_s, search::FilterMode::Include);
    state.addFilter(search::Facet::Direction, u"online"_s, search::FilterMode::Exclude);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    QTest::qWait(200);
    QVERIFY(save(u"search"_s));

    state.setText(u"沒有這樣的字"_s);
    QTRY_COMPARE(state.phase(), SearchPhase::Ready);
    state.report({ErrorCode::ArchiveLocked, {}, u"/archives/sample.legation"_s, 0}, Task::Opening);
    QTest::qWait(200);
    QVERIFY(save(u"nothing"_s));
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
