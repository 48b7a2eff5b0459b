// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"
#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/annotate/engagements.h"
#include "core/annotate/names.h"
#include "core/annotate/places.h"
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

/// What the stages find of one article, each given what those before it found.
struct Read
{
    Read(const load::Article &article, const lexicon::Lexicon &names)
        : document(article, names)
        , dates(annotate::findDates(document, {}))
        , people(annotate::findNames(document, dates.expressions))
        , places(annotate::findPlaces(document, dates.expressions, people))
    {
    }

    annotate::Document document;
    annotate::Dates dates;
    annotate::Names people;
    annotate::Places places;
};

/// MB/s of each stage alone.
QJsonObject stages(const Articles &articles, const annotate::Annotator &annotator, const lexicon::Lexicon &lexicon)
{
    std::vector<std::unique_ptr<Read>> read;
    for (const load::Article &article : articles)
        read.push_back(std::make_unique<Read>(article, lexicon));
    size_t next = 0;
    const auto over = [&](void (*work)(const Read &)) {
        return megabytesPerSecond(articles, [&](const load::Article &) { work(*read[next++ % read.size()]); });
    };
    return {
        {u"fold"_s, megabytesPerSecond(articles, [](const auto &article) { text::foldUnits(article.text); })},
        {u"lexicon"_s, over([](const Read &of) { of.document.lexicon.find(of.document.folded); })},
        {u"document"_s,
         megabytesPerSecond(articles, [&](const auto &article) { const annotate::Document made(article, lexicon); })},
        {u"dates"_s, over([](const Read &of) { annotate::findDates(of.document, {}); })},
        {u"names"_s, over([](const Read &of) { annotate::findNames(of.document, of.dates.expressions); })},
        {u"places"_s, over([](const Read &of) { annotate::findPlaces(of.document, of.dates.expressions, of.people); })},
        {u"engagements"_s,
         over([](const Read &of) { annotate::findEngagements(of.document, of.dates, of.people, of.places); })},
        {u"evidence"_s, megabytesPerSecond(articles, [&](const auto &article) { annotator.evidence(article); })}};
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
    QJsonObject figures{{u"articles"_s, static_cast<qint64>(articles->size())},
                        {u"mb_s"_s, whole},
                        {u"stages_mb_s"_s, stages(*articles, annotator, **names)},
                        {u"lengths_mb_s"_s, lengths(*articles, annotator)},
                        {u"megabyte_mb_s"_s, megabytesPerSecond(megabyte(*articles), annotate)}};
    // At last, for counting costs time.
    const std::uint64_t before = allocations();
    for (const load::Article &article : *articles)
        annotate(article);
    const auto asked = static_cast<double>(allocations() - before) / static_cast<double>(articles->size());
    figures[u"allocations"_s] = asked;
    return figures;
}

} // namespace legation::bench
