// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/annotationrecord.h"
#include "core/store/archivefile.h"
#include "core/store/bytes.h"
#include "core/store/ledgerfile.h"
#include "core/store/mentionreplay.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// Archives that are damaged or were made to do harm: what they say is bounded by what an archive can be.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsTellOfNoMoreThanTheirTextCan();
    void recordsTellOfAllThatTheirTextCan();
    void decisionsOutsideTheTextSayNothing();
    void columnsOfNoDayOrKindAreDamage_data();
    void columnsOfNoDayOrKindAreDamage();
    void farIdsAreNotLookedFor();
    void archivesWithoutATableAreRecovered();
    void olderArchivesAreRecovered();
    void correctionsOfAnotherEncodingAreRefused();
    void decisionsOfTheFarFutureAreRefused();
    void decisionsThatCannotBeReadEnd();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QString filled(const QString &name, int articles) const;
    static void runSql(const QString &path, const QByteArray &sql);

    test::Folder m_folder;
};

QString TestDamage::filled(const QString &name, int articles) const
{
    test::Chance chance(11);
    const auto annotate = [](const load::Article &, const auto &) {
        annotate::Annotation annotation;
        annotation.engagements.emplace_back().date = Edtf(PartialDate::ofYear(2022));
        return annotation;
    };
    if (!test::fill(pathOf(name), test::articlesByChance(chance, articles), annotate))
        qFatal("the archive of a test cannot be made");
    return pathOf(name);
}

void TestDamage::runSql(const QString &path, const QByteArray &sql)
{
    auto connection = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    const auto done = (*connection)->execute(sql);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
}

void TestDamage::recordsTellOfNoMoreThanTheirTextCan()
{
    constexpr int kMentions = 100'000;
    ByteWriter bomb;
    bomb.number(1);
    bomb.number(kMentions);
    const QByteArray zeros(1000 + 6 * kMentions, '\0'); // each mention at the first unit, and no more of anything
    bomb.raw(zeros.constData(), zeros.size());
    QVERIFY(!decode(bomb.bytes(), {}, {u"", u"甲"}, RuleBook()).has_value());
    for (const size_t most : {size_t{3}, size_t{2}}) {
        ByteReader in("\x02\x01\x61\x01\x62\x01", most);
        QCOMPARE(in.list(), (QStringList{u"a"_s, u"b"_s}));
        in.count();
        QCOMPARE(in.isGood(), false); // one more than there are bytes, or than things
    }
    ByteReader things("\x02\x00\x00\x01\x00", 2);
    things.list();
    QCOMPARE(things.count(), size_t{0});
    QVERIFY(!things.isGood());
}

void TestDamage::recordsTellOfAllThatTheirTextCan()
{
    const QString text = u"日"_s.repeated(100'000);
    annotate::Annotation annotation;
    for (qsizetype unit = 0; unit < text.size(); ++unit)
        annotation.mentions.push_back({annotate::MentionKind::Country,
                                       annotate::Field::Text,
                                       {unit, unit + 1},
                                       u"日"_s,
                                       u"country:JP"_s,
                                       u"rule"_s,
                                       {}});
    RuleBook rules;
    const AnnotationRecord record = encode(annotation, {u"", text}, rules);
    const auto again = decode(record.record, record.entities, {u"", text}, rules);
    QVERIFY(again.has_value());
    QCOMPARE(again->mentions.size(), annotation.mentions.size());
}

void TestDamage::decisionsOutsideTheTextSayNothing()
{
    const QString text = u"臺南市長接待訪問團"_s;
    const MentionWord word{annotate::Field::Text, {-5, 3}, {{u"kind"_s, u"person"_s}, {u"entity"_s, u"person:x"_s}}};
    annotate::Annotation annotation;
    apply({word}, {u"", text}, annotation);
    QVERIFY(annotation.mentions.empty());

    const QString path = filled(u"spans.legation"_s, 3);
    const auto archive = ArchiveFile::open(path, OpenMode::ReadWrite, nullptr);
    QVERIFY(archive.has_value());
    for (const TextSpan span : {TextSpan{0, 1}, TextSpan{0, 2}, TextSpan{1, 2}}) {
        const auto done = (*archive)->decide({.target = Target::mention({1}, annotate::Field::Text, span),
                                              .values = {{u"kind"_s, u"person"_s}, {u"span"_s, u"0-2"_s}}});
        QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    }
    runSql(path, "UPDATE decision SET span_start = -5 WHERE span_end = 1;"
                 "UPDATE decision SET span_start = 9000000, span_end = 9000001 WHERE span_end = 2 AND span_start = 0;"
                 "UPDATE meta SET value = '77' WHERE key = 'columns_version'");
    QVERIFY((*archive)->article({1}).has_value());
    QVERIFY((*archive)->decisions().has_value());
    const Target place = Target::mention({1}, annotate::Field::Text, {0, 2});
    QVERIFY((*archive)->decide({.target = place, .values = {{u"kind"_s, u"event"_s}}}).has_value());
}

void TestDamage::columnsOfNoDayOrKindAreDamage_data()
{
    QTest::addColumn<QByteArray>("columns");
    // A format in one byte, then the first days of 4,096 articles, then their last days; the last two bytes are the
    // kind and the direction of the last engagement. The article of slot 1 is the first.
    QTest::newRow("first day far off") << "substr(columns, 1, 5) || x'ffffff7e' || substr(columns, 10)"_ba;
    QTest::newRow("last day far off") << "substr(columns, 1, 16389) || x'00000081' || substr(columns, 16394)"_ba;
    QTest::newRow("kind") << "substr(columns, 1, length(columns) - 2) || x'0600'"_ba;
    QTest::newRow("direction") << "substr(columns, 1, length(columns) - 1) || x'04'"_ba;
}

void TestDamage::columnsOfNoDayOrKindAreDamage()
{
    LEGATION_FILES_ONLY();
    QFETCH(QByteArray, columns);
    const QString name = QString::fromUtf8(QTest::currentDataTag()) + u".legation"_s;
    const QString path = filled(name, 3);
    QVERIFY(ArchiveFile::open(path, OpenMode::ReadOnly, nullptr).has_value());
    runSql(path, "UPDATE article_columns SET columns = CAST(" + columns + " AS BLOB)");
    const auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, nullptr);
    const auto results = archive ? (*archive)->results({}) : tl::unexpected(archive.error());
    QVERIFY(!results.has_value());
    QCOMPARE(results.error().code, ErrorCode::ArchiveDamaged);
}

