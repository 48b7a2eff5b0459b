// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/filelines.h"
#include "core/load/reader.h"

namespace legation::load {

/// Plain text, each line that is not blank an article without a headline.
class TextLineReader : public Reader
{
public:
    explicit TextLineReader(InputFile input);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_lines.bytesRead(); }
    qint64 bytesTotal() const override { return m_lines.bytesTotal(); }

private:
    Result<std::optional<Article>> article();

    FileLines m_lines;
    int m_position = 0;
};

/// Where the headline of a block ends (see TextBlockReader), or 0 where the block has none.
qsizetype headlineEnd(QStringView block);

/// Plain text, each block of lines between blank lines an article. Line breaks inside a block stay (as LF).
///
/// The first line of a block is its headline where it is printed as one: at most 60 units long, without a mark that
/// ends a sentence or clause, and some line below it at least half as long again (a wrapped paragraph has lines of one
/// length).
class TextBlockReader : public Reader
{
public:
    explicit TextBlockReader(InputFile input);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_lines.bytesRead(); }
    qint64 bytesTotal() const override { return m_lines.bytesTotal(); }

private:
    Result<bool> readBlock();
    Result<std::optional<Article>> article();

    FileLines m_lines;
    QByteArray m_block;     ///< the lines of the block, joined by LF
    qint64 m_firstLine = 0; ///< number of its first line
    int m_position = 0;
};

} // namespace legation::load
