// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/readeroptions.h"

#include <QByteArrayView>

namespace legation::load {

/// The formats readers know.
enum class Format {
    TextLines,    ///< one article a line
    TextBlocks,   ///< articles separated by blank lines
    JsonLines,    ///< one object a line
    Json,         ///< an array of objects, alone or inside an object
    Csv,          ///< a header and records, see tableShape()
    Html,         ///< a saved page
    Feed,         ///< RSS or Atom
    Markdown,     ///< headings and rules part its articles
    OpenDocument, ///< text of LibreOffice and others
    Word,         ///< .docx
    Pdf,
    Archive, ///< another archive of this program; read by core/store
};

/// How much of a file is looked at to tell its format.
inline constexpr qint64 kFormatSample = 4 << 20;

/// How much of a file is looked at to refuse it as binary.
inline constexpr qint64 kSignatureSample = 64;

/// Fails with UnknownFormat where the first bytes of a file are those of a known binary format; the detail names it.
Result<void> refuseBinary(QByteArrayView start);

/// Tells the format from the first kFormatSample bytes of a file in UTF-8, with or without a BOM.
///
/// Markdown: see looksLikeMarkdown(). JSON Lines: several lines, of which the first is a whole object, or two of the
/// nine after it are. JSON: it starts with `[{`, `[]` or `{`. CSV: see tableShape().
/// Feeds and pages: they start with < and name <rss, <feed, <rdf:RDF or <html near their beginning. Text is of blocks
/// where blank lines separate blocks of more than one line, up to 50 lines a block on average; else every line is an
/// article (blank lines between single lines change nothing). Fails with UnknownFormat for content that is no text, and
/// for text without columns where a person chose columns.
Result<Format> detectFormat(QByteArrayView sample, QStringView fileName = {}, const ReaderOptions &options = {});

} // namespace legation::load
