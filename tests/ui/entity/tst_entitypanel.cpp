// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/entityrecord.h"
#include "tests/support/fakeholdings.h"
#include "ui/entity/entityheader.h"
#include "ui/entity/entitylist.h"
#include "ui/entity/entitypanel.h"
#include "ui/entity/partnersheet.h"
#include "ui/entity/yearbars.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

class TestEntityPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void historyGoesBackAndForward();
    void listShowsAllParts();
    void headingsTellOfTheNewest();
    void longPartsOpen();
    void yearsWithoutArticlesHavePlaces();
    void clickOnABarAsksForTheYear();
    void articleThenEntityThenBack();
    void enterOnAVisitKeepsTheEntity();
    void anotherArticleLeavesTheEntity();
    void filterMatchesTheKind();
    void nothingOpenSaysWhatToDo();
    void failureIsReported();
    void menuOpenedByAKeyBeginsWithItsFirstEntry();
    void sheetIsOnePage();
    void menuOutlivesItsArchive();
    void lateAnswersAreDropped();
    void growthLetsAnAnswerCome();

private:
    QModelIndex find(EntityListModel::RowKind kind) const;

    std::unique_ptr<BrowseState> m_state;
    std::shared_ptr<test::FakeHoldings> m_holdings;
    std::unique_ptr<EntityPanel> m_panel;
};

void TestEntityPanel::init()
{
    m_holdings = test::FakeHoldings::sample();
    m_state = std::make_unique<BrowseState>();
    m_state->setHoldings(m_holdings);
    QTRY_COMPARE(m_state->phase(), SearchPhase::Ready);
    m_panel = std::make_unique<EntityPanel>(*m_state);
    m_panel->resize(320, 640);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestEntityPanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
}

QModelIndex TestEntityPanel::find(EntityListModel::RowKind kind) const
{
    const QAbstractItemModel *model = m_panel->list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(EntityListModel::RowKindRole).toInt() == int(kind))
            return index;
    }
    return {};
}

void TestEntityPanel::historyGoesBackAndForward()
{
    EntityHistory history;
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    history.visit({{}, {1}});
    history.visit({{7}, {1}});
    history.visit({{7}, {1}}); // the same again is no step
    history.visit({{8}, {1}});
    QCOMPARE(history.back().entity, EntityId{7});
    QCOMPARE(history.back().article, ArticleId{1});
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward().entity, EntityId{7});
    history.visit({{9}, {1}}); // what lay ahead is forgotten
    QVERIFY(!history.canGoForward());
}

void TestEntityPanel::listShowsAllParts()
{
    EntityListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showEntity(test::assortedEntity(), Names(), Calendar::Minguo);
    QStringList headings;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
        if (index.data(EntityListModel::RowKindRole).toInt() == int(EntityListModel::RowKind::Heading)) {
            QVERIFY(!(index.flags() & Qt::ItemIsSelectable));
            headings += index.data().toString();
        }
    }
    QCOMPARE(headings, (QStringList{u"Visits and other engagements"_s, u"Together with"_s, u"Titles"_s,
                                    u"Forms of the name"_s, u"Articles"_s}));
    QCOMPARE(model.index(1).data(EntityListModel::AsideRole).toString(), u"112-10-10?"_s);

    store::EntityRecord titled;
    titled.titles = {{u"代表"_s, QDate(2010, 3, 2), QDate(2022, 3, 24), 2}};
    model.showEntity(titled, Names(), Calendar::Minguo);
    QStringList asides;
    for (int row = 0; row < model.rowCount(); ++row)
        asides += model.index(row).data(EntityListModel::AsideRole).toString();
    QVERIFY2(asides.join(u'|').contains(u"99-03 – 111-03"_s), qPrintable(asides.join(u'|')));
}

/// Where not all articles were read, the headings say so.
void TestEntityPanel::headingsTellOfTheNewest()
{
    EntityListModel model;
    store::EntityRecord record = test::assortedEntity();
    record.read = qint64(store::EntityLimits::read);
    record.summary.articles = 48'823;
    model.showEntity(record, Names(), Calendar::Gregorian);
    QStringList headings;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data(EntityListModel::RowKindRole).toInt() == int(EntityListModel::RowKind::Heading))
            headings += model.index(row).data().toString();
    }
    QCOMPARE(headings[0], u"The newest visits and other engagements"_s);
    QVERIFY(headings[1].contains(QLocale().toString(store::EntityLimits::neighbours)));
}

