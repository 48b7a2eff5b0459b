// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"
#include "tests/support/fakeholdings.h"
#include "ui/compare/comparedialog.h"
#include "ui/decide/correctdialogs.h"
#include "ui/decide/correctionsdialog.h"
#include "ui/decide/givedialog.h"
#include "ui/decide/historydialog.h"
#include "ui/decide/mergedialog.h"
#include "ui/decide/moredialog.h"
#include "ui/decide/namesdialog.h"
#include "ui/decide/reviewdialog.h"
#include "ui/decide/samevisitdialog.h"
#include "ui/decide/splitdialog.h"
#include "ui/export/exportdialog.h"
#include "ui/filetasks.h"
#include "ui/help/explanations.h"
#include "ui/help/helpwindow.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/load/loaddialog.h"
#include "ui/load/loadreportdialog.h"
#include "ui/look/chip.h"
#include "ui/look/quietdock.h"
#include "ui/mainwindow.h"
#include "ui/search/searchedit.h"
#include "ui/server/serverdialog.h"
#include "ui/timeline/view.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace legation;
using namespace legation::ui;
using namespace Qt::StringLiterals;

/// The window as a keyboard and a screen reader meet it, in both languages.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tabReachesEverything();
    void panelsAreOneKeyApart();
    void everythingHasNameAndRole_data();
    void everythingHasNameAndRole();
    void dialogsAreRead_data() { everythingHasNameAndRole_data(); }
    void dialogsAreRead();
    void fitsASmallScreen_data() { everythingHasNameAndRole_data(); }
    void fitsASmallScreen();
    void cellsChipsAndMarksAreRead();
    void everyMenuEntryHasAKey();
    void noTwoShareALetter();
    void everyControlIsExplained_data() { everythingHasNameAndRole_data(); }
    void everyControlIsExplained();
    void dialogsGoWithTheirArchive();

private:
    QWidget *pressTab(Qt::KeyboardModifiers modifiers = {});
    QList<QDialog *> everyDialog(DecisionDesk &desk);

    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<BrowseState> m_state;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessibility::init()
{
    m_language = std::make_unique<LanguageSwitch>();
    m_language->set(Language::English);
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"settings.ini"_s));
    m_state = std::make_unique<BrowseState>();
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, lexicon::Lexicon::load().value());
    m_window->resize(1400, 1000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_state->setHoldings(test::FakeHoldings::sample());
    m_state->addFilter(search::Facet::Kind, u"visit"_s, search::FilterMode::Include);
    QTRY_VERIFY(m_state->article().isValid());
    QTRY_VERIFY(!m_window->findChild<TimelineView *>()->placesInView().empty());
}

void TestAccessibility::cleanup()
{
    m_window.reset();
    m_state.reset();
}

/// One of each, over the articles of the window; whoever asks deletes them.
QList<QDialog *> TestAccessibility::everyDialog(DecisionDesk &desk)
{
    const auto *holdings = static_cast<test::FakeHoldings *>(m_state->holdings());
    const store::ArticleRecord &record = holdings->articles.front();
    const store::EntitySummary &entity = holdings->entities.front().summary;
    const store::EngagementRow &visit = holdings->engagements.front();
    QWidget *window = m_window.get();
    QList<QDialog *> dialogs{
        new GiveDialog(desk, store::Target::mention(record.id, annotate::Field::Text, {0, 2}),
                       record.mentions.front().mention, window),
        new HistoryDialog(desk, {.id = 1}, record.article.headline, window),
        new MergeDialog(desk, entity, window),
        new MoreDialog(desk, u"what"_s, window),
        new NamesDialog(desk, window),
        new ReviewDialog(desk, window),
        new SameVisitDialog(desk, visit, window),
        new SplitDialog(desk, entity, window),
        new CorrectionsDialog(desk, u"corrections.csv"_s, holdings->corrections, window),
        new LoadDialog(*m_state, FileTasks::sampleFiles(), window),
        new LoadReportDialog(*m_state, {}, window),
        new ExportDialog(*m_state, window),
        new HelpWindow(window),
        new ServerDialog({u"postgresql://a@h/b"_s, u"postgresql://a@h/c"_s}, window),
        new ShortcutsDialog({}, window),
        new CompareDialog(*m_state, record.id, window),
    };
    openVisitDialog(desk, visit, window);
    openArticleDialog(desk, record.id, window);
    openEntityDialog(desk, entity.id, window);
    const auto fields = [window] { return window->findChildren<QDialog *>(u"fieldsDialog"_s); };
    const bool open = QTest::qWaitFor([&fields] { return fields().size() == 3; });
    QTest::qVerify(open, "open", "the dialogs that correct fields", __FILE__, __LINE__);
    return dialogs + fields();
}

