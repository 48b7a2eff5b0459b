// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"
#include "core/export/record.h"
#include "tests/fuzz/input.h"

#include <QJsonDocument>

using namespace legation;

namespace {

const annotate::Annotator &annotator()
{
    static const annotate::Annotator only(lexicon::Lexicon::load().value());
    return only;
}

/// A stretch lies in the text it counts in.
bool inside(const load::Article &article, annotate::Field field, TextSpan span)
{
    const QString &text = field == annotate::Field::Headline ? article.headline : article.text;
    return span.start >= 0 && span.start <= span.end && span.end <= text.size();
}

void check(const load::Article &article, const annotate::Annotation &found)
{
    for (const annotate::Mention &mention : found.mentions) {
        fuzz::require(inside(article, mention.field, mention.span) && !mention.span.isEmpty());
        const bool inHeadline = mention.field == annotate::Field::Headline;
        fuzz::require(mention.span.of(inHeadline ? article.headline : article.text) == mention.text);
        fuzz::require(!mention.rule.isEmpty());
    }
    for (const annotate::DateExpression &date : found.dates) {
        fuzz::require(inside(article, date.field, date.span));
        fuzz::require(date.edtf.isNull() || Edtf::parse(date.edtf.toString()) == date.edtf);
    }
    for (const annotate::Engagement &engagement : found.engagements) {
        fuzz::require(inside(article, engagement.field, engagement.span));
        fuzz::require(inside(article, engagement.field, engagement.sentence));
        fuzz::require(!engagement.rule.isEmpty());
    }
}

} // namespace

/// The first line is the headline, the rest the text. What is found lies in them, has a rule, is the same the second
/// time, and makes a record that is JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    load::Article article;
    const QString whole = fuzz::text(data, size);
    const qsizetype lineEnd = whole.indexOf(u'\n');
    article.headline = lineEnd < 0 ? QString() : whole.first(lineEnd);
    article.text = whole.sliced(lineEnd + 1);

    annotate::BatchEvidence evidence;
    evidence.add(annotator().evidence(article));
    const annotate::BatchAnchor batch = evidence.resolve();
    const annotate::Annotation found = annotator().annotate(article, batch);
    check(article, found);

    const QByteArray record = exporting::toRecord(article, found);
    fuzz::require(!QJsonDocument::fromJson(record).isNull());
    fuzz::require(exporting::toRecord(article, annotator().annotate(article, batch)) == record);
    return 0;
}
