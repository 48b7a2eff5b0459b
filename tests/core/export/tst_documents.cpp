// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/calendar.h"
#include "core/export/document.h"
#include "core/export/exporter.h"
#include "tests/support/golden.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;
using exporting::Format;
using exporting::Layout;
using exporting::What;
using tests::goldenDifference;

namespace {

const QString kText =
    u"𠮷田市長今(24)日接待<script>alert(1)</script>馬嘉博，說：「您好；歡迎」\\ & \"céad míle fáilte\"。\n第二段，見北九州市。"_s;

store::StoredMention mention(annotate::MentionKind kind, annotate::Field field, const QString &in, const QString &words,
                             const QString &entity)
{
    store::StoredMention stored;
    stored.mention.kind = kind;
    stored.mention.field = field;
    const qsizetype start = in.indexOf(words);
    stored.mention.span = {start, start + words.size()};
    stored.mention.text = words;
    stored.mention.entity = entity;
    return stored;
}

store::ArticleRecord article()
{
    using annotate::Field;
    using annotate::MentionKind;
    store::ArticleRecord record;
    record.id = {7};
    record.article.source = {u"a.jsonl"_s, 3, 3};
    record.article.headline = u"馬嘉博拜會\U0001f1e6\U0001f1fa, \"貴賓\" <b>"_s;
    record.article.text = kText;
    record.article.publisher = u"秘書處 & 國際科"_s;
    record.article.url = u"https://example.org/n?a=1&b=新聞"_s;
    record.article.published = QDate(2022, 3, 25);
    record.annotation.date.edtf = Edtf::parse(u"2022-03-24").value();
    record.annotation.cities = {u"臺南市"_s};
    record.annotation.mentionedCountries = {u"JP"_s, u"AU"_s};
    record.annotation.topics = {u"教育"_s, u"觀光"_s};
    record.annotation.persons = {{.name = u"馬嘉博"_s,
                                  .latin = u"Mark \"Mac\" Garber"_s,
                                  .title = u"處長"_s,
                                  .affiliation = u"澳洲辦事處"_s,
                                  .country = u"AU"_s,
                                  .entity = u"person:馬嘉博"_s}};
    record.annotation.foreignCities = {{u"北九州市"_s, u"JP"_s, u"place:JP:北九州市"_s}};
    annotate::DateExpression date;
    date.text = u"今(24)日"_s;
    date.span = {kText.indexOf(date.text), kText.indexOf(date.text) + date.text.size()};
    date.edtf = Edtf::parse(u"2022-03-24").value();
    record.annotation.dates = {date};
    record.mentions = {
        mention(MentionKind::Person, Field::Headline, record.article.headline, u"馬嘉博"_s, u"person:馬嘉博"_s),
        mention(MentionKind::Date, Field::Text, kText, u"今(24)日"_s, {}),
        mention(MentionKind::Person, Field::Text, kText, u"馬嘉博"_s, u"person:馬嘉博"_s),
        mention(MentionKind::ForeignCity, Field::Text, kText, u"北九州市"_s, u"place:JP:北九州市"_s)};
    return record;
}

store::EngagementRow visit(const QString &date)
{
    store::EngagementRow visit;
    visit.id = store::engagementId({7}, 0);
    visit.article = {7};
    visit.direction = annotate::Direction::Inbound;
    visit.host = u"臺南市"_s;
    visit.cities = {u"臺南市"_s};
    visit.guests = {u"馬嘉博"_s};
    visit.countries = {u"AU"_s};
    visit.place = u"市政中心; 一樓, 大廳"_s;
    visit.date = date;
    visit.dateFromText = true;
    visit.topics = {u"教育"_s};
    visit.headline = article().article.headline;
    visit.sentence = kText.section(u'\n', 0, 0);
    return visit;
}

QByteArray written(const Layout &layout, const QStringList &dates = {u"2022-03-24"_s})
{
    const auto document = exporting::makeDocument(layout);
    QByteArray out;
    document->begin(out);
    if (layout.what == What::Visits) {
        for (const QString &date : dates)
            document->addVisit(visit(date), article(), out);
    } else {
        document->addArticle(article(), out);
        store::ArticleRecord bare; // nothing is known of it
        bare.id = {8};
        bare.article.source = {u"b.txt"_s, 1, 1};
        bare.article.text = u"只有一句。"_s;
        document->addArticle(bare, out);
    }
    document->end(out);
    return out;
}

Layout layoutOf(What what, Format format)
{
    return {.what = what, .format = format, .made = QDateTime(QDate(2022, 4, 1), QTime(8, 0), Qt::UTC)};
}

QJsonObject jsonOf(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return object;
}

/// A code point offset turned back by counting, so that the exporter is not checked by its own code.
QString codePoints(const QString &text, qint64 start, qint64 end)
{
    const QList<uint> points = text.toUcs4();
    QString part;
    for (qint64 i = start; i < end; ++i)
        part += QString::fromUcs4(reinterpret_cast<const char32_t *>(&points[i]), 1);
    return part;
}

struct Said
{
    int exitCode = -1;
    QByteArray output;
};

Said run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted(60'000) || !process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAll()};
}

const QString kPython = u"/usr/bin/python3"_s;

bool canImport(const QString &module)
{
    return QFile::exists(kPython) && run(kPython, {u"-c"_s, u"import "_s + module}).exitCode == 0;
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void calendarLinesAreFolded();
    void calendarHoldsKnownDaysAlone_data();
    void calendarHoldsKnownDaysAlone();
    void calendarUidsStay();
    void calendarIsReadByAnother();
    void annotationsCountCodePoints();
    void linkedDataIsJson();
    void linkedDataIsReadByAnother_data();
    void linkedDataIsReadByAnother();
    void referencesAreReadByOthers();
    void risHasOneLineAField();
    void pageIsInert();
    void pageIsValid();
    void badAddressesAreNone();
    void everyFormatHasItsThings();

private:
    QString fileOf(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestDocuments::golden_data()
{
    QTest::addColumn<Layout>("layout");
    for (const What what : {What::Articles, What::Visits, What::Mentions}) {
        for (const Format format : exporting::formatsOf(what)) {
            if (!exporting::hasColumns(format))
                QTest::addRow("%s-%s", qPrintable(exporting::toString(what)), qPrintable(exporting::toString(format)))
                    << layoutOf(what, format);
        }
    }
}

void TestDocuments::golden()
{
    QFETCH(Layout, layout);
    const QString name = u"export/%1-%2.%3"_s.arg(exporting::toString(layout.what), exporting::toString(layout.format),
                                                  exporting::suffixOf(layout.format));
    QCOMPARE(goldenDifference(name, written(layout, {u"2022-03-24"_s, u"2022-03-24/2022-03-26"_s})), QString());
}

void TestDocuments::calendarLinesAreFolded()
{
    for (qsizetype length = 60; length < 90; ++length) {
        QByteArray out;
        const QByteArray value = QString(length, QChar(0x9999)).toUtf8() + u"𠮷"_s.repeated(9).toUtf8();
        exporting::appendLine("X", value, out);
        QVERIFY(out.endsWith("\r\n"));
        QByteArray unfolded;
        for (const QByteArray &line : out.chopped(2).split('\n')) {
            QVERIFY(line.chopped(line.endsWith('\r') ? 1 : 0).size() <= 75);
            QVERIFY(line.isValidUtf8());
            unfolded += line.startsWith(' ') ? line.sliced(1) : line;
            if (unfolded.endsWith('\r'))
                unfolded.chop(1);
        }
        QCOMPARE(unfolded, "X:" + value);
    }
}

void TestDocuments::calendarHoldsKnownDaysAlone_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QByteArray>("days"); // empty: no event
    QTest::newRow("a day") << u"2022-02-28"_s << "DTSTART;VALUE=DATE:20220228\r\nDTEND;VALUE=DATE:20220301\r\n"_ba;
    QTest::newRow("a range") << u"2022-03-22/2022-03-25"_s
                             << "DTSTART;VALUE=DATE:20220322\r\nDTEND;VALUE=DATE:20220326\r\n"_ba;
    QTest::newRow("uncertain") << u"2022-03-25?"_s << "DTSTART;VALUE=DATE:20220325\r\nDTEND;VALUE=DATE:20220326\r\n"_ba;
    for (const char *unknown :
         {"2022-03", "2022", "XXXX-03-22", "2016-05-01/..", "../2016-05-01", "2022-03/2022-04", ""})
        QTest::newRow(*unknown ? unknown : "none") << QString::fromLatin1(unknown) << QByteArray();
}

void TestDocuments::calendarHoldsKnownDaysAlone()
{
    QFETCH(QString, date);
    QFETCH(QByteArray, days);
    const QByteArray out = written(layoutOf(What::Visits, Format::Calendar), {date});
    QCOMPARE(out.contains("BEGIN:VEVENT"), !days.isEmpty());
    QVERIFY2(out.contains(days), out);
}

void TestDocuments::calendarUidsStay()
{
    store::EngagementRow corrected = visit(u"2023-01-01"_s);
    corrected.guests = {u"別人"_s};
    QCOMPARE(exporting::visitKey(corrected, article().article),
             exporting::visitKey(visit(u"2022-03-24"_s), article().article));
    corrected.id = store::engagementId({7}, 1);
    QVERIFY(exporting::visitKey(corrected, article().article) !=
            exporting::visitKey(visit(u"2022-03-24"_s), article().article));
}

void TestDocuments::calendarIsReadByAnother()
{
    if (!canImport(u"icalendar"_s))
        QSKIP("python3-icalendar is not installed.");
    const QString file =
        fileOf(u"v.ics"_s, written(layoutOf(What::Visits, Format::Calendar), {u"2022-03-22/2022-03-25"_s}));
    const QString program = u"import sys, icalendar\n"
                            "c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
                            "e = [x for x in c.walk() if x.name == 'VEVENT'][0]\n"
                            "print(e['DTSTART'].dt, e['DTEND'].dt, e['LOCATION'], len(c.errors) + len(e.errors))\n"
                            "print(e['DESCRIPTION'].split('\\n')[1])\n"_s;
    const Said said = run(kPython, {u"-X"_s, u"utf8"_s, u"-c"_s, program, file});
    QCOMPARE(QString::fromUtf8(said.output),
             u"2022-03-22 2022-03-26 市政中心; 一樓, 大廳 0\n"_s + kText.section(u'\n', 0, 0) + u'\n');
}

void TestDocuments::annotationsCountCodePoints()
{
    const QJsonObject document = jsonOf(written(layoutOf(What::Mentions, Format::WebAnnotations)));
    QCOMPARE(document[u"@context"].toString(), u"http://www.w3.org/ns/anno.jsonld"_s);
    const QJsonArray annotations = document[u"@graph"].toArray();
    QCOMPARE(annotations.size(), 4);
    QSet<QString> ids;
    for (const QJsonValue &annotation : annotations) {
        ids += annotation[u"id"].toString();
        QCOMPARE(annotation[u"type"].toString(), u"Annotation"_s);
        const QJsonObject target = annotation[u"target"].toObject();
        const bool isHeadline = target[u"source"].toString().startsWith(u"urn:legation:headline:");
        const QString text = isHeadline ? article().article.headline : kText;
        const QJsonArray selectors = target[u"selector"].toArray();
        const QString exact = selectors[1][u"exact"].toString();
        QCOMPARE(codePoints(text, selectors[0][u"start"].toInteger(), selectors[0][u"end"].toInteger()), exact);
        QVERIFY(text.contains(selectors[1][u"prefix"].toString() + exact + selectors[1][u"suffix"].toString()));
        QVERIFY(!annotation[u"body"].toArray().isEmpty());
    }
    QCOMPARE(ids.size(), 4);
}

void TestDocuments::linkedDataIsJson()
{
    const QJsonArray articles = jsonOf(written(layoutOf(What::Articles, Format::SchemaOrg)))[u"@graph"].toArray();
    QCOMPARE(articles.size(), 2);
    QCOMPARE(articles[0][u"articleBody"].toString(), kText);
    const QJsonArray events =
        jsonOf(written(layoutOf(What::Visits, Format::SchemaOrg), {u"2022-03"_s}))[u"@graph"].toArray();
    QCOMPARE(events[0][u"startDate"].toString(), u"2022-03"_s);
    const QJsonArray csl = QJsonDocument::fromJson(written(layoutOf(What::Articles, Format::CslJson))).array();
    QCOMPARE(csl.size(), 2);
    QCOMPARE(csl[0][u"issued"][u"date-parts"].toArray()[0].toArray(), (QJsonArray{2022, 3, 25}));
    QVERIFY(csl[0][u"id"].toString() != csl[1][u"id"].toString());
}

void TestDocuments::linkedDataIsReadByAnother_data()
{
    QTest::addColumn<What>("what");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QByteArray>("things");
    QTest::newRow("annotations") << What::Mentions << Format::WebAnnotations << u"annotations"_s << "4\n"_ba;
    QTest::newRow("articles") << What::Articles << Format::SchemaOrg << u"schema"_s << "2\n"_ba;
    QTest::newRow("visits") << What::Visits << Format::SchemaOrg << u"schema"_s << "2\n"_ba;
}

void TestDocuments::linkedDataIsReadByAnother()
{
    QFETCH(What, what);
    QFETCH(Format, format);
    QFETCH(QString, model);
    if (!canImport(u"rdflib"_s))
        QSKIP("python3-rdflib is not installed.");
    const QString file = fileOf(u"linked.jsonld"_s, written(layoutOf(what, format)));
    const QString checker = qEnvironmentVariable("LEGATION_SOURCE_DIR") + u"/tests/support/linkeddata"_s;
    const Said said = run(kPython, {checker, model, file});
    QTEST(said.output, "things");
    QCOMPARE(said.exitCode, 0);
}

/// What reference managers are given is understood by two programs that are none of ours.
void TestDocuments::referencesAreReadByOthers()
{
    if (!canImport(u"citeproc"_s))
        QSKIP("python3-citeproc is not installed.");
    const QString ris2xml = QStandardPaths::findExecutable(u"ris2xml"_s);
    if (ris2xml.isEmpty())
        QSKIP("bibutils is not installed.");
    const QString program = u"import json, sys, warnings\n"
                            "from citeproc.source.json import CiteProcJSON\n"
                            "warnings.simplefilter('error', UserWarning)\n" // of what it does not know
                            "items = CiteProcJSON(json.load(open(sys.argv[1], encoding='utf-8')))\n"
                            "for item in items.values(): print(item.type, item.title)\n"_s;
    const QString csl = fileOf(u"a.json"_s, written(layoutOf(What::Articles, Format::CslJson)));
    Said said = run(kPython, {u"-X"_s, u"utf8"_s, u"-c"_s, program, csl});
    QCOMPARE(QString::fromUtf8(said.output),
             u"article-newspaper %1\narticle-newspaper 只有一句。\n"_s.arg(article().article.headline));
    const QString ris = fileOf(u"a.ris"_s, written(layoutOf(What::Articles, Format::Ris)));
    said = run(ris2xml, {u"-i"_s, u"utf8"_s, ris});
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(said.output.count("<mods "), 2);
    QVERIFY2(said.output.contains("<title>只有一句。</title>"), said.output);
    QVERIFY2(said.output.contains("<url>https://example.org/n?a=1&amp;b=%E6%96%B0%E8%81%9E</url>"), said.output);
}

void TestDocuments::risHasOneLineAField()
{
    const QList<QByteArray> lines = written(layoutOf(What::Articles, Format::Ris)).split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.isEmpty() || line == "\r" || (line.sliced(2, 4) == "  - " && line.endsWith('\r')), line);
    QCOMPARE(lines.count("TY  - NEWS\r"), 2);
    QCOMPARE(lines.count("ER  - \r"), 2);
}

void TestDocuments::pageIsInert()
{
    const QByteArray page = written(layoutOf(What::Articles, Format::Html));
    QVERIFY(!page.contains("<script"));
    QVERIFY(!page.contains("<b>"));
    QVERIFY(!page.contains(" src="));
    QVERIFY(page.contains("default-src 'none'"));
    QVERIFY(page.contains("&lt;script&gt;"));
    QVERIFY(page.contains("<mark class=\"person\" title=\"person:馬嘉博\">馬嘉博</mark>"));
}

void TestDocuments::pageIsValid()
{
    const QString tidy = QStandardPaths::findExecutable(u"tidy"_s);
    if (tidy.isEmpty())
        QSKIP("tidy is not installed.");
    const QString file = fileOf(u"page.html"_s, written(layoutOf(What::Articles, Format::Html)));
    const Said said = run(tidy, {u"-errors"_s, u"-quiet"_s, u"-utf8"_s, file});
    QCOMPARE(said.output, QByteArray());
    QCOMPARE(said.exitCode, 0);
}

void TestDocuments::badAddressesAreNone()
{
    load::Article of;
    for (const QString &bad : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"data:text/html,x"_s, u"http://"_s,
                               u"不是網址"_s, u"http://a b/\" onclick=\"x"_s}) {
        of.url = bad;
        QCOMPARE(exporting::webAddress(of), QString());
    }
    of.url = u" https://example.org/新聞 "_s;
    QCOMPARE(exporting::webAddress(of), u"https://example.org/%E6%96%B0%E8%81%9E"_s);
}

void TestDocuments::everyFormatHasItsThings()
{
    QSet<Format> held;
    for (const What what : {What::Articles, What::Visits, What::Entities, What::Mentions}) {
        for (const Format format : exporting::formatsOf(what)) {
            held += format;
            QVERIFY(!exporting::suffixOf(format).isEmpty());
            QVERIFY(exporting::formatFromString(exporting::toString(format)) == format);
        }
    }
    QCOMPARE(held.size(), 8);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
