// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/records.h"

namespace legation::store {

using namespace Qt::StringLiterals;

QString toString(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person: return u"person"_s;
    case EntityKind::Organisation: return u"organisation"_s;
    case EntityKind::City: return u"city"_s;
    case EntityKind::Country: return u"country"_s;
    case EntityKind::ForeignCity: return u"foreign_city"_s;
    case EntityKind::Event: return u"event"_s;
    }
    Q_UNREACHABLE();
}

} // namespace legation::store
