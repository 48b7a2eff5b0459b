// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/references.h"

#include "core/export/jsonwriter.h"

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTitle = 80;

/// The headline, else the beginning of the text, on one line.
QString titleOf(const load::Article &article)
{
    if (!article.headline.trimmed().isEmpty())
        return article.headline.simplified();
    const QString line = article.text.trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= kLongestTitle)
        return line;
    const bool cutsPair = line[kLongestTitle - 1].isHighSurrogate();
    return line.first(kLongestTitle - (cutsPair ? 1 : 0)) + u'…';
}

/// The day it was published, else the day of what it tells, as far as that is known.
std::optional<PartialDate> dayOf(const store::ArticleRecord &record)
{
    if (record.article.published)
        return PartialDate::ofDay(*record.article.published);
    const auto &from = record.annotation.date.edtf.from();
    return from && from->hasYear() ? from : std::nullopt;
}

void addText(QByteArrayView key, const QString &text, JsonWriter &json)
{
    if (text.isEmpty())
        return;
    json.key(key);
    json.text(text);
}

void addIssued(const PartialDate &date, JsonWriter &json)
{
    json.key("issued");
    json.beginObject();
    json.key("date-parts");
    json.beginArray();
    json.beginArray();
    json.number(date.year);
    if (date.month > 0) {
        json.number(date.month);
        if (date.day > 0)
            json.number(date.day);
    }
    json.endArray();
    json.endArray();
    json.endObject();
}

/// One field of RIS; the format knows no line breaks inside.
void addField(QByteArrayView tag, const QString &text, QByteArray &out)
{
    const QByteArray line = text.simplified().toUtf8();
    if (!line.isEmpty())
        out.append(tag).append("  - ").append(line).append("\r\n");
}

/// 2022/03/24/, with what is not known left out between the slashes.
QString risDay(const PartialDate &date)
{
    const QString month = date.month > 0 ? u"%1"_s.arg(date.month, 2, 10, QChar(u'0')) : QString();
    const QString day = date.month > 0 && date.day > 0 ? u"%1"_s.arg(date.day, 2, 10, QChar(u'0')) : QString();
    return u"%1/%2/%3/"_s.arg(date.year, 4, 10, QChar(u'0')).arg(month, day);
}

} // namespace

void CslJson::begin(QByteArray &out)
{
    out.append('[');
}

qint64 CslJson::addArticle(const store::ArticleRecord &record, QByteArray &out)
{
    out.append(std::exchange(m_isFirst, false) ? "\n" : ",\n");
    const load::Article &article = record.article;
    JsonWriter json(out);
    json.beginObject();
    addText("id", u"legation-"_s + QString::fromLatin1(articleKey(article)), json);
    addText("type", u"article-newspaper"_s, json);
    addText("title", titleOf(article), json);
    addText("container-title", article.publisher, json);
    addText("publisher", article.publisher, json);
    if (const auto day = dayOf(record))
        addIssued(*day, json);
    addText("URL", webAddress(article), json);
    addText("language", u"zh-TW"_s, json);
    addText("keyword", record.annotation.topics.join(u", "), json);
    addText("abstract", article.text, json);
    json.endObject();
    return 1;
}

void CslJson::end(QByteArray &out)
{
    out.append("\n]\n");
}

void Ris::begin(QByteArray &) {}

qint64 Ris::addArticle(const store::ArticleRecord &record, QByteArray &out)
{
    const load::Article &article = record.article;
    out.append("TY  - NEWS\r\n");
    addField("ID", u"legation-"_s + QString::fromLatin1(articleKey(article)), out);
    addField("TI", titleOf(article), out);
    addField("T2", article.publisher, out);
    addField("PB", article.publisher, out);
    if (const auto day = dayOf(record)) {
        addField("PY", u"%1"_s.arg(day->year, 4, 10, QChar(u'0')), out);
        addField("DA", risDay(*day), out);
    }
    addField("UR", webAddress(article), out);
    addField("LA", u"zh-TW"_s, out);
    for (const QString &topic : record.annotation.topics)
        addField("KW", topic, out);
    addField("AB", article.text, out);
    out.append("ER  - \r\n\r\n");
    return 1;
}

void Ris::end(QByteArray &) {}

} // namespace legation::exporting
