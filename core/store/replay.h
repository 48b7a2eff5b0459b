// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/annotationrecord.h"
#include "core/store/connection.h"
#include "core/store/decisions.h"
#include "core/store/records.h"

#include <QHash>

#include <map>
#include <memory>

namespace legation::store {

/// The decisions that stand, ready to be replayed over the machine layer. Immutable; any thread may read it.
///
/// Decisions are applied in the order they were made: of two about one field the later counts.
class Replay
{
public:
    using Values = std::map<QString, QString>;

    Replay() = default;
    static Result<std::shared_ptr<const Replay>> read(Connection &connection);

    bool isEmpty() const { return m_articles.isEmpty() && m_visits.isEmpty() && m_entities.isEmpty(); }
    /// Whether something shown of the article itself or of a visit in it was decided.
    bool touches(ArticleId id) const { return m_articles.contains(id.value) || m_visitsOf.contains(id.value); }
    bool touches(EntityId id) const { return m_entities.contains(id.value); }
    const QHash<qint64, Values> &entities() const { return m_entities; }

    /// Changes the date, cities and partner countries that a person decided.
    void apply(ArticleId id, annotate::Annotation &annotation) const;
    enum class Verdict { Shown, Rejected };
    /// Changes what a person decided of an engagement. `article` is its article's annotation, replayed: an engagement
    /// that borrowed its date from the article borrows the date decided.
    Verdict apply(EngagementId id, EngagementRecord &record, const annotate::Annotation &article) const;
    /// The same for the date that the article was given, where its annotation is not at hand.
    std::optional<QString> dateOf(ArticleId id) const;
    void apply(EntitySummary &entity) const;

private:
    QHash<qint64, Values> m_articles;
    QHash<qint64, Values> m_visits;
    QHash<qint64, Values> m_entities;
    QHash<qint64, int> m_visitsOf; ///< decided visits of each article
};

/// Values of a decision as the ledger keeps them: a JSON object of texts.
QByteArray toJson(const std::map<QString, QString> &values);
std::map<QString, QString> valuesFromJson(QByteArrayView json);

/// A list as a decision writes it: items with ";" between.
QStringList toItems(const QString &value);
QString toValue(const QStringList &items);

/// The reason a reader sees for what a person decided.
QString decidedReason();

} // namespace legation::store
