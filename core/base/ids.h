// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace legation {

/// A row id of the archive that cannot be mistaken for another kind of id. 0 means none.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ArticleId = Id<struct ArticleTag>;
using EntityId = Id<struct EntityTag>;
using EngagementId = Id<struct EngagementTag>;

} // namespace legation

Q_DECLARE_METATYPE(legation::ArticleId)
Q_DECLARE_METATYPE(legation::EntityId)
Q_DECLARE_METATYPE(legation::EngagementId)
