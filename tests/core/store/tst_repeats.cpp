// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <set>

using namespace legation;
using namespace legation::search;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// Laws of what is told more than once: families and visits do not depend on the order or the portions in which
/// articles came; what is counted is what a list of everything would give, whatever was decided.
class TestRepeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void shuffledLoadGivesTheSame();
    void portionsGiveTheSame();
    void annotatedAgainGivesTheSame();
    void taughtNamesAndBackGiveTheSame();
    void visitsAreCountedOnce_data();
    void visitsAreCountedOnce();
    void visitsOfAnEntityAreCountedOnce();
    void countsHoldWhateverIsDecided();
    void facetCountIsRowsAfterTheClick_data();
    void facetCountIsRowsAfterTheClick();
    void apartIsApart();

private:
    using Partition = std::set<std::set<QString>>; ///< of the ids that the input gave

    QString fileOf(const QString &name, std::span<const QByteArray> lines) const;
    std::unique_ptr<ArchiveFile> open(const QString &name) const;
    std::unique_ptr<ArchiveFile> loaded(const QString &name, const QStringList &files) const;
    static QString outerId(ArchiveFile &archive, ArticleId id);
    static Partition families(ArchiveFile &archive);
    static Partition visits(ArchiveFile &archive);
    static QString faultOfCounts(ArchiveFile &archive, const Query &query);

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    std::vector<QByteArray> m_lines;
};

