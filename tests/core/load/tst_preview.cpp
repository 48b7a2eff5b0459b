// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/batchanchor.h"
#include "core/load/preview.h"

#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstArticlesAndFormat();
    void wholeFile();
    void unreadableRecordsAreCounted();
    void missingFile();
    void aFolderShowsItsFirstFile();
    void whatIsSaidOfAFolderHoldsForItsFiles();
    void namesAndFields_data();
    void namesAndFields();
    void chosenColumns();
    void chosenKeys();
    void otherDelimiter();
    void columnsThatAreNotThere();
    void unknownColumns_data();
    void unknownColumns();
    void htmlInFields();
    void mapFromString();
    void theBatchKeepsNoArticle();

private:
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QString TestPreview::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestPreview::firstArticlesAndFormat()
{
    const QString path = write(u"lines.txt"_s, "第一則。\n第二則。\n第三則。\n");
    const auto preview = load::readPreview(path, 2);
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::TextLines);
    QCOMPARE(preview->articles.size(), 2u);
    QCOMPARE(preview->articles[1].text, u"第二則。"_s);
    QVERIFY(preview->more);
    QCOMPARE(preview->bytes, 3 * 13);
}

void TestPreview::wholeFile()
{
    const auto preview = load::readPreview(write(u"two.txt"_s, "第一則。\n第二則。\n"), 5);
    QVERIFY(preview);
    QCOMPARE(preview->articles.size(), 2u);
    QVERIFY(!preview->more);
}

void TestPreview::unreadableRecordsAreCounted()
{
    const QString path = write(u"some.jsonl"_s, "{\"text\":\"一\"}\n{\"text\":\n{\"text\":\"二\"}\n");
    const auto preview = load::readPreview(path, 5);
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::JsonLines);
    QCOMPARE(preview->articles.size(), 2u);
    QCOMPARE(preview->unreadable, 1);
}

void TestPreview::missingFile()
{
    const auto preview = load::readPreview(m_folder.filePath(u"none.txt"_s), 5);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::FileNotFound);
}

void TestPreview::aFolderShowsItsFirstFile()
{
    QTemporaryDir folder;
    QVERIFY(!load::readPreview(folder.path(), 5));
    for (const char *name : {"b.txt", "a.txt"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(name) + " 市長會見訪賓。\n");
    }
    const auto preview = load::readPreview(folder.path(), 5);
    QVERIFY(preview);
    QCOMPARE(preview->files, 2);
    QVERIFY(preview->path.endsWith(u"a.txt"_s));
    QCOMPARE(preview->articles.size(), 1u);
}

void TestPreview::namesAndFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("fields");
    // As open-data files of city portals name their columns.
    QTest::newRow("csv")
        << QByteArray("序號,標題,新聞內容,張貼日期,發布單位,相關連結,點閱數\n1,題,文,111-03-24,秘書處,http://a,3\n")
        << QStringList{u"序號"_s, u"標題"_s, u"新聞內容"_s, u"張貼日期"_s, u"發布單位"_s, u"相關連結"_s, u"點閱數"_s}
        << u"id=序號 published=張貼日期 headline=標題 text=新聞內容 publisher=發布單位 url=相關連結"_s;
    QTest::newRow("json")
        << QByteArray("[{\"DataSN\":\"7\",\"Subject\":\"題\",\"DetailContent\":\"文\",\"PostDate\":\"2022/3/24\","
                      "\"DeptName\":\"處\"}]")
        << QStringList{u"DataSN"_s, u"DeptName"_s, u"DetailContent"_s, u"PostDate"_s, u"Subject"_s}
        << u"id=DataSN published=PostDate headline=Subject text=DetailContent publisher=DeptName"_s;
    QTest::newRow("lines") << QByteArray("{\"title\":\"題\",\"body\":\"文\"}\n{\"title\":\"題\",\"body\":\"文\"}\n")
                           << QStringList{u"body"_s, u"title"_s} << u"headline=title text=body"_s;
    QTest::newRow("unknown header") << QByteArray("甲;乙\n1;2\n") << QStringList{u"甲"_s, u"乙"_s} << QString();
    QTest::newRow("text") << QByteArray("市長今天接待外賓。\n") << QStringList() << QString();
}

