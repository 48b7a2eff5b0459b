// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/welcome/welcomepage.h"

#include "ui/browse/archivename.h"
#include "ui/look/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShowEvent>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 600;
constexpr int kButtonWidth = 190;
constexpr qreal kTitleScale = 1.8;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_title(plainLabel(this))
    , m_about(plainLabel(this))
    , m_recentTitle(plainLabel(this))
    , m_recent(new QVBoxLayout)
    , m_drop(plainLabel(this))
{
    setObjectName(u"welcomePage"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kTitleScale);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_title->setWordWrap(false);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_recentTitle->setFont(bold);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_drop->setForegroundRole(QPalette::PlaceholderText);

    auto *columnWidget = new QWidget(this);
    columnWidget->setLayout(m_column);
    columnWidget->setFixedWidth(kColumnWidth);
    columnWidget->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_about);
    m_column->addSpacing(16);
    m_folder = addChoice(u"loadFolderButton"_s, &WelcomePage::folderRequested);
    m_files = addChoice(u"loadFilesButton"_s, &WelcomePage::filesRequested);
    m_open = addChoice(u"openArchiveButton"_s, &WelcomePage::openRequested);
    m_shared = addChoice(u"sharedArchiveButton"_s, &WelcomePage::sharedRequested);
    m_sample = addChoice(u"sampleButton"_s, &WelcomePage::sampleRequested);
    m_column->addSpacing(4);
    m_column->addWidget(m_drop);
    m_column->addSpacing(16);
    m_column->addWidget(m_recentTitle);
    m_recent->setSpacing(2);
    m_column->addLayout(m_recent);

    auto *layout = new QVBoxLayout(this);
    // Not by alignment: an aligned item is not asked for its height at its width, and wrapped lines would be cut.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(columnWidget);
    middle->addStretch(1);
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);
    setRecent({});
    retranslate();
}

WelcomePage::Choice WelcomePage::addChoice(const QString &objectName, void (WelcomePage::*signal)())
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setFixedWidth(kButtonWidth);
    auto *advice = plainLabel(this);
    advice->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(button, 0, Qt::AlignTop);
    // The first line of the advice stands beside the word of the button, however many lines follow.
    advice->setContentsMargins(0, (button->sizeHint().height() - advice->fontMetrics().height()) / 2, 0, 0);
    advice->setAlignment(Qt::AlignTop);
    row->addWidget(advice, 1);
    m_column->addLayout(row);
    connect(button, &QPushButton::clicked, this, signal);
    return {button, advice};
}

void WelcomePage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &path : paths) {
        auto *link = new LinkButton(this);
        link->setText(archiveName(path).replace(u'&', u"&&"_s));
        link->setToolTip(archivePlace(path).toHtmlEscaped());
        link->setAccessibleDescription(path);
        m_recent->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &QToolButton::clicked, this, [this, path] { Q_EMIT recentRequested(path); });
    }
    m_recentTitle->setVisible(!paths.isEmpty());
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())                           // not where the window comes back from the task bar
        m_folder.button->setFocus(Qt::OtherFocusReason); // what one does first is one key away
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitButtons();
}

void WelcomePage::retranslate()
{
    setAccessibleName(tr("Welcome"));
    m_title->setText(tr("Legation"));
    m_about->setText(tr("Who met whom, where, when and for what: read out of the press releases of city "
                        "governments, to browse, filter, plot and export."));
    m_folder.button->setText(tr("Load a Fol&der…"));
    m_folder.advice->setText(
        tr("All press releases in a folder and below it become one archive: text, Word, PDF, tables (CSV), web pages, "
           "feeds, JSON. You see them before anything is kept."));
    m_files.button->setText(tr("&Load Files…"));
    m_files.advice->setText(tr("The same with single files, or a ZIP file of them."));
    m_open.button->setText(tr("&Open Archive…"));
    m_open.advice->setText(tr("One that was made before: one file that ends in .legation."));
    m_shared.button->setText(tr("Open Sha&red Archive…"));
    m_shared.advice->setText(tr("One that many people use at once, on a server of your office."));
    m_sample.button->setText(tr("Try the &Sample"));
    m_sample.advice->setText(tr("A small archive of articles written for the purpose, to look around in."));
    m_drop->setText(tr("Files, folders and archives can also be dropped on this window."));
    m_recentTitle->setText(tr("Opened lately"));
    fitButtons();
}

/// All as wide as the widest: fonts and languages differ.
void WelcomePage::fitButtons()
{
    int widest = kButtonWidth;
    for (const Choice &choice : {m_folder, m_files, m_open, m_shared, m_sample})
        widest = std::max(widest, choice.button->sizeHint().width());
    for (const Choice &choice : {m_folder, m_files, m_open, m_shared, m_sample})
        choice.button->setFixedWidth(widest);
    m_column->parentWidget()->setFixedWidth(kColumnWidth + widest - kButtonWidth);
}

} // namespace legation::ui
