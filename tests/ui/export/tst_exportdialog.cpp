// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"
#include "ui/export/csvtext.h"
#include "ui/export/exportdialog.h"
#include "ui/export/previewpane.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }

    void csvIsReadBack();
    void tabsAndBreaksBecomeSpaces();
    void columnsMoveByKeysAndDrag();
    void savedColumnsMeetNewOnes();
    void previewFollowsTheChoices();
    void offersWhatCoreCanWrite();
    void noColumnNoFile();
    void choicesAreRemembered();
    void writesWhatWasChosen();
    void failureOffersToTryAgain();
    void writingCanBeStopped();
    void copiesWithTabs();
    void everyControlHasAName();

private:
    BrowseState m_state;
    std::shared_ptr<test::FakeHoldings> m_holdings;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"legation-test"_s);
    QCoreApplication::setApplicationName(u"tst_exportdialog"_s);
}

void TestExportDialog::init()
{
    QSettings().clear();
    m_holdings = test::FakeHoldings::sample();
    m_state.setHoldings(m_holdings);
    QTRY_COMPARE(m_state.phase(), SearchPhase::Ready);
    m_dialog = std::make_unique<ExportDialog>(m_state);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestExportDialog::csvIsReadBack()
{
    const auto records = parseCsv(u"a,\"b,c\",\"d \"\"e\"\"\"\r\n,\"two\nlines\",\n臺南,,x"_s);
    QCOMPARE(records.size(), 3u);
    QCOMPARE(records[0], (QStringList{u"a"_s, u"b,c"_s, u"d \"e\""_s}));
    QCOMPARE(records[1], (QStringList{QString(), u"two\nlines"_s, QString()}));
    QCOMPARE(records[2], (QStringList{u"臺南"_s, QString(), u"x"_s}));
    QVERIFY(parseCsv(QString()).empty());
}

void TestExportDialog::tabsAndBreaksBecomeSpaces()
{
    QCOMPARE(toTabSeparated({{u"a\tb"_s, u"c\nd"_s}, {u"e"_s, u"f"_s}}), u"a b\tc d\ne\tf\n"_s);
}

void TestExportDialog::columnsMoveByKeysAndDrag()
{
    ColumnsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setColumns({{u"id"_s, true}, {u"date"_s, true}, {u"text"_s, false}});
    QCOMPARE(model.shift(0, 1), 1);
    QCOMPARE(model.chosenKeys(), (QStringList{u"date"_s, u"id"_s}));
    QCOMPARE(model.shift(2, 1), 2); // the last stays
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(2)}));
    model.dropMimeData(mime.get(), Qt::MoveAction, 0, 0, {});
    QCOMPARE(model.columns().front().key, u"text"_s);
    model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(model.chosenKeys(), (QStringList{u"text"_s, u"date"_s, u"id"_s}));
}

void TestExportDialog::savedColumnsMeetNewOnes()
{
    QSettings settings;
    settings.setValue(u"export/columns/articles"_s, QStringList{u"date"_s, u"-text"_s, u"gone"_s});
    const auto columns = ExportChoices::load(settings).columns.at(ExportWhat::Articles);
    QCOMPARE(columns.size(), size_t(exportColumns(ExportWhat::Articles).size()));
    QCOMPARE(columns[0], (ExportColumn{u"date"_s, true}));
    QCOMPARE(columns[1], (ExportColumn{u"text"_s, false}));
    QVERIFY(columns[2].chosen);
}

void TestExportDialog::previewFollowsTheChoices()
{
    auto *preview = m_dialog->findChild<PreviewPane *>();
    QTRY_VERIFY(preview->text().contains(u"日本議員團來訪"_s)); // among the newest
    const auto *table = preview->findChild<QTableWidget *>();
    m_dialog->resize(640, 336); // full HD at 300 %: one whole row is in sight
    QTRY_VERIFY(table->viewport()->height() >= table->rowHeight(0));
    m_dialog->resize(570, m_dialog->minimumSizeHint().height());
    QTRY_VERIFY(table->viewport()->height() >= table->rowHeight(0));
    m_dialog->setWhat(ExportWhat::Visits);
    QTRY_VERIFY(m_holdings->lastExport.what == ExportWhat::Visits);
    m_dialog->setStyle(ExportStyle{ExportFormat::JsonLines, ExportAudience::Programs});
    QTRY_VERIFY(m_holdings->lastExport.format == ExportFormat::JsonLines);
}