void TestRepeats::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
    const QStringList guests{u"紐西蘭代表馬若安"_s, u"日本橫濱市議員山田太郎"_s, u"澳洲代表雷高文"_s,
                             u"美國議員李安娜"_s};
    const QStringList hosts{u"臺南市長陳大文"_s, u"高雄市長王小明"_s};
    test::Chance chance(41);
    struct Told
    {
        QString lead;
        QStringList sentences;
        QDate day;
    };
    std::vector<Told> told;
    for (int i = 0; i < 260; ++i) {
        Told one;
        const int kind = chance.below(10);
        if (i > 5 && kind < 4) { // a near copy
            one = told[static_cast<size_t>(chance.below(i))];
            one.sentences[chance.below(static_cast<int>(one.sentences.size()))] =
                u"這是第%1篇另外寫的一句話。"_s.arg(i);
        } else { // an article of its own, often about a visit that others tell of
            one.day = QDate(2022, 3, 1).addDays(chance.below(12));
            const QString guest = chance.oneOf(guests);
            const QString host = chance.oneOf(hosts);
            const int day = one.day.day();
            one.lead = chance.below(2) == 0 ? u"%1今(%2)日拜會%3，雙方交換意見。"_s.arg(guest).arg(day).arg(host)
                                            : u"%3今(%2)日會見%1，盼深化交流。"_s.arg(guest).arg(day).arg(host);
            for (int sentence = 12 + chance.below(12); sentence > 0; --sentence)
                one.sentences +=
                    u"第%1篇提到第%2項議題的內容與%3。"_s.arg(i).arg(chance.below(90'000)).arg(sentence * 7919);
        }
        told.push_back(one);
        const QJsonObject record{{u"id"_s, u"a%1"_s.arg(i)},
                                 {u"published"_s, one.day.toString(Qt::ISODate)},
                                 {u"text"_s, QString(one.lead + one.sentences.join(QString()))}};
        m_lines.push_back(QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n');
    }
}

QString TestRepeats::fileOf(const QString &name, std::span<const QByteArray> lines) const
{
    QFile file(m_folder.filePath(name + u".jsonl"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the input of a test");
    for (const QByteArray &line : lines)
        file.write(line);
    return file.fileName();
}

std::unique_ptr<ArchiveFile> TestRepeats::open(const QString &name) const
{
    auto archive = ArchiveFile::open(m_folder.filePath(name + u".legation"_s), OpenMode::ReadWrite, m_lexicon);
    if (!archive)
        qFatal("cannot open an archive");
    return std::move(*archive);
}

std::unique_ptr<ArchiveFile> TestRepeats::loaded(const QString &name, const QStringList &files) const
{
    auto archive = open(name);
    for (const QString &file : files) {
        if (!archive->load({file}))
            qFatal("cannot load");
    }
    return archive;
}

QString TestRepeats::outerId(ArchiveFile &archive, ArticleId id)
{
    return archive.article(id)->article.externalId;
}

TestRepeats::Partition TestRepeats::families(ArchiveFile &archive)
{
    Partition partition;
    const auto results = archive.results({});
    for (const ArticleId id : results->ids) {
        std::set<QString> members;
        const auto family = archive.family(id);
        for (const Family::Member &member : family->members)
            members.insert(outerId(archive, member.row.id));
        if (members.size() > 1)
            partition.insert(members);
    }
    return partition;
}

TestRepeats::Partition TestRepeats::visits(ArchiveFile &archive)
{
    Partition partition;
    const auto rows = archive.engagements({});
    for (const EngagementRow &row : *rows) {
        std::set<QString> sources;
        for (const ArticleId id : row.sources)
            sources.insert(outerId(archive, id));
        if (sources.size() > 1)
            partition.insert(sources);
    }
    return partition;
}

void TestRepeats::shuffledLoadGivesTheSame()
{
    const auto plain = loaded(u"plain"_s, {fileOf(u"plain"_s, m_lines)});
    const Partition expectedFamilies = families(*plain);
    const Partition expectedVisits = visits(*plain);
    QVERIFY(expectedFamilies.size() > 20);
    QVERIFY(expectedVisits.size() > 20);
    for (quint32 seed = 1; seed <= 2; ++seed) {
        std::vector<QByteArray> lines = m_lines;
        QRandomGenerator random(seed);
        std::shuffle(lines.begin(), lines.end(), random);
        const QString name = u"shuffled%1"_s.arg(seed);
        const auto shuffled = loaded(name, {fileOf(name, lines)});
        QCOMPARE(families(*shuffled), expectedFamilies);
        QCOMPARE(visits(*shuffled), expectedVisits);
    }
}

void TestRepeats::portionsGiveTheSame()
{
    QStringList files;
    const std::span<const QByteArray> lines(m_lines);
    for (size_t first = 0; first < lines.size(); first += 37)
        files += fileOf(u"portion%1"_s.arg(first), lines.subspan(first, std::min<size_t>(37, lines.size() - first)));
    const auto portions = loaded(u"portions"_s, files);
    const auto plain = open(u"plain"_s);
    QCOMPARE(families(*portions), families(*plain));
    QCOMPARE(visits(*portions), visits(*plain));
    QCOMPARE(portions->results({})->engagements, plain->results({})->engagements);
}

void TestRepeats::annotatedAgainGivesTheSame()
{
    const auto archive = open(u"plain"_s);
    const Partition before = visits(*archive);
    QVERIFY(archive->annotateAgain().has_value());
    QCOMPARE(visits(*archive), before);
}

/// Names that were taught change who the guest is, and so which reports are one; forgotten, all is as before.
void TestRepeats::taughtNamesAndBackGiveTheSame()
{
    const auto archive = open(u"plain"_s);
    const Partition before = visits(*archive);
    const Change change{Target::taughtName(u"交換意見"_s), {{u"kind"_s, u"person"_s}}};
    QVERIFY(archive->decide(change).has_value());
    QCOMPARE(faultOfCounts(*archive, {}), QString());
    QVERIFY(archive->undo().has_value());
    QCOMPARE(visits(*archive), before);
    QCOMPARE(faultOfCounts(*archive, {}), QString());
}

/// What the counts of a search say against the list of its engagements; empty where it is the same.
QString TestRepeats::faultOfCounts(ArchiveFile &archive, const Query &query)
{
    const auto results = archive.results(query);
    const auto rows = archive.engagements(query);
    if (!results || !rows)
        return u"cannot be asked"_s;
    std::map<annotate::EngagementKind, qint64> kinds;
    std::vector<MonthCount> months;
    for (const EngagementRow &row : *rows) {
        ++kinds[row.kind];
        if (!row.start)
            continue;
        if (months.empty() || months.back().year != row.start->year() || months.back().month != row.start->month())
            months.push_back({row.start->year(), row.start->month(), 0});
        ++months.back().count;
    }
    if (results->engagements != static_cast<qint64>(rows->size()))
        return u"%1 engagements, %2 in the list"_s.arg(results->engagements).arg(rows->size());
    if (results->engagementsOf != kinds)
        return u"kinds differ"_s;
    return results->months == months ? QString() : u"months differ"_s;
}

void TestRepeats::visitsAreCountedOnce_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"city:臺南"_s, u"country:NZ"_s, u"拜會"_s, u"date:2022-03-02..2022-03-05"_s, u"馬若安 -高雄"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestRepeats::visitsAreCountedOnce()
{
    QFETCH(QString, text);
    const auto archive = open(u"plain"_s);
    Query query;
    query.text = text;
    QCOMPARE(faultOfCounts(*archive, query), QString());
    QVERIFY(archive->results(query)->engagements > 0);
    QVERIFY(archive->results(query)->engagements < archive->results(query)->articles);
    QCOMPARE(archive->info()->engagements, archive->results({})->engagements);
}

/// The page of an entity counts visits as its list does.
void TestRepeats::visitsOfAnEntityAreCountedOnce()
{
    const auto archive = open(u"plain"_s);
    const auto found = archive->entitiesCalled(u"紐西蘭"_s, 20);
    QVERIFY(found && !found->empty());
    qint64 counted = 0;
    for (const EntitySummary &entity : *found) {
        const auto record = archive->entity(entity.id);
        QVERIFY(record.has_value());
        qint64 visits = 0;
        std::map<int, qint64> years;
        for (const EngagementRow &row : record->engagements) {
            if (row.kind != annotate::EngagementKind::Visit)
                continue;
            ++visits;
            if (row.start)
                ++years[row.start->year()];
        }
        QCOMPARE(record->visits, visits);
        QCOMPARE((std::map<int, qint64>(record->visitYears.begin(), record->visitYears.end())), years);
        counted += visits;
    }
    QVERIFY(counted > 0);
}

void TestRepeats::countsHoldWhateverIsDecided()
{
    const auto archive = loaded(u"decided"_s, {fileOf(u"decided"_s, m_lines)});
    test::Chance chance(6);
    const Partition familiesBefore = families(*archive);
    const Partition visitsBefore = visits(*archive);
    const auto all = archive->results({})->ids;
    int decided = 0;
    for (int i = 0; i < 60; ++i) {
        const ArticleId article = chance.oneOf(all);
        const auto record = archive->article(article);
        const auto otherRecord = archive->article(chance.oneOf(all));
        Change change{{TargetKind::Article, article.value}, {}};
        if (chance.below(3) == 0) {
            change.values = chance.oneOf(
                std::vector<std::map<QString, QString>>{{{u"family"_s, u"apart"_s}},
                                                        {{u"family"_s, u"article:%1"_s.arg(chance.oneOf(all).value)}},
                                                        {{u"leads"_s, u"yes"_s}},
                                                        {{u"date"_s, u"2022-05-01"_s}}});
        } else if (!record->engagementIds.empty() && !otherRecord->engagementIds.empty()) {
            change.target = {TargetKind::Visit, chance.oneOf(record->engagementIds).value};
            change.values = chance.oneOf(std::vector<std::map<QString, QString>>{
                {{u"same_as"_s, u"apart"_s}},
                {{u"same_as"_s, u"visit:%1"_s.arg(otherRecord->engagementIds.front().value)}},
                {{u"status"_s, u"rejected"_s}},
                {{u"date"_s, u"2022-04-0%1"_s.arg(1 + chance.below(9))}}});
        }
        decided += archive->decide(change) ? 1 : 0; // some are refused: a visit is not the same as itself
        QCOMPARE(faultOfCounts(*archive, {}), QString());
    }
    QVERIFY(decided > 40);
    QVERIFY(archive->annotateAgain().has_value());
    QCOMPARE(faultOfCounts(*archive, {}), QString());
    for (int i = 0; i < decided; ++i)
        QVERIFY(archive->undo()->has_value());
    QCOMPARE(families(*archive), familiesBefore);
    QCOMPARE(visits(*archive), visitsBefore);
}

void TestRepeats::facetCountIsRowsAfterTheClick_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("city");
    QTest::newRow("everything") << QString() << QString();
    QTest::newRow("words") << u"第7"_s << QString();
    QTest::newRow("a city chosen") << QString() << u"臺南市"_s;
}

void TestRepeats::facetCountIsRowsAfterTheClick()
{
    QFETCH(QString, text);
    QFETCH(QString, city);
    const auto archive = open(u"plain"_s);
    Query query;
    query.text = text;
    query.rows = RowsOf::Families;
    if (!city.isEmpty())
        query.filters.push_back({Facet::City, city, FilterMode::Include});
    const auto results = archive->results(query);
    QVERIFY(static_cast<qint64>(results->ids.size()) < results->articles);
    const auto rows = archive->rows(results->ids);
    std::set<ArticleId> leaders;
    for (const ArticleRow &row : *rows)
        QVERIFY2(leaders.insert(row.leader).second, "a family has two rows");
    for (const auto &[facet, counts] : results->facets) {
        for (const FacetCount &count : counts) {
            Query alone = query;
            std::erase_if(alone.filters, [f = facet](const Filter &filter) { return filter.facet == f; });
            alone.filters.push_back({facet, count.value, FilterMode::Include});
            QCOMPARE(static_cast<qint64>(archive->results(alone)->ids.size()), count.count);
        }
    }
}

/// What names a group is its least member: that one taken out must not take the others along.
void TestRepeats::apartIsApart()
{
    const auto archive = loaded(u"apart"_s, {fileOf(u"apart"_s, m_lines)});
    const auto results = archive->results({});
    for (const ArticleId id : results->ids) {
        const auto family = archive->family(id);
        if (family->members.size() < 3 || family->members.front().row.id != id)
            continue;
        const ArticleId second = family->members[1].row.id;
        QVERIFY(archive->decide({{TargetKind::Article, id.value}, {{u"family"_s, u"apart"_s}}}).has_value());
        QCOMPARE(archive->family(id)->members.size(), size_t{1});
        QCOMPARE(archive->family(second)->members.size(), family->members.size() - 1);
        QCOMPARE(archive->family(second)->members.front().row.id, second);
        return;
    }
    QFAIL("no family of three");
}

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"
