// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/load/loaddialog.h"

#include "core/archive.h"
#include "ui/browse/withholdings.h"
#include "ui/load/droppedfiles.h"
#include "ui/load/readingpane.h"
#include "ui/look/cells.h"
#include "ui/look/room.h"
#include "ui/look/taborder.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPreviewed = 8;   ///< articles
constexpr int kTextShown = 160; ///< characters of each
constexpr int kPathRole = Qt::UserRole;

} // namespace

LoadDialog::LoadDialog(BrowseState &state, const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
{
    setWindowTitle(tr("Load Articles"));
    closeWithHoldings(*this, state);
    setAcceptDrops(true);
    build();
    addFiles(files);
    if (files.isEmpty())
        showCurrent();
    resizeWithinScreen(*this, {960, 600});
}

void LoadDialog::build()
{
    auto *explanation = new QLabel(tr("Check that the articles look right. Nothing is stored until you press Load; an "
                                      "article that the archive has already is not kept twice."),
                                   this);
    explanation->setWordWrap(true);
    m_format = new QLabel(this);
    m_format->setWordWrap(true);
    m_articles = new QTableWidget(0, 3, this);
    m_articles->setHorizontalHeaderLabels({tr("Published"), tr("Headline"), tr("Text")});
    m_articles->horizontalHeader()->setStretchLastSection(true);
    m_articles->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_articles->setColumnWidth(0, 90);
    m_articles->setColumnWidth(1, 180);
    m_articles->verticalHeader()->hide();
    m_articles->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_articles->setTabKeyNavigation(false);
    m_articles->setWordWrap(false);
    m_articles->setAccessibleName(tr("First articles of the file"));
    keepRowInSight(*m_articles);
    auto *preview = new QVBoxLayout;
    preview->setSpacing(8);
    preview->addWidget(new Scrolled(makeReadingPart(), this));
    preview->addWidget(m_format);
    preview->addWidget(m_articles, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    QWidget *fileColumn = makeFileColumn();
    columns->addWidget(fileColumn, 1);
    columns->addLayout(preview, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addLayout(columns, 1);
    makeButtons(layout);
    orderTabs({fileColumn, m_reading, m_articles, m_load->parentWidget()});
    m_files->setFocus();
}

QWidget *LoadDialog::makeReadingPart()
{
    m_reading = new ReadingPane(this);
    m_forAll = new QPushButton(tr("Read All Files &So"), m_reading);
    m_forAll->setWhatsThis(tr("Reads every file of the list as it is said here for this one."));
    m_forAll->setAutoDefault(false);
    m_reading->setCorner(m_forAll);
    connect(m_reading, &ReadingPane::edited, this, [this] {
        if (const QListWidgetItem *item = m_files->currentItem())
            m_options.of[item->data(kPathRole).toString()] = m_reading->options();
        fetchPreview();
    });
    connect(m_forAll, &QPushButton::clicked, this, [this] {
        for (const QString &path : files())
            m_options.of[path] = m_reading->options();
    });
    return m_reading;
}

QWidget *LoadDialog::makeFileColumn()
{
    auto *column = new QWidget(this);
    auto *label = new QLabel(tr("&Files:"), column);
    m_files = new QListWidget(column);
    m_files->setAccessibleName(tr("Files to load"));
    label->setBuddy(m_files);
    auto *add = new QPushButton(tr("&Add…"), column);
    auto *folder = new QPushButton(tr("Add F&older…"), column);
    m_remove = new QPushButton(tr("&Remove"), column);
    for (QPushButton *button : {add, folder, m_remove})
        button->setAutoDefault(false);
    auto *buttons = new QGridLayout;
    buttons->addWidget(add, 0, 0);
    buttons->addWidget(m_remove, 0, 1);
    buttons->addWidget(folder, 1, 0, 1, 2);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_files, 1);
    layout->addLayout(buttons);
    connect(m_files, &QListWidget::currentRowChanged, this, &LoadDialog::showCurrent);
    connect(add, &QPushButton::clicked, this, &LoadDialog::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &LoadDialog::chooseFolder);
    connect(m_remove, &QPushButton::clicked, this, [this] { removeFile(m_files->currentRow()); });
    return column;
}

void LoadDialog::makeButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_load = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_load->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT loadRequested(files(), m_options);
        accept();
    });
}

