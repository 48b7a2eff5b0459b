// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/shortcutsdialog.h"

#include "ui/look/room.h"

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
    const char *keys; ///< several are separated by a blank; null: `text` is the heading of what follows
    const char *text;
};

constexpr PanelKeys kPanelKeys[]{
    {nullptr, QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "In the search box")},
    {"Down", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Searches of before, completions")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Keep this search in the history")},
    {"Backspace", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "At the beginning: take back the last part")},
    {"Esc", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Empty it; once more: to the articles")},
    {nullptr, QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "In the filters")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Only this value, or take it back")},
    {"Space", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "This value too")},
    {"Del", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Leave this value out")},
    {"Left Right",
     QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Bars of the dates: walk; with Shift: choose several")},
    {"+ -", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Bars of the dates: nearer, farther")},
    {nullptr, QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "In the articles")},
    {"Right Left", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Show and hide the repeats of a text")},
    {"Return",
     QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Show or hide the repeats; on one of them: compare the texts")},
    {"Menu", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Only these, not these, correct, copy")},
    {nullptr, QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "In the text")},
    {"Ctrl+Down Ctrl+Up", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Next and previous mention")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Show the page of the mention")},
    {nullptr, QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "In the timeline")},
    {"Left Right", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Previous and next visit")},
    {"Up Down", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Lane above and below")},
    {"Home End", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "First and last visit")},
    {"Return", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Open the article of the visit")},
    {"+ - 0", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Nearer, farther, all of the time")},
    {"Ctrl+Left Ctrl+Right", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Earlier and later")},
    {"Esc", QT_TRANSLATE_NOOP("legation::ui::ShortcutsDialog", "Take the range of days back")},
};

QString written(const char *keys)
{
    QStringList list;
    for (const QString &one : QString::fromLatin1(keys).split(u' '))
        list += QKeySequence(one, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    return list.join(u", "_s);
}

void addHeading(QTableWidget &table, const QString &text)
{
    const int row = table.rowCount();
    table.insertRow(row);
    auto *item = new QTableWidgetItem(text);
    QFont strong = table.font();
    strong.setWeight(QFont::DemiBold);
    item->setFont(strong);
    table.setItem(row, 0, item);
    table.setItem(row, 1, item->clone()); // covered, but screen readers come to it
    table.setSpan(row, 0, 1, 2);
}

void addRow(QTableWidget &table, const QString &text, const QString &keys)
{
    const int row = table.rowCount();
    table.insertRow(row);
    table.setItem(row, 0, new QTableWidgetItem(text));
    table.setItem(row, 1, new QTableWidgetItem(keys));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<Shortcuts> &menus, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    resizeWithinScreen(*this, {620, 640});
    auto *table = new QTableWidget(0, 2, this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("What"), tr("Keys")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    for (const Shortcuts &menu : menus) {
        addHeading(*table, menu.heading);
        for (const auto &[what, keys] : menu.rows)
            addRow(*table, what, keys.join(u", "_s));
    }
    for (const PanelKeys &row : kPanelKeys) {
        if (row.keys)
            addRow(*table, tr(row.text), written(row.keys));
        else
            addHeading(*table, tr(row.text));
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