QWidget *TestAccessibility::pressTab(Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
    return QApplication::focusWidget();
}

/// Tab and Shift+Tab come to each control that takes the focus, and leave each again.
void TestAccessibility::tabReachesEverything()
{
    for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers{}, Qt::KeyboardModifiers{Qt::ShiftModifier}}) {
        auto *first = m_window->findChild<SearchEdit *>(u"searchEdit"_s);
        first->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(QApplication::focusWidget(), first);
        QSet<QWidget *> reached{first};
        for (QWidget *at = pressTab(modifiers); at != first; at = pressTab(modifiers)) {
            QVERIFY(at);
            QVERIFY2(!reached.contains(at), qPrintable(u"Tab turns in a circle at "_s + at->objectName()));
            reached.insert(at);
        }
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() &&
                                    widget->isEnabled() && !widget->focusProxy() && widget->window() == m_window.get();
            if (takesFocus && !widget->visibleRegion().isEmpty()) {
                QVERIFY2(reached.contains(widget),
                         qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
            }
        }
    }
}

void TestAccessibility::panelsAreOneKeyApart()
{
    auto *edit = m_window->findChild<SearchEdit *>(u"searchEdit"_s);
    edit->setFocus(Qt::TabFocusReason);
    QList<QWidget *> stops;
    do {
        m_window->findChild<QAction *>(u"nextPanelAction"_s)->trigger();
        stops += QApplication::focusWidget();
    } while (stops.last() != edit && stops.size() < 20);
    QCOMPARE(stops.size(), 6); // table, reader, filters, people, timeline, search: not what lies behind a tab
    for (qsizetype i = stops.size() - 2; i >= 0; --i) {
        m_window->findChild<QAction *>(u"previousPanelAction"_s)->trigger();
        QCOMPARE(QApplication::focusWidget(), stops[i]);
    }
}

/// What a screen reader stops at must have a name; what only holds other things need not.
static bool needsName(const QAccessibleInterface &face)
{
    switch (face.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Table:
    case QAccessible::Cell:
    case QAccessible::ColumnHeader:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::Graphic:
    case QAccessible::Chart:
    case QAccessible::ProgressBar:
    case QAccessible::Slider:
    case QAccessible::SpinBox: return true;
    default: return false;
    }
}

static void collectNameless(QAccessibleInterface *face, const QString &path, QStringList &nameless, int &seen)
{
    if (!face || !face->isValid() || face->state().invisible)
        return;
    const QObject *object = face->object();
    const QString here = path + u'/' +
                         (object ? QLatin1String(object->metaObject()->className()) + u'#' + object->objectName()
                                 : QString::number(face->role()));
    ++seen;
    if (needsName(*face) && face->text(QAccessible::Name).trimmed().isEmpty())
        nameless += here;
    for (int i = 0; i < qMin(face->childCount(), 200); ++i)
        collectNameless(face->child(i), here, nameless, seen);
}

void TestAccessibility::everythingHasNameAndRole_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("zh_TW") << Language::Chinese;
}

void TestAccessibility::everythingHasNameAndRole()
{
    QFETCH(Language, language);
    m_language->set(language);
    QCoreApplication::processEvents();
    for (QuietDock *dock : m_window->findChildren<QuietDock *>()) {
        dock->raise();
        QCoreApplication::processEvents();
        QStringList nameless;
        int seen = 0;
        collectNameless(QAccessible::queryAccessibleInterface(m_window.get()), {}, nameless, seen);
        QVERIFY(seen > 100);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
}

/// Each control of the dialogs has a name, and Tab comes to each that takes the focus.
void TestAccessibility::dialogsAreRead()
{
    QFETCH(Language, language);
    m_language->set(language);
    DecisionDesk desk(*m_state);
    for (QDialog *dialog : everyDialog(desk)) {
        dialog->show();
        QVERIFY(!dialog->windowTitle().isEmpty());
        QStringList nameless;
        int seen = 0;
        collectNameless(QAccessible::queryAccessibleInterface(dialog), {}, nameless, seen);
        QVERIFY(seen > 3);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QApplication::setActiveWindow(dialog);
        QTRY_VERIFY(dialog->focusWidget());
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            reached.insert(dialog->focusWidget());
        }
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() &&
                                    widget->isEnabled() && !widget->focusProxy() && widget->window() == dialog;
            const auto *choice = qobject_cast<const QRadioButton *>(widget); // the arrows go on to its neighbours
            if (takesFocus && (!choice || choice->isChecked())) {
                const QString name = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
                QVERIFY2(reached.contains(widget),
                         qPrintable(QLatin1String(dialog->metaObject()->className()) + u": "_s + name));
            }
        }
        delete dialog;
    }
}

