// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// What the panel offers in menus and dialogs: corrections, the partner sheet as PDF and print.

#include "ui/browse/withholdings.h"
#include "ui/entity/entitydelegate.h"
#include "ui/entity/entityheader.h"
#include "ui/entity/entitylist.h"
#include "ui/entity/entitypanel.h"
#include "ui/entity/partnersheet.h"
#include "ui/look/menus.h"
#include "ui/look/statepage.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

void EntityPanel::offerSheet()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*menu, m_state);
    menu->addAction(tr("&Save as PDF…"), this, &EntityPanel::saveSheet);
    menu->addAction(tr("&Print…"), this, &EntityPanel::printSheet);
    popUpBelow(*menu, *m_header->sheetButton());
}

void EntityPanel::offerCorrections()
{
    if (!m_record)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_state.offerMenu(*menu, {.entity = m_record->summary});
    popUpBelow(*menu, *m_header->correctButton());
}

void EntityPanel::offerRow(QPoint position)
{
    const QModelIndex index = m_list->indexAt(position);
    Subject subject;
    subject.article = m_model->articleAt(index);
    subject.entity = m_model->summaryAt(index);
    if (const store::EngagementRow *row = m_model->engagementAt(index))
        subject.engagement = *row;
    if (!subject.article.isValid() && !subject.entity && !subject.engagement)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show"), this, [this, row = QPersistentModelIndex(index)] { activate(row); });
    m_state.offerMenu(*menu, subject);
    popUp(*menu, m_list->viewport()->mapToGlobal(position));
}

void EntityPanel::saveSheet()
{
    if (!m_record)
        return; // another archive was opened while the menu was
    auto *dialog =
        new QFileDialog(this, tr("Save partner sheet"), m_record->summary.name + u".pdf"_s, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    const PartnerSheet sheet(*m_record, m_state.names(), m_state.calendar(), m_state.info());
    connect(dialog, &QFileDialog::fileSelected, this, [this, sheet](const QString &path) {
        const Result<void> saved = sheet.save(path);
        if (saved)
            m_state.report({Severity::Note, tr("The sheet was saved to %1.").arg(path), {}, {}});
        else
            m_state.report(saved.error(), Task::Exporting);
    });
    dialog->open();
}

void EntityPanel::printSheet()
{
    if (!m_record)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const PartnerSheet sheet(*m_record, m_state.names(), m_state.calendar(), m_state.info());
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [sheet, printer](QPrinter *) { sheet.print(*printer); });
    dialog->open();
}

} // namespace legation::ui
