// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/textreader.h"

#include "core/load/decode.h"
#include "core/load/entities.h"

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHeadline = 60;

tl::unexpected<Error> tooLong(const QString &file, qint64 line)
{
    return fail(ErrorCode::BadRecord, u"It is longer than %1 MiB."_s.arg(kLongestRecord >> 20), file, line);
}

Result<void> restartLines(const InputFile &input, LineReader &lines)
{
    if (!lines.restart())
        return fail(ErrorCode::FileUnreadable, input.device->errorString(), input.name);
    return {};
}

bool endsLikeHeadline(QStringView line)
{
    static constexpr QStringView kMarks = u"。，、；：？！.,;:?!…";
    return !line.isEmpty() && !kMarks.contains(line.back());
}

} // namespace

qsizetype headlineEnd(QStringView block)
{
    const qsizetype end = block.indexOf(u'\n');
    if (end < 0 || end > kLongestHeadline || !endsLikeHeadline(block.first(end).trimmed()))
        return 0;
    qsizetype longest = 0;
    for (const QStringView line : block.sliced(end + 1).tokenize(u'\n'))
        longest = std::max(longest, line.size());
    return longest * 2 >= end * 3 ? end : 0;
}

TextLineReader::TextLineReader(InputFile input)
    : m_input(std::move(input))
    , m_lines(*m_input.device)
{
}

Result<void> TextLineReader::restart()
{
    m_position = 0;
    m_ended = false;
    return restartLines(m_input, m_lines);
}

Result<std::optional<Article>> TextLineReader::next()
{
    while (!m_ended) {
        switch (m_lines.next()) {
        case LineReader::Status::Line:
            if (isBlank(m_lines.line()))
                break;
            ++m_position;
            return article();
        case LineReader::Status::TooLong: ++m_position; return tooLong(m_input.name, m_lines.number());
        case LineReader::Status::End: m_ended = true; break;
        case LineReader::Status::Failed:
            m_ended = true;
            return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_lines.number());
        }
    }
    return std::nullopt;
}

Result<std::optional<Article>> TextLineReader::article()
{
    Result<QString> text = decodeUtf8(m_lines.line(), m_input.name, m_lines.number());
    if (!text)
        return tl::unexpected(text.error());
    Article article;
    article.externalId = QString::number(m_position);
    article.source = {m_input.name, m_position, m_lines.number()};
    article.text = decodeEntities(std::move(*text));
    return article;
}

TextBlockReader::TextBlockReader(InputFile input)
    : m_input(std::move(input))
    , m_lines(*m_input.device)
{
}

Result<void> TextBlockReader::restart()
{
    m_position = 0;
    m_ended = false;
    return restartLines(m_input, m_lines);
}

TextBlockReader::Block TextBlockReader::readBlock()
{
    m_block.resize(0);
    m_firstLine = 0;
    bool tooLong = false;
    while (true) {
        const LineReader::Status status = m_lines.next();
        if (status == LineReader::Status::Failed)
            return Block::Failed;
        const bool blank = status == LineReader::Status::Line && isBlank(m_lines.line());
        if (status == LineReader::Status::End || (blank && m_firstLine > 0)) {
            if (m_firstLine == 0)
                return Block::End;
            return tooLong ? Block::TooLong : Block::Read;
        }
        if (blank)
            continue;
        if (m_firstLine == 0)
            m_firstLine = m_lines.number();
        else if (!tooLong)
            m_block.append('\n');
        tooLong =
            tooLong || status == LineReader::Status::TooLong || m_block.size() + m_lines.line().size() > kLongestRecord;
        if (!tooLong)
            m_block.append(m_lines.line());
    }
}

Result<std::optional<Article>> TextBlockReader::next()
{
    if (m_ended)
        return std::nullopt;
    switch (readBlock()) {
    case Block::Read: ++m_position; return article();
    case Block::TooLong: ++m_position; return tooLong(m_input.name, m_firstLine);
    case Block::End: m_ended = true; return std::nullopt;
    case Block::Failed:
        m_ended = true;
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_lines.number());
    }
    Q_UNREACHABLE();
}

Result<std::optional<Article>> TextBlockReader::article()
{
    Result<QString> text = decodeUtf8(m_block, m_input.name, m_firstLine);
    if (!text)
        return tl::unexpected(text.error());
    Article article;
    article.externalId = QString::number(m_position);
    article.source = {m_input.name, m_position, m_firstLine};
    *text = decodeEntities(std::move(*text));
    const qsizetype end = headlineEnd(*text);
    article.headline = text->first(end).trimmed();
    article.text = end > 0 ? text->sliced(end + 1) : *text;
    return article;
}

} // namespace legation::load
