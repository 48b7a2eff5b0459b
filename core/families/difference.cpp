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
/// What is added or left out is moved along equal items, at most so far, to where a reader would say that it begins.
constexpr size_t kMostMoved = 400;

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
        : m_text(text)
        , m_starts(startsOf(text))
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
    /// How well a stretch begins at an item: after a sentence, after a sign, amid words.
    int quality(size_t at) const
    {
        if (at == 0 || at + 1 >= m_starts.size())
            return 2;
        const QChar before = m_text[m_starts[at] - 1];
        if (QStringView(u"。！？!?；\n").contains(before))
            return 2;
        return before.isPunct() || before.isSpace() ? 1 : 0;
    }

private:
    QStringView m_text;
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

/// 庚辛[。壬]。 says the same as 庚辛。[壬。], but not as well: moves each stretch that only one side has, between what
/// is common, to the best place.
void move(std::vector<Piece> &pieces, const Numbered &a, const Numbered &b)
{
    const size_t count = pieces.size();
    if (count > 0 &&
        pieces.back().kind == Stretch::Kind::Differing) { // what moves away from the end leaves something common there
        const Piece &last = pieces.back();
        pieces.push_back({Stretch::Kind::Common, last.leftEnd, last.leftEnd, last.rightEnd, last.rightEnd});
    }
    for (size_t i = 1; i < count; ++i) {
        Piece &piece = pieces[i];
        const bool isLeft = piece.right == piece.rightEnd;
        if (piece.kind == Stretch::Kind::Common || (!isLeft && piece.left != piece.leftEnd))
            continue;
        Piece &before = pieces[i - 1];
        Piece &after = pieces[i + 1];
        const Numbered &side = isLeft ? a : b;
        const auto &items = side.items();
        const size_t start = isLeft ? piece.left : piece.right;
        const size_t end = isLeft ? piece.leftEnd : piece.rightEnd;
        const size_t mostBack = std::min(before.size() - 1, kMostMoved); // something stays common on either side
        const size_t kept = i + 2 < pieces.size() ? 1 : 0;
        const size_t mostOn = std::min(after.size() - std::min(after.size(), kept), kMostMoved);
        std::ptrdiff_t best = 0;
        int quality = side.quality(start);
        const auto consider = [&](std::ptrdiff_t by) {
            const int here = side.quality(static_cast<size_t>(static_cast<std::ptrdiff_t>(start) + by));
            if (here > quality) {
                quality = here;
                best = by;
            }
        };
        for (size_t by = 1; by <= mostOn && items[start + by - 1] == items[end + by - 1]; ++by)
            consider(static_cast<std::ptrdiff_t>(by));
        for (size_t by = 1; by <= mostBack && items[start - by] == items[end - by]; ++by)
            consider(-static_cast<std::ptrdiff_t>(by));
        for (size_t *edge : {&before.leftEnd, &before.rightEnd, &piece.left, &piece.leftEnd, &piece.right,
                             &piece.rightEnd, &after.left, &after.right})
            *edge = static_cast<size_t>(static_cast<std::ptrdiff_t>(*edge) + best);
    }
    if (count > 0 && pieces.back().size() == 0)
        pieces.pop_back();
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
    std::vector<Piece> pieces = piecesOf(runs, a.items().size(), b.items().size());
    move(pieces, a, b);
    std::vector<Stretch> stretches;
    for (const Piece &piece : withoutConfetti(pieces))
        stretches.push_back({piece.kind, a.span(piece.left, piece.leftEnd), b.span(piece.right, piece.rightEnd)});
    return stretches;
}

} // namespace legation::families
