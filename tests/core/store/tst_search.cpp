// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/parser.h"
#include "core/search/searchtext.h"
#include "core/store/annotationrecord.h"
#include "core/store/archivefile.h"
#include "core/store/articlereader.h"
#include "core/store/visible.h"
#include "core/text/collation.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace legation;
using namespace legation::search;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// The laws of search, on an archive made by chance: search equals a scan of the searchable text; the count of a facet
/// value is the number of rows after choosing it.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsAScan_data();
    void equalsAScan();
    void equalsAScanForPartsOfTexts();
    void facetCountIsRowsAfterTheClick_data();
    void facetCountIsRowsAfterTheClick();
    void ordersAreTotalAndStable_data();
    void ordersAreTotalAndStable();
    void namesGoByStrokesOrBopomofo_data();
    void namesGoByStrokesOrBopomofo();
    void classesEqualAScan_data();
    void classesEqualAScan();
    void stoppedSearchEnds();
    void sameWordsAgainGiveTheSame();
    void rangeTakesWhatOverlaps();
    void monthsAddUp();
    void daysAreRows();
    void engagementsAreThoseOfTheirArticles();

private:
    std::vector<qint64> scan(const QString &term) const;
    std::vector<qint64> search(const Query &query) const;

    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    test::Folder m_folder;
    std::vector<load::Article> m_articles; ///< kept ones, by id from 1 on
    std::unique_ptr<ArchiveFile> m_archive;
};

void TestSearch::initTestCase()
{
    auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
    test::Chance chance(20220324);
    test::Chance annotations(7);
    m_articles = test::articlesByChance(chance, 600);
    // Identical ones are not kept: leave the first of each, so that ids are places in the list.
    std::vector<QString> seen;
    std::erase_if(m_articles, [&seen](const load::Article &article) {
        const QString text = searchable(article.headline, article.text);
        const bool isCopy = std::find(seen.begin(), seen.end(), text) != seen.end();
        seen.push_back(text);
        return isCopy;
    });
    const QString path = m_folder.filePath(u"chance.legation"_s);
    const auto report = test::fill(
        path, m_articles, [&annotations](const load::Article &, const auto &) { return annotations.annotation(); });
    QVERIFY2(report.has_value(), report ? "" : qPrintable(toString(report.error())));
    QCOMPARE(report->kept, static_cast<qint64>(m_articles.size()));
    auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, m_lexicon);
    QVERIFY(archive.has_value());
    m_archive = std::move(*archive);
}

std::vector<qint64> TestSearch::scan(const QString &term) const
{
    std::vector<qint64> ids;
    for (size_t i = 0; i < m_articles.size(); ++i) {
        if (searchable(m_articles[i].headline, m_articles[i].text).contains(searchable(term)))
            ids.push_back(static_cast<qint64>(i) + 1);
    }
    return ids;
}

