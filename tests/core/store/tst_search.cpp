// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/searchtext.h"
#include "core/store/archivefile.h"
#include "tests/core/store/testarchive.h"

#include <QTemporaryDir>
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
    void rangeTakesWhatOverlaps();
    void monthsAddUp();

private:
    std::vector<qint64> scan(const QString &term) const;
    std::vector<qint64> search(const Query &query) const;

    QTemporaryDir m_folder;
    std::vector<load::Article> m_articles; ///< kept ones, by id from 1 on
    std::unique_ptr<ArchiveFile> m_archive;
};

void TestSearch::initTestCase()
{
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
    auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
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

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
