// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/ledger.h"

#include "core/store/columnstore.h"
#include "core/store/decidedvalue.h"
#include "core/store/entityreader.h"
#include "core/store/visible.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDateTime> toTime(const std::optional<qint64> &milliseconds)
{
    if (!milliseconds)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC);
}

Decision toDecision(const Statement &row)
{
    Decision decision;
    decision.id = row.integer(0);
    decision.target = {targetKindFromString(row.text(1)).value_or(TargetKind::Article), row.integer(2)};
    decision.before = valuesFromJson(row.bytes(3));
    decision.after = valuesFromJson(row.bytes(4));
    decision.quote = row.text(5);
    decision.why = row.text(6);
    decision.who = row.text(7);
    decision.at = *toTime(row.integer(8));
    decision.undoneAt = toTime(row.optionalInteger(9));
    return decision;
}

QJsonObject anchorOf(const load::Source &source)
{
    return {{u"source"_s, source.file}, {u"position"_s, source.position}};
}

} // namespace

Ledger::Ledger(Connection &connection, Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_articles(connection, shared)
{
}

Result<Ledger::Before> Ledger::lookUp(const Target &target)
{
    switch (target.kind) {
    case TargetKind::Article: return lookUpArticle({target.id});
    case TargetKind::Visit: return lookUpVisit({target.id});
    case TargetKind::Entity: return lookUpEntity({target.id});
    }
    Q_UNREACHABLE();
}

Result<Ledger::Before> Ledger::lookUpArticle(ArticleId id)
{
    const auto shown = m_articles.read(id);
    if (!shown)
        return tl::unexpected(shown.error());
    Before before;
    before.article = id;
    before.quote = leadOf(shown->article.headline, shown->article.text);
    before.anchor = QJsonDocument(anchorOf(shown->article.source)).toJson(QJsonDocument::Compact);
    before.values = {{u"date"_s, shown->annotation.date.edtf.toString()},
                     {u"cities"_s, toValue(shown->annotation.cities)},
                     {u"countries"_s, toValue(shown->annotation.partnerCountries)}};
    return before;
}

Result<Ledger::Before> Ledger::lookUpVisit(EngagementId id)
{
    ArticleId article;
    qint64 ordinal = 0;
    std::optional<EngagementRecord> record;
    {
        Statement row = m_connection.statement("engagement");
        if (!row.bind(0, id.value).step())
            return fail(ErrorCode::NotFound, QString::number(id.value));
        article.value = row.integer(0);
        ordinal = row.integer(1);
        record = decodeEngagement(row.bytes(2), m_shared.rules);
    }
    const auto shown = m_articles.read(article);
    if (!shown || !record)
        return shown ? fail(ErrorCode::ArchiveDamaged, u"engagement"_s) : tl::unexpected(shown.error());
    const annotate::Engagement machine = record->engagement;
    const auto verdict = m_shared.replay()->apply(id, *record, shown->annotation);
    const annotate::Engagement &engagement = record->engagement;
    QJsonObject anchor = anchorOf(shown->article.source);
    anchor.insert(u"ordinal"_s, ordinal);
    anchor.insert(u"field"_s, annotate::toString(machine.field));
    anchor.insert(u"start"_s, machine.span.start);
    anchor.insert(u"end"_s, machine.span.end);
    Before before;
    before.article = article;
    before.quote = record->sentence;
    before.anchor = QJsonDocument(anchor).toJson(QJsonDocument::Compact);
    before.values = {{u"status"_s, verdict == Replay::Verdict::Rejected ? u"rejected"_s : QString()},
                     {u"kind"_s, annotate::toString(engagement.kind)},
                     {u"direction"_s, annotate::toString(engagement.direction)},
                     {u"date"_s, engagement.date.toString()},
                     {u"host"_s, engagement.host},
                     {u"guests"_s, toValue(engagement.guests)},
                     {u"countries"_s, toValue(engagement.countries)},
                     {u"place"_s, engagement.place}};
    return before;
}

Result<Ledger::Before> Ledger::lookUpEntity(EntityId id)
{
    const auto entity = EntityReader(m_connection, m_shared).summary(id);
    if (!entity)
        return tl::unexpected(entity.error());
    Before before;
    before.quote = entity->name;
    before.anchor = QJsonDocument(QJsonObject{{u"key"_s, entity->key}}).toJson(QJsonDocument::Compact);
    before.values = {{u"name"_s, entity->name},
                     {u"latin"_s, entity->latin},
                     {u"country"_s, entity->country},
                     {u"title"_s, entity->title}};
    return before;
}

Result<std::map<QString, QString>> Ledger::canonical(const Change &change, const Before &before) const
{
    if (change.values.empty())
        return fail(ErrorCode::BadQuery, u"nothing is decided"_s);
    std::map<QString, QString> values;
    for (const auto &[field, value] : change.values) {
        if (!before.values.contains(field))
            return fail(ErrorCode::BadQuery, field);
        auto canonical = canonicalValue(change.target.kind, field, value, m_shared.lexicon.get());
        if (!canonical)
            return tl::unexpected(canonical.error());
        values[field] = std::move(*canonical);
    }
    return values;
}

Result<Decision> Ledger::decide(const Change &change)
{
    Transaction transaction(m_connection, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    if (auto done = refreshColumns(m_connection, m_shared); !done)
        return tl::unexpected(done.error());
    const auto before = lookUp(change.target);
    if (!before)
        return tl::unexpected(before.error());
    const auto values = canonical(change, *before);
    if (!values)
        return tl::unexpected(values.error());
    Decision decision;
    decision.at = QDateTime::currentDateTimeUtc();
    const auto id = add(change, *values, *before, decision.at);
    if (!id)
        return tl::unexpected(id.error());
    if (auto done = settle(transaction, before->article); !done)
        return tl::unexpected(done.error());
    decision.id = *id;
    decision.target = change.target;
    for (const auto &[field, value] : *values)
        decision.before[field] = before->values.at(field);
    decision.after = *values;
    decision.quote = before->quote;
    decision.why = change.why;
    decision.who = change.who;
    return decision;
}

Result<qint64> Ledger::add(const Change &change, const std::map<QString, QString> &values, const Before &before,
                           const QDateTime &at)
{
    std::map<QString, QString> was;
    for (const auto &[field, value] : values)
        was[field] = before.values.at(field);
    Statement statement = m_connection.statement("add_decision");
    statement.bind(0, toString(change.target.kind)).bind(1, change.target.id);
    statement.bind(2, before.article ? std::optional(before.article->value) : std::nullopt);
    statement.bindText(3, before.anchor).bind(4, before.quote);
    statement.bindText(5, toJson(was)).bindText(6, toJson(values)).bind(7, change.why).bind(8, change.who);
    if (auto done = statement.bind(9, at.toMSecsSinceEpoch()).run(); !done)
        return tl::unexpected(done.error());
    return m_connection.lastInsertId();
}

Result<void> Ledger::settle(Transaction &transaction, std::optional<ArticleId> article)
{
    const auto replayBefore = m_shared.replay();
    auto replay = Replay::read(m_connection);
    if (!replay)
        return tl::unexpected(replay.error());
    m_shared.setReplay(std::move(*replay)); // what is read below sees it
    const auto columns = m_shared.columns();
    search::ColumnsEditor editor(columns);
    const auto revert = [&](const Error &error) -> Result<void> {
        m_shared.setReplay(replayBefore);
        return tl::unexpected(error);
    };
    if (article) {
        const auto shown = m_articles.read(*article);
        if (!shown)
            return revert(shown.error());
        editor.put(article->value,
                   toColumns(shown->annotation, shown->article.source.file, columns->copies(article->value)));
    }
    const auto version = writeColumns(m_connection, editor, *columns);
    if (!version)
        return revert(version.error());
    if (auto done = transaction.commit(); !done)
        return revert(done.error());
    m_shared.setColumns(editor.finish(), *version);
    return {};
}

Result<std::optional<Decision>> Ledger::mark(const char *name, std::optional<qint64> undoneAt)
{
    Transaction transaction(m_connection, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    if (auto done = refreshColumns(m_connection, m_shared); !done)
        return tl::unexpected(done.error());
    Decision decision;
    std::optional<ArticleId> article;
    {
        Statement found = m_connection.statement(name);
        if (!found.step()) {
            if (auto done = found.status(); !done)
                return tl::unexpected(done.error());
            return std::nullopt;
        }
        decision = toDecision(found);
        if (const auto id = found.optionalInteger(10))
            article = ArticleId{*id};
    }
    decision.undoneAt = toTime(undoneAt);
    Statement set = m_connection.statement("set_undone");
    if (auto done = set.bind(0, decision.id).bind(1, undoneAt).run(); !done)
        return tl::unexpected(done.error());
    if (auto done = settle(transaction, article); !done)
        return tl::unexpected(done.error());
    return decision;
}

Result<std::optional<Decision>> Ledger::undo()
{
    return mark("last_standing_decision", QDateTime::currentMSecsSinceEpoch());
}

Result<std::optional<Decision>> Ledger::redo()
{
    return mark("first_undone_decision", std::nullopt);
}

Result<std::vector<Decision>> Ledger::decisions()
{
    std::vector<Decision> decisions;
    Statement rows = m_connection.statement("decisions");
    while (rows.step())
        decisions.push_back(toDecision(rows));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return decisions;
}

} // namespace legation::store
