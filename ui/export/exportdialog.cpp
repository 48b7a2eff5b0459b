// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/exportdialog.h"

#include "ui/browse/archivename.h"
#include "ui/browse/withholdings.h"
#include "ui/export/csvtext.h"
#include "ui/export/previewpane.h"
#include "ui/look/room.h"
#include "ui/look/taborder.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace legation::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPreviewLines = 6;
constexpr int kMostCopied = 50'000; ///< rows; more than this belongs into a file

} // namespace

ExportDialog::ExportDialog(BrowseState &state, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_columns(new ColumnsModel(this))
    , m_summary(new QLabel(this))
    , m_preview(new PreviewPane(this))
    , m_form(new QWidget(this))
{
    QSettings settings;
    m_choices = ExportChoices::load(settings);
    setWindowTitle(tr("Export"));
    closeWithHoldings(*this, state);
    auto *choices = new QVBoxLayout;
    choices->addWidget(makeWhatBox());
    choices->addWidget(makeStyleBox());
    choices->addStretch();
    auto *form = new QHBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(16);
    form->addLayout(choices, 3);
    form->addWidget(makeColumnsBox(), 2);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(new Scrolled(m_form, this));
    auto *previewLabel = new QLabel(tr("First lines:"), this);
    layout->addWidget(previewLabel);
    layout->addWidget(m_preview, 1);
    makeButtons();
    layout->addWidget(m_buttons);
    orderTabs({m_form, m_preview, m_write, m_copy, m_buttons});
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(60ms);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::fetchPreview);
    connect(&m_state, &BrowseState::resultsChanged, this, &ExportDialog::showCounts);
    connect(m_columns, &ColumnsModel::edited, this, &ExportDialog::choose);
    showStyles();
    showColumns();
    showCounts();
    resizeWithinScreen(*this, {760, 700});
}

QGroupBox *ExportDialog::makeWhatBox()
{
    auto *box = new QGroupBox(tr("What is found, one row for each"), m_form);
    auto *layout = new QVBoxLayout(box);
    m_what = new QButtonGroup(box);
    const QStringList labels{tr("&Article"), tr("&Visit or other engagement"), tr("&Person, place or body"),
                             tr("&Mention")};
    for (int i = 0; i < int(labels.size()); ++i) {
        auto *button = new QRadioButton(labels[i], box);
        button->setChecked(i == int(m_choices.what));
        m_what->addButton(button, i);
        layout->addWidget(button);
    }
    connect(m_what, &QButtonGroup::idClicked, this, [this](int id) { setWhat(ExportWhat(id)); });
    return box;
}

QGroupBox *ExportDialog::makeStyleBox()
{
    auto *box = new QGroupBox(tr("How"), m_form);
    auto *label = new QLabel(tr("&Format:"), box);
    m_style = new QComboBox(box);
    m_style->setObjectName(u"exportStyle"_s);
    m_purpose = new QLabel(box);
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_style);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_style, 1);
    auto *layout = new QVBoxLayout(box);
    layout->addLayout(row);
    layout->addWidget(m_purpose);
    connect(m_style, &QComboBox::activated, this,
            [this](int index) { setStyle(stylesOf(m_choices.what)[size_t(index)]); });
    return box;
}

QGroupBox *ExportDialog::makeColumnsBox()
{
    auto *box = new QGroupBox(tr("&Columns, in this order"), m_form);
    m_columnsBox = box;
    m_columnList = new QListView(box);
    m_columnList->setModel(m_columns);
    m_columnList->setDragDropMode(QAbstractItemView::InternalMove);
    m_columnList->setDropIndicatorShown(true);
    m_columnList->setUniformItemSizes(true);
    m_columnList->setAccessibleName(tr("Columns of the file"));
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(m_columnList, 1);
    layout->addLayout(makeColumnButtons());
    return box;
}