void TestPreview::namesAndFields()
{
    QFETCH(QByteArray, bytes);
    const auto preview = load::readPreview(write(u"named"_s, bytes), 1);
    QVERIFY(preview);
    QTEST(preview->names, "names");
    QStringList fields;
    for (const auto &[field, name] : preview->fields)
        fields += load::toString(field) + u'=' + name;
    const QString joined = fields.join(u' ');
    QTEST(joined, "fields");
}

void TestPreview::chosenColumns()
{
    const QString path = write(u"chosen.csv"_s, "甲,乙,標題\n一,二,三\n");
    load::ReaderOptions options{.fields = {{load::ArticleField::Text, u"乙"_s}, {load::ArticleField::Id, u"甲"_s}}};
    auto preview = load::readPreview(path, 1, options);
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::Csv);
    QCOMPARE(preview->articles[0].text, u"二"_s);
    QCOMPARE(preview->articles[0].externalId, u"一"_s);
    QCOMPARE(preview->articles[0].headline, u"三"_s); // what was not chosen is found by its name
    options.fields[load::ArticleField::Headline] = QString();
    preview = load::readPreview(path, 1, options);
    QVERIFY(preview);
    QCOMPARE(preview->articles[0].headline, QString());
    options.fields[load::ArticleField::Headline] = u"甲"_s; // one column may be two fields
    preview = load::readPreview(path, 1, options);
    QCOMPARE(preview->articles[0].headline, u"一"_s);
}

void TestPreview::chosenKeys()
{
    const QString path =
        write(u"chosen.json"_s, R"({"title":"公開資料","rows":[{"t":"文","title":"題"},{"t":"文二"}]})");
    const auto preview = load::readPreview(path, 5, {.fields = {{load::ArticleField::Text, u"T"_s}}});
    QVERIFY(preview);
    QCOMPARE(preview->articles.size(), 2u);
    QCOMPARE(preview->articles[0].text, u"文"_s);
    QCOMPARE(preview->articles[0].headline, u"題"_s);
}

void TestPreview::otherDelimiter()
{
    const QString path = write(u"caret.txt"_s, "標題^內容\n題, 一^文, 二\n");
    const auto preview = load::readPreview(path, 1, {.delimiter = '^'});
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::Csv);
    QCOMPARE(preview->articles[0].text, u"文, 二"_s);
}

void TestPreview::columnsThatAreNotThere()
{
    const auto preview = load::readPreview(write(u"wrong.csv"_s, "標題,內容\n題,文\n"), 1,
                                           {.fields = {{load::ArticleField::Text, u"全文"_s}}});
    QVERIFY(!preview); // read as lines of text, it would fill the archive with rubbish
    QCOMPARE(preview.error().code, ErrorCode::UnknownFormat);
}

/// Of what is named a table; in others a comma is a comma.
void TestPreview::unknownColumns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fields"); ///< empty: no table
    const QString all = u"published=乙 headline=丙 text=丁"_s;
    const auto row = [](const char *name, const QString &file, const char *bytes, const QString &fields) {
        QTest::newRow(name) << file << QByteArray(bytes) << fields;
    };
    row("semicolons", u"a.csv"_s, "甲;乙;丙;丁\n1;2024/3/2;題目一二三;這是第一則的內文。\n", all);
    row("commas", u"a.CSV"_s, "甲,乙,丙,丁\n1,2024/3/2,題目一二三,這是第一則的內文。\n", all);
    row("tabs", u"a.tsv"_s, "甲\t乙\t丙\t丁\n1\t113-03-02\t題目一二三\t這是第一則, 的內文。\n", all);
    row("quoted lines", u"a.csv"_s, "甲;乙;丙;丁\n1;2024-03-02;題目一二三;\"第一行\n第二行;完。\"\n", all);
    row("a known name", u"a.csv"_s, "甲;乙;丙;標題\n1;2024-03-02;這是第一則的內文。;題\n",
        u"published=乙 headline=標題 text=丙"_s);
    row("addresses and numbers", u"a.csv"_s, "甲;乙;丙\nhttps://example.org/very/long/address;1234567890123;文\n",
        u"text=丙"_s);
    row("no table by its name", u"a.txt"_s, "甲;乙;丙;丁\n1;2024-03-02;題目一二三;這是第一則的內文。\n", {});
    row("records of other widths", u"a.csv"_s, "甲;乙;丙\n一;二\n一;二;三;四\n", {});
    row("no header", u"a.csv"_s, "2024-03-02;題\n2024-03-03;題\n", {});
    row("a name twice", u"a.csv"_s, "甲;甲\n一;二\n", {});
    row("the header alone", u"a.csv"_s, "甲;乙\n", {});
}

