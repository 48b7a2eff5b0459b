// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/support/fakeholdings.h"
#include "ui/load/loaddialog.h"
#include "ui/load/loading.h"
#include "ui/load/loadreportdialog.h"
#include "ui/tasks/taskarea.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void previewShowsFirstArticles();
    void previewShowsAnotherArchive();
    void unreadableFileSaysWhy();
    void columnsAreSaid();
    void aTableOfUnknownColumnsIsATable();
    void encodingIsSaid();
    void dayOfTheFileIsAskedFor();
    void taskAreaShowsLongWorkAlone();
    void dialogAsksForItsFiles();
    void progressTellsWhatIsKnown_data();
    void progressTellsWhatIsKnown();
    void loadsAndTells();
    void filesWaitForTheirTurn();
    void cancelKeepsAndTells();
    void anotherArchiveHasItsOwnTurn();
    void skippedRecordsAreListed();
    void reportIsSaved();

private:
    QString write(const QString &name, const QByteArray &bytes);

    BrowseState m_state;
    std::shared_ptr<test::FakeHoldings> m_holdings;
    QTemporaryDir m_folder;
};

namespace {

store::LoadReport reportWithTwoSkipped()
{
    store::LoadReport report;
    report.read = 12;
    report.kept = 9;
    report.duplicate = 1;
    report.skipped = {{u"/in/a, b.jsonl"_s, 7, u"no \"text\""_s, ErrorCode::BadRecord},
                      {u"/in/c.pdf"_s, 0, u"PDF"_s, ErrorCode::UnknownFormat}};
    return report;
}

} // namespace

QString TestLoad::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestLoad::init()
{
    m_holdings = test::FakeHoldings::sample();
    m_state.setHoldings(m_holdings);
}

void TestLoad::previewShowsFirstArticles()
{
    LoadDialog dialog(m_state, {write(u"two.txt"_s, "第一則消息。\n第二則消息。\n")});
    auto *table = dialog.findChild<QTableWidget *>();
    QTRY_COMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 2)->text(), u"第二則消息。"_s);
}

void TestLoad::previewShowsAnotherArchive()
{
    const QString path = m_folder.filePath(u"other.legation"_s);
    {
        const auto lexicon = lexicon::Lexicon::load();
        QVERIFY(lexicon.has_value());
        const auto archive = store::ArchiveFile::open(path, OpenMode::ReadWrite, *lexicon);
        QVERIFY(archive && (*archive)->load({write(u"two.txt"_s, "第一則消息。\n第二則消息。\n")}));
    }
    LoadDialog dialog(m_state, {path});
    auto *table = dialog.findChild<QTableWidget *>();
    QTRY_COMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 2)->text(), u"第二則消息。"_s);
}

void TestLoad::unreadableFileSaysWhy()
{
    LoadDialog dialog(m_state, {m_folder.filePath(u"gone.txt"_s)});
    const auto says = [&dialog](const QString &words) {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"gone.txt"_s));
}

/// The names of a table nobody foresaw are given their meaning, and the preview follows.
void TestLoad::columnsAreSaid()
{
    const QString path =
        write(u"odd.txt"_s, "Nr;Wann;Betreff;Nachricht\n7;2024-03-02;甲;第一則。\n8;2024-03-03;乙;第二則。\n");
    LoadDialog dialog(m_state, {path, write(u"two.txt"_s, "一。\n")});
    dialog.open();
    auto *table = dialog.findChild<QTableWidget *>();
    QTRY_COMPARE(table->rowCount(), 3); // lines of text
    const auto choose = [&dialog](const QString &name, const QString &entry) {
        auto *choice = dialog.findChild<QComboBox *>(name);
        const int index = choice->findText(entry);
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
    };
    auto *text = dialog.findChild<QComboBox *>(u"field-text"_s);
    QTRY_VERIFY(text->isVisible());
    QCOMPARE(text->count(), 5); // the columns, and none
    choose(u"field-text"_s, u"Nachricht"_s);
    choose(u"field-published"_s, u"Wann"_s);
    QTRY_COMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 2)->text(), u"第二則。"_s);
    QTRY_COMPARE(table->item(1, 0)->text(), u"2024-03-03"_s);
    QCOMPARE(table->item(1, 1)->text(), QString());
    choose(u"field-headline"_s, u"Betreff"_s);
    QTRY_COMPARE(table->item(1, 1)->text(), u"乙"_s);
    QSignalSpy requested(&dialog, &LoadDialog::loadRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto options = requested.first().at(1).value<load::OptionsOfFiles>();
    QCOMPARE(options.of.size(), 1u); // the other file was left as it is
    QCOMPARE(options.at(path).fields.at(load::ArticleField::Text), u"Nachricht"_s);
    Loading loading(m_state, nullptr);
    loading.load({path}, options);
    QCOMPARE(m_holdings->lastOptions.at(path).fields.size(), 3u);
    QTRY_VERIFY(!loading.isLoading());
}

