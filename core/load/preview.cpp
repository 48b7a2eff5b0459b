// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/preview.h"

#include "core/load/contents.h"
#include "core/load/folder.h"
#include "core/load/inputfile.h"
#include "core/load/jsonreader.h"
#include "core/load/linereader.h"
#include "core/load/tableguess.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

#include <algorithm>

namespace legation::load {

namespace {

/// A file of nothing but unreadable records is not read to its end for a preview.
constexpr qint64 kMostUnreadable = 100;

/// The cells of the first line, where a delimiter cuts it into short ones that differ: perhaps a header.
QStringList columnsIn(QByteArrayView sample)
{
    constexpr qsizetype kLongestName = 40;
    const QString line = QString::fromUtf8(sample.first(qBound<qsizetype>(0, sample.indexOf('\n'), sample.size())));
    for (const QChar delimiter : {u',', u'\t', u';', u'|'}) {
        QStringList names = line.split(delimiter);
        for (QString &name : names)
            name = name.remove(u'"').trimmed();
        const auto isLong = [](const QString &name) { return name.isEmpty() || name.size() > kLongestName; };
        if (names.size() > 1 && names.removeDuplicates() == 0 && std::none_of(names.begin(), names.end(), isLong))
            return names;
    }
    return {};
}

/// The keys of the first record of JSON, in their order.
QStringList keysIn(InputFile &input, Format format, const ReaderOptions &options)
{
    QByteArray record;
    if (format == Format::Json) {
        record = JsonReader(std::move(input), options.fields).firstRecord();
    } else {
        LineReader lines(*input.device);
        while (lines.next() == LineReader::Status::Line && isBlank(lines.line()))
            ;
        record = lines.line().toByteArray();
    }
    return QJsonDocument::fromJson(record).object().keys();
}

/// Its columns, and what each is read as.
Result<void> lookAtTable(const CsvShape &shape, Preview &preview)
{
    preview.names = shape.header;
    for (const auto &[field, column] : shape.columns)
        preview.fields[field] = shape.header[qsizetype(column)];
    return {};
}

/// Sets names and fields of a file that is one text.
Result<void> look(const QString &path, const ReaderOptions &options, Preview &preview)
{
    Result<InputFile> input = openInput(path, options);
    if (!input)
        return tl::unexpected(input.error());
    const QByteArray sample = input->device->peek(kFormatSample);
    preview.encoding = input->encoding;
    if (preview.format == Format::Csv)
        return lookAtTable(tableShape(sample, input->name, options).value_or(CsvShape()), preview);
    if (preview.format == Format::JsonLines || preview.format == Format::Json)
        preview.names = keysIn(*input, preview.format, options);
    else
        preview.names = columnsIn(sample);
    preview.fields = fieldsOf(preview.names, options.fields);
    return {};
}

bool mayHaveNames(Format format)
{
    return format == Format::Csv || format == Format::JsonLines || format == Format::Json ||
           format == Format::TextLines || format == Format::TextBlocks;
}

/// The first reader of a file that opens; fails where none does.
Result<std::unique_ptr<Reader>> firstReader(Contents &contents, Preview &preview)
{
    std::optional<Error> failure;
    for (;;) {
        auto reader = contents.next();
        if (!reader && !failure)
            failure = reader.error();
        if (reader && !*reader)
            return tl::unexpected(failure.value_or(Error{ErrorCode::FileNotFound, {}, preview.path, 0}));
        if (reader)
            return reader;
    }
}

void readFirst(Reader &reader, int most, Preview &preview)
{
    while (preview.unreadable < kMostUnreadable) {
        Result<std::optional<Article>> article = reader.next();
        if (!article) {
            ++preview.unreadable;
            continue;
        }
        if (!*article)
            return;
        if (std::ssize(preview.articles) == most)
            break;
        preview.articles.push_back(std::move(**article));
    }
    preview.more = true;
}

} // namespace

Result<Preview> readPreview(const QString &path, int most, const ReaderOptions &options)
{
    const QStringList files = filesIn({path});
    if (files.isEmpty())
        return tl::unexpected(Error{ErrorCode::FileNotFound, {}, path, 0});
    Preview preview;
    preview.path = files.front();
    const Result<std::unique_ptr<Contents>> contents = openContents(preview.path, options);
    if (!contents)
        return tl::unexpected(contents.error());
    const qsizetype inside = (*contents)->count();
    preview.files = files.size() > 1 ? files.size() : inside;
    const Result<std::unique_ptr<Reader>> reader = firstReader(**contents, preview);
    if (!reader)
        return tl::unexpected(reader.error());
    preview.format = (*contents)->format();
    preview.bytes = inside == 1 ? (*reader)->bytesTotal() : QFileInfo(preview.path).size();
    if (inside == 1 && mayHaveNames(preview.format)) {
        if (const Result<void> looked = look(preview.path, options, preview); !looked)
            return tl::unexpected(looked.error());
    }
    readFirst(**reader, most, preview);
    return preview;
}

QFuture<Result<Preview>> fetchPreview(const QString &path, int most, const ReaderOptions &options)
{
    return QtConcurrent::run([path, most, options] { return readPreview(path, most, options); });
}

} // namespace legation::load
