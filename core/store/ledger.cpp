// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/ledger.h"

#include "core/annotate/entitykey.h"
#include "core/search/searchtext.h"
#include "core/store/columnstore.h"
#include "core/store/decidedvalue.h"
#include "core/store/reannotation.h"
#include "core/store/textindex.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// The name of the archive's lexicon that a decision changes; empty where it changes none.
QString nameTaughtBy(const Decision &decision)
{
    if (decision.target.kind == TargetKind::Name)
        return decision.target.name;
    return decision.target.kind == TargetKind::Decision ? decision.quote : QString();
}

} // namespace

StepKind stepKindOf(const Change &change)
{
    switch (change.target.kind) {
    case TargetKind::Name: return StepKind::Teach;
    case TargetKind::Decision: return StepKind::Withdraw;
    case TargetKind::Entity:
    case TargetKind::Visit: {
        const auto same = change.values.find(u"same_as"_s);
        const bool merges = same != change.values.end() && same->second.contains(u':');
        return merges ? StepKind::Merge : StepKind::Decide;
    }
    case TargetKind::Article:
    case TargetKind::Mention: break;
    }
    return StepKind::Decide;
}

Ledger::Ledger(Connection &connection, Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_targets(connection, shared)
{
}

Result<Decision> Ledger::decide(const Change &change)
{
    auto step = decideAll({stepKindOf(change), {change}});
    if (!step)
        return tl::unexpected(step.error());
    return std::move(step->decisions.front());
}

Result<Step> Ledger::decideAll(const Plan &plan, const Job &job)
{
    if (plan.changes.empty())
        return fail(ErrorCode::BadQuery, u"nothing is decided"_s);
    Transaction transaction(m_connection, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    if (auto done = refreshColumns(m_connection, m_shared); !done)
        return tl::unexpected(done.error());
    auto known = stepOf(plan.changes.front().uid);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::move(**known);
    const auto id = addStep(plan.kind);
    if (!id)
        return tl::unexpected(id.error());
    const auto at = nextTime();
    if (!at)
        return tl::unexpected(at.error());
    Step step{.id = *id, .kind = plan.kind};
    for (const Change &change : plan.changes) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        auto decision = prepare(change);
        if (!decision)
            return tl::unexpected(decision.error());
        decision->step = *id;
        decision->stepKind = plan.kind;
        decision->at = QDateTime::fromMSecsSinceEpoch(*at + static_cast<qint64>(step.decisions.size()), Qt::UTC);
        const auto row = write(*decision);
        if (!row)
            return tl::unexpected(row.error());
        decision->id = *row;
        step.decisions.push_back(std::move(*decision));
    }
    if (auto done = settle(transaction, step.decisions, job); !done)
        return tl::unexpected(done.error());
    return step;
}

/// The step with the decision of a uid; nullopt where there is none.
Result<std::optional<Step>> Ledger::stepOf(const QString &uid)
{
    if (uid.isEmpty())
        return std::nullopt;
    Statement known = m_connection.statement("has_decision");
    if (!known.bind(0, uid).step()) {
        if (auto done = known.status(); !done)
            return tl::unexpected(done.error());
        return std::nullopt;
    }
    Statement decision = m_connection.statement("decision");
    decision.bind(0, known.integer(0));
    const auto first = read(decision);
    if (!first)
        return tl::unexpected(first.error());
    Step step{.id = first->front().step, .kind = first->front().stepKind, .undoneAt = first->front().undoneAt};
    Statement rows = m_connection.statement("decisions_of_step");
    rows.bind(0, step.id);
    auto decisions = read(rows);
    if (!decisions)
        return tl::unexpected(decisions.error());
    step.decisions = std::move(*decisions);
    return step;
}

Result<Decision> Ledger::prepare(const Change &change)
{
    if (change.values.empty())
        return fail(ErrorCode::BadQuery, u"nothing is decided"_s);
    auto known = m_targets.lookUp(change.target);
    if (!known)
        return tl::unexpected(known.error());
    Decision decision;
    decision.uid = change.uid.isEmpty() ? QUuid::createUuid().toString(QUuid::Id128) : change.uid;
    decision.target = known->target;
    decision.article = known->article;
    if (decision.target.kind == TargetKind::Visit && decision.target.id == 0) {
        decision.target.id = addedVisitId(decision.uid).value;
        known->anchor.insert(u"added"_s, decision.target.id);
    }
    if (auto done = canonicalise(change, *known, decision); !done)
        return tl::unexpected(done.error());
    if (decision.other != 0) {
        const TargetKind kind = decision.target.kind == TargetKind::Visit ? TargetKind::Visit : TargetKind::Article;
        if (decision.target.kind != TargetKind::Entity) {
            auto other = m_targets.anchorOf({.kind = kind, .id = decision.other});
            if (!other)
                return tl::unexpected(other.error());
            known->anchor.insert(u"other"_s, *other);
        }
    }
    decision.anchor = QJsonDocument(known->anchor).toJson(QJsonDocument::Compact);
    decision.quote = known->quote;
    decision.machine = known->machine;
    for (const auto &[field, value] : decision.after)
        decision.before[field] = known->shown[field];
    decision.why = change.why;
    decision.who = change.who.isEmpty() ? m_connection.person() : change.who;
    return decision;
}

Result<void> Ledger::canonicalise(const Change &change, const KnownTarget &known, Decision &decision)
{
    for (const auto &[field, value] : change.values) {
        if (!known.shown.contains(field))
            return fail(ErrorCode::BadQuery, field);
        auto canonical = canonicalValue(change.target.kind, field, value, m_shared.lexicon.get());
        if (!canonical)
            return tl::unexpected(canonical.error());
        if (field == "same_as"_L1 || field == "family"_L1) {
            if (auto done = refer(field, *canonical, decision); !done)
                return done;
        } else {
            decision.after[field] = std::move(*canonical);
        }
    }
    return complete(known, decision);
}

/// Takes a value that refers to another article, visit or entity.
Result<void> Ledger::refer(const QString &field, const QString &value, Decision &decision)
{
    decision.after[field] = value;
    if (value.isEmpty() || (value == "apart"_L1 && decision.target.kind != TargetKind::Entity))
        return {};
    const auto other = m_targets.fromString(value);
    if (!other)
        return tl::unexpected(other.error());
    const auto known = m_targets.lookUp(*other);
    if (!known)
        return tl::unexpected(known.error());
    if (other->kind != decision.target.kind || known->target.id == decision.target.id)
        return fail(ErrorCode::BadQuery, value);
    decision.other = known->target.id;
    if (other->kind != TargetKind::Entity)
        return {};
    const auto own = m_targets.anchorOf(decision.target);
    if (!own)
        return tl::unexpected(own.error());
    const QString key = known->anchor.value(u"key"_s).toString();
    if (kindOfMention(key) != kindOfMention(own->value(u"key"_s).toString()))
        return fail(ErrorCode::BadQuery, u"%1 is of another kind"_s.arg(value));
    if (m_shared.replay()->rootOf({decision.other}).value == decision.target.id)
        return fail(ErrorCode::BadQuery, u"%1 is part of this one already"_s.arg(value));
    decision.after[field] = key;
    return {};
}

Result<void> Ledger::complete(const KnownTarget &known, Decision &decision)
{
    if (decision.target.kind == TargetKind::Name)
        return checkName(known, decision);
    if (decision.target.kind != TargetKind::Mention)
        return {};
    const auto status = decision.after.find(u"status"_s);
    if (status != decision.after.end() && status->second == "rejected"_L1) {
        decision.after = {{u"status"_s, u"rejected"_s}};
        return {};
    }
    if (status != decision.after.end() && status->second.isEmpty() && decision.after.size() == 1) {
        for (const QString &field : fieldsOf(TargetKind::Mention))
            decision.after[field] = QString(); // as the machine has it
        return {};
    }
    return completeMention(known, decision.after);
}

/// A name that cannot be taught is refused at once.
Result<void> Ledger::checkName(const KnownTarget &known, const Decision &decision)
{
    lexicon::TaughtName name{known.target.name, {}, {}, {}, {}};
    const auto value = [&](const QString &field) {
        return decision.after.contains(field) ? decision.after.at(field) : known.shown.at(field);
    };
    const auto kind = lexicon::taughtKindFromString(value(u"kind"_s));
    if (!kind)
        return value(u"kind"_s).isEmpty() && decision.after.contains(u"kind"_s) ? Result<void>()
                                                                                : fail(ErrorCode::BadQuery, u"kind"_s);
    name.kind = *kind;
    name.of = value(u"of"_s);
    const bool needsCity = *kind == lexicon::TaughtKind::City;
    if (needsCity && m_shared.lexicon && !m_shared.lexicon->resolveCity(name.of))
        return fail(ErrorCode::BadQuery, u"of=%1"_s.arg(name.of));
    if (search::searchable(name.name).isEmpty())
        return fail(ErrorCode::BadQuery, name.name);
    return {};
}

/// A word about a mention tells what is named, so that it stands where the machine no longer finds it.
Result<void> Ledger::completeMention(const KnownTarget &known, std::map<QString, QString> &after)
{
    const auto told = [&](const QString &field) { return after.contains(field) ? after.at(field) : QString(); };
    const QString spanText = told(u"span"_s).isEmpty() ? known.shown.at(u"span"_s) : told(u"span"_s);
    const auto span = spanText.isEmpty() ? std::optional(known.target.span) : spanFromText(spanText, known.text);
    if (!span)
        return fail(ErrorCode::BadQuery, spanText);
    auto entity = keyFrom(told(u"entity"_s));
    if (!entity)
        return tl::unexpected(entity.error());
    QString kindName = told(u"kind"_s).isEmpty() ? known.shown.at(u"kind"_s) : told(u"kind"_s);
    if (const auto kind = kindOfMention(*entity); kind && told(u"kind"_s).isEmpty())
        kindName = annotate::toString(*kind);
    const auto kind = mentionKindFromString(kindName);
    if (!kind)
        return fail(ErrorCode::BadQuery, u"kind"_s);
    if (entity->isEmpty() && told(u"kind"_s).isEmpty() && told(u"span"_s).isEmpty())
        *entity = known.shown.at(u"entity"_s); // only confirmed
    if (entity->isEmpty())
        *entity = keyOfName(*kind, span->of(known.text).toString(), m_shared.lexicon.get());
    if (kindOfMention(*entity) != kind)
        return fail(ErrorCode::BadQuery, entity->isEmpty() ? kindName : *entity);
    if (*kind != annotate::MentionKind::Date) {
        if (const auto made = m_targets.entityOf(*entity); !made)
            return tl::unexpected(made.error());
    }
    after = {{u"status"_s, u"confirmed"_s},
             {u"kind"_s, annotate::toString(*kind)},
             {u"entity"_s, *entity},
             {u"span"_s, toSpanText(*span, known.text)}};
    return {};
}

/// The key that "entity:7" means; other texts are keys.
Result<QString> Ledger::keyFrom(const QString &entity)
{
    if (!entity.startsWith("entity:"_L1))
        return annotate::settledKey(entity, m_shared.lexicon.get());
    const auto target = m_targets.fromString(entity);
    if (!target)
        return tl::unexpected(target.error());
    const auto known = m_targets.lookUp(*target);
    if (!known)
        return tl::unexpected(known.error());
    return known->anchor.value(u"key"_s).toString();
}

/// Later than all before it, whatever the clock says: decisions count in the order of their times.
Result<qint64> Ledger::nextTime()
{
    Statement latest = m_connection.statement("last_decision_time");
    if (!latest.step())
        return tl::unexpected(latest.status().error());
    return qMax(QDateTime::currentMSecsSinceEpoch(), latest.integer(0) + 1);
}

Result<qint64> Ledger::addStep(StepKind kind)
{
    Statement statement = m_connection.statement("add_step");
    if (auto done = statement.bind(0, toString(kind)).bind(1, QDateTime::currentMSecsSinceEpoch()).run(); !done)
        return tl::unexpected(done.error());
    return m_connection.lastInsertId();
}

Result<qint64> Ledger::write(const Decision &decision)
{
    Statement row = m_connection.statement("add_decision");
    const Target &target = decision.target;
    row.bind(0, decision.step).bind(1, decision.uid).bind(2, toString(target.kind)).bind(3, target.id);
    row.bind(4, decision.article ? std::optional(decision.article->value) : std::nullopt);
    row.bind(5, qint64{target.field == annotate::Field::Headline ? 1 : 0});
    row.bind(6, qint64{target.span.start}).bind(7, qint64{target.span.end}).bind(8, target.name);
    row.bind(9, decision.other).bindText(10, decision.anchor).bind(11, decision.quote);
    row.bindText(12, toJson(decision.machine)).bindText(13, toJson(decision.before));
    row.bindText(14, toJson(decision.after)).bind(15, decision.why).bind(16, decision.who);
    if (auto done = row.bind(17, decision.at.toMSecsSinceEpoch()).run(); !done)
        return tl::unexpected(done.error());
    return m_connection.lastInsertId();
}

Result<void> Ledger::settle(Transaction &transaction, const std::vector<Decision> &decisions, const Job &job)
{
    Settling settling(m_connection, m_shared);
    if (auto done = settling.replayAnew(); !done)
        return done;
    std::set<ArticleId> articles;
    for (const Decision &decision : decisions) {
        if (decision.article)
            articles.insert(*decision.article);
    }
    if (auto done = teach(decisions, settling, articles, job); !done)
        return done;
    if (auto done = settling.settle(articles); !done)
        return done;
    return settling.commit(transaction);
}

/// Where names were taught or forgotten, the articles that hold them are annotated again.
Result<void> Ledger::teach(const std::vector<Decision> &decisions, Settling &settling, std::set<ArticleId> &articles,
                           const Job &job)
{
    QStringList names;
    for (const Decision &decision : decisions) {
        if (const QString name = nameTaughtBy(decision); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    if (names.isEmpty() || !m_shared.lexicon)
        return {};
    const qint64 bound = m_shared.columns()->bound();
    search::IdSet holders(bound);
    for (const QString &name : names) {
        const QString term = search::searchable(name);
        if (term.isEmpty())
            continue;
        const auto ids = TextIndex(m_connection, m_shared).articlesWith({term}, bound);
        if (!ids)
            return tl::unexpected(ids.error());
        holders |= *ids;
    }
    std::vector<ArticleId> ids;
    holders.forEach([&ids](qint64 id) { ids.push_back({id}); });
    Reannotation again(m_connection, m_shared);
    if (auto done = again.annotate(ids, articles, job); !done)
        return done;
    if (auto done = again.finish(); !done)
        return done;
    return settling.replayAnew();
}

Result<std::optional<Step>> Ledger::walk(const char *name, std::optional<qint64> undoneAt, const Job &job)
{
    Transaction transaction(m_connection, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    if (auto done = refreshColumns(m_connection, m_shared); !done)
        return tl::unexpected(done.error());
    Step step;
    {
        Statement found = m_connection.statement(name);
        if (!found.step()) {
            if (auto done = found.status(); !done)
                return tl::unexpected(done.error());
            return std::nullopt;
        }
        step.id = found.integer(0);
    }
    if (auto done = m_connection.statement("set_undone").bind(0, step.id).bind(1, undoneAt).run(); !done)
        return tl::unexpected(done.error());
    {
        Statement rows = m_connection.statement("decisions_of_step");
        rows.bind(0, step.id);
        auto decisions = read(rows);
        if (!decisions)
            return tl::unexpected(decisions.error());
        step.decisions = std::move(*decisions);
    }
    if (auto done = settle(transaction, step.decisions, job); !done)
        return tl::unexpected(done.error());
    if (!step.decisions.empty())
        step.kind = step.decisions.front().stepKind;
    if (undoneAt)
        step.undoneAt = QDateTime::fromMSecsSinceEpoch(*undoneAt, Qt::UTC);
    return step;
}

Result<std::optional<Step>> Ledger::undo(const Job &job)
{
    return walk("last_standing_step", QDateTime::currentMSecsSinceEpoch(), job);
}

Result<std::optional<Step>> Ledger::redo(const Job &job)
{
    return walk("first_undone_step", std::nullopt, job);
}

Result<std::vector<Decision>> Ledger::read(Statement &rows)
{
    std::vector<Decision> decisions;
    while (rows.step())
        decisions.push_back(toDecision(rows));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return decisions;
}

Result<std::vector<Decision>> Ledger::decisions()
{
    Statement rows = m_connection.statement("decisions");
    return read(rows);
}

Result<std::vector<Decision>> Ledger::history(const Target &target)
{
    if (target.kind == TargetKind::Article) {
        Statement rows = m_connection.statement("decisions_of_article");
        rows.bind(0, target.id);
        return read(rows);
    }
    Statement rows = m_connection.statement("decisions_of_target");
    rows.bind(0, toString(target.kind)).bind(1, target.id);
    return read(rows);
}

Result<std::optional<StepLine>> Ledger::lineOf(const char *name)
{
    Statement found = m_connection.statement(name);
    if (!found.step()) {
        if (auto done = found.status(); !done)
            return tl::unexpected(done.error());
        return std::nullopt;
    }
    Statement rows = m_connection.statement("first_decision_of_step");
    rows.bind(0, found.integer(0));
    auto first = read(rows);
    if (!first)
        return tl::unexpected(first.error());
    if (first->empty())
        return std::nullopt;
    Statement count = m_connection.statement("count_decisions_of_step");
    if (!count.bind(0, found.integer(0)).step())
        return tl::unexpected(count.status().error());
    return StepLine{first->front().stepKind, first->front(), count.integer(0)};
}

Result<NextSteps> Ledger::nextSteps()
{
    auto undone = lineOf("last_standing_step");
    if (!undone)
        return tl::unexpected(undone.error());
    auto redone = lineOf("first_undone_step");
    if (!redone)
        return tl::unexpected(redone.error());
    return NextSteps{std::move(*undone), std::move(*redone)};
}

} // namespace legation::store
