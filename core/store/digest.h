// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <array>
#include <cstdint>

namespace legation::store {

/// What makes an article identical to another: a digest of its searchable text.
using Digest = std::array<std::uint64_t, 2>;
struct DigestHash
{
    size_t operator()(const Digest &digest) const { return static_cast<size_t>(digest[0]); }
};

/// `searchable` is the searchable text of headline and text, in UTF-8.
Digest digestOf(QStringView headline, QStringView text, const QByteArray &searchable);
/// The bytes as they are stored; valid as long as `digest`.
QByteArrayView bytesOf(const Digest &digest);

} // namespace legation::store