QHBoxLayout *ExportDialog::makeColumnButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    QPushButton *up = makeColumnButton(u"↑"_s, tr("Move the column up (Ctrl+Up)"));
    QPushButton *down = makeColumnButton(u"↓"_s, tr("Move the column down (Ctrl+Down)"));
    up->setShortcut(Qt::CTRL | Qt::Key_Up);
    down->setShortcut(Qt::CTRL | Qt::Key_Down);
    QPushButton *all = makeColumnButton(tr("A&ll"), tr("All columns"));
    QPushButton *none = makeColumnButton(tr("&None"), tr("No column"));
    for (QPushButton *button : {up, down})
        button->setMaximumWidth(36);
    row->addWidget(up);
    row->addWidget(down);
    row->addStretch();
    row->addWidget(all);
    row->addWidget(none);
    connect(up, &QPushButton::clicked, this, [this] { shiftColumn(-1); });
    connect(down, &QPushButton::clicked, this, [this] { shiftColumn(1); });
    connect(all, &QPushButton::clicked, m_columns, &ColumnsModel::chooseAll);
    connect(none, &QPushButton::clicked, m_columns, &ColumnsModel::chooseNone);
    return row;
}

QPushButton *ExportDialog::makeColumnButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, m_form);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoDefault(false);
    return button;
}

void ExportDialog::makeButtons()
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = m_buttons->addButton(tr("&Save File…"), QDialogButtonBox::ActionRole);
    m_copy = m_buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Copy the rows, to paste them into a table"));
    m_write->setDefault(true);
    m_copy->setAutoDefault(false);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyRows);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::setWhat(ExportWhat what)
{
    m_choices.what = what;
    m_what->button(int(what))->setChecked(true);
    showStyles();
    showColumns();
    showCounts();
}

void ExportDialog::setStyle(ExportStyle style)
{
    m_choices.style = style;
    showStyles();
    choose();
}

/// Those that can hold what was chosen. A format without columns always holds all.
void ExportDialog::showStyles()
{
    const std::vector<ExportStyle> styles = stylesOf(m_choices.what);
    const ExportStyle chosen = m_choices.styleFor(m_choices.what);
    m_style->clear();
    for (const ExportStyle &style : styles)
        m_style->addItem(nameOf(style));
    m_style->setCurrentIndex(int(std::find(styles.begin(), styles.end(), chosen) - styles.begin()));
    m_purpose->setText(purposeOf(chosen));
    m_style->setAccessibleDescription(purposeOf(chosen));
    m_columnsBox->setEnabled(exporting::hasColumns(chosen.format));
}

void ExportDialog::showColumns()
{
    m_columns->setColumns(m_choices.columns[m_choices.what]);
    m_columnList->setCurrentIndex(m_columns->index(0));
}

void ExportDialog::shiftColumn(int by)
{
    const int row = m_columns->shift(m_columnList->currentIndex().row(), by);
    m_columnList->setCurrentIndex(m_columns->index(row));
    m_columnList->setFocus();
}

/// A choice was made: remember it, show what it gives.
void ExportDialog::choose()
{
    m_choices.columns[m_choices.what] = m_columns->columns();
    QSettings settings;
    m_choices.save(settings);
    const bool possible = m_state.holdings() && !m_columns->chosenKeys().isEmpty();
    m_write->setEnabled(possible);
    m_copy->setEnabled(possible);
    m_previewTimer.start();
}

void ExportDialog::showCounts()
{
    const QString articles = QLocale().toString(m_state.results().articles);
    const QString engagements = QLocale().toString(m_state.results().engagements);
    m_summary->setText(
        m_state.isFiltered()
            ? tr("Of the %1 articles that the search finds, in the order of the table (%2 engagements).")
                  .arg(articles, engagements)
            : tr("Of all %1 articles, in the order of the table (%2 engagements).").arg(articles, engagements));
    m_previewTimer.start();
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_previewTimer.start();
}

