// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/contents.h"
#include "core/load/openers.h"
#include "core/load/paragraphs.h"
#include "core/load/preview.h"
#include "core/load/zipfile.h"
#include "tests/support/formatfiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;
using tests::writeOpenDocument;
using tests::writeWord;
using tests::writeZip;

namespace {

struct Read
{
    std::vector<load::Article> articles;
    std::vector<Error> errors;
    load::Format format = load::Format::TextLines;

    /// "headline|published|text" of each, what cannot be read in between as "! detail".
    QStringList lines;
};

Read readAll(const QString &path)
{
    Read read;
    const auto contents = load::openContents(path);
    if (!contents) {
        read.errors.push_back(contents.error());
        return read;
    }
    for (;;) {
        const auto reader = (*contents)->next();
        if (!reader) {
            read.errors.push_back(reader.error());
            continue;
        }
        if (!*reader)
            return read;
        read.format = (*contents)->format();
        for (;;) {
            auto article = (*reader)->next();
            if (!article) {
                read.errors.push_back(article.error());
                read.lines += u"! "_s + article.error().detail;
                continue;
            }
            if (!*article)
                break;
            const QString day = (**article).published ? (**article).published->toString(Qt::ISODate) : QString();
            read.lines += (**article).headline + u'|' + day + u'|' + (**article).text;
            read.articles.push_back(std::move(**article));
        }
    }
}

QByteArray heading(const QByteArray &text)
{
    return "<text:h text:outline-level=\"1\">" + text + "</text:h>";
}

} // namespace

class TestLoadDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdown_data();
    void markdown();
    void markdownWithWrongBytes();
    void plainTextIsNoMarkdown();
    void openDocument();
    void openDocumentBreaksAndSpaces();
    void word();
    void officeBombs();
    void damagedOffice_data();
    void damagedOffice();
    void zipIsAFolder();
    void zipNames();
    void zipPreview();
    void zipDays();
    void zipTraps();
    void zipBomb();
    void cutZips();
    void emptyZip();
    void pdf();
    void pdfLinesGoOn();
    void brokenPdf();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test cannot write");
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestLoadDocuments::markdown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("headings")
        << "# 第一則\n\n2022-03-24\n\n一段。\n二段。\n\n# 第二則 #\n發布日期：111-03-25\n文。\n"_ba
        << QStringList{u"第一則|2022-03-24|一段。\n二段。"_s, u"第二則|2022-03-25|文。"_s};
    QTest::newRow("rules") << "甲。\n\n---\n\n乙。\n乙二。\n\n***\n\n丙。\n"_ba
                           << QStringList{u"||甲。"_s, u"||乙。\n乙二。"_s, u"||丙。"_s};
    QTest::newRow("one article with parts")
        << "# 題\n\n前言。\n\n## 壹\n文。\n\n## 貳\n文。\n"_ba << QStringList{u"題||前言。\n壹\n文。\n貳\n文。"_s};
    QTest::newRow("collection") << "# 彙編\n\n## 甲\n一。\n\n## 乙\n二。\n"_ba
                                << QStringList{u"彙編||"_s, u"甲||一。"_s, u"乙||二。"_s};
    QTest::newRow("yaml") << "---\ntitle: \"題目\"\ndate: 2022-03-24\ntags: [a, b]\n---\n\n# 題目\n\n文。\n"_ba
                          << QStringList{u"題目|2022-03-24|文。"_s};
    QTest::newRow("markup")
        << "# 題\n\n**粗**體、[網站](http://a.b/c)、![圖](x.png) &amp; 2 \\* 3 = \\[6\\]\n> 引文\n"_ba
        << QStringList{u"題||粗體、網站、圖 & 2 * 3 = [6]\n引文"_s};
    QTest::newRow("html stays text") << "# 題\n\n<script>alert(1)</script>\n"_ba
                                     << QStringList{u"題||<script>alert(1)</script>"_s};
    QTest::newRow("a day in the text stays")
        << "# 題\n\n文。\n2022-03-24\n"_ba << QStringList{u"題||文。\n2022-03-24"_s};
}

void TestLoadDocuments::markdown()
{
    QFETCH(QByteArray, bytes);
    const Read read = readAll(write(u"a.md"_s, bytes));
    QVERIFY(read.errors.empty());
    QCOMPARE(read.format, load::Format::Markdown);
    QTEST(read.lines, "lines");
}

void TestLoadDocuments::markdownWithWrongBytes()
{
    QByteArray bytes = "# 好\n\n文。\n\n# 壞\n\n";
    bytes += "\xff\xfe\n\n# 也好\n\n文。\n"_ba + QByteArray("普通的中文字。\n").repeated(9);
    const Read read = readAll(write(u"bad.md"_s, bytes));
    QCOMPARE(read.articles.size(), 2u);
    QCOMPARE(read.errors.size(), 1u);
    QCOMPARE(read.errors[0].code, ErrorCode::BadEncoding);
    QCOMPARE(read.errors[0].line, 7);
}

