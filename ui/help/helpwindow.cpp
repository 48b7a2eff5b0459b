// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/helpwindow.h"

#include "ui/look/colours.h"
#include "ui/look/room.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>

#include <array>
#include <utility>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kContents("index");

/// Parts of the window by their names, and the pages about them.
constexpr std::array<std::pair<const char *, const char *>, 8> kAbout{{{"searchBox", "search"},
                                                                       {"searchEdit", "search"},
                                                                       {"filterDock", "filters"},
                                                                       {"centre", "read"},
                                                                       {"entityDock", "people"},
                                                                       {"timelineDock", "timeline"},
                                                                       {"matrixDock", "timeline"},
                                                                       {"welcomePage", "load"}}};

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
    , m_back(new QPushButton(this))
    , m_contents(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"helpWindow"_s);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_contents);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    for (QPushButton *button : {m_back, m_contents, m_close})
        button->setAutoDefault(false);
    m_back->setShortcut(Qt::ALT | Qt::Key_Left);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_text, &QTextBrowser::sourceChanged, this, &HelpWindow::drawTables);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QPushButton::setEnabled);
    connect(m_back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(m_contents, &QPushButton::clicked, this, [this] { showPage(kContents); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_back->setEnabled(false);
    retranslate();
    resizeWithinScreen(*this, {680, 620});
    m_text->setFocus();
}

QStringList HelpWindow::pages()
{
    return {kContents,    u"load"_s,   u"search"_s,   u"filters"_s, u"read"_s,    u"people"_s, u"timeline"_s,
            u"correct"_s, u"export"_s, u"archives"_s, u"shared"_s,  u"windows"_s, u"keys"_s};
}

QString HelpWindow::pageAbout(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const auto &[name, page] : kAbout) {
            if (widget->objectName() == QLatin1String(name))
                return QLatin1String(page);
        }
    }
    return kContents;
}

void HelpWindow::showPage(const QString &page)
{
    const QString known = pages().contains(page) ? page : QString(kContents);
    //: The folder of the help pages in the language of the translation.
    const QString folder = tr("en", "folder of help pages");
    m_text->setSource(QUrl(u"qrc:/help/%1/%2.md"_s.arg(folder, known)), QTextDocument::MarkdownResource);
}

/// Lines between the cells, also of a page that one comes back to.
void HelpWindow::drawTables()
{
    for (QTextFrame *frame : m_text->document()->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setBorderCollapse(true);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(Colours(palette()).line);
            table->setFormat(format);
        }
    }
}

QString HelpWindow::page() const
{
    return QFileInfo(m_text->source().path()).completeBaseName();
}

void HelpWindow::follow(const QUrl &link)
{
    if (link.scheme() != "action"_L1)
        showPage(QFileInfo(link.path()).completeBaseName());
    else if (link.path() == "tour"_L1)
        Q_EMIT tourRequested();
    else
        Q_EMIT shortcutsRequested();
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Help"));
    m_text->setAccessibleName(tr("Page of the help"));
    m_text->setWhatsThis(tr("Tab goes from link to link, Return follows one, Alt+Left goes back."));
    m_back->setText(tr("&Back"));
    m_back->setWhatsThis(tr("The page before."));
    m_back->setShortcut(Qt::ALT | Qt::Key_Left); // a new text takes the keys away
    m_contents->setText(tr("&Contents"));
    m_contents->setWhatsThis(tr("The list of all pages."));
    m_close->setText(tr("C&lose"));
    m_close->setWhatsThis(tr("Closes the help."));
    if (!page().isEmpty())
        showPage(page());
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace legation::ui
