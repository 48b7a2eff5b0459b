// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <memory>

namespace legation::text {

/// Turns the bytes of any encoding ICU knows into UTF-8, piece by piece.
class Transcoder
{
public:
    /// `encoding` by its IANA name or an alias; Big5 is read with HKSCS. Fails with BadEncoding for an unknown name.
    static Result<Transcoder> open(const QString &encoding);
    ~Transcoder();
    Transcoder(Transcoder &&) noexcept;
    Transcoder &operator=(Transcoder &&) noexcept;

    enum class Piece { More, Last };

    /// The next bytes as UTF-8. Bytes that mean nothing in the encoding become 0xFF, which is never UTF-8: whoever
    /// reads the record they stand in is told, and the other records are unharmed. A BOM is kept as it is.
    QByteArray toUtf8(QByteArrayView bytes, Piece piece);

private:
    struct Converter;
    explicit Transcoder(std::unique_ptr<Converter> converter);
    std::unique_ptr<Converter> m_converter;
};

/// What is thought of the encoding of some bytes.
struct EncodingGuess
{
    QString name;           ///< the one it certainly is; empty where it is not certain
    QStringList candidates; ///< where not certain: what it may be, likeliest first; may be empty
};

/// Tells the encoding of the beginning of a file: by its BOM; as UTF-8 where it is valid, or was before some of its
/// bytes were damaged; as its markup declares; as UTF-16 where it reads as Han or Latin text; else as what ICU's
/// detector finds, which is certain only for Big5 and GB18030, where all bytes are valid and nothing else comes near.
EncodingGuess guessEncoding(QByteArrayView sample);

} // namespace legation::text
