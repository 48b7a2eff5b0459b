// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/engagements.h"
#include "ui/look/colours.h"
#include "ui/timeline/picture.h"
#include "ui/timeline/view.h"

#include <QAccessible>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;
using annotate::Direction;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void keysWalkInTimeAndAcrossLanes();
    void homeAndEndReachFirstAndLast();
    void enterOpensWhatIsCurrent();
    void clickChoosesTheMark();
    void clickOnACountZoomsIn();
    void listOfACountOutlivesItsContent();
    void wheelZoomsAboutThePointer();
    void dragPans();
    void shiftDragSetsTheRange();
    void axisDragSetsTheRange();
    void handleDragMovesOneSide();
    void escapeTakesTheRangeBack();
    void zoomKeysAndAll();
    void choosingFromOutsideIsSilent();
    void newContentLeavesTheViewWhereItIs();
    void itemsHaveNamesForScreenReaders();
    void picturesAreWritten();
    void tooHighAPictureIsNone();
    void coloursHaveContrast();

private:
    const TimelineScene &scene() const { return m_view->scene(); }
    QPoint pointOf(qint64 engagement) const;
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineView::init()
{
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1280, 200);
    m_view->setContent(timelineContent(
        std::make_shared<const std::vector<store::EngagementRow>>(test::assortedEngagements()), LaneKey::Country));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

QPoint TestTimelineView::pointOf(qint64 engagement) const
{
    const TimelineContent &content = scene().content();
    for (quint32 i = 0; i < content.items.size(); ++i) {
        if ((*content.rows)[content.items[i].row].id == EngagementId{engagement})
            return scene().centreOf(*scene().placeOf(i)).toPoint();
    }
    return {};
}

void TestTimelineView::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = m_view->viewport();
    QTest::mousePress(target, Qt::LeftButton, modifiers, from);
    const auto move = [&](QPoint at) {
        QMouseEvent event(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(target, &event);
    };
    move((from + to) / 2);
    move(to);
    QTest::mouseRelease(target, Qt::LeftButton, modifiers, to);
}

void TestTimelineView::keysWalkInTimeAndAcrossLanes()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    m_view->setEngagement({1}); // first of Japan
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().value<store::EngagementRow>().id, EngagementId{2});
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Left); // stays at the first
    QCOMPARE(chosen.last().first().value<store::EngagementRow>().id, EngagementId{1});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    const auto row = chosen.last().first().value<store::EngagementRow>();
    QCOMPARE(row.countries, QStringList{u"US"_s});
    QCOMPARE(row.id, EngagementId{15}); // nearest in time
}

void TestTimelineView::homeAndEndReachFirstAndLast()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    const auto last = chosen.last().first().value<store::EngagementRow>();
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    const auto first = chosen.last().first().value<store::EngagementRow>();
    QCOMPARE(last.id, EngagementId{27});
    QCOMPARE(first.id, EngagementId{1});
}

void TestTimelineView::enterOpensWhatIsCurrent()
{
    QSignalSpy activated(m_view.get(), &TimelineView::activated);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 0); // nothing is current yet
    m_view->setEngagement({28});
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<store::EngagementRow>().article, ArticleId{28});
}

void TestTimelineView::clickChoosesTheMark()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(23));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<store::EngagementRow>().id, EngagementId{23});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(23) + QPoint(60, 0));
    QCOMPARE(chosen.size(), 1); // nothing there
}

void TestTimelineView::clickOnACountZoomsIn()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(25)); // 24th and 25th of March 2022
    QCOMPARE(chosen.size(), 0);
    QVERIFY(scene().scale().daysInView() < 10);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(25));
    QCOMPARE(chosen.size(), 1);
}

