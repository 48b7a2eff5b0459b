// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/inputfile.h"

#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryFile>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBlock = 1 << 20;

tl::unexpected<Error> unreadable(const QFileDevice &file, const QString &path)
{
    return fail(ErrorCode::FileUnreadable, file.errorString(), path);
}

/// Turns the rest of `from` into UTF-8 in a temporary file; without a decoder the bytes are copied.
Result<std::unique_ptr<QFileDevice>> spool(QFileDevice &from, QStringDecoder *decoder, const QString &path)
{
    auto copy = std::make_unique<QTemporaryFile>();
    if (!copy->open())
        return fail(ErrorCode::FileUnwritable, copy->errorString(), copy->fileName());
    QByteArray block(kBlock, Qt::Uninitialized);
    while (true) {
        const qint64 got = from.read(block.data(), block.size());
        if (got < 0)
            return unreadable(from, path);
        if (got == 0)
            break;
        const QByteArrayView bytes(block.constData(), static_cast<qsizetype>(got));
        const QByteArray utf8 = decoder ? QString((*decoder)(bytes)).toUtf8() : bytes.toByteArray();
        if (decoder && decoder->hasError())
            return fail(ErrorCode::BadEncoding, u"It is not valid %1."_s.arg(QLatin1String(decoder->name())), path);
        if (copy->write(utf8) != utf8.size())
            return fail(ErrorCode::FileUnwritable, copy->errorString(), copy->fileName());
    }
    if (!copy->flush() || !copy->seek(0))
        return fail(ErrorCode::FileUnwritable, copy->errorString(), copy->fileName());
    return copy;
}

/// The encoding the options or a BOM name, where it is not UTF-8.
Result<std::optional<QStringDecoder>> decoderFor(QFileDevice &file, const ReaderOptions &options, const QString &path)
{
    std::optional<QStringConverter::Encoding> encoding;
    if (!options.encoding.isEmpty()) {
        encoding = QStringConverter::encodingForName(options.encoding.toLatin1().constData());
        if (!encoding)
            return fail(ErrorCode::BadEncoding, u"The encoding %1 is not known."_s.arg(options.encoding), path);
    } else {
        encoding = QStringConverter::encodingForData(file.peek(4));
    }
    if (!encoding || *encoding == QStringConverter::Utf8)
        return std::nullopt;
    return QStringDecoder(*encoding);
}

} // namespace

Result<InputFile> openInput(const QString &path, const ReaderOptions &options)
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
    auto decoder = decoderFor(*device, options, path);
    if (!decoder)
        return tl::unexpected(decoder.error());
    if (*decoder) {
        auto copy = spool(*device, &**decoder, path);
        if (!copy)
            return tl::unexpected(copy.error());
        device = std::move(*copy);
    }
    return InputFile{std::move(device), info.fileName()};
}

} // namespace legation::load
