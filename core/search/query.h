// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"
#include "core/text/collation.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace legation::search {

/// Fields whose values are counted and can be chosen. Values are canonical: 臺南市, NZ, 2022, visit, inbound, 教育.
enum class Facet { City, Country, Year, Kind, Direction, Topic };

enum class FilterMode { Include, Exclude };

/// One chosen value. Included values of one facet are alternatives (OR); facets, exclusions and the text add up (AND).
struct Filter
{
    Facet facet = Facet::City;
    QString value;
    FilterMode mode = FilterMode::Include;

    friend bool operator==(const Filter &, const Filter &) = default;
};

enum class SortKey { Date, Headline, City, Country, Kind, Source };
enum class SortOrder { Ascending, Descending };

/// Ties are broken by article id, so that every order is total and stable.
struct Sort
{
    SortKey key = SortKey::Date;
    SortOrder order = SortOrder::Descending;
    text::HanOrder han = text::HanOrder::Stroke; ///< of names; dates do not know it

    friend bool operator==(const Sort &, const Sort &) = default;
};

/// What is a row of the answer: each article, or each family of articles whose texts repeat each other (an article that
/// repeats nothing is a family of its own).
enum class RowsOf { Articles, Families };

/// What is asked of an archive: the text of the search box, the chosen filters, a range of days, an order.
struct Query
{
    QString text; ///< in the query language (see parser.h); empty matches everything
    std::vector<Filter> filters;
    std::optional<QDate> from; ///< articles whose date ends on or after this day
    std::optional<QDate> to;   ///< articles whose date starts on or before this day
    Sort sort;
    RowsOf rows = RowsOf::Articles;

    friend bool operator==(const Query &, const Query &) = default;
};

/// One part of the query text as it was understood; shown as a chip that can be taken back.
struct QueryPart
{
    enum class Kind { Word, Phrase, Field };
    Kind kind = Kind::Word;
    TextSpan span; ///< in the query text, operator and field name included
    QString field; ///< "city", "country", "kind", "date" …; empty for words
    QString value; ///< canonical value (臺南市, AU, 2022-03/2022-05) or the word itself
    bool negated = false;
};

/// A part that cannot be read. Its words are searched all the same.
struct QueryProblem
{
    enum class Kind { UnknownField, UnknownValue, UnclosedQuote, UnbalancedBracket, DanglingOperator, BadDate };
    Kind kind = Kind::UnknownField;
    TextSpan span; ///< where in the query text
    QString detail;
};

/// A stable name for records and the command line: "city", "country", "year", "kind", "direction", "topic".
QString toString(Facet facet);
std::optional<Facet> facetFromString(QStringView name);
QString toString(SortKey key);
std::optional<SortKey> sortKeyFromString(QStringView name);

} // namespace legation::search
