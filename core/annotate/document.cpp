// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/document.h"

#include "core/annotate/units.h"
#include "core/text/fold.h"

#include <algorithm>

namespace legation::annotate {

namespace {

bool endsSentence(QChar c)
{
    switch (c.unicode()) {
    case u'。':
    case u'!': // full-width forms are folded to these
    case u'?':
    case u';': return true;
    default: return false;
    }
}

bool closesQuote(QChar c)
{
    return c == u'」' || c == u'』' || c == u')' || c == u'”' || c == u'"';
}

constexpr qsizetype kLongestBracket = 160;

std::vector<TextSpan> cutSentences(QStringView folded)
{
    constexpr size_t kUsual = 32;
    std::vector<TextSpan> sentences;
    sentences.reserve(kUsual);
    qsizetype start = 0;
    qsizetype open = -1; // of the last bracket that is not closed
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (isIdeograph(folded[i]))
            continue;
        const bool lineBreak = folded[i] == u'\n' || folded[i] == u'\r';
        if (folded[i] == u'(')
            open = i;
        else if (folded[i] == u')' || lineBreak)
            open = -1;
        if (!lineBreak && !endsSentence(folded[i]))
            continue;
        // (National Innovation Centre Ageing;NICA): the list in a bracket ends nothing.
        if (folded[i] == u';' && open >= 0 && i - open < kLongestBracket)
            continue;
        qsizetype end = i + 1;
        while (end < folded.size() && (endsSentence(folded[end]) || closesQuote(folded[end])))
            ++end;
        sentences.push_back({start, end});
        start = end;
        i = end - 1;
    }
    if (start < folded.size())
        sentences.push_back({start, folded.size()});
    return sentences;
}

} // namespace

Document::Document(const load::Article &source, const lexicon::Lexicon &names)
    : article(source)
    , lexicon(names)
{
    if (article.headline.isEmpty()) {
        text = article.text;
    } else {
        text.reserve(article.headline.size() + 1 + article.text.size());
        text += article.headline;
        text += u'\n';
        bodyStart = text.size();
        text += article.text;
    }
    folded = text::foldUnits(text, text::detectScript(text));
    hits = lexicon.find(folded);
    sentences = cutSentences(folded);
    m_firstHits.resize(size_t(folded.size()) + 1, std::uint32_t(hits.size()));
    size_t filled = 0;
    for (size_t i = 0; i < hits.size(); ++i) {
        for (; filled <= size_t(hits[i].span.start); ++filled)
            m_firstHits[filled] = std::uint32_t(i);
    }
}

TextSpan Document::toField(TextSpan span) const
{
    if (span.start < bodyStart)
        return {span.start, std::min(span.end, bodyStart - 1)}; // the line feed belongs to neither
    return {span.start - bodyStart, span.end - bodyStart};
}

TextSpan Document::sentenceAt(qsizetype position) const
{
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), position,
                                        [](qsizetype at, const TextSpan &sentence) { return at < sentence.start; });
    return after == sentences.begin() ? TextSpan{} : *(after - 1);
}

} // namespace legation::annotate
