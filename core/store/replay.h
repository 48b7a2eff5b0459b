// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/taught.h"
#include "core/store/annotationrecord.h"
#include "core/store/connection.h"
#include "core/store/decisions.h"
#include "core/store/mentionreplay.h"
#include "core/store/records.h"

#include <QHash>

#include <map>
#include <memory>

namespace legation::store {

/// The decisions that stand, ready to be replayed over the machine layer: what is shown is a pure function of both.
/// Immutable; any thread may read it.
///
/// Decisions count in the order they were made (time, then uid), the same in every archive: of two about one field the
/// later counts.
class Replay
{
public:
    using Values = std::map<QString, QString>;

    Replay() = default;
    static Result<std::shared_ptr<const Replay>> read(Connection &connection);

    /// Whether something shown of the article itself, of a mention or of a visit in it was decided.
    bool touches(ArticleId id) const;
    bool touches(EntityId id) const { return m_entities.contains(id.value); }
    std::vector<qint64> touchedArticles() const;
    const QHash<qint64, Values> &entities() const { return m_entities; }
    const QHash<qint64, Values> &articles() const { return m_articles; }

    /// Changes the date, cities, partner countries and mentions that people decided.
    void apply(ArticleId id, const Texts &texts, annotate::Annotation &annotation) const;
    enum class Verdict { Shown, Rejected };
    /// Changes what a person decided of an engagement. `article` is its article's annotation, replayed: an engagement
    /// that borrowed its date from the article borrows the date decided.
    Verdict apply(EngagementId id, EngagementRecord &record, const annotate::Annotation &article) const;
    /// Engagements that people added to an article, and those decided on that the machine no longer finds.
    std::vector<EngagementId> addedIn(ArticleId id) const;
    /// The same for the date that the article was given, where its annotation is not at hand.
    std::optional<QString> dateOf(ArticleId id) const;
    void apply(EntitySummary &entity) const;
    /// Articles in which mentions were decided.
    QList<qint64> articlesOfMentions() const { return m_mentions.keys(); }
    std::vector<MentionWord> mentionsOf(ArticleId id) const { return m_mentions.value(id.value); }
    Values valuesOf(EngagementId id) const { return m_visits.value(id.value); }
    Values valuesOfName(const QString &name) const;
    /// The article of an engagement that addedIn() gives; invalid for others.
    ArticleId articleOfAdded(EngagementId id) const { return {m_articleOfAdded.value(id.value)}; }
    bool touchesMentions(ArticleId id) const { return m_mentions.contains(id.value); }

    /// The entity that this one was merged into; itself where it was not.
    EntityId rootOf(EntityId id) const;
    /// The entity and all that were merged into it.
    std::vector<qint64> membersOf(EntityId root) const;
    bool isMerged() const { return !m_rootOf.isEmpty(); }

    /// The visit that a person says this one is the same as; nullopt where none was told, an invalid id for "apart".
    std::optional<EngagementId> sameAs(EngagementId id) const;
    /// The article whose text a person says this one repeats; nullopt and invalid as above.
    std::optional<ArticleId> familyOf(ArticleId id) const;
    bool leadsFamily(ArticleId id) const;
    const QHash<qint64, qint64> &decidedVisits() const { return m_sameVisit; }
    const QHash<qint64, qint64> &decidedFamilies() const { return m_family; }

    /// The archive's own lexicon, by name.
    const std::vector<lexicon::TaughtName> &taught() const { return m_taught; }

private:
    void add(const Decision &decision);
    void addMention(const Decision &decision);
    void addVisit(const Decision &decision);
    void findRoots();

    QHash<qint64, Values> m_articles;
    QHash<qint64, Values> m_visits;
    QHash<qint64, Values> m_entities;
    QHash<qint64, std::vector<MentionWord>> m_mentions; ///< by article
    QHash<qint64, int> m_visitsOf;                      ///< decided visits of each article
    QHash<qint64, std::vector<qint64>> m_addedIn;       ///< by article
    QHash<qint64, qint64> m_articleOfAdded;
    QHash<qint64, qint64> m_sameEntity;             ///< as decided
    QHash<qint64, qint64> m_rootOf;                 ///< of merged entities alone
    QHash<qint64, std::vector<qint64>> m_membersOf; ///< of roots, themselves first
    QHash<qint64, qint64> m_sameVisit;              ///< 0: apart
    QHash<qint64, qint64> m_family;                 ///< 0: apart
    std::map<QString, Values> m_names;
    std::vector<lexicon::TaughtName> m_taught;
};

/// Reads the row of a statement that selects decisions with their steps.
Decision toDecision(const Statement &row);

/// Ids of engagements that no machine found begin here; they follow from the uid of the decision that added them.
inline constexpr qint64 kFirstAddedVisit = qint64{1} << 52;
EngagementId addedVisitId(const QString &uid);

/// Values of a decision as the ledger keeps them: a JSON object of texts.
QByteArray toJson(const std::map<QString, QString> &values);
std::map<QString, QString> valuesFromJson(QByteArrayView json);

/// A list as a decision writes it: items with ";" between.
QStringList toItems(const QString &value);
QString toValue(const QStringList &items);

/// The reason a reader sees for what a person decided.
QString decidedReason();

} // namespace legation::store
