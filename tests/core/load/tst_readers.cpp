// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/jsonwriter.h"
#include "core/load/folder.h"
#include "core/load/linereader.h"
#include "core/load/markupbounds.h"
#include "core/load/reader.h"
#include "tests/support/golden.h"

#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <iconv.h>

using namespace legation;
using namespace Qt::StringLiterals;
using tests::dataPath;
using tests::goldenDifference;

namespace {

/// Everything a reader gives, one line of JSON a record, failures as sentences.
QByteArray dump(load::Reader &reader)
{
    QByteArray out;
    while (true) {
        const auto next = reader.next();
        if (!next) {
            out += "! " + toString(next.error()).toUtf8() + '\n';
            continue;
        }
        if (!*next)
            return out;
        const load::Article &article = **next;
        exporting::JsonWriter json(out);
        json.beginArray();
        json.number(article.source.position);
        json.number(article.source.line);
        json.text(article.externalId);
        json.textOrNull(article.published ? article.published->toString(Qt::ISODate) : QString());
        json.textOrNull(article.headline);
        json.textOrNull(article.text);
        json.textOrNull(article.publisher);
        json.textOrNull(article.url);
        json.endArray();
        out += '\n';
    }
}

struct Count
{
    int articles = 0;
    std::vector<Error> errors;
};

Count count(load::Reader &reader)
{
    Count counted;
    while (true) {
        const auto next = reader.next();
        if (!next)
            counted.errors.push_back(next.error());
        else if (*next)
            ++counted.articles;
        else
            return counted;
    }
}

/// The bytes of a text in another encoding, by iconv(3), so that ICU is not checked by itself.
QByteArray encoded(const QString &text, const QString &encoding)
{
    iconv_t converter = iconv_open(encoding.toLatin1().constData(), "UTF-8");
    QByteArray in = text.toUtf8();
    QByteArray out(4 * in.size(), Qt::Uninitialized);
    char *source = in.data();
    char *target = out.data();
    auto sourceLeft = static_cast<size_t>(in.size());
    auto targetLeft = static_cast<size_t>(out.size());
    if (iconv(converter, &source, &sourceLeft, &target, &targetLeft) != 0)
        qFatal("the text of a test cannot be encoded");
    iconv_close(converter);
    out.resize(target - out.data());
    return out;
}

} // namespace

class TestReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void startsAgain_data() { golden_data(); }
    void startsAgain();
    void seed();

    void tellsWhatItCannotRead_data();
    void tellsWhatItCannotRead();
    void missingFileAndFolder();
    void emptyFile();
    void foldersInOrder();
    void declaredEncoding();
    void deepMarkup();
    void utf16ByItsBom();
    void otherEncodings_data();
    void otherEncodings();
    void namedEncoding();
    void wrongBytesCostTheirRecord();
    void uncertainEncodingIsAsked();

    void manyBlankLines();
    void longLine();
    void longestRecordThatIsRead();
    void deepJson();
    void manyRecordsInAnArray();
    void manyAttributes();
    void attributesBeyondManyAreLeftOut();
    void boundsOfXml_data();
    void boundsOfXml();
    void manyOfOneSign();
    void manyColumns();
    void longFieldOfAFeed();
    void factsThatAreNeverClosed();
    void manyLostQuotes();
    void cutAnywhere();
    void noise();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"input"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the input of a test");
        return path;
    }
    Count countOf(const QByteArray &bytes)
    {
        const auto reader = load::openReader(write(bytes));
        if (!reader)
            return {0, {reader.error()}};
        return count(**reader);
    }

    QTemporaryDir m_folder;
};

void TestReaders::golden_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names{u"array.json"_s,         u"table.csv"_s,      u"excel.csv"_s,      u"tabs.txt"_s,
                            u"semicolon.csv"_s,      u"bad.csv"_s,        u"page.html"_s,      u"broken.html"_s,
                            u"empty.html"_s,         u"feed.rss"_s,       u"feed.atom"_s,      u"cut.rss"_s,
                            u"bomb.rss"_s,           u"entities.jsonl"_s, u"articles.jsonl"_s, u"bad-lines.txt"_s,
                            u"bad.jsonl"_s,          u"blocks.txt"_s,     u"cut.json"_s,       u"lines.txt"_s,
                            u"lines-crlf-bom.txt"_s, u"portal.json"_s,    u"single.json"_s};
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestReaders::golden()
{
    QFETCH(QString, name);
    const auto reader = load::openReader(dataPath(u"load/"_s + name));
    QVERIFY(reader);
    QCOMPARE(goldenDifference(u"load/%1.golden"_s.arg(name), dump(**reader)), QString());
    QCOMPARE((*reader)->bytesRead(), (*reader)->bytesTotal());
}

