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
#include "core/load/markdownreader.h"
#include "core/load/openers.h"
#include "core/load/tableguess.h"
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

namespace {

Result<std::unique_ptr<Reader>> openText(InputFile input, Format format, const ReaderOptions &options)
{
    switch (format) {
    case Format::TextLines: return std::make_unique<TextLineReader>(std::move(input));
    case Format::TextBlocks: return std::make_unique<TextBlockReader>(std::move(input));
    case Format::Markdown: {
        const QString name = input.name;
        return std::make_unique<DocumentReader>(std::make_unique<MarkdownSource>(std::move(input)), name);
    }
    case Format::JsonLines: return std::make_unique<JsonLinesReader>(std::move(input), options.fields);
    case Format::Json: return std::make_unique<JsonReader>(std::move(input), options.fields);
    case Format::Csv: {
        const CsvShape shape = tableShape(input.device->peek(kFormatSample), input.name, options).value_or(CsvShape());
        return std::make_unique<CsvReader>(std::move(input), shape);
    }
    case Format::Html: return std::make_unique<HtmlReader>(std::move(input));
    case Format::Feed: return std::make_unique<FeedReader>(std::move(input));
    case Format::OpenDocument:
    case Format::Word:
    case Format::Pdf:
    case Format::Archive: break; // no text
    }
    Q_UNREACHABLE();
}

/// A document of an office program; its file is not needed once it is read.
Result<Opened> openOffice(QFileDevice &device, const QString &name)
{
    const Result<ZipFile> zip = ZipFile::open(device.fileName());
    if (!zip)
        return tl::unexpected(zip.error());
    const std::optional<OfficeFormat> kind = officeFormat(*zip);
    if (!kind)
        return fail(ErrorCode::UnknownFormat, u"It is a ZIP file, which is not read inside another one."_s);
    const bool isWord = *kind == OfficeFormat::Word;
    Result<OfficeText> text = isWord ? readWord(*zip, name) : readOpenDocument(*zip, name);
    if (!text)
        return tl::unexpected(text.error());
    if (text->paragraphs.empty())
        return fail(ErrorCode::UnknownFormat, u"The document holds no text."_s);
    auto source = std::make_unique<ReadyParagraphs>(std::move(text->paragraphs), device.size());
    return Opened{isWord ? Format::Word : Format::OpenDocument,
                  std::make_unique<DocumentReader>(std::move(source), name, text->title)};
}

} // namespace

bool isZip(QFileDevice &device)
{
    const QByteArray start = device.peek(kSignatureSample);
    return start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"); // the latter is an empty one
}

Result<Opened> openDevice(std::unique_ptr<QFileDevice> device, const QString &name, const ReaderOptions &options)
{
    if (isZip(*device))
        return openOffice(*device, name);
    if (device->peek(kSignatureSample).startsWith("%PDF-")) {
        auto reader = openPdf(*device, name);
        if (!reader)
            return tl::unexpected(reader.error());
        return Opened{Format::Pdf, std::move(*reader)};
    }
    Result<InputFile> input = asText({std::move(device), name, {}}, options);
    if (!input)
        return tl::unexpected(input.error());
    const Result<Format> format = detectFormat(input->device->peek(kFormatSample), name, options);
    if (!format)
        return tl::unexpected(format.error());
    auto reader = openText(std::move(*input), *format, options);
    if (!reader)
        return tl::unexpected(reader.error());
    return Opened{*format, std::move(*reader)};
}

Result<std::unique_ptr<Reader>> openReader(const QString &path, const ReaderOptions &options)
{
    Result<InputFile> file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    Result<Opened> opened = openDevice(std::move(file->device), file->name, options);
    if (!opened) {
        opened.error().file = path;
        return tl::unexpected(opened.error());
    }
    return std::move(opened->reader);
}

} // namespace legation::load
