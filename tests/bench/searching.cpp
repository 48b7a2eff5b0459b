// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/bench/process.h"
#include "tests/bench/queries.h"
#include "tests/bench/sections.h"
#include "tests/bench/timing.h"

#include <QJsonArray>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 5;
constexpr int kMixed = 1000;
constexpr size_t kPage = 50;

/// An archive that is asked, and the first failure.
class Asked
{
public:
    static Result<Asked> open(const QString &path)
    {
        auto lexicon = lexicon::Lexicon::load();
        if (!lexicon)
            return tl::unexpected(lexicon.error());
        auto file = store::ArchiveFile::open(path, OpenMode::ReadOnly, std::move(*lexicon));
        if (!file)
            return tl::unexpected(file.error());
        return Asked(std::move(*file));
    }

    /// Milliseconds of a whole answer: ids in their order, counts, bins, and the rows of the first page.
    double answer(const search::Query &query)
    {
        return millisecondsOf([&] {
            auto results = m_file->results(query);
            if (!note(results))
                return;
            m_results = std::move(*results);
            page(0);
        });
    }

    /// Milliseconds of the rows from a place in the latest answer on.
    double page(size_t first)
    {
        return millisecondsOf([&] {
            const auto begin = m_results.ids.begin() + static_cast<std::ptrdiff_t>(first);
            const size_t length = std::min(kPage, m_results.ids.size() - first);
            note(m_file->rows({begin, begin + static_cast<std::ptrdiff_t>(length)}));
        });
    }

    double timeline()
    {
        return millisecondsOf([&] { note(m_file->engagements(search::Query{})); });
    }

    const search::Results &results() const { return m_results; }
    const std::optional<Error> &error() const { return m_error; }

private:
    explicit Asked(std::unique_ptr<store::ArchiveFile> file)
        : m_file(std::move(file))
    {
    }

    template <typename T>
    bool note(const Result<T> &result)
    {
        if (!result && !m_error)
            m_error = result.error();
        return result.has_value();
    }

    std::unique_ptr<store::ArchiveFile> m_file;
    search::Results m_results;
    std::optional<Error> m_error;
};

QJsonObject spread(const std::vector<double> &times)
{
    return {{u"p50"_s, median(times)}, {u"p95"_s, percentile(times, 0.95)}, {u"max"_s, percentile(times, 1)}};
}

QJsonArray askListed(Asked &archive)
{
    QJsonArray rows;
    for (const NamedQuery &named : listedQueries()) {
        const double first = archive.answer(named.query);
        std::vector<double> times;
        for (int round = 0; round < kRounds; ++round)
            times.push_back(archive.answer(named.query));
        rows.append(QJsonObject{{u"class"_s, toString(named.kind)},
                                {u"text"_s, named.query.text},
                                {u"first_ms"_s, first},
                                {u"ms"_s, median(times)},
                                {u"hits"_s, static_cast<qint64>(archive.results().ids.size())}});
    }
    return rows;
}

QJsonObject askMixed(Asked &archive, qint64 articles)
{
    std::vector<double> times;
    for (const search::Query &query : mixedQueries(Corpus(), articles, kMixed))
        times.push_back(archive.answer(query));
    return spread(times);
}

QJsonObject askSorted(Asked &archive)
{
    using search::SortKey;
    QJsonObject rows;
    for (const auto &[name, key] : {std::pair{u"date"_s, SortKey::Date}, std::pair{u"headline"_s, SortKey::Headline},
                                    std::pair{u"city"_s, SortKey::City}, std::pair{u"country"_s, SortKey::Country},
                                    std::pair{u"kind"_s, SortKey::Kind}, std::pair{u"source"_s, SortKey::Source}}) {
        search::Query query;
        query.sort = {key, search::SortOrder::Ascending};
        const double first = archive.answer(query);
        rows[name] = QJsonObject{{u"first_ms"_s, first}, {u"ms"_s, archive.answer(query)}};
    }
    return rows;
}

QJsonObject readPages(Asked &archive)
{
    archive.answer(search::Query{});
    Random random(5);
    std::vector<double> times;
    const size_t articles = archive.results().ids.size();
    for (int i = 0; i < 500 && articles > 0; ++i)
        times.push_back(archive.page(static_cast<size_t>(random.unit() * static_cast<double>(articles))));
    return spread(times);
}

} // namespace

Result<QJsonObject> searchSection(const QStringList &arguments)
{
    Result<Asked> archive = Asked::open(arguments.value(0));
    if (!archive)
        return tl::unexpected(archive.error());
    archive->answer(search::Query{});
    if (!archive->error() && archive->results().ids.empty())
        return fail(ErrorCode::NotFound, u"the archive is empty"_s, arguments.value(0));
    QJsonObject figures;
    figures[u"queries"_s] = askListed(*archive);
    figures[u"mixed_ms"_s] = askMixed(*archive, arguments.value(1).toLongLong());
    figures[u"sorts_ms"_s] = askSorted(*archive);
    figures[u"page_ms"_s] = readPages(*archive);
    figures[u"timeline_ms"_s] = archive->timeline();
    figures[u"peak_mb"_s] = peakMegabytes();
    if (archive->error())
        return tl::unexpected(*archive->error());
    return figures;
}

} // namespace legation::bench