/// Full HD at 300 % is 640 × 360, less what the desktop takes: the window gives way panel by panel, and gets them back;
/// no dialog is larger.
void TestAccessibility::fitsASmallScreen()
{
    QFETCH(Language, language);
    m_language->set(language);
    const QSize small(640, 336);
    const auto fits = [this, small] {
        return QTest::qWaitFor([&] {
            const QSize least = m_window->minimumSizeHint();
            return least.width() <= small.width() && least.height() <= small.height();
        });
    };
    const auto dock = [this](const char *name) { return m_window->findChild<QuietDock *>(QLatin1String(name)); };
    m_state->clearQuery();
    m_window->resize(small);
    QTRY_VERIFY(dock("timelineDock")->isHidden() && dock("entityDock")->isHidden() && !dock("filterDock")->isHidden());
    QVERIFY2(fits(), qPrintable(QDebug::toString(m_window->minimumSizeHint())));
    // Now that less is in its way; what the least size is, the layout tells the window a little later.
    QTRY_VERIFY((m_window->resize(small), m_window->size() == small));
    m_state->setEntity(static_cast<test::FakeHoldings *>(m_state->holdings())->entities.front().summary.id);
    QTRY_VERIFY(!dock("entityDock")->isHidden() && dock("filterDock")->isHidden());
    QVERIFY2(fits(), qPrintable(QDebug::toString(m_window->minimumSizeHint())));
    dock("timelineDock")->toggleViewAction()->trigger();
    QTRY_VERIFY(!dock("timelineDock")->isHidden());
    QVERIFY2(fits(), qPrintable(QDebug::toString(m_window->minimumSizeHint())));
    m_window->resize(1400, 1000);
    for (const char *name : {"timelineDock", "entityDock", "filterDock"})
        QTRY_VERIFY(!dock(name)->isHidden());

    DecisionDesk desk(*m_state);
    for (QDialog *dialog : everyDialog(desk)) {
        dialog->show();
        QCoreApplication::processEvents();
        const QSize least = dialog->minimumSizeHint();
        const QString told = QLatin1String(dialog->metaObject()->className()) + QDebug::toString(least);
        QVERIFY2(least.width() <= small.width() && least.height() <= small.height(), qPrintable(told));
        dialog->resize(small);
        QCoreApplication::processEvents();
        for (const auto *table : dialog->findChildren<QTableView *>()) {
            if (table->isVisible()) // at least one whole row
                QVERIFY2(table->viewport()->height() >= table->verticalHeader()->defaultSectionSize(),
                         qPrintable(told + table->accessibleName()));
        }
        delete dialog;
    }
}

void TestAccessibility::cellsChipsAndMarksAreRead()
{
    auto *table = m_window->findChild<QTableView *>(u"articleTable"_s);
    QTRY_VERIFY(table->model()->index(0, 1).data().toString() != u"…"_s);
    auto *cells = QAccessible::queryAccessibleInterface(table)->tableInterface();
    QVERIFY(cells);
    QCOMPARE(cells->rowCount(), table->model()->rowCount());
    for (int column = 0; column < cells->columnCount(); ++column) {
        if (table->isColumnHidden(column))
            continue;
        QAccessibleInterface *cell = cells->cellAt(0, column);
        QVERIFY(cell);
        QCOMPARE(cell->role(), QAccessible::Cell);
        QVERIFY2(!cell->text(QAccessible::Name).isEmpty(), qPrintable(QString::number(column)));
    }
    const auto chips = m_window->findChildren<Chip *>();
    QVERIFY(!chips.isEmpty());
    QAccessibleInterface *chip = QAccessible::queryAccessibleInterface(chips.first());
    QCOMPARE(chip->role(), QAccessible::Button);
    QVERIFY(chip->text(QAccessible::Name).contains(u"Visit"_s));
    auto *bars = m_window->findChild<QWidget *>(u"dateHistogram"_s); // a plain widget would be passed over
    QCOMPARE(QAccessible::queryAccessibleInterface(bars)->role(), QAccessible::Chart);
    QVERIFY(!QAccessible::queryAccessibleInterface(bars)->text(QAccessible::Name).isEmpty());
    QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(m_window->findChild<TimelineView *>());
    QCOMPARE(timeline->role(), QAccessible::List);
    QVERIFY(timeline->childCount() > 0);
    for (int i = 0; i < timeline->childCount(); ++i) {
        QCOMPARE(timeline->child(i)->role(), QAccessible::ListItem);
        QVERIFY(!timeline->child(i)->text(QAccessible::Name).isEmpty());
    }
}

