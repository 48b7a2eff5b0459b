// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/lexicon/lexicon.h"
#include "core/load/preview.h"
#include "core/load/readeroptions.h"
#include "core/search/results.h"
#include "core/store/correctionspreview.h"
#include "core/store/decisions.h"
#include "core/store/records.h"
#include "core/store/request.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace legation {

/// Whose searches outdate one another: each window has a turn of its own. A small value; copies are the same turn.
class SearchTurn
{
private:
    friend class Archive;
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
};

/// One open archive: the face of core for windows. Hides threads and connections.
///
/// Lives in the thread that made it; every function returns at once. A function named fetch… delivers through its
/// QFuture: watch it with a QFutureWatcher you own. Cancelling the future stops the work. A later fetchResults() stops
/// the earlier one of its turn, whose future then holds ErrorCode::Cancelled. Progress of long work is told by the
/// future's progress value and text at most ten times a second. Destruction cancels what runs and waits until it has
/// stopped.
class Archive : public QObject
{
    Q_OBJECT

public:
    /// Opens the archive at `path`, or makes an empty one where there is none and the mode allows. `path` may be the
    /// address of an archive on a server (postgresql://…), whose changes by others are told by the signals too.
    /// What a server has not stored yet when this object ends is kept in the folder `outbox`, where one is given, and
    /// sent by who opens the archive next; then caughtUp() tells it.
    /// Fails with NotAnArchive, ArchiveTooNew, ArchiveDamaged, ArchiveLocked, FileUnreadable, ServerUnreachable,
    /// WrongPassword, NoSuchDatabase, NoArchiveThere, NoRight.
    static QFuture<Result<std::shared_ptr<Archive>>> fetchOpen(const QString &path, OpenMode mode,
                                                               std::shared_ptr<const lexicon::Lexicon> lexicon,
                                                               const QString &outbox = {});
    ~Archive() override;

    QString path() const;
    bool isReadOnly() const;
    /// How many steps were decided here and are not stored yet: as long as a server does not answer.
    int unsent() const;
    /// Whether they outlive this object.
    bool isUnsentKept() const;
    /// Sends what an earlier program has left; to be called by who hears caughtUp().
    void sendLeft();

    QFuture<Result<store::ArchiveInfo>> fetchInfo();

    /// The whole answer to a query. The newest call of the same turn wins; without a turn, the archive's own.
    QFuture<Result<search::Results>> fetchResults(const search::Query &query);
    QFuture<Result<search::Results>> fetchResults(const search::Query &query, const SearchTurn &turn);

    /// Rows of the table, in the order of `ids`; ids that no longer exist are left out.
    QFuture<Result<std::vector<store::ArticleRow>>> fetchRows(const std::vector<ArticleId> &ids);

    QFuture<Result<store::ArticleRecord>> fetchArticle(ArticleId id);
    QFuture<Result<store::EntityRecord>> fetchEntity(EntityId id);
    /// The entities of one article, each with its number of articles in the archive; in order of first mention.
    QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesOf(ArticleId id);

    /// Entities with `part` in their name, in any writing, most articles first; for completion.
    QFuture<Result<std::vector<store::EntitySummary>>> fetchEntitiesCalled(const QString &part, int most);
    /// What stands around the first hit in each article's text, in the order of `ids`; see search/snippet.h.
    QFuture<Result<QStringList>> fetchSnippets(const std::vector<ArticleId> &ids, const QStringList &foldedTerms);

    /// Engagements of the articles a query finds, by start day; undated ones last. For timeline and lists.
    QFuture<Result<std::vector<store::EngagementRow>>> fetchEngagements(const search::Query &query);

    /// Reads, annotates and stores files, and those in folders; progress counts articles. Emits changed() after each
    /// committed batch. Cancelling keeps what was committed; the report then says cancelled.
    QFuture<Result<store::LoadReport>> fetchLoad(const QStringList &files, const load::OptionsOfFiles &options = {});

    /// What a file, folder, ZIP file or other archive looks like before it is loaded; see load::readPreview().
    static QFuture<Result<load::Preview>> fetchPreview(const QString &path, int most,
                                                       const load::ReaderOptions &options = {});
    /// Copies what a query finds to an archive of its own, with the decisions about it; progress counts articles.
    QFuture<Result<ExportReport>> fetchCopy(const QString &path, const search::Query &query);
    /// Writes a selection to a file; progress counts rows. Cancelled or failed: the target is left as it was.
    QFuture<Result<ExportReport>> fetchExport(const ExportRequest &request);
    /// The first `lines` lines that fetchExport would write.
    QFuture<Result<QString>> fetchExportPreview(const ExportRequest &request, int lines);

