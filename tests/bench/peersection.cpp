// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/peers.h"
#include "tests/bench/queries.h"
#include "tests/bench/sections.h"
#include "tests/bench/timing.h"

#include <QJsonArray>

namespace legation::bench {

using namespace Qt::StringLiterals;
using Tokenizer = PeerDatabase::Tokenizer;

namespace {

/// The median of some rounds into `row`, as <name>_ms and <name>_hits.
template <typename Ask>
Result<void> askPeer(QJsonObject &row, const QString &name, int rounds, Ask ask)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const Result<PeerAnswer> answer = ask();
        if (!answer)
            return tl::unexpected(answer.error());
        times.push_back(answer->seconds * 1000);
        row[name + u"_hits"_s] = answer->hits;
    }
    row[name + u"_ms"_s] = median(times);
    return {};
}

Result<QJsonObject> askPeers(PeerDatabase &peer, const NamedQuery &named)
{
    const QString &term = named.query.text;
    QJsonObject row{{u"class"_s, toString(named.kind)}, {u"text"_s, term}};
    // LIKE reads every text each time: one round says enough and keeps a million articles within minutes.
    auto asked = askPeer(row, u"like"_s, 1, [&] { return peer.like(term); });
    for (const auto &[name, tokenizer] :
         {std::pair{u"trigram"_s, Tokenizer::Trigram}, std::pair{u"unicode61"_s, Tokenizer::Unicode61}}) {
        if (asked)
            asked = askPeer(row, name, 3, [&peer, &term, kind = tokenizer] { return peer.match(kind, term); });
    }
    if (!asked)
        return tl::unexpected(asked.error());
    return row;
}

} // namespace

Result<QJsonObject> peersSection(const QStringList &arguments)
{
    const auto peer = PeerDatabase::open(arguments.value(0) + u"/peers.sqlite"_s);
    if (!peer)
        return tl::unexpected(peer.error());
    if (const auto filled = (*peer)->fill(Corpus(), arguments.value(1).toLongLong()); !filled)
        return tl::unexpected(filled.error());
    const Result<double> trigram = (*peer)->index(Tokenizer::Trigram);
    if (!trigram)
        return tl::unexpected(trigram.error());
    const Result<double> unicode61 = (*peer)->index(Tokenizer::Unicode61);
    if (!unicode61)
        return tl::unexpected(unicode61.error());
    QJsonArray queries;
    for (const NamedQuery &named : listedQueries()) {
        if (!isPlainTerm(named.kind))
            continue;
        const Result<QJsonObject> row = askPeers(**peer, named);
        if (!row)
            return tl::unexpected(row.error());
        queries.append(*row);
    }
    return QJsonObject{{u"trigram_s"_s, *trigram}, {u"unicode61_s"_s, *unicode61}, {u"queries"_s, queries}};
}

} // namespace legation::bench
