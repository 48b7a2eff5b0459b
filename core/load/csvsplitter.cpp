// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/csvsplitter.h"

namespace legation::load {

void CsvFields::clear()
{
    m_fields.clear();
    m_field.clear();
    m_size = 0;
    m_inQuotes = false;
}

void CsvFields::endField()
{
    QByteArray field = std::exchange(m_field, {});
    if (!isTooWide())
        m_fields.push_back(std::move(field));
}

/// Takes what stands inside quotes, from `at`; gives where it stopped.
qsizetype CsvFields::addQuoted(QByteArrayView line, qsizetype at)
{
    while (true) {
        const qsizetype quote = line.indexOf('"', at);
        if (quote < 0) {
            m_field.append(line.sliced(at));
            return line.size();
        }
        m_field.append(line.sliced(at, quote - at));
        if (quote + 1 >= line.size() || line[quote + 1] != '"') {
            m_inQuotes = false;
            return quote + 1;
        }
        m_field.append('"'); // two stand for one
        at = quote + 2;
    }
}

bool CsvFields::add(QByteArrayView line, QByteArrayView lineEnd)
{
    m_size += line.size() + lineEnd.size();
    bool atFieldStart = !m_inQuotes;
    for (qsizetype at = 0; at < line.size() || m_inQuotes;) {
        if (m_inQuotes) {
            at = addQuoted(line, at);
            if (m_inQuotes) {
                m_field.append(lineEnd); // the break belongs to the field
                return false;
            }
            atFieldStart = false;
            continue;
        }
        const char c = line[at++];
        if (c == m_delimiter) {
            endField();
            atFieldStart = true;
        } else if (c == '"' && atFieldStart) {
            m_inQuotes = true;
        } else {
            m_field.append(c);
            atFieldStart = false;
        }
    }
    endField();
    return true;
}

CsvSplitter::CsvSplitter(QIODevice &device, char delimiter)
    : m_lines(device)
    , m_record(delimiter)
{
}

/// Reads over blank lines to the first line of a record.
CsvSplitter::Status CsvSplitter::firstLine()
{
    while (true) {
        const LineReader::Status status = m_lines.next();
        m_line = m_lines.number();
        switch (status) {
        case LineReader::Status::Line:
            if (m_lines.line().isEmpty())
                break;
            return Status::Record;
        case LineReader::Status::TooLong: return Status::TooLong;
        case LineReader::Status::End: return Status::End;
        case LineReader::Status::Failed: return Status::Failed;
        }
    }
}

CsvSplitter::Status CsvSplitter::next()
{
    m_record.clear();
    if (const Status status = firstLine(); status != Status::Record)
        return status;
    m_afterFirstLine = m_lines.place();
    while (!m_record.add(m_lines.line(), m_lines.lineEnd())) {
        if (m_record.size() > kLongestRecord)
            return recover(Status::TooLong);
        switch (m_lines.next()) {
        case LineReader::Status::Line: break;
        case LineReader::Status::TooLong: return recover(Status::TooLong);
        case LineReader::Status::End: return recover(Status::Unclosed);
        case LineReader::Status::Failed: return Status::Failed;
        }
    }
    return Status::Record;
}

/// Goes back to the line after the first one of the record.
CsvSplitter::Status CsvSplitter::recover(Status status)
{
    return m_lines.restartAt(m_afterFirstLine) ? status : Status::Failed;
}

} // namespace legation::load
