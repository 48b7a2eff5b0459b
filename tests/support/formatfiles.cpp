// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/formatfiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <zip.h>

namespace legation::tests {

using namespace Qt::StringLiterals;

namespace {

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray day(const load::Article &article)
{
    return article.published ? article.published->toString(Qt::ISODate).toLatin1() : QByteArray();
}

QByteArray xml(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QJsonObject objectOf(const load::Article &article)
{
    return {{u"title"_s, article.headline},
            {u"content"_s, article.text},
            {u"發布日期"_s, QString::fromLatin1(day(article))},
            {u"發布單位"_s, article.publisher},
            {u"link"_s, article.url}};
}

QByteArray json(const std::vector<load::Article> &articles, QJsonDocument::JsonFormat format)
{
    QByteArray lines;
    QJsonArray array;
    for (const load::Article &article : articles) {
        array.append(objectOf(article));
        lines += QJsonDocument(objectOf(article)).toJson(QJsonDocument::Compact) + '\n';
    }
    return format == QJsonDocument::Compact ? lines : QJsonDocument(QJsonObject{{u"records"_s, array}}).toJson(format);
}

QByteArray table(const std::vector<load::Article> &articles, char delimiter)
{
    QByteArray out = QByteArray("title,content,published,publisher,url\r\n").replace(',', delimiter);
    for (const load::Article &article : articles) {
        QByteArrayList cells;
        for (const QString &cell :
             {article.headline, article.text, QString::fromLatin1(day(article)), article.publisher, article.url})
            cells += '"' + QString(cell).replace(u'"', u"\"\""_s).toUtf8() + '"';
        out += cells.join(delimiter) + "\r\n";
    }
    return out;
}

/// A line in which nothing is markup.
QString escapedMarkdown(const QString &line)
{
    QString escaped;
    for (const QChar c : line) {
        if (QStringView(u"\\`*_{}[]()#+-.!>&<|~=").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QByteArray markdown(const std::vector<load::Article> &articles)
{
    QStringList parts;
    for (const load::Article &article : articles) {
        QStringList lines{u"# "_s + escapedMarkdown(article.headline)};
        if (article.published)
            lines += u"發布日期："_s + QString::fromLatin1(day(article));
        if (!article.publisher.isEmpty())
            lines += u"發布單位："_s + article.publisher;
        if (!article.url.isEmpty())
            lines += u"網址："_s + article.url;
        for (const QString &line : article.text.split(u'\n'))
            lines += escapedMarkdown(line);
        parts += lines.join(u"\n\n"_s);
    }
    return parts.join(u"\n\n---\n\n"_s).toUtf8() + '\n';
}

/// Text as HTML in which lines are paragraphs.
QByteArray paragraphs(const load::Article &article)
{
    QByteArray html;
    for (const QString &line : article.text.split(u'\n'))
        html += "<p>" + xml(line) + "</p>";
    return html;
}

QByteArray rss(const std::vector<load::Article> &articles)
{
    QByteArray out =
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>";
    for (const load::Article &article : articles) {
        out += "<item><title>" + xml(article.headline.toHtmlEscaped()) + "</title><description>" +
               xml(QString::fromUtf8(paragraphs(article))) + "</description><link>" + xml(article.url) + "</link>" +
               "<dc:publisher>" + xml(article.publisher) + "</dc:publisher>";
        if (article.published)
            out += "<pubDate>" + QLocale::c().toString(*article.published, u"ddd, dd MMM yyyy"_s).toLatin1() +
                   " 08:00:00 +0800</pubDate>";
        out += "</item>";
    }
    return out + "</channel></rss>";
}

QByteArray page(const load::Article &article)
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + xml(article.headline) +
           "</title><meta property=\"article:published_time\" content=\"" + day(article) +
           "\"><meta name=\"publisher\" content=\"" + xml(article.publisher) + "\"><link rel=\"canonical\" href=\"" +
           xml(article.url) + "\"></head><body><nav>首頁 | 新聞</nav><h1>" + xml(article.headline) + "</h1><article>" +
           paragraphs(article) + "</article></body></html>";
}

ZipEntries pages(const std::vector<load::Article> &articles)
{
    ZipEntries entries;
    for (size_t i = 0; i < articles.size(); ++i)
        entries.emplace_back("新聞/" + QByteArray::number(int(i)).rightJustified(5, '0') + ".html", page(articles[i]));
    return entries;
}

/// The lines below a headline that tell its facts.
QStringList facts(const load::Article &article)
{
    QStringList lines;
    if (article.published)
        lines += u"發布日期："_s + QString::fromLatin1(day(article));
    if (!article.publisher.isEmpty())
        lines += u"發布單位："_s + article.publisher;
    if (!article.url.isEmpty())
        lines += u"網址："_s + article.url;
    return lines;
}

QByteArray wordBody(const std::vector<load::Article> &articles)
{
    QByteArray body;
    for (const load::Article &article : articles) {
        body += "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>" + xml(article.headline) + "</w:t></w:r></w:p>";
        for (const QString &line : facts(article) + article.text.split(u'\n'))
            body += "<w:p><w:r><w:t xml:space=\"preserve\">" + xml(line) + "</w:t></w:r></w:p>";
    }
    return body;
}

QByteArray openDocumentBody(const std::vector<load::Article> &articles)
{
    QByteArray body;
    for (const load::Article &article : articles) {
        body += "<text:h text:outline-level=\"1\">" + xml(article.headline) + "</text:h>";
        for (const QString &line : facts(article) + article.text.split(u'\n'))
            body += "<text:p>" + xml(line) + "</text:p>";
    }
    return body;
}

} // namespace

bool writeZip(const QString &path, const ZipEntries &entries, Protection protection)
{
    QFile::remove(path);
    zip_t *file = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!file)
        return false;
    for (const auto &[name, content] : entries) {
        zip_source_t *source =
            zip_source_buffer(file, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = zip_file_add(file, name.constData(), source, ZIP_FL_ENC_RAW | ZIP_FL_OVERWRITE);
        if (index < 0)
            return false;
        if (protection == Protection::Password &&
            zip_file_set_encryption(file, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "geheim") != 0)
            return false;
    }
    return zip_close(file) == 0;
}

bool writeWord(const QString &path, const QByteArray &body, const QByteArray &styles)
{
    const QByteArray names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                             "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    return writeZip(path,
                    {{"[Content_Types].xml", "<Types/>"},
                     {"word/document.xml", "<w:document " + names + "><w:body>" + body + "</w:body></w:document>"},
                     {"word/styles.xml", "<w:styles " + names + ">" + styles + "</w:styles>"}});
}

bool writeOpenDocument(const QString &path, const QByteArray &body, const QByteArray &styles)
{
    const QByteArray names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                             "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                             "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                             "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";
    return writeZip(path, {{"mimetype", "application/vnd.oasis.opendocument.text"},
                           {"content.xml", "<office:document-content " + names + "><office:automatic-styles>" + styles +
                                               "</office:automatic-styles><office:body><office:text>" + body +
                                               "</office:text></office:body></office:document-content>"}});
}

QByteArray pdfOf(const QList<QByteArray> &lines)
{
    QByteArray content = "BT /F1 12 Tf 72 760 Td 16 TL\n";
    for (const QByteArray &line : lines)
        content += "(" + line + ") Tj T*\n";
    return pdfWithContent(content + "ET");
}

QByteArray pdfWithContent(const QByteArray &content)
{
    const QByteArrayList objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj" + objects[i] + "endobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 6\n0000000000 65535 f \n" + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

QStringList articleFormats()
{
    return {u"jsonl"_s, u"json"_s, u"csv"_s, u"tsv"_s, u"md"_s, u"rss"_s, u"odt"_s, u"docx"_s, u"html.zip"_s, u"zip"_s};
}

bool writeArticles(const QString &path, const QString &format, const std::vector<load::Article> &articles)
{
    if (format == "jsonl"_L1)
        return writeBytes(path, json(articles, QJsonDocument::Compact));
    if (format == "json"_L1)
        return writeBytes(path, json(articles, QJsonDocument::Indented));
    if (format == "csv"_L1)
        return writeBytes(path, table(articles, ','));
    if (format == "tsv"_L1)
        return writeBytes(path, table(articles, '\t'));
    if (format == "md"_L1)
        return writeBytes(path, markdown(articles));
    if (format == "rss"_L1)
        return writeBytes(path, rss(articles));
    if (format == "odt"_L1)
        return writeOpenDocument(path, openDocumentBody(articles));
    if (format == "docx"_L1)
        return writeWord(path, wordBody(articles), "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>");
    if (format == "html.zip"_L1)
        return writeZip(path, pages(articles));
    const auto middle = articles.begin() + std::ssize(articles) / 2;
    return writeZip(path, {{"a.csv", table({articles.begin(), middle}, ',')},
                           {"b.jsonl", json({middle, articles.end()}, QJsonDocument::Compact)}});
}

} // namespace legation::tests
