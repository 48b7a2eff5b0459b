// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/bench/corpus.h"
#include "tests/bench/process.h"
#include "tests/bench/queries.h"
#include "tests/bench/random.h"
#include "tests/bench/sections.h"
#include "tests/bench/timing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kArticlesALoad = 20;
constexpr int kSearchesATurn = 4;
constexpr int kQueries = 200;
constexpr size_t kPage = 50;
/// Where in the corpus what clients load begins, behind whatever an archive begins with.
constexpr qint64 kFirstOfClients = 1'000'000'000;
constexpr qint64 kArticlesOfClient = 1'000'000;
constexpr int kLastClient = 1'000'000;

/// One who works in an archive beside others: loads, searches, decides, and remembers what was told to be stored.
class Client
{
public:
    /// `articles`: that the archive held before all of them began.
    Client(std::unique_ptr<store::ArchiveFile> archive, QString name, qint64 articles)
        : m_archive(std::move(archive))
        , m_name(std::move(name))
        , m_articles(articles)
        , m_random(qHash(m_name))
        , m_nextArticle(kFirstOfClients + kArticlesOfClient * m_random.below(kLastClient))
    {
    }

    void turn(const std::vector<search::Query> &queries)
    {
        ++m_turn;
        load();
        for (int i = 0; i < kSearchesATurn; ++i) {
            const search::Query &query = queries[m_asked++ % queries.size()];
            answer(query, m_searches);
            answer(query, m_again);
        }
        decide();
    }

    QJsonObject figures() const
    {
        return {{u"load_ms"_s, m_loads},     {u"search_ms"_s, m_searches}, {u"again_ms"_s, m_again},
                {u"decide_ms"_s, m_decides}, {u"stored"_s, m_stored},      {u"decided"_s, m_decided},
                {u"failures"_s, m_failures}};
    }

private:
    /// Notes how long something took that came to a good end.
    template <typename Work>
    bool took(QJsonArray &times, Work work)
    {
        QElapsedTimer timer;
        timer.start();
        const auto result = work();
        if (!result) {
            m_failures.append(toString(result.error()));
            return false;
        }
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return true;
    }

    /// Articles of the corpus that nobody has loaded yet, each with a mark that is its own.
    void load()
    {
        const QString mark = u"%1x%2x"_s.arg(m_name).arg(m_turn);
        QFile file(m_folder.filePath(u"%1.jsonl"_s.arg(m_turn)));
        if (!file.open(QIODevice::WriteOnly))
            return;
        for (int i = 1; i <= kArticlesALoad; ++i) {
            const load::Article article = m_corpus.article(m_nextArticle++);
            const QJsonObject line{{u"headline"_s, article.headline},
                                   {u"text"_s, u"%1ʘ%2%3"_s.arg(article.text, mark).arg(i)}};
            file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
        file.close();
        if (took(m_loads, [&] { return m_archive->load({file.fileName()}); }))
            m_stored.append(mark);
        file.remove();
    }

    /// A whole answer: ids in their order, counts, bins, and the rows of the first page.
    void answer(const search::Query &query, QJsonArray &times)
    {
        took(times, [&]() -> Result<void> {
            auto results = m_archive->results(query);
            if (!results)
                return tl::unexpected(results.error());
            results->ids.resize(std::min(kPage, results->ids.size()));
            const auto rows = m_archive->rows(results->ids);
            return rows ? Result<void>() : tl::unexpected(rows.error());
        });
    }

    void decide()
    {
        const QString note = m_name + u'-' + QString::number(m_turn);
        const qint64 article = 1 + static_cast<qint64>(m_random.unit() * static_cast<double>(m_articles));
        const store::Change change{.target = {.id = article}, .values = {{u"note"_s, note}}};
        if (took(m_decides, [&] { return m_archive->decide(change); }))
            m_decided.insert(note, static_cast<double>(sharedNanoseconds()) / 1e6);
    }

    std::unique_ptr<store::ArchiveFile> m_archive;
    QString m_name;
    qint64 m_articles;
    QTemporaryDir m_folder;
    Random m_random; ///< nobody decides about the same articles as another
    size_t m_asked = 0;
    int m_turn = 0;
    Corpus m_corpus;
    qint64 m_nextArticle;
    QJsonArray m_loads;
    QJsonArray m_searches;
    QJsonArray m_again;
    QJsonArray m_decides;
    QJsonArray m_stored;
    QJsonObject m_decided; ///< when it was told, in milliseconds of the clock that all share
    QJsonArray m_failures;
};

} // namespace

Result<QJsonObject> clientSection(const QStringList &arguments)
{
    auto lexicon = lexicon::Lexicon::load();
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    QElapsedTimer timer;
    timer.start();
    auto archive = store::ArchiveFile::open(arguments.value(0), OpenMode::Existing, std::move(*lexicon));
    if (!archive)
        return tl::unexpected(archive.error());
    const double opened = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const auto info = (*archive)->info();
    if (!info)
        return tl::unexpected(info.error());
    const std::vector<search::Query> queries = mixedQueries(Corpus(), info->articles, kQueries);
    Client client(std::move(*archive), arguments.value(1), info->articles);
    for (timer.start(); timer.elapsed() < arguments.value(2).toLongLong() * 1000;)
        client.turn(queries);
    QJsonObject figures = client.figures();
    figures[u"open_ms"_s] = opened;
    figures[u"seconds"_s] = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return figures;
}

} // namespace legation::bench