/// Every format that core can write is offered, by a name and a purpose of its own.
void TestExportDialog::offersWhatCoreCanWrite()
{
    auto *choice = m_dialog->findChild<QComboBox *>(u"exportStyle"_s);
    for (const ExportWhat what :
         {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities, ExportWhat::Mentions}) {
        m_dialog->setWhat(what);
        QCOMPARE(choice->count(), int(exporting::formatsOf(what).size()) + 1); // CSV for two kinds of readers
        QSet<QString> names;
        for (const ExportStyle &style : stylesOf(what)) {
            names += nameOf(style);
            QVERIFY2(!purposeOf(style).isEmpty(), qPrintable(settingOf(style)));
        }
        QCOMPARE(names.size(), choice->count());
    }
}

void TestExportDialog::noColumnNoFile()
{
    m_dialog->columns()->chooseNone();
    QTRY_COMPARE(m_dialog->findChild<PreviewPane *>()->text(), u"Choose at least one column."_s);
    for (auto *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Save"_s))
            QVERIFY(!button->isEnabled());
    }
}

void TestExportDialog::choicesAreRemembered()
{
    auto *list = m_dialog->findChild<QListView *>();
    list->setFocus();
    list->setCurrentIndex(m_dialog->columns()->index(0));
    QTest::keyClick(list, Qt::Key_Space); // out
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    m_dialog->setStyle({ExportFormat::Csv, ExportAudience::Programs});
    const QStringList keys = m_dialog->columns()->chosenKeys();
    QVERIFY(keys.size() < exportColumns(ExportWhat::Articles).size());
    const ExportDialog again(m_state);
    QCOMPARE(again.columns()->columns(), m_dialog->columns()->columns());
    QVERIFY((again.choices().style == ExportStyle{ExportFormat::Csv, ExportAudience::Programs}));
}

void TestExportDialog::writesWhatWasChosen()
{
    QSignalSpy reported(&m_state, &BrowseState::reported);
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    m_state.setText(u"澳洲"_s);
    m_dialog->setWhat(ExportWhat::Visits);
    m_state.setCalendar(Calendar::Minguo);
    m_dialog->writeTo(u"/exports/visits.csv"_s);
    const ExportRequest asked = m_holdings->lastExport; // the preview asks again later
    QCOMPARE(asked.words.yearsBefore, 1911);            // days as the person reads them
    QCOMPARE(asked.path, u"/exports/visits.csv"_s);
    QCOMPARE(asked.query.text, u"澳洲"_s);
    QVERIFY(!asked.columns.contains(u"rule"_s)); // for programs
    QCOMPARE(asked.words.columns[u"countries"_s], u"Partner countries"_s);
    QCOMPARE(asked.words.values[u"direction"_s]["inbound"], QByteArray("Inbound"));
    QVERIFY(asked.audience == ExportAudience::Excel);
    QCOMPARE(accepted.size(), 1);
    QTRY_COMPARE(reported.size(), 1);
}

void TestExportDialog::failureOffersToTryAgain()
{
    QSignalSpy reported(&m_state, &BrowseState::reported);
    m_holdings->error = Error{ErrorCode::DiskFull, {}, {}, 0};
    m_dialog->writeTo(u"/exports/visits.csv"_s);
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(reported.size(), 1);
    const auto message = reported.first().first().value<Message>();
    QCOMPARE(message.severity, Severity::Failure);
    QVERIFY(message.action);
}

/// The dialog is gone while the file is written; what is under way can be stopped.
void TestExportDialog::writingCanBeStopped()
{
    QSignalSpy reported(&m_state, &BrowseState::reported);
    m_holdings->held = true;
    m_dialog->writeTo(u"/exports/visits.csv"_s);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_state.work().running().size(), 1u);
    m_state.work().leave();
    m_holdings->release();
    QTRY_VERIFY(m_state.work().running().empty());
    QTRY_COMPARE(reported.size(), 1);
    QVERIFY(reported.first().first().value<Message>().text.contains(u"No file was changed"_s));
}

void TestExportDialog::copiesWithTabs()
{
    QGuiApplication::clipboard()->clear();
    m_dialog->copyRows();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"澳洲訪團拜會市府談氫能"_s));
    QVERIFY(m_holdings->lastExport.audience == ExportAudience::Excel);
}

void TestExportDialog::everyControlHasAName()
{
    for (auto *button : m_dialog->findChildren<QAbstractButton *>()) {
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(button);
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!seen->text(QAccessible::Name).isEmpty(), button->metaObject()->className());
    }
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
