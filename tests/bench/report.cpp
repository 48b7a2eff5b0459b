// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/report.h"

#include "tests/bench/timing.h"

#include <QJsonArray>

namespace legation::bench {

using namespace Qt::StringLiterals;
using Value = std::optional<double>;

namespace {

/// The number at a path such as "load/seconds"; nullopt where there is none.
Value at(const QJsonObject &figures, const QString &path)
{
    QJsonValue value = figures;
    for (const QString &key : path.split(u'/'))
        value = value.toObject().value(key);
    return value.isDouble() ? Value(value.toDouble()) : std::nullopt;
}

Value over(Value a, Value b)
{
    return a && b && *b > 0 ? Value(*a / *b) : std::nullopt;
}

QJsonArray queriesOf(const QJsonObject &figures, const QString &section)
{
    return figures[section].toObject()[u"queries"_s].toArray();
}

/// What a peer took for a term; nullopt where it was not asked.
Value peerMilliseconds(const QJsonObject &figures, const QString &text, const QString &peer)
{
    for (const QJsonValue &row : queriesOf(figures, u"peers"_s)) {
        if (row[u"text"].toString() == text)
            return row[peer + u"_ms"_s].toDouble();
    }
    return std::nullopt;
}

/// The median, over the queries of some classes, of our time over the peer's for the same query.
Value medianOver(const QJsonObject &figures, const QStringList &classes, const QString &peer)
{
    std::vector<double> ratios;
    for (const QJsonValue &row : queriesOf(figures, u"search"_s)) {
        if (!classes.contains(row[u"class"].toString()))
            continue;
        if (const Value ratio = over(row[u"ms"].toDouble(), peerMilliseconds(figures, row[u"text"].toString(), peer)))
            ratios.push_back(*ratio);
    }
    return ratios.empty() ? std::nullopt : Value(median(ratios));
}

/// The query that all articles answer over the median of the list.
Value everywhereOverMedian(const QJsonObject &figures)
{
    std::vector<double> times;
    Value everywhere;
    for (const QJsonValue &row : queriesOf(figures, u"search"_s)) {
        times.push_back(row[u"ms"].toDouble());
        if (row[u"class"] == u"in every article"_s)
            everywhere = times.back();
    }
    return over(everywhere, times.empty() ? std::nullopt : Value(median(times)));
}

Value slowestSort(const QJsonObject &figures)
{
    const QJsonObject sorts = figures[u"search"_s].toObject()[u"sorts_ms"_s].toObject();
    Value slowest;
    for (const QJsonValue &sort : sorts)
        slowest = std::max(slowest.value_or(0), sort[u"ms"].toDouble());
    return slowest;
}

Value lengthCost(const QJsonObject &figures)
{
    return over(at(figures, u"annotate/lengths_mb_s/1"_s), at(figures, u"annotate/lengths_mb_s/64"_s));
}

std::vector<Ratio> loadRatios(const QJsonObject &figures)
{
    const Value whole = at(figures, u"load/seconds"_s);
    return {{u"load/fts5-trigram"_s, over(whole, at(figures, u"peers/trigram_s"_s)), Wanted::AtMost, 0.7, 0.4,
             u"reading, annotating, storing and indexing over indexing alone"_s},
            {u"load/fts5-unicode61"_s,
             over(whole, at(figures, u"peers/unicode61_s"_s)),
             Wanted::AtMost,
             {},
             {},
             u"the same over an index that finds no Chinese word"_s},
            {u"load/tenth"_s, over(whole, at(figures, u"load/tenth_s"_s)), Wanted::AtMost, 11, 10,
             u"all articles over a tenth of them in an archive of its own"_s},
            {u"reload/read"_s, over(at(figures, u"load/again_s"_s), at(figures, u"read/seconds"_s)), Wanted::AtMost, 2,
             1.2, u"loading the same file again over reading it"_s},
            {u"peak_mb"_s, at(figures, u"load/peak_mb"_s), Wanted::AtMost, 600, {}, u"most memory while loading"_s},
            {u"archive/text"_s,
             over(at(figures, u"load/archive_bytes"_s), at(figures, u"corpus/text_bytes"_s)),
             Wanted::AtMost,
             2.2,
             {},
             u"bytes of the archive over bytes of the texts"_s}};
}

std::vector<Ratio> searchRatios(const QJsonObject &figures)
{
    const QStringList three{u"3 characters"_s, u"4+ characters"_s, u"rare"_s};
    const Value ripgrep = at(figures, u"grep/ripgrep_ms"_s);
    return {{u"search2/like"_s, medianOver(figures, {u"2 characters"_s}, u"like"_s), Wanted::AtMost, 0.02, 0.005,
             u"whole answer to two characters over LIKE's count alone, median"_s},
            {u"search3/fts5-trigram"_s, medianOver(figures, three, u"trigram"_s), Wanted::AtMost, 0.34, 0.1,
             u"whole answer to three and more over count and first 50, median"_s},
            {u"search/ripgrep"_s, over(at(figures, u"search/mixed_ms/p95"_s), ripgrep), Wanted::AtMost, 1, 0.3,
             u"95th percentile of 1,000 mixed whole answers over one rg -c -F"_s},
            {u"search/grep"_s,
             over(at(figures, u"search/mixed_ms/p95"_s), at(figures, u"grep/grep_ms"_s)),
             Wanted::AtMost,
             {},
             {},
             u"the same over grep -c -F"_s},
            {u"search-everywhere/median"_s,
             everywhereOverMedian(figures),
             Wanted::AtMost,
             5,
             {},
             u"a term of every article over the median query"_s},
            {u"sort/ripgrep"_s,
             over(slowestSort(figures), ripgrep),
             Wanted::AtMost,
             {},
             {},
             u"all articles by the slowest column over one rg -c -F"_s}};
}

std::vector<Ratio> otherRatios(const QJsonObject &figures)
{
    return {
        {u"csv/sqlite3"_s, over(at(figures, u"export/seconds"_s), at(figures, u"export/sqlite3_s"_s)), Wanted::AtMost,
         1, 0.4, u"all articles as CSV over sqlite3 -csv of the same columns"_s},
        {u"annotate_mb_s"_s, at(figures, u"annotate/mb_s"_s), Wanted::AtLeast, 20, 50, u"one core, UTF-8 in"_s},
        {u"annotate64/annotate1"_s,
         lengthCost(figures),
         Wanted::AtMost,
         1.2,
         {},
         u"time of a character in articles 64 times as long"_s},
        {u"gui_gap_p50_ms"_s,
         at(figures, u"window/gap_p50_ms"_s),
         Wanted::AtMost,
         8,
         {},
         u"between two turns of the window while typing and loading"_s},
        {u"gui_gap_max_ms"_s, at(figures, u"window/gap_max_ms"_s), Wanted::AtMost, 50, {}, u"the longest of them"_s},
        {u"start_large/start_small"_s,
         over(at(figures, u"start/large_ms"_s), at(figures, u"start/small_ms"_s)),
         Wanted::AtMost,
         2,
         {},
         u"start to first rows, all articles over ten"_s}};
}

} // namespace

std::vector<Ratio> ratiosOf(const QJsonObject &figures)
{
    std::vector<Ratio> ratios = loadRatios(figures);
    for (const auto &more : {searchRatios(figures), otherRatios(figures)})
        ratios.insert(ratios.end(), more.begin(), more.end());
    return ratios;
}

QJsonObject toJson(const std::vector<Ratio> &ratios)
{
    QJsonObject object;
    for (const Ratio &ratio : ratios)
        object[ratio.name] = ratio.value ? QJsonValue(*ratio.value) : QJsonValue();
    return object;
}

} // namespace legation::bench
