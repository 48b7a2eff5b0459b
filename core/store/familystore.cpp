// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/familystore.h"

#include "core/families/grouping.h"
#include "core/search/searchtext.h"
#include "core/store/columnstore.h"
#include "core/store/settling.h"
#include "core/store/visitgrouping.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace legation::store {

using namespace Qt::StringLiterals;
using families::Families;

namespace {

constexpr QByteArrayView kGroupedKey = "families_upto";
constexpr size_t kTextsKept = 64;
/// Articles that are grouped in one passage over those before; what bounds the memory (about 100 MB).
constexpr qint64 kFreshAtOnce = 1'000'000;

/// Reads texts to compare; those read last are kept.
class Comparison
{
public:
    Comparison(Connection &connection, const Packer &packer)
        : m_connection(connection)
        , m_packer(packer)
    {
    }

    bool areAlike(qint64 a, qint64 b) { return families::likeness(gramsOf(a), gramsOf(b)) >= families::kAlike; }

private:
    std::vector<std::uint64_t> gramsOf(qint64 article)
    {
        for (const auto &[id, grams] : m_kept) {
            if (id == article)
                return grams;
        }
        Statement row = m_connection.statement("text_of_article");
        QString text;
        if (row.bind(0, article).step())
            text = search::searchable(row.text(0), QString::fromUtf8(m_packer.unpacked(Content::Text, row.bytes(1))));
        if (m_kept.size() < kTextsKept)
            m_kept.resize(m_kept.size() + 1);
        auto &slot = m_kept[m_next++ % m_kept.size()];
        slot = {article, families::gramsOf(text)};
        return slot.second;
    }

    Connection &m_connection;
    const Packer &m_packer;
    std::vector<std::pair<qint64, std::vector<std::uint64_t>>> m_kept;
    size_t m_next = 0;
};

Result<qint64> lastGrouped(Connection &connection)
{
    Statement value = connection.statement("meta_value");
    value.bindText(0, kGroupedKey);
    if (value.step())
        return value.integer(0);
    if (auto done = value.status(); !done)
        return tl::unexpected(done.error());
    return 0;
}

Result<void> signUnsigned(Connection &connection, const Packer &packer, const Job &job)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    Statement rows = connection.statement("unsigned_articles");
    Statement add = connection.statement("add_signature");
    while (rows.step()) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        const QString text =
            search::searchable(rows.text(1), QString::fromUtf8(packer.unpacked(Content::Text, rows.bytes(2))));
        const families::Signature signature = families::signatureOf(text);
        const QByteArrayView bytes(reinterpret_cast<const char *>(signature.data()), sizeof(signature));
        if (auto done = add.bind(0, rows.integer(0)).bindBlob(1, bytes).run(); !done)
            return done;
    }
    if (auto done = rows.status(); !done)
        return done;
    return transaction.commit();
}

families::SignedText signedText(const Statement &row)
{
    families::SignedText text{row.integer(0), {}};
    const QByteArrayView bytes = row.bytes(1);
    if (bytes.size() == static_cast<qsizetype>(sizeof(text.signature)))
        std::memcpy(text.signature.data(), bytes.data(), sizeof(text.signature));
    return text;
}

Result<Families> readFamilies(Connection &connection)
{
    Families families;
    Statement rows = connection.statement("families");
    while (rows.step())
        families.emplace(rows.integer(0), rows.integer(1));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return families;
}

