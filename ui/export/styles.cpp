// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/styles.h"

#include <QCoreApplication>

#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

struct StyleWords
{
    const char *setting;
    const char *name;
    const char *purpose;
};

constexpr std::array kWords{
    StyleWords{"csv-excel", QT_TRANSLATE_NOOP("ExportStyle", "CSV for Excel"),
               QT_TRANSLATE_NOOP("ExportStyle",
                                 "Opens in Excel with all characters right. A cell that Excel would run as a formula "
                                 "gets an apostrophe before it.")},
    StyleWords{"csv-programs", QT_TRANSLATE_NOOP("ExportStyle", "CSV for programs"),
               QT_TRANSLATE_NOOP("ExportStyle", "Exactly what is stored, for R, Python and databases.")},
    StyleWords{"jsonl", QT_TRANSLATE_NOOP("ExportStyle", "JSON Lines"),
               QT_TRANSLATE_NOOP("ExportStyle", "One object a line; several cities or guests stay a list.")},
    StyleWords{
        "html", QT_TRANSLATE_NOOP("ExportStyle", "Web page"),
        QT_TRANSLATE_NOOP("ExportStyle", "The articles with what was found in them marked, to read and to print.")},
    StyleWords{
        "ical", QT_TRANSLATE_NOOP("ExportStyle", "Calendar (iCalendar)"),
        QT_TRANSLATE_NOOP("ExportStyle", "Visits whose days are known, for the calendar of Outlook and others.")},
    StyleWords{"annotations", QT_TRANSLATE_NOOP("ExportStyle", "Web annotations (JSON-LD)"),
               QT_TRANSLATE_NOOP("ExportStyle", "Each mention with its place in the text, as the W3C lays down.")},
    StyleWords{"schema", QT_TRANSLATE_NOOP("ExportStyle", "schema.org (JSON-LD)"),
               QT_TRANSLATE_NOOP("ExportStyle", "As search engines and linked data read it.")},
    StyleWords{"csl", QT_TRANSLATE_NOOP("ExportStyle", "References (CSL JSON)"),
               QT_TRANSLATE_NOOP("ExportStyle", "For Zotero and other reference managers.")},
    StyleWords{"ris", QT_TRANSLATE_NOOP("ExportStyle", "References (RIS)"),
               QT_TRANSLATE_NOOP("ExportStyle", "For EndNote and other reference managers.")},
};

const StyleWords *wordsOf(const ExportStyle &style)
{
    const QString setting = settingOf(style);
    for (const StyleWords &words : kWords) {
        if (setting == QLatin1StringView(words.setting))
            return &words;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("ExportStyle", text);
}

} // namespace

std::vector<ExportStyle> stylesOf(ExportWhat what)
{
    std::vector<ExportStyle> styles;
    for (const ExportFormat format : exporting::formatsOf(what)) {
        if (format == ExportFormat::Csv)
            styles.push_back({format, ExportAudience::Excel});
        styles.push_back({format, ExportAudience::Programs});
    }
    return styles;
}

QString settingOf(const ExportStyle &style)
{
    const QString format = exporting::toString(style.format);
    return style.format == ExportFormat::Csv ? format + u'-' + exporting::toString(style.audience) : format;
}

QString nameOf(const ExportStyle &style)
{
    const StyleWords *words = wordsOf(style);
    return words ? translated(words->name) : exporting::toString(style.format);
}

QString purposeOf(const ExportStyle &style)
{
    const StyleWords *words = wordsOf(style);
    return words ? translated(words->purpose) : QString();
}

QString filterOf(const ExportStyle &style)
{
    return u"%1 (*.%2)"_s.arg(nameOf(style), exporting::suffixOf(style.format));
}

} // namespace legation::ui