void TestDamage::farIdsAreNotLookedFor()
{
    LEGATION_FILES_ONLY();
    const QString path = filled(u"far.legation"_s, 20);
    runSql(path, "PRAGMA foreign_keys = OFF; UPDATE article_text SET article = 5000000 WHERE article = 20;"
                 "UPDATE article SET id = 4000000 WHERE id = 20");
    const QString target = pathOf(u"near.legation"_s);
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    const auto report = ArchiveFile::recover(path, target, *lexicon);
    QVERIFY(report.has_value());
    QCOMPARE(report->kept, 19);
    QVERIFY(report->skipped.size() < 1000);
}

void TestDamage::archivesWithoutATableAreRecovered()
{
    LEGATION_FILES_ONLY();
    for (const QByteArray &table : {"annotation"_ba, "article_columns"_ba, "engagement"_ba, "decision"_ba}) {
        const QString path = filled(QString::fromUtf8(table) + u".legation"_s, 20);
        runSql(path, "PRAGMA foreign_keys = OFF; DROP TABLE " + table);
        const auto lexicon = lexicon::Lexicon::load();
        const auto report = ArchiveFile::recover(path, path + u"-again.legation"_s, *lexicon);
        QVERIFY2(report.has_value(), table.constData());
        QCOMPARE(report->kept, 20);
    }
}

void TestDamage::olderArchivesAreRecovered()
{
    LEGATION_FILES_ONLY();
    const QString path = pathOf(u"one.legation"_s);
    const QByteArray text = QString(u"臺南市長拜會澳洲辦事處"_s).repeated(20).toUtf8();
    {
        auto connection = Connection::open(path, OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY(prepareSchema(**connection, {schemaSteps().front()}).has_value());
    }
    runSql(path, "INSERT INTO source VALUES (1, 'a.txt'); INSERT INTO annotator VALUES (1, 'old');"
                 "INSERT INTO article(id, source, position, line, digest) VALUES (1, 1, 1, 1, x'00');"
                 "INSERT INTO annotation VALUES (1, 1, NULL, 0, x'01000000000000000000000000', x'00');"
                 "INSERT INTO article_text VALUES (1, x'01" +
                     qCompress(text, 1).toHex() + "')");
    const QString target = pathOf(u"rescued.legation"_s);
    const auto lexicon = lexicon::Lexicon::load();
    const auto report = ArchiveFile::recover(path, target, *lexicon);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(toString(report.error())));
    QCOMPARE(report->kept, 1);
    const auto rescued = ArchiveFile::open(target, OpenMode::ReadOnly, nullptr);
    QVERIFY(rescued.has_value());
    QCOMPARE((*rescued)->article({1})->article.text.toUtf8(), text);
    QVERIFY(!QFile::exists(path + u".before-schema-4"_s)); // what is damaged is left as it is
}

void TestDamage::correctionsOfAnotherEncodingAreRefused()
{
    const auto archive = ArchiveFile::open(filled(u"big5.legation"_s, 3), OpenMode::ReadWrite, nullptr);
    QVERIFY(archive.has_value());
    QFile rows(m_folder.path() + u"/rows.csv"_s);
    QVERIFY(rows.open(QIODevice::WriteOnly));
    rows.write("target,note\r\narticle:1,plain\r\narticle:2,\xa5\x78\xab\x6e\r\n"); // 台南 in Big5
    rows.close();
    const auto read = (*archive)->readCorrections(rows.fileName());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::BadEncoding);
    QCOMPARE(read.error().line, qint64{3});
}

void TestDamage::decisionsOfTheFarFutureAreRefused()
{
    Decision decision;
    decision.uid = u"0123456789abcdef"_s.repeated(2);
    decision.target.kind = TargetKind::Name;
    decision.after = {{u"kind"_s, u"person"_s}};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QDateTime &at : {now.addYears(-30), now, now.addDays(2)}) {
        decision.at = at;
        QVERIFY(decisionFromLine(toLine(decision)).has_value());
    }
    for (const QDateTime &at : {now.addYears(2), QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC)}) {
        decision.at = at;
        QVERIFY(!decisionFromLine(toLine(decision)).has_value());
    }
}

namespace {

/// A file on a disk that gives no more.
class BrokenDevice : public QIODevice
{
public:
    BrokenDevice() { open(QIODevice::ReadOnly); }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *, qint64) override
    {
        if (++m_asked > kMostAsked)
            qFatal("it is asked for ever");
        return -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static constexpr int kMostAsked = 1000;
    int m_asked = 0;
};

} // namespace

void TestDamage::decisionsThatCannotBeReadEnd()
{
    const QString path = filled(u"unreadable.legation"_s, 1);
    const auto connection = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    Shared shared(std::make_shared<Common>(path, OpenMode::ReadWrite, nullptr));
    BrokenDevice device;
    const auto read = LedgerFile(**connection, shared).read(device);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