void TestReaders::startsAgain()
{
    QFETCH(QString, name);
    const auto reader = load::openReader(dataPath(u"load/"_s + name));
    QVERIFY(reader);
    (void)(*reader)->next(); // a second pass may start in the middle of the first
    QVERIFY((*reader)->restart());
    const QByteArray first = dump(**reader);
    QVERIFY((*reader)->restart());
    QCOMPARE(dump(**reader), first);
}

void TestReaders::seed()
{
    const QString corpus = qEnvironmentVariable("LEGATION_CORPUS");
    if (corpus.isEmpty())
        QSKIP("The corpus folder beside the project is not present.");
    const auto reader = load::openReader(corpus + u"/seed.txt"_s);
    QVERIFY(reader);
    const Count counted = count(**reader);
    QCOMPARE(counted.articles, 11);
    QVERIFY(counted.errors.empty());
}

void TestReaders::tellsWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("zip") << "PK\x03\x04 ..."_ba << ErrorCode::FileUnreadable; // it is one, but damaged
    QTest::newRow("sqlite") << QByteArray("SQLite format 3\0...", 19) << ErrorCode::UnknownFormat;
    QTest::newRow("nuls") << QByteArray(4096, '\0') << ErrorCode::UnknownFormat;
}

void TestReaders::tellsWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(bytes);
    const auto reader = load::openReader(path);
    QVERIFY(!reader);
    QTEST(reader.error().code, "code");
    QCOMPARE(reader.error().file, path);
}

