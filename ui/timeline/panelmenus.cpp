// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// What the timeline offers in menus and dialogs: the undated, the menu of a mark, pictures and print.

#include "ui/browse/withholdings.h"
#include "ui/look/engagementtext.h"
#include "ui/look/menus.h"
#include "ui/timeline/panel.h"
#include "ui/timeline/picture.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QToolButton>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostListed = 30; ///< undated engagements in the menu

} // namespace

void TimelinePanel::offerUndated()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*menu, m_state);
    const TimelineContent &content = m_view->scene().content();
    for (size_t i = 0; i < content.undated.size() && i < kMostListed; ++i) {
        const store::EngagementRow row = (*content.rows)[content.undated[i]];
        const QString text = engagementLines(row, m_state.names(), m_state.calendar()).mid(0, 2).join(u" · "_s);
        menu->addAction(QString(text).replace(u'&', u"&&"_s), this, [this, row] { m_state.showEngagement(row); });
    }
    if (content.undated.size() > kMostListed)
        menu->addAction(tr("… and %n more", nullptr, int(content.undated.size()) - kMostListed))->setEnabled(false);
    popUpBelow(*menu, *m_undated);
}

void TimelinePanel::offerMenu(const std::vector<store::EngagementRow> &rows, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*menu, m_state);
    for (size_t i = 0; i < std::min<size_t>(rows.size(), kMostListed); ++i) {
        const QString text = engagementLines(rows[i], m_state.names(), m_state.calendar()).mid(0, 2).join(u" · "_s);
        QMenu *one = rows.size() == 1 ? menu : menu->addMenu(QString(text).replace(u'&', u"&&"_s));
        one->addAction(tr("&Show"), this, [this, row = rows[i]] { m_state.showEngagement(row); });
        m_state.offerMenu(*one, {.article = rows[i].article, .engagement = rows[i]});
    }
    popUp(*menu, at);
}

QString TimelinePanel::caption() const
{
    const TimelineContent &content = m_view->scene().content();
    return tr("Timeline by %1: %n engagement(s)", nullptr, int(content.items.size())).arg(m_lanes->currentText());
}

void TimelinePanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save timeline"), tr("timeline.svg"),
                                   tr("SVG picture (*.svg);;PNG picture (*.png);;PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.png"_s)   ? u"png"_s
                                 : filter.contains(u"*.pdf"_s) ? u"pdf"_s
                                                               : u"svg"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TimelinePanel::savePicture);
    dialog->open();
}

void TimelinePanel::savePicture(const QString &path)
{
    TimelinePicture picture(m_view->scene(), caption());
    if (path.endsWith(u".png"_s, Qt::CaseInsensitive) && !picture.fitsPng()) {
        m_state.report({Severity::Warning,
                        tr("With so many lanes the timeline is too high for a PNG picture. No file was changed. Save "
                           "it as SVG or PDF."),
                        {},
                        {}});
        return;
    }
    const Result<void> saved = picture.save(path);
    if (saved)
        m_state.report({Severity::Note, tr("The timeline was saved to %1.").arg(path), {}, {}});
    else
        m_state.report(saved.error(), Task::Exporting);
}

void TimelinePanel::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { TimelinePicture(m_view->scene(), caption()).print(*printer); });
    dialog->open();
}

} // namespace legation::ui
