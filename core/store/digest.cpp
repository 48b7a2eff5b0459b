// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/digest.h"

#include "core/search/searchtext.h"

#include <QCryptographicHash>

#include <cstring>

namespace legation::store {

Digest digestOf(QStringView headline, QStringView text, const QByteArray &searchable)
{
    // A text of punctuation alone has nothing to search; then the text itself tells it from others.
    const bool isBare = searchable.size() <= 1;
    const QByteArray bytes =
        isBare ? headline.toUtf8() + QString(search::kFieldEnd).toUtf8() + text.toUtf8() : searchable;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_160);
    Digest digest{};
    std::memcpy(digest.data(), hash.constData(), sizeof(digest));
    return digest;
}

QByteArrayView bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(sizeof(digest))};
}

} // namespace legation::store
