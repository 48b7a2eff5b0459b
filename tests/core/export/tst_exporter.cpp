// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/cells.h"
#include "core/export/csv.h"
#include "core/export/exporter.h"
#include "tests/support/golden.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;
using exporting::Audience;
using exporting::Format;
using exporting::Layout;
using exporting::Row;
using exporting::RowSource;
using exporting::What;
using tests::goldenDifference;

namespace {

/// Rows that are lists of texts.
class Texts : public RowSource
{
public:
    explicit Texts(std::vector<QStringList> rows)
        : m_rows(std::move(rows))
    {
    }
    Result<Step> next(Row &row) override
    {
        if (m_at == m_rows.size())
            return Step::End;
        for (const QString &cell : m_rows[m_at])
            row.addText(cell);
        ++m_at;
        return Step::Row;
    }

private:
    std::vector<QStringList> m_rows;
    size_t m_at = 0;
};

/// Gives some rows and then fails.
class Failing : public RowSource
{
public:
    Result<Step> next(Row &row) override
    {
        if (++m_given > 3)
            return fail(ErrorCode::ArchiveDamaged);
        row.addText(u"x");
        return Step::Row;
    }

private:
    int m_given = 0;
};

/// A reader of RFC 4180, written here so that the exporter is not checked by its own code.
std::vector<QStringList> parseCsv(const QString &text)
{
    std::vector<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            rows.back().append(cell);
            cell.clear();
        } else if (c == u'\n') {
            rows.back().append(cell);
            cell.clear();
            rows.emplace_back();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    rows.pop_back(); // what follows the last line end
    return rows;
}

const QStringList kHardCells{u"簡單"_s,
                             u""_s,
                             u"逗號,與 \"引號\""_s,
                             u"第一行\n第二行\r\n第三行"_s,
                             u"\"\"\""_s,
                             u"𠮷田 🇦🇺 \U0002ffff"_s,
                             u" 前後空白 "_s,
                             u"=SUM(A1)"_s,
                             u"＝1+1"_s,
                             u"+886-6"_s,
                             u"-1"_s,
                             u"－1"_s,
                             u"＋1"_s,
                             u"@cmd"_s,
                             u"＠cmd"_s,
                             u"\tTab"_s,
                             u"\rCR"_s,
                             u"  =1"_s,
                             u"　＝1"_s,
                             u"'=1"_s,
                             u"'引文'"_s};

Layout twoColumns(Format format, Audience audience)
{
    return {.what = What::Entities, .format = format, .audience = audience, .columns = {u"name"_s, u"latin"_s}};
}

exporting::ArticleCells articleCells()
{
    static const exporting::Items kCities{"基隆市", "臺北市"};
    static const exporting::Items kCountries{"IE"};
    static const exporting::Items kKinds{"visit", "agreement"};
    static const exporting::Items kDirections{"inbound"};
    return {.id = 7,
            .position = 3,
            .copies = 2,
            .basis = annotate::DateBasis::TextAndBatch,
            .published = QDate(2023, 5, 13).toJulianDay(),
            .externalId = "a-1",
            .date = "2023-05-12",
            .headline = {},
            .caption = "愛爾蘭代表拜訪基隆",
            .publisher = {},
            .url = {},
            .source = "a.jsonl",
            .text = "愛爾蘭貿易中心主任今(12)日拜訪,\n說「您好」與\"céad míle fáilte\"。",
            .cities = kCities,
            .countries = kCountries,
            .kinds = kKinds,
            .directions = kDirections};
}

store::EngagementRow visit()
{
    store::EngagementRow visit;
    visit.id = {5};
    visit.article = {7};
    visit.direction = annotate::Direction::Inbound;
    visit.host = u"基隆市"_s;
    visit.cities = {u"基隆市"_s};
    visit.guests = {u"歐康納"_s, u"愛爾蘭貿易中心"_s};
    visit.countries = {u"IE"_s};
    visit.date = u"2023-05-12/2023-05-14"_s;
    visit.start = QDate(2023, 5, 12);
    visit.end = QDate(2023, 5, 14);
    visit.dateFromText = true;
    visit.dateReason = u"day from the text; month from the batch"_s;
    visit.sentence = u"=愛爾蘭貿易中心主任拜訪。"_s;
    visit.rule = u"visit.call-on"_s;
    visit.cameo = u"043"_s;
    return visit;
}

/// One row of each kind, through the cells of all columns.
class OneRow : public RowSource
{
public:
    explicit OneRow(const Layout &layout)
        : m_what(layout.what)
        , m_columns(layout)
    {
    }
    Result<Step> next(Row &row) override
    {
        if (std::exchange(m_done, true))
            return Step::End;
        fill(row);
        return Step::Row;
    }

private:
    void fill(Row &row) const
    {
        switch (m_what) {
        case What::Articles: return m_columns.fill(articleCells(), row);
        case What::Visits: return m_columns.fill(visit(), row);
        case What::Entities:
            return m_columns.fill(store::EntitySummary{.id = {9},
                                                       .key = u"person:歐康納"_s,
                                                       .name = u"歐康納"_s,
                                                       .latin = u"Brian O'Connor"_s,
                                                       .country = u"IE"_s,
                                                       .title = {},
                                                       .articles = 3},
                                  row);
        case What::Mentions: return fillMention(row);
        }
    }
    void fillMention(Row &row) const
    {
        load::Article of;
        of.text = u"𠮷田與歐康納"_s;
        store::StoredMention mention;
        mention.mention.span = {4, 7}; // 3–6 in code points
        mention.mention.text = u"歐康納"_s;
        mention.mention.entity = u"person:歐康納"_s;
        mention.mention.rule = u"person.list"_s;
        mention.entity = {9};
        m_columns.fill(exporting::MentionCells{{7}, of, mention}, row);
    }

