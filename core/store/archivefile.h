// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/lexicon/lexicon.h"
#include "core/load/preview.h"
#include "core/load/reader.h"
#include "core/search/results.h"
#include "core/store/correctionspreview.h"
#include "core/store/decisions.h"
#include "core/store/records.h"
#include "core/store/request.h"

#include <QIODevice>

#include <memory>

namespace legation::store {

class Connection;
class Common;
class Shared;

/// One connection to an archive, with results by value: what the command line uses, and what Archive calls from its
/// threads.
///
/// Belongs to the thread that opened it; every call blocks until it is done or its job is cancelled (then it fails
/// with Cancelled). Several connections to one archive in one process share the columns in memory, see another().
class ArchiveFile
{
public:
    /// Opens the archive at `path`, or makes an empty one where there is none and the mode allows. An archive of a
    /// newer schema opens for reading where `mode` is ReadOnly and its tables are still understood.
    /// Fails with NotAnArchive, ArchiveTooNew, ArchiveDamaged, ArchiveLocked, FileNotFound, FileUnreadable; of a server
    /// with what Connection::open() fails with, and NoArchiveThere.
    static Result<std::unique_ptr<ArchiveFile>> open(const QString &path, OpenMode mode,
                                                     std::shared_ptr<const lexicon::Lexicon> lexicon);
    /// One more connection to the archive that `common` is of, for the calling thread. Fails with FileNotFound
    /// too where the file was moved or replaced since.
    static Result<std::unique_ptr<ArchiveFile>> another(std::shared_ptr<Common> common, OpenMode mode);
    ~ArchiveFile();

    std::shared_ptr<Common> common() const;
    QString path() const;
    bool isReadOnly() const;

    Result<ArchiveInfo> info();
    /// Reads the whole file. Fails with ArchiveDamaged, the detail says what is wrong.
    Result<void> check(const Job &job = {});

    /// The whole answer to a query.
    Result<search::Results> results(const search::Query &query, const Job &job = {});
    /// Rows of the table, in the order of `ids`; ids that do not exist are left out.
    Result<std::vector<ArticleRow>> rows(const std::vector<ArticleId> &ids);
    Result<ArticleRecord> article(ArticleId id);
    Result<EntityRecord> entity(EntityId id, const Job &job = {});
    Result<std::vector<EntitySummary>> entitiesOf(ArticleId id);
    /// Entities with `part` in their name, whatever its writing, most articles first, at most `most`.
    Result<std::vector<EntitySummary>> entitiesCalled(const QString &part, int most);
    /// What stands around the first hit of the terms in each article's text (see search/snippet.h); in the order of
    /// `ids`, empty for ids that do not exist.
    Result<QStringList> snippets(const std::vector<ArticleId> &ids, const QStringList &foldedTerms);
    /// Engagements of the articles a query finds, by start day; undated ones last.
    Result<std::vector<EngagementRow>> engagements(const search::Query &query, const Job &job = {});

    /// Reads, annotates and stores files, and those in folders, on all cores; the calling thread writes. Another
    /// archive among them is taken over with its machine layer, copies and decisions, after the other files.
    /// `committed` is called after each transaction. Cancelled, it keeps what was committed and says so in the report.
    Result<LoadReport> load(const QStringList &files, const Job &job = {}, const std::function<void()> &committed = {},
                            const load::OptionsOfFiles &options = {});

    /// Whether a file is a database such as archives are, or an address that of one on a server.
    static bool isArchive(const QString &path);
    /// What the archive at `path` looks like before it is loaded, as load::readPreview() shows other files.
    static Result<load::Preview> preview(const QString &path, int most);
    /// Copies what a query finds to an archive of its own: texts, machine layer, copies, and the decisions about it.
    /// Written aside and renamed when whole; gives the articles and bytes. Fails with FileUnwritable, DiskFull,
    /// Cancelled.
    Result<ExportReport> copyTo(const QString &target, const search::Query &query, const Job &job = {});

    /// Makes the roles of an archive on a server (reader, editor, owner), or gives them their rights again; as roles().
    /// Fails with BadQuery (a file has none), NoRight.
    Result<QStringList> makeRoles();
    /// The roles with their members, "name: member, member".
    Result<QStringList> roles();

    /// Copies the archive as it is, with the numbers of its articles and everything that was undone, to a file or,
    /// where there is nothing yet, to a server. A file is written aside and renamed when whole. Fails as copyTo().
    Result<ExportReport> copyWhole(const QString &target, const Job &job = {});

