// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/difference.h"

#include "core/families/matching.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace legation::families {

namespace {

/// Common items between larger differences, up to so many, are no ground to stand on.
constexpr size_t kConfetti = 3;

bool isHan(char32_t point)
{
    return QChar::script(point) == QChar::Script_Han;
}

char32_t pointAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

/// A letter or figure of a script that writes words.
bool isOfWord(char32_t point)
{
    return QChar::isLetterOrNumber(point) && !isHan(point);
}

/// Where the items of a text begin, and its end.
std::vector<qsizetype> startsOf(QStringView text)
{
    std::vector<qsizetype> starts;
    starts.reserve(static_cast<size_t>(text.size()) + 1);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    bool isInWord = false;
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = finder.toNextBoundary()) {
        const bool isPart = isOfWord(pointAt(text, at));
        if (!isPart || !isInWord)
            starts.push_back(at);
        isInWord = isPart;
    }
    starts.push_back(text.size());
    return starts;
}

/// A text as numbers, equal where its items are.
class Numbered
{
public:
    Numbered(QStringView text, QHash<QStringView, std::uint32_t> &numbers)
        : m_starts(startsOf(text))
    {
        for (size_t i = 0; i + 1 < m_starts.size(); ++i) {
            const QStringView item = text.sliced(m_starts[i], m_starts[i + 1] - m_starts[i]);
            auto number = numbers.constFind(item);
            if (number == numbers.constEnd())
                number = numbers.insert(item, static_cast<std::uint32_t>(numbers.size()));
            m_items.push_back(*number);
        }
    }

    const std::vector<std::uint32_t> &items() const { return m_items; }
    TextSpan span(size_t first, size_t end) const { return {m_starts[first], m_starts[end]}; }

private:
    std::vector<qsizetype> m_starts;
    std::vector<std::uint32_t> m_items;
};

/// Items of both sides that stand in each other's place.
struct Piece
{
    Stretch::Kind kind;
    size_t left;
    size_t leftEnd;
    size_t right;
    size_t rightEnd;

    size_t size() const { return std::max(leftEnd - left, rightEnd - right); }
};

std::vector<Piece> piecesOf(const std::vector<Run> &runs, size_t leftSize, size_t rightSize)
{
    std::vector<Piece> pieces;
    size_t left = 0;
    size_t right = 0;
    const auto addGap = [&](size_t leftEnd, size_t rightEnd) {
        if (leftEnd > left || rightEnd > right)
            pieces.push_back({Stretch::Kind::Differing, left, leftEnd, right, rightEnd});
    };
    for (const Run &run : runs) {
        addGap(run.left, run.right);
        left = run.left + run.length;
        right = run.right + run.length;
        pieces.push_back({Stretch::Kind::Common, run.left, left, run.right, right});
    }
    addGap(leftSize, rightSize);
    return pieces;
}

/// Whether what is common tells a reader less than one change would.
bool isConfetti(const Piece &common, const Piece &before, const Piece &after)
{
    const size_t size = common.leftEnd - common.left;
    return size <= kConfetti && size < before.size() && size < after.size();
}

/// Joins changes over what is hardly common.
std::vector<Piece> withoutConfetti(const std::vector<Piece> &pieces)
{
    std::vector<Piece> kept;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const bool isBetween = i > 0 && i + 1 < pieces.size() && pieces[i].kind == Stretch::Kind::Common;
        if (isBetween && isConfetti(pieces[i], kept.back(), pieces[i + 1])) {
            kept.back().leftEnd = pieces[i + 1].leftEnd;
            kept.back().rightEnd = pieces[i + 1].rightEnd;
            ++i;
        } else {
            kept.push_back(pieces[i]);
        }
    }
    return kept;
}

} // namespace

std::vector<Stretch> differenceOf(QStringView left, QStringView right)
{
    QHash<QStringView, std::uint32_t> numbers;
    const Numbered a(left, numbers);
    const Numbered b(right, numbers);
    const std::vector<Run> runs = match(a.items(), b.items());
    std::vector<Stretch> stretches;
    for (const Piece &piece : withoutConfetti(piecesOf(runs, a.items().size(), b.items().size())))
        stretches.push_back({piece.kind, a.span(piece.left, piece.leftEnd), b.span(piece.right, piece.rightEnd)});
    return stretches;
}

} // namespace legation::families
