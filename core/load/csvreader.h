// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/csvsplitter.h"
#include "core/load/fields.h"
#include "core/load/inputfile.h"
#include "core/load/reader.h"

#include <map>
#include <optional>

namespace legation::load {

/// How a CSV file is read: its delimiter, and which column holds which field of an article.
struct CsvShape
{
    char delimiter = ',';
    std::map<ArticleField, size_t> columns;
    QStringList header;                                        ///< names of all columns
    enum class Guard { None, Apostrophe } guard = Guard::None; ///< of formulas, see exporting::Audience
};

/// The shape of a CSV file from its first line, which must be a header that names at least two fields of an article, a
/// headline or a text among them (see fields.h); nullopt for anything else. The delimiter is comma, tab, semicolon or
/// bar, whichever lets the header name most, or the one that the options name. With columns that a person chose the
/// header must have every one of them, and one field is enough.
std::optional<CsvShape> csvShape(QByteArrayView sample, const ReaderOptions &options = {});

/// CSV and TSV with a header, one article a record. A record with more fields than the header is skipped: a delimiter
/// without quotes would have cut its text. In a file with a BOM an apostrophe that guards a formula is taken away.
class CsvReader : public Reader
{
public:
    CsvReader(InputFile input, CsvShape shape);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_splitter.bytesRead(); }
    qint64 bytesTotal() const override { return m_input.device->size(); }

private:
    Result<std::optional<Article>> article();
    Result<QString> textOf(ArticleField field) const;
    Result<void> setPublished(Article &article) const;
    tl::unexpected<Error> bad(const QString &detail) const;

    InputFile m_input;
    CsvShape m_shape;
    CsvSplitter m_splitter;
    int m_position = 0;
    bool m_headerRead = false;
    bool m_ended = false;
};

} // namespace legation::load
