// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "tests/support/fakeholdings.h"
#include "ui/compare/comparedialog.h"
#include "ui/load/loading.h"
#include "ui/mainwindow.h"
#include "ui/table/articletablemodel.h"
#include "ui/table/familyactions.h"
#include "ui/table/tablepanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

/// Families as a person sees them, in a window over a real archive of three texts that repeat each other and two
/// others.
class TestFamilyRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aFamilyIsOneRow();
    void opensAndClosesByKeys();
    void opensByClick();
    void textsStandSideBySide();
    void anotherTextLeads_data();
    void anotherTextLeads();
    void oneIsTakenOut();
    void aHiddenMemberSelectsItsFamily();
    void rowsCanBeArticles();
    void wordsAndSentencesLineUp();

private:
    ArticleTableModel *model() const { return qobject_cast<ArticleTableModel *>(table()->model()); }
    QTableView *table() const { return m_window->findChild<TablePanel *>()->view(); }
    QString repeats(int row) const { return model()->index(row, ArticleTableModel::Copies).data().toString(); }
    void act(const char *name);
    void chooseFromMenu(int row, const QString &text);
    int familyRow() const;
    CompareDialog *compare();

    QTemporaryDir m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<BrowseState> m_state;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;
};

void TestFamilyRows::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_lexicon = lexicon::Lexicon::load().value();
    m_language = std::make_unique<LanguageSwitch>();
    m_language->set(Language::English);
    QString text;
    for (int i = 0; i < 30; ++i)
        text += u"第%1位訪賓與市長談教育與觀光。"_s.arg(i);
    QByteArray lines;
    for (const QString &one : {QString(text + u"雙方合影。"_s), QString(text + u"雙方合影留念。"_s),
                               QString(u"臺南訊。"_s + text), u"日本橫濱市議員來訪。"_s, u"市府辦理說明會。"_s})
        lines += "{\"published\":\"2022-03-24\",\"text\":\"" + one.toUtf8() + "\"}\n";
    QFile file(m_folder.filePath(u"repeats.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size());
}

void TestFamilyRows::init()
{
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"settings%1.ini"_s.arg(++m_number)));
    m_state = std::make_unique<BrowseState>();
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, m_lexicon);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->start(m_folder.filePath(u"%1.legation"_s.arg(m_number)));
    QTRY_VERIFY(m_state->holdings());
    m_window->findChild<Loading *>()->load({m_folder.filePath(u"repeats.jsonl"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_state->results().articles, qint64{5}, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 3, 60000);
    QTRY_VERIFY(familyRow() >= 0);
    table()->setFocus();
    table()->setCurrentIndex(model()->index(familyRow(), ArticleTableModel::Headline));
}

void TestFamilyRows::cleanup()
{
    m_window.reset();
    m_state.reset();
}

int TestFamilyRows::familyRow() const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->openingOf(row) != ArticleTableModel::Opening::None)
            return row;
        model()->rowAt(row); // asks for it
    }
    return -1;
}

/// As soon as it can: what can be undone is asked for beside.
void TestFamilyRows::act(const char *name)
{
    auto *action = m_window->findChild<QAction *>(QLatin1String(name));
    QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), 20000);
    action->trigger();
}

void TestFamilyRows::chooseFromMenu(int row, const QString &text)
{
    QMenu menu;
    table()->findChild<FamilyActions *>()->fill(menu, row);
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    QFAIL(qPrintable(u"no “%1” in the menu"_s.arg(text)));
}

CompareDialog *TestFamilyRows::compare()
{
    chooseFromMenu(familyRow(), u"Compare the &Texts…"_s);
    auto *dialog = m_window->findChild<CompareDialog *>();
    return dialog && QTest::qWaitFor([dialog] { return dialog->differences() > 0; }, 20000) ? dialog : nullptr;
}

void TestFamilyRows::aFamilyIsOneRow()
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int row = familyRow();
    QCOMPARE(repeats(row), u"▸ +2"_s);
    const QModelIndex cell = model()->index(row, ArticleTableModel::Copies);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"2 articles with nearly the same text, closed"_s);
    model()->openFamily(row);
    QTRY_COMPARE(model()->rowCount(), 5);
    QCOMPARE(repeats(row), u"▾ +2"_s);
    QVERIFY(model()->index(row + 1, 0).data(ArticleTableModel::MemberRole).toBool());
    QVERIFY(repeats(row + 1).endsWith(u'%'));
    QVERIFY(!model()->index(row, 0).data(ArticleTableModel::MemberRole).toBool());
    model()->closeFamily(row);
    QCOMPARE(model()->rowCount(), 3);
}

void TestFamilyRows::opensAndClosesByKeys()
{
    const int row = familyRow();
    QTest::keyClick(table(), Qt::Key_Right);
    QTRY_COMPARE(model()->rowCount(), 5);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), row + 1);
    QTest::keyClick(table(), Qt::Key_Left); // closes, and stands on the row of the family
    QCOMPARE(model()->rowCount(), 3);
    QCOMPARE(table()->currentIndex().row(), row);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_COMPARE(model()->rowCount(), 5);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(model()->rowCount(), 3);
    QTest::keyClick(table(), Qt::Key_Right);
    QTRY_COMPARE(model()->rowCount(), 5);
    m_state->setText(u"第7位"_s); // another search, the same family: it stays open
    QTRY_COMPARE(m_state->results().ids.size(), size_t{1});
    QTRY_COMPARE(model()->rowCount(), 3);
}

