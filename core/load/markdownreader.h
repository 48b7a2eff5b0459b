// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/filelines.h"
#include "core/load/paragraphs.h"

namespace legation::load {

/// Whether text is Markdown: its first line that holds anything is a heading (# …) or opens a block of YAML, or a rule
/// (---) stands between blank lines.
bool looksLikeMarkdown(QByteArrayView sample);

/// The lines of Markdown: headings (#), rules (---), facts in a block of YAML at the start, all else text. Of the
/// markup within a line emphasis and the addresses of links are taken away; nothing that a link or picture names is
/// fetched.
class MarkdownSource : public ParagraphSource
{
public:
    explicit MarkdownSource(InputFile input);

    Result<std::optional<Paragraph>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_lines.bytesRead(); }
    qint64 bytesTotal() const override { return m_lines.bytesTotal(); }

private:
    Result<std::optional<Paragraph>> paragraph();

    FileLines m_lines;
    bool m_anyLine = false; ///< a line that holds anything came
    bool m_inYaml = false;
};

/// A line without its markup: **emphasis**, [words](address), \* escapes.
QString withoutMarkup(QStringView line);

} // namespace legation::load