std::vector<qint64> TestSearch::search(const Query &query) const
{
    const auto results = m_archive->results(query);
    std::vector<qint64> ids;
    if (results) {
        for (const ArticleId id : results->ids)
            ids.push_back(id.value);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void TestSearch::equalsAScan_data()
{
    QTest::addColumn<QString>("term");
    const QStringList terms{
        u"市"_s,           u"拜會"_s,      u"臺南市"_s,
        u"台南"_s,         u"国际"_s,      u"國際拜會"_s,
        u"ait"_s,          u"AIT"_s,       u"a"_s,
        u"2022"_s,         u"4日"_s,       u"24日臺南"_s,
        u"2022臺南"_s,     u"市24"_s,      u"𠮷"_s,
        u"𠮷田"_s,         u"田市"_s,      u"mark p"_s,
        u"Mark Pearson"_s, u"pearson市"_s, u"南 市"_s,
        u"會 國"_s,        u"市‧市"_s,     u"澳洲辦事處"_s,
        u"辦事處會會市"_s, u"UIA"_s,       u"臺南臺南臺南"_s,
        u"無此詞"_s,       u"會(UIA)"_s,   u"市，"_s,
        u"南市拜會國際"_s,
    };
    for (const QString &term : terms)
        QTest::newRow(qPrintable(term)) << term;
}

void TestSearch::equalsAScan()
{
    QFETCH(QString, term);
    Query query;
    query.text = u'"' + term + u'"';
    QCOMPARE(search(query), scan(term));
}

void TestSearch::equalsAScanForPartsOfTexts()
{
    test::Chance chance(99);
    for (int i = 0; i < 400; ++i) {
        const QString text = chance.oneOf(m_articles).text;
        const qsizetype length = 1 + chance.below(i % 10 == 0 ? 90 : 8);
        const QString term = text.mid(chance.below(static_cast<int>(text.size())), length).remove(u'"');
        Query query;
        query.text = u'"' + term + u'"';
        QVERIFY2(search(query) == scan(term), qPrintable(term));
    }
}

void TestSearch::facetCountIsRowsAfterTheClick_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("chosen");
    for (int chosen = 0; chosen < 6; ++chosen) {
        QTest::addRow("everything, %d chosen", chosen) << QString() << chosen;
        QTest::addRow("words, %d chosen", chosen) << u"臺南 OR 澳洲 -拜會"_s << chosen;
    }
}

void TestSearch::facetCountIsRowsAfterTheClick()
{
    QFETCH(QString, text);
    QFETCH(int, chosen);
    test::Chance chance(static_cast<quint32>(chosen) + 1);
    Query query;
    query.text = text;
    query.from = QDate(2018, 6, 1);
    const auto all = m_archive->results(query);
    QVERIFY(all.has_value());
    for (int i = 0; i < chosen; ++i) {
        const auto facet = static_cast<Facet>(chance.below(6));
        const auto &values = all->facets.at(facet);
        if (!values.empty())
            query.filters.push_back(
                {facet, chance.oneOf(values).value, chance.below(3) == 0 ? FilterMode::Exclude : FilterMode::Include});
    }
    const auto results = m_archive->results(query);
    QVERIFY(results.has_value());
    for (const auto &[facet, counts] : results->facets) {
        for (const FacetCount &count : counts) {
            Query alone = query;
            std::erase_if(alone.filters, [f = facet](const Filter &filter) { return filter.facet == f; });
            alone.filters.push_back({facet, count.value, FilterMode::Include});
            QCOMPARE(static_cast<qint64>(search(alone).size()), count.count);
        }
    }
}

void TestSearch::ordersAreTotalAndStable_data()
{
    QTest::addColumn<int>("key");
    for (int key = 0; key <= static_cast<int>(SortKey::Source); ++key)
        QTest::newRow(qPrintable(toString(static_cast<SortKey>(key)))) << key;
}

void TestSearch::ordersAreTotalAndStable()
{
    QFETCH(int, key);
    for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
        Query query;
        query.sort = {static_cast<SortKey>(key), order};
        const auto once = m_archive->results(query);
        const auto twice = m_archive->results(query);
        QVERIFY(once && twice);
        QCOMPARE(once->ids.size(), m_articles.size());
        QVERIFY(once->ids == twice->ids);
        QVERIFY(std::set<ArticleId>(once->ids.begin(), once->ids.end()).size() == m_articles.size());
    }
    Query query;
    query.sort = {SortKey::Date, SortOrder::Descending};
    const auto rows = m_archive->rows(m_archive->results(query)->ids);
    QVERIFY(rows.has_value());
    for (size_t i = 1; i < rows->size(); ++i) {
        const auto before = Edtf::parse((*rows)[i - 1].date).value_or(Edtf()).start();
        const auto after = Edtf::parse((*rows)[i].date).value_or(Edtf()).start();
        QVERIFY(!after || (before && *before >= *after)); // undated last
    }
}

void TestSearch::namesGoByStrokesOrBopomofo_data()
{
    QTest::addColumn<int>("han");
    QTest::addColumn<QStringList>("cities");
    // 高 has 10 strokes, 臺 14, 中 4, 南 9; ㄍㄠ, ㄊㄞ, ㄓㄨㄥ, ㄋㄢ.
    QTest::newRow("stroke") << static_cast<int>(text::HanOrder::Stroke)
                            << QStringList{u"高雄市"_s, u"臺中市"_s, u"臺南市"_s};
    QTest::newRow("bopomofo") << static_cast<int>(text::HanOrder::Zhuyin)
                              << QStringList{u"臺南市"_s, u"臺中市"_s, u"高雄市"_s};
}

