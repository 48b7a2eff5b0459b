// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filetasks.h"

#include "core/store/serveraddress.h"
#include "ui/browse/archiveholdings.h"
#include "ui/browse/archivename.h"
#include "ui/browse/withholdings.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kSuffix("legation");

QFileDialog *makeDialog(QWidget *window, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!filter.isEmpty())
        dialog->setNameFilter(filter);
    return dialog;
}

/// Where people keep their files; the name is that of what is loaded.
QString suggestedArchive(const QStringList &files)
{
    const QString name = files.isEmpty() ? FileTasks::tr("Releases") : QFileInfo(files.first()).completeBaseName();
    return QDir(documentsFolder()).filePath(name + u'.' + kSuffix);
}

QString articleFilter()
{
    return FileTasks::tr("Articles (%1)")
               .arg(u"*.txt *.md *.docx *.odt *.pdf *.csv *.tsv *.json *.jsonl *.ndjson *.html *.htm *.xml *.rss "
                    "*.atom *.zip *.legation"_s) +
           u";;"_s + FileTasks::tr("All files (*)");
}

bool isArchive(const QString &path)
{
    return QFileInfo(path).suffix().compare(kSuffix, Qt::CaseInsensitive) == 0;
}

/// Whether an archive that may not be changed here may perhaps be read.
bool isReadableAtLeast(const Error &error)
{
    return error.code == ErrorCode::ArchiveOnNetwork || error.code == ErrorCode::ArchiveTooNew;
}

} // namespace

FileTasks::FileTasks(BrowseState &state, std::shared_ptr<const lexicon::Lexicon> lexicon, QWidget *window)
    : QObject(window)
    , m_state(&state)
    , m_lexicon(std::move(lexicon))
    , m_window(window)
{
}

void FileTasks::open(const QString &path, const QStringList &files)
{
    // It is remembered, and the next session may begin in another folder.
    Wanted wanted{store::ServerAddress::isOne(path) ? path : QFileInfo(path).absoluteFilePath()};
    if (!files.isEmpty())
        wanted.then = [this, files] { Q_EMIT loadRequested(files); };
    open(wanted);
}

void FileTasks::open(const Wanted &wanted)
{
    // A file that is not there is made; of a server one may have mistaken the name.
    const OpenMode mode = store::ServerAddress::isOne(wanted.path) ? OpenMode::Existing : OpenMode::ReadWrite;
    m_leave([this, wanted, mode] {
        begin(wanted.path, mode,
              [this, wanted](Result<std::shared_ptr<Archive>> archive) { received(wanted, std::move(archive)); });
    });
}

/// An archive of an older version is made anew while it opens, and a server may take its time: it is seen, and can be
/// stopped. The newest question wins.
void FileTasks::begin(const QString &path, OpenMode mode, Opened opened)
{
    cancelOpening();
    m_opening = m_state->work().start<std::shared_ptr<Archive>>(
        {tr("Opening %1").arg(archiveName(path)), tr("The archive stays as it is.")},
        Archive::fetchOpen(path, mode, m_lexicon, mode == OpenMode::ReadOnly ? QString() : outbox()), this,
        [this, mine = m_openings, opened](std::optional<Result<std::shared_ptr<Archive>>> archive) {
            if (archive && mine == m_openings)
                opened(std::move(*archive));
        });
}

void FileTasks::cancelOpening()
{
    ++m_openings;
    if (m_opening)
        m_opening->cancel();
}

void FileTasks::received(const Wanted &wanted, Result<std::shared_ptr<Archive>> archive)
{
    if (!archive && isReadableAtLeast(archive.error()) && QFileInfo::exists(wanted.path))
        return openToRead(wanted, archive.error());
    if (!archive) {
        tellFailure(wanted, archive.error());
        Q_EMIT failed(store::ServerAddress::shown(wanted.path));
        return;
    }
    m_state->setHoldings(std::make_shared<ArchiveHoldings>(std::move(*archive)));
    Q_EMIT opened(store::ServerAddress::shown(wanted.path)); // it is remembered, and a password is not
    if (wanted.then)
        wanted.then();
}

void FileTasks::openToRead(const Wanted &wanted, const Error &why)
{
    begin(wanted.path, OpenMode::ReadOnly, [this, wanted, why](Result<std::shared_ptr<Archive>> archive) {
        if (!archive && !isReadableAtLeast(archive.error()))
            return received({wanted.path}, std::move(archive)); // that tells more
        if (archive)
            received({wanted.path}, std::move(archive));
        else
            Q_EMIT failed(wanted.path);
        m_state->report(why, Task::Opening); // last, as an archive that opens clears the message bar
    });
}

void FileTasks::tellFailure(const Wanted &wanted, const Error &error)
{
    const QString &path = wanted.path;
    Message message = toMessage(error, Task::Opening);
    if (error.code == ErrorCode::WrongPassword) {
        askServer({path});
        m_server->refuse(error);
        return;
    }
    if (error.code == ErrorCode::ArchiveLocked || error.code == ErrorCode::FileUnreadable ||
        error.code == ErrorCode::ServerUnreachable) {
        message.actionText = tr("&Try Again");
        message.action = [this, wanted] { open(wanted); };
    } else if (error.code == ErrorCode::NoArchiveThere) {
        message.actionText = tr("&Make One There");
        message.action = [this, path] { openServer(path, OpenMode::ReadWrite); };
    } else if (error.code == ErrorCode::NotAnArchive && !store::ServerAddress::isOne(path)) {
        message.actionText = tr("&Load It…");
        message.action = [this, path] { offer({path}); };
    }
    m_state->report(message);
}