/// The menu shows engagements, and each entry opens its own though the content changes below it.
void TestTimelineView::listOfACountOutlivesItsContent()
{
    const auto show = [this](qint64 first, qint64 last) {
        std::vector<store::EngagementRow> rows;
        for (qint64 id = first; id <= last; ++id)
            rows.push_back(test::engagement(id, u"2022-03-24"_s, u"JP"_s, Direction::Inbound));
        m_view->setContent(
            timelineContent(std::make_shared<const std::vector<store::EngagementRow>>(rows), LaneKey::Country));
    };
    m_view->setDescription([](const store::EngagementRow &row) { return QStringList{QString::number(row.id.value)}; });
    show(1, 400); // more than a day has room for
    m_view->showAll();
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(1));
    QTRY_VERIFY(m_view->findChild<QMenu *>());
    const QList<QAction *> entries = m_view->findChild<QMenu *>()->actions();
    const qint64 kept = entries.at(4)->text().toLongLong();
    QVERIFY(kept > 0);
    show(kept, kept); // another place in another list
    entries.at(0)->trigger();
    entries.at(29)->trigger();
    QCOMPARE(chosen.size(), 0);
    entries.at(4)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<store::EngagementRow>().id, EngagementId{kept});
}

void TestTimelineView::wheelZoomsAboutThePointer()
{
    const QPoint at(700, 60);
    const double point = scene().scale().pointAt(at.x() - scene().plot().left());
    const double before = scene().scale().pixelsPerDay;
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, {0, 240}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QVERIFY(scene().scale().pixelsPerDay > 1.3 * before);
    QVERIFY(std::abs(scene().scale().xOf(point) + scene().plot().left() - at.x()) < 0.01);
}

void TestTimelineView::dragPans()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const double left = scene().scale().left;
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    drag({600, 60}, {700, 60});
    QVERIFY(std::abs((left - scene().scale().left) * scene().scale().pixelsPerDay - 100) < 0.01);
    QCOMPARE(chosen.size(), 0);
}

void TestTimelineView::shiftDragSetsTheRange()
{
    QSignalSpy ranges(m_view.get(), &TimelineView::rangeChosen);
    const double gutter = scene().plot().left();
    const QDate from = scene().scale().dayAt(500 - gutter);
    const QDate to = scene().scale().dayAt(800 - gutter);
    drag({800, 60}, {500, 60}, Qt::ShiftModifier); // backwards as well
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.first().first().value<DayRange>(), (DayRange{from, to}));
    QVERIFY(std::abs(scene().band().left() - (gutter + scene().scale().xOf(from))) < 0.01);
    QVERIFY(std::abs(scene().band().right() - (gutter + scene().scale().xOf(to.addDays(1)))) < 0.01);
}

void TestTimelineView::axisDragSetsTheRange()
{
    QSignalSpy ranges(m_view.get(), &TimelineView::rangeChosen);
    const int y = int(scene().axis().center().y());
    drag({500, y}, {800, y});
    QCOMPARE(ranges.size(), 1);
}

void TestTimelineView::handleDragMovesOneSide()
{
    m_view->setRange({QDate(2019, 1, 1), QDate(2021, 12, 31)});
    QSignalSpy ranges(m_view.get(), &TimelineView::rangeChosen);
    const QPoint handle(int(scene().band().right()), 60);
    drag(handle, handle + QPoint(80, 0));
    QCOMPARE(ranges.size(), 1);
    const auto range = ranges.first().first().value<DayRange>();
    QCOMPARE(range.from, std::optional(QDate(2019, 1, 1)));
    QVERIFY(range.to > QDate(2022, 1, 31));
}

void TestTimelineView::escapeTakesTheRangeBack()
{
    QSignalSpy ranges(m_view.get(), &TimelineView::rangeChosen);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(ranges.size(), 0); // there is none
    m_view->setRange({QDate(2019, 1, 1), {}});
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(ranges.size(), 1);
    QVERIFY(ranges.first().first().value<DayRange>().isNull());
}

