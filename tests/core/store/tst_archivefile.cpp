// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/annotationrecord.h"
#include "core/store/archivefile.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

class TestArchiveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsCopiesOnce();
    void loadsTwiceAndAddsNothing();
    void showsWhatWasLoaded();
    void damagedFilesAreTold();
    void numbersOfNoKindAreTakenForTheFirst();
    void placesBehindTheTextAreDamage();
    void readOnlyRefusesChanges();
    void seesWhatAnotherConnectionWrote();
    void movedFileIsNotWrittenAndKeepsAll();
    void replacedFileIsLeftAlone();
    void decisionsShowAtOnce();
    void undoneToTheStartNothingIsLeft();
    void redoMakesItStandAgain();
    void badDecisionsAreRefused();
    void decisionsOutliveTheConnection();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QString fileWith(const QString &name, const QByteArray &lines) const;
    std::unique_ptr<ArchiveFile> open(const QString &name, OpenMode mode = OpenMode::ReadWrite) const;
    /// Everything a person sees: all exports one after another.
    static QByteArray visible(ArchiveFile &archive);
    std::unique_ptr<ArchiveFile> filledByChance(const QString &name) const;

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestArchiveFile::initTestCase()
{
    auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
}

QString TestArchiveFile::fileWith(const QString &name, const QByteArray &lines) const
{
    QFile file(pathOf(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(lines);
    return pathOf(name);
}

std::unique_ptr<ArchiveFile> TestArchiveFile::open(const QString &name, OpenMode mode) const
{
    auto archive = ArchiveFile::open(pathOf(name), mode, m_lexicon);
    return archive ? std::move(*archive) : nullptr;
}

QByteArray TestArchiveFile::visible(ArchiveFile &archive)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    for (const ExportWhat what : {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities}) {
        ExportRequest request;
        request.what = what;
        request.format = ExportFormat::JsonLines;
        if (!archive.exportTo(buffer, request))
            return "the export failed";
    }
    const auto results = archive.results({});
    for (const auto &[facet, counts] : results->facets) {
        for (const search::FacetCount &count : counts)
            buffer.write((count.value + u' ' + QString::number(count.count) + u'\n').toUtf8());
    }
    return buffer.data();
}

std::unique_ptr<ArchiveFile> TestArchiveFile::filledByChance(const QString &name) const
{
    test::Chance chance(5);
    const auto articles = test::articlesByChance(chance, 60);
    const auto annotate = [&chance](const load::Article &article, const auto &) {
        annotate::Annotation annotation = chance.annotation();
        annotate::Mention mention;
        mention.kind = annotate::MentionKind::Person;
        mention.span = {0, qMin<qsizetype>(2, article.text.size())};
        mention.text = mention.span.of(article.text).toString();
        mention.entity = u"person:"_s + QString::number(chance.below(9));
        annotation.mentions.push_back(mention);
        return annotation;
    };
    return test::fill(pathOf(name), articles, annotate) ? open(name) : nullptr;
}

void TestArchiveFile::countsCopiesOnce()
{
    const QString one = fileWith(u"one.txt"_s, "臺南市長與澳洲代表會談。\n臺南市長與澳洲代表會談。\n臺中市長出訪。\n");
    const QString two = fileWith(u"two.txt"_s, "台南市長與澳洲代表會談！\n高雄市長出訪。\n");
    const auto archive = open(u"copies.legation"_s);
    QVERIFY(archive);
    const auto first = archive->load({one});
    QVERIFY2(first.has_value(), first ? "" : qPrintable(toString(first.error())));
    QCOMPARE(first->read, 3);
    QCOMPARE(first->kept, 2);
    QCOMPARE(first->duplicate, 1);
    const auto second = archive->load({two, one, two});
    QVERIFY(second.has_value());
    QCOMPARE(second->kept, 1);
    QCOMPARE(second->duplicate, 6);
    QCOMPARE(archive->info()->copies, 2); // line 2 of one, line 1 of two
    const auto rows = archive->rows({{1}, {2}});
    QCOMPARE(rows->at(0).copies, 3);
    QCOMPARE(rows->at(1).copies, 1);
    search::Query query;
    query.text = u"has:duplicate"_s;
    QCOMPARE(archive->results(query)->ids, (std::vector<ArticleId>{{1}}));
}

void TestArchiveFile::loadsTwiceAndAddsNothing()
{
    const QString corpus = qEnvironmentVariable("LEGATION_CORPUS");
    if (corpus.isEmpty())
        QSKIP("the corpus folder beside the project is not there");
    const auto archive = open(u"seed.legation"_s);
    const auto first = archive->load({corpus + u"/seed.txt"_s});
    QVERIFY(first.has_value());
    QCOMPARE(first->read, 11);
    QCOMPARE(first->kept, 10);
    QCOMPARE(first->duplicate, 1);
    const QByteArray before = visible(*archive);
    const auto second = archive->load({corpus + u"/seed.txt"_s});
    QCOMPARE(second->kept, 0);
    QCOMPARE(second->duplicate, 11);
    QCOMPARE(visible(*archive), before);
}

void TestArchiveFile::showsWhatWasLoaded()
{
    const QByteArray line =
        R"({"id":"x1","published":"2022-03-24","headline":"標題","text":"內文𠮷。","publisher":"市府",)"
        R"("url":"https://example.org/1"})";
    const QString file = fileWith(u"whole.jsonl"_s, line + '\n');
    const auto archive = open(u"whole.legation"_s);
    QVERIFY(archive->load({file}).has_value());
    const auto record = archive->article({1});
    QVERIFY(record.has_value());
    QCOMPARE(record->article.externalId, u"x1"_s);
    QCOMPARE(record->article.published, std::optional(QDate(2022, 3, 24)));
    QCOMPARE(record->article.headline, u"標題"_s);
    QCOMPARE(record->article.text, u"內文𠮷。"_s);
    QCOMPARE(record->article.publisher, u"市府"_s);
    QCOMPARE(record->article.url, u"https://example.org/1"_s);
    QCOMPARE(record->article.source.file, u"whole.jsonl"_s);
    QCOMPARE(archive->article({2}).error().code, ErrorCode::NotFound);
    QCOMPARE(archive->rows({{2}, {1}})->size(), size_t{1});
}

void TestArchiveFile::damagedFilesAreTold()
{
    LEGATION_FILES_ONLY();
    filledByChance(u"damaged.legation"_s).reset();
    QFile file(pathOf(u"damaged.legation"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 3; page * 4096 < file.size(); page += 2) {
        QVERIFY(file.seek(page * 4096));
        file.write(QByteArray(512, '\xa5'));
    }
    file.close();
    const auto archive = ArchiveFile::open(pathOf(u"damaged.legation"_s), OpenMode::ReadOnly, m_lexicon);
    const Error error = archive ? (*archive)->check().error() : archive.error();
    QCOMPARE(error.code, ErrorCode::ArchiveDamaged);
}

void TestArchiveFile::numbersOfNoKindAreTakenForTheFirst()
{
    LEGATION_FILES_ONLY();
    const QString path = pathOf(u"kinds.legation"_s);
    filledByChance(u"kinds.legation"_s).reset();
    {
        const auto connection = Connection::open(path, OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY((*connection)
                    ->execute("UPDATE annotation SET basis = iif(article % 2, -65, 900); UPDATE entity SET kind = -7"));
    }
    const auto archive = ArchiveFile::open(path, OpenMode::ReadOnly, m_lexicon);
    QVERIFY(archive.has_value());
    const auto results = (*archive)->results({});
    QVERIFY(results && !results->ids.empty());
    const auto article = (*archive)->article(results->ids.front());
    QVERIFY(article.has_value());
    QVERIFY(article->annotation.date.basis == annotate::DateBasis::None);
    for (const ExportWhat what : {ExportWhat::Articles, ExportWhat::Entities}) {
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        ExportRequest request;
        request.what = what;
        QVERIFY((*archive)->exportTo(out, request));
        QVERIFY(out.size() > 0);
    }
}

void TestArchiveFile::placesBehindTheTextAreDamage()
{
    RuleBook rules;
    annotate::Mention mention;
    mention.kind = annotate::MentionKind::City;
    mention.field = annotate::Field::Text;
    mention.span = {2, 5};
    mention.text = u"臺南市"_s;
    annotate::Annotation annotation;
    annotation.mentions.push_back(mention);
    const QByteArray record = encode(annotation, {u"", u"今日臺南市。"}, rules).record;
    const auto read = decode(record, {}, {u"", u"今日臺南市。"}, rules);
    QVERIFY(read.has_value());
    QCOMPARE(read->mentions.front().text, u"臺南市"_s);
    QVERIFY(!decode(record, {}, {u"", u"今日臺南"}, rules));
    annotate::Engagement engagement;
    engagement.sentence = {0, 6};
    engagement.span = {2, 5};
    QVERIFY(standsIn(engagement, {u"", u"今日臺南市。"}));
    QVERIFY(!standsIn(engagement, {u"", u"今日臺南市"}));
    engagement.span = {4, 2};
    QVERIFY(!standsIn(engagement, {u"", u"今日臺南市。"}));
}

void TestArchiveFile::readOnlyRefusesChanges()
{
    filledByChance(u"readonly.legation"_s).reset();
    const auto archive = open(u"readonly.legation"_s, OpenMode::ReadOnly);
    QVERIFY(archive);
    QVERIFY(archive->isReadOnly());
    QVERIFY(!archive->results({})->ids.empty());
    QCOMPARE(archive->load({u"any.txt"_s}).error().code, ErrorCode::ArchiveReadOnly);
    QCOMPARE(archive->decide({{TargetKind::Article, 1}, {{u"date"_s, u"2020"_s}}, {}, {}}).error().code,
             ErrorCode::ArchiveReadOnly);
    QCOMPARE(archive->undo().error().code, ErrorCode::ArchiveReadOnly);
}

void TestArchiveFile::seesWhatAnotherConnectionWrote()
{
    const auto reader = open(u"two.legation"_s);
    QVERIFY(reader->results({})->ids.empty());
    const auto writer = open(u"two.legation"_s);
    QVERIFY(writer->load({fileWith(u"later.txt"_s, "桃園市長訪日。\n")}).has_value());
    QCOMPARE(reader->results({})->ids.size(), size_t{1});
    QVERIFY(reader->decide({{TargetKind::Article, 1}, {{u"cities"_s, u"桃園"_s}}, {}, {}}).has_value());
    QCOMPARE(writer->rows({{1}})->front().cities, QStringList{u"桃園市"_s});
}

/// Whoever renames an archive that is open finds everything in it; the program says so and writes no more.
void TestArchiveFile::movedFileIsNotWrittenAndKeepsAll()
{
    LEGATION_FILES_ONLY();
    const QString moved = pathOf(u"moved-away.legation"_s);
    QByteArray before;
    {
        const auto archive = open(u"moved.legation"_s);
        QVERIFY(archive->load({fileWith(u"before.txt"_s, "桃園市長訪日。\n臺南市長訪澳洲。\n")}).has_value());
        QVERIFY(archive->decide({{TargetKind::Article, 1}, {{u"date"_s, u"2020-02-02"_s}}, {}, {}}).has_value());
        before = visible(*archive);
        QVERIFY(QFile::rename(archive->path(), moved));
        const auto decided = archive->decide({{TargetKind::Article, 2}, {{u"date"_s, u"2021"_s}}, {}, {}});
        QVERIFY(!decided);
        QCOMPARE(decided.error().code, ErrorCode::FileNotFound);
        QCOMPARE(decided.error().file, archive->path());
        const auto loaded = archive->load({fileWith(u"after.txt"_s, "高雄市長訪日。\n")});
        QCOMPARE(loaded.error().code, ErrorCode::FileNotFound);
        QCOMPARE(visible(*archive), before); // what is open can be read, and exported, all the same
        QCOMPARE(ArchiveFile::another(archive->common(), OpenMode::ReadOnly).error().code, ErrorCode::FileNotFound);
    }
    QVERIFY(!QFile::exists(pathOf(u"moved.legation"_s)));
    const auto archive = open(u"moved-away.legation"_s);
    QVERIFY(archive);
    QCOMPARE(visible(*archive), before);
    QVERIFY(archive->check());
}

/// An archive put in the place of an open one is neither written nor mixed with it.
void TestArchiveFile::replacedFileIsLeftAlone()
{
    LEGATION_FILES_ONLY();
    const QString path = pathOf(u"place.legation"_s);
    filledByChance(u"other.legation"_s).reset();
    QByteArray other;
    {
        const auto archive = open(u"other.legation"_s);
        other = visible(*archive);
    }
    {
        const auto archive = open(u"place.legation"_s);
        QVERIFY(archive->load({fileWith(u"old.txt"_s, "桃園市長訪日。\n")}).has_value());
        const QByteArray before = visible(*archive);
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(pathOf(u"other.legation"_s), path));
        QCOMPARE(archive->load({fileWith(u"new.txt"_s, "高雄市長訪日。\n")}).error().code, ErrorCode::FileNotFound);
        QCOMPARE(ArchiveFile::another(archive->common(), OpenMode::ReadOnly).error().code, ErrorCode::FileNotFound);
        QCOMPARE(visible(*archive), before);
    }
    const auto archive = open(u"place.legation"_s);
    QVERIFY(archive);
    QCOMPARE(visible(*archive), other);
    QVERIFY(archive->check());
}

void TestArchiveFile::decisionsShowAtOnce()
{
    const auto archive = filledByChance(u"decided.legation"_s);
    const Change change{{TargetKind::Article, 3},
                        {{u"date"_s, u"111年3月24日"_s}, {u"cities"_s, u"台南;高雄"_s}, {u"countries"_s, u"澳洲"_s}},
                        u"seen in the photograph"_s,
                        u"an archivist"_s};
    const auto decision = archive->decide(change);
    QVERIFY(decision.has_value());
    QCOMPARE(decision->after.at(u"date"_s), u"2022-03-24"_s);
    const ArticleRow row = archive->rows({{3}})->front();
    QCOMPARE(row.date, u"2022-03-24"_s);
    QCOMPARE(row.cities, (QStringList{u"臺南市"_s, u"高雄市"_s}));
    QCOMPARE(row.countries, QStringList{u"AU"_s});
    search::Query query;
    query.text = u"country:AU city:高雄 date:2022-03-24"_s;
    QCOMPARE(archive->results(query)->ids, (std::vector<ArticleId>{{3}}));

    const auto visits = archive->engagements({});
    QVERIFY(!visits->empty());
    const EngagementRow visit = visits->front();
    QVERIFY(archive->decide({{TargetKind::Visit, visit.id.value}, {{u"status"_s, u"rejected"_s}}, {}, {}}).has_value());
    QCOMPARE(archive->engagements({})->size(), visits->size() - 1);
    QCOMPARE(archive->results({})->engagements, static_cast<qint64>(visits->size()) - 1);

    const auto entities = archive->entitiesOf({1});
    QVERIFY(!entities->empty());
    const EntityId entity = entities->front().id;
    QVERIFY(archive->decide({{TargetKind::Entity, entity.value}, {{u"latin"_s, u"Jane Doe"_s}}, {}, {}}).has_value());
    QCOMPARE(archive->entity(entity)->summary.latin, u"Jane Doe"_s);
    query.text = u"person:\"jane doe\""_s;
    QVERIFY(!archive->results(query)->ids.empty());
    QCOMPARE(archive->decisions()->size(), size_t{3});
}

void TestArchiveFile::undoneToTheStartNothingIsLeft()
{
    const auto archive = filledByChance(u"undone.legation"_s);
    const QByteArray before = visible(*archive);
    test::Chance chance(11);
    const auto visits = archive->engagements({});
    QByteArrayList states;
    for (int i = 0; i < 60; ++i) {
        states.append(visible(*archive));
        Change change;
        switch (chance.below(3)) {
        case 0:
            change.target = {TargetKind::Article, 1 + chance.below(20)};
            change.values = {{u"date"_s, chance.oneOf(QStringList{u"2021-05-06"_s, u"2020"_s, QString()})},
                             {u"cities"_s, chance.oneOf(QStringList{u"臺南"_s, u"新北;臺北"_s, QString()})}};
            break;
        case 1:
            change.target = {TargetKind::Visit, chance.oneOf(*visits).id.value};
            change.values = {{u"status"_s, chance.oneOf(QStringList{u"rejected"_s, u"confirmed"_s, QString()})},
                             {u"direction"_s, chance.oneOf(QStringList{u"online"_s, u"inbound"_s})}};
            break;
        default:
            change.target = {TargetKind::Entity, 1 + chance.below(5)};
            change.values = {{u"name"_s, chance.oneOf(QStringList{u"王小明"_s, u"李大華"_s})}};
        }
        QVERIFY(archive->decide(change).has_value());
    }
    const QByteArray decided = visible(*archive);
    QVERIFY(decided != before);
    while (!states.isEmpty()) {
        const auto undone = archive->undo();
        QVERIFY(undone.has_value() && undone->has_value());
        QCOMPARE(visible(*archive), states.takeLast());
    }
    QCOMPARE(visible(*archive), before);
    QVERIFY(!archive->undo()->has_value());
    for (int i = 0; i < 60; ++i)
        QVERIFY(archive->redo()->has_value());
    QVERIFY(!archive->redo()->has_value());
    QCOMPARE(visible(*archive), decided);
}

void TestArchiveFile::redoMakesItStandAgain()
{
    const auto archive = filledByChance(u"redone.legation"_s);
    const auto decide = [&archive](const QString &date) {
        return archive->decide({{TargetKind::Article, 1}, {{u"date"_s, date}}, {}, {}}).has_value();
    };
    QVERIFY(decide(u"2001"_s));
    QVERIFY(decide(u"2002"_s));
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(archive->rows({{1}})->front().date, u"2001"_s);
    QVERIFY(decide(u"2003"_s)); // ends what could be redone
    QVERIFY(!archive->redo()->has_value());
    QCOMPARE(archive->rows({{1}})->front().date, u"2003"_s);
    const auto decisions = archive->decisions();
    QCOMPARE(decisions->size(), size_t{3});
    QVERIFY(decisions->at(1).undoneAt.has_value());
}

void TestArchiveFile::badDecisionsAreRefused()
{
    const auto archive = filledByChance(u"refused.legation"_s);
    const qint64 visit = archive->engagements({})->front().id.value;
    const auto codeOf = [&archive](TargetKind kind, qint64 id, const QString &field, const QString &value) {
        const auto decision = archive->decide({{kind, id}, {{field, value}}, {}, {}});
        return decision ? ErrorCode::Internal : decision.error().code;
    };
    QCOMPARE(codeOf(TargetKind::Article, 1, u"date"_s, u"2022-02-30"_s), ErrorCode::BadDate);
    QCOMPARE(codeOf(TargetKind::Article, 1, u"cities"_s, u"亞特蘭提斯"_s), ErrorCode::BadQuery);
    QCOMPARE(codeOf(TargetKind::Article, 1, u"color"_s, u"red"_s), ErrorCode::BadQuery);
    QCOMPARE(codeOf(TargetKind::Visit, visit, u"status"_s, u"perhaps"_s), ErrorCode::BadQuery);
    QCOMPARE(codeOf(TargetKind::Article, 999, u"date"_s, u"2022"_s), ErrorCode::NotFound);
    QCOMPARE(codeOf(TargetKind::Visit, 999, u"status"_s, u"rejected"_s), ErrorCode::NotFound);
    QVERIFY(archive->decisions()->empty());
}

void TestArchiveFile::decisionsOutliveTheConnection()
{
    auto archive = filledByChance(u"kept.legation"_s);
    QVERIFY(archive->decide({{TargetKind::Article, 2}, {{u"date"_s, u"1999-12-31"_s}}, {}, {}}).has_value());
    const QByteArray before = visible(*archive);
    archive.reset();
    archive = open(u"kept.legation"_s);
    QCOMPARE(visible(*archive), before);
    QVERIFY(archive->undo()->has_value());
}

QTEST_GUILESS_MAIN(TestArchiveFile)
#include "tst_archivefile.moc"
