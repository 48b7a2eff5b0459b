// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace legation::exporting {

/// What a file lists: one row an article, a visit, an entity or a mention.
enum class What { Articles, Visits, Entities, Mentions };

enum class Format {
    Csv,
    JsonLines,
    Html,           ///< a page of articles with their mentions marked
    Calendar,       ///< iCalendar (RFC 5545) of visits whose days are known
    WebAnnotations, ///< W3C Web Annotation (JSON-LD) of mentions
    SchemaOrg,      ///< schema.org (JSON-LD): NewsArticle, Event
    CslJson,        ///< for reference managers
    Ris,            ///< the same
};

/// Whom a CSV file is for. Excel: UTF-8 with BOM, CRLF, cells that a spreadsheet would run as formulas are guarded by
/// an apostrophe. Programs: UTF-8, LF, exact. Both quote as RFC 4180. JSON Lines is always exact.
enum class Audience { Excel, Programs };

/// How rows become a file.
/// Words in place of keys and codes, for people: given by whoever knows their language. Empty: keys and codes stay.
struct Wording
{
    QHash<QString, QString> columns;                      ///< by the key of the column
    QHash<QString, QHash<QByteArray, QByteArray>> values; ///< by the key of the column: code to word, both UTF-8

    int yearsBefore = 0; ///< taken from the years of columns of days: 1911 writes 2022-03-24 as 111-03-24 (Minguo)

    bool isEmpty() const { return columns.isEmpty() && values.isEmpty(); }
};

struct Layout
{
    What what = What::Articles;
    Format format = Format::Csv;
    Audience audience = Audience::Excel;
    QStringList columns = {}; ///< keys of columns(what); empty = all, in their own order
    QDateTime made = {};      ///< when, for formats that tell it; null: now
    Wording words = {};       ///< of CSV for Excel
};

/// The columns `what` can have, in their own order; keys are stable and stand in the header of the file.
QStringList columns(What what);
/// The columns a layout writes: its own, or all. Keys that `what` does not have are left out.
QStringList columnsOf(const Layout &layout);

/// The formats that can hold `what`, the usual ones first.
std::vector<Format> formatsOf(What what);
/// Whether a format has columns to choose; the others always hold the whole of what they list.
bool hasColumns(Format format);
/// The ending of its files, without the dot: "csv".
QString suffixOf(Format format);

/// Names for the command line: "articles", "visits", "entities", "mentions"; "csv", "jsonl", "html", "ical",
/// "annotations", "schema", "csl", "ris"; "excel", "programs".
QString toString(What what);
QString toString(Format format);
QString toString(Audience audience);
std::optional<What> whatFromString(QStringView name);
std::optional<Format> formatFromString(QStringView name);
std::optional<Audience> audienceFromString(QStringView name);

} // namespace legation::exporting