    /// Decides something; emits changed() and decided() when it stands. Fails with ArchiveReadOnly, NotFound, BadDate,
    /// BadQuery (a field or value that cannot be understood). Where the server of the archive does not answer, it waits
    /// until that does, as what is decided after it.
    QFuture<Result<store::Decision>> fetchDecide(const store::Change &change);
    /// Decides many things as one step, or nothing; undone and redone as one. Fails as fetchDecide(), or Cancelled.
    QFuture<Result<store::Step>> fetchDecideAll(const store::Plan &plan);
    /// Takes the latest step back, or makes the one undone last stand again; nullopt where there is none.
    /// store::nameOf() names it in English; its kind and decisions say what a translated name needs. On a server these
    /// are the steps of the person alone. They wait for it only where what they take back waits too.
    QFuture<Result<std::optional<store::Step>>> fetchUndo();
    QFuture<Result<std::optional<store::Step>>> fetchRedo();
    /// What they would do, for the texts of menus.
    QFuture<Result<store::NextSteps>> fetchNextSteps();
    /// The ledger, oldest first, undone decisions included.
    QFuture<Result<std::vector<store::Decision>>> fetchDecisions();
    /// Annotates the whole archive again, beside everything else: decisions can be made and files be read meanwhile.
    /// Progress counts articles; emits changed() as it goes. Cancelling keeps what was committed. A second call while
    /// one runs waits for it.
    QFuture<Result<store::AnnotatedAgain>> fetchAnnotateAgain();
    /// The standing decisions to look at again: lost, contradicted by the machine since, or overruled by someone else.
    QFuture<Result<std::vector<store::ReviewItem>>> fetchReview();
    /// The archive's own lexicon. A name is taught, changed (kind, latin, country, of) and forgotten (kind empty) by
    /// fetchDecide() with Target::taughtName(); the articles that hold it are annotated again before the future is
    /// done.
    QFuture<Result<std::vector<lexicon::TaughtName>>> fetchTaughtNames();
    /// The step that teaches the names of a TSV file that the archive does not know so; for fetchDecideAll().
    QFuture<Result<store::Plan>> fetchNamesPlan(const QString &path);
    /// Writes the archive's own lexicon as TSV; the number of names.
    QFuture<Result<qint64>> fetchNamesExport(const QString &path);

    /// "Apply to n more in m articles?": the same change for every other mention of the same words, kind and entity,
    /// or, where a mention is added, for every other place where the words stand and nothing was found. Shown first;
    /// then fetchDecideAll() with StepKind::More takes those that a person left in. Empty for what is no mention.
    QFuture<Result<store::Proposal>> fetchMore(const store::Change &change);
    /// The step that makes another entity, of that key, of what these articles say of this one; for fetchDecideAll().
    QFuture<Result<store::Plan>> fetchSplitPlan(EntityId entity, const std::vector<ArticleId> &articles,
                                                const QString &key);
    /// Pairs of people or organisations that may be one, with the reasons; of one entity where `of` is valid. A merge
    /// is a Change of the entity `from` with same_as = "entity:<into>"; a refusal has distinct = the key of the other.
    QFuture<Result<std::vector<store::MergeSuggestion>>> fetchMergeSuggestions(EntityId of);

    /// The articles whose texts repeat that of this one (four-gram likeness of 0.8 or more), the leading one first. A
    /// row of the table tells its leader and the size of its family. Decisions of an article: leads = "yes" makes its
    /// text the leading one, family = "apart" takes it out, family = "article:ID" puts it in.
    QFuture<Result<store::Family>> fetchFamily(ArticleId id);
    /// Writes a CSV file to correct in a spreadsheet: a row for each article, visit or entity (no mentions) that a
    /// query finds; their number.
    QFuture<Result<qint64>> fetchCorrectionsExport(const QString &path, ExportWhat what, const search::Query &query);
    /// What such a file would change, to be shown first; its plan is for fetchDecideAll(). Fails with FileUnreadable,
    /// BadEncoding, BadRecord (no column "target").
    QFuture<Result<store::CorrectionsPreview>> fetchCorrectionsPreview(const QString &path);
    /// Writes the decisions that stand as JSON Lines; their number.
    QFuture<Result<qint64>> fetchDecisionsExport(const QString &path);
    /// Takes over the decisions of a file that the archive does not know, as one step, and tells the conflicts.
    QFuture<Result<store::LedgerImport>> fetchDecisionsImport(const QString &path);

    /// The decisions about an article with its visits and mentions, about one visit, or about one entity, with their
    /// withdrawals; oldest first.
    QFuture<Result<std::vector<store::Decision>>> fetchHistory(const store::Target &target);

Q_SIGNALS:
    /// What a search finds may have changed.
    void changed();
    /// The ledger of decisions has changed.
    void decided();
    /// The server of the archive does not answer any more; decisions wait until it does, as their futures do.
    void connectionLost();
    /// It answers again; changed() and decided() follow.
    void connectionBack();
    /// unsent() is another number.
    void unsentChanged();
    /// What an earlier program had left unsent was sent: so many steps are stored, so many the archive refused.
    void caughtUp(int stored, int refused);

private:
    struct Private;
    explicit Archive(std::unique_ptr<Private> parts);
    void tellDecided(); ///< any thread
    void listen();
    std::unique_ptr<Private> d;
};

} // namespace legation
