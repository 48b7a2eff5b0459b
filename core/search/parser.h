// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"
#include "core/search/dayrange.h"
#include "core/search/query.h"

#include <vector>

namespace legation::search {

/// A condition on an article, as read from the query text.
struct Condition
{
    enum class Kind {
        Everything,
        Nothing,
        Text,      ///< `value` (searchable text, see searchtext.h) is in the article
        Value,     ///< the article has `value` in `column` (a facet, canonical value)
        Source,    ///< the file name holds `value` (folded)
        Days,      ///< the article's date overlaps `days`
        Dated,     ///< its date is known
        HasValue,  ///< it has any value in `column`
        Duplicate, ///< identical copies of it were read
        Named,     ///< it names an entity of kind `entity` whose name holds `value`
        Not,
        And,
        Or,
    };
    enum class Entity { Person, Organisation, Event, Place };

    Kind kind = Kind::Everything;
    QString value;
    int column = 0;
    DayRange days;
    Entity entity = Entity::Person;
    std::vector<Condition> parts; ///< of Not (one), And, Or
};

struct ParsedQuery
{
    Condition condition;
    std::vector<QueryPart> parts;
    std::vector<QueryProblem> problems;
    QStringList highlights; ///< searchable text of the terms that are wanted
};

/// Reads a query. Whatever the text, something is searched: what cannot be read is a problem, and its words are
/// searched all the same.
///
///   query  = either { either }            all of them; AND between them may be written
///   either = term { OR term }
///   term   = [-] ( word | "phrase" | field:value | ( query ) )     NOT may be written for -
///
/// OR binds closer than the space between terms: `臺南 澳洲 OR 紐西蘭` is 臺南 and one of both. Fields are city,
/// country, kind, direction, topic, year, date, has, person, org, event, place, source, or their Chinese names (城市,
/// 國家 …). Values may be quoted. Full-width ：（）＂－ stand for their ASCII forms. Dates: EDTF (2022-03,
/// 2022-03-22/2022-03-25), ranges a..b (or a–b, a至b) with either side left out, 2022/3/24, 2022年3月, Minguo years of
/// two or three digits (111年3月, 111-03). Brackets nest 32 deep. `lexicon` may be null: then names of cities and
/// countries are taken as they are.
ParsedQuery parse(QStringView text, const lexicon::Lexicon *lexicon);

} // namespace legation::search
