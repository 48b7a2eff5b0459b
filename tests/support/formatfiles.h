// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/article.h"

#include <QByteArray>
#include <QStringList>

#include <utility>
#include <vector>

/// Files of every format that is read, written by tests with code of their own.
namespace legation::tests {

using ZipEntries = std::vector<std::pair<QByteArray, QByteArray>>; ///< names as they stand in the file, and contents

enum class Protection { None, Password };

/// Writes a ZIP file; false where it cannot.
bool writeZip(const QString &path, const ZipEntries &entries, Protection protection = Protection::None);

/// The formats that writeArticles() knows: "jsonl", "json", "csv", "tsv", "md", "rss", "odt",
/// "docx", "html.zip", "zip".
QStringList articleFormats();

/// The bytes, or for "html.zip", "odt", "docx" and "zip" a file at `path`, of articles in a format. Each article needs
/// a headline, and its text no blank lines: documents do not tell how many stood between two paragraphs.
bool writeArticles(const QString &path, const QString &format, const std::vector<load::Article> &articles);

/// A Word or OpenDocument file with this XML as its text.
bool writeWord(const QString &path, const QByteArray &body, const QByteArray &styles = {});
bool writeOpenDocument(const QString &path, const QByteArray &body, const QByteArray &styles = {});

/// A PDF of one page, one line of Helvetica each.
QByteArray pdfOf(const QList<QByteArray> &lines);
/// A PDF of one page with these operators (PDF 32000, 8.2).
QByteArray pdfWithContent(const QByteArray &content);

} // namespace legation::tests
