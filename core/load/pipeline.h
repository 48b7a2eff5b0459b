// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/batch.h"
#include "core/load/batchanchor.h"
#include "core/load/reader.h"
#include "core/load/report.h"
#include "core/store/request.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace legation::load {

/// What a sink made of some articles, on its way from an annotating thread to the writing one.
class Prepared
{
public:
    virtual ~Prepared() = default;
};

/// Where articles go: an archive, or whatever a test wants.
class Sink
{
public:
    virtual ~Sink() = default;
    /// Does what can be done to some neighbouring articles by themselves: annotates, encodes. Called by several
    /// threads at once.
    virtual std::unique_ptr<Prepared> prepare(const std::vector<Article> &articles,
                                              const annotate::BatchAnchor &batch) const = 0;
    /// Keeps what was prepared; called by one thread, in the order of the input. Adds what was kept and what was
    /// duplicate to the report.
    virtual Result<void> write(const Prepared &prepared, LoadReport &report) = 0;
};

struct PipelineOptions
{
    OptionsOfFiles reader = {};
    int annotators = 0;     ///< threads that prepare; 0: one a core
    int articlesABlock = 0; ///< handed on together; 0: a number that keeps all busy
};

/// Reads files, prepares their articles on all cores and writes them in order, all three at once. Memory is bounded:
/// the reader waits when it is a few blocks ahead of the writer. The calling thread writes.
///
/// Files and records that cannot be read stand in the report. Cancelled: what was written stays, the report says
/// cancelled. Fails as the sink's write() fails.
Result<LoadReport> runPipeline(const QStringList &files, Sink &sink, const EvidenceOf &evidenceOf, const Job &job,
                               const PipelineOptions &options = {});

} // namespace legation::load
