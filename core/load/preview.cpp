// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/preview.h"

#include "core/load/folder.h"
#include "core/load/inputfile.h"

#include <QtConcurrentRun>

namespace legation::load {

namespace {

/// A file of nothing but unreadable records is not read to its end for a preview.
constexpr qint64 kMostUnreadable = 100;

Result<Format> formatOf(const QString &path, const ReaderOptions &options)
{
    const Result<InputFile> input = openInput(path, options);
    if (!input)
        return tl::unexpected(input.error());
    return detectFormat(input->device->peek(kFormatSample));
}

} // namespace

Result<Preview> readPreview(const QString &path, int most, const ReaderOptions &options)
{
    const QStringList files = filesIn({path});
    if (files.isEmpty())
        return tl::unexpected(Error{ErrorCode::FileNotFound, {}, path, 0});
    const QString &first = files.front();
    Result<std::unique_ptr<Reader>> reader = openReader(first, options);
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<Format> format = formatOf(first, options);
    if (!format)
        return tl::unexpected(format.error());
    Preview preview;
    preview.path = first;
    preview.files = files.size();
    preview.format = *format;
    preview.bytes = (*reader)->bytesTotal();
    while (preview.unreadable < kMostUnreadable) {
        Result<std::optional<Article>> article = (*reader)->next();
        if (!article) {
            ++preview.unreadable;
            continue;
        }
        if (!*article)
            return preview;
        if (std::ssize(preview.articles) == most)
            break;
        preview.articles.push_back(std::move(**article));
    }
    preview.more = true;
    return preview;
}

QFuture<Result<Preview>> fetchPreview(const QString &path, int most, const ReaderOptions &options)
{
    return QtConcurrent::run([path, most, options] { return readPreview(path, most, options); });
}

} // namespace legation::load
