// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/review.h"

#include <QSet>

#include <tuple>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

QString valueOf(const std::map<QString, QString> &values, const QString &field)
{
    const auto found = values.find(field);
    return found == values.end() ? QString() : found->second;
}

bool isLost(const Decision &decision)
{
    switch (decision.target.kind) {
    case TargetKind::Name:
    case TargetKind::Decision: return false;
    case TargetKind::Visit: {
        // One that a machine once found and finds no more.
        const bool isAdded = decision.anchor.contains("\"added\"");
        return decision.target.id == 0 || (!isAdded && decision.target.id >= kFirstAddedVisit);
    }
    case TargetKind::Article:
    case TargetKind::Entity:
    case TargetKind::Mention: return decision.target.id == 0;
    }
    Q_UNREACHABLE();
}

/// What two decisions must share to be about the same: the target and a field.
using Place = std::tuple<TargetKind, qint64, annotate::Field, TextSpan, QString, QString>;

Place placeOf(const Decision &decision, const QString &field)
{
    const Target &target = decision.target;
    return {target.kind, target.id, target.field, target.span, target.name, field};
}

} // namespace

Review::Review(Connection &connection, const Shared &shared)
    : m_connection(connection)
    , m_targets(connection, shared)
{
}

Result<std::vector<Decision>> Review::standing()
{
    std::vector<Decision> decisions;
    QSet<QString> withdrawn;
    Statement rows = m_connection.statement("standing_decisions");
    while (rows.step()) {
        decisions.push_back(toDecision(rows));
        if (decisions.back().target.kind == TargetKind::Decision)
            withdrawn.insert(decisions.back().target.name);
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    std::erase_if(decisions, [&withdrawn](const Decision &decision) {
        return withdrawn.contains(decision.uid) || decision.target.kind == TargetKind::Decision;
    });
    return decisions;
}

Result<std::vector<ReviewItem>> Review::items(const Job &job)
{
    const auto decisions = standing();
    if (!decisions)
        return tl::unexpected(decisions.error());
    std::map<Place, const Decision *> counts; // the later counts
    for (const Decision &decision : *decisions) {
        for (const auto &[field, value] : decision.after)
            counts[placeOf(decision, field)] = &decision;
    }
    std::vector<ReviewItem> items;
    for (const Decision &decision : *decisions) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        if (isLost(decision)) {
            items.push_back({decision, ReviewItem::Reason::Lost, {}, {}, 0});
            continue;
        }
        bool isOverruled = true;
        for (const auto &[field, value] : decision.after) {
            const Decision *last = counts[placeOf(decision, field)];
            isOverruled = isOverruled && last != &decision;
            const QString now = valueOf(last->after, field);
            if (last != &decision && last->who != decision.who && now != value)
                items.push_back({decision, ReviewItem::Reason::Conflicts, field, now, last->id});
        }
        if (isOverruled)
            continue;
        if (auto done = compare(decision, items); !done)
            return tl::unexpected(done.error());
    }
    return items;
}

/// Whether the machine says something else than it did, and not what was decided.
Result<void> Review::compare(const Decision &decision, std::vector<ReviewItem> &items)
{
    const auto known = m_targets.lookUp(decision.target);
    if (!known) {
        if (known.error().code != ErrorCode::NotFound)
            return tl::unexpected(known.error());
        items.push_back({decision, ReviewItem::Reason::Lost, {}, {}, 0});
        return {};
    }
    const bool isRejected = valueOf(decision.after, u"status"_s) == "rejected"_L1;
    for (const auto &[field, was] : decision.machine) {
        const QString now = valueOf(known->machine, field);
        // Who confirms a whole thing confirms each of its fields.
        const bool isDecided = decision.after.contains(field);
        const bool isConfirmed = valueOf(decision.after, u"status"_s) == "confirmed"_L1 && !isDecided;
        if (now == was || (!isDecided && !isConfirmed) || valueOf(decision.after, field) == now)
            continue;
        if (isRejected && now.isEmpty())
            continue; // the machine agrees
        items.push_back({decision, ReviewItem::Reason::Contradicts, field, now, 0});
    }
    return {};
}

} // namespace legation::store
