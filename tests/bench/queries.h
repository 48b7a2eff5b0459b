// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"
#include "tests/bench/corpus.h"

#include <QString>

#include <vector>

namespace legation::bench {

/// What a query shows of a search engine.
enum class QueryClass { One, Two, Three, Many, Rare, Everywhere, TwoTerms, Fields, All };

struct NamedQuery
{
    QueryClass kind = QueryClass::All;
    search::Query query;
};

QString toString(QueryClass kind);

/// Whether the query is one plain term, which the peers can be asked for too.
bool isPlainTerm(QueryClass kind);

/// The list that is measured query by query.
std::vector<NamedQuery> listedQueries();

/// `count` queries of all classes, their terms cut from the corpus at random.
std::vector<search::Query> mixedQueries(const Corpus &corpus, qint64 articles, int count);

} // namespace legation::bench
