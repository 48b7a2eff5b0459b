// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/contents.h"
#include "core/store/archivefile.h"
#include "core/store/connection.h"
#include "tests/support/formatfiles.h"
#include "tests/support/testfolder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOfCorpus = 250;

/// An article as every format can hold it: a headline, no blank lines, no space at the ends of lines.
load::Article plain(load::Article article)
{
    QStringList lines;
    article.text.remove(QChar(QChar::ByteOrderMark)); // blank to documents, a character to the others
    for (const QString &line : article.text.split(u'\n')) {
        if (!line.simplified().isEmpty())
            lines += line.simplified();
    }
    article.text = lines.join(u'\n');
    article.headline = article.headline.simplified();
    for (QString *text : {&article.text, &article.headline}) // read as HTML in some formats, as text in others
        text->replace(u'<', u'＜').replace(u'&', u'＆');
    if (article.headline.isEmpty())
        article.headline = u"無題 %1"_s.arg(article.source.position);
    return article;
}

std::vector<load::Article> articlesOf(const QString &path, int most)
{
    std::vector<load::Article> articles;
    const auto reader = load::openReader(path);
    while (reader && std::ssize(articles) < most) {
        auto article = (*reader)->next();
        if (article && !*article)
            break;
        if (article && !(**article).text.isEmpty())
            articles.push_back(plain(std::move(**article)));
    }
    return articles;
}

} // namespace

class TestCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeCopyShowsTheSame();
    void selectionTakesItsDecisionsAlong();
    void decisionsThatDoNotComeAlongAreTold();
    void copyNeverHarmsWhatIsThere();
    void copiesThatFailedCanBeMadeAgain();
    void wholeArchivesMoveBothWays();
    void archivesAreLoaded();
    void badArchivesAreTold();
    void everyFormatGivesTheSameArchive();
    void corpusGivesTheSameArchive();
    void hostileTextsStayTexts();
    void nothingIsLostToRecovery();
    void damagedArchivesAreRecovered();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<ArchiveFile> open(const QString &name, OpenMode mode = OpenMode::ReadWrite) const
    {
        auto archive = ArchiveFile::open(pathOf(name), mode, m_lexicon);
        return archive ? std::move(*archive) : nullptr;
    }
    /// Everything a person sees, all exports one after another; without what tells the file an article was read from.
    QByteArray visible(ArchiveFile &archive, const search::Query &query = {}) const;
    /// What is there whatever the numbers are.
    QByteArray content(ArchiveFile &archive) const;
    void sameInEveryFormat(const std::vector<load::Article> &articles);
    std::unique_ptr<ArchiveFile> sample(const QString &name) const;

    test::Folder m_folder;
    int m_round = 0; ///< of sameInEveryFormat(): each archive is a new one
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestCopies::initTestCase()
{
    auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
}

QByteArray TestCopies::visible(ArchiveFile &archive, const search::Query &query) const
{
    QByteArray all;
    for (const ExportWhat what :
         {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities, ExportWhat::Mentions}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        ExportRequest request;
        request.query = query;
        request.query.sort = {search::SortKey::Date, search::SortOrder::Ascending};
        request.what = what;
        request.format = ExportFormat::JsonLines;
        if (!archive.exportTo(buffer, request))
            return "the export failed";
        all += buffer.data();
    }
    return all;
}

