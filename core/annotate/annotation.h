// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/edtf.h"
#include "core/base/textspan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace legation::annotate {

/// Which text of an article a span counts in.
enum class Field { Headline, Text };

enum class MentionKind { Date, City, Country, ForeignCity, Person, Organisation, Event };

/// One stretch of an article that names something.
struct Mention
{
    MentionKind kind = MentionKind::Person;
    Field field = Field::Text;
    TextSpan span;
    QString text; ///< as published
    QString
        entity; ///< key of what it names: "person:馬嘉博", "city:臺南市", "country:NZ", "place:JP:北九州市", "org:…"
    QString rule;   ///< id of the rule, "person.title-after"
    QString reason; ///< in words where something was inferred, else empty
};

/// A calendar expression and the day, month, year or interval it names.
struct DateExpression
{
    Field field = Field::Text;
    TextSpan span;
    QString text; ///< as published: 今(24)日
    Edtf edtf;
    QString rule;
    QString reason; ///< how it was resolved: "day from the text; year and month from the batch"
};

/// What the article's own date rests on, strongest first.
enum class DateBasis { None, Published, Dateline, Text, TextAndBatch, Batch };

/// The day of what the article reports, else its anchor.
struct ArticleDate
{
    Edtf edtf; ///< null where nothing is known
    DateBasis basis = DateBasis::None;
    QString reason;
};

struct Person
{
    QString name;        ///< fullest form printed; the Latin name where it is the only one
    QString latin;       ///< Latin form without Mr., H.E., Dr.; empty if none
    QString title;       ///< as printed next to the name; empty if none
    QString affiliation; ///< organisation or city the title belongs to; empty if none
    QString country;     ///< ISO 3166-1 alpha-2; empty if unknown, TW for Taiwan's own
    QString entity;
};

struct Organisation
{
    QString name;        ///< fullest form printed
    QString acronym;     ///< ICLEI; empty if none
    QStringList aliases; ///< other forms printed in the article
    QString country;     ///< ISO code; empty if unknown
    QString entity;
};

/// A named event; edition and year are apart from the name.
struct Event
{
    QString name;    ///< 智慧城市論壇暨展覽
    QString acronym; ///< SCSE
    QString edition; ///< "66" of 第66屆
    QString year;    ///< "2022" of 2022智慧城市展
    QString entity;
};

/// A named foreign place below the state.
struct ForeignCity
{
    QString name;    ///< fullest form printed: 北九州市
    QString country; ///< ISO code
    QString entity;
};

enum class EngagementKind { Visit, Agreement, Forum, Membership, Award, Aid };
enum class Direction { None, Inbound, Outbound, Online };

struct Participant
{
    QString name;
    QString role; ///< "host", "guest", "attendee"
};

/// Something that happened across a border. See design of kinds and CAMEO codes in resources/sql/schema.md.
struct Engagement
{
    EngagementKind kind = EngagementKind::Visit;
    Direction direction = Direction::None;
    QString host;          ///< canonical Taiwanese city (inbound, online); who is visited (outbound)
    QStringList guests;    ///< leading guests as printed
    QStringList countries; ///< ISO codes of the partners
    QString place;         ///< where, as printed; empty if not told
    std::vector<Participant> participants;
    Edtf date;                 ///< null where neither text nor article gives one
    bool dateFromText = false; ///< true: the text dates it; false: lent by the article's own date
    QString dateReason;
    Field field = Field::Text;
    TextSpan span;     ///< the verb or noun that carries it: 拜會
    TextSpan sentence; ///< the sentence it was read from, in the same field
    QString rule;
    QString cameo; ///< CAMEO event code: "043"
    QStringList topics;
};

/// Everything the machine finds in one article. The same for the same input, whatever the machine or thread.
struct Annotation
{
    ArticleDate date;
    QStringList cities;             ///< Taiwanese cities that take part, 臺-forms, in order of first mention
    QStringList partnerCountries;   ///< ISO codes
    QStringList mentionedCountries; ///< ISO codes
    std::vector<ForeignCity> foreignCities;
    std::vector<Person> persons;
    std::vector<Organisation> organisations;
    std::vector<Event> events;
    QStringList topics;
    std::vector<DateExpression> dates;
    std::vector<Engagement> engagements;
    std::vector<Mention> mentions; ///< ordered by field (headline first), then start
    QString annotator;             ///< version of rules and lexicon
};

/// Names as they stand in records outside the program: "visit", "inbound", "text+batch", "person", …
QString toString(Field field);
QString toString(MentionKind kind);
QString toString(EngagementKind kind);
QString toString(Direction direction); ///< empty for None
QString toString(DateBasis basis);     ///< empty for None

} // namespace legation::annotate