    What m_what;
    exporting::Columns m_columns;
    bool m_done = false;
};

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void csvForProgramsIsExact();
    void csvForExcelIsGuarded();
    void yearsAreCountedAsAsked();
    void guardIsTakenAway();
    void csvOfOneEmptyCell();
    void jsonLinesAreExact();
    void columnsAreChosen();
    void namesReadBack();
    void daysAreIso();

    void previewIsTheStartOfTheFile();
    void failureKeepsTheOldFile();
    void cancelKeepsTheOldFile();
    void tellsWhatCannotBeWritten();
    void tellsAFullDisk();

private:
    QByteArray fileOf(const Layout &layout, RowSource &rows)
    {
        const QString path = m_folder.filePath(u"out"_s);
        const auto written = exporting::writeFile(path, layout, rows);
        QFile file(path);
        if (!written || !file.open(QIODevice::ReadOnly))
            qFatal("an export of a test failed");
        const QByteArray bytes = file.readAll();
        if (written->bytes != bytes.size())
            qFatal("the bytes told are not those written");
        return bytes;
    }
    std::vector<QStringList> hardRows() const
    {
        std::vector<QStringList> rows;
        for (const QString &cell : kHardCells)
            rows.push_back({cell, u"z"_s});
        return rows;
    }

    QTemporaryDir m_folder;
};

void TestExporter::golden_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Layout>("layout");
    for (const What what : {What::Articles, What::Visits, What::Entities, What::Mentions}) {
        const QString name = exporting::toString(what);
        QTest::newRow(qPrintable(name + u" excel"_s)) << name + u"-excel.csv"_s << Layout{.what = what};
        QTest::newRow(qPrintable(name + u" programs"_s))
            << name + u".csv"_s << Layout{.what = what, .audience = Audience::Programs};
        QTest::newRow(qPrintable(name + u" jsonl"_s))
            << name + u".jsonl"_s << Layout{.what = what, .format = Format::JsonLines};
    }
}

void TestExporter::golden()
{
    QFETCH(QString, name);
    QFETCH(Layout, layout);
    OneRow rows(layout);
    QCOMPARE(goldenDifference(u"export/"_s + name, fileOf(layout, rows)), QString());
}

void TestExporter::csvForProgramsIsExact()
{
    Texts rows(hardRows());
    const QByteArray bytes = fileOf(twoColumns(Format::Csv, Audience::Programs), rows);
    QVERIFY(bytes.startsWith("name,latin\n"));
    const auto read = parseCsv(QString::fromUtf8(bytes));
    QCOMPARE(read.size(), hardRows().size() + 1);
    for (size_t i = 0; i < hardRows().size(); ++i)
        QCOMPARE(read[i + 1], hardRows()[i]);
}

