// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/record.h"
#include "tests/support/golden.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;
using tests::goldenDifference;

namespace {

load::Article article()
{
    load::Article article;
    article.externalId = u"n-1"_s;
    article.source = {u"news.jsonl"_s, 1, 1};
    article.published = QDate(2023, 5, 12);
    article.headline = u"𠮷田代表訪基隆"_s;
    article.text = u"日本代表𠮷田健(Ken Yoshida)\n今(12)日拜會基隆市政府,出席「第3屆港灣論壇」。"_s;
    return article;
}

TextSpan spanOf(QStringView text, QStringView words)
{
    const qsizetype start = text.indexOf(words);
    return {start, start + words.size()};
}

annotate::Annotation annotation(const load::Article &article)
{
    const PartialDate day = PartialDate::ofDay(QDate(2023, 5, 12));
    annotate::Annotation a;
    a.date = {Edtf(day), annotate::DateBasis::Published, u"published"_s};
    a.cities = {u"基隆市"_s};
    a.partnerCountries = a.mentionedCountries = {u"JP"_s};
    a.foreignCities = {{u"橫濱市"_s, u"JP"_s, u"place:JP:橫濱市"_s}};
    a.persons = {{u"𠮷田健"_s, u"Ken Yoshida"_s, u"代表"_s, {}, u"JP"_s, u"person:𠮷田健"_s}};
    a.organisations = {{u"基隆市政府"_s, {}, {u"市府"_s}, u"TW"_s, u"org:基隆市政府"_s}};
    a.events = {{u"港灣論壇"_s, {}, u"3"_s, {}, u"event:港灣論壇"_s}};
    a.topics = {u"經貿"_s};
    a.dates = {{annotate::Field::Text, spanOf(article.text, u"今(12)日"), u"今(12)日"_s, Edtf(day), u"date.fused"_s,
                u"day from the text; month from the published day"_s}};
    annotate::Engagement visit;
    visit.direction = annotate::Direction::Inbound;
    visit.host = u"基隆市"_s;
    visit.guests = {u"𠮷田健"_s};
    visit.countries = {u"JP"_s};
    visit.participants = {{u"𠮷田健"_s, u"guest"_s}};
    visit.date = Edtf(day);
    visit.dateFromText = true;
    visit.span = spanOf(article.text, u"拜會");
    visit.sentence = {0, article.text.size()};
    visit.rule = u"visit.call-on"_s;
    visit.cameo = u"043"_s;
    annotate::Engagement forum;
    forum.kind = annotate::EngagementKind::Forum;
    forum.field = annotate::Field::Headline;
    forum.span = {5, 6};
    forum.sentence = {0, article.headline.size()};
    forum.rule = u"forum.held"_s;
    a.engagements = {visit, forum};
    a.mentions = {{annotate::MentionKind::Person,
                   annotate::Field::Headline,
                   {0, 3},
                   u"𠮷田"_s,
                   u"person:𠮷田健"_s,
                   u"person.surname-title"_s,
                   u"continues 𠮷田健"_s},
                  {annotate::MentionKind::Person,
                   annotate::Field::Text,
                   spanOf(article.text, u"𠮷田健"),
                   u"𠮷田健"_s,
                   u"person:𠮷田健"_s,
                   u"person.bilingual"_s,
                   {}}};
    a.annotator = u"test"_s;
    return a;
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden();
    void emptyAnnotation();
    void offsetsAreCodePoints();
    void oneLine();
    void duplicates();
};

void TestRecord::golden()
{
    const load::Article whole = article();
    QByteArray lines = exporting::toRecord(whole, annotation(whole), u"n-0"_s) + '\n';
    load::Article bare;
    bare.externalId = u"2"_s;
    bare.source = {u"news.txt"_s, 2, 2};
    bare.text = u"x"_s;
    lines += exporting::toRecord(bare, {}) + '\n';
    QCOMPARE(goldenDifference(u"export/record.jsonl"_s, lines), QString());
}

void TestRecord::emptyAnnotation()
{
    const QJsonObject record = QJsonDocument::fromJson(exporting::toRecord(article(), {})).object();
    QVERIFY(record.value(u"date"_s).toObject().value(u"edtf"_s).isNull());
    QVERIFY(record.value(u"duplicate_of"_s).isNull());
    QVERIFY(record.value(u"persons"_s).toArray().isEmpty());
}

void TestRecord::offsetsAreCodePoints()
{
    const load::Article whole = article();
    const QJsonObject record = QJsonDocument::fromJson(exporting::toRecord(whole, annotation(whole))).object();
    const QList<uint> text = record.value(u"text"_s).toString().toUcs4();
    const QList<uint> headline = record.value(u"headline"_s).toString().toUcs4();
    int checked = 0;
    for (const QString &list : {u"mentions"_s, u"dates"_s}) {
        for (const QJsonValue &value : record.value(list).toArray()) {
            const QJsonObject mention = value.toObject();
            const QList<uint> &in = mention.value(u"in"_s).toString() == u"headline" ? headline : text;
            const QList<uint> words = in.sliced(mention.value(u"start"_s).toInt(),
                                                mention.value(u"end"_s).toInt() - mention.value(u"start"_s).toInt());
            QCOMPARE(words, mention.value(u"text"_s).toString().toUcs4());
            ++checked;
        }
    }
    QCOMPARE(checked, 3);
}

void TestRecord::oneLine()
{
    load::Article odd = article();
    odd.text = u"a\r\nb\u2028c\td\"\\/\u0001\u007f"_s;
    const QByteArray line = exporting::toRecord(odd, {});
    QVERIFY(!line.contains('\n') && !line.contains('\r'));
    QCOMPARE(QJsonDocument::fromJson(line).object().value(u"text"_s).toString(), odd.text);
}

void TestRecord::duplicates()
{
    exporting::DuplicateFinder finder;
    load::Article first = article();
    load::Article second = article();
    second.externalId = u"n-2"_s;
    QVERIFY(!finder.firstLike(first));
    QCOMPARE(finder.firstLike(second).value_or(QString()), u"n-1"_s);
    // Headline and text are told apart: the same characters split elsewhere are another article.
    load::Article moved = article();
    moved.headline = article().headline + article().text;
    moved.text.clear();
    QVERIFY(!finder.firstLike(moved));
    second.text += u' ';
    QVERIFY(!finder.firstLike(second));
}

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
