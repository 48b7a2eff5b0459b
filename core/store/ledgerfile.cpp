// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/ledgerfile.h"

#include "core/store/columnstore.h"
#include "core/store/decidedvalue.h"
#include "core/store/review.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody decides at once: what an archive holds is taken over whole.
constexpr qint64 kLongestLine = 64 << 20;

QJsonObject toObject(const std::map<QString, QString> &values)
{
    QJsonObject object;
    for (const auto &[field, value] : values)
        object.insert(field, value);
    return object;
}

std::map<QString, QString> toValues(const QJsonValue &value)
{
    std::map<QString, QString> values;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isString())
            values[entry.key()] = entry->toString();
    }
    return values;
}

/// Own decisions come after all that stand: one of a time that nobody's clock can tell would push them out of what can
/// be written down. A clock may be wrong, but not by more than this.
bool isFarAhead(const QDateTime &at)
{
    return at > QDateTime::currentDateTimeUtc().addYears(1);
}

/// The next line, of which so much at most is kept; nullopt where it is longer.
std::optional<QByteArray> nextLine(QIODevice &device)
{
    const QByteArray line = device.readLine(kLongestLine);
    const auto isCut = [&device](const QByteArray &part) {
        return !part.isEmpty() && !part.endsWith('\n') && !device.atEnd();
    };
    if (!isCut(line))
        return line.trimmed();
    while (isCut(device.readLine(kLongestLine))) {
    }
    return std::nullopt;
}

