// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/lexicon/lexicon.h"
#include "core/store/annotationrecord.h"

#include <map>
#include <vector>

namespace legation::store {

/// Everything decided about one place of an article, later decisions over earlier ones.
struct MentionWord
{
    annotate::Field field = annotate::Field::Text;
    TextSpan span; ///< where the machine found the mention, or where it was added
    std::map<QString, QString> values;
};

/// Replays the words over the machine's annotation: mentions are taken away, changed and added, and what the article
/// tells of its people, organisations, events, foreign cities, dates and mentioned countries follows. Pure.
void apply(const std::vector<MentionWord> &words, const Texts &texts, annotate::Annotation &annotation);

/// The mention the annotation has at a place; null where there is none.
const annotate::Mention *mentionAt(const annotate::Annotation &annotation, annotate::Field field, TextSpan span);

/// The key of what `text` names, read as that kind of name: "person:馬嘉博", "city:臺南市". Empty where the text is no
/// such name. `lexicon` may be null.
QString keyOfName(annotate::MentionKind kind, const QString &text, const lexicon::Lexicon *lexicon);

/// The kind of mention that a key belongs to; nullopt for no key.
std::optional<annotate::MentionKind> kindOfMention(const QString &key);
std::optional<annotate::MentionKind> mentionKindFromString(QStringView name);

/// "5-8": a span in code points of `text`, and back; nullopt for what is no span inside it.
QString toSpanText(TextSpan span, QStringView text);
std::optional<TextSpan> spanFromText(QStringView value, QStringView text);

} // namespace legation::store
