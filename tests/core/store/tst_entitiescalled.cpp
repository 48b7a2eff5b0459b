// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// What the window asks to complete names and to show hits, over a small archive.
class TestEntitiesCalled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesInAnyWriting();
    void organisationsByAnyForm();
    void mostArticlesFirst();
    void nothingForNothing();
    void daysAreNoEntities();
    void namesThatPeopleGave();
    void guestsByTheNamesThatPeopleGave();
    void textAroundTheHits();

private:
    test::Folder m_folder;
    std::unique_ptr<ArchiveFile> m_archive;
};

void TestEntitiesCalled::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    QFile file(m_folder.filePath(u"some.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("澳洲辦事處代表露珍怡111年3月24日拜會臺南市政府，由市長黃偉哲接待。\n"
               "臺南市長黃偉哲111年4月2日率團訪問日本，與北九州市簽署合作備忘錄。\n"
               "日本訪團111年5月6日抵達高雄市，參觀港區並與業者座談。\n");
    file.close();
    auto archive = ArchiveFile::open(m_folder.filePath(u"some.legation"_s), OpenMode::ReadWrite, *lexicon);
    QVERIFY(archive.has_value());
    m_archive = std::move(*archive);
    QVERIFY(m_archive->load({file.fileName()}).has_value());
}

void TestEntitiesCalled::namesInAnyWriting()
{
    for (const QString &part : {u"臺南"_s, u"台南"_s, u"台南市"_s}) {
        const auto found = m_archive->entitiesCalled(part, 10);
        QVERIFY(found.has_value());
        const bool has = std::any_of(found->begin(), found->end(), [](const EntitySummary &entity) {
            return entity.kind == EntityKind::City && entity.name == u"臺南市"_s;
        });
        QVERIFY2(has, qPrintable(part));
    }
    const auto person = m_archive->entitiesCalled(u"黃偉"_s, 10);
    QVERIFY(person.has_value());
    QCOMPARE(person->size(), 1u);
    QCOMPARE(person->front().name, u"黃偉哲"_s);
}

void TestEntitiesCalled::organisationsByAnyForm()
{
    test::Folder folder;
    QFile file(folder.filePath(u"office.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("美國在台協會處長露德安111年3月24日拜會臺南市長黃偉哲。\n"
               "AIT處長露德安111年4月2日拜會高雄市長陳其邁。\n"
               "台南市政府衛生局111年5月6日舉辦論壇。\n"
               "臺南市政府衛生局111年5月7日舉辦論壇。\n");
    file.close();
    auto archive =
        ArchiveFile::open(folder.filePath(u"office.legation"_s), OpenMode::ReadWrite, *lexicon::Lexicon::load());
    QVERIFY(archive.has_value());
    QVERIFY((*archive)->load({file.fileName()}).has_value());
    for (const QString &form : {u"AIT"_s, u"在台協會"_s, u"American Institute"_s, u"衛生局"_s, u"台南市政府衛"_s}) {
        const auto found = (*archive)->entitiesCalled(form, 10);
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), 1u);
        QCOMPARE(found->front().articles, 2);
        QVERIFY(!found->front().name.contains(u'台'));
        search::Query query;
        query.text = u"org:\"%1\""_s.arg(form);
        QCOMPARE((*archive)->results(query)->ids.size(), 2u);
    }
}

void TestEntitiesCalled::mostArticlesFirst()
{
    const auto found = m_archive->entitiesCalled(u"市"_s, 3);
    QVERIFY(found.has_value());
    QVERIFY(found->size() >= 2 && found->size() <= 3);
    for (size_t i = 1; i < found->size(); ++i)
        QVERIFY((*found)[i - 1].articles >= (*found)[i].articles);
}

void TestEntitiesCalled::nothingForNothing()
{
    for (const QString &part : {QString(), u" "_s, u"，"_s, u"沒有這個人"_s}) {
        const auto found = m_archive->entitiesCalled(part, 10);
        QVERIFY2(found.has_value() && found->empty(), qPrintable(part));
    }
}

void TestEntitiesCalled::daysAreNoEntities()
{
    const auto results = m_archive->results({});
    QVERIFY(results.has_value());
    QCOMPARE(results->ids.size(), 3u);
    for (const ArticleId id : results->ids) {
        const auto named = m_archive->entitiesOf(id);
        for (const EntitySummary &entity : *named)
            QVERIFY2(!entity.key.startsWith(u"date:"_s), qPrintable(entity.key));
        const auto article = m_archive->article(id);
        for (const StoredMention &mention : article->mentions)
            QCOMPARE(mention.entity.isValid(), mention.mention.kind != annotate::MentionKind::Date);
    }
    QVERIFY(m_archive->entitiesCalled(u"2022-03"_s, 10)->empty());
    const auto person = m_archive->entitiesCalled(u"黃偉哲"_s, 10);
    QVERIFY(!person->empty());
    const auto record = m_archive->entity(person->front().id);
    for (const EntitySummary &neighbour : record->together)
        QVERIFY2(!neighbour.key.startsWith(u"date:"_s), qPrintable(neighbour.key));
}