void TestSearch::namesGoByStrokesOrBopomofo()
{
    QFETCH(int, han);
    QFETCH(QStringList, cities);
    for (const SortKey key : {SortKey::City, SortKey::Headline}) {
        Query query;
        query.sort = {key, SortOrder::Ascending, static_cast<text::HanOrder>(han)};
        const auto results = m_archive->results(query);
        QVERIFY(results.has_value());
        const auto rows = m_archive->rows(results->ids);
        QVERIFY(rows.has_value());
        QByteArray before;
        QStringList alone; // cities of articles with one city, in the order met
        for (const ArticleRow &row : *rows) {
            const QString name = key == SortKey::City ? row.cities.join(u'\x1f') : row.headline;
            if (name.isEmpty())
                continue;
            const QByteArray sortKey = text::collationKey(name, query.sort.han);
            QVERIFY2(before <= sortKey, qPrintable(name));
            before = sortKey;
            if (row.cities.size() == 1 && !alone.contains(row.cities.front()))
                alone.append(row.cities.front());
        }
        if (key == SortKey::City && query.sort.han == text::HanOrder::Stroke)
            QCOMPARE(alone, cities);
        else if (key == SortKey::City)
            QVERIFY(alone != QStringList({u"高雄市"_s, u"臺中市"_s, u"臺南市"_s}));
    }
}

void TestSearch::classesEqualAScan_data()
{
    QTest::addColumn<QString>("query");
    for (const QString &query : {u"臺南 澳洲"_s,
                                 u"臺南 OR 澳洲"_s,
                                 u"臺南 -澳洲"_s,
                                 u"-臺南"_s,
                                 u"臺南 (澳洲 OR 國際) -\"mark pearson\""_s,
                                 u"city:臺南"_s,
                                 u"city:臺南市 -city:高雄"_s,
                                 u"country:AU"_s,
                                 u"country:AU OR country:NZ"_s,
                                 u"kind:visit"_s,
                                 u"kind:論壇 臺南"_s,
                                 u"direction:inbound"_s,
                                 u"topic:教育"_s,
                                 u"year:2019"_s,
                                 u"date:2019"_s,
                                 u"date:2019-03..2019-05"_s,
                                 u"date:108年3月"_s,
                                 u"date:..2018-06"_s,
                                 u"date:2022-01.. 臺南"_s,
                                 u"has:date"_s,
                                 u"-has:date"_s,
                                 u"has:topic"_s,
                                 u"source:chance1"_s,
                                 u"-(city:臺南市 country:AU)"_s,
                                 u"市 1 OR 日"_s})
        QTest::newRow(qPrintable(query)) << query;
}

