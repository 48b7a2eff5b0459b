// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/reader.h"

#include "core/load/csvreader.h"
#include "core/load/feedreader.h"
#include "core/load/format.h"
#include "core/load/htmlreader.h"
#include "core/load/inputfile.h"
#include "core/load/jsonlinesreader.h"
#include "core/load/jsonreader.h"
#include "core/load/textreader.h"

#include <QFileInfo>

namespace legation::load {

using namespace Qt::StringLiterals;

QStringList encodings()
{
    return {u"UTF-8"_s, u"Big5"_s, u"GB18030"_s, u"UTF-16LE"_s, u"UTF-16BE"_s};
}

const ReaderOptions &OptionsOfFiles::at(const QString &path) const
{
    for (QString place = path; !of.empty();) {
        if (const auto said = of.find(place); said != of.end())
            return said->second;
        const QString around = QFileInfo(place).path();
        if (around == place)
            break;
        place = around;
    }
    return others;
}

Result<std::unique_ptr<Reader>> openReader(const QString &path, const ReaderOptions &options)
{
    Result<InputFile> input = openInput(path, options);
    if (!input)
        return tl::unexpected(input.error());
    const QByteArray sample = input->device->peek(kFormatSample);
    const Result<Format> format = detectFormat(sample, options);
    if (!format) {
        Error error = format.error();
        error.file = path;
        return tl::unexpected(error);
    }
    switch (*format) {
    case Format::TextLines: return std::make_unique<TextLineReader>(std::move(*input));
    case Format::TextBlocks: return std::make_unique<TextBlockReader>(std::move(*input));
    case Format::JsonLines: return std::make_unique<JsonLinesReader>(std::move(*input), options.fields);
    case Format::Json: return std::make_unique<JsonReader>(std::move(*input), options.fields);
    case Format::Csv:
        return std::make_unique<CsvReader>(std::move(*input), csvShape(sample, options).value_or(CsvShape()));
    case Format::Html: return std::make_unique<HtmlReader>(std::move(*input));
    case Format::Feed: return std::make_unique<FeedReader>(std::move(*input));
    }
    Q_UNREACHABLE();
}

} // namespace legation::load