void FileTasks::close()
{
    cancelOpening();
    m_state->setHoldings(nullptr);
}

void FileTasks::askOpen()
{
    auto *dialog = makeDialog(m_window, tr("Open Archive"), tr("Legation archives (*.legation)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { open(path); });
    dialog->open();
}

void FileTasks::askServer(const QStringList &recent)
{
    m_server = new ServerDialog(recent, m_window);
    connect(m_server, &ServerDialog::openRequested, this,
            [this](const QString &address) { openServer(address, OpenMode::Existing); });
    connect(m_server, &ServerDialog::makeRequested, this,
            [this](const QString &address) { openServer(address, OpenMode::ReadWrite); });
    connect(m_server, &QDialog::rejected, this, [this] { cancelOpening(); });
    m_server->open();
}

/// What goes wrong is told in the dialog, where there is one.
void FileTasks::openServer(const QString &address, OpenMode mode)
{
    m_leave([this, address, mode] {
        begin(address, mode, [this, address](Result<std::shared_ptr<Archive>> archive) {
            if (!archive && m_server)
                return m_server->refuse(archive.error());
            if (m_server)
                m_server->accept();
            received({address}, std::move(archive));
        });
    });
}

QString FileTasks::outbox()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/unsent"_s;
}

void FileTasks::askNew(const QStringList &files)
{
    auto *dialog = makeDialog(m_window, tr("New Archive: Where to Keep It"), tr("Legation archives (*.legation)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kSuffix);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an archive that exists is opened, never overwritten
    dialog->setLabelText(QFileDialog::Accept, tr("&Keep Here"));
    dialog->selectFile(suggestedArchive(files));
    connect(dialog, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        open({path, [this, files] { Q_EMIT loadRequested(files); }});
    });
    dialog->open();
}

void FileTasks::askLoad()
{
    auto *dialog = makeDialog(m_window, tr("Load Files"), articleFilter());
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileTasks::offer);
    dialog->open();
}

void FileTasks::askLoadFolder()
{
    auto *dialog = makeDialog(m_window, tr("Load All Files of a Folder"), {});
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { offer({path}); });
    dialog->open();
}

void FileTasks::askCopy()
{
    auto *dialog = makeDialog(m_window, tr("Save What Is Found as an Archive"), tr("Legation archives (*.legation)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kSuffix);
    closeWithHoldings(*dialog, *m_state);
    const QString open = m_state->holdings()->path();
    const QString name = tr("%1 (selection)").arg(archiveName(open)) + u'.' + kSuffix;
    dialog->selectFile(QDir(folderBeside(open)).filePath(name));
    connect(dialog, &QFileDialog::fileSelected, this, &FileTasks::copyTo);
    dialog->open();
}

void FileTasks::copyTo(const QString &path)
{
    m_state->work().start<ExportReport>(
        {tr("Writing %1").arg(QFileInfo(path).fileName()), tr("No file is changed.")},
        m_state->holdings()->fetchCopy(path, m_state->query()), this,
        [this, path](const std::optional<Result<ExportReport>> &report) {
            if (!report)
                m_state->report({Severity::Note, tr("Cancelled. No file was changed."), {}, {}});
            else if (!*report)
                m_state->report(report->error(), Task::Exporting);
            else
                m_state->report({Severity::Note,
                                 tr("%n article(s) were written to %1.", nullptr, int((*report)->rows))
                                     .arg(QDir::toNativeSeparators(path)),
                                 tr("&Open It"), [this, path] { open(path); }});
        });
}

QString FileTasks::sampleArchive()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample.legation"_s;
}

QStringList FileTasks::sampleFiles()
{
    QStringList files;
    const auto entries = QDir(u":/sample"_s).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries)
        files += entry.filePath();
    return files;
}

void FileTasks::openSample()
{
    const QString path = sampleArchive();
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        m_state->report({ErrorCode::FileUnwritable, {}, path, 0}, Task::Opening);
        return;
    }
    open({path, [this] { loadSample(); }});
}

/// Loading the same files again adds nothing, so the sample mends itself.
void FileTasks::loadSample()
{
    m_state->work().start<store::LoadReport>({tr("Loading the sample"), tr("What was loaded until then stays.")},
                                             m_state->holdings()->fetchLoad(sampleFiles()), this,
                                             [this](const std::optional<Result<store::LoadReport>> &report) {
                                                 if (report && !*report)
                                                     m_state->report(report->error(), Task::Loading);
                                                 m_state->searchAgain();
                                             });
}

void FileTasks::take(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!isArchive(path))
            files += path;
    }
    if (files.isEmpty() && !paths.isEmpty())
        open(paths.first());
    else if (!files.isEmpty())
        offer(files);
}

void FileTasks::offer(const QStringList &files)
{
    if (m_state->holdings())
        Q_EMIT loadRequested(files);
    else
        askNew(files);
}

} // namespace legation::ui
