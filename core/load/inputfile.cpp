// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/inputfile.h"

#include "core/load/format.h"
#include "core/text/encoding.h"

#include <QFileInfo>
#include <QTemporaryFile>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBlock = 1 << 20;

tl::unexpected<Error> unreadable(const QFileDevice &file, const QString &path)
{
    return fail(ErrorCode::FileUnreadable, file.errorString(), path);
}

/// Copies the rest of `from` to a temporary file; with a transcoder, as UTF-8.
Result<std::unique_ptr<QFileDevice>> spool(QFileDevice &from, text::Transcoder *transcoder, const QString &path)
{
    using Piece = text::Transcoder::Piece;
    auto copy = std::make_unique<QTemporaryFile>();
    if (!copy->open())
        return fail(ErrorCode::FileUnwritable, copy->errorString(), copy->fileName());
    QByteArray block(kBlock, Qt::Uninitialized);
    for (qint64 got = 1; got > 0;) {
        got = from.read(block.data(), block.size());
        if (got < 0)
            return unreadable(from, path);
        const QByteArrayView bytes(block.constData(), static_cast<qsizetype>(got));
        const QByteArray utf8 =
            transcoder ? transcoder->toUtf8(bytes, got > 0 ? Piece::More : Piece::Last) : bytes.toByteArray();
        if (copy->write(utf8) != utf8.size())
            return fail(ErrorCode::FileUnwritable, copy->errorString(), copy->fileName());
    }
    if (!copy->flush() || !copy->seek(0))
        return fail(ErrorCode::FileUnwritable, copy->errorString(), copy->fileName());
    return copy;
}

/// The encoding a person named or the file tells; fails where it is not certain.
Result<QString> encodingOf(QFileDevice &file, const ReaderOptions &options, const QString &path)
{
    if (!options.encoding.isEmpty())
        return options.encoding;
    const text::EncodingGuess guess = text::guessEncoding(file.peek(kFormatSample));
    if (!guess.name.isEmpty())
        return guess.name;
    if (guess.candidates.isEmpty())
        return fail(ErrorCode::BadEncoding, u"Its encoding is not known."_s, path);
    return fail(ErrorCode::BadEncoding, u"It may be in %1."_s.arg(guess.candidates.join(u" or "_s)), path);
}

/// The file itself, or a copy of it as UTF-8.
Result<std::unique_ptr<QFileDevice>> asUtf8(std::unique_ptr<QFileDevice> device, const QString &encoding,
                                            const QString &path)
{
    if (encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0)
        return device;
    Result<text::Transcoder> transcoder = text::Transcoder::open(encoding);
    if (!transcoder) {
        Error error = transcoder.error();
        error.file = path;
        return tl::unexpected(error);
    }
    return spool(*device, &*transcoder, path);
}

} // namespace

Result<InputFile> openFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    if (info.isDir())
        return fail(ErrorCode::FileUnreadable, u"It is a folder."_s, path);
    std::unique_ptr<QFileDevice> device = std::make_unique<QFile>(path);
    if (!device->open(QIODevice::ReadOnly))
        return unreadable(*device, path);
    if (device->isSequential()) {
        auto copy = spool(*device, nullptr, path);
        if (!copy)
            return tl::unexpected(copy.error());
        device = std::move(*copy);
    }
    return InputFile{std::move(device), info.fileName(), {}};
}

Result<InputFile> asText(InputFile file, const ReaderOptions &options)
{
    if (const Result<void> text = refuseBinary(file.device->peek(kSignatureSample)); !text)
        return tl::unexpected(text.error());
    const Result<QString> encoding = encodingOf(*file.device, options, file.name);
    if (!encoding)
        return tl::unexpected(encoding.error());
    auto utf8 = asUtf8(std::move(file.device), *encoding, file.name);
    if (!utf8)
        return tl::unexpected(utf8.error());
    return InputFile{std::move(*utf8), file.name, *encoding};
}

Result<InputFile> openInput(const QString &path, const ReaderOptions &options)
{
    Result<InputFile> file = openFile(path);
    if (!file)
        return file;
    Result<InputFile> text = asText(std::move(*file), options);
    if (!text)
        text.error().file = path;
    return text;
}

} // namespace legation::load
