// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "core/lexicon/tsv.h"
#include "core/text/fold.h"

#include <QDir>
#include <QTest>

using namespace legation;
using namespace legation::lexicon;
using namespace Qt::StringLiterals;

class TestLexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resolvesCountries_data();
    void resolvesCountries();
    void resolvesCities_data();
    void resolvesCities();
    void knowsOrganisationsByAllForms();
    void hearsWhatPeopleTeach();
    void findsLongestFirst();
    void latinNamesNeedWordBoundaries();
    void trapsHideWhatTheyHold();
    void filesAreInOrder_data();
    void filesAreInOrder();

private:
    std::shared_ptr<const Lexicon> m_lexicon;
};

void TestLexicon::initTestCase()
{
    const auto lexicon = Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(toString(lexicon.error())));
    m_lexicon = *lexicon;
    QCOMPARE(m_lexicon->cities().size(), 22U);
    QVERIFY(m_lexicon->countries().size() >= 250);
    QVERIFY(m_lexicon->towns().size() >= 368);
}

void TestLexicon::resolvesCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    for (const QString &name :
         {u"澳洲"_s, u"澳大利亞"_s, u"澳大利亚"_s, u"Australia"_s, u"AUSTRALIA"_s, u"AU"_s, u"au"_s, u" 澳 "_s})
        QTest::newRow(qPrintable(name)) << name << u"AU"_s;
    QTest::newRow("NZ") << u"新西蘭"_s << u"NZ"_s;
    QTest::newRow("SZ") << u"史瓦濟蘭"_s << u"SZ"_s;
}

void TestLexicon::resolvesCountries()
{
    QFETCH(QString, text);
    QTEST(m_lexicon->resolveCountry(text).value_or(QString()), "code");
}

void TestLexicon::resolvesCities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("city");
    for (const QString &name :
         {u"台南"_s, u"臺南"_s, u"臺南市"_s, u"台南市"_s, u"南市"_s, u"南市府"_s, u"Tainan"_s, u"tainan city"_s})
        QTest::newRow(qPrintable(name)) << name << u"臺南市"_s;
    QTest::newRow("unknown") << u"巴黎"_s << QString();
}

void TestLexicon::resolvesCities()
{
    QFETCH(QString, text);
    QTEST(m_lexicon->resolveCity(text).value_or(QString()), "city");
}

void TestLexicon::knowsOrganisationsByAllForms()
{
    for (const QString &form :
         {u"AIT"_s, u"ait"_s, u"美國在台協會"_s, u"美國在臺協會"_s, u" American Institute in Taiwan "_s}) {
        const OrganisationName *organisation = m_lexicon->organisation(form);
        QVERIFY2(organisation, qPrintable(form));
        QCOMPARE(text::foldVariants(organisation->name), u"美國在臺協會"_s);
    }
    QVERIFY(!m_lexicon->organisation(u"在台協會"));
    QVERIFY(!m_lexicon->organisation(u""));
    const QStringList called = m_lexicon->organisationsCalled(u"在台協會");
    QVERIFY(std::any_of(called.begin(), called.end(),
                        [](const QString &name) { return text::foldVariants(name) == u"美國在臺協會"_s; }));
    QVERIFY(m_lexicon->organisationsCalled(u" ").isEmpty());
}

void TestLexicon::hearsWhatPeopleTeach()
{
    const auto taught =
        m_lexicon->with({{u"港合會"_s, TaughtKind::Organisation, u"SPCA"_s, {}, u"南方港務合作協會"_s},
                         {u"美協"_s, TaughtKind::Office, {}, {}, m_lexicon->organisation(u"AIT")->name}});
    QVERIFY(taught.has_value());
    QCOMPARE((*taught)->organisation(u"港合會")->name, u"南方港務合作協會"_s);
    QCOMPARE((*taught)->organisation(u"南方港務合作協會")->latin, u"SPCA"_s);
    QCOMPARE((*taught)->organisation(u"美協")->name, m_lexicon->organisation(u"AIT")->name);
    QVERIFY(!m_lexicon->organisation(u"美協"));
}

void TestLexicon::findsLongestFirst()
{
    const QString folded = text::foldUnits(u"訪台南市政府");
    const auto hits = m_lexicon->find(folded);
    const auto city =
        std::find_if(hits.begin(), hits.end(), [](const Hit &hit) { return hit.kind == EntryKind::City; });
    QVERIFY(city != hits.end());
    QCOMPARE(city->span, (TextSpan{1, 4}));
    for (size_t i = 1; i < hits.size(); ++i) {
        QVERIFY(hits[i - 1].span.start <= hits[i].span.start);
        if (hits[i - 1].span.start == hits[i].span.start)
            QVERIFY(hits[i - 1].span.end >= hits[i].span.end);
    }
}

void TestLexicon::latinNamesNeedWordBoundaries()
{
    const auto names = [this](QStringView text) {
        const auto hits = m_lexicon->find(text::foldUnits(text));
        return std::count_if(hits.begin(), hits.end(), [](const Hit &hit) { return hit.kind == EntryKind::Country; });
    };
    QCOMPARE(names(u"來自Japan的"), 1);
    QCOMPARE(names(u"Japanware"), 0);
}

void TestLexicon::trapsHideWhatTheyHold()
{
    const auto hits = m_lexicon->find(text::foldUnits(u"市長韓國瑜"));
    QVERIFY(std::none_of(hits.begin(), hits.end(), [](const Hit &hit) { return hit.kind == EntryKind::Country; }));
}

void TestLexicon::filesAreInOrder_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files = QDir(u":/legation/lexicon"_s).entryInfoList({u"*.tsv"_s});
    QVERIFY(files.size() > 10);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

/// Rows stand in the order of their code points, so that a change is found and nothing is written down twice.
void TestLexicon::filesAreInOrder()
{
    QFETCH(QString, path);
    const auto tsv = Tsv::read(path);
    QVERIFY2(tsv, tsv ? "" : qPrintable(toString(tsv.error())));
    const auto whole = [&tsv](qsizetype row) {
        QStringList cells;
        for (const QString &column : tsv->columns())
            cells.append(tsv->cell(row, QLatin1StringView(column.toLatin1())));
        return cells.join(u'\t').toUcs4();
    };
    for (qsizetype row = 1; row < tsv->size(); ++row) {
        const QList<uint> above = whole(row - 1);
        const QList<uint> below = whole(row);
        QVERIFY2(std::lexicographical_compare(above.begin(), above.end(), below.begin(), below.end()),
                 qPrintable(u"line %1"_s.arg(tsv->line(row))));
    }
}

QTEST_GUILESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"
