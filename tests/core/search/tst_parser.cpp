// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/parser.h"
#include "core/search/searchtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace legation;
using namespace legation::search;
using namespace Qt::StringLiterals;

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTerms_data();
    void readsTerms();
    void resolvesFields_data();
    void resolvesFields();
    void tellsProblems_data();
    void tellsProblems();
    void partsSayWhere();
    void neverFails();

private:
    static QString shape(const Condition &condition);

    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestParser::initTestCase()
{
    auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
}

/// The condition as text: all(a,b), any(a,b), no(a).
QString TestParser::shape(const Condition &condition)
{
    QStringList parts;
    for (const Condition &part : condition.parts)
        parts.append(shape(part));
    switch (condition.kind) {
    case Condition::Kind::Everything: return u"everything"_s;
    case Condition::Kind::And: return u"all(%1)"_s.arg(parts.join(u','));
    case Condition::Kind::Or: return u"any(%1)"_s.arg(parts.join(u','));
    case Condition::Kind::Not: return u"no(%1)"_s.arg(parts.join(u','));
    case Condition::Kind::Text: return condition.value;
    case Condition::Kind::Days: return u"days"_s;
    default: return u'=' + condition.value;
    }
}

void TestParser::readsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << u"everything"_s;
    QTest::newRow("blanks") << u"  　 "_s << u"everything"_s;
    QTest::newRow("punctuation") << u"，。！"_s << u"everything"_s;
    QTest::newRow("word") << u"拜會"_s << u"拜會"_s;
    QTest::newRow("folded") << u"台湾ＡＩＴ"_s << searchable(u"臺灣ait");
    QTest::newRow("two words") << u"臺南 澳洲"_s << u"all(臺南,澳洲)"_s;
    QTest::newRow("ideographic blank") << u"臺南　澳洲"_s << u"all(臺南,澳洲)"_s;
    QTest::newRow("phrase") << u"\"Mark  Pearson\""_s << u"mark pearson"_s;
    QTest::newRow("curly quotes") << u"“mark pearson”"_s << u"mark pearson"_s;
    QTest::newRow("without") << u"澳洲 -臺南"_s << u"all(澳洲,no(臺南))"_s;
    QTest::newRow("full-width minus") << u"澳洲 －臺南"_s << u"all(澳洲,no(臺南))"_s;
    QTest::newRow("only without") << u"-臺南"_s << u"no(臺南)"_s;
    QTest::newRow("hyphen inside") << u"covid-19"_s << u"covid 19"_s;
    QTest::newRow("or") << u"澳洲 OR 紐西蘭"_s << u"any(澳洲,紐西蘭)"_s;
    QTest::newRow("or binds closer") << u"臺南 澳洲 OR 紐西蘭"_s << u"all(臺南,any(澳洲,紐西蘭))"_s;
    QTest::newRow("lower case or") << u"now or then"_s << u"all(now,or,then)"_s;
    QTest::newRow("and") << u"臺南 AND 澳洲"_s << u"all(臺南,澳洲)"_s;
    QTest::newRow("brackets") << u"(澳洲 臺南) OR 紐西蘭"_s << u"any(all(澳洲,臺南),紐西蘭)"_s;
    QTest::newRow("full-width brackets") << u"（澳洲 臺南） OR 紐西蘭"_s << u"any(all(澳洲,臺南),紐西蘭)"_s;
    QTest::newRow("not bracket") << u"-(澳洲 臺南)"_s << u"no(all(澳洲,臺南))"_s;
    QTest::newRow("empty brackets") << u"() 澳洲"_s << u"澳洲"_s;
    QTest::newRow("time is no field") << u"10:30"_s << u"10 30"_s;
    QTest::newRow("address is no field") << u"https://example.org"_s << u"https example org"_s;
}

void TestParser::readsTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const ParsedQuery query = parse(text, m_lexicon.get());
    QCOMPARE(shape(query.condition), expected);
    QVERIFY(query.problems.empty());
}

void TestParser::resolvesFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const char *name : {"澳大利亞", "澳洲", "AU", "au", "Australia"})
        QTest::newRow(name) << u"country:"_s + QString::fromUtf8(name) << u"country"_s << u"AU"_s;
    for (const char *name : {"台南", "臺南市", "台南市", "臺南"})
        QTest::newRow(name) << u"city："_s + QString::fromUtf8(name) << u"city"_s << u"臺南市"_s;
    QTest::newRow("quoted") << u"city:\"台南市\""_s << u"city"_s << u"臺南市"_s;
    QTest::newRow("Chinese field") << u"國家:紐西蘭"_s << u"country"_s << u"NZ"_s;
    QTest::newRow("Simplified field") << u"国家：新西兰"_s << u"country"_s << u"NZ"_s;
    QTest::newRow("kind") << u"kind:Visit"_s << u"kind"_s << u"visit"_s;
    QTest::newRow("kind in Chinese") << u"種類:論壇"_s << u"kind"_s << u"forum"_s;
    QTest::newRow("has") << u"has:visit"_s << u"has"_s << u"visit"_s;
    QTest::newRow("has duplicate") << u"has:duplicates"_s << u"has"_s << u"duplicate"_s;
    QTest::newRow("person") << u"person:馬嘉博"_s << u"person"_s << u"馬嘉博"_s;
    QTest::newRow("month") << u"date:2022-03"_s << u"date"_s << u"2022-03"_s;
    QTest::newRow("range") << u"date:2022-03..2022-05"_s << u"date"_s << u"2022-03/2022-05"_s;
    QTest::newRow("open range") << u"date:2022-03.."_s << u"date"_s << u"2022-03/.."_s;
    QTest::newRow("until") << u"date:..2022"_s << u"date"_s << u"../2022"_s;
    QTest::newRow("interval") << u"date:2022-03-22/2022-03-25"_s << u"date"_s << u"2022-03-22/2022-03-25"_s;
    QTest::newRow("slashes") << u"date:2022/3/24"_s << u"date"_s << u"2022-03-24"_s;
    QTest::newRow("Chinese date") << u"date:2022年3月24日"_s << u"date"_s << u"2022-03-24"_s;
    QTest::newRow("Minguo") << u"date:111年3月"_s << u"date"_s << u"2022-03"_s;
    QTest::newRow("Minguo with a dash") << u"date:111-03"_s << u"date"_s << u"2022-03"_s;
    QTest::newRow("Minguo range") << u"date:111年3月..111年5月"_s << u"date"_s << u"2022-03/2022-05"_s;
    QTest::newRow("Minguo from one to another")
        << u"date:111-03-22–111-03-25"_s << u"date"_s << u"2022-03-22/2022-03-25"_s;
    QTest::newRow("Minguo interval") << u"date:111-03-22/111-03-25"_s << u"date"_s << u"2022-03-22/2022-03-25"_s;
    QTest::newRow("Minguo with an open side") << u"date:105/.."_s << u"date"_s << u"2016/.."_s;
    QTest::newRow("Minguo, no month") << u"date:111-XX-25"_s << u"date"_s << u"2022-XX-25"_s;
    QTest::newRow("Minguo, in words") << u"date:111年3月22日至111年3月25日"_s << u"date"_s
                                      << u"2022-03-22/2022-03-25"_s;
    QTest::newRow("Minguo said") << u"date:民國111年"_s << u"date"_s << u"2022"_s;
    QTest::newRow("year") << u"year:2022"_s << u"year"_s << u"2022"_s;
}

