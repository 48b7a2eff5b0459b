// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/dates.h"

#include "core/base/edtf.h"
#include "core/search/querydate.h"

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinguoOffset = 1911;

QString writePart(const QString &part, Calendar calendar)
{
    if (part == ".."_L1 || calendar == Calendar::Gregorian || part.size() < 4)
        return part == ".."_L1 ? QString() : part;
    bool known = false;
    const int year = QStringView(part).first(4).toInt(&known);
    return known ? writeYear(year, calendar) + part.sliced(4) : part;
}

} // namespace

int yearsBefore(Calendar calendar)
{
    return calendar == Calendar::Minguo ? kMinguoOffset : 0;
}

QString writeYear(int year, Calendar calendar)
{
    const int before = yearsBefore(calendar);
    return QString::number(year > before ? year - before : year); // the calendar has no year 0 and none below
}

QString writeDay(QDate day, Calendar calendar)
{
    return writeDate(day.toString(Qt::ISODate), calendar);
}

QString writeDate(const QString &edtf, Calendar calendar)
{
    const auto slash = edtf.indexOf(u'/');
    if (slash < 0)
        return writePart(edtf, calendar);
    return (writePart(edtf.first(slash), calendar) + u" – "_s + writePart(edtf.sliced(slash + 1), calendar)).trimmed();
}

QString writeEditable(const QString &edtf, Calendar calendar)
{
    QStringList sides = edtf.split(u'/');
    for (QString &side : sides)
        side = side == ".."_L1 ? side : writePart(side, calendar);
    const QString written = sides.join(u'/');
    return readEditable(written) == edtf ? written : edtf;
}

std::optional<QString> readEditable(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QString();
    if (const auto edtf = Edtf::parse(trimmed)) // also of no year, which no search can ask for
        return edtf->toString();
    const auto days = search::readDays(trimmed);
    return days ? std::optional(days->text) : std::nullopt;
}

} // namespace legation::ui