void TestEntityPanel::longPartsOpen()
{
    EntityListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const store::EntityRecord record = test::assortedEntity();
    model.showEntity(record, Names(), Calendar::Gregorian);
    const int before = model.rowCount();
    const QModelIndex more = model.index(13); // after the heading and twelve visits
    QCOMPARE(more.data(EntityListModel::RowKindRole).toInt(), int(EntityListModel::RowKind::More));
    model.expand(more);
    QCOMPARE(model.rowCount(), before + int(record.engagements.size()) - 13);
    QVERIFY(model.engagementAt(model.index(13)));
    QCOMPARE(model.engagementAt(model.index(int(record.engagements.size())))->id, record.engagements.back().id);
}

void TestEntityPanel::yearsWithoutArticlesHavePlaces()
{
    YearBars bars;
    bars.setYears({{2018, 3}, {2021, 1}}, Calendar::Gregorian);
    QCOMPARE(bars.count(), 4);
}

void TestEntityPanel::clickOnABarAsksForTheYear()
{
    YearBars bars;
    bars.resize(280, 84);
    bars.setYears({{2018, 3}, {2020, 1}}, Calendar::Gregorian);
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    QSignalSpy chosen(&bars, &YearBars::yearChosen);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.barRect(2).center());
    QCOMPARE(chosen.takeFirst().first().toInt(), 2020);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.barRect(1).center()); // nothing that year
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(&bars, Qt::Key_Home);
    QTest::keyClick(&bars, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toInt(), 2018);
}

void TestEntityPanel::articleThenEntityThenBack()
{
    m_state->setArticle({1});
    QTRY_VERIFY(find(EntityListModel::RowKind::Entity).isValid());
    QTest::mouseClick(m_panel->list()->viewport(), Qt::LeftButton, {},
                      m_panel->list()->visualRect(find(EntityListModel::RowKind::Entity)).center());
    QVERIFY(m_state->entity().isValid());
    QTRY_VERIFY(find(EntityListModel::RowKind::Engagement).isValid());
    m_panel->goBack();
    QTRY_VERIFY(!m_state->entity().isValid());
    QTRY_VERIFY(!find(EntityListModel::RowKind::Engagement).isValid());
    m_panel->goForward();
    QTRY_VERIFY(m_state->entity().isValid());
}

void TestEntityPanel::enterOnAVisitKeepsTheEntity()
{
    m_state->setArticle({1});
    m_state->setEntity({1});
    QTRY_VERIFY(find(EntityListModel::RowKind::Engagement).isValid());
    const QModelIndex visit = m_panel->list()->model()->index(2, 0); // the second visit: of another article
    m_panel->list()->setCurrentIndex(visit);
    m_panel->list()->setFocus();
    QTest::keyClick(m_panel->list(), Qt::Key_Return);
    QVERIFY(m_state->article() != ArticleId{1});
    QVERIFY(m_state->engagement().isValid());
    QCOMPARE(m_state->entity(), EntityId{1});
}

void TestEntityPanel::anotherArticleLeavesTheEntity()
{
    m_state->setArticle({1});
    m_state->setEntity({1});
    QTRY_VERIFY(find(EntityListModel::RowKind::Engagement).isValid());
    m_state->setArticle({4}); // chosen in the table
    QVERIFY(!m_state->entity().isValid());
    m_panel->goBack();
    QCOMPARE(m_state->entity(), EntityId{1});
}

void TestEntityPanel::filterMatchesTheKind()
{
    store::EntitySummary entity = test::assortedEntity().summary;
    QCOMPARE(EntityPanel::filteredBy(entity, {}).text, u"person:\"丁若水\""_s);
    search::Query twice = EntityPanel::filteredBy(entity, EntityPanel::filteredBy(entity, {}));
    QCOMPARE(twice.text, u"person:\"丁若水\""_s);
    entity.kind = store::EntityKind::Country;
    entity.key = u"country:AU"_s;
    const search::Query query = EntityPanel::filteredBy(entity, {});
    QCOMPARE(query.filters.size(), 1u);
    QCOMPARE(query.filters[0], (search::Filter{search::Facet::Country, u"AU"_s, search::FilterMode::Include}));
}

void TestEntityPanel::nothingOpenSaysWhatToDo()
{
    m_state->setHoldings(nullptr);
    QVERIFY(!m_panel->list()->isVisible());
    m_state->setArticle({1}); // must not ask an archive that is not there
    QVERIFY(!m_panel->list()->isVisible());
}

