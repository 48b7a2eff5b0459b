// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/calendar.h"

#include "core/base/edtf.h"

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 75; ///< octets, the line end not among them

/// The first octet of a character of UTF-8.
bool isCharacterStart(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

QByteArray day(QDate date)
{
    return date.toString(u"yyyyMMdd").toLatin1();
}

/// First and last day of a visit that is known to the day; nullopt for others.
std::optional<std::pair<QDate, QDate>> knownDays(const store::EngagementRow &visit)
{
    const auto date = Edtf::parse(visit.date);
    if (!date || date->isNull() || date->precision() != DatePrecision::Day || !date->start() || !date->end())
        return std::nullopt;
    return std::pair(*date->start(), *date->end());
}

QString describe(const store::EngagementRow &visit, const load::Article &article)
{
    QStringList lines;
    if (!article.headline.isEmpty())
        lines += article.headline.simplified();
    if (!visit.sentence.isEmpty())
        lines += visit.sentence.simplified();
    if (!article.publisher.isEmpty())
        lines += article.publisher;
    return lines.join(u'\n');
}

void appendText(QByteArrayView name, const QString &text, QByteArray &out)
{
    if (!text.isEmpty())
        appendLine(name, calendarText(text), out);
}

QByteArray categories(const store::EngagementRow &visit)
{
    QStringList all{annotate::toString(visit.kind)};
    if (visit.direction != annotate::Direction::None)
        all += annotate::toString(visit.direction);
    all += visit.countries + visit.topics;
    QByteArrayList texts;
    for (const QString &category : std::as_const(all))
        texts += calendarText(category);
    return texts.join(',');
}

} // namespace

void appendLine(QByteArrayView name, QByteArrayView value, QByteArray &out)
{
    const QByteArray line = name.toByteArray() + ':' + value.toByteArray();
    qsizetype start = 0;
    qsizetype room = kLongestLine;
    while (line.size() - start > room) {
        qsizetype end = start + room;
        while (!isCharacterStart(line[end]))
            --end;
        out.append(QByteArrayView(line).sliced(start, end - start)).append("\r\n ");
        start = end;
        room = kLongestLine - 1; // the space that marks a folded line counts
    }
    out.append(QByteArrayView(line).sliced(start)).append("\r\n");
}

QByteArray calendarText(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            escaped += u"\\n"_s;
        else if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\' + QString(c);
        else if (c >= u' ' ? c != u'\x7f' : c == u'\t')
            escaped += c;
    }
    return escaped.toUtf8();
}

Calendar::Calendar(const QDateTime &made)
    : m_stamp(
          (made.isNull() ? QDateTime::currentDateTimeUtc() : made.toUTC()).toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1())
{
}

void Calendar::begin(QByteArray &out)
{
    appendLine("BEGIN", "VCALENDAR", out);
    appendLine("VERSION", "2.0", out);
    appendLine("PRODID", "-//Legation//Legation " LEGATION_VERSION "//ZH", out);
    appendLine("CALSCALE", "GREGORIAN", out);
}

qint64 Calendar::addVisit(const store::EngagementRow &visit, const store::ArticleRecord &article, QByteArray &out)
{
    const auto days = knownDays(visit);
    if (!days)
        return 0;
    appendLine("BEGIN", "VEVENT", out);
    appendLine("UID", visitKey(visit, article.article) + "@legation", out);
    appendLine("DTSTAMP", m_stamp, out);
    appendLine("DTSTART;VALUE=DATE", day(days->first), out);
    appendLine("DTEND;VALUE=DATE", day(days->second.addDays(1)), out); // the first day that is no longer part of it
    appendText("SUMMARY", visitTitle(visit), out);
    appendText("DESCRIPTION", describe(visit, article.article), out);
    appendText("LOCATION", visit.place.isEmpty() ? visit.cities.join(u'、') : visit.place, out);
    appendLine("CATEGORIES", categories(visit), out);
    if (const QString address = webAddress(article.article); !address.isEmpty())
        appendLine("URL", address.toUtf8(), out);
    // A date that the text does not tell itself, or that it doubts, is no promise.
    appendLine("STATUS", visit.uncertain || !visit.dateFromText ? "TENTATIVE" : "CONFIRMED", out);
    appendLine("TRANSP", "TRANSPARENT", out);
    appendLine("END", "VEVENT", out);
    return 1;
}

void Calendar::end(QByteArray &out)
{
    appendLine("END", "VCALENDAR", out);
}

} // namespace legation::exporting
