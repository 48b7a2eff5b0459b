// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/shortcutsdialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

struct PanelKeys
{
    const char *keys;
    const char *text;
};

constexpr PanelKeys kPanelKeys[]{
    {"Down", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Search box: searches of before, completions")},
    {"Backspace", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Empty search box: take back the last part")},
    {"Right", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Articles: show the repeats of a text")},
    {"Left", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Articles: hide the repeats")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog",
                                 "Articles: show or hide the repeats; on one of them: compare the texts")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Filters: only this value, or take it back")},
    {"Space", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Filters: this value too")},
    {"Del", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Filters: leave this value out")},
    {"Ctrl+Down", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Article: next mention")},
    {"Ctrl+Up", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Article: previous mention")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Article: show the page of the mention")},
    {"Left", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Timeline: previous visit")},
    {"Right", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Timeline: next visit")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Timeline: open the article of the visit")},
};

void addRow(QTableWidget &table, const QString &text, const QString &keys)
{
    const int row = table.rowCount();
    table.insertRow(row);
    table.setItem(row, 0, new QTableWidgetItem(text));
    table.setItem(row, 1, new QTableWidgetItem(keys));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(560, 560);
    auto *table = new QTableWidget(0, 2, this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("What"), tr("Keys")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys += sequence.toString(QKeySequence::NativeText);
        addRow(*table, action->text().remove(u'&').remove(u'…'), keys.join(u", "_s));
    }
    for (const PanelKeys &row : kPanelKeys) {
        addRow(*table, tr(row.text),
               QKeySequence(QLatin1String(row.keys), QKeySequence::PortableText).toString(QKeySequence::NativeText));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(table);
    layout->addWidget(buttons);
}

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(ShortcutsDialog::tr("About Legation"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(parent->windowIcon().pixmap(64));
    box->setText(ShortcutsDialog::tr("Legation %1").arg(QLatin1String(LEGATION_VERSION)));
    box->setInformativeText(ShortcutsDialog::tr("An archive browser for city diplomacy. Free software under the MIT "
                                                "licence. Nothing leaves this computer."));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace legation::ui
