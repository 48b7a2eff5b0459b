// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/decisions.h"

namespace legation::store {

using namespace Qt::StringLiterals;

QString toString(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Article: return u"article"_s;
    case TargetKind::Visit: return u"visit"_s;
    case TargetKind::Entity: return u"entity"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TargetKind> targetKindFromString(QStringView name)
{
    for (const TargetKind kind : {TargetKind::Article, TargetKind::Visit, TargetKind::Entity}) {
        if (toString(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace legation::store