/// What calls itself a table is shown as one at once, its columns by what they hold; what is said of one of them leaves
/// the others as they were.
void TestLoad::aTableOfUnknownColumnsIsATable()
{
    const QString path = write(u"odd.csv"_s, "Nr;Wann;Betreff;Nachricht\n"
                                             "7;2024-03-02;阿皮亞市長來訪;市長托雅率團拜會市府，談教育合作。\n"
                                             "8;2024-03-03;姊妹市視訊;雙方以視訊談觀光；並約定明年互訪。\n");
    LoadDialog dialog(m_state, {path});
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.findChild<QListWidget *>()->hasFocus()); // the keyboard begins with the files
    auto *table = dialog.findChild<QTableWidget *>();
    QTRY_COMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), u"2024-03-02"_s);
    QCOMPARE(table->item(1, 1)->text(), u"姊妹市視訊"_s);
    QVERIFY(table->item(0, 2)->text().startsWith(u"市長托雅"_s));
    const auto chosen = [&dialog](const char *field) {
        return dialog.findChild<QComboBox *>(u"field-"_s + QLatin1String(field))->currentText();
    };
    QCOMPARE(chosen("published"), u"Wann"_s);
    QCOMPARE(chosen("headline"), u"Betreff"_s);
    QCOMPARE(chosen("text"), u"Nachricht"_s);
    auto *number = dialog.findChild<QComboBox *>(u"field-id"_s);
    number->setCurrentIndex(number->findText(u"Nr"_s));
    Q_EMIT number->activated(number->currentIndex());
    QTRY_COMPARE(chosen("id"), u"Nr"_s);
    QCOMPARE(chosen("headline"), u"Betreff"_s);
    QCOMPARE(table->rowCount(), 2);
}

void TestLoad::encodingIsSaid()
{
    LoadDialog dialog(m_state, {write(u"short.txt"_s, "\xb2\xc4\xa4\x40\xab\x68\n")}); // too short to be certain of
    auto *table = dialog.findChild<QTableWidget *>();
    auto *choice = dialog.findChild<QComboBox *>(u"encoding"_s);
    const int big5 = choice->findText(u"Big5"_s);
    choice->setCurrentIndex(big5);
    Q_EMIT choice->activated(big5);
    QTRY_COMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 2)->text(), u"第一則"_s);
}

void TestLoad::dayOfTheFileIsAskedFor()
{
    const QString path = write(u"1120514.txt"_s, "第一則消息。\n");
    LoadDialog dialog(m_state, {path});
    dialog.open();
    auto *table = dialog.findChild<QTableWidget *>();
    QTRY_COMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), QString()); // never by itself
    dialog.findChild<QCheckBox *>(u"file-day"_s)->click();
    QTRY_VERIFY(table->rowCount() == 1 && table->item(0, 0)->text() == u"2023-05-14"_s);
    QSignalSpy requested(&dialog, &LoadDialog::loadRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    const auto options = requested.first().at(1).value<load::OptionsOfFiles>();
    QCOMPARE(options.at(path).undated, load::Undated::TakeDayOfFile);
    store::LoadReport report;
    report.read = report.kept = 1;
    report.date({u"1120514.txt"_s, QDate(2023, 5, 14), load::PublishedFrom::FileName, 1});
    const LoadReportDialog told(m_state, report);
    const auto labels = told.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(u"took that of their file"); }));
}

/// Work that takes a moment has a line with a button that stops it; what is done at once has none.
void TestLoad::taskAreaShowsLongWorkAlone()
{
    QWidget window;
    auto *area = new TaskArea(m_state.work(), &window);
    window.show();
    Loading loading(m_state, nullptr);
    loading.load({u"a.txt"_s});
    QTRY_VERIFY(!loading.isLoading());
    QVERIFY(area->isHidden());
    m_holdings->held = true;
    loading.load({u"b.txt"_s});
    m_state.work().start<store::LoadReport>({u"Other work"_s, {}}, m_holdings->fetchLoad({u"c.txt"_s}, {}), this,
                                            [](const std::optional<Result<store::LoadReport>> &) {});
    QTRY_VERIFY(area->isVisible());
    const auto shown = [area] {
        int count = 0;
        for (const auto *button : area->findChildren<QPushButton *>())
            count += button->isVisible() ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(shown(), 2);
    QTest::mouseClick(area->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!area->findChild<QPushButton *>()->isEnabled());
    m_holdings->held = false;
    m_holdings->release();
    QTRY_VERIFY(area->isHidden());
}

void TestLoad::dialogAsksForItsFiles()
{
    const QString one = write(u"one.txt"_s, "一。\n");
    const QString two = write(u"two.txt"_s, "二。\n");
    LoadDialog dialog(m_state, {one, two, one});
    QCOMPARE(dialog.files(), (QStringList{one, two}));
    dialog.removeFile(0);
    dialog.open();
    QSignalSpy requested(&dialog, &LoadDialog::loadRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toStringList(), QStringList{two});
    QVERIFY(!dialog.isVisible());
    dialog.removeFile(0);
    for (auto *button : dialog.findChildren<QPushButton *>())
        QVERIFY(!button->isDefault() || !button->isEnabled()); // nothing to load
}

void TestLoad::progressTellsWhatIsKnown_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("early") << qint64(40) << qint64(0) << 0.5 << u"40 article(s)"_s;
    QTest::newRow("rate") << qint64(3000) << qint64(0) << 3.0 << u"3000 article(s) · 1,000 a second"_s;
    QTest::newRow("left") << qint64(3000) << qint64(33000) << 3.0
                          << u"3,000 of about 33,000 articles · 1,000 a second · 30 s left"_s;
    QTest::newRow("minutes") << qint64(1000) << qint64(101000) << 2.0
                             << u"1,000 of about 101,000 articles · 500 a second · 3 min 20 s left"_s;
    QTest::newRow("at the end") << qint64(9) << qint64(9) << 3.0 << u"9 of about 9 articles · 3 a second"_s;
}

