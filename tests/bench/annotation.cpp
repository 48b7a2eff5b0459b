// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"
#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/load/reader.h"
#include "core/text/fold.h"
#include "tests/bench/allocations.h"
#include "tests/bench/corpus.h"
#include "tests/bench/sections.h"
#include "tests/bench/timing.h"

#include <functional>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kArticles = 4096;
constexpr int kRounds = 3;
using Articles = std::vector<load::Article>;
using Names = std::shared_ptr<const lexicon::Lexicon>;

Articles corpusArticles()
{
    const Corpus corpus;
    Articles articles;
    for (qint64 number = 0; number < kArticles; ++number)
        articles.push_back(corpus.article(number));
    return articles;
}

Result<Articles> articlesOf(const QString &file)
{
    auto reader = load::openReader(file);
    if (!reader)
        return tl::unexpected(reader.error());
    Articles articles;
    for (auto article = (*reader)->next(); !article || *article; article = (*reader)->next()) {
        if (article)
            articles.push_back(std::move(**article));
    }
    return articles;
}

/// UTF-8 bytes: what a megabyte means in every figure.
qint64 bytesOf(const Articles &articles)
{
    qint64 bytes = 0;
    for (const load::Article &article : articles)
        bytes += article.headline.toUtf8().size() + article.text.toUtf8().size();
    return bytes;
}

/// The same texts in fewer, longer articles.
Articles joined(const Articles &articles, size_t each)
{
    Articles longer;
    for (size_t i = 0; i < articles.size(); ++i) {
        if (i % each == 0)
            longer.push_back(articles[i]);
        else
            longer.back().text += u'\n' + articles[i].headline + u'\n' + articles[i].text;
    }
    return longer;
}

/// MB/s of the best of some rounds; other programs on the machine only make it slower.
double megabytesPerSecond(const Articles &articles, const std::function<void(const load::Article &)> &work)
{
    const auto megabytes = static_cast<double>(bytesOf(articles)) / 1e6;
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        const double before = coreSeconds();
        for (const load::Article &article : articles)
            work(article);
        best = std::max(best, megabytes / (coreSeconds() - before));
    }
    return best;
}

/// What each stage does in a second alone, given what the stages before it found.
QJsonObject stages(const Articles &articles, const annotate::Annotator &annotator, const lexicon::Lexicon &names)
{
    std::vector<std::unique_ptr<annotate::Document>> documents;
    for (const load::Article &article : articles)
        documents.push_back(std::make_unique<annotate::Document>(article, names));
    size_t next = 0;
    const auto overDocuments = [&](auto work) {
        return megabytesPerSecond(articles,
                                  [&](const load::Article &) { work(*documents[next++ % documents.size()]); });
    };
    return {{u"fold"_s, megabytesPerSecond(articles, [](const auto &article) { text::foldUnits(article.text); })},
            {u"lexicon"_s, overDocuments([&](const annotate::Document &document) { names.find(document.folded); })},
            {u"document"_s,
             megabytesPerSecond(
                 articles, [&](const load::Article &article) { const annotate::Document document(article, names); })},
            {u"dates"_s, overDocuments([](const annotate::Document &document) { annotate::findDates(document, {}); })},
            {u"evidence"_s,
             megabytesPerSecond(articles, [&](const load::Article &article) { annotator.evidence(article); })}};
}

QJsonObject lengths(const Articles &articles, const annotate::Annotator &annotator)
{
    const auto annotate = [&](const load::Article &article) { annotator.annotate(article); };
    QJsonObject figures;
    for (const int each : {1, 4, 16, 64})
        figures[QString::number(each)] = megabytesPerSecond(joined(articles, static_cast<size_t>(each)), annotate);
    return figures;
}

Articles megabyte(const Articles &articles)
{
    Articles some;
    for (qint64 bytes = 0; bytes < 1'000'000; bytes += bytesOf({some.back()}))
        some.push_back(articles[some.size() % articles.size()]);
    return joined(some, some.size());
}

} // namespace

Result<QJsonObject> annotateSection(const QStringList &arguments)
{
    auto names = lexicon::Lexicon::load();
    if (!names)
        return tl::unexpected(names.error());
    const Result<Articles> articles = arguments.isEmpty() ? corpusArticles() : articlesOf(arguments.first());
    if (!articles)
        return tl::unexpected(articles.error());
    if (articles->empty())
        return fail(ErrorCode::NotFound, u"no article to annotate"_s, arguments.value(0));
    const annotate::Annotator annotator(*names);
    const auto annotate = [&](const load::Article &article) { annotator.annotate(article); };
    const double whole = megabytesPerSecond(*articles, annotate);
    const std::uint64_t before = allocations();
    for (const load::Article &article : *articles)
        annotate(article);
    const auto asked = static_cast<double>(allocations() - before) / static_cast<double>(articles->size());
    return QJsonObject{{u"articles"_s, static_cast<qint64>(articles->size())},
                       {u"mb_s"_s, whole},
                       {u"allocations"_s, asked},
                       {u"stages_mb_s"_s, stages(*articles, annotator, **names)},
                       {u"lengths_mb_s"_s, lengths(*articles, annotator)},
                       {u"megabyte_mb_s"_s, megabytesPerSecond(megabyte(*articles), annotate)}};
}

} // namespace legation::bench