void TestPreview::unknownColumns()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fields);
    const auto preview = load::readPreview(write(name, bytes), 5);
    QVERIFY(preview);
    QCOMPARE(preview->format == load::Format::Csv, !fields.isEmpty());
    if (fields.isEmpty())
        return;
    QStringList read;
    for (const auto &[field, column] : preview->fields)
        read += load::toString(field) + u'=' + column;
    QCOMPARE(read.join(u' '), fields);
    QCOMPARE(preview->articles.size(), size_t{1});
    QCOMPARE(preview->unreadable, 0);
}

void TestPreview::htmlInFields()
{
    const QString path =
        write(u"html.jsonl"_s, R"({"text":"<p>第一段&amp;<br>第二行</p><script>x()</script><p>a &lt; b</p>"}
{"text":"x < 3 且 y > 4 &amp; z"}
)");
    const auto preview = load::readPreview(path, 2);
    QVERIFY(preview);
    QCOMPARE(preview->articles[0].text, u"第一段&\n第二行\na < b"_s);
    QCOMPARE(preview->articles[1].text, u"x < 3 且 y > 4 & z"_s);
}

void TestPreview::mapFromString()
{
    const auto map = load::fieldMapFromString(u"text=內文, published = 登載日,url=");
    QVERIFY(map);
    QCOMPARE(map->size(), 3u);
    QCOMPARE(map->at(load::ArticleField::Published), u"登載日"_s);
    QCOMPARE(map->at(load::ArticleField::Url), QString());
    for (const QStringView wrong : {u"text", u"words=a", u"text=a,text=b", u"=a"})
        QVERIFY2(!load::fieldMapFromString(wrong), qPrintable(wrong.toString()));
    QVERIFY(load::fieldMapFromString(u"")->empty());
}

void TestPreview::whatIsSaidOfAFolderHoldsForItsFiles()
{
    const load::OptionsOfFiles options{
        .others = {}, .of = {{u"/in"_s, {.encoding = u"Big5"_s}}, {u"/in/deep/a.txt"_s, {.encoding = u"GB18030"_s}}}};
    QCOMPARE(options.at(u"/in/deep/a.txt"_s).encoding, u"GB18030"_s);
    QCOMPARE(options.at(u"/in/deep/b.txt"_s).encoding, u"Big5"_s);
    QCOMPARE(options.at(u"/inside/b.txt"_s).encoding, QString());
    QCOMPARE(options.at(u"b.txt"_s).encoding, QString());
}

namespace {

/// Hands out articles, the last of them without a day, and sees which of them somebody keeps.
class WatchedArticles : public load::Reader
{
public:
    Result<std::optional<load::Article>> next() override
    {
        for (const QString &text : m_texts)
            m_kept += text.isDetached() ? 0 : 1;
        if (m_given == kArticles)
            return std::nullopt;
        load::Article article;
        article.source.position = ++m_given;
        article.text = QString(100, u'文');
        m_texts.append(article.text);
        if (m_given < kArticles)
            article.published = QDate(2022, 3, 1);
        return article;
    }
    Result<void> restart() override
    {
        m_given = 0;
        return {};
    }
    qint64 bytesRead() const override { return 0; }
    qint64 bytesTotal() const override { return 0; }

    int kept() const { return m_kept; }
    static constexpr int kArticles = 40;

private:
    QStringList m_texts;
    int m_given = 0;
    int m_kept = 0;
};

} // namespace

/// A file of long articles must not wait in memory for one that has no day.
void TestPreview::theBatchKeepsNoArticle()
{
    WatchedArticles reader;
    int asked = 0;
    const auto anchor = load::findBatchAnchor(reader, [&asked](const load::Article &) {
        annotate::BatchEvidence evidence;
        evidence.voteYear(2022, 1);
        ++asked;
        return evidence;
    });
    QVERIFY(anchor.has_value());
    QCOMPARE(anchor->year, std::optional(2022));
    QCOMPARE(asked, WatchedArticles::kArticles); // all of them, once
    QCOMPARE(reader.kept(), 0);
}

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