void TestParser::resolvesFields()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const ParsedQuery query = parse(text, m_lexicon.get());
    QVERIFY(query.problems.empty());
    QCOMPARE(query.parts.size(), size_t{1});
    QCOMPARE(query.parts.front().field, field);
    QCOMPARE(query.parts.front().value, value);
    QCOMPARE(query.parts.front().span, (TextSpan{0, text.size()}));
}

void TestParser::tellsProblems_data()
{
    using Kind = QueryProblem::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("searched");
    const auto row = [](const char *name, const QString &text, Kind kind, const QString &searched) {
        QTest::newRow(name) << text << static_cast<int>(kind) << searched;
    };
    row("unknown field", u"color:red 臺南"_s, Kind::UnknownField, u"all(color red,臺南)"_s);
    row("unknown value", u"country:亞特蘭提斯"_s, Kind::UnknownValue, u"亞特蘭提斯"_s);
    row("no value", u"city:"_s, Kind::UnknownValue, u"everything"_s);
    row("bad date", u"date:2022-02-30"_s, Kind::BadDate, u"2022 02 30"_s);
    row("open quote", u"\"臺南 市"_s, Kind::UnclosedQuote, u"臺南 市"_s);
    row("open bracket", u"(臺南 澳洲"_s, Kind::UnbalancedBracket, u"all(臺南,澳洲)"_s);
    row("close bracket", u"臺南) 澳洲"_s, Kind::UnbalancedBracket, u"all(臺南,澳洲)"_s);
    row("or at the end", u"臺南 OR"_s, Kind::DanglingOperator, u"臺南"_s);
    row("or at the start", u"OR 臺南"_s, Kind::DanglingOperator, u"臺南"_s);
    row("not at the end", u"臺南 NOT"_s, Kind::DanglingOperator, u"臺南"_s);
    row("and at the start", u"AND 臺南"_s, Kind::DanglingOperator, u"臺南"_s);
}

void TestParser::tellsProblems()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, searched);
    const ParsedQuery query = parse(text, m_lexicon.get());
    QCOMPARE(query.problems.size(), size_t{1});
    QCOMPARE(static_cast<int>(query.problems.front().kind), kind);
    QVERIFY(!query.problems.front().span.isEmpty());
    QVERIFY(query.problems.front().span.end <= text.size());
    QCOMPARE(shape(query.condition), searched);
}

void TestParser::partsSayWhere()
{
    const QString text = u"拜會 -city:臺南 \"a b\""_s;
    const ParsedQuery query = parse(text, m_lexicon.get());
    QCOMPARE(query.parts.size(), size_t{3});
    QCOMPARE(query.parts[0].span.of(text).toString(), u"拜會"_s);
    QCOMPARE(query.parts[1].span.of(text).toString(), u"-city:臺南"_s);
    QVERIFY(query.parts[1].negated);
    QCOMPARE(query.parts[2].span.of(text).toString(), u"\"a b\""_s);
    QCOMPARE(query.parts[2].kind, QueryPart::Kind::Phrase);
    QCOMPARE(query.highlights, (QStringList{u"拜會"_s, u"a b"_s}));
}

void TestParser::neverFails()
{
    QRandomGenerator random(1);
    const QString alphabet = u"()（）\"“”-－:：.. ORANDNOT臺南a1/*^{}+~\\𠮷\u001f"_s + QChar(0) + QChar(0xd800);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int length = random.bounded(24); length > 0; --length)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        const ParsedQuery query = parse(text, m_lexicon.get());
        for (const QueryPart &part : query.parts)
            QVERIFY(part.span.start >= 0 && part.span.start <= part.span.end && part.span.end <= text.size());
        for (const QueryProblem &problem : query.problems)
            QVERIFY(problem.span.start >= 0 && problem.span.end <= text.size());
    }
    QVERIFY(!parse(QString(100'000, u'('), m_lexicon.get()).problems.empty());
    QVERIFY(parse(QString(100'000, u'-'), m_lexicon.get()).parts.empty());
}

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
