// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/base/ids.h"
#include "core/base/textspan.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace legation::store {

/// What a decision is about.
enum class TargetKind {
    Article,
    Visit, ///< an engagement
    Entity,
    Mention,  ///< a stretch of an article that names something
    Name,     ///< a name of the archive's own lexicon
    Decision, ///< an earlier decision
};

/// One thing of an archive that people decide about.
struct Target
{
    TargetKind kind = TargetKind::Article;
    /// ArticleId (of a mention too), EngagementId, EntityId, or the number of a decision. 0: of a visit one that the
    /// machine did not find and `article` reports; of an entity the one whose key is `name`, made where there is none.
    qint64 id = 0;
    annotate::Field field = annotate::Field::Text; ///< of mentions
    TextSpan span = {};                            ///< of mentions: where the machine found it, or where one is added
    QString name = {};                             ///< of names: the name; of entities by key: the key
    ArticleId article = {};                        ///< of a visit that is added

    static Target mention(ArticleId article, annotate::Field field, TextSpan span);
    static Target newVisit(ArticleId article);
    static Target entityOfKey(const QString &key);
    static Target taughtName(const QString &name);

    friend bool operator==(const Target &, const Target &) = default;
};

/// Fields of a target and the values they take from now on.
///
/// Fields and values (text; lists are separated by ";", an empty value clears the field; references are written as
/// toString(Target) writes them):
///   article:  date (EDTF), cities and countries (partner countries; any way of writing), note, tags,
///             family (an article whose text this one repeats; "apart": it repeats none), leads ("yes": its text stands
///             for its family)
///   visit:    status (confirmed | rejected), kind, direction, date (EDTF), host, guests, countries, place,
///             same_as (a visit that this one reports too; "apart": it is one of its own)
///   mention:  status (confirmed | rejected), kind, entity (key or entity:ID), span ("5-8", code points of its field);
///             where the machine found nothing at the place, kind is required and the mention is added
///   entity:   name, latin, aliases, country, title, titles ("局長 2018/2020"), note, tags, wikidata, viaf, iso,
///             same_as (key or entity:ID of the entity it is one with), distinct (keys of those it is not)
///   name:     kind (person | organisation | office | city | place; empty: no longer taught), latin, country,
///             of (what it is another name of; for kind city the official name)
///   decision: status (withdrawn: it does not count)
struct Change
{
    Target target;
    std::map<QString, QString> values;
    QString why = {}; ///< may be empty
    QString who = {}; ///< may be empty
    /// Of the decision that it becomes; made where it is empty. What is sent again has the uid of the first time, so
    /// that nothing is decided twice.
    QString uid = {};
};

/// What a step of the ledger did; with its decisions it tells the step's name.
enum class StepKind { Decide, More, Merge, Split, Import, Corrections, Teach, Withdraw };

/// What is done in one go, and undone in one go.
struct Plan
{
    StepKind kind = StepKind::Decide;
    std::vector<Change> changes = {};
};

/// One entry of the ledger.
struct Decision
{
    qint64 id = 0;
    qint64 step = 0; ///< decisions made in one go have the same
    StepKind stepKind = StepKind::Decide;
    QString uid; ///< the same in every archive that knows the decision
    Target target;
    std::optional<ArticleId> article;   ///< whose article it is about, or whose visit or mention
    qint64 other = 0;                   ///< the target of same_as or family; 0: none, or not in this archive
    QByteArray anchor;                  ///< JSON that finds the target in any archive; see resources/sql/schema.md
    std::map<QString, QString> machine; ///< what the machine said of every field when it was made
    std::map<QString, QString> before;  ///< what was shown before, for the fields of `after`
    std::map<QString, QString> after;
    QString
        quote; ///< the text it was made on: the sentence of a visit, the headline of an article, the name of an entity
    QString why;
    QString who;
    QDateTime at;                      ///< UTC
    std::optional<QDateTime> undoneAt; ///< UTC; it does not stand
};

/// What one undo takes back and one redo makes stand again.
struct Step
{
    qint64 id = 0;
    StepKind kind = StepKind::Decide;
    std::vector<Decision> decisions = {}; ///< never empty
    std::optional<QDateTime> undoneAt = {};
};

/// A step in short: enough to name it.
struct StepLine
{
    StepKind kind = StepKind::Decide;
    Decision first;       ///< its first decision
    qint64 decisions = 0; ///< that it holds, the first included
};

/// What undo would take back and redo would make stand again; nullopt where there is none.
struct NextSteps
{
    std::optional<StepLine> undo = {};
    std::optional<StepLine> redo = {};
};

/// A decision that a person should look at again.
struct ReviewItem
{
    enum class Reason {
        Lost,        ///< what it is about is no longer found; it changes nothing
        Contradicts, ///< the machine has changed its mind since, to something else than decided
        Conflicts,   ///< another decision, by someone else, gives the same field another value and counts
    };
    Decision decision;
    Reason reason = Reason::Lost;
    QString field;            ///< empty for Lost
    QString now;              ///< what the machine says now, or the value that counts
    qint64 otherDecision = 0; ///< for Conflicts: the decision that counts
};

/// Changes that would follow another one, for a person to look through first.
struct Proposal
{
    std::vector<Change> changes;
    std::vector<QString> quotes; ///< for each change the text it is about
    qint64 articles = 0;         ///< distinct articles concerned
};

/// Two entities that may be one.
struct MergeSuggestion
{
    enum class Reason {
        SameLatinName,   ///< `detail`: the Latin name
        NameInOtherForm, ///< the names differ by variants, dots or script alone
        LatinIsName,     ///< the Latin name of one is the name of the other
        ShortName,       ///< one is the end or beginning of the other, and they stand in the same articles or titles
        SameTitle,       ///< `detail`: the title both held
        SameIdentifier,  ///< `detail`: the identifier
    };
    EntityId from;
    EntityId into; ///< the one with more articles
    QString fromName;
    QString intoName;
    std::vector<std::pair<Reason, QString>> reasons;
    qint64 fromArticles = 0;
    qint64 intoArticles = 0;
};

/// What came of importing decisions.
struct LedgerImport
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0; ///< that this archive had already
    qint64 lost = 0;  ///< of the added ones: their target is not in this archive
    std::vector<ReviewItem> conflicts;
    std::vector<std::pair<qint64, QString>> skipped; ///< lines that are no decision, and why
};

/// What came of annotating again.
struct AnnotatedAgain
{
    qint64 articles = 0; ///< annotated
    qint64 changed = 0;  ///< of these: in which something else was found than before
    qint64 review = 0;   ///< decisions to look at again, afterwards
    bool cancelled = false;
};

QString toString(TargetKind kind); ///< "article", "visit", "entity", "mention", "name", "decision"
std::optional<TargetKind> targetKindFromString(QStringView name);
QString toString(StepKind kind); ///< "decide", "more", "merge", …
StepKind stepKindFromString(QStringView name);
QString toString(ReviewItem::Reason reason); ///< "lost", "contradicts", "conflicts"
QString toString(MergeSuggestion::Reason reason);

/// What the step did, in English: "Reject 馬嘉博 and 3 more", "Merge 賴清德 into 賴副總統".
QString nameOf(const Step &step);

} // namespace legation::store
