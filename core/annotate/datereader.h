// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/datescanner.h"

namespace legation::annotate {

/// Reads one calendar expression at a position: the grammar behind scanDates. Positions are offsets of the text.
class DateReader
{
public:
    explicit DateReader(QStringView folded)
        : m_text(folded)
    {
    }

    /// The first position from `position` on where an expression can begin, the end of the text if none; most units of
    /// a text are passed over by this alone.
    qsizetype firstBeginning(qsizetype position) const;

    /// The longest expression that begins exactly at `position`, without its interval.
    std::optional<RawDate> read(qsizetype position) const;

    /// What may follow an expression and belongs to it: a second side, a length in days.
    void extend(RawDate &date) const;

private:
    using Read = std::optional<RawDate>;

    Read readDeixis(qsizetype at) const;
    Read readDigits(qsizetype at) const;
    Read readWithEra(qsizetype at) const;
    Read readNumericForm(qsizetype at) const;
    Read readFusedDeixis(qsizetype at) const;
    Read readDeicticDay(qsizetype at) const;
    Read readYearDeixis(qsizetype at) const;
    Read readMonthDeixis(qsizetype at) const;
    Read readWeekday(qsizetype at) const;
    Read readBareBracket(qsizetype at) const;
    Read readPartOf(qsizetype at) const;
    Read readAfterPrevious(qsizetype at) const;

    bool readMonthDay(qsizetype &at, DateParts &parts) const;
    bool readMonth(qsizetype &at, DateParts &parts) const;
    bool readDay(qsizetype &at, DateParts &parts) const;
    qsizetype lastOfRun(qsizetype position, int value) const;
    qsizetype partOfDay(qsizetype position) const; ///< length of 上午, 晚間 …; 0 where none stands there
    bool readBareDay(qsizetype position, qsizetype close, DateParts &parts) const;
    bool extendNumeric(RawDate &date, qsizetype next) const;
    bool readYearTail(qsizetype &at, DateParts &parts) const;
    void readMonthTail(qsizetype &at) const;
    void readWeekdayTail(qsizetype &at, DateParts &parts) const;
    bool readConnector(qsizetype &at) const;
    bool isYearCount(qsizetype start, qsizetype end, int digits) const;
    bool isCountBefore(qsizetype start) const;

    QChar at(qsizetype position) const
    {
        return position >= 0 && position < m_text.size() ? m_text[position] : QChar(u'\0');
    }
    bool startsWith(qsizetype position, QStringView word) const
    {
        // Told apart by the first unit, nearly always.
        return at(position) == word.front() && m_text.sliced(position).startsWith(word);
    }
    bool endsBefore(qsizetype position, QStringView word) const
    {
        return at(position - 1) == word.back() && m_text.first(position).endsWith(word);
    }
    /// The longest of `words` at a position; its length, 0 if none.
    template <typename Words>
    qsizetype oneOf(qsizetype position, const Words &words) const
    {
        qsizetype longest = 0;
        for (const QStringView word : words) {
            if (word.size() > longest && startsWith(position, word))
                longest = word.size();
        }
        return longest;
    }
    qsizetype skipSpaces(qsizetype position) const;

    QStringView m_text;
};

} // namespace legation::annotate
