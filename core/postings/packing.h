// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/postings/gram.h"

#include <QByteArrayView>

#include <functional>
#include <string>

namespace legation::postings {

/// A place in the texts of a segment: they stand one after another, with one empty place behind each, so that no phrase
/// runs from one into the next.
using Position = std::uint32_t;

/// Reads packed positions: the first, then how far each is from the one before, as LEB128. Bytes that are no positions
/// never lead past their end: reading stops there.
class PositionReader
{
public:
    explicit PositionReader(QByteArrayView packed)
        : m_at(packed.data())
        , m_end(packed.data() + packed.size())
    {
    }

    bool next(Position &position)
    {
        std::uint64_t step = 0;
        for (int shift = 0; m_at != m_end && shift < 35; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            step |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80) {
                m_last += step;
                position = static_cast<Position>(m_last);
                return true;
            }
        }
        return false;
    }

private:
    const char *m_at;
    const char *m_end;
    std::uint64_t m_last = 0;
};

/// Reads a page: grams ascending, each with its positions. A page that is damaged ends early, and isGood() says so.
class PageReader
{
public:
    explicit PageReader(QByteArrayView page)
        : m_rest(page)
    {
    }

    /// Goes to the next gram; false at the end.
    bool next();
    Gram gram() const { return m_gram; }
    /// For a PositionReader.
    QByteArrayView positions() const { return m_positions; }
    bool isGood() const { return m_isGood; }

private:
    QByteArrayView m_rest;
    QByteArrayView m_positions;
    Gram m_gram = 0;
    bool m_isGood = true;
};

/// Packs grams with their positions into pages. One gram may go on in the next page.
class PageWriter
{
public:
    using Full = std::function<void(Gram first, QByteArrayView page)>;

    /// A page is given to `full` when it has about `bytes`.
    PageWriter(qsizetype bytes, Full full);

    /// Grams ascending, the positions of each ascending.
    void add(Gram gram, Position position);
    /// Gives what is left to `full`.
    void finish();

private:
    void endGram();
    void endPage();

    const qsizetype m_bytes;
    const Full m_full;
    std::string m_page; // a QByteArray asks at every byte whether it is shared
    Gram m_first = 0;
    Gram m_before = 0; ///< the gram that the page ends with
    std::string m_positions;
    Gram m_gram = 0;
    Position m_last = 0;
};

} // namespace legation::postings
