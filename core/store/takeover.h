// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotator.h"
#include "core/store/articlereader.h"
#include "core/store/articlewriter.h"
#include "core/store/batches.h"
#include "core/store/decisions.h"
#include "core/store/request.h"

#include <functional>
#include <set>

namespace legation::store {

/// Takes articles of one archive over into another: the texts as published, what the machine found in them, the places
/// of identical copies, what their files agreed on, and the decisions that stand.
///
/// Articles get numbers of their own in the other archive; decisions find them by their anchors.
class Takeover
{
public:
    /// `from` is only read.
    Takeover(Connection &from, const Shared &fromShared, Connection &into, std::shared_ptr<Shared> intoShared);
    ~Takeover();

    /// Takes these articles, in their order; `committed` is called after each transaction. Where what was found in an
    /// article cannot be read, it is annotated again; where its text cannot, it is told in the report, and the others
    /// are taken. Cancelled, it keeps what was committed and says so.
    Result<LoadReport> takeArticles(const std::vector<ArticleId> &ids, const Job &job,
                                    const std::function<void()> &committed = {});
    enum class Which {
        All,
        OfTheseArticles, ///< those about articles taken, entities they name, and names taught
        Readable,        ///< all up to the first that cannot be read, of a damaged archive
    };
    Result<LedgerImport> takeDecisions(Which which, const Job &job);

private:
    struct Block;
    Result<Block> read(ArticleId id);
    Result<load::Article> readText(ArticleId id);
    Result<void> flush(Block &block, LoadReport &report);
    Result<QByteArray> lines(Which which);
    Result<bool> isAboutThese(const Decision &decision);

    Connection &m_from;
    const Shared &m_fromShared;
    Connection &m_into;
    const std::shared_ptr<Shared> m_intoShared;
    ArticleReader m_reader;
    Batches m_batches;
    const annotate::Annotator m_annotator;
    std::unique_ptr<ArticleWriter> m_writer; ///< while articles are taken
    const Block *m_writing = nullptr;        ///< the block that the writer prepares
    std::set<ArticleId> m_taken;
    std::set<QString> m_uids; ///< of the decisions that are taken
};

} // namespace legation::store