void TestLoad::progressTellsWhatIsKnown()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(double, seconds);
    QTEST(progressText(WorkUnit::Articles, done, total, seconds), "text");
}

void TestLoad::loadsAndTells()
{
    Loading loading(m_state, nullptr);
    QSignalSpy reported(&m_state, &BrowseState::reported);
    loading.load({u"a.txt"_s, u"b.txt"_s});
    QVERIFY(loading.isLoading());
    QTRY_VERIFY(!loading.isLoading());
    QCOMPARE(m_holdings->loaded, (QStringList{u"a.txt"_s, u"b.txt"_s}));
    QCOMPARE(reported.size(), 1);
    const auto message = reported.first().first().value<Message>();
    QCOMPARE(message.severity, Severity::Note);
    QVERIFY(message.action);
    QVERIFY(m_state.work().running().empty());
}

void TestLoad::filesWaitForTheirTurn()
{
    Loading loading(m_state, nullptr);
    m_holdings->held = true;
    loading.load({u"a.txt"_s});
    loading.load({u"b.txt"_s});
    QCOMPARE(m_holdings->loaded, QStringList{u"a.txt"_s});
    m_holdings->held = false;
    m_holdings->release();
    QTRY_COMPARE(m_holdings->loaded, (QStringList{u"a.txt"_s, u"b.txt"_s}));
    QTRY_VERIFY(!loading.isLoading());
}

void TestLoad::cancelKeepsAndTells()
{
    Loading loading(m_state, nullptr);
    QSignalSpy reported(&m_state, &BrowseState::reported);
    m_holdings->held = true;
    loading.load({u"a.txt"_s});
    loading.load({u"b.txt"_s});
    loading.cancel();
    m_holdings->release();
    QTRY_VERIFY(!loading.isLoading());
    QTRY_COMPARE(reported.size(), 1);
    QCOMPARE(m_holdings->loaded, QStringList{u"a.txt"_s}); // what waited is not begun
}

/// A load asked for in a new archive, while one of the archive before still stops, is not dropped with it.
void TestLoad::anotherArchiveHasItsOwnTurn()
{
    Loading loading(m_state, nullptr);
    m_holdings->held = true;
    loading.load({u"a.txt"_s});
    loading.load({u"b.txt"_s});
    const auto other = test::FakeHoldings::sample();
    m_state.setHoldings(other);
    loading.load({u"c.txt"_s});
    m_holdings->release();
    QTRY_COMPARE(other->loaded, QStringList{u"c.txt"_s});
    QTRY_VERIFY(!loading.isLoading());
    QCOMPARE(m_holdings->loaded, QStringList{u"a.txt"_s});
}

void TestLoad::skippedRecordsAreListed()
{
    SkippedModel model(reportWithTwoSkipped().skipped);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, SkippedModel::FileColumn).data().toString(), u"a, b.jsonl"_s);
    QCOMPARE(model.index(1, SkippedModel::LineColumn).data().toString(), QString());
    QVERIFY(model.index(1, SkippedModel::ReasonColumn).data().toString().contains(u"PDF"_s));
}

void TestLoad::reportIsSaved()
{
    LoadReportDialog dialog(m_state, reportWithTwoSkipped());
    dialog.save(m_folder.filePath(u"report.csv"_s));
    QFile csv(m_folder.filePath(u"report.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF")); // else Excel takes it for another encoding
    QCOMPARE(QString::fromUtf8(bytes), u"file,line,reason\r\n\"/in/a, b.jsonl\",7,\"no \"\"text\"\"\"\r\n"
                                       "\"/in/c.pdf\",0,\"PDF\"\r\n"_s);
    dialog.save(m_folder.filePath(u"report.txt"_s));
    QVERIFY(QFile::exists(m_folder.filePath(u"report.txt"_s)));
    QSignalSpy reported(&m_state, &BrowseState::reported);
    dialog.save(u"/nowhere/report.txt"_s);
    QCOMPARE(reported.size(), 1);
}

QTEST_MAIN(TestLoad)
#include "tst_load.moc"