void TestLoadDocuments::plainTextIsNoMarkdown()
{
    QCOMPARE(readAll(write(u"a.txt"_s, "#標籤 市長今天拜會。\n---今天---\n第二則。\n")).format,
             load::Format::TextLines);
    QCOMPARE(readAll(write(u"b.txt"_s, "題目\n第一行文字很長很長。\n\n第二則\n第一行文字很長很長。\n")).format,
             load::Format::TextBlocks);
}

void TestLoadDocuments::openDocument()
{
    QVERIFY(writeOpenDocument(path(u"a.odt"_s), heading("第一則") +
                                                    "<text:p>發布日期：111-03-24</text:p><text:p>一&amp;段。</text:p>"
                                                    "<text:p>二段。</text:p>" +
                                                    heading("第二則") + "<text:p>𠮷田。</text:p>"));
    const Read read = readAll(path(u"a.odt"_s));
    QVERIFY(read.errors.empty());
    QCOMPARE(read.format, load::Format::OpenDocument);
    QCOMPARE(read.lines, (QStringList{u"第一則|2022-03-24|一&段。\n二段。"_s, u"第二則||𠮷田。"_s}));
}

void TestLoadDocuments::openDocumentBreaksAndSpaces()
{
    QVERIFY(writeOpenDocument(path(u"b.odt"_s),
                              "<text:p>甲<text:s text:c=\"3\"/>乙<text:tab/>丙<text:line-break/>丁"
                              "<office:annotation><text:p>註</text:p></office:annotation></text:p>"
                              "<text:p>---</text:p><text:p>戊<text:s text:c=\"999999999\"/></text:p>"
                              "<text:p text:style-name=\"P1\">己</text:p>",
                              "<style:style style:name=\"P1\"><style:paragraph-properties fo:break-before=\"page\"/>"
                              "</style:style>"));
    const Read read = readAll(path(u"b.odt"_s));
    QCOMPARE(read.articles.size(), 3u);
    QCOMPARE(read.articles[0].text, u"甲   乙\t丙\n丁"_s);
    QCOMPARE(read.articles[1].text.trimmed(), u"戊"_s);
    QVERIFY(read.articles[1].text.size() < 100);
    QCOMPARE(read.articles[2].text, u"己"_s);
}

void TestLoadDocuments::word()
{
    const auto run = [](const QByteArray &text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; };
    QVERIFY(writeWord(
        path(u"a.docx"_s),
        "<w:p><w:pPr><w:pStyle w:val=\"a1\"/><w:tabs><w:tab/></w:tabs></w:pPr>" + run("第一") + run("則") +
            "</w:p><w:p>" + run("2022年3月24日") + "</w:p><w:p>" + run("一") + "<w:r><w:tab/></w:r>" +
            "<w:del><w:r><w:t>刪去</w:t></w:r></w:del><w:r><w:instrText>HYPERLINK</w:instrText></w:r>" + run("段。") +
            "</w:p><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p>" + run("另一則。") + "</w:p>",
        "<w:style w:styleId=\"a1\"><w:name w:val=\"Heading 1\"/></w:style>"));
    const Read read = readAll(path(u"a.docx"_s));
    QVERIFY(read.errors.empty());
    QCOMPARE(read.format, load::Format::Word);
    QCOMPARE(read.lines, (QStringList{u"第一則|2022-03-24|一\t段。"_s, u"||另一則。"_s}));
}

