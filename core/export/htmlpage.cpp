// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/htmlpage.h"

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

/// Marks are told apart by the line below as well as by the colour, as in the window.
constexpr QByteArrayView kHead = R"(<!DOCTYPE html>
<html lang="zh-Hant">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Legation">
<title>Legation</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7; font-family: "Noto Serif CJK TC", "Noto Serif TC", serif; }
article { border-top: 1px solid #8888; padding: 1rem 0; break-inside: avoid-page; }
h2 { margin: 0 0 .25rem; line-height: 1.35; }
.facts { margin: 0 0 .5rem; font-size: .875rem; opacity: .8; }
p { margin: 0 0 .5rem; }
ul { font-size: .875rem; margin: .5rem 0 0; padding-left: 1.25rem; }
mark { background: none; color: inherit; border-bottom: 2px solid #888; }
mark.person { border-bottom: 2px solid #b3541e; }
mark.organisation { border-bottom: 2px dashed #6b4fa0; }
mark.city, mark.country, mark.foreign_city { border-bottom: 2px dotted #1c7c54; }
mark.event { border-bottom: 4px double #a0356b; }
mark.date { border-bottom: 1px solid #2b6cb0; }
</style>
</head>
<body>
<main>
)";

/// Text of a page or of an attribute. Characters that HTML does not allow are shown as missing.
QByteArray escaped(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&': safe += "&amp;"_L1; break;
        case u'<': safe += "&lt;"_L1; break;
        case u'>': safe += "&gt;"_L1; break;
        case u'"': safe += "&quot;"_L1; break;
        case u'\'': safe += "&#39;"_L1; break;
        default: {
            const bool isControl = (c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\x7f' && c <= u'\x9f');
            safe += isControl ? QChar(QChar::ReplacementCharacter) : c;
        }
        }
    }
    return safe.toUtf8();
}

void openMark(const annotate::Mention &mention, QByteArray &out)
{
    const QString kind = annotate::toString(mention.kind);
    out.append("<mark class=\"").append(escaped(kind)).append("\" title=\"");
    out.append(escaped(mention.entity.isEmpty() ? kind : mention.entity)).append("\">");
}

/// A paragraph with the mentions that begin in it; of mentions that overlap the first one is marked.
void appendMarked(QStringView text, TextSpan part, annotate::Field field,
                  const std::vector<store::StoredMention> &mentions, QByteArray &out)
{
    qsizetype at = part.start;
    for (const store::StoredMention &stored : mentions) {
        const annotate::Mention &mention = stored.mention;
        if (mention.field != field || mention.span.start < at || mention.span.end > part.end || mention.span.isEmpty())
            continue;
        out.append(escaped(text.sliced(at, mention.span.start - at)));
        openMark(mention, out);
        out.append(escaped(mention.span.of(text))).append("</mark>");
        at = mention.span.end;
    }
    out.append(escaped(text.sliced(at, part.end - at)));
}

void appendText(const store::ArticleRecord &record, QByteArray &out)
{
    const QString &text = record.article.text;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? text.size() : found;
        if (!QStringView(text).sliced(start, end - start).trimmed().isEmpty()) {
            out.append("<p>");
            appendMarked(text, {start, end}, annotate::Field::Text, record.mentions, out);
            out.append("</p>\n");
        }
        start = end + 1;
    }
}

/// The day, who published it and where it stands.
void appendFacts(const store::ArticleRecord &record, QByteArray &out)
{
    const load::Article &article = record.article;
    QByteArrayList facts;
    if (!record.annotation.date.edtf.isNull())
        facts += escaped(record.annotation.date.edtf.toString());
    if (!article.publisher.isEmpty())
        facts += escaped(article.publisher);
    if (const QString address = webAddress(article); !address.isEmpty())
        facts += "<a rel=\"noreferrer\" href=\"" + escaped(address) + "\">" + escaped(address) + "</a>";
    facts += escaped(article.source.file) + " #" + QByteArray::number(article.source.position);
    out.append("<p class=\"facts\">").append(facts.join(" · ")).append("</p>\n");
}

void appendVisits(const annotate::Annotation &annotation, QByteArray &out)
{
    if (annotation.engagements.empty())
        return;
    out.append("<ul>\n");
    for (const annotate::Engagement &engagement : annotation.engagements) {
        QStringList parts{engagement.date.toString(),
                          annotate::toString(engagement.kind),
                          annotate::toString(engagement.direction),
                          engagement.guests.join(u'、'),
                          engagement.countries.join(u' '),
                          engagement.host,
                          engagement.place};
        parts.removeAll(QString());
        out.append("<li>").append(escaped(parts.join(u" · "))).append("</li>\n");
    }
    out.append("</ul>\n");
}

} // namespace

void HtmlPage::begin(QByteArray &out)
{
    out.append(kHead);
}

qint64 HtmlPage::addArticle(const store::ArticleRecord &record, QByteArray &out)
{
    const QString &headline = record.article.headline;
    out.append("<article id=\"a").append(QByteArray::number(record.id.value)).append("\">\n");
    if (!headline.isEmpty()) {
        out.append("<h2>");
        appendMarked(headline, {0, headline.size()}, annotate::Field::Headline, record.mentions, out);
        out.append("</h2>\n");
    }
    appendFacts(record, out);
    appendText(record, out);
    appendVisits(record.annotation, out);
    out.append("</article>\n");
    return 1;
}

void HtmlPage::end(QByteArray &out)
{
    out.append("</main>\n</body>\n</html>\n");
}

} // namespace legation::exporting
