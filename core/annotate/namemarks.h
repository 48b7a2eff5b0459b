// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/annotate/document.h"

#include <QFlags>

#include <cstdint>
#include <vector>

namespace legation::annotate {

/// What lexicon hits say of the boundary before a character: which words end there and which begin there.
enum class Mark : std::uint32_t {
    AfterWord = 1 << 0,      ///< a word of several characters that may follow a name begins
    AfterChar = 1 << 1,      ///< the same, of one character
    Speech = 1 << 2,         ///< a verb of speech begins
    Title = 1 << 3,          ///< a title begins
    Never = 1 << 4,          ///< an ordinary word that looks like a name begins
    Place = 1 << 5,          ///< a country, city or place begins
    BeforeWordEnd = 1 << 6,  ///< a word of several characters that may precede a name ends
    BeforeCharEnd = 1 << 7,  ///< the same, of one character
    TitleEnd = 1 << 8,       ///< a title ends
    PlaceEnd = 1 << 9,       ///< a country, city, place or town ends
    BodyEnd = 1 << 10,       ///< an office, body or strong organisation suffix ends
    SuffixEnd = 1 << 11,     ///< a weak organisation suffix ends
    PersonNounEnd = 1 << 12, ///< 選手 ends
    Cut = 1 << 13,           ///< inside an ordinary word: a poor place for a name to begin or end
    VerbEnd = 1 << 14,       ///< a word that no organisation's name holds ends
    Date = 1 << 15,          ///< inside or at the start of a calendar expression
    DateEnd = 1 << 16,       ///< a calendar expression ends
    InnerEnd = 1 << 17,      ///< a word ends that organisations' names hold, verb or title though it is
    HeaderEnd = 1 << 18,     ///< 發稿單位 ends: what follows is the issuing unit
    AbroadEnd = 1 << 19,     ///< a country or place abroad ends
};
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

/// A title found in the text, leftmost and longest.
struct TitleSpan
{
    TextSpan span;
    const lexicon::Title *title = nullptr;
};

/// The boundaries of a document, written down once so that every rule about names reads them at no cost.
class NameMarks
{
public:
    NameMarks(const Document &document, const std::vector<DateExpression> &dates);

    Marks at(qsizetype position) const { return m_marks[size_t(position)]; }
    bool has(qsizetype position, Mark mark) const { return at(position).testFlag(mark); }
    /// Start of the longest place (country, city, foreign place, town) that ends at a position; -1 if none.
    qsizetype placeBefore(qsizetype position) const { return m_placeBefore[size_t(position)]; }
    const std::vector<TitleSpan> &titles() const { return m_titles; } ///< ordered, not overlapping

    /// How well a name can begin (end) at a position: 2.5 a sure boundary, about 1 a likely one, negative none.
    double leftEvidence(qsizetype position) const;
    double rightEvidence(qsizetype position) const;

private:
    void markHit(const lexicon::Hit &hit);
    void markWord(const lexicon::Hit &hit);
    void markTitles();
    void set(qsizetype position, Mark mark) { m_marks[size_t(position)] |= mark; }
    void cut(TextSpan span);
    void markPlace(TextSpan span);

    const Document &m_document;
    std::vector<Marks> m_marks;
    std::vector<std::int32_t> m_placeBefore;
    std::vector<TitleSpan> m_titles;
};

/// Han ideographs, the iteration mark 々 and 〇 among them.
constexpr bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3400 && u <= 0x4DBF) || (u >= 0xF900 && u <= 0xFAFF) ||
           c.isSurrogate() || u == u'々' || u == u'〇';
}

/// The dots that join the parts of a foreign name: ·‧•・ (and ．, which folds to a full stop).
constexpr bool isNameDot(QChar c)
{
    switch (c.unicode()) {
    case u'·':
    case u'‧':
    case u'•':
    case u'・':
    case u'．': return true;
    default: return false;
    }
}

/// The same of a unit in its text: a full stop joins too where a Latin name in brackets follows, 喬恩.雷文(Jon Raven).
bool isNameDotAt(QStringView folded, qsizetype at);

} // namespace legation::annotate