bool isUid(const QString &uid)
{
    return uid.size() == 32 && std::all_of(uid.begin(), uid.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

QByteArray toLine(const Decision &decision)
{
    const QJsonObject line{
        {u"uid"_s, decision.uid},
        {u"at"_s, decision.at.toString(Qt::ISODateWithMs)},
        {u"target"_s, toString(decision.target.kind)},
        {u"anchor"_s, QJsonDocument::fromJson(decision.anchor).object()},
        {u"quote"_s, decision.quote},
        {u"machine"_s, toObject(decision.machine)},
        {u"before"_s, toObject(decision.before)},
        {u"after"_s, toObject(decision.after)},
        {u"why"_s, decision.why},
        {u"who"_s, decision.who},
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

tl::expected<Decision, QString> decisionFromLine(QByteArrayView bytes)
{
    QJsonParseError error;
    const QJsonObject line = QJsonDocument::fromJson(bytes.toByteArray(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(u"no JSON: "_s + error.errorString());
    Decision decision;
    const auto kind = targetKindFromString(line.value(u"target"_s).toString());
    decision.uid = line.value(u"uid"_s).toString();
    decision.at = QDateTime::fromString(line.value(u"at"_s).toString(), Qt::ISODateWithMs).toUTC();
    decision.after = toValues(line.value(u"after"_s));
    if (!kind || !isUid(decision.uid) || !decision.at.isValid() || decision.after.empty())
        return tl::unexpected(u"target, uid, at or after is missing or bad"_s);
    if (isFarAhead(decision.at))
        return tl::unexpected(u"at is more than a year ahead"_s);
    const QStringList fields = fieldsOf(*kind);
    for (const auto &[field, value] : decision.after) {
        if (!fields.contains(field))
            return tl::unexpected(u"“%1” is no field of %2"_s.arg(field, toString(*kind)));
    }
    decision.target.kind = *kind;
    decision.anchor = QJsonDocument(line.value(u"anchor"_s).toObject()).toJson(QJsonDocument::Compact);
    decision.quote = line.value(u"quote"_s).toString();
    decision.machine = toValues(line.value(u"machine"_s));
    decision.before = toValues(line.value(u"before"_s));
    decision.why = line.value(u"why"_s).toString();
    decision.who = line.value(u"who"_s).toString();
    return decision;
}

LedgerFile::LedgerFile(Connection &connection, Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_ledger(connection, shared)
{
}

Result<qint64> LedgerFile::write(QIODevice &device)
{
    qint64 written = 0;
    Statement rows = m_connection.statement("standing_decisions");
    while (rows.step()) {
        const QByteArray line = toLine(toDecision(rows)) + '\n';
        if (device.write(line) != line.size())
            return fail(ErrorCode::FileUnwritable, device.errorString());
        ++written;
    }
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return written;
}

/// Finds what the decision is about here. What refers to something gets this archive's number of it.
Result<void> LedgerFile::bind(Decision &decision)
{
    Targets targets(m_connection, m_shared);
    QJsonObject anchor = QJsonDocument::fromJson(decision.anchor).object();
    const auto bound = targets.bind(decision.target.kind, anchor, decision.uid);
    if (!bound)
        return tl::unexpected(bound.error());
    decision.target = bound->target;
    decision.article = bound->article;
    if (anchor.contains(u"other"_s)) {
        const auto other = targets.bind(decision.target.kind, anchor.value(u"other"_s).toObject(), {});
        if (!other)
            return tl::unexpected(other.error());
        decision.other = other->target.id;
        for (const QString &field : {u"same_as"_s, u"family"_s}) {
            if (decision.after.contains(field))
                decision.after[field] = toString(decision.target.kind) + u':' + QString::number(decision.other);
        }
    }
    const bool isEntity = decision.target.kind == TargetKind::Entity;
    if (!isEntity && decision.target.kind != TargetKind::Mention)
        return {};
    const auto key = decision.after.find(isEntity ? u"same_as"_s : u"entity"_s);
    if (key == decision.after.end() || !kindOfMention(key->second) || key->second.startsWith("date:"_L1))
        return {};
    const auto entity = targets.entityOf(key->second);
    if (!entity)
        return tl::unexpected(entity.error());
    decision.other = isEntity ? entity->value : 0;
    return {};
}

Result<LedgerImport> LedgerFile::read(QIODevice &device, const Job &job)
{
    LedgerImport report;
    std::vector<Decision> decisions;
    for (qint64 number = 1; !device.atEnd(); ++number) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        if (device.peek(1).isEmpty()) // it failed, and would be asked for ever
            return fail(ErrorCode::FileUnreadable, device.errorString());
        const auto line = nextLine(device);
        if (line && line->isEmpty())
            continue;
        ++report.read;
        auto decision = line ? decisionFromLine(*line) : tl::unexpected(u"the line is too long"_s);
        if (decision)
            decisions.push_back(std::move(*decision));
        else
            report.skipped.emplace_back(number, decision.error());
    }
    std::sort(decisions.begin(), decisions.end(),
              [](const Decision &a, const Decision &b) { return a.at != b.at ? a.at < b.at : a.uid < b.uid; });
    Transaction transaction(m_connection, Transaction::Kind::Write);
    if (!transaction.status())
        return tl::unexpected(transaction.status().error());
    if (auto done = refreshColumns(m_connection, m_shared); !done)
        return tl::unexpected(done.error());
    qint64 step = 0;
    std::vector<Decision> added;
    for (Decision &decision : decisions) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        Statement known = m_connection.statement("has_decision");
        if (known.bind(0, decision.uid).step()) {
            ++report.known;
            continue;
        }
        if (step == 0) {
            const auto made = m_ledger.addStep(StepKind::Import);
            if (!made)
                return tl::unexpected(made.error());
            step = *made;
        }
        decision.step = step;
        if (auto done = bind(decision); !done)
            return tl::unexpected(done.error());
        const auto id = m_ledger.write(decision);
        if (!id)
            return tl::unexpected(id.error());
        decision.id = *id;
        const bool needsTarget =
            decision.target.kind != TargetKind::Name && decision.target.kind != TargetKind::Decision;
        report.lost += needsTarget && decision.target.id == 0 ? 1 : 0;
        added.push_back(std::move(decision));
    }
    report.added = static_cast<qint64>(added.size());
    if (added.empty())
        return report;
    if (auto done = m_ledger.settle(transaction, added, job); !done)
        return tl::unexpected(done.error());
    if (auto done = findConflicts(added.front().id, report, job); !done)
        return tl::unexpected(done.error());
    return report;
}

Result<void> LedgerFile::findConflicts(qint64 firstId, LedgerImport &report, const Job &job)
{
    auto items = Review(m_connection, m_shared).items(job);
    if (!items)
        return tl::unexpected(items.error());
    for (ReviewItem &item : *items) {
        const bool isNew = item.decision.id >= firstId || item.otherDecision >= firstId;
        if (isNew && item.reason == ReviewItem::Reason::Conflicts)
            report.conflicts.push_back(std::move(item));
    }
    return {};
}

} // namespace legation::store
