// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/base/ids.h"
#include "core/load/article.h"
#include "core/load/report.h"

#include <QDateTime>
#include <QHash>

#include <optional>
#include <vector>

namespace legation::store {

/// One line of the article table. Small: the headline is cut, the text is not in it.
struct ArticleRow
{
    ArticleId id;
    QString date; ///< EDTF of the article's own date; empty if unknown
    annotate::DateBasis dateBasis = annotate::DateBasis::None;
    QString headline; ///< the headline, or the first 80 characters of the text where there is none
    QStringList cities;
    QStringList countries;                       ///< partner countries, ISO codes
    std::vector<annotate::EngagementKind> kinds; ///< distinct kinds of its engagements
    std::vector<annotate::Direction> directions; ///< of its visits, distinct
    QString source;                              ///< file name
    int copies = 1;                              ///< 1 + number of identical copies that were not kept
    ArticleId leader = {};                       ///< whose text stands for its family; itself where there is none
    int family = 1; ///< articles whose texts repeat each other, itself included: "+n" is n − 1
};

/// Articles whose texts repeat each other; the one whose text stands for all comes first.
struct Family
{
    struct Member
    {
        ArticleRow row;
        double likeness = 1; ///< of its text with the first one's, 0–1: four-grams shared of all
    };
    std::vector<Member> members; ///< the article alone where nothing repeats it
};

/// A mention with the entity it names in this archive.
struct StoredMention
{
    annotate::Mention mention;
    EntityId entity; ///< invalid where the mention names none (dates)
};

/// One article whole, for the reader and the entity panel.
struct ArticleRecord
{
    ArticleId id;
    load::Article article;
    annotate::Annotation annotation; ///< the machine layer with the decisions replayed over it
    std::vector<StoredMention> mentions;
    std::vector<EngagementId> engagementIds; ///< in the order of annotation.engagements
    int copies = 1;
};

enum class EntityKind { Person, Organisation, City, Country, ForeignCity, Event };

struct EntitySummary
{
    EntityId id;
    EntityKind kind = EntityKind::Person;
    QString key;     ///< "person:馬嘉博"; the same in every archive
    QString name;    ///< the form printed most often, or the canonical name
    QString latin;   ///< empty if none
    QString country; ///< ISO code; empty if unknown
    QString title;   ///< the latest title or affiliation told; empty if none
    qint64 articles = 0;
    QStringList aliases = {}; ///< other names that people gave it, and of what was merged into it
};

/// A title or a form of the name, with the days of the first and last article that has it.
struct DatedForm
{
    QString text;
    std::optional<QDate> first;
    std::optional<QDate> last;
    qint64 articles = 0;
};

/// One engagement as lists, timelines and exports show it.
struct EngagementRow
{
    EngagementId id;
    ArticleId article;
    annotate::EngagementKind kind = annotate::EngagementKind::Visit;
    annotate::Direction direction = annotate::Direction::None;
    QString host;
    QStringList cities; ///< Taiwanese cities that take part
    QStringList guests;
    QStringList countries; ///< ISO codes
    QString place;
    QString date;               ///< EDTF; empty if unknown
    std::optional<QDate> start; ///< first day it covers, where it can be placed
    std::optional<QDate> end;
    bool dateFromText = false; ///< false: lent by the article; drawn hollow
    bool uncertain = false;
    QString dateReason;
    QStringList topics;
    QString headline; ///< of its article, for tips and lists
    QString sentence; ///< the sentence it was read from
    QString rule;
    QString cameo;
    std::vector<ArticleId> sources = {}; ///< all articles that report it, its own first
};

/// How much of an entity of many articles is read for its panel; always the newest articles.
struct EntityLimits
{
    static constexpr size_t articles = 500;      ///< listed
    static constexpr size_t read = 5'000;        ///< read for forms, titles and the list of engagements
    static constexpr size_t neighbours = 20'000; ///< counted for who appears with it
    static constexpr size_t together = 50;       ///< neighbours listed
};

/// An entity with everything its panel shows.
struct EntityRecord
{
    EntitySummary summary;
    std::vector<DatedForm> forms;
    std::vector<DatedForm> titles;
    std::vector<EngagementRow> engagements;    ///< newest first
    std::vector<std::pair<int, qint64>> years; ///< year, articles; ascending
    qint64 visits = 0;                         ///< of all its articles; one that several of them report counts once
    std::vector<std::pair<int, qint64>> visitYears; ///< year, these visits; ascending; without those of no known year
    qint64 read = 0; ///< how many of its articles, the newest, forms, titles and engagements were read from
    std::vector<ArticleRow> articles;    ///< newest first, at most EntityLimits::articles
    std::vector<EntitySummary> together; ///< who appears with it; `articles` = articles shared; most first
    /// Of the people among them, by the id of the entity: the title they had in the newest shared article that tells
    /// one, `first` the day of that article and `last` the day of the newest shared article.
    QHash<qint64, DatedForm> met;
};

/// Facts about an archive for `info` and the status bar.
struct ArchiveInfo
{
    QString path;
    int schemaVersion = 0;
    QString annotator;   ///< version the articles were annotated with; several are joined by ", "
    QString foldVersion; ///< of the index
    qint64 articles = 0;
    qint64 copies = 0;      ///< identical articles that were not kept
    qint64 repeats = 0;     ///< articles whose texts repeat that of another one, which leads their family
    qint64 engagements = 0; ///< one that several articles report counts once
    qint64 visits = 0;      ///< of these
    qint64 entities = 0;
    qint64 decisions = 0;
    std::optional<QDate> firstDay;
    std::optional<QDate> lastDay;
    qint64 bytes = 0;
    bool readOnly = false;
};

using load::LoadReport;
using load::SkippedRecord;

/// The id of an article's engagement, counted from 0: the same after every annotation that finds the same, and small
/// enough for programs that count in doubles.
EngagementId engagementId(ArticleId article, qint64 ordinal);
/// The way back; of an engagement that a person added it says nothing.
ArticleId articleOf(EngagementId engagement);
qint64 ordinalOf(EngagementId engagement);

QString toString(EntityKind kind); ///< "person", "organisation", "city", "country", "foreign_city", "event"

} // namespace legation::store