void TestExporter::csvForExcelIsGuarded()
{
    Texts rows(hardRows());
    const QByteArray bytes = fileOf(twoColumns(Format::Csv, Audience::Excel), rows);
    QVERIFY(bytes.startsWith("\xef\xbb\xbfname,latin\r\n"));
    const auto read = parseCsv(QString::fromUtf8(bytes.sliced(3)));
    QCOMPARE(read.size(), hardRows().size() + 1);
    for (size_t i = 0; i < hardRows().size(); ++i) {
        const QString cell = read[i + 1][0];
        QVERIFY(cell == hardRows()[i][0] || cell == u'\'' + hardRows()[i][0]);
        QVERIFY(cell.isEmpty() || !u"=+-@\t\r＝＋－＠"_s.contains(cell.front()));
    }
}

void TestExporter::yearsAreCountedAsAsked()
{
    Layout layout{.columns = {u"date"_s, u"headline"_s}};
    layout.words.columns[u"date"_s] = u"日期"_s;
    layout.words.yearsBefore = 1911;
    Texts rows({{u"2022-03-24/2022-03-2X"_s, u"2022-03-24"_s}, {u"2016/.."_s, u"2016"_s}, {QString(), u"none"_s}});
    const auto read = parseCsv(QString::fromUtf8(fileOf(layout, rows)));
    QCOMPARE(read[1], (QStringList{u"111-03-24/111-03-2X"_s, u"2022-03-24"_s})); // a headline is what it is
    QCOMPARE(read[2][0], u"105/.."_s);
    QCOMPARE(read[3][0], QString());
    layout.audience = Audience::Programs;
    Texts again({{u"2022-03-24"_s, QString()}});
    QVERIFY(fileOf(layout, again).contains("2022-03-24"));
}

void TestExporter::guardIsTakenAway()
{
    // Who reads the file back takes one apostrophe off a cell that then looks like a formula, and has the original.
    for (const QString &cell : kHardCells) {
        const QString guarded = exporting::looksLikeFormula(cell.toUtf8()) ? u'\'' + cell : cell;
        const bool wasGuarded = guarded.startsWith(u'\'') && exporting::looksLikeFormula(guarded.sliced(1).toUtf8());
        QCOMPARE(wasGuarded ? guarded.sliced(1) : guarded, cell);
    }
}

void TestExporter::csvOfOneEmptyCell()
{
    Texts rows({{u""_s}, {u"x"_s}});
    QCOMPARE(fileOf({.what = What::Entities, .audience = Audience::Programs, .columns = {u"name"_s}}, rows),
             "name\n\"\"\nx\n"_ba);
}

void TestExporter::jsonLinesAreExact()
{
    Texts rows(hardRows());
    const QByteArray bytes = fileOf(twoColumns(Format::JsonLines, Audience::Excel), rows);
    const QList<QByteArray> lines = bytes.split('\n');
    QCOMPARE(lines.size(), kHardCells.size() + 1);
    for (qsizetype i = 0; i < kHardCells.size(); ++i) {
        const QJsonDocument document = QJsonDocument::fromJson(lines[i]);
        QVERIFY2(document.isObject(), lines[i]);
        QCOMPARE(document.object().value(u"name"_s).toString(), kHardCells[i]);
    }
}

void TestExporter::columnsAreChosen()
{
    const Layout layout{.what = What::Visits, .columns = {u"host"_s, u"no such column"_s, u"id"_s}};
    QCOMPARE(exporting::columnsOf(layout), (QStringList{u"host"_s, u"id"_s}));
    OneRow rows(layout);
    QCOMPARE(fileOf(layout, rows), "\xef\xbb\xbfhost,id\r\n基隆市,5\r\n"_ba);
}