static void collectKeyless(const QList<QAction *> &actions, QStringList &keyless)
{
    for (QAction *action : actions) {
        if (action->isSeparator())
            continue;
        if (action->shortcuts().isEmpty() && !action->text().contains(u'&'))
            keyless += action->text();
        if (QMenu *menu = action->menu())
            collectKeyless(menu->actions(), keyless);
    }
}

void TestAccessibility::everyMenuEntryHasAKey()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        m_language->set(language);
        QCoreApplication::processEvents();
        QStringList keyless;
        collectKeyless(m_window->menuBar()->actions(), keyless);
        QVERIFY2(keyless.isEmpty(), qPrintable(keyless.join(u", "_s)));
    }
}

/// Alt and a letter does one thing: no two controls that are seen at once share it with each other or with a menu.
void TestAccessibility::noTwoShareALetter()
{
    m_state->setEntity(static_cast<test::FakeHoldings *>(m_state->holdings())->entities.front().summary.id);
    for (const Language language : {Language::English, Language::Chinese}) {
        m_language->set(language);
        for (QuietDock *dock : m_window->findChildren<QuietDock *>()) {
            dock->raise();
            QCoreApplication::processEvents();
            QHash<QKeySequence, QString> taken;
            QStringList shared;
            const auto take = [&](const QString &text) {
                const QKeySequence letter = QKeySequence::mnemonic(text);
                if (!letter.isEmpty() && taken.contains(letter))
                    shared += taken[letter] + u" / "_s + text;
                taken.insert(letter, text);
            };
            for (const QAction *menu : m_window->menuBar()->actions())
                take(menu->text());
            for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
                if (!button->visibleRegion().isEmpty() && !qobject_cast<const QToolButton *>(button))
                    take(button->text());
            }
            for (const QLabel *label : m_window->findChildren<QLabel *>()) {
                if (!label->visibleRegion().isEmpty() && label->buddy())
                    take(label->text());
            }
            QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
        }
    }
}

/// Controls that a person can use and of which neither they nor the part around them say what they are for.
static QStringList unexplained(const QWidget &root)
{
    QStringList list;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isControl = (widget->focusPolicy() & Qt::TabFocus) ||
                               qobject_cast<const QAbstractButton *>(widget) ||
                               qobject_cast<const QAbstractItemView *>(widget);
        if (isControl && widget->window() == &root && !widget->objectName().startsWith(u"qt_"_s) &&
            Explanations::of(*widget).isEmpty())
            list += QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName();
    }
    return list;
}

/// Shift+F1 says of every control of the window and of each dialog what it is for, in the language of the window.
void TestAccessibility::everyControlIsExplained()
{
    QFETCH(Language, language);
    const Explanations explanations;
    m_language->set(language);
    m_window = std::make_unique<MainWindow>(*m_state, *m_preferences, *m_language, lexicon::Lexicon::load().value());
    m_window->show();
    QVERIFY2(unexplained(*m_window).isEmpty(), qPrintable(unexplained(*m_window).join(u'\n')));
    const QString told = Explanations::of(*m_window->findChild<SearchEdit *>(u"searchEdit"_s));
    QCOMPARE(told.startsWith(u"Searches as you type"_s), language == Language::English);
    DecisionDesk desk(*m_state);
    for (QDialog *dialog : everyDialog(desk)) {
        dialog->show();
        QVERIFY2(unexplained(*dialog).isEmpty(), qPrintable(unexplained(*dialog).join(u'\n')));
        delete dialog;
    }
}

/// The numbers in them mean something else in another archive.
void TestAccessibility::dialogsGoWithTheirArchive()
{
    DecisionDesk desk(*m_state);
    QList<QPointer<QDialog>> bound;
    for (QDialog *dialog : everyDialog(desk)) {
        const bool isOfAny = qobject_cast<HelpWindow *>(dialog) || qobject_cast<ServerDialog *>(dialog) ||
                             qobject_cast<ShortcutsDialog *>(dialog) || qobject_cast<LoadReportDialog *>(dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (isOfAny) {
            dialog->deleteLater();
        } else {
            dialog->show();
            bound += dialog;
        }
    }
    QMenu menu;
    m_state->offerMenu(menu, {.article = {1}});
    menu.popup({});
    QVERIFY(bound.size() > 10 && menu.isVisible());
    m_state->setHoldings(test::FakeHoldings::sample());
    QVERIFY(!menu.isVisible());
    QStringList left;
    for (const QPointer<QDialog> &dialog : bound) {
        if (dialog && dialog->isVisible())
            left += QLatin1String(dialog->metaObject()->className());
    }
    QCOMPARE(left, QStringList());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // before the desk goes
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
