// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/linereader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <vector>

namespace legation::load {

/// Fields of one record that are kept; no table is wider.
inline constexpr size_t kMostFields = 10'000;

/// Cuts lines into the fields of CSV (RFC 4180, any one-byte delimiter); a quoted field may run over several lines.
///
/// Lenient where RFC 4180 says nothing: a quote inside an unquoted field stands for itself, and what follows a closing
/// quote belongs to the field.
class CsvFields
{
public:
    explicit CsvFields(char delimiter)
        : m_delimiter(delimiter)
    {
    }

    void clear();
    /// Takes the next line; false where it ends inside quotes, so that the next one belongs to the same record.
    bool add(QByteArrayView line, QByteArrayView lineEnd);
    const std::vector<QByteArray> &fields() const { return m_fields; }
    bool isTooWide() const { return m_fields.size() > kMostFields; } ///< what came after is not kept
    qsizetype size() const { return m_size; }                        ///< bytes taken since clear()

private:
    void endField();
    qsizetype addQuoted(QByteArrayView line, qsizetype at);

    char m_delimiter;
    std::vector<QByteArray> m_fields;
    QByteArray m_field;
    qsizetype m_size = 0;
    bool m_inQuotes = false;
};

/// Cuts a CSV file into records, in bounded memory. A record whose quote is never closed, or that is longer than
/// kLongestRecord, is told with its first line, and reading goes on with the line after that: one lost quote does not
/// swallow the file. Blank lines are no records. The device must outlive it.
class CsvSplitter
{
public:
    enum class Status {
        Record,
        Unclosed, ///< a quote is not closed before the end of the file
        TooLong,
        End,
        Failed, ///< the device refused
    };

    CsvSplitter(QIODevice &device, char delimiter);

    Status next();
    /// The fields without their quotes; valid until next().
    const std::vector<QByteArray> &fields() const { return m_record.fields(); }
    bool isTooWide() const { return m_record.isTooWide(); }
    qint64 line() const { return m_line; } ///< on which the record begins, counted from 1
    qint64 bytesRead() const { return m_lines.bytesRead(); }
    bool restart() { return m_lines.restart(); }

private:
    Status firstLine();
    Status recover(Status status);

    LineReader m_lines;
    CsvFields m_record;
    qint64 m_line = 0;
    LineReader::Place m_afterFirstLine;
};

} // namespace legation::load