    /// Writes everything that can still be read of a damaged archive to a new one at `target`, which is written aside
    /// and renamed when whole. The report tells each article that is lost. Fails with NotAnArchive, FileUnwritable,
    /// DiskFull, Cancelled.
    static Result<LoadReport> recover(const QString &path, const QString &target,
                                      std::shared_ptr<const lexicon::Lexicon> lexicon, const Job &job = {});

    /// Writes a selection to request.path, or to an open device.
    Result<ExportReport> exportTo(const ExportRequest &request, const Job &job = {});
    Result<ExportReport> exportTo(QIODevice &device, const ExportRequest &request, const Job &job = {});
    /// The first `lines` lines that exportTo would write.
    Result<QString> exportPreview(const ExportRequest &request, int lines, const Job &job = {});

    /// Decides something and shows it at once; gives the decision as it stands in the ledger.
    Result<Decision> decide(const Change &change);
    /// Decides all of it as one step, or nothing.
    Result<Step> decideAll(const Plan &plan, const Job &job = {});
    /// Takes the latest step that stands back; nullopt where there is none.
    Result<std::optional<Step>> undo(const Job &job = {});
    /// Makes the step that was undone last stand again; nullopt where there is none or another one followed it.
    Result<std::optional<Step>> redo(const Job &job = {});
    /// What the next undo() and redo() would do.
    Result<NextSteps> nextSteps();
    /// The ledger, oldest first, undone decisions included.
    Result<std::vector<Decision>> decisions();
    /// The decisions about an article with its visits and mentions, about a visit, or about an entity; oldest first.
    Result<std::vector<Decision>> history(const Target &target);
    /// Standing decisions to look at again; see ReviewItem.
    Result<std::vector<ReviewItem>> review(const Job &job = {});
    /// Annotates every article again with this program's annotator and the archive's own lexicon, and replays the
    /// decisions over it. `committed` is called after each transaction. Cancelled, it keeps what was committed.
    Result<AnnotatedAgain> annotateAgain(const Job &job = {}, const std::function<void()> &committed = {});
    /// The archive's own lexicon, by name. Names are taught and forgotten by decisions about Target::taughtName().
    std::vector<lexicon::TaughtName> taughtNames() const;

    /// "Apply to n more in m articles": the same change for every other place it fits; see Proposals::more().
    Result<Proposal> more(const Change &change, const Job &job = {});
    /// The step that makes another entity, of that key, of what these articles say of this one. Fails with BadQuery (a
    /// key of another kind, its own key), NotFound.
    Result<Plan> splitPlan(EntityId entity, const std::vector<ArticleId> &articles, const QString &key);
    /// People and organisations that may be one, with the reasons; of one entity where `of` is valid.
    Result<std::vector<MergeSuggestion>> suggestMerges(EntityId of = {}, const Job &job = {});

    /// The decisions that stand as JSON Lines; gives their number.
    Result<qint64> exportDecisions(const QString &path);
    /// Takes over what the archive does not know, as one step.
    Result<LedgerImport> importDecisions(const QString &path, const Job &job = {});
    /// The archive's own lexicon as TSV; gives the number of names.
    Result<qint64> exportNames(const QString &path);
    /// The step that teaches the names of a TSV file that the archive does not know so; without changes where it knows
    /// all. Fails with FileUnreadable, BadLexicon.
    Result<Plan> namesPlan(const QString &path);

    /// A CSV file to correct in a spreadsheet: a row for each article, visit or entity (no mentions) that a query
    /// finds.
    Result<qint64> exportCorrections(const QString &path, ExportWhat what, const search::Query &query,
                                     const Job &job = {});
    /// What such a file would change; its plan is for decideAll(). Fails with FileUnreadable, BadEncoding, BadRecord.
    Result<CorrectionsPreview> readCorrections(const QString &path, const Job &job = {});
    /// The articles whose texts repeat that of this one, the leading one first.
    Result<Family> family(ArticleId id);

    /// Targets as people write them: "article:5", "visit:5002", "visit:new@5", "entity:7", "person:馬嘉博",
    /// "mention:5:8-11", "mention:5:headline:0-3" (code points), "name:馬嘉博". Fails with BadQuery, NotFound.
    Result<Target> targetFromString(const QString &text);
    Result<QString> toString(const Target &target);

private:
    struct Private;
    Result<LoadReport> loadArchive(const QString &other, const Job &job, const std::function<void()> &committed);
    static Result<LoadReport> recoverInto(Connection &from, const Shared &shared, const QString &path,
                                          const std::vector<ArticleId> &ids, const Job &job);
    explicit ArchiveFile(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace legation::store
