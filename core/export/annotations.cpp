// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/annotations.h"

#include "core/export/codepoints.h"
#include "core/export/jsonwriter.h"

#include <QUrl>

#include <algorithm>

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kQuoted = 24; ///< UTF-16 units before and after what is quoted

/// One of the two texts of an article.
struct Source
{
    QByteArray address;
    QStringView text;
    CodePointMap points;
};

/// The stretch before or after a mention, without half a character at its outer end.
QStringView before(QStringView text, qsizetype end)
{
    QStringView part = text.sliced(std::max<qsizetype>(0, end - kQuoted), std::min(end, kQuoted));
    return !part.isEmpty() && part.front().isLowSurrogate() ? part.sliced(1) : part;
}

QStringView after(QStringView text, qsizetype start)
{
    QStringView part = text.sliced(start, std::min(kQuoted, text.size() - start));
    return !part.isEmpty() && part.back().isHighSurrogate() ? part.chopped(1) : part;
}

/// Of a date the day it names; empty if none.
QString dateOf(const annotate::Mention &mention, const annotate::Annotation &annotation)
{
    const auto found = std::find_if(annotation.dates.begin(), annotation.dates.end(), [&](const auto &date) {
        return date.field == mention.field && date.span == mention.span;
    });
    return found == annotation.dates.end() ? QString() : found->edtf.toString();
}

class AnnotationWriter
{
public:
    AnnotationWriter(const store::ArticleRecord &record, QByteArray &out)
        : m_record(record)
        , m_json(out)
    {
    }

    void write(const annotate::Mention &mention, const Source &source);

private:
    void text(QByteArrayView key, QStringView value);
    void writeBody(const annotate::Mention &mention);
    void writeTarget(const annotate::Mention &mention, const Source &source);

    const store::ArticleRecord &m_record;
    JsonWriter m_json;
};

void AnnotationWriter::text(QByteArrayView key, QStringView value)
{
    m_json.key(key);
    m_json.text(value);
}

void AnnotationWriter::writeBody(const annotate::Mention &mention)
{
    m_json.key("body");
    m_json.beginArray();
    if (!mention.entity.isEmpty()) {
        m_json.beginObject();
        text("type", u"SpecificResource");
        text("source", u"urn:legation:entity:"_s + QString::fromLatin1(QUrl::toPercentEncoding(mention.entity, ":")));
        text("purpose", u"identifying");
        m_json.endObject();
    }
    if (const QString date = dateOf(mention, m_record.annotation); !date.isEmpty()) {
        m_json.beginObject();
        text("type", u"TextualBody");
        text("value", date);
        text("purpose", u"describing");
        m_json.endObject();
    }
    m_json.beginObject();
    text("type", u"TextualBody");
    text("value", annotate::toString(mention.kind));
    text("purpose", u"classifying");
    m_json.endObject();
    m_json.endArray();
}

void AnnotationWriter::writeTarget(const annotate::Mention &mention, const Source &source)
{
    m_json.key("target");
    m_json.beginObject();
    text("source", QString::fromLatin1(source.address));
    if (const QString address = webAddress(m_record.article); !address.isEmpty())
        text("scope", address);
    const TextSpan points = source.points.toCodePoints(mention.span);
    m_json.key("selector");
    m_json.beginArray();
    m_json.beginObject();
    text("type", u"TextPositionSelector");
    m_json.key("start");
    m_json.number(points.start);
    m_json.key("end");
    m_json.number(points.end);
    m_json.endObject();
    m_json.beginObject();
    text("type", u"TextQuoteSelector");
    text("exact", mention.span.of(source.text));
    text("prefix", before(source.text, mention.span.start));
    text("suffix", after(source.text, mention.span.end));
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
}

void AnnotationWriter::write(const annotate::Mention &mention, const Source &source)
{
    const TextSpan points = source.points.toCodePoints(mention.span);
    m_json.beginObject();
    text("id", QString::fromLatin1(source.address) +
                   u":%1-%2:%3"_s.arg(points.start).arg(points.end).arg(annotate::toString(mention.kind)));
    text("type", u"Annotation");
    text("motivation", u"identifying");
    writeBody(mention);
    writeTarget(mention, source);
    m_json.endObject();
}

} // namespace

void Annotations::begin(QByteArray &out)
{
    out.append("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"@graph\":[");
}

qint64 Annotations::addArticle(const store::ArticleRecord &article, QByteArray &out)
{
    const QByteArray key = articleKey(article.article);
    const Source headline{"urn:legation:headline:" + key, article.article.headline,
                          CodePointMap(article.article.headline)};
    const Source text{"urn:legation:text:" + key, article.article.text, CodePointMap(article.article.text)};
    for (const store::StoredMention &stored : article.mentions) {
        out.append(std::exchange(m_isFirst, false) ? "\n" : ",\n");
        AnnotationWriter(article, out)
            .write(stored.mention, stored.mention.field == annotate::Field::Headline ? headline : text);
    }
    return std::ssize(article.mentions);
}

void Annotations::end(QByteArray &out)
{
    out.append("\n]}\n");
}

} // namespace legation::exporting