/// Entities that multiply are refused by the XML reader, deep nesting costs no stack.
void TestLoadDocuments::officeBombs()
{
    QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"0123456789\">";
    for (char c = 'b'; c < 'k'; ++c)
        bomb += "<!ENTITY " + QByteArray(1, c) + " \"" + ("&" + QByteArray(1, char(c - 1)) + ";").repeated(10) + "\">";
    QVERIFY(writeZip(path(u"bomb.odt"_s), {{"mimetype", "application/vnd.oasis.opendocument.text"},
                                           {"content.xml", bomb + "]><p>&j;</p>"}}));
    const Read read = readAll(path(u"bomb.odt"_s));
    QVERIFY(read.articles.empty());
    QCOMPARE(read.errors[0].code, ErrorCode::FileUnreadable);
    QVERIFY(writeOpenDocument(path(u"deep.odt"_s), QByteArray("<text:p>").repeated(200'000) + "文" +
                                                       QByteArray("</text:p>").repeated(200'000)));
    QCOMPARE(readAll(path(u"deep.odt"_s)).lines, QStringList{u"||文"_s});
}

void TestLoadDocuments::damagedOffice_data()
{
    QTest::addColumn<tests::ZipEntries>("entries");
    QTest::newRow("no content") << tests::ZipEntries{{"mimetype", "application/vnd.oasis.opendocument.text"}};
    QTest::newRow("no xml") << tests::ZipEntries{{"[Content_Types].xml", "x"}, {"word/document.xml", "\0\1\2"}};
    QTest::newRow("cut xml") << tests::ZipEntries{{"[Content_Types].xml", "x"},
                                                  {"word/document.xml", "<w:document><w:p><w:t>文"}};
}

void TestLoadDocuments::damagedOffice()
{
    QFETCH(tests::ZipEntries, entries);
    QVERIFY(writeZip(path(u"damaged"_s), entries));
    const Read read = readAll(path(u"damaged"_s));
    QVERIFY(read.articles.empty());
    QCOMPARE(read.errors.size(), 1u);
    QCOMPARE(read.errors[0].code, ErrorCode::FileUnreadable);
}

void TestLoadDocuments::zipIsAFolder()
{
    QVERIFY(writeOpenDocument(path(u"in.odt"_s), heading("題") + "<text:p>文件。</text:p>"));
    QFile document(path(u"in.odt"_s));
    QVERIFY(document.open(QIODevice::ReadOnly));
    QVERIFY(writeZip(path(u"a.zip"_s), {{"b/lines.txt", "一則。\n二則。\n"},
                                        {"a.jsonl", "{\"text\":\"三則。\"}\n{\"text\":\"四則。\"}\n"},
                                        {"c.odt", document.readAll()},
                                        {".hidden", "不讀。"},
                                        {"__MACOSX/a.jsonl", "不讀。"},
                                        {"b/empty/", ""}}));
    const Read read = readAll(path(u"a.zip"_s));
    QVERIFY(read.errors.empty());
    QCOMPARE(read.lines, (QStringList{u"||三則。"_s, u"||四則。"_s, u"||一則。"_s, u"||二則。"_s, u"題||文件。"_s}));
    QCOMPARE(read.articles[2].source.file, u"a.zip/b/lines.txt"_s);
    QCOMPARE(read.articles[3].source.position, 2);
}

void TestLoadDocuments::zipNames()
{
    QVERIFY(writeZip(path(u"n.zip"_s), {{"\xb7\x73\xbb\x44.txt", "甲。\n"}, // 新聞 in Big5
                                        {"新聞稿.txt", "乙。\n"},
                                        {"folder\\c.txt", "丙。\n"}}));
    const auto zip = load::ZipFile::open(path(u"n.zip"_s));
    QVERIFY(zip);
    QVERIFY(zip->find(u"新聞.txt"));
    QVERIFY(zip->find(u"新聞稿.txt"));
    QVERIFY(zip->find(u"folder/c.txt"));
}

void TestLoadDocuments::zipPreview()
{
    QVERIFY(writeZip(path(u"p.zip"_s), {{"a.txt", "一則。\n二則。\n"}, {"b.txt", "三則。\n"}}));
    const auto preview = load::readPreview(path(u"p.zip"_s), 5);
    QVERIFY(preview);
    QCOMPARE(preview->files, 2);
    QCOMPARE(preview->format, load::Format::TextLines);
    QCOMPARE(preview->articles.size(), 2u);
}

void TestLoadDocuments::zipDays()
{
    const QString file = path(u"days.zip"_s);
    QVERIFY(writeZip(file, {{"2023-05-14/a.txt", "一則。\n"}, {"b.jsonl", "{\"text\":\"二\",\"date\":\"111-1-2\"}"}}));
    const QString named = path(u"1090203.zip"_s);
    QVERIFY(writeZip(named, {{"c.txt", "三則。\n"}}));
    const auto daysOf = [](const QString &zip) {
        QStringList days;
        const auto contents = load::openContents(zip, {.undated = load::Undated::TakeDayOfFile});
        for (auto reader = (*contents)->next(); reader && *reader; reader = (*contents)->next()) {
            const auto article = (*reader)->next();
            days += (**article).published.value_or(QDate()).toString(Qt::ISODate);
        }
        return days;
    };
    QCOMPARE(daysOf(file), (QStringList{u"2023-05-14"_s, u"2022-01-02"_s}));
    QCOMPARE(daysOf(named), QStringList{u"2020-02-03"_s});
    const QString plain = path(u"plain.zip"_s);
    QVERIFY(writeZip(plain, {{"d.txt", "四則。\n"}}));
    const QString change = (*load::ZipFile::open(plain)).entries().front().changed.toString(Qt::ISODate);
    QVERIFY(!change.isEmpty());
    QCOMPARE(daysOf(plain), QStringList{change});
}

void TestLoadDocuments::zipTraps()
{
    QVERIFY(writeZip(path(u"inner.zip"_s), {{"a.txt", "文。\n"}}));
    QFile inner(path(u"inner.zip"_s));
    QVERIFY(inner.open(QIODevice::ReadOnly));
    QVERIFY(writeZip(path(u"t.zip"_s), {{"../../climb.txt", "文。\n"},
                                        {"/etc/climb.txt", "文。\n"},
                                        {"C:\\climb.txt", "文。\n"},
                                        {"inner.zip", inner.readAll()},
                                        {"picture.png", "\x89PNG\r\n"},
                                        {"z.txt", "好的。\n"}}));
    const Read read = readAll(path(u"t.zip"_s));
    QCOMPARE(read.lines, QStringList{u"||好的。"_s}); // the others cost their own file alone
    QCOMPARE(read.errors.size(), 5u);
    for (const Error &error : read.errors)
        QVERIFY(error.file.startsWith(u"t.zip/"));
    QVERIFY(!QFile::exists(m_folder.filePath(u"../../climb.txt"_s)));

    QVERIFY(writeZip(path(u"secret.zip"_s), {{"a.txt", "文。\n"}}, tests::Protection::Password));
    const Read secret = readAll(path(u"secret.zip"_s));
    QCOMPARE(secret.errors.size(), 1u);
    QVERIFY(secret.errors[0].detail.contains(u"encrypted"));
}

void TestLoadDocuments::zipBomb()
{
    QVERIFY(writeZip(path(u"bomb.zip"_s), {{"a.txt", QByteArray(200 << 20, '0')}, {"b.txt", "好的。\n"}}));
    const Read read = readAll(path(u"bomb.zip"_s));
    QCOMPARE(read.lines, QStringList{u"||好的。"_s});
    QCOMPARE(read.errors.size(), 1u);
    QVERIFY(read.errors[0].detail.contains(u"unpacks to more than"));
}

/// Cut anywhere, a ZIP file is told as damaged or read as far as it is whole; it never hangs.
void TestLoadDocuments::cutZips()
{
    QVERIFY(writeZip(path(u"whole.zip"_s), {{"a.txt", "一則。\n"}, {"b.txt", "二則。\n"}}));
    QFile whole(path(u"whole.zip"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (qsizetype size = 4; size < bytes.size(); ++size)
        QVERIFY(!readAll(write(u"cut.zip"_s, bytes.first(size))).errors.empty());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
        readAll(write(u"flipped.zip"_s, flipped)); // any answer, but an answer
    }
}

void TestLoadDocuments::emptyZip()
{
    QCOMPARE(readAll(write(u"empty.zip"_s, "PK\5\6"_ba + QByteArray(18, '\0'))).lines, QStringList());
    QVERIFY(!load::readPreview(path(u"empty.zip"_s), 3));
}

void TestLoadDocuments::pdf()
{
    const Read read = readAll(
        write(u"a.pdf"_s, tests::pdfOf({"Mayor receives guests", "The mayor received guests from Wellington today.",
                                        "They spoke of schools."})));
    if (!read.errors.empty() && read.errors[0].detail.contains(u"this build"))
        QSKIP("This build reads no PDF (poppler-cpp was not there).");
    QVERIFY(read.errors.empty());
    QCOMPARE(read.format, load::Format::Pdf);
    QCOMPARE(read.articles.size(), 1u);
    QCOMPARE(read.articles[0].headline, u"Mayor receives guests"_s);
    QCOMPARE(read.articles[0].text, u"The mayor received guests from Wellington today.\nThey spoke of schools."_s);
}

void TestLoadDocuments::pdfLinesGoOn()
{
    const auto paragraphs = load::paragraphsOf({u"市長今天在市政中心接待來自澳洲的訪"_s, u"團，雙方談教育。"_s, u""_s,
                                                u"第二段的第一行也寫到頁面的邊上再"_s, u"接下去。"_s, u"-----"_s,
                                                u"The guests of the city of Perth"_s, u"left."_s});
    QStringList texts;
    for (const load::Paragraph &paragraph : paragraphs)
        texts += paragraph.text;
    QCOMPARE(texts, (QStringList{u"市長今天在市政中心接待來自澳洲的訪團，雙方談教育。"_s,
                                 u"第二段的第一行也寫到頁面的邊上再接下去。"_s, QString(),
                                 u"The guests of the city of Perth left."_s}));
}

void TestLoadDocuments::brokenPdf()
{
    const QByteArray pdf = tests::pdfOf({"words"});
    for (const QByteArray &bytes : {pdf.first(40), "%PDF-1.7 nothing"_ba, "%PDF-"_ba + QByteArray(5000, '\0')}) {
        const Read read = readAll(write(u"broken.pdf"_s, bytes));
        QVERIFY(read.articles.empty());
        QCOMPARE(read.errors.size(), 1u);
    }
}

QTEST_GUILESS_MAIN(TestLoadDocuments)
#include "tst_documents.moc"
