// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/csvreader.h"

#include "core/export/csv.h"
#include "core/load/decode.h"
#include "core/load/entities.h"
#include "core/load/filelines.h"
#include "core/load/publishedday.h"

#include <algorithm>
#include <string>

namespace legation::load {

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

/// The best column for each field that the header names.
std::map<ArticleField, size_t> columnsOf(const QStringList &header, const FieldMap &chosen)
{
    std::map<ArticleField, size_t> columns;
    for (const auto &[field, name] : fieldsOf(header, chosen))
        columns[field] = static_cast<size_t>(header.indexOf(name));
    return columns;
}

bool isHeader(const CsvShape &shape, const FieldMap &chosen)
{
    const bool hasText = shape.columns.contains(ArticleField::Text) || shape.columns.contains(ArticleField::Headline);
    const auto isThere = [&](const auto &entry) {
        return entry.second.isEmpty() || shape.columns.contains(entry.first);
    };
    return hasText && (chosen.empty() ? shape.columns.size() > 1 : std::all_of(chosen.begin(), chosen.end(), isThere));
}

QStringList namesOf(const std::vector<QByteArray> &header)
{
    QStringList names;
    for (const QByteArray &name : header)
        names.append(QString::fromUtf8(name).trimmed());
    return names;
}

} // namespace

std::optional<CsvShape> csvShape(QByteArrayView sample, const ReaderOptions &options)
{
    const bool hasBom = sample.startsWith("\xef\xbb\xbf");
    QByteArrayView line = hasBom ? sample.sliced(3) : sample;
    if (const qsizetype end = line.indexOf('\n'); end >= 0)
        line = line.first(end);
    line = line.trimmed();
    if (line.size() > 4096 || !line.isValidUtf8()) // no header is that long
        return std::nullopt;
    CsvShape best;
    for (const char delimiter : options.delimiter ? std::string(1, *options.delimiter) : ",\t;|"s) {
        CsvFields fields(delimiter);
        if (!fields.add(line, {}))
            continue; // quotes that this delimiter leaves open
        const QStringList header = namesOf(fields.fields());
        CsvShape shape{delimiter, columnsOf(header, options.fields), header,
                       hasBom ? CsvShape::Guard::Apostrophe : CsvShape::Guard::None};
        if (shape.columns.size() > best.columns.size())
            best = std::move(shape);
    }
    if (!isHeader(best, options.fields))
        return std::nullopt;
    return best;
}

CsvReader::CsvReader(InputFile input, CsvShape shape)
    : m_input(std::move(input))
    , m_shape(std::move(shape))
    , m_splitter(*m_input.device, m_shape.delimiter)
{
}

Result<void> CsvReader::restart()
{
    m_position = 0;
    m_headerRead = false;
    m_ended = false;
    if (!m_splitter.restart())
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    return {};
}

tl::unexpected<Error> CsvReader::bad(const QString &detail) const
{
    return fail(ErrorCode::BadRecord, detail, m_input.name, m_splitter.line());
}

Result<std::optional<Article>> CsvReader::next()
{
    while (!m_ended) {
        const CsvSplitter::Status status = m_splitter.next();
        if (status == CsvSplitter::Status::Record && !std::exchange(m_headerRead, true))
            continue;
        ++m_position;
        switch (status) {
        case CsvSplitter::Status::Record: return article();
        case CsvSplitter::Status::Unclosed: return bad(u"A quote is not closed."_s);
        case CsvSplitter::Status::TooLong: return tooLong(m_input.name, m_splitter.line());
        case CsvSplitter::Status::End: m_ended = true; break;
        case CsvSplitter::Status::Failed:
            m_ended = true;
            return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_splitter.line());
        }
    }
    return std::nullopt;
}

/// Empty where the file has no such column or the record is too short for it.
Result<QString> CsvReader::textOf(ArticleField field) const
{
    const auto column = m_shape.columns.find(field);
    if (column == m_shape.columns.end() || column->second >= m_splitter.fields().size())
        return QString();
    QByteArrayView bytes = m_splitter.fields()[column->second];
    if (m_shape.guard == CsvShape::Guard::Apostrophe && bytes.startsWith('\'') &&
        exporting::looksLikeFormula(bytes.sliced(1)))
        bytes = bytes.sliced(1);
    return decodeUtf8(bytes, m_input.name, m_splitter.line()).map(plainText);
}

Result<void> CsvReader::setPublished(Article &article) const
{
    const Result<QString> text = textOf(ArticleField::Published);
    if (!text)
        return tl::unexpected(text.error());
    if (text->trimmed().isEmpty())
        return {};
    article.published = publishedDay(*text);
    if (!article.published)
        return bad(u"Its published day “%1” is none."_s.arg(text->left(40)));
    return {};
}

Result<std::optional<Article>> CsvReader::article()
{
    if (m_splitter.isTooWide())
        return bad(u"It has more than %1 fields."_s.arg(kMostFields));
    const std::vector<QByteArray> &fields = m_splitter.fields();
    const auto isEmpty = [](const QByteArray &field) { return field.isEmpty(); };
    const qsizetype width = m_shape.header.size();
    if (std::ssize(fields) > width && !std::all_of(fields.begin() + width, fields.end(), isEmpty))
        return bad(u"It has %1 fields, the header %2."_s.arg(fields.size()).arg(width));
    Article article;
    article.source = {m_input.name, m_position, m_splitter.line()};
    const std::array<std::pair<ArticleField, QString *>, 5> targets{{{ArticleField::Id, &article.externalId},
                                                                     {ArticleField::Headline, &article.headline},
                                                                     {ArticleField::Text, &article.text},
                                                                     {ArticleField::Publisher, &article.publisher},
                                                                     {ArticleField::Url, &article.url}}};
    for (const auto &[field, target] : targets) {
        Result<QString> text = textOf(field);
        if (!text)
            return tl::unexpected(text.error());
        *target = std::move(*text);
    }
    if (const Result<void> set = setPublished(article); !set)
        return tl::unexpected(set.error());
    if (article.text.isEmpty() && article.headline.isEmpty())
        return bad(u"It has neither text nor headline."_s);
    if (article.externalId.isEmpty())
        article.externalId = QString::number(m_position);
    return article;
}

} // namespace legation::load