QByteArray TestCopies::content(ArchiveFile &archive) const
{
    QList<QByteArray> lines;
    for (const auto &[what, columns] :
         {std::pair{ExportWhat::Articles,
                    u"date published headline caption cities countries kinds directions publisher "
                    "url text"_s},
          std::pair{ExportWhat::Visits, u"kind direction date host guests countries place topics headline sentence "
                                        "rule"_s}}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        ExportRequest request;
        request.what = what;
        request.format = ExportFormat::JsonLines;
        request.columns = columns.split(u' ');
        if (!archive.exportTo(buffer, request))
            return "the export failed";
        lines += buffer.data().split('\n');
    }
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

std::unique_ptr<ArchiveFile> TestCopies::sample(const QString &name) const
{
    auto archive = open(name);
    const QString files = qEnvironmentVariable("LEGATION_SOURCE_DIR") + u"/resources/sample/sample.jsonl"_s;
    const QString again = pathOf(u"again.jsonl"_s);
    QFile::copy(files, again); // the same articles in another file: copies
    if (!archive || !archive->load({files, again}))
        return nullptr;
    return archive;
}

void TestCopies::wholeCopyShowsTheSame()
{
    const auto archive = sample(u"whole.legation"_s);
    QVERIFY(archive);
    QVERIFY(archive->decide({.target = {TargetKind::Article, 1}, .values = {{u"note"_s, u"重要"_s}}, .who = u"甲"_s}));
    QVERIFY(archive->decide({.target = Target::taughtName(u"洪測試"_s), .values = {{u"kind"_s, u"person"_s}}}));
    const auto copied = archive->copyTo(pathOf(u"copy.legation"_s), {});
    QVERIFY2(copied, copied ? "" : qPrintable(toString(copied.error())));
    QCOMPARE(copied->rows, archive->info()->articles);
    const auto copy = open(u"copy.legation"_s, OpenMode::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(visible(*copy), visible(*archive));
    QCOMPARE(copy->info()->copies, archive->info()->copies);
    QVERIFY(archive->info()->copies > 0);
    QCOMPARE(copy->decisions()->size(), 2u);
    QCOMPARE(copy->taughtNames().size(), 1u);
    QVERIFY(copy->check());
    QVERIFY(!QFile::exists(pathOf(u"copy.legation.part"_s)));
}

void TestCopies::selectionTakesItsDecisionsAlong()
{
    const auto archive = sample(u"part.legation"_s);
    QVERIFY(archive);
    search::Query query;
    query.text = u"has:visit"_s;
    const auto found = archive->results(query)->ids;
    QVERIFY(found.size() > 2);
    QVERIFY(static_cast<qint64>(found.size()) < archive->info()->articles);
    const auto all = archive->results({})->ids;
    const auto other = std::find_if(all.begin(), all.end(), [&found](ArticleId id) {
        return std::find(found.begin(), found.end(), id) == found.end();
    });
    QVERIFY(archive->decide({.target = {TargetKind::Article, found[1].value}, .values = {{u"note"_s, u"帶走"_s}}}));
    QVERIFY(archive->decide({.target = {TargetKind::Article, other->value}, .values = {{u"note"_s, u"留下"_s}}}));
    const auto copied = archive->copyTo(pathOf(u"part-copy.legation"_s), query);
    QVERIFY(copied);
    QCOMPARE(copied->rows, static_cast<qint64>(found.size()));
    const auto copy = open(u"part-copy.legation"_s);
    QVERIFY(copy);
    const auto decisions = *copy->decisions();
    QCOMPARE(decisions.size(), 1u);
    QCOMPARE(decisions[0].after.at(u"note"_s), u"帶走"_s);
    QVERIFY(decisions[0].target.id != 0); // it found its article
}

/// One that cannot be read ends a copy; who loads the archive is told.
void TestCopies::decisionsThatDoNotComeAlongAreTold()
{
    const auto archive = sample(u"told.legation"_s);
    QVERIFY(archive);
    const QString words = u"長"_s.repeated(700'000); // two megabytes
    const auto note = archive->decide({.target = {TargetKind::Article, 1}, .values = {{u"note"_s, words}}});
    QVERIFY(note);
    search::Query query;
    QVERIFY(archive->copyTo(pathOf(u"told-whole.legation"_s), query));
    const auto whole = open(u"told-whole.legation"_s)->decisions();
    QCOMPARE(whole->size(), size_t{1});
    QCOMPARE(whole->front().after.at(u"note"_s), words);

    const auto other = archive->decide({.target = {TargetKind::Article, 2}, .values = {{u"note"_s, u"短"_s}}});
    QVERIFY(other);
    const auto connection = Connection::open(pathOf(u"told.legation"_s), OpenMode::ReadWrite);
    QVERIFY((*connection)->execute("UPDATE decision SET after = '{}' WHERE id = " + QByteArray::number(other->id)));
    const auto copied = archive->copyTo(pathOf(u"told-part.legation"_s), query);
    QVERIFY(!copied);
    QCOMPARE(copied.error().code, ErrorCode::ArchiveDamaged);
    const auto into = open(u"told-into.legation"_s);
    const auto loaded = into->load({pathOf(u"told.legation"_s)});
    QVERIFY2(loaded, loaded ? "" : qPrintable(toString(loaded.error())));
    QCOMPARE(loaded->skipped.size(), size_t{1});
    QVERIFY(loaded->skipped.front().reason.contains(u"decision"));
    QCOMPARE(into->decisions()->size(), size_t{1});
}

void TestCopies::copyNeverHarmsWhatIsThere()
{
    LEGATION_FILES_ONLY();
    const auto archive = sample(u"safe.legation"_s);
    QVERIFY(archive);
    QCOMPARE(archive->copyTo(pathOf(u"safe.legation"_s), {}).error().code, ErrorCode::FileUnwritable);
    QVERIFY(archive->copyTo(pathOf(u"old.legation"_s), {}));
    QFile old(pathOf(u"old.legation"_s));
    QVERIFY(old.open(QIODevice::ReadOnly));
    const QByteArray before = old.readAll();
    QCOMPARE(archive->copyTo(pathOf(u"old.legation"_s), {}, {.progress = {}, .isCancelled = [] { return true; }})
                 .error()
                 .code,
             ErrorCode::Cancelled);
    QVERIFY(old.seek(0));
    QCOMPARE(old.readAll(), before);
    QVERIFY(!archive->copyTo(pathOf(u"no/such/folder/a.legation"_s), {}));
    QVERIFY(archive->check());
}

void TestCopies::copiesThatFailedCanBeMadeAgain()
{
    const auto archive = sample(u"again.legation"_s);
    QVERIFY(archive);
    const QString target = pathOf(u"late.legation"_s);
    int asked = 0;
    const Job job{.progress = {}, .isCancelled = [&asked] { return ++asked > 2; }};
    QCOMPARE(archive->copyTo(target, {}, job).error().code, ErrorCode::Cancelled);
    asked = 0;
    QCOMPARE(archive->copyWhole(target, job).error().code, ErrorCode::Cancelled);
    QVERIFY(!ArchiveFile::open(target, OpenMode::ReadOnly, m_lexicon).has_value());
    const auto copied = archive->copyTo(target, {});
    QVERIFY2(copied, copied ? "" : qPrintable(toString(copied.error())));
    const auto copy = open(u"late.legation"_s, OpenMode::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(visible(*copy), visible(*archive));
    if (test::Folder::isOnServer()) // what is there stays, and is no copy of ours
        QCOMPARE(archive->copyTo(target, {}).error().code, ErrorCode::FileUnwritable);
    QVERIFY(copy->check());
}

/// From the archive under test to a file and back to where it came from: all three are one archive.
void TestCopies::wholeArchivesMoveBothWays()
{
    const auto archive = sample(u"moves.legation"_s);
    QVERIFY(archive);
    QVERIFY(archive->decide({.target = {TargetKind::Article, 1}, .values = {{u"note"_s, u"一"_s}}, .who = u"甲"_s}));
    QVERIFY(archive->decide({.target = {TargetKind::Article, 2}, .values = {{u"family"_s, u"article:1"_s}}}));
    QVERIFY(archive->decide({.target = {TargetKind::Entity, 1}, .values = {{u"name"_s, u"另一個名字"_s}}}));
    QVERIFY(archive->decide({.target = {TargetKind::Article, 3}, .values = {{u"note"_s, u"收回"_s}}}));
    QVERIFY(archive->undo());
    const QString file = m_folder.path() + u"/moved.file"_s;
    const auto copied = archive->copyWhole(file);
    QVERIFY2(copied, copied ? "" : qPrintable(toString(copied.error())));
    QCOMPARE(copied->rows, archive->info()->articles);
    {
        auto moved = ArchiveFile::open(file, OpenMode::ReadOnly, m_lexicon);
        QVERIFY(moved);
        QVERIFY((*moved)->copyWhole(pathOf(u"back.legation"_s)));
        QVERIFY(!(*moved)->copyWhole(m_folder.path() + u"/no/such/place"_s));
    }
    for (const QString &path : {file, pathOf(u"back.legation"_s)}) {
        auto opened = ArchiveFile::open(path, OpenMode::ReadWrite, m_lexicon);
        QVERIFY2(opened, opened ? "" : qPrintable(toString(opened.error())));
        ArchiveFile &copy = **opened;
        QVERIFY(copy.check());
        QCOMPARE(visible(copy), visible(*archive));
        QCOMPARE(copy.info()->copies, archive->info()->copies);
        QCOMPARE(copy.info()->entities, archive->info()->entities);
        QCOMPARE(copy.info()->repeats, archive->info()->repeats);
        const auto decisions = *archive->decisions();
        const auto copies = *copy.decisions();
        QCOMPARE(copies.size(), decisions.size());
        for (size_t i = 0; i < decisions.size(); ++i) {
            QCOMPARE(copies[i].uid, decisions[i].uid);
            QCOMPARE(copies[i].after, decisions[i].after);
            QCOMPARE(copies[i].who, decisions[i].who);
            QCOMPARE(copies[i].at, decisions[i].at);
        }
        for (const QString &text :
             {u"臺南"_s, u"市"_s, u"\"市長 會見\""_s, u"另一個名字"_s, u"has:visit"_s, u"country:JP"_s}) {
            search::Query query;
            query.text = text;
            QCOMPARE(copy.results(query)->ids, archive->results(query)->ids);
        }
        const auto redone = copy.redo(); // what was undone can stand again
        QVERIFY(redone && *redone);
        QCOMPARE((*redone)->decisions.front().after.at(u"note"_s), u"收回"_s);
    }
}

void TestCopies::archivesAreLoaded()
{
    const auto archive = sample(u"from.legation"_s);
    QVERIFY(archive);
    QVERIFY(archive->decide({.target = {TargetKind::Article, 2}, .values = {{u"note"_s, u"也來"_s}}}));
    QVERIFY(ArchiveFile::isArchive(archive->path()));
    const auto preview = ArchiveFile::preview(archive->path(), 3);
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::Archive);
    QCOMPARE(preview->articles.size(), 3u);
    const auto into = open(u"into.legation"_s);
    auto report = into->load({archive->path()});
    QVERIFY(report && report->skipped.empty());
    QCOMPARE(report->kept, archive->info()->articles);
    QCOMPARE(visible(*into), visible(*archive));
    QCOMPARE(into->decisions()->size(), 1u);
    report = into->load({archive->path()}); // again: nothing is new
    QCOMPARE(report->kept, 0);
    QCOMPARE(into->decisions()->size(), 1u);
    QCOMPARE(visible(*into), visible(*archive));
}

void TestCopies::badArchivesAreTold()
{
    LEGATION_FILES_ONLY();
    const auto into = sample(u"good.legation"_s);
    const QByteArray before = visible(*into);
    QFile cut(pathOf(u"cut.legation"_s));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write("SQLite format 3\0", 16);
    cut.write(QByteArray(3000, 'x'));
    cut.close();
    const auto report = into->load({cut.fileName(), into->path()});
    QVERIFY(report);
    QCOMPARE(report->kept, 0);
    QCOMPARE(report->skipped.size(), 2u);
    QCOMPARE(visible(*into), before);
}

void TestCopies::sameInEveryFormat(const std::vector<load::Article> &articles)
{
    QByteArray first;
    for (const QString &format : tests::articleFormats()) {
        const QString file = pathOf(u"articles."_s + format);
        QVERIFY(tests::writeArticles(file, format, articles));
        const auto archive = open(QString::number(++m_round) + format + u".legation"_s);
        const auto report = archive->load({file});
        QVERIFY(report);
        QVERIFY2(report->skipped.empty(), qPrintable(format + load::toText(*report)));
        QCOMPARE(report->read, std::ssize(articles));
        if (first.isEmpty())
            first = content(*archive);
        if (content(*archive) != first) { // a golden file would be too long to print
            const QList<QByteArray> expected = first.split('\n');
            for (const QByteArray &line : content(*archive).split('\n')) {
                if (!expected.contains(line))
                    QFAIL(qPrintable(format) + QByteArray(": ") + line);
            }
            QFAIL(qPrintable(format));
        }
        QFile::remove(archive->path());
    }
    QVERIFY(first.size() > 1000);
}

void TestCopies::everyFormatGivesTheSameArchive()
{
    sameInEveryFormat(
        articlesOf(qEnvironmentVariable("LEGATION_SOURCE_DIR") + u"/resources/sample/sample.jsonl"_s, kMostOfCorpus));
}

void TestCopies::corpusGivesTheSameArchive()
{
    const QString corpus = qEnvironmentVariable("LEGATION_CORPUS");
    if (corpus.isEmpty())
        QSKIP("The corpus folder is not beside the project.");
    if (test::Folder::isOnServer())
        QSKIP("the sample has told it of servers");
    for (const QString &name : {u"international"_s, u"general"_s})
        sameInEveryFormat(articlesOf(u"%1/tainan-%2-2018-2023.jsonl"_s.arg(corpus, name), kMostOfCorpus));
}

/// What means something to SQL, to the index, to pages or to terminals means nothing here: it comes out as it went in,
/// and is found.
void TestCopies::hostileTextsStayTexts()
{
    const QStringList hostile{u"'); DROP TABLE article; --"_s,
                              u"\" OR 1=1 NEAR(a b, 5) * ^ column:x AND NOT"_s,
                              u"text_index MATCH 'a*'; ATTACH 'x' AS y"_s,
                              u"%s %n {0} %1 %2 \\0 \\x00 ${HOME} $(id)"_s,
                              u"\u202e\u2066txt.exe\u2069\u202c 右至左"_s,
                              u"𠮷田 \U0002ffff 🇦🇺 \U000e0041"_s,
                              u"\u001b[31m\u0007 紅"_s,
                              u"<img src=http://example.org/x.png onerror=alert(1)>"_s,
                              QString(3000, u'('),
                              u"\ufffe\uffff\ufeff 非字元"_s};
    QByteArray lines;
    for (const QString &text : hostile)
        lines += QJsonDocument(QJsonObject{{u"id"_s, text},
                                           {u"headline"_s, text},
                                           {u"text"_s, text + u"。臺南市長接待日本訪問團。"_s},
                                           {u"publisher"_s, text},
                                           {u"url"_s, text}})
                     .toJson(QJsonDocument::Compact) +
                 '\n';
    QFile file(pathOf(u"'; DROP TABLE source; --.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size());
    file.close();
    const auto archive = open(u"hostile.legation"_s);
    const auto report = archive->load({file.fileName()});
    QVERIFY(report && report->skipped.empty());
    QCOMPARE(report->kept, hostile.size());
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        const auto record = archive->article({i + 1});
        QVERIFY(record);
        for (const QString &field : {record->article.headline, record->article.externalId, record->article.publisher,
                                     record->article.url, record->article.text.chopped(13)})
            QCOMPARE(field, hostile[i]);
        search::Query query;
        query.text = hostile[i]; // whatever it means, it is answered
        QVERIFY(archive->results(query));
        QVERIFY(archive->entitiesCalled(hostile[i], 5));
    }
    search::Query query;
    query.text = u"\"日本訪問團\""_s;
    QCOMPARE(static_cast<qsizetype>(archive->results(query)->ids.size()), hostile.size());
    QVERIFY(archive->check());
}

void TestCopies::nothingIsLostToRecovery()
{
    LEGATION_FILES_ONLY();
    const auto archive = sample(u"sound.legation"_s);
    QVERIFY(archive->decide({.target = {TargetKind::Article, 2}, .values = {{u"note"_s, u"救回"_s}}}));
    const auto report = ArchiveFile::recover(archive->path(), pathOf(u"recovered.legation"_s), m_lexicon);
    QVERIFY(report && report->skipped.empty());
    const auto recovered = open(u"recovered.legation"_s);
    QCOMPARE(visible(*recovered), visible(*archive));
    QCOMPARE(recovered->decisions()->size(), 1u);
}

/// Pages overwritten one after another: recovery gives an archive that is sound, with every article whose text stands
/// elsewhere, or says why there is none.
void TestCopies::damagedArchivesAreRecovered()
{
    LEGATION_FILES_ONLY();
    QString path;
    qint64 articles = 0;
    {
        const auto archive = sample(u"hurt.legation"_s);
        articles = archive->info()->articles;
        path = archive->path();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    constexpr qsizetype kPage = 4096;
    int recovered = 0;
    qint64 most = 0;
    const qsizetype pages = sound.size() / kPage;
    for (qsizetype page = 1; page < pages; page += std::max<qsizetype>(1, pages / 16)) {
        QByteArray hurt = sound;
        hurt.replace(page * kPage, kPage, QByteArray(kPage, '\x5a'));
        QFile broken(pathOf(u"broken.legation"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(hurt);
        broken.close();
        const QString target = pathOf(u"rescued.legation"_s);
        QFile::remove(target);
        const auto report = ArchiveFile::recover(broken.fileName(), target, m_lexicon);
        QCOMPARE(report.has_value(), QFile::exists(target));
        if (!report)
            continue;
        ++recovered;
        const auto rescued = open(u"rescued.legation"_s);
        QVERIFY(rescued && rescued->check());
        QCOMPARE(report->kept + std::ssize(report->skipped), articles);
        most = std::max(most, report->kept);
    }
    QVERIFY(recovered > 8);
    QCOMPARE(most, articles);
}

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
