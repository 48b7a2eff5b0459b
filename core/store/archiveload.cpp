// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"
#include "core/load/folder.h"
#include "core/store/archiveparts.h"
#include "core/store/articlewriter.h"
#include "core/store/familystore.h"

namespace legation::store {

using namespace Qt::StringLiterals;

Result<LoadReport> ArchiveFile::load(const QStringList &files, const Job &job, const std::function<void()> &committed,
                                     const load::OptionsOfFiles &options)
{
    if (isReadOnly())
        return fail(ErrorCode::ArchiveReadOnly, {}, path());
    if (!d->shared->lexicon)
        return fail(ErrorCode::BadLexicon, u"nothing is annotated without a lexicon"_s);
    QStringList texts = load::filesIn(files);
    QStringList archives;
    for (const QString &file : QStringList(texts)) {
        if (isArchive(file))
            archives.append(texts.takeAt(texts.indexOf(file)));
    }
    LoadReport report;
    if (!texts.isEmpty() || archives.isEmpty()) {
        auto loaded = d->loadTexts(texts, job, committed, options);
        if (!loaded)
            return loaded;
        report = std::move(*loaded);
    }
    for (const QString &archive : std::as_const(archives)) {
        if (report.cancelled)
            break;
        const auto taken = loadArchive(archive, job, committed);
        if (taken)
            report.add(*taken);
        else if (taken.error().file == archive) // the fault of that file alone
            report.skip(taken.error());
        else
            return taken;
    }
    return report;
}

Result<LoadReport> ArchiveFile::Private::loadTexts(const QStringList &files, const Job &job,
                                                   const std::function<void()> &committed,
                                                   const load::OptionsOfFiles &options)
{
    const annotate::Annotator annotator(shared->taughtLexicon());
    const auto annotate = [&annotator](const load::Article &article, const annotate::BatchAnchor &batch) {
        return annotator.annotate(article, batch);
    };
    ArticleWriter writer(*connection, shared, annotate, committed);
    if (auto begun = writer.begin(); !begun)
        return tl::unexpected(begun.error());
    const auto evidenceOf = [&annotator](const load::Article &article) { return annotator.evidence(article); };
    auto report = load::runPipeline(files, writer, evidenceOf, job, {.reader = options});
    if (!report)
        return report;
    if (auto finished = writer.finish(); !finished)
        return tl::unexpected(finished.error());
    if (report->cancelled || report->kept == 0)
        return report; // what was kept is grouped with the next load
    auto grouped = regroup(*connection, *shared, job);
    if (!grouped && grouped.error().code != ErrorCode::Cancelled)
        return tl::unexpected(grouped.error());
    if (committed)
        committed();
    return report;
}

} // namespace legation::store
