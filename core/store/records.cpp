// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/records.h"

namespace legation::store {

using namespace Qt::StringLiterals;

EngagementId engagementId(ArticleId article, qint64 ordinal)
{
    constexpr qint64 kReadable = 999; // 12003 is the third engagement of article 12
    if (ordinal < kReadable)
        return {article.value * 1000 + ordinal + 1};
    return {(qint64{1} << 50) + (article.value << 20) + ordinal};
}

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
