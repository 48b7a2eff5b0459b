// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/explain.h"

#include "app/cli/table.h"

#include <algorithm>

namespace legation::cli {

using namespace Qt::StringLiterals;
using annotate::Field;

namespace {

constexpr int kIndent = 6;

/// A line under a sentence.
struct Finding
{
    TextSpan span;
    QStringList cells;
};

/// The sentences of a text: up to and with the mark that ends one, or the line break.
std::vector<TextSpan> sentencesOf(QStringView text)
{
    static constexpr QStringView kEnds = u"。！？!?\n";
    std::vector<TextSpan> sentences;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!kEnds.contains(text[i]))
            continue;
        sentences.push_back({start, i + 1});
        start = i + 1;
    }
    if (start < text.size())
        sentences.push_back({start, text.size()});
    return sentences;
}

QStringView textOf(const load::Article &article, Field field)
{
    return field == Field::Headline ? article.headline : article.text;
}

QString engagementText(const annotate::Engagement &engagement)
{
    QStringList parts;
    if (!engagement.host.isEmpty())
        parts.append(u"host "_s + engagement.host);
    if (!engagement.guests.isEmpty())
        parts.append(u"guests "_s + engagement.guests.join(u'、'));
    if (!engagement.countries.isEmpty())
        parts.append(engagement.countries.join(u' '));
    if (!engagement.date.isNull())
        parts.append(engagement.date.toString() + (engagement.dateFromText ? u""_s : u" (the article's date)"_s));
    return parts.join(u"; "_s);
}

std::vector<Finding> findings(const load::Article &article, const annotate::Annotation &annotation, Field field)
{
    std::vector<Finding> found;
    for (const annotate::DateExpression &date : annotation.dates) {
        if (date.field == field)
            found.push_back({date.span, {date.text, u"date"_s, date.edtf.toString(), date.rule, date.reason}});
    }
    for (const annotate::Mention &mention : annotation.mentions) {
        // Dates stand above with the day they name.
        if (mention.field == field && mention.kind != annotate::MentionKind::Date)
            found.push_back(
                {mention.span, {mention.text, toString(mention.kind), mention.entity, mention.rule, mention.reason}});
    }
    for (const annotate::Engagement &engagement : annotation.engagements) {
        if (engagement.field != field)
            continue;
        const QString kind = toString(engagement.kind) + u' ' + toString(engagement.direction);
        found.push_back({engagement.span,
                         {engagement.span.of(textOf(article, field)).toString(), kind.trimmed(),
                          engagementText(engagement), engagement.rule, engagement.dateReason}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding &a, const Finding &b) { return a.span.start < b.span.start; });
    return found;
}

QString fieldText(const load::Article &article, const annotate::Annotation &annotation, Field field)
{
    const QStringView text = textOf(article, field);
    const std::vector<Finding> found = findings(article, annotation, field);
    QString lines;
    auto next = found.begin();
    for (const TextSpan sentence : sentencesOf(text)) {
        const QString words = oneLine(sentence.of(text)).trimmed();
        Table table(200); // reasons are sentences
        for (; next != found.end() && next->span.start < sentence.end; ++next)
            table.add(next->cells);
        if (!words.isEmpty())
            lines += u"  "_s + words + u'\n';
        lines += table.toString(kIndent);
    }
    return lines;
}

QString heading(const load::Article &article, const annotate::Annotation &annotation)
{
    const annotate::ArticleDate &date = annotation.date;
    QString line =
        u"# %1 (%2:%3)"_s.arg(oneLine(article.externalId), oneLine(article.source.file)).arg(article.source.position);
    line += u"  date "_s + (date.edtf.isNull() ? u"unknown"_s : date.edtf.toString());
    if (date.basis != annotate::DateBasis::None)
        line += u" from "_s + toString(date.basis);
    if (!date.reason.isEmpty())
        line += u": "_s + date.reason;
    if (!annotation.cities.isEmpty())
        line += u"  cities "_s + annotation.cities.join(u' ');
    if (!annotation.partnerCountries.isEmpty())
        line += u"  partners "_s + annotation.partnerCountries.join(u' ');
    return line + u'\n';
}

} // namespace

QString explanation(const load::Article &article, const annotate::Annotation &annotation)
{
    return heading(article, annotation) + fieldText(article, annotation, Field::Headline) +
           fieldText(article, annotation, Field::Text) + u'\n';
}

} // namespace legation::cli
