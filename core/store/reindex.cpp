// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/reindex.h"

#include "core/search/searchtext.h"
#include "core/store/digest.h"
#include "core/store/textindexwriter.h"
#include "core/text/fold.h"

#include <QSet>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kVersionKey = "fold_version";

Result<QSet<qint64>> decidedArticles(Connection &connection)
{
    QSet<qint64> articles;
    Statement rows = connection.statement("decided_articles");
    while (rows.step())
        articles.insert(rows.integer(0));
    if (auto done = rows.status(); !done)
        return tl::unexpected(done.error());
    return articles;
}

Result<void> indexTexts(Connection &connection, const Packer &packer)
{
    TextIndexWriter index(connection);
    if (auto done = index.clear(); !done)
        return done;
    const auto decided = decidedArticles(connection);
    if (!decided)
        return tl::unexpected(decided.error());
    Statement texts = connection.statement("all_texts");
    Statement setDigest = connection.statement("set_digest");
    QByteArray utf8;
    while (texts.step()) {
        if (!packer.unpack(Content::Text, texts.bytes(2), utf8))
            return fail(ErrorCode::ArchiveDamaged, u"text of article %1"_s.arg(texts.integer(0)), connection.path());
        const QString headline = texts.text(1);
        const QString text = QString::fromUtf8(utf8);
        const QString searchable = search::searchable(headline, text);
        if (auto done = index.add(texts.integer(0), searchable); !done)
            return done;
        const Digest digest = digestOf(headline, text, searchable.toUtf8());
        if (auto done = setDigest.bind(0, texts.integer(0)).bindBlob(1, bytesOf(digest)).run(); !done)
            return done;
        if (!decided->contains(texts.integer(0)))
            continue;
        // Decisions find their articles by the digest.
        Statement anchors = connection.statement("replace_in_anchors");
        anchors.bindText(0, texts.bytes(3).toByteArray().toHex()).bindText(1, bytesOf(digest).toByteArray().toHex());
        if (auto done = anchors.run(); !done)
            return done;
    }
    if (auto done = texts.status(); !done)
        return done;
    return index.flush();
}

} // namespace

Result<void> indexNames(Connection &connection)
{
    if (auto done = connection.statement("empty_entity_names").run(); !done)
        return done;
    Statement names = connection.statement("all_names");
    Statement add = connection.statement("add_entity_name");
    while (names.step()) {
        for (const int which : {0, 1}) { // the name, the Latin name
            const QByteArray searchable = search::searchable(names.text(1 + which)).toUtf8();
            if (searchable.isEmpty())
                continue;
            if (auto done =
                    add.bind(0, 2 * names.integer(0) + which).bindText(1, connection.toIndexed(searchable)).run();
                !done)
                return done;
        }
    }
    return names.status();
}

Result<qint64> storedFoldVersion(Connection &connection)
{
    Statement value = connection.statement("meta_value");
    if (value.bindText(0, kVersionKey).step())
        return value.integer(0);
    if (auto done = value.status(); !done)
        return tl::unexpected(done.error());
    return 0;
}

Result<void> bringIndexUpToDate(Connection &connection, const Packer &packer)
{
    const auto stored = storedFoldVersion(connection);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored == text::kFoldVersion)
        return {};
    if (*stored > text::kFoldVersion)
        return fail(ErrorCode::ArchiveTooNew,
                    u"folding %1, this program knows %2"_s.arg(*stored).arg(text::kFoldVersion), connection.path());
    if (connection.mode() == OpenMode::ReadOnly)
        return fail(ErrorCode::ArchiveReadOnly, u"its index must be brought up to date first"_s, connection.path());
    Transaction transaction(connection, Transaction::Kind::Write);
    if (!transaction.status())
        return transaction.status();
    if (auto done = indexTexts(connection, packer); !done)
        return done;
    if (auto done = indexNames(connection); !done)
        return done;
    Statement set = connection.statement("set_meta");
    set.bindText(0, kVersionKey).bindText(1, QByteArray::number(text::kFoldVersion));
    if (auto done = set.run(); !done)
        return done;
    return transaction.commit();
}

} // namespace legation::store
