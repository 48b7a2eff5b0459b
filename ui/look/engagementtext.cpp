// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/engagementtext.h"

#include "ui/browse/names.h"
#include "ui/look/reasons.h"
#include "ui/look/shapes.h"
#include "ui/look/words.h"

#include <QCoreApplication>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

struct EngagementText
{
    Q_DECLARE_TR_FUNCTIONS(EngagementText)
};

QString firstLine(const store::EngagementRow &row, const Names &names, Calendar calendar)
{
    QStringList parts{row.date.isEmpty() ? EngagementText::tr("No date") : writeDate(row.date, calendar),
                      signFor(row.kind, row.direction) + u' ' + wordFor(row.kind, row.direction)};
    const QString host = row.cities.isEmpty() ? row.host : names.cities(row.cities);
    if (!host.isEmpty())
        parts += host;
    return parts.join(u" · "_s);
}

QString guestLine(const store::EngagementRow &row, const Names &names)
{
    const QString countries = names.countries(row.countries);
    const QString guests = row.guests.join(names.language() == NameLanguage::English ? u", "_s : u"、"_s);
    if (guests.isEmpty())
        return countries;
    return countries.isEmpty() ? guests : EngagementText::tr("%1 (%2)").arg(guests, countries);
}

} // namespace

QStringList engagementLines(const store::EngagementRow &row, const Names &names, Calendar calendar)
{
    QStringList lines{firstLine(row, names, calendar), row.headline, guestLine(row, names)};
    if (!row.place.isEmpty())
        lines += EngagementText::tr("Place: %1").arg(row.place);
    if (row.sources.size() > 1)
        lines += EngagementText::tr("Reported by %n article(s)", nullptr, static_cast<int>(row.sources.size()));
    if (row.uncertain)
        lines += EngagementText::tr("The date is uncertain.");
    if (!row.date.isEmpty() && !row.dateFromText)
        lines += EngagementText::tr("The day is inferred: it is the article's own.");
    if (!row.dateReason.isEmpty())
        lines += EngagementText::tr("Date: %1").arg(inWords(row.dateReason, calendar));
    lines.removeAll(QString());
    return lines;
}

QString tipOf(const QStringList &lines)
{
    QString html;
    for (const QString &line : lines)
        html += html.isEmpty() ? u"<b>%1</b>"_s.arg(line.toHtmlEscaped()) : u"<br>"_s + line.toHtmlEscaped();
    return u"<div style='white-space:normal'>%1</div>"_s.arg(html);
}

} // namespace legation::ui