/// Puts the next articles into families; `last` is then the last that was. Nothing is left to do where it stays.
Result<Families> groupNext(Connection &connection, const Packer &packer, const Families &before, qint64 &last,
                           const Job &job)
{
    std::vector<families::SignedText> fresh;
    {
        Statement rows = connection.statement("signatures_between");
        rows.bind(0, last).bind(1, std::numeric_limits<qint64>::max()).bind(2, kFreshAtOnce);
        while (rows.step())
            fresh.push_back(signedText(rows));
        if (auto done = rows.status(); !done)
            return tl::unexpected(done.error());
    }
    if (fresh.empty())
        return before;
    const qint64 first = fresh.front().id;
    last = fresh.back().id;
    families::Grouping grouping(std::move(fresh), before);
    Statement rows = connection.statement("signatures_between");
    rows.bind(0, qint64{0}).bind(1, first - 1).bind(2, std::numeric_limits<qint64>::max());
    while (rows.step() && !job.cancelled())
        grouping.meet(signedText(rows));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    Comparison comparison(connection, packer);
    Families found = grouping.finish([&](qint64 a, qint64 b) { return !job.cancelled() && comparison.areAlike(a, b); });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled);
    return found;
}

/// What grouping the articles after `from` came to.
struct Grouped
{
    qint64 from = 0;
    qint64 to = 0;
    Families before;
    Families found;

    /// Earlier articles whose family is another one now.
    std::set<qint64> changed() const
    {
        std::set<qint64> articles;
        for (const auto &[article, family] : found) {
            const auto was = before.find(article);
            if (article <= from && (was == before.end() || was->second != family))
                articles.insert(article);
        }
        return articles;
    }
};

Result<Grouped> groupTexts(Connection &connection, const Packer &packer, const Job &job)
{
    const auto from = lastGrouped(connection);
    auto before = readFamilies(connection);
    if (!from || !before)
        return tl::unexpected(!from ? from.error() : before.error());
    Grouped grouped{*from, *from, *before, std::move(*before)};
    for (;;) {
        const qint64 was = grouped.to;
        auto found = groupNext(connection, packer, grouped.found, grouped.to, job);
        if (!found)
            return tl::unexpected(found.error());
        if (grouped.to == was)
            return grouped;
        grouped.found = std::move(*found);
    }
}

Result<void> writeFamilies(Connection &connection, const Grouped &grouped)
{
    Statement put = connection.statement("put_family");
    for (const auto &[article, family] : grouped.found) {
        const auto was = grouped.before.find(article);
        if (was != grouped.before.end() && was->second == family)
            continue;
        if (auto done = put.bind(0, article).bind(1, family).run(); !done)
            return done;
    }
    Statement set = connection.statement("set_meta");
    const QByteArray value = QByteArray::number(grouped.to);
    return set.bindText(0, kGroupedKey).bindText(1, value).run();
}

} // namespace

Result<void> regroupVisits(Connection &connection, Shared &shared)
{
    const auto families = readFamilies(connection);
    return families ? VisitGrouping(connection, shared, *families).groupAll() : tl::unexpected(families.error());
}

Result<void> regroupVisitsOf(const std::set<qint64> &articles, Connection &connection, Shared &shared)
{
    const auto families = readFamilies(connection);
    if (!families)
        return tl::unexpected(families.error());
    return VisitGrouping(connection, shared, *families).group(std::numeric_limits<qint64>::max(), articles);
}

Result<void> regroup(Connection &connection, Shared &shared, const Job &job)
{
    if (auto done = signUnsigned(connection, shared.packer, job); !done)
        return done;
    auto grouped = groupTexts(connection, shared.packer, job);
    if (!grouped)
        return tl::unexpected(grouped.error());
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    if (auto done = refreshColumns(connection, shared); !done)
        return tl::unexpected(done.error());
    // Where another program was faster, its families are what is added to.
    if (const auto from = lastGrouped(connection); !from || *from != grouped->from)
        grouped = from ? groupTexts(connection, shared.packer, job) : tl::unexpected(from.error());
    if (!grouped)
        return tl::unexpected(grouped.error());
    Settling settling(connection, shared);
    if (auto done = writeFamilies(connection, *grouped); !done)
        return done;
    if (auto done = VisitGrouping(connection, shared, grouped->found).group(grouped->from, grouped->changed()); !done)
        return done;
    return settling.commit(transaction);
}

} // namespace legation::store
