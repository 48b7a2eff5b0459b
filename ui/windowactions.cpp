// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/windowactions.h"

#include "ui/browse/archivename.h"
#include "ui/look/words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <iterator>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

/// One action: its name for tests, its English text, its keys.
struct ActSpec
{
    Act act;
    const char *name;
    const char *text;
    QKeySequence keys;
};

std::vector<ActSpec> specsOfBrowsing()
{
    return {
        {Act::NewWindow, "newWindowAction", QT_TRANSLATE_NOOP("WindowActions", "New &Window"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_N},
        {Act::New, "newAction", QT_TRANSLATE_NOOP("WindowActions", "&New Archive…"), QKeySequence::New},
        {Act::Open, "openAction", QT_TRANSLATE_NOOP("WindowActions", "&Open Archive…"), QKeySequence::Open},
        {Act::OpenShared, "openSharedAction", QT_TRANSLATE_NOOP("WindowActions", "Open S&hared Archive…"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_O},
        {Act::Load, "loadAction", QT_TRANSLATE_NOOP("WindowActions", "&Load Files…"), Qt::CTRL | Qt::Key_L},
        {Act::LoadFolder, "loadFolderAction", QT_TRANSLATE_NOOP("WindowActions", "Load a Fol&der…"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_L},
        {Act::Sample, "sampleAction", QT_TRANSLATE_NOOP("WindowActions", "Open the &Sample"), {}},
        {Act::Export, "exportAction", QT_TRANSLATE_NOOP("WindowActions", "&Export…"), Qt::CTRL | Qt::Key_E},
        {Act::CopySelection,
         "copySelectionAction",
         QT_TRANSLATE_NOOP("WindowActions", "Save What Is Found as an &Archive…"),
         {}},
        {Act::CloseArchive, "closeAction", QT_TRANSLATE_NOOP("WindowActions", "&Close Archive"), QKeySequence::Close},
        {Act::Quit, "quitAction", QT_TRANSLATE_NOOP("WindowActions", "&Quit"), Qt::CTRL | Qt::Key_Q},
        {Act::Undo, "undoAction", QT_TRANSLATE_NOOP("WindowActions", "&Undo"), QKeySequence::Undo},
        {Act::Redo, "redoAction", QT_TRANSLATE_NOOP("WindowActions", "&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
        {Act::Copy, "copyAction", QT_TRANSLATE_NOOP("WindowActions", "&Copy Rows"), QKeySequence::Copy},
        {Act::CopyWithHeaders, "copyHeadersAction", QT_TRANSLATE_NOOP("WindowActions", "Copy Rows with &Headers"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_C},
        {Act::Back, "backAction", QT_TRANSLATE_NOOP("WindowActions", "&Back"), Qt::ALT | Qt::Key_Left},
        {Act::Forward, "forwardAction", QT_TRANSLATE_NOOP("WindowActions", "For&ward"), Qt::ALT | Qt::Key_Right},
        {Act::FindInArticle, "findAction", QT_TRANSLATE_NOOP("WindowActions", "&Find in Article"), QKeySequence::Find},
        {Act::NextHit, "nextHitAction", QT_TRANSLATE_NOOP("WindowActions", "&Next Hit"), Qt::Key_F3},
        {Act::PreviousHit, "previousHitAction", QT_TRANSLATE_NOOP("WindowActions", "&Previous Hit"),
         Qt::SHIFT | Qt::Key_F3},
        {Act::FocusSearch, "focusSearchAction", QT_TRANSLATE_NOOP("WindowActions", "&Search"), Qt::CTRL | Qt::Key_K},
        {Act::FocusTable, "focusTableAction", QT_TRANSLATE_NOOP("WindowActions", "Go to the &Articles"),
         Qt::CTRL | Qt::Key_T},
        {Act::NextPanel, "nextPanelAction", QT_TRANSLATE_NOOP("WindowActions", "Ne&xt Panel"), Qt::Key_F6},
        {Act::PreviousPanel, "previousPanelAction", QT_TRANSLATE_NOOP("WindowActions", "Pr&evious Panel"),
         Qt::SHIFT | Qt::Key_F6},
        {Act::ClearQuery, "clearQueryAction", QT_TRANSLATE_NOOP("WindowActions", "Show &All Articles"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_A},
        {Act::SaveView, "saveViewAction", QT_TRANSLATE_NOOP("WindowActions", "&Save This View…"), Qt::CTRL | Qt::Key_D},
        {Act::FamiliesAsRows, "familiesAction", QT_TRANSLATE_NOOP("WindowActions", "Repeated Texts in &One Row"), {}},
        {Act::TextLarger, "textLargerAction", QT_TRANSLATE_NOOP("WindowActions", "&Larger Text"), QKeySequence::ZoomIn},
        {Act::TextSmaller, "textSmallerAction", QT_TRANSLATE_NOOP("WindowActions", "&Smaller Text"),
         QKeySequence::ZoomOut},
        {Act::TextUsual, "textUsualAction", QT_TRANSLATE_NOOP("WindowActions", "&Usual Text Size"),
         Qt::CTRL | Qt::Key_0},
        {Act::RestoreLayout, "restoreLayoutAction", QT_TRANSLATE_NOOP("WindowActions", "&Restore Layout"), {}},
        {Act::FullScreen, "fullScreenAction", QT_TRANSLATE_NOOP("WindowActions", "&Full Screen"), Qt::Key_F11},
        {Act::Help, "helpAction", QT_TRANSLATE_NOOP("WindowActions", "&Help"), Qt::Key_F1},
        {Act::Tour, "tourAction", QT_TRANSLATE_NOOP("WindowActions", "Take the &Tour"), {}},
        {Act::WhatIsThis, "whatIsThisAction", QT_TRANSLATE_NOOP("WindowActions", "&What Is This?"), {}},
        {Act::Shortcuts, "shortcutsAction", QT_TRANSLATE_NOOP("WindowActions", "&Keyboard Shortcuts"),
         Qt::CTRL | Qt::Key_Question},
        {Act::About, "aboutAction", QT_TRANSLATE_NOOP("WindowActions", "&About Legation"), {}},
    };
}

std::vector<ActSpec> specsOfCorrecting()
{
    return {
        {Act::CorrectHere, "correctHereAction", QT_TRANSLATE_NOOP("WindowActions", "&What Is Selected"),
         Qt::CTRL | Qt::Key_Return},
        {Act::ApplyMore, "applyMoreAction", QT_TRANSLATE_NOOP("WindowActions", "The &Same in More Places…"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_M},
        {Act::CorrectArticle, "correctArticleAction", QT_TRANSLATE_NOOP("WindowActions", "&Article…"),
         Qt::CTRL | Qt::Key_I},
        {Act::AddVisit, "addVisitAction", QT_TRANSLATE_NOOP("WindowActions", "Add a &Visit…"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_I},
        {Act::ArticleHistory, "articleHistoryAction", QT_TRANSLATE_NOOP("WindowActions", "&History of the Article…"),
         Qt::CTRL | Qt::Key_H},
        {Act::Review, "reviewAction", QT_TRANSLATE_NOOP("WindowActions", "Decisions to &Look at Again…"), {}},
        {Act::MergeSuggestions,
         "mergeSuggestionsAction",
         QT_TRANSLATE_NOOP("WindowActions", "Who &May Be the Same…"),
         {}},
        {Act::Names, "namesAction", QT_TRANSLATE_NOOP("WindowActions", "&Names of This Archive…"), {}},
        {Act::Decider, "deciderAction", QT_TRANSLATE_NOOP("WindowActions", "Wh&o Decides…"), {}},
        {Act::AnnotateAgain, "annotateAgainAction", QT_TRANSLATE_NOOP("WindowActions", "Annotate A&gain"), {}},
        {Act::CorrectionsOfArticles,
         "correctionsOfArticlesAction",
         QT_TRANSLATE_NOOP("WindowActions", "Save &Articles…"),
         {}},
        {Act::CorrectionsOfVisits,
         "correctionsOfVisitsAction",
         QT_TRANSLATE_NOOP("WindowActions", "Save &Visits…"),
         {}},
        {Act::CorrectionsOfEntities,
         "correctionsOfEntitiesAction",
         QT_TRANSLATE_NOOP("WindowActions", "Save &People and Places…"),
         {}},
        {Act::TakeCorrections,
         "takeCorrectionsAction",
         QT_TRANSLATE_NOOP("WindowActions", "&Take Corrections Over…"),
         {}},
        {Act::ExportDecisions, "exportDecisionsAction", QT_TRANSLATE_NOOP("WindowActions", "&Export Decisions…"), {}},
        {Act::ImportDecisions, "importDecisionsAction", QT_TRANSLATE_NOOP("WindowActions", "&Import Decisions…"), {}},
    };
}

const std::vector<ActSpec> &specs()
{
    static const std::vector<ActSpec> all = [] {
        std::vector<ActSpec> list = specsOfBrowsing();
        std::ranges::copy(specsOfCorrecting(), std::back_inserter(list));
        return list;
    }();
    return all;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("WindowActions", text);
}

} // namespace

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    for (const ActSpec &spec : specs()) {
        auto *action = new QAction(window);
        action->setObjectName(QLatin1String(spec.name));
        action->setShortcut(spec.keys);
        m_actions.emplace(spec.act, action);
        window->addAction(action); // keys work although a menu is hidden
    }
    action(Act::Redo)->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    action(Act::TextLarger)->setShortcuts({QKeySequence(QKeySequence::ZoomIn), Qt::CTRL | Qt::Key_Equal});
    action(Act::Back)->setShortcuts({Qt::ALT | Qt::Key_Left, Qt::Key_Back});
    action(Act::Forward)->setShortcuts({Qt::ALT | Qt::Key_Right, Qt::Key_Forward});
    action(Act::Quit)->setMenuRole(QAction::QuitRole);
    action(Act::About)->setMenuRole(QAction::AboutRole);
    action(Act::FullScreen)->setCheckable(true);
    action(Act::FamiliesAsRows)->setCheckable(true);
}

QMenu *WindowActions::addMenu(QMenuBar &bar, const char *title)
{
    QMenu *menu = bar.addMenu(QString());
    m_titles.emplace_back(menu, title);
    return menu;
}

QMenu *WindowActions::addSubmenu(QMenu &menu, const char *title)
{
    QMenu *submenu = menu.addMenu(QString());
    m_titles.emplace_back(submenu, title);
    return submenu;
}

void WindowActions::addActs(QMenu &menu, std::initializer_list<Act> acts)
{
    for (const Act act : acts)
        menu.addAction(action(act));
}

template <typename Enum>
void WindowActions::addChoices(QMenu &menu, std::initializer_list<std::pair<Enum, const char *>> choices,
                               QActionGroup *&group, void (WindowActions::*chosen)(Enum))
{
    group = new QActionGroup(this);
    for (const auto &[value, text] : choices) {
        QAction *action = menu.addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(value));
        group->addAction(action);
        m_choices.emplace_back(action, text);
        connect(action, &QAction::triggered, this, [this, chosen, value = value] { Q_EMIT(this->*chosen)(value); });
    }
}

void WindowActions::build(QMenuBar &bar, const QList<QAction *> &docks)
{
    m_bar = &bar;
    QMenu *file = addMenu(bar, QT_TRANSLATE_NOOP("WindowActions", "&File"));
    addActs(*file, {Act::NewWindow, Act::New, Act::Open, Act::OpenShared});
    m_recent = addSubmenu(*file, QT_TRANSLATE_NOOP("WindowActions", "Open &Recent"));
    addActs(*file, {Act::Sample});
    file->addSeparator();
    addActs(*file, {Act::Load, Act::LoadFolder, Act::Export, Act::CopySelection});
    file->addSeparator();
    addActs(*file, {Act::CloseArchive, Act::Quit});

    QMenu *edit = addMenu(bar, QT_TRANSLATE_NOOP("WindowActions", "&Edit"));
    addActs(*edit, {Act::Undo, Act::Redo});
    edit->addSeparator();
    addActs(*edit, {Act::Copy, Act::CopyWithHeaders});
    edit->addSeparator();
    addActs(*edit, {Act::FocusSearch, Act::ClearQuery});
    edit->addSeparator();
    addActs(*edit, {Act::FindInArticle, Act::NextHit, Act::PreviousHit});

    buildCorrect(bar);

    QMenu *view = addMenu(bar, QT_TRANSLATE_NOOP("WindowActions", "&View"));
    addActs(*view, {Act::Back, Act::Forward});
    view->addSeparator();
    m_views = addSubmenu(*view, QT_TRANSLATE_NOOP("WindowActions", "Saved &Views"));
    view->addSeparator();
    QMenu *panels = addSubmenu(*view, QT_TRANSLATE_NOOP("WindowActions", "&Panels"));
    panels->addActions(docks);
    m_columns = addSubmenu(*view, QT_TRANSLATE_NOOP("WindowActions", "Colu&mns"));
    addActs(*view, {Act::FamiliesAsRows});
    addActs(*view, {Act::RestoreLayout, Act::FocusTable, Act::NextPanel, Act::PreviousPanel});
    view->addSeparator();
    addActs(*view, {Act::TextLarger, Act::TextSmaller, Act::TextUsual});
    view->addSeparator();
    QMenu *calendar = addSubmenu(*view, QT_TRANSLATE_NOOP("WindowActions", "&Dates"));
    addChoices<Calendar>(*calendar,
                         {{Calendar::Gregorian, QT_TRANSLATE_NOOP("WindowActions", "&Gregorian (2022)")},
                          {Calendar::Minguo, QT_TRANSLATE_NOOP("WindowActions", "&Minguo (111)")}},
                         m_calendars, &WindowActions::calendarChosen);
    QMenu *language = addSubmenu(*view, QT_TRANSLATE_NOOP("WindowActions", "Lan&guage"));
    addChoices<Language>(*language,
                         {{Language::System, QT_TRANSLATE_NOOP("WindowActions", "As the &System")},
                          {Language::English, "&English"},
                          {Language::Chinese, "繁體中文(&Z)"}},
                         m_languages, &WindowActions::languageChosen);
    QMenu *appearance = addSubmenu(*view, QT_TRANSLATE_NOOP("WindowActions", "&Colours"));
    addChoices<Appearance>(*appearance,
                           {{Appearance::System, QT_TRANSLATE_NOOP("WindowActions", "As the &System")},
                            {Appearance::Light, QT_TRANSLATE_NOOP("WindowActions", "&Light")},
                            {Appearance::Dark, QT_TRANSLATE_NOOP("WindowActions", "&Dark")}},
                           m_appearances, &WindowActions::appearanceChosen);
    addActs(*view, {Act::FullScreen});

    QMenu *help = addMenu(bar, QT_TRANSLATE_NOOP("WindowActions", "&Help"));
    addActs(*help, {Act::Help, Act::Tour, Act::WhatIsThis, Act::Shortcuts, Act::About});
    setRecent({});
    setViews({});
    retranslate();
}

void WindowActions::buildCorrect(QMenuBar &bar)
{
    QMenu *correct = addMenu(bar, QT_TRANSLATE_NOOP("WindowActions", "&Correct"));
    addActs(*correct, {Act::CorrectHere, Act::ApplyMore});
    correct->addSeparator();
    addActs(*correct, {Act::CorrectArticle, Act::AddVisit, Act::ArticleHistory});
    correct->addSeparator();
    addActs(*correct, {Act::Review, Act::MergeSuggestions, Act::Names, Act::AnnotateAgain, Act::Decider});
    correct->addSeparator();
    QMenu *spreadsheet = addSubmenu(*correct, QT_TRANSLATE_NOOP("WindowActions", "In a S&preadsheet"));
    addActs(*spreadsheet, {Act::CorrectionsOfArticles, Act::CorrectionsOfVisits, Act::CorrectionsOfEntities});
    spreadsheet->addSeparator();
    addActs(*spreadsheet, {Act::TakeCorrections});
    QMenu *share = addSubmenu(*correct, QT_TRANSLATE_NOOP("WindowActions", "Share &Decisions"));
    addActs(*share, {Act::ExportDecisions, Act::ImportDecisions});
}

void WindowActions::setRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(archivePlace(path).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    m_recent->setEnabled(!paths.isEmpty());
}

void WindowActions::setViews(const QList<Preferences::View> &views)
{
    m_views->clear();
    m_views->addAction(action(Act::SaveView));
    if (views.isEmpty())
        return;
    m_views->addSeparator();
    for (const Preferences::View &view : views) {
        QAction *chosen = m_views->addAction(QString(view.name).replace(u'&', u"&&"_s));
        connect(chosen, &QAction::triggered, this, [this, view] { Q_EMIT viewChosen(view); });
    }
    m_views->addSeparator();
    QMenu *remove = m_views->addMenu(translated(QT_TRANSLATE_NOOP("WindowActions", "&Remove")));
    for (const Preferences::View &view : views) {
        QAction *removed = remove->addAction(QString(view.name).replace(u'&', u"&&"_s));
        connect(removed, &QAction::triggered, this, [this, name = view.name] { Q_EMIT viewRemoved(name); });
    }
}

void WindowActions::setChosen(Language language, Appearance appearance, Calendar calendar)
{
    const std::array<std::pair<QActionGroup *, int>, 3> chosen{{{m_languages, static_cast<int>(language)},
                                                                {m_appearances, static_cast<int>(appearance)},
                                                                {m_calendars, static_cast<int>(calendar)}}};
    for (const auto &[group, value] : chosen) {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == value);
    }
}

void WindowActions::setArchiveOpen(bool open, bool writable)
{
    for (const Act act : {Act::Export,
                          Act::CopySelection,
                          Act::CloseArchive,
                          Act::Copy,
                          Act::CopyWithHeaders,
                          Act::FindInArticle,
                          Act::NextHit,
                          Act::PreviousHit,
                          Act::CorrectHere,
                          Act::Review,
                          Act::Names,
                          Act::CorrectionsOfArticles,
                          Act::CorrectionsOfVisits,
                          Act::CorrectionsOfEntities,
                          Act::ExportDecisions,
                          Act::FocusSearch,
                          Act::FocusTable,
                          Act::ClearQuery,
                          Act::SaveView,
                          Act::Tour})
        action(act)->setEnabled(open);
    for (const Act act : {Act::MergeSuggestions, Act::TakeCorrections, Act::ImportDecisions})
        action(act)->setEnabled(open && writable);
    for (const Act act : {Act::Load, Act::LoadFolder})
        action(act)->setEnabled(!open || writable);
}

std::vector<Shortcuts> WindowActions::shortcuts() const
{
    const auto plain = [](const QString &text) { return withoutMnemonic(text).remove(u'…'); };
    std::vector<Shortcuts> menus;
    for (const QAction *title : m_bar->actions()) {
        Shortcuts menu{plain(title->text()), {}};
        QList<QAction *> entries = title->menu()->actions();
        for (qsizetype i = 0; i < entries.size(); ++i) { // grows by what stands in submenus
            if (const QMenu *submenu = entries[i]->menu())
                entries += submenu->actions();
        }
        for (const ActSpec &spec : specs()) {
            QStringList keys;
            for (const QKeySequence &sequence : action(spec.act)->shortcuts())
                keys += sequence.toString(QKeySequence::NativeText);
            if (!keys.isEmpty() && entries.contains(action(spec.act)))
                menu.rows.emplace_back(plain(translated(spec.text)), keys);
        }
        menus.push_back(std::move(menu));
    }
    return menus;
}

void WindowActions::retranslate()
{
    for (const ActSpec &spec : specs()) {
        const QString text = translated(spec.text);
        action(spec.act)->setText(text);
        action(spec.act)->setIconText(withoutMnemonic(text)); // on buttons
    }
    for (const auto &[menu, title] : m_titles)
        menu->setTitle(translated(title));
    for (const auto &[action, text] : m_choices)
        action->setText(translated(text));
    Q_EMIT retranslated();
}

} // namespace legation::ui