void TestExporter::namesReadBack()
{
    for (const What what : {What::Articles, What::Visits, What::Entities, What::Mentions})
        QVERIFY(exporting::whatFromString(exporting::toString(what)) == what);
    for (const Format format : {Format::Csv, Format::JsonLines})
        QVERIFY(exporting::formatFromString(exporting::toString(format)) == format);
    for (const Audience audience : {Audience::Excel, Audience::Programs})
        QVERIFY(exporting::audienceFromString(exporting::toString(audience)) == audience);
    QVERIFY(!exporting::whatFromString(u"people"));
}

void TestExporter::daysAreIso()
{
    const exporting::Columns columns({.what = What::Articles, .columns = {u"published"_s, u"external_id"_s}});
    for (const QDate day : {QDate(2023, 5, 3), QDate(1999, 12, 31), QDate(2000, 1, 1), QDate(912, 2, 29),
                            QDate(9999, 10, 10), QDate(1000, 1, 1)}) {
        exporting::ArticleCells cells = articleCells();
        cells.published = day.toJulianDay();
        cells.externalId = {};
        Row row;
        columns.fill(cells, row);
        QCOMPARE(QString::fromUtf8(row.bytes(0)), day.toString(Qt::ISODate));
        QCOMPARE(row.bytes(1).toByteArray(), QByteArray("3")); // its position
    }
}

void TestExporter::previewIsTheStartOfTheFile()
{
    const Layout layout = twoColumns(Format::Csv, Audience::Excel);
    Texts rows({{u"甲"_s, u"a"_s}, {u"乙"_s, u"b"_s}, {u"丙"_s, u"c"_s}});
    exporting::RowBlocks two(layout, rows, 2);
    QCOMPARE(exporting::preview(layout, two).value(), u"name,latin\r\n甲,a\r\n乙,b\r\n"_s);
    Texts few({{u"甲"_s, u"a"_s}});
    const Layout lines = twoColumns(Format::JsonLines, Audience::Excel);
    exporting::RowBlocks one(lines, few, 3);
    QCOMPARE(exporting::preview(lines, one).value(), u"{\"name\":\"甲\",\"latin\":\"a\"}\n"_s);
}

void TestExporter::failureKeepsTheOldFile()
{
    const Layout layout{.what = What::Entities, .columns = {u"name"_s}};
    Texts first({{u"old"_s}});
    const QByteArray before = fileOf(layout, first);
    Failing rows;
    const QString path = m_folder.filePath(u"out"_s);
    const auto written = exporting::writeFile(path, layout, rows);
    QCOMPARE(written.error().code, ErrorCode::ArchiveDamaged);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"out"_s});
}

void TestExporter::cancelKeepsTheOldFile()
{
    const Layout layout{.what = What::Entities, .columns = {u"name"_s}};
    Texts first({{u"old"_s}});
    const QByteArray before = fileOf(layout, first);
    std::vector<QStringList> many(3000, {QString(1000, u'x')});
    Texts rows(std::move(many));
    const QString path = m_folder.filePath(u"out"_s);
    qint64 told = 0;
    const auto written = exporting::writeFile(path, layout, rows, [&told](qint64 done) {
        told = done;
        return exporting::Verdict::Cancel;
    });
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QVERIFY(told > 0 && told < 3000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void TestExporter::tellsWhatCannotBeWritten()
{
    const Layout layout{.what = What::Entities, .columns = {u"name"_s}};
    Texts rows({{u"x"_s}});
    const auto missing = exporting::writeFile(m_folder.filePath(u"no/such/folder/out.csv"_s), layout, rows);
    QCOMPARE(missing.error().code, ErrorCode::FileUnwritable);
    QVERIFY(!missing.error().file.isEmpty());
    const auto folder = exporting::writeFile(m_folder.path(), layout, rows);
    QCOMPARE(folder.error().code, ErrorCode::FileUnwritable);
}

void TestExporter::tellsAFullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    const Layout layout{.what = What::Entities, .columns = {u"name"_s}};
    std::vector<QStringList> many(3000, {QString(1000, u'x')});
    Texts rows(std::move(many));
    QCOMPARE(exporting::writeFile(u"/dev/full"_s, layout, rows).error().code, ErrorCode::DiskFull);
    Texts few({{u"x"_s}}); // little enough to stay in a buffer until the file is closed
    QCOMPARE(exporting::writeFile(u"/dev/full"_s, layout, few).error().code, ErrorCode::DiskFull);
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
