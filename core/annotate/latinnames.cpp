// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/latinnames.h"

#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::EntryKind;
using lexicon::WordUse;

namespace {

constexpr int kMostWords = 6;

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 ? c.isLetter()
                               : (c.unicode() >= 0x1E00 && c.unicode() < 0x1F00) ||
                                     (c.unicode() >= 0xFF21 && c.unicode() <= 0xFF5A && c.isLetter());
}

bool isWordUnit(QChar c)
{
    switch (c.unicode()) {
    case u'\'':
    case u'’':
    case u'‘':
    case u'ʼ':
    case u'-':
    case u'‐':
    case u'.': return true;
    default: return isLatin(c) || c.isMark();
    }
}

bool isParticle(QStringView word)
{
    static constexpr std::array<QStringView, 22> kParticles = {
        u"van", u"von", u"der", u"den", u"de",  u"del", u"della", u"la", u"le", u"du", u"da",
        u"dos", u"das", u"di",  u"do",  u"bin", u"ibn", u"al",    u"el", u"y",  u"e",  u"ter"};
    for (const QStringView particle : kParticles) {
        if (word == particle)
            return true;
    }
    return false;
}

/// Reads one run of words; knows the hits of the lexicon that lie in it.
class RunReader
{
public:
    RunReader(const Document &document, qsizetype start)
        : m_document(document)
        , m_text(document.text)
    {
        readWords(start);
    }

    qsizetype end() const { return m_words.empty() ? m_at : m_words.back().end; }
    bool read(LatinName &name);

private:
    void readWords(qsizetype start);
    bool cutTitle();
    bool startsTitle(qsizetype position) const;
    enum class Other { None, Doubtful, Certain };
    Other holdsOther() const;
    bool isGivenName(const lexicon::Hit &hit) const;
    bool takeName(LatinName &name);

    const Document &m_document;
    QStringView m_text;
    qsizetype m_at = 0;
    size_t m_first = 0; ///< first word of the name itself
    std::vector<TextSpan> m_words;
    TextSpan m_title;
    bool m_titled = false;
};

void RunReader::readWords(qsizetype start)
{
    m_at = start;
    while (m_at < m_text.size() && m_words.size() < 16) {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isWordUnit(m_text[m_at]))
            ++m_at;
        if (m_at == from)
            break;
        m_words.push_back({from, m_at});
        const bool space = m_at + 1 < m_text.size() && (m_text[m_at] == u' ' || m_text[m_at] == QChar(0xA0));
        const bool comma = m_at + 2 < m_text.size() && m_text[m_at] == u',' && m_text[m_at + 1] == u' ';
        const bool opened = start > 0 && (m_text[start - 1] == u'(' || m_text[start - 1] == u'（');
        if (comma && m_words.size() == 1 && opened && m_text[m_at + 2].isUpper() && !startsTitle(m_at + 2))
            m_at += 2; // (Bloomfield, Jenny)
        else if (space && isLatin(m_text[m_at + 1]))
            ++m_at;
        else
            break;
    }
}

bool RunReader::startsTitle(qsizetype position) const
{
    for (size_t i = m_document.firstHitFrom(position); i < m_document.hits.size(); ++i) {
        if (m_document.hits[i].span.start != position)
            break;
        if (m_document.hits[i].kind == EntryKind::LatinTitle)
            return true;
    }
    return false;
}

/// Cuts a title or honorific off the front; the words may be shorter than the title (H.E. is one word here).
bool RunReader::cutTitle()
{
    const TextSpan word = m_words[m_first];
    for (size_t i = m_document.firstHitFrom(word.start); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start != word.start)
            break;
        if (hit.kind != EntryKind::LatinTitle)
            continue;
        size_t next = m_first;
        while (next < m_words.size() && m_words[next].start < hit.span.end)
            ++next;
        const qsizetype end = m_words[next - 1].end;
        const bool whole = hit.span.end == end || (hit.span.end + 1 == end && m_text[end - 1] == u'.');
        if (!whole || next == m_words.size())
            continue;
        if (m_document.lexicon.latinTitles()[hit.record].kind != QLatin1String("honorific"))
            m_title = {m_title.isEmpty() ? hit.span.start : m_title.start, hit.span.end};
        m_first = next;
        m_titled = true;
        return true;
    }
    return false;
}