void ExportDialog::fetchPreview()
{
    if (!isVisible())
        return; // the next open() asks again
    if (!m_state.holdings()) {
        m_preview->say(tr("No archive is open."));
        return;
    }
    const ExportRequest request = m_choices.request(m_state.query(), m_state.names(), m_state.calendar());
    if (request.columns.isEmpty()) {
        m_previewFetch.cancel();
        m_preview->say(tr("Choose at least one column."));
        return;
    }
    m_previewFetch.start(m_state.holdings()->fetchExportPreview(request, kPreviewLines),
                         [this, csv = request.format == ExportFormat::Csv](const Result<QString> &lines) {
                             if (!lines)
                                 m_preview->say(toMessage(lines.error(), Task::Exporting).text);
                             else if (csv)
                                 m_preview->showCsv(*lines);
                             else
                                 m_preview->showLines(*lines);
                         });
}

void ExportDialog::copyRows()
{
    // Cells that a spreadsheet would run as formulas are guarded, because that is where they are pasted.
    ExportRequest request = m_choices.request(m_state.query(), m_state.names(), m_state.calendar());
    request.format = ExportFormat::Csv;
    request.audience = ExportAudience::Excel;
    m_copy->setEnabled(false);
    m_copyFetch.start(m_state.holdings()->fetchExportPreview(request, kMostCopied + 1), [this](Result<QString> csv) {
        m_copy->setEnabled(true);
        if (!csv) {
            m_state.report(csv.error(), Task::Exporting);
            return;
        }
        const std::vector<QStringList> records = parseCsv(*csv);
        const auto rows = int(records.size()) - 1;
        QGuiApplication::clipboard()->setText(toTabSeparated(records));
        m_summary->setText(rows < kMostCopied ? tr("%n row(s) copied.", nullptr, rows)
                                              : tr("The first %n row(s) copied; save a file for all.", nullptr, rows));
    });
}

void ExportDialog::chooseFile()
{
    const QString name = archiveName(m_state.holdings()->path());
    const QString folder = m_choices.folder.isEmpty() ? QDir::homePath() : m_choices.folder;
    const QString filter = filterOf(m_choices.styleFor(m_choices.what));
    auto *dialog = new QFileDialog(this, tr("Save export"), folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(m_choices.suffix());
    dialog->selectFile(u"%1-%2.%3"_s.arg(name, exporting::toString(m_choices.what), m_choices.suffix()));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::writeTo);
    dialog->open();
}

void ExportDialog::writeTo(const QString &path)
{
    if (!m_state.holdings())
        return;
    m_choices.folder = QFileInfo(path).absolutePath();
    QSettings settings;
    m_choices.save(settings);
    ExportRequest request = m_choices.request(m_state.query(), m_state.names(), m_state.calendar());
    request.path = path;
    beginExport(m_state, request, parentWidget());
    accept();
}

void beginExport(BrowseState &state, const ExportRequest &request, QWidget *window)
{
    const QString name = QFileInfo(request.path).fileName();
    QObject *receiver = window ? static_cast<QObject *>(window) : &state;
    state.work().start<ExportReport>(
        {ExportDialog::tr("Writing %1").arg(name), ExportDialog::tr("No file is changed."), WorkUnit::Rows},
        state.holdings()->fetchExport(request), receiver,
        [&state, request, window](const std::optional<Result<ExportReport>> &report) {
            if (!report) {
                state.report({Severity::Note, ExportDialog::tr("Cancelled. No file was changed."), {}, {}});
                return;
            }
            if (*report) {
                const QString told = ExportDialog::tr("%n row(s) were written to %1.", nullptr, int((*report)->rows));
                const QUrl folder = QUrl::fromLocalFile(QFileInfo(request.path).absolutePath());
                state.report({Severity::Note, told.arg(QDir::toNativeSeparators(request.path)),
                              ExportDialog::tr("Show the &Folder"), [folder] { QDesktopServices::openUrl(folder); }});
                return;
            }
            Message message = toMessage(report->error(), Task::Exporting);
            message.actionText = ExportDialog::tr("&Export Again…");
            message.action = [&state, window] {
                auto *dialog = new ExportDialog(state, window);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            };
            state.report(message);
        });
}

} // namespace legation::ui