void TestFamilyRows::opensByClick()
{
    const auto clickOn = [this](int row) {
        const QRect cell = table()->visualRect(model()->index(row, ArticleTableModel::Copies));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    };
    clickOn(familyRow());
    QTRY_COMPARE(model()->rowCount(), 5);
    clickOn(familyRow());
    QCOMPARE(model()->rowCount(), 3);
    clickOn(familyRow() == 0 ? 1 : 0); // one that repeats nothing
    QCOMPARE(model()->rowCount(), 3);
}

void TestFamilyRows::textsStandSideBySide()
{
    QTest::keyClick(table(), Qt::Key_Right);
    QTRY_COMPARE(model()->rowCount(), 5);
    table()->setCurrentIndex(model()->index(model()->rowOf({2}), ArticleTableModel::Headline));
    QTest::keyClick(table(), Qt::Key_Return);
    auto *dialog = m_window->findChild<CompareDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->differences(), 1, 20000);
    const auto *label = dialog->findChild<QLabel *>(u"differenceLabel"_s);
    QCOMPARE(label->text(), u"1 difference: struck out on the left, underlined on the right."_s);
    QTest::keyClick(dialog, Qt::Key_Return); // its first button
    QCOMPARE(label->text(), u"Difference 1 of 1: nothing on the left, “留念” on the right."_s);
    QCOMPARE(dialog->texts()->textCursor().selectedText(), u"留念"_s);
    QVERIFY(dialog->texts()->toPlainText().contains(u'≠') && dialog->texts()->toPlainText().contains(u'='));
    auto *right = dialog->findChild<QComboBox *>(u"rightChoice"_s);
    right->setFocus();
    QTest::keyClick(right, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->differences(), 2, 20000);
}

void TestFamilyRows::anotherTextLeads_data()
{
    QTest::addColumn<bool>("byMenu");
    QTest::newRow("by menu") << true;
    QTest::newRow("in the dialog") << false;
}

void TestFamilyRows::anotherTextLeads()
{
    QFETCH(bool, byMenu);
    const ArticleId before = model()->idAt(familyRow());
    QCOMPARE(before, ArticleId{1});
    if (byMenu) {
        model()->openFamily(familyRow());
        QTRY_COMPARE(model()->rowCount(), 5);
        chooseFromMenu(model()->rowOf({2}), u"&Let This Text Lead"_s);
    } else {
        CompareDialog *dialog = compare();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"letLead"_s), Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(familyRow() >= 0 && model()->idAt(familyRow()) == ArticleId{2}, 20000);
    if (byMenu)
        QTRY_COMPARE(model()->rowCount(), 5); // still open
    act("undoAction");
    QTRY_VERIFY_WITH_TIMEOUT(familyRow() >= 0 && model()->idAt(familyRow()) == ArticleId{1}, 20000);
    act("redoAction");
    QTRY_VERIFY_WITH_TIMEOUT(familyRow() >= 0 && model()->idAt(familyRow()) == ArticleId{2}, 20000);
}

void TestFamilyRows::oneIsTakenOut()
{
    CompareDialog *dialog = compare();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"takeOut"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 4, 20000);
    QTRY_COMPARE(dialog->findChild<QComboBox *>(u"rightChoice"_s)->count(), 2);
    dialog->close();
    act("undoAction");
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 3, 20000);
}

/// A visit of the timeline may be told by an article that stands in no row of its own.
void TestFamilyRows::aHiddenMemberSelectsItsFamily()
{
    const int row = familyRow();
    table()->setCurrentIndex(model()->index(row == 0 ? 1 : 0, 0));
    m_state->setArticle({3});
    QTRY_COMPARE(table()->currentIndex().row(), row);
    QCOMPARE(m_state->article(), ArticleId{3}); // the reader shows what was asked for
}

void TestFamilyRows::rowsCanBeArticles()
{
    act("familiesAction");
    QTRY_COMPARE(model()->rowCount(), 5);
    QTRY_COMPARE(repeats(model()->rowOf({1})), u"+2"_s);
    QCOMPARE(model()->openingOf(model()->rowOf({1})), ArticleTableModel::Opening::None);
    act("familiesAction");
    QTRY_COMPARE(model()->rowCount(), 3);
}

void TestFamilyRows::wordsAndSentencesLineUp()
{
    const auto rows = sideBySide(u"甲乙丙。丁戊己。庚辛。"_s, u"甲乙丙。丁戌己。庚辛。壬。"_s);
    QCOMPARE(rows.size(), size_t{4});
    QVERIFY(!rows[0].differs() && rows[1].differs() && !rows[2].differs() && rows[3].differs());
    QCOMPARE(rows[1].left.size(), rows[1].right.size());
    QCOMPARE(rows[1].left[1].text, u"戊"_s);
    QCOMPARE(rows[1].right[1].text, u"戌"_s);
    QVERIFY(rows[3].left[0].text.isEmpty());
    QCOMPARE(rows[3].right[0].text, u"壬。"_s);
    QVERIFY(sideBySide({}, {}).empty());
    const auto same = sideBySide(u"甲。乙。丙"_s, u"甲。乙。丙"_s);
    QCOMPARE(same.size(), size_t{1});
    QCOMPARE(same[0].left[0].text, u"甲。乙。丙"_s);
}

QTEST_MAIN(TestFamilyRows)
#include "tst_familyrows.moc"
