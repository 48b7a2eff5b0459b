// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/records.h"

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadable = 999; ///< 12003 is the third engagement of article 12
constexpr qint64 kFurther = qint64{1} << 50;
constexpr int kOrdinalBits = 20;

} // namespace

EngagementId engagementId(ArticleId article, qint64 ordinal)
{
    if (ordinal < kReadable)
        return {article.value * 1000 + ordinal + 1};
    return {kFurther + (article.value << kOrdinalBits) + ordinal};
}

ArticleId articleOf(EngagementId engagement)
{
    const qint64 id = engagement.value;
    return {id < kFurther ? id / 1000 : (id - kFurther) >> kOrdinalBits};
}

qint64 ordinalOf(EngagementId engagement)
{
    const qint64 id = engagement.value;
    return id < kFurther ? id % 1000 - 1 : (id - kFurther) & ((qint64{1} << kOrdinalBits) - 1);
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
