// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotation.h"

namespace legation::annotate {

using namespace Qt::StringLiterals;

QString toString(Field field)
{
    return field == Field::Headline ? u"headline"_s : u"text"_s;
}

QString toString(MentionKind kind)
{
    switch (kind) {
    case MentionKind::Date: return u"date"_s;
    case MentionKind::City: return u"city"_s;
    case MentionKind::Country: return u"country"_s;
    case MentionKind::ForeignCity: return u"foreign_city"_s;
    case MentionKind::Person: return u"person"_s;
    case MentionKind::Organisation: return u"organisation"_s;
    case MentionKind::Event: return u"event"_s;
    }
    Q_UNREACHABLE();
}

QString toString(EngagementKind kind)
{
    switch (kind) {
    case EngagementKind::Visit: return u"visit"_s;
    case EngagementKind::Agreement: return u"agreement"_s;
    case EngagementKind::Forum: return u"forum"_s;
    case EngagementKind::Membership: return u"membership"_s;
    case EngagementKind::Award: return u"award"_s;
    case EngagementKind::Aid: return u"aid"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Direction direction)
{
    switch (direction) {
    case Direction::None: return {};
    case Direction::Inbound: return u"inbound"_s;
    case Direction::Outbound: return u"outbound"_s;
    case Direction::Online: return u"online"_s;
    }
    Q_UNREACHABLE();
}

QString toString(DateBasis basis)
{
    switch (basis) {
    case DateBasis::None: return {};
    case DateBasis::Published: return u"published"_s;
    case DateBasis::Dateline: return u"dateline"_s;
    case DateBasis::Text: return u"text"_s;
    case DateBasis::TextAndBatch: return u"text+batch"_s;
    case DateBasis::Batch: return u"batch"_s;
    }
    Q_UNREACHABLE();
}

} // namespace legation::annotate