void TestEntityPanel::failureIsReported()
{
    QSignalSpy reported(m_state.get(), &BrowseState::reported);
    m_state->setEntity({999});
    QTRY_COMPARE(reported.size(), 1);
    QVERIFY(!m_state->entity().isValid());
}

/// Below its button, wherever the pointer is; opened by the pointer it waits for it.
void TestEntityPanel::menuOpenedByAKeyBeginsWithItsFirstEntry()
{
    m_state->setEntity(m_holdings->entities.front().summary.id);
    auto *header = m_panel->findChild<EntityHeader *>();
    QTRY_VERIFY(header->isVisible());
    QPushButton *button = header->sheetButton();
    const auto open = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    QCursor::setPos(button->mapToGlobal(QPoint(-300, -300)));
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(open());
    QCOMPARE(open()->activeAction(), open()->actions().first());
    QVERIFY(open()->mapToGlobal(QPoint()).x() <= button->mapToGlobal(QPoint(button->width(), 0)).x());
    open()->close();
    QCursor::setPos(button->mapToGlobal(button->rect().center()));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(open());
    QVERIFY(!open()->activeAction());
    open()->close();
}

void TestEntityPanel::sheetIsOnePage()
{
    QTemporaryDir folder;
    store::EntityRecord record = test::assortedEntity();
    for (int i = 0; i < 300; ++i) {
        record.together.push_back(record.together.front());
        record.engagements.push_back(record.engagements.front());
    }
    const PartnerSheet sheet(record, Names(), Calendar::Gregorian, {});
    const QString html = sheet.html(3);
    QVERIFY(html.contains(u"Last contact"_s));
    QVERIFY(html.contains(u"副處長"_s) && html.contains(u"2022-07-29"_s)); // the title then, not that of today
    QVERIFY(!html.contains(u"<td style=''>處長</td>"_s));
    QVERIFY(EntityHeader::facts(record, Names(), Calendar::Gregorian).contains(u"16 visit"_s));
    QCOMPARE(EntityHeader::lastContact(record, Calendar::Minguo).first(23), u"Last contact: 112-10-10"_s);
    const QString path = folder.filePath(u"sheet.pdf"_s);
    QVERIFY(sheet.save(path));
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QCOMPARE(bytes.count("/Type /Page\n"), 1);
    QCOMPARE(sheet.save(u"/nowhere/sheet.pdf"_s).error().code, ErrorCode::FileUnwritable);
}

void TestEntityPanel::menuOutlivesItsArchive()
{
    m_state->setEntity({1});
    auto *header = m_panel->findChild<EntityHeader *>();
    QTRY_VERIFY(header->isVisible());
    Q_EMIT header->sheetRequested();
    auto *menu = m_panel->findChild<QMenu *>();
    QVERIFY(menu);
    const QList<QAction *> entries = menu->actions();
    m_state->setHoldings(test::FakeHoldings::sample());
    QVERIFY(!menu->isVisible());
    for (QAction *entry : entries)
        entry->trigger();
    QVERIFY(!m_panel->findChild<QDialog *>());
}

void TestEntityPanel::lateAnswersAreDropped()
{
    m_state->setArticle({1});
    QTRY_VERIFY(m_panel->list()->model()->rowCount() > 0);
    m_holdings->held = true;
    m_state->setArticle({2}); // asked for
    m_state->setArticle({});
    m_holdings->release();
    QCoreApplication::processEvents();
    QVERIFY(!m_panel->list()->isVisible());
    // What was selected in one archive is not asked of the next.
    m_state->setArticle({1});
    m_state->setEntity({1});
    const auto other = std::make_shared<test::FakeHoldings>();
    QSignalSpy told(m_state.get(), &BrowseState::reported);
    m_state->setHoldings(other);
    QTRY_COMPARE(m_state->phase(), SearchPhase::Ready);
    QCOMPARE(other->entityFetches, 0);
}

/// A load renews the counts twice a second; an answer that takes longer comes all the same, and is asked for once more.
void TestEntityPanel::growthLetsAnAnswerCome()
{
    m_holdings->held = true;
    m_state->setArticle({1});
    const int before = m_holdings->entityFetches;
    for (int i = 0; i < 3; ++i)
        Q_EMIT m_state->infoChanged();
    QCOMPARE(m_holdings->entityFetches, before);
    m_holdings->release();
    QTRY_VERIFY(m_panel->list()->model()->rowCount() > 0);
    QTRY_COMPARE(m_holdings->entityFetches, before + 1);
}

QTEST_MAIN(TestEntityPanel)
#include "tst_entitypanel.moc"
