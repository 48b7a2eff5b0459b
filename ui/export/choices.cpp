// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/choices.h"

#include "ui/export/excelwords.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAllWhat{ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities, ExportWhat::Mentions};

/// What only programs ask for: not chosen at first.
const QStringList kForPrograms{u"id"_s,       u"external_id"_s, u"article"_s, u"date_basis"_s, u"headline"_s,
                               u"position"_s, u"copies"_s,      u"rule"_s,    u"cameo"_s,      u"reported_in"_s,
                               u"key"_s,      u"entity_id"_s,   u"entity"_s,  u"date_reason"_s};

QString columnSetting(ExportWhat what)
{
    return u"export/columns/"_s + exporting::toString(what);
}

/// "date,-text": the keys in order, a minus before those that are not chosen.
std::vector<ExportColumn> columnsFrom(const QStringList &saved, const QStringList &all)
{
    std::vector<ExportColumn> columns;
    for (const QString &entry : saved) {
        const bool chosen = !entry.startsWith(u'-');
        const QString key = chosen ? entry : entry.sliced(1);
        const auto isKey = [&key](const ExportColumn &column) { return column.key == key; };
        if (all.contains(key) && std::none_of(columns.begin(), columns.end(), isKey))
            columns.push_back({key, chosen});
    }
    for (const QString &key : all) {
        const auto isKey = [&key](const ExportColumn &column) { return column.key == key; };
        if (std::none_of(columns.begin(), columns.end(), isKey))
            columns.push_back({key, !saved.isEmpty() || !kForPrograms.contains(key)});
    }
    return columns;
}

} // namespace

ExportChoices ExportChoices::load(QSettings &settings)
{
    ExportChoices choices;
    choices.what =
        exporting::whatFromString(settings.value(u"export/what"_s).toString()).value_or(ExportWhat::Articles);
    const QString style = settings.value(u"export/style"_s).toString();
    for (const ExportWhat what : kAllWhat) {
        for (const ExportStyle &known : stylesOf(what)) {
            if (settingOf(known) == style)
                choices.style = known;
        }
    }
    choices.folder = settings.value(u"export/folder"_s).toString();
    for (const ExportWhat what : kAllWhat)
        choices.columns[what] = columnsFrom(settings.value(columnSetting(what)).toStringList(), exportColumns(what));
    return choices;
}

void ExportChoices::save(QSettings &settings) const
{
    settings.setValue(u"export/what"_s, exporting::toString(what));
    settings.setValue(u"export/style"_s, settingOf(style));
    settings.setValue(u"export/folder"_s, folder);
    for (const auto &[of, list] : columns) {
        QStringList entries;
        for (const ExportColumn &column : list)
            entries += column.chosen ? column.key : u'-' + column.key;
        settings.setValue(columnSetting(of), entries);
    }
}

ExportRequest ExportChoices::request(const search::Query &query, const Names &names, Calendar calendar) const
{
    ExportRequest request;
    request.query = query;
    request.what = what;
    request.format = styleFor(what).format;
    request.audience = styleFor(what).audience;
    request.words = excelWords(what, names, calendar);
    for (const ExportColumn &column : columns.at(what)) {
        if (column.chosen)
            request.columns += column.key;
    }
    return request;
}

ExportStyle ExportChoices::styleFor(ExportWhat of) const
{
    const std::vector<ExportStyle> styles = stylesOf(of);
    return std::find(styles.begin(), styles.end(), style) != styles.end() ? style : styles.front();
}

QString ExportChoices::suffix() const
{
    return exporting::suffixOf(styleFor(what).format);
}

} // namespace legation::ui
