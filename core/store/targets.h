// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/articlereader.h"
#include "core/store/decisions.h"
#include "core/store/entityreader.h"

#include <QJsonObject>

namespace legation::store {

/// What is known of a target before something is decided about it.
struct KnownTarget
{
    Target target; ///< complete: of a mention the place where the machine found it, of a new visit without its id yet
    std::optional<ArticleId> article = {};   ///< whose columns may change
    std::map<QString, QString> machine = {}; ///< what the machine says, by field
    std::map<QString, QString> shown = {};   ///< what is shown: the same with the decisions
    QString quote = {};
    QString text = {};       ///< of mentions: the field that the span counts in
    QJsonObject anchor = {}; ///< finds the target in any archive
};

/// Where a decision's target is in this archive.
struct BoundTarget
{
    Target target; ///< id 0: nowhere
    std::optional<ArticleId> article = {};
};

/// Finds what decisions are about. For the thread of its connection.
class Targets
{
public:
    Targets(Connection &connection, const Shared &shared);

    /// Fails with NotFound.
    Result<KnownTarget> lookUp(const Target &target);
    /// The target that an anchor tells, by what it says: the digest of an article and the place in it, or a key.
    Result<BoundTarget> bind(TargetKind kind, const QJsonObject &anchor, const QString &uid);
    /// The anchor alone; of articles, visits and entities.
    Result<QJsonObject> anchorOf(const Target &target);
    /// Reads "article:5", "visit:5002", "entity:7", "mention:5:8-11", "mention:5:headline:0-3" (code points),
    /// "visit:new@5", "person:NAME" or another key. Fails with BadQuery, NotFound.
    Result<Target> fromString(const QString &text);
    /// Writes it so.
    Result<QString> toString(const Target &target);
    /// The id of an entity's key, which is made where there is none. Needs a transaction that may write.
    Result<EntityId> entityOf(const QString &key);

private:
    Result<KnownTarget> lookUpArticle(const Target &target);
    Result<KnownTarget> lookUpVisit(const Target &target);
    Result<KnownTarget> lookUpNewVisit(const Target &target);
    Result<KnownTarget> lookUpMention(const Target &target);
    Result<KnownTarget> lookUpEntity(const Target &target);
    Result<KnownTarget> lookUpName(const Target &target);
    Result<KnownTarget> lookUpDecision(const Target &target);
    Result<QJsonObject> anchorOfArticle(ArticleId id, const load::Source &source);
    Result<ArticleId> articleOf(const QJsonObject &anchor);
    Result<const ShownArticle *> machineArticle(ArticleId id);
    Result<qint64> visitAt(ArticleId article, const QJsonObject &anchor);
    Result<Target> mentionFromString(const QString &place);
    Result<Target> entityFromString(const QString &key);

    Connection &m_connection;
    const Shared &m_shared;
    ArticleReader m_articles;
    EntityReader m_entities;
    std::optional<std::pair<ArticleId, ShownArticle>> m_last; ///< the article read last: bulk decisions stay in one
};

/// The fields of an engagement as decisions tell them; status is empty.
std::map<QString, QString> valuesOf(const annotate::Engagement &engagement);

} // namespace legation::store