/// A corrected name is offered like any other, once; so is the one it had.
void TestEntitiesCalled::namesThatPeopleGave()
{
    const auto before = m_archive->entitiesCalled(u"黃偉哲"_s, 10);
    QVERIFY(before.has_value());
    QCOMPARE(before->size(), 1u);
    const EntityId person = before->front().id;
    QVERIFY(m_archive->entitiesCalled(u"黃煒哲"_s, 10)->empty());
    QVERIFY(m_archive->decide({{TargetKind::Entity, person.value}, {{u"name"_s, u"黃煒哲"_s}}, {}, {}}).has_value());
    for (const QString &part : {u"黃煒哲"_s, u"黃煒"_s, u"黃偉哲"_s, u"黃"_s}) {
        const auto found = m_archive->entitiesCalled(part, 10);
        QVERIFY2(found.has_value() && found->size() == 1, qPrintable(part));
        QCOMPARE(found->front().id, person);
        QCOMPARE(found->front().name, u"黃煒哲"_s);
    }
    QVERIFY(m_archive->undo().has_value());
    QVERIFY(m_archive->entitiesCalled(u"黃煒哲"_s, 10)->empty());
}

/// Visits tell their guests by the names that people gave, in lists and on pages.
void TestEntitiesCalled::guestsByTheNamesThatPeopleGave()
{
    QFile file(m_folder.filePath(u"guests.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("臺南市長陳大文111年3月25日會見日本橫濱市議員山田太郎，談觀光。\n"
               "高雄市長王小明111年6月8日會見日本熊本市議員佐藤次郎，談教育。\n");
    file.close();
    const auto lexicon = lexicon::Lexicon::load();
    const auto archive = ArchiveFile::open(m_folder.filePath(u"guests.legation"_s), OpenMode::ReadWrite, *lexicon);
    QVERIFY(archive.has_value() && (*archive)->load({file.fileName()}).has_value());
    ArchiveFile &guests = **archive;
    const auto isGuest = [](const std::vector<EngagementRow> &rows, const QString &name) {
        return std::any_of(rows.begin(), rows.end(),
                           [&name](const EngagementRow &row) { return row.guests.contains(name); });
    };
    QVERIFY(isGuest(*guests.engagements({}), u"山田太郎"_s));
    QVERIFY(isGuest(*guests.engagements({}), u"佐藤次郎"_s));
    const EntityId person = guests.entitiesCalled(u"山田太郎"_s, 1)->front().id;
    const EntityId other = guests.entitiesCalled(u"佐藤次郎"_s, 1)->front().id;
    QVERIFY(guests.decide({{TargetKind::Entity, person.value}, {{u"name"_s, u"山田太朗"_s}}, {}, {}}).has_value());
    QVERIFY(isGuest(*guests.engagements({}), u"山田太朗"_s));
    QVERIFY(!isGuest(*guests.engagements({}), u"山田太郎"_s));
    QVERIFY(isGuest(guests.entity(person)->engagements, u"山田太朗"_s));
    QVERIFY(
        guests.decide({{TargetKind::Entity, other.value}, {{u"same_as"_s, u"person:山田太郎"_s}}, {}, {}}).has_value());
    QVERIFY(!isGuest(*guests.engagements({}), u"佐藤次郎"_s));
    QVERIFY(guests.undo().has_value() && guests.undo().has_value());
    QVERIFY(isGuest(*guests.engagements({}), u"山田太郎"_s));
    QVERIFY(isGuest(*guests.engagements({}), u"佐藤次郎"_s));
}

void TestEntitiesCalled::textAroundTheHits()
{
    search::Query query;
    query.text = u"座談"_s;
    const auto results = m_archive->results(query);
    QVERIFY(results.has_value());
    QCOMPARE(results->ids.size(), 1u);
    const auto snippets = m_archive->snippets(results->ids, results->highlights);
    QCOMPARE(*snippets, QStringList{u"…參觀港區並與業者座談。"_s});
    QCOMPARE(*m_archive->snippets({ArticleId{999}}, {}), QStringList{QString()});
}

QTEST_GUILESS_MAIN(TestEntitiesCalled)
#include "tst_entitiescalled.moc"
