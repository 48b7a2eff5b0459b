// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filetasks.h"

#include "ui/browse/archiveholdings.h"

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

bool isArchive(const QString &path)
{
    return QFileInfo(path).suffix().compare(kSuffix, Qt::CaseInsensitive) == 0;
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
    m_opening.start(
        Archive::fetchOpen(path, OpenMode::ReadWrite, m_lexicon),
        [this, path, files](Result<std::shared_ptr<Archive>> archive) { received(path, files, std::move(archive)); });
}

void FileTasks::received(const QString &path, const QStringList &files, Result<std::shared_ptr<Archive>> archive)
{
    if (!archive && archive.error().code == ErrorCode::ArchiveOnNetwork && QFileInfo::exists(path)) {
        m_state->report(archive.error(), Task::Opening);
        m_opening.start(
            Archive::fetchOpen(path, OpenMode::ReadOnly, m_lexicon),
            [this, path](Result<std::shared_ptr<Archive>> readable) { received(path, {}, std::move(readable)); });
        return;
    }
    if (!archive) {
        m_state->report(archive.error(), Task::Opening);
        Q_EMIT failed(path);
        return;
    }
    m_state->setHoldings(std::make_shared<ArchiveHoldings>(std::move(*archive)));
    Q_EMIT opened(path);
    if (!files.isEmpty())
        Q_EMIT loadRequested(files);
}

void FileTasks::close()
{
    m_opening.cancel();
    m_state->setHoldings(nullptr);
}

void FileTasks::askOpen()
{
    auto *dialog = makeDialog(m_window, tr("Open Archive"), tr("Legation archives (*.legation)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { open(path); });
    dialog->open();
}

void FileTasks::askNew(const QStringList &files)
{
    auto *dialog = makeDialog(m_window, tr("New Archive: Where to Keep It"), tr("Legation archives (*.legation)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kSuffix);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an archive that exists is opened, never overwritten
    connect(dialog, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        open(path, files);
        if (files.isEmpty())
            connect(this, &FileTasks::opened, this, &FileTasks::askLoad, Qt::SingleShotConnection);
    });
    dialog->open();
}

void FileTasks::askLoad()
{
    if (!m_state->holdings()) {
        askNew();
        return;
    }
    auto *dialog = makeDialog(m_window, tr("Load Files"),
                              tr("Articles (*.txt *.jsonl *.ndjson *.json *.csv *.tsv *.xml *.html *.htm *.zip)") +
                                  u";;"_s + tr("All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileTasks::loadRequested);
    dialog->open();
}

void FileTasks::askLoadFolder()
{
    auto *dialog = makeDialog(m_window, tr("Load All Files of a Folder"), {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { take({path}); });
    dialog->open();
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
    connect(
        this, &FileTasks::opened, this,
        [this] {
            // Loading the same files again adds nothing, so the sample mends itself.
            m_state->work().start<store::LoadReport>(
                {tr("Loading the sample"), tr("What was loaded until then stays.")},
                m_state->holdings()->fetchLoad(sampleFiles()), this,
                [this](const std::optional<Result<store::LoadReport>> &report) {
                    if (report && !*report)
                        m_state->report(report->error(), Task::Loading);
                    m_state->searchAgain();
                });
        },
        Qt::SingleShotConnection);
    open(path);
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
    else if (!files.isEmpty() && m_state->holdings())
        Q_EMIT loadRequested(files);
    else if (!files.isEmpty())
        askNew(files);
}

} // namespace legation::ui
