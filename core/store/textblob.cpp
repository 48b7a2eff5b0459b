// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/textblob.h"

namespace legation::store {

namespace {

constexpr char kPlain = 0;
constexpr char kDeflated = 1;
constexpr int kFastest = 1;
/// More than an article ever deflates to: a damaged length must not ask for gigabytes.
constexpr quint32 kLargest = 256U * 1024 * 1024;

} // namespace

QByteArray toTextBlob(const QByteArray &utf8)
{
    const QByteArray deflated = qCompress(utf8, kFastest);
    const bool isSmaller = deflated.size() < utf8.size();
    QByteArray blob;
    blob.reserve(1 + qMin(deflated.size(), utf8.size()));
    blob.append(isSmaller ? kDeflated : kPlain);
    blob.append(isSmaller ? deflated : utf8);
    return blob;
}

QByteArray fromTextBlob(QByteArrayView blob)
{
    if (blob.isEmpty())
        return {};
    const QByteArrayView rest = blob.sliced(1);
    if (blob.front() == kPlain)
        return rest.toByteArray();
    if (blob.front() != kDeflated || rest.size() < 4)
        return {};
    quint32 length = 0;
    for (const char byte : rest.first(4))
        length = (length << 8) | static_cast<unsigned char>(byte);
    if (length > kLargest)
        return {};
    return qUncompress(reinterpret_cast<const uchar *>(rest.data()), rest.size());
}

} // namespace legation::store