namespace {

/// Whether an article is one that a condition asks for, told from what is shown of it: no index is asked.
bool holds(const Condition &condition, const load::Article &article, const ArticleRow &row,
           const annotate::Annotation &annotation)
{
    const auto part = [&](const Condition &one) { return holds(one, article, row, annotation); };
    const auto valuesOf = [&](int column) -> QStringList {
        const ColumnValues columns = toColumns(annotation, article.source.file, 1);
        return columns.values[static_cast<size_t>(column)];
    };
    switch (condition.kind) {
    case Condition::Kind::Everything: return true;
    case Condition::Kind::Text: return searchable(article.headline, article.text).contains(condition.value);
    case Condition::Kind::Not: return !part(condition.parts.front());
    case Condition::Kind::And: return std::all_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Or: return std::any_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Value: return valuesOf(condition.column).contains(condition.value);
    case Condition::Kind::HasValue: return !valuesOf(condition.column).isEmpty();
    case Condition::Kind::Source: return row.source.contains(condition.value);
    case Condition::Kind::Dated: return annotation.date.edtf.start().has_value();
    case Condition::Kind::Days: return condition.days.overlaps(toDays(annotation.date.edtf));
    case Condition::Kind::Duplicate: return row.copies > 1;
    case Condition::Kind::Nothing:
    case Condition::Kind::Named: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void TestSearch::classesEqualAScan()
{
    QFETCH(QString, query);
    const ParsedQuery parsed = parse(query, m_lexicon.get());
    QVERIFY(parsed.problems.empty());
    std::vector<qint64> expected;
    for (size_t i = 0; i < m_articles.size(); ++i) {
        const ArticleId id{static_cast<qint64>(i) + 1};
        const auto record = m_archive->article(id);
        const auto rows = m_archive->rows({id});
        QVERIFY(record && rows);
        if (holds(parsed.condition, record->article, rows->front(), record->annotation))
            expected.push_back(id.value);
    }
    Query asked;
    asked.text = query;
    QVERIFY2(!expected.empty() && expected.size() < m_articles.size(), "it tells nothing apart");
    QCOMPARE(search(asked), expected);
}

/// The newest search wins: an older one is told to stop and ends without an answer.
void TestSearch::stoppedSearchEnds()
{
    Query query;
    query.text = u"市 -拜會"_s;
    int asked = 0;
    Job job;
    job.isCancelled = [&asked] { return ++asked > 0; };
    const auto results = m_archive->results(query, job);
    QVERIFY(!results.has_value());
    QCOMPARE(results.error().code, ErrorCode::Cancelled);
    QVERIFY(asked > 0);
    QVERIFY(m_archive->results(query).has_value()); // and the connection serves the next
}

void TestSearch::sameWordsAgainGiveTheSame()
{
    Query query;
    query.text = u"臺南 國際"_s;
    const std::vector<qint64> once = search(query);
    QCOMPARE(search(query), once);
    query.filters.push_back({Facet::City, u"臺南市"_s, FilterMode::Include});
    const std::vector<qint64> narrowed = search(query);
    QVERIFY(!narrowed.empty() && narrowed.size() < once.size());
    QVERIFY(std::includes(once.begin(), once.end(), narrowed.begin(), narrowed.end()));
}

void TestSearch::rangeTakesWhatOverlaps()
{
    Query query;
    query.from = QDate(2019, 3, 10);
    query.to = QDate(2019, 3, 12);
    const auto results = m_archive->results(query);
    QVERIFY(results.has_value());
    const auto rows = m_archive->rows(results->ids);
    QVERIFY(rows.has_value());
    QVERIFY(!rows->empty());
    for (const ArticleRow &row : *rows) {
        const Edtf date = Edtf::parse(row.date).value_or(Edtf());
        QVERIFY(date.start() && *date.start() <= *query.to && *date.end() >= *query.from);
    }
    Query inText;
    inText.text = u"date:2019-03-10..2019-03-12"_s;
    QCOMPARE(search(inText), search(query));
}

void TestSearch::monthsAddUp()
{
    Query query;
    query.filters.push_back({Facet::City, u"臺南市"_s, FilterMode::Include});
    const auto results = m_archive->results(query);
    const auto rows = m_archive->engagements(query);
    QVERIFY(results && rows);
    QCOMPARE(results->engagements, static_cast<qint64>(rows->size()));
    qint64 dated = 0;
    for (const EngagementRow &row : *rows)
        dated += row.start ? 1 : 0;
    qint64 counted = 0;
    for (const MonthCount &month : results->months)
        counted += month.count;
    QCOMPARE(counted, dated);
}

/// All read in one go, on several threads, or article by article.
void TestSearch::engagementsAreThoseOfTheirArticles()
{
    const auto rows = m_archive->engagements({});
    QVERIFY(rows && rows->size() > 512); // more than is decoded at once
    QVERIFY(std::is_sorted(rows->begin(), rows->end(), isBefore));
    std::map<qint64, std::vector<const EngagementRow *>> ofArticle;
    for (const EngagementRow &row : *rows)
        ofArticle[row.article.value].push_back(&row);
    for (size_t id = 1; id <= m_articles.size(); ++id) {
        const auto record = m_archive->article({static_cast<qint64>(id)});
        QVERIFY(record.has_value());
        const auto &engagements = record->annotation.engagements;
        auto &own = ofArticle[static_cast<qint64>(id)];
        QCOMPARE(own.size(), engagements.size());
        std::sort(own.begin(), own.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
        for (size_t i = 0; i < own.size(); ++i) {
            QCOMPARE(own[i]->id, record->engagementIds[i]);
            QVERIFY(own[i]->kind == engagements[i].kind && own[i]->direction == engagements[i].direction);
            QCOMPARE(own[i]->date, engagements[i].date.toString());
            QCOMPARE(own[i]->start, engagements[i].date.start());
            QCOMPARE(own[i]->end, engagements[i].date.end());
            QCOMPARE(own[i]->host, engagements[i].host);
            QCOMPARE(own[i]->countries, engagements[i].countries);
            QCOMPARE(own[i]->cities, citiesOf(engagements[i], record->annotation));
            QCOMPARE(own[i]->headline, m_archive->rows({record->id})->front().headline);
            QCOMPARE(own[i]->sources, std::vector{record->id});
        }
    }
}

/// The articles that begin on a day, counted one by one.
void TestSearch::daysAreRows()
{
    Query query;
    query.text = u"臺南 OR 澳洲"_s;
    query.rows = RowsOf::Articles;
    query.from = QDate(2019, 1, 1);
    const auto results = m_archive->results(query);
    QVERIFY(results && !results->days.empty());
    std::map<QDate, qint64> wanted;
    for (const ArticleId id : results->ids) {
        if (const auto day = m_archive->article(id)->annotation.date.edtf.start())
            ++wanted[*day];
    }
    QCOMPARE(results->days.size(), wanted.size());
    for (const DayCount &day : results->days)
        QCOMPARE(day.count, wanted[day.day]);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