void TestReaders::missingFileAndFolder()
{
    QCOMPARE(load::openReader(m_folder.filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
    QCOMPARE(load::openReader(m_folder.path()).error().code, ErrorCode::FileUnreadable);
}

void TestReaders::emptyFile()
{
    for (const QByteArray &bytes : {QByteArray(), "\n"_ba, "\xef\xbb\xbf"_ba, "\r\n \r\n"_ba, "[]"_ba, " [ ] \n"_ba}) {
        const Count counted = countOf(bytes);
        QCOMPARE(counted.articles, 0);
        QVERIFY2(counted.errors.empty(), bytes);
    }
}

void TestReaders::foldersInOrder()
{
    QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(u"news/2023"_s));
    for (const QString &name : {u"news/b.txt"_s, u"news/a.txt"_s, u"news/2023/c.txt"_s, u"news/.hidden"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QString news = folder.filePath(u"news"_s);
    QCOMPARE(load::filesIn({u"x.txt"_s, news}),
             (QStringList{u"x.txt"_s, news + u"/2023/c.txt"_s, news + u"/a.txt"_s, news + u"/b.txt"_s}));
    QVERIFY(folder.cd(u"news"_s) && folder.removeRecursively());
}

void TestReaders::declaredEncoding()
{
    const QString page =
        u"<html><head><meta charset=big5><title>甲</title></head><body><p>波蘭代表</p></body></html>\n"_s;
    const auto reader = load::openReader(write(encoded(page, u"Big5"_s)));
    QVERIFY(reader);
    QCOMPARE((**(*reader)->next()).text, u"波蘭代表"_s);
}

void TestReaders::deepMarkup()
{
    QByteArray page = "<html><body>"_ba;
    for (int i = 0; i < 100'000; ++i)
        page += "<div>";
    page += "<p>text</p>";
    const Count html = countOf(page);
    QCOMPARE(html.articles + static_cast<int>(html.errors.size()), 1); // read or told, but not crashed
    QByteArray feed = "<rss><channel><item><title>t</title><description>"_ba;
    for (int i = 0; i < 100'000; ++i)
        feed += "<a>";
    const Count counted = countOf(feed);
    QCOMPARE(counted.errors.size(), 1U);
}

void TestReaders::utf16ByItsBom()
{
    const QString text = u"\ufeff斐濟代表來訪\n波蘭代表𠮷田來訪\n"_s;
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QList<QByteArray> encodings{little(text), big(text)};
    for (const QByteArray &bytes : encodings) {
        const auto reader = load::openReader(write(bytes));
        QVERIFY(reader);
        QCOMPARE((**(*reader)->next()).text, u"斐濟代表來訪"_s);
        QCOMPARE((**(*reader)->next()).text, u"波蘭代表𠮷田來訪"_s);
        QVERIFY(!*(*reader)->next());
    }
}

void TestReaders::otherEncodings_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *encoding : {"Big5", "GB18030", "UTF-16LE", "UTF-16BE"})
        QTest::newRow(encoding) << QString::fromLatin1(encoding);
}

void TestReaders::otherEncodings()
{
    QFETCH(QString, encoding);
    const bool isSimplified = encoding == u"GB18030";
    const QString line = isSimplified ? u"爱尔兰贸易中心主任今天拜访基隆市政府，双方谈到港口观光与邮轮航线的合作。"_s
                                      : u"愛爾蘭貿易中心主任今天拜訪基隆市政府，雙方談到港口觀光與郵輪航線的合作。"_s;
    const QByteArray bytes = encoded(line + (isSimplified ? u"\n会后合影。\n"_s : u"\n會後合影。\n"_s), encoding);
    const auto reader = load::openReader(write(bytes));
    QVERIFY2(reader, qPrintable(reader ? QString() : toString(reader.error())));
    QCOMPARE((**(*reader)->next()).text, line);
    QVERIFY(*(*reader)->next());
    QVERIFY(!*(*reader)->next());
}

void TestReaders::namedEncoding()
{
    const QString path = write(encoded(u"甲\n"_s, u"Big5"_s)); // too short to tell
    const auto reader = load::openReader(path, {.encoding = u"big5"_s});
    QVERIFY(reader);
    QCOMPARE((**(*reader)->next()).text, u"甲"_s);
    const auto unknown = load::openReader(path, {.encoding = u"no-such-encoding"_s});
    QCOMPARE(unknown.error().code, ErrorCode::BadEncoding);
    QCOMPARE(unknown.error().file, path);
}

void TestReaders::wrongBytesCostTheirRecord()
{
    const QByteArray good = encoded(u"第一行\n"_s, u"Big5"_s);
    const QString path = write(good + "\xff\xff\n" + good + "\xa4"); // the last one is cut inside a character
    const auto reader = load::openReader(path, {.encoding = u"Big5"_s});
    QVERIFY(reader);
    const Count counted = count(**reader);
    QCOMPARE(counted.articles, 2);
    QCOMPARE(counted.errors.size(), 2U);
    QCOMPARE(counted.errors[0].code, ErrorCode::BadEncoding);
    QCOMPARE(counted.errors[0].line, 2);
    QCOMPARE(counted.errors[1].line, 4);
}

void TestReaders::uncertainEncodingIsAsked()
{
    const QString path = write("\xa4\xa4\n"); // a character in Big5, another one in GB18030
    const auto reader = load::openReader(path);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::BadEncoding);
    QCOMPARE(reader.error().file, path);
}

void TestReaders::manyBlankLines()
{
    // A block ends at the first blank line; the rest must not be kept anywhere.
    const QByteArray bytes = "甲\n乙\n"_ba + QByteArray(1'000'000, '\n') + "丙\n丁\n"_ba;
    const auto reader = load::openReader(write(bytes));
    QVERIFY(reader);
    QCOMPARE((**(*reader)->next()).text, u"甲\n乙"_s);
    const auto second = (*reader)->next();
    QCOMPARE((**second).text, u"丙\n丁"_s);
    QCOMPARE((**second).source.line, 1'000'003);
    QVERIFY(!*(*reader)->next());
}

void TestReaders::longLine()
{
    const QByteArray bytes = "甲\n"_ba + QByteArray(100 << 20, 'x') + "\n丙\n"_ba;
    const Count counted = countOf(bytes);
    QCOMPARE(counted.articles, 2);
    QCOMPARE(counted.errors.size(), 1U);
    QCOMPARE(counted.errors[0].code, ErrorCode::BadRecord);
    QCOMPARE(counted.errors[0].line, 2);
    // The same as the last line, without an end of its own, and as a record of JSON.
    QCOMPARE(countOf("甲\n"_ba + QByteArray(40 << 20, 'x')).errors.size(), 1U);
    const Count json = countOf("[{\"text\":\""_ba + QByteArray(40 << 20, 'x') + "\"},\n{\"text\":\"y\"}]"_ba);
    QCOMPARE(json.articles, 1);
    QCOMPARE(json.errors.size(), 1U);
}

void TestReaders::longestRecordThatIsRead()
{
    const Count counted = countOf(QByteArray(load::kLongestRecord, 'x') + "\n丙\n"_ba);
    QCOMPARE(counted.articles, 2);
}

void TestReaders::deepJson()
{
    const QByteArray deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    const Count lines = countOf("{\"text\":\"甲\"}\n{\"text\":"_ba + deep + "}\n{\"text\":\"丙\"}\n"_ba);
    QCOMPARE(lines.articles, 2);
    QCOMPARE(lines.errors.size(), 1U);
    QCOMPARE(lines.errors[0].line, 2);
    const Count array = countOf("[{\"text\":"_ba + deep + "},\n{\"text\":\"丙\"}]"_ba);
    QCOMPARE(array.articles, 1);
    QCOMPARE(array.errors.size(), 1U);
    QCOMPARE(countOf("{"_ba + QByteArray(200'000, '[')).articles, 0);
}

void TestReaders::manyRecordsInAnArray()
{
    // Records lie across the blocks that are read.
    QByteArray bytes = "[\n"_ba;
    for (int i = 0; i < 20'000; ++i)
        bytes += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"" + QByteArray(i % 200, 'x') + "y\"},\n";
    bytes += "{\"text\":\"z\"}]";
    const Count counted = countOf(bytes);
    QCOMPARE(counted.articles, 20'001);
    QVERIFY(counted.errors.empty());
}

/// Files made to keep a parser busy for hours end at once: read, or told.
void TestReaders::manyAttributes()
{
    QByteArray attributes;
    for (int i = 0; i < 300'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"x\"";
    const auto page = load::openReader(write("<html><body><p" + attributes + ">段落</p></body></html>"));
    QVERIFY(page);
    QCOMPARE((**(*page)->next()).text, u"段落"_s); // its text is all there
    const Count feed = countOf("<rss><channel><item" + attributes + "><title>t</title></item></channel></rss>");
    QCOMPARE(feed.articles, 0);
    QCOMPARE(feed.errors.size(), 1U);
    QByteArray deep = "<rss><channel><item><title>t</title><description>";
    for (int i = 0; i < 300'000; ++i)
        deep += "<a>";
    QCOMPARE(countOf(deep).errors.size(), 1U);
}

void TestReaders::attributesBeyondManyAreLeftOut()
{
    QByteArray attributes;
    for (int i = 0; i < 300; ++i)
        attributes += QByteArray(i % 3 == 0 ? " a='>'" : i % 3 == 1 ? " b=c" : "\nd");
    const QByteArray few = load::withFewAttributes("甲<!-- <a " + attributes + " --><p" + attributes + "/>乙<b c>丙");
    QVERIFY(few.startsWith("甲<!-- <a " + attributes + " --><p"));
    QVERIFY(few.endsWith("/>乙<b c>丙"));
    QCOMPARE(few.count(" b=c"), 100 + 85);
    for (const QByteArray &html : {"a < b <"_ba, "<p x='<p "_ba, "<script>a<b c='</script><p>d"_ba, "<!-- <p"_ba,
                                   "<p =\"\" a = 'b'c>d"_ba, "<p/"_ba})
        QCOMPARE(load::withFewAttributes(html), html);
}

void TestReaders::boundsOfXml_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("within");
    QByteArray many;
    for (int i = 0; i <= load::kMostAttributes; ++i)
        many += " a" + QByteArray::number(i) + "='='";
    const QByteArray deep = QByteArray("<a>").repeated(load::kDeepestElement + 1);
    QTest::newRow("text") << many << true;
    QTest::newRow("attributes") << "<a" + many + "/>" << false;
    QTest::newRow("one after another") << QByteArray("<a b='c'/>").repeated(load::kMostAttributes + 1) << true;
    QTest::newRow("depth") << deep << false;
    QTest::newRow("closed") << QByteArray("<a><b/></a>").repeated(load::kDeepestElement) << true;
    QTest::newRow("section") << "<a><![CDATA[<a" + many + "]]></a>" << true;
    QTest::newRow("behind a section") << "<a><![CDATA[<a '\"]]]><b" + many + "/>" << false;
    QTest::newRow("comment") << "<!-- <a" + many + " --><a/>" << true;
    QTest::newRow("behind a comment") << "<!-- <a '\" --><b" + many + "/>" << false;
    QTest::newRow("declarations") << "<?xml ' ?><!DOCTYPE a [<!-- ' --><!ENTITY b \"<'>\">]><b" + many + "/>" << false;
}

void TestReaders::boundsOfXml()
{
    QFETCH(QByteArray, xml);
    QTEST(load::XmlBounds().admit(QByteArrayView(xml)), "within");
    load::XmlBounds pieces; // in any portions
    bool within = true;
    for (const QChar c : QString::fromUtf8(xml))
        within = within && pieces.admit(QStringView(&c, 1));
    QTEST(within, "within");
}

void TestReaders::manyOfOneSign()
{
    constexpr qsizetype kMany = 1'000'000;
    const auto references = load::openReader(write(QByteArray("&amp;").repeated(kMany) + '\n'));
    QCOMPARE((**(*references)->next()).text, QString(kMany, u'&'));
    for (const char *sign : {"[", "![", "[a](", "**", "<p ", "&", "&#", "\\["}) {
        const Count counted = countOf("# 題\n\n" + QByteArray(sign).repeated(kMany / 4) + '\n');
        QCOMPARE(counted.articles, 1);
    }
}

void TestReaders::manyColumns()
{
    const Count counted = countOf("title,text\n" + QByteArray(1'000'000, ',') + "\n題,文\n甲,乙" + QByteArray(50, ','));
    QCOMPARE(counted.articles, 2);
    QCOMPARE(counted.errors.size(), 1U);
    QCOMPARE(counted.errors[0].line, 2);
}

void TestReaders::longFieldOfAFeed()
{
    const Count counted = countOf("<rss><channel><item><description>" + QByteArray(load::kLongestText + 300'000, 'x') +
                                  "</description></item><item><title>t</title></item></channel></rss>");
    QCOMPARE(counted.articles, 1);
    QCOMPARE(counted.errors.size(), 1U); // told, not cut in silence
    // Its elements too: each parts words with a space, and they need no text to be many.
    const Count elements =
        countOf("<rss><channel><item><description>x" + QByteArray("<b/>").repeated(load::kLongestText + 1) +
                "</description></item></channel></rss>");
    QCOMPARE(elements.articles, 0);
    QCOMPARE(elements.errors.size(), 1U);
}

void TestReaders::factsThatAreNeverClosed()
{
    const Count counted = countOf("---\ntitle: 題\n臺南市長接待日本訪問團。\n");
    QCOMPARE(counted.articles, 0);
    QCOMPARE(counted.errors.size(), 1U);
    QCOMPARE(counted.errors[0].line, 1);
}

void TestReaders::manyLostQuotes()
{
    // Each quote that is never closed costs its own record and no other.
    QByteArray bytes = "title,text\n";
    for (int i = 0; i < 2001; ++i)
        bytes += "a,b\n";
    bytes += "\"lost,b\nlast,b\n";
    const Count counted = countOf(bytes);
    QCOMPARE(counted.articles, 2002);
    QCOMPARE(counted.errors.size(), 1U);
    QCOMPARE(counted.errors[0].line, 2003);
    // A file of nothing but lost quotes ends all the same.
    QByteArray lost = "title,text\n";
    for (int i = 0; i < 20'001; ++i)
        lost += "\"a\n";
    QVERIFY(countOf(lost).errors.size() > 0);
}

void TestReaders::cutAnywhere()
{
    // However a file is cut, each record before the cut is read and at most one is told as broken.
    for (const QString &name : {u"articles.jsonl"_s, u"array.json"_s, u"lines.txt"_s}) {
        QFile file(dataPath(u"load/"_s + name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const size_t broken = countOf(whole).errors.size();
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const Count counted = countOf(whole.first(length));
            QVERIFY2(counted.errors.size() <= broken + 1, qPrintable(u"%1 cut at %2"_s.arg(name).arg(length)));
        }
    }
}

void TestReaders::noise()
{
    // A fixed generator: the same bytes on every machine.
    quint32 state = 1;
    const QByteArray alphabet = "{}[]\",:\\u0d8\n\r\t \xe4\xb8\xad\xff";
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = round % 3 == 0 ? "[{"_ba : round % 3 == 1 ? "{\"text\":"_ba : QByteArray();
        for (int i = 0; i < 400; ++i) {
            state = state * 1664525 + 1013904223;
            bytes += alphabet[static_cast<qsizetype>(state >> 8) % alphabet.size()];
        }
        const Count counted = countOf(bytes);
        QVERIFY(counted.articles >= 0);
        for (const Error &error : counted.errors)
            QVERIFY2(!error.file.isEmpty(), qPrintable(toString(error)));
    }
}

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_readers.moc"
