// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/help/explanations.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QWidget>

namespace legation::ui {

namespace {

struct Explanation
{
    const char *name; ///< of the class, without its namespace, or of the object
    const char *text;
};

constexpr Explanation kPanels[] = {
    {"searchBox", QT_TRANSLATE_NOOP("Explanations",
                                    "Searches as you type. Fields such as city: or date: narrow the search; what was "
                                    "understood stands in the box, and each part can be taken back.")},
    {"clearSearchButton", QT_TRANSLATE_NOOP("Explanations", "Shows all articles: takes search and filters back.")},
    {"TopBar", QT_TRANSLATE_NOOP("Explanations", "Search, and what is done most: load and export.")},
    {"filterPanel",
     QT_TRANSLATE_NOOP("Explanations", "Narrows what is found. The number beside a value is how many rows choosing it "
                                       "leaves; Delete leaves it out instead.")},
    {"fromDay", QT_TRANSLATE_NOOP("Explanations",
                                  "The first day of what is found: 2022, 2022-03, 2022-03-24, or Minguo 111年3月.")},
    {"toDay", QT_TRANSLATE_NOOP("Explanations", "The last day of what is found: 2022, 2022-03, 2022-03-24.")},
    {"tablePanel",
     QT_TRANSLATE_NOOP("Explanations", "What is found, a row for each article, or for each family of repeated texts. A "
                                       "heading sorts; a right click on a cell shows only these or not these.")},
    {"readerPanel",
     QT_TRANSLATE_NOOP("Explanations",
                       "The article as it was published. Underlined words are what was found in it: point "
                       "at one for the rule and the reason, click to open its page, right click to "
                       "correct it.")},
    {"findBar", QT_TRANSLATE_NOOP("Explanations", "Finds words in this article; Return goes on, Escape closes.")},
    {"EntityPanel",
     QT_TRANSLATE_NOOP("Explanations",
                       "Who and what the article names. Each opens a page of its own: names, titles, visits, "
                       "articles by year, who appears with whom.")},
    {"YearBars", QT_TRANSLATE_NOOP("Explanations", "Articles by year. A click shows those of the year in the table.")},
    {"TimelinePanel",
     QT_TRANSLATE_NOOP("Explanations",
                       "Visits and other engagements by day. The buttons zoom, choose the lanes and save the "
                       "picture.")},
    {"MatrixPanel",
     QT_TRANSLATE_NOOP("Explanations", "How often each city met each partner country; a click shows the articles.")},
    {"messageBar", QT_TRANSLATE_NOOP("Explanations", "What just happened, and what can be done about it.")},
    {"QuietDock",
     QT_TRANSLATE_NOOP("Explanations", "A panel: drag its title to move it, View ▸ Panels brings it back.")},
    {"welcomePage", QT_TRANSLATE_NOOP("Explanations", "Open an archive, make one from files, or try the sample.")},
    {"StatusLine", QT_TRANSLATE_NOOP("Explanations", "How much is found of how much, and whether it is saved.")},
    {"taskArea", QT_TRANSLATE_NOOP("Explanations", "Work under way, and how far it is.")},
    {"QTabBar", QT_TRANSLATE_NOOP("Explanations", "Panels that lie on one another: choose the one to be seen.")},
    {"tourCard", QT_TRANSLATE_NOOP("Explanations", "A short walk through the window.")},
};

constexpr Explanation kDialogs[] = {
    {"LoadDialog",
     QT_TRANSLATE_NOOP("Explanations", "Shows files before they are loaded. Choose a file on the left to see its first "
                                       "articles, and say how it is read where they do not look right.")},
    {"LoadReportDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "What came of loading: a line for each record that was not kept, with the reason.")},
    {"ExportDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Writes what is found to a file, or copies it: choose what a row stands for, for whom "
                       "the file is, and the columns. The first lines are shown below.")},
    {"compareDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Two texts that repeat each other, with what differs marked. Here it is decided which "
                       "text leads, and which does not belong.")},
    {"correctionsDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "What a table of corrections would change. Nothing is done before it is taken over.")},
    {"fieldsDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Corrects what is known. Fields that stay as they are decide nothing; an emptied "
                       "field goes back to what the program found.")},
    {"giveDialog",
     QT_TRANSLATE_NOOP("Explanations", "Says who or what the marked words mean: type a name and choose.")},
    {"historyDialog",
     QT_TRANSLATE_NOOP("Explanations", "Everything that people decided about this, with who, when and why.")},
    {"mergeDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Makes two names one person or body. Reasons are given; nothing is merged by itself, "
                       "and it can be undone.")},
    {"moreDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Other places that the same decision fits. Take the marks off those it does not fit.")},
    {"namesDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Names that this archive was taught. Articles that hold a new name are read again at "
                       "once.")},
    {"reviewDialog",
     QT_TRANSLATE_NOOP("Explanations",
                       "Decisions that the program now sees otherwise, that lost their text, or that someone "
                       "overruled.")},
    {"sameVisitDialog",
     QT_TRANSLATE_NOOP("Explanations", "Other reports that may tell of the same visit; joined, they count once.")},
    {"splitDialog", QT_TRANSLATE_NOOP("Explanations", "Makes two of one: mark the articles that speak of the other.")},
    {"serverDialog",
     QT_TRANSLATE_NOOP("Explanations", "Opens an archive that many people use at once. Who keeps the server tells its "
                                       "name, the database and yours there.")},
    {"unsentBox", QT_TRANSLATE_NOOP("Explanations", "Decisions that the server has not stored yet.")},
    {"shortcutsDialog", QT_TRANSLATE_NOOP("Explanations", "Every key of the window.")},
    {"viewNameDialog", QT_TRANSLATE_NOOP("Explanations", "A view of that name comes back from View ▸ Saved Views.")},
    {"deciderDialog", QT_TRANSLATE_NOOP("Explanations", "Kept with each decision, for those you share them with.")},
    {"aboutBox", QT_TRANSLATE_NOOP("Explanations", "The version and the licence of the program.")},
};

const QHash<QLatin1StringView, const char *> &explanations()
{
    static const QHash<QLatin1StringView, const char *> all = [] {
        QHash<QLatin1StringView, const char *> texts;
        for (const Explanation &panel : kPanels)
            texts.insert(QLatin1StringView(panel.name), panel.text);
        for (const Explanation &dialog : kDialogs)
            texts.insert(QLatin1StringView(dialog.name), dialog.text);
        return texts;
    }();
    return all;
}

const char *textFor(const QWidget &widget)
{
    QLatin1StringView name(widget.metaObject()->className());
    if (const qsizetype colons = name.lastIndexOf(u':'); colons >= 0)
        name = name.sliced(colons + 1);
    if (const auto byClass = explanations().find(name); byClass != explanations().end())
        return *byClass;
    const QByteArray own = widget.objectName().toLatin1();
    return explanations().value(QLatin1StringView(own), nullptr);
}

} // namespace

Explanations::Explanations(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QString Explanations::of(const QWidget &widget)
{
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (!at->whatsThis().isEmpty())
            return at->whatsThis();
        if (at->isWindow())
            break;
    }
    return {};
}

bool Explanations::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::Polish || event->type() == QEvent::LanguageChange) && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (const char *text = textFor(*widget))
            widget->setWhatsThis(QCoreApplication::translate("Explanations", text));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace legation::ui