void TestTimelineView::zoomKeysAndAll()
{
    const TimelineScale all = scene().scale();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(scene().scale().pixelsPerDay > all.pixelsPerDay);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(qFuzzyCompare(scene().scale().pixelsPerDay, all.pixelsPerDay));
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QVERIFY(scene().showsAll());
}

void TestTimelineView::choosingFromOutsideIsSilent()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::chosen);
    m_view->setArticle({24});
    m_view->setEngagement({24});
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(scene().articleItems().size(), 1u);
    QVERIFY(scene().current());
    m_view->setEngagement({35}); // undated: has no place
    QVERIFY(!scene().current());
}

void TestTimelineView::newContentLeavesTheViewWhereItIs()
{
    m_view->setEngagement({1});
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier); // away from the current one
    const TimelineScale before = scene().scale();
    const EngagementRows rows = scene().content().rows;
    m_view->setContent(timelineContent(rows, LaneKey::Country)); // as while a load runs
    m_view->setEngagement({1});
    QCOMPARE(scene().scale(), before);
    QVERIFY(scene().current());
}

void TestTimelineView::itemsHaveNamesForScreenReaders()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), int(m_view->placesInView().size()));
    QVERIFY(list->childCount() > 20);
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface *child = list->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(child->role(), QAccessible::ListItem);
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        QVERIFY(!child->rect().isEmpty());
        QCOMPARE(list->indexOfChild(child), i);
    }
    list->child(3)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(list->child(3)->state().selected);
}

void TestTimelineView::picturesAreWritten()
{
    QTemporaryDir folder;
    TimelinePicture picture(scene(), u"Timeline & title"_s);
    for (const QString &name : {u"a.svg"_s, u"a.png"_s, u"a.pdf"_s})
        QVERIFY(picture.save(folder.filePath(name)));
    QVERIFY(QSvgRenderer(folder.filePath(u"a.svg"_s)).isValid());
    QCOMPARE(QImage(folder.filePath(u"a.png"_s)).size(), (picture.size() * 2).toSize());
    QFile pdf(folder.filePath(u"a.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
    QCOMPARE(picture.save(folder.filePath(u"a.doc"_s)).error().code, ErrorCode::UnknownFormat);
    QCOMPARE(picture.save(u"/nowhere/a.svg"_s).error().code, ErrorCode::FileUnwritable);
}

/// With a lane a guest a picture would have more pixels than there can be: that is told, and no empty file written.
void TestTimelineView::tooHighAPictureIsNone()
{
    std::vector<store::EngagementRow> rows;
    for (qint64 id = 1; id <= 3000; ++id) {
        rows.push_back(test::engagement(id, u"2022-03-24"_s, u"JP"_s, Direction::Inbound));
        rows.back().guests = {QString::number(id)};
    }
    m_view->setContent(
        timelineContent(std::make_shared<const std::vector<store::EngagementRow>>(rows), LaneKey::Guest));
    QTemporaryDir folder;
    TimelinePicture picture(scene(), u"high"_s);
    QVERIFY(!picture.fitsPng());
    QCOMPARE(picture.save(folder.filePath(u"a.png"_s)).error().code, ErrorCode::FileUnwritable);
    QVERIFY(!QFile::exists(folder.filePath(u"a.png"_s)));
}

void TestTimelineView::coloursHaveContrast()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const Colours colours(palette);
        const QColor base = palette.color(QPalette::Base);
        for (int kind = 0; kind <= int(annotate::EngagementKind::Aid); ++kind) {
            for (int direction = 0; direction <= int(Direction::Online); ++direction) {
                const QColor mark = colours.of(annotate::EngagementKind(kind), Direction(direction));
                QVERIFY(contrast(mark, base) >= 4.5);
                QVERIFY(contrast(mark, colours.selection) >= 3); // over the band: graphics, WCAG 1.4.11
            }
        }
        QVERIFY(contrast(colours.quiet, base) >= 4.5);  // ticks, counts
        QVERIFY(contrast(base, colours.accent) >= 4.5); // the day on the axis
    }
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
