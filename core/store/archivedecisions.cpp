// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archiveparts.h"
#include "core/store/columnstore.h"
#include "core/store/corrections.h"
#include "core/store/ledger.h"
#include "core/store/ledgerfile.h"
#include "core/store/proposals.h"
#include "core/store/reannotation.h"
#include "core/store/review.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

Result<Decision> ArchiveFile::decide(const Change &change)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    return Ledger(*d->connection, *d->shared).decide(change);
}

Result<Step> ArchiveFile::decideAll(const Plan &plan, const Job &job)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    return Ledger(*d->connection, *d->shared).decideAll(plan, job);
}

Result<std::optional<Step>> ArchiveFile::undo(const Job &job)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    return Ledger(*d->connection, *d->shared).undo(job);
}

Result<std::optional<Step>> ArchiveFile::redo(const Job &job)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    return Ledger(*d->connection, *d->shared).redo(job);
}

Result<NextSteps> ArchiveFile::nextSteps()
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    return Ledger(*d->connection, *d->shared).nextSteps();
}

Result<std::vector<Decision>> ArchiveFile::decisions()
{
    return Ledger(*d->connection, *d->shared).decisions();
}

Result<std::vector<Decision>> ArchiveFile::history(const Target &target)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    return Ledger(*d->connection, *d->shared).history(target);
}

Result<std::vector<ReviewItem>> ArchiveFile::review(const Job &job)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Review(*d->connection, *d->shared).items(job);
}

Result<AnnotatedAgain> ArchiveFile::annotateAgain(const Job &job, const std::function<void()> &committed)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    if (!d->shared->lexicon)
        return fail(ErrorCode::BadLexicon, u"nothing is annotated without a lexicon"_s);
    {
        const Transaction moment(*d->connection, Transaction::Kind::Read);
        if (auto done = refreshColumns(*d->connection, *d->shared); !done)
            return tl::unexpected(done.error());
    }
    return Reannotation::annotateAll(*d->connection, *d->shared, job, committed);
}

std::vector<lexicon::TaughtName> ArchiveFile::taughtNames() const
{
    return d->shared->common->shown().replay->taught();
}

Result<Proposal> ArchiveFile::more(const Change &change, const Job &job)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Proposals(*d->connection, *d->shared).more(change, job);
}

Result<Plan> ArchiveFile::splitPlan(EntityId entity, const std::vector<ArticleId> &articles, const QString &key)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Proposals(*d->connection, *d->shared).split(entity, articles, key);
}

Result<std::vector<MergeSuggestion>> ArchiveFile::suggestMerges(EntityId of, const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Proposals(*d->connection, *d->shared).merges(of, job);
}

Result<qint64> ArchiveFile::exportDecisions(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    const auto written = LedgerFile(*d->connection, *d->shared).write(file);
    if (written && !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    return written;
}

Result<LedgerImport> ArchiveFile::importDecisions(const QString &path, const Job &job)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, this->path());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, file.errorString(), path);
    return LedgerFile(*d->connection, *d->shared).read(file, job);
}

Result<qint64> ArchiveFile::exportNames(const QString &path)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    QSaveFile file(path);
    const QByteArray tsv = lexicon::toTsv(d->shared->replay()->taught());
    if (!file.open(QIODevice::WriteOnly) || file.write(tsv) != tsv.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    return std::ssize(d->shared->replay()->taught());
}

Result<Plan> ArchiveFile::namesPlan(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, file.errorString(), path);
    const auto names = lexicon::taughtFromTsv(file.readAll());
    if (!names) {
        Error error = names.error();
        error.file = path;
        return tl::unexpected(error);
    }
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    const auto known = d->shared->replay()->taught();
    Plan plan{StepKind::Teach};
    for (const lexicon::TaughtName &name : *names) {
        if (std::find(known.begin(), known.end(), name) != known.end())
            continue;
        plan.changes.push_back({Target::taughtName(name.name),
                                {{u"kind"_s, lexicon::toString(name.kind)},
                                 {u"latin"_s, name.latin},
                                 {u"country"_s, name.country},
                                 {u"of"_s, name.of}}});
    }
    return plan;
}

Result<qint64> ArchiveFile::exportCorrections(const QString &path, ExportWhat what, const search::Query &query,
                                              const Job &job)
{
    const Stopper stopper(*d->connection, job);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    const auto found = d->find(query);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<qint64> ids;
    TargetKind kind = TargetKind::Article;
    if (what == ExportWhat::Visits) {
        kind = TargetKind::Visit;
        const auto visits = d->articles.engagements(*found);
        if (!visits)
            return tl::unexpected(visits.error());
        for (const EngagementRow &visit : *visits)
            ids.push_back(visit.id.value);
    } else if (what == ExportWhat::Entities) {
        kind = TargetKind::Entity;
        const auto entities = d->entities.inArticles(*found, job.isCancelled);
        if (!entities)
            return tl::unexpected(entities.error());
        for (const EntitySummary &entity : *entities)
            ids.push_back(entity.id.value);
    } else {
        found->forEach([&ids](qint64 id) { ids.push_back(id); });
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    auto written = Corrections(*d->connection, *d->shared).write(file, kind, ids, job);
    if (written && !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    return written;
}

Result<CorrectionsPreview> ArchiveFile::readCorrections(const QString &path, const Job &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, file.errorString(), path);
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Corrections(*d->connection, *d->shared).read(file, job);
}

Result<Family> ArchiveFile::family(ArticleId id)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return d->articles.family(id);
}

Result<Target> ArchiveFile::targetFromString(const QString &text)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Targets(*d->connection, *d->shared).fromString(text);
}

Result<QString> ArchiveFile::toString(const Target &target)
{
    const Transaction moment(*d->connection, Transaction::Kind::Read);
    if (auto done = refreshColumns(*d->connection, *d->shared); !done)
        return tl::unexpected(done.error());
    return Targets(*d->connection, *d->shared).toString(target);
}

} // namespace legation::store