/// Jordan Reeves, Chad Hart: some states are called as people are.
bool RunReader::isGivenName(const lexicon::Hit &hit) const
{
    static constexpr Words kCodes{u"JO", u"TD", u"GE", u"IL"};
    const QStringView code = m_document.lexicon.countries()[hit.record].code;
    return hit.span.end < m_words.back().end && m_words.size() - m_first == 2 && kCodes.isOne(code);
}

/// Words that no person's name holds; the last of two or three may be a surname all the same: Cammy Day.
RunReader::Other RunReader::holdsOther() const
{
    Other result = Other::None;
    const qsizetype from = m_words[m_first].start;
    const size_t words = m_words.size() - m_first;
    for (size_t i = m_document.firstHitFrom(from); i < m_document.hits.size(); ++i) {
        const lexicon::Hit &hit = m_document.hits[i];
        if (hit.span.start >= m_words.back().end)
            break;
        const bool other = hit.kind == EntryKind::NameWord && lexicon::wordUses(hit) & WordUse::LatinOther;
        const bool state = hit.kind == EntryKind::Country && hit.span.start == from && !isGivenName(hit);
        const bool named =
            hit.kind == EntryKind::Body || hit.kind == EntryKind::Office || state || hit.kind == EntryKind::City;
        if (named)
            return Other::Certain;
        if (other) {
            if (hit.span.start != m_words.back().start || words < 2 || words > 3)
                return Other::Certain;
            result = Other::Doubtful;
        }
        if (hit.kind == EntryKind::PlaceLatin && hit.span.end >= m_words.back().end)
            result = Other::Doubtful;
    }
    return result;
}

bool RunReader::takeName(LatinName &name)
{
    int words = 0;
    bool shouted = true;
    qsizetype end = 0;
    for (size_t i = m_first; i < m_words.size(); ++i) {
        const QStringView word = m_words[i].of(m_text);
        if (isParticle(word) && i > m_first && i + 1 < m_words.size())
            continue;
        if (!word[0].isUpper())
            break;
        ++words;
        end = m_words[i].end;
        for (const QChar c : word)
            shouted = shouted && !c.isLower();
    }
    if (words == 0 || words > kMostWords)
        return false;
    name.span = {m_words.front().start, end};
    name.name = {m_words[m_first].start, end};
    name.title = m_title;
    name.words = words;
    name.titled = m_titled;
    name.shouted = shouted;
    return true;
}

bool RunReader::read(LatinName &name)
{
    while (m_first < m_words.size() && cutTitle()) {
    }
    if (m_first == m_words.size())
        return false;
    const Other other = holdsOther();
    name.doubtful = other == Other::Doubtful;
    return other != Other::Certain && takeName(name);
}

/// The brackets around a run, where it opens them and nothing but a Latin addition closes them.
TextSpan bracketAround(const Document &document, TextSpan span)
{
    const QStringView folded = document.folded;
    qsizetype open = span.start - 1;
    while (open >= 0 && folded[open] == u' ')
        --open;
    if (open < 0 || folded[open] != u'(')
        return {};
    qsizetype close = span.end;
    const qsizetype limit = std::min(folded.size(), span.end + 60);
    while (close < limit && folded[close] != u')' && folded[close] != u'\n' && folded[close] != u'(')
        ++close;
    if (close == limit || folded[close] != u')')
        return {};
    return {open, close + 1};
}

} // namespace

std::vector<LatinName> findLatinNames(const Document &document)
{
    std::vector<LatinName> names;
    const QStringView text = document.text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < u'A' || (unit >= 0x2E80 && unit < 0xFF21) || !isLatin(text[i]))
            continue;
        RunReader reader(document, i);
        LatinName name;
        if (reader.read(name)) {
            name.bracket = bracketAround(document, name.span);
            names.push_back(name);
        }
        i = std::max(i, reader.end() - 1);
    }
    return names;
}

} // namespace legation::annotate
