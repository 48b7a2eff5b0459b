// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/decode.h"

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// Length of the longest front that is valid. Only wrong bytes come here, so a walk is quick enough.
qsizetype validFront(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + length > bytes.size() || !bytes.sliced(at, length).isValidUtf8())
            break;
        at += length;
    }
    return at;
}

} // namespace

Result<QString> decodeUtf8(QByteArrayView bytes, const QString &file, qint64 line)
{
    if (!bytes.isValidUtf8())
        return fail(ErrorCode::BadEncoding, u"Byte %1 of the record is wrong."_s.arg(validFront(bytes) + 1), file,
                    line);
    if (bytes.contains('\0'))
        return fail(ErrorCode::BadRecord, u"It holds a NUL character."_s, file, line);
    // Qt takes a U+FEFF at the start for a BOM; that of the file is gone already, and this one is text.
    if (bytes.startsWith("\xef\xbb\xbf"))
        return QChar(QChar::ByteOrderMark) + QString::fromUtf8(bytes.sliced(3));
    return QString::fromUtf8(bytes);
}

Result<void> checkText(QStringView text, const QString &file, qint64 line)
{
    if (text.contains(QChar(u'\0')))
        return fail(ErrorCode::BadRecord, u"It holds a NUL character."_s, file, line);
    if (!text.isValidUtf16())
        return fail(ErrorCode::BadRecord, u"It holds an unpaired surrogate."_s, file, line);
    return {};
}

} // namespace legation::load