QStringList LoadDialog::files() const
{
    QStringList paths;
    for (int row = 0; row < m_files->count(); ++row)
        paths += m_files->item(row)->data(kPathRole).toString();
    return paths;
}

void LoadDialog::addFiles(const QStringList &paths)
{
    QStringList known = files();
    for (const QString &path : paths) {
        if (known.contains(path))
            continue;
        known += path;
        auto *item = new QListWidgetItem(QFileInfo(path).fileName(), m_files);
        item->setData(kPathRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    if (m_files->currentRow() < 0)
        m_files->setCurrentRow(0);
    showCount();
}

void LoadDialog::removeFile(int row)
{
    delete m_files->takeItem(row);
    showCount();
}

void LoadDialog::showCount()
{
    const int count = m_files->count();
    const QStringList paths = files();
    const bool anyFolder = std::ranges::any_of(paths, [](const QString &path) { return QFileInfo(path).isDir(); });
    if (anyFolder) // how many files lie in it is told beside it
        m_load->setText(tr("&Load"));
    else
        m_load->setText(count == 1 ? tr("&Load File") : tr("&Load %n File(s)", nullptr, count));
    m_load->setEnabled(count > 0);
    m_remove->setEnabled(count > 0);
    m_forAll->setVisible(count > 1);
}

void LoadDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &LoadDialog::addFiles);
    dialog->open();
}

void LoadDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Add all files of a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { addFiles({path}); });
    dialog->open();
}

void LoadDialog::showCurrent()
{
    const QListWidgetItem *item = m_files->currentItem();
    m_reading->setEnabled(item);
    if (!item) {
        m_preview.cancel();
        m_format->setText(
            m_files->count() > 0
                ? tr("No file is chosen.")
                : tr("Add files, or a folder with all files in it and below it. They can also be dropped here."));
        showRows({});
        return;
    }
    const auto said = m_options.of.find(item->data(kPathRole).toString());
    m_reading->setOptions(said != m_options.of.end() ? said->second : load::ReaderOptions{});
    fetchPreview();
}

void LoadDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LoadDialog::dropEvent(QDropEvent *event)
{
    addFiles(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

void LoadDialog::fetchPreview()
{
    const QListWidgetItem *item = m_files->currentItem();
    if (!item)
        return;
    m_preview.start(Archive::fetchPreview(item->data(kPathRole).toString(), kPreviewed, m_reading->options()),
                    [this](const Result<load::Preview> &preview) {
                        if (preview)
                            showPreview(*preview);
                        else
                            showFailure(preview.error());
                    });
}

void LoadDialog::showPreview(const load::Preview &preview)
{
    QStringList facts{wordFor(preview.format), QLocale().formattedDataSize(preview.bytes)};
    facts += preview.more ? tr("the first %n article(s):", nullptr, int(preview.articles.size()))
                          : tr("%n article(s):", nullptr, int(preview.articles.size()));
    if (preview.unreadable > 0)
        facts.insert(2, tr("%n record(s) that cannot be read", nullptr, int(preview.unreadable)));
    if (preview.files > 1) {
        const QString first = QFileInfo(preview.path).fileName();
        facts.prepend(tr("Folder of %n files, the first of them is %1", nullptr, int(preview.files)).arg(first));
    }
    m_format->setText(facts.join(u" · "_s));
    m_reading->showPreview(preview);
    showRows(preview.articles);
}

void LoadDialog::showFailure(const Error &error)
{
    m_format->setText(toMessage(error, Task::Loading).text);
    m_reading->showFailure();
    showRows({});
}

void LoadDialog::showRows(const std::vector<load::Article> &articles)
{
    m_articles->setRowCount(int(articles.size()));
    for (int row = 0; row < int(articles.size()); ++row) {
        const load::Article &article = articles[size_t(row)];
        const QString day = article.published ? writeDay(*article.published, m_state.calendar()) : QString();
        const QStringList cells{day, article.headline, article.text.left(kTextShown).simplified()};
        for (int column = 0; column < int(cells.size()); ++column)
            setCell(*m_articles, row, column, cells[column]);
    }
}

} // namespace legation::ui
