// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/words.h"

#include "ui/browse/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace legation::ui {

namespace {

/// A class only so that lupdate finds one context for all words.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString wordFor(annotate::EngagementKind kind)
{
    switch (kind) {
    case annotate::EngagementKind::Visit: return Words::tr("Visit");
    case annotate::EngagementKind::Agreement: return Words::tr("Agreement");
    case annotate::EngagementKind::Forum: return Words::tr("Forum");
    case annotate::EngagementKind::Membership: return Words::tr("Membership");
    case annotate::EngagementKind::Award: return Words::tr("Award");
    case annotate::EngagementKind::Aid: return Words::tr("Aid");
    }
    return {};
}

QString wordFor(annotate::Direction direction)
{
    switch (direction) {
    case annotate::Direction::None: break;
    case annotate::Direction::Inbound: return Words::tr("Inbound");
    case annotate::Direction::Outbound: return Words::tr("Outbound");
    case annotate::Direction::Online: return Words::tr("Online");
    }
    return {};
}

QString wordFor(annotate::EngagementKind kind, annotate::Direction direction)
{
    const bool bySide = kind == annotate::EngagementKind::Visit && direction != annotate::Direction::None;
    return bySide ? wordFor(direction) : wordFor(kind);
}

QString wordFor(annotate::MentionKind kind)
{
    switch (kind) {
    case annotate::MentionKind::Date: return Words::tr("Date");
    case annotate::MentionKind::City: return Words::tr("City");
    case annotate::MentionKind::Country: return Words::tr("Country");
    case annotate::MentionKind::ForeignCity: return Words::tr("Foreign place");
    case annotate::MentionKind::Person: return Words::tr("Person");
    case annotate::MentionKind::Organisation: return Words::tr("Organisation");
    case annotate::MentionKind::Event: return Words::tr("Event");
    }
    return {};
}

QString wordFor(annotate::DateBasis basis)
{
    switch (basis) {
    case annotate::DateBasis::None: return Words::tr("no date found");
    case annotate::DateBasis::Published: return Words::tr("day of publication");
    case annotate::DateBasis::Dateline: return Words::tr("from the dateline");
    case annotate::DateBasis::Text: return Words::tr("from the text");
    case annotate::DateBasis::TextAndBatch: return Words::tr("day from the text, the rest inferred from the batch");
    case annotate::DateBasis::Batch: return Words::tr("inferred from the batch");
    }
    return {};
}

QString wordFor(store::EntityKind kind)
{
    switch (kind) {
    case store::EntityKind::Person: return Words::tr("Person");
    case store::EntityKind::Organisation: return Words::tr("Organisation");
    case store::EntityKind::City: return Words::tr("City");
    case store::EntityKind::Country: return Words::tr("Country");
    case store::EntityKind::ForeignCity: return Words::tr("Foreign place");
    case store::EntityKind::Event: return Words::tr("Event");
    }
    return {};
}

QString wordFor(search::Facet facet)
{
    switch (facet) {
    case search::Facet::City: return Words::tr("City");
    case search::Facet::Country: return Words::tr("Partner country");
    case search::Facet::Year: return Words::tr("Year");
    case search::Facet::Kind: return Words::tr("Kind");
    case search::Facet::Direction: return Words::tr("Direction");
    case search::Facet::Topic: return Words::tr("Topic");
    }
    return {};
}

QString wordFor(search::SortKey key)
{
    switch (key) {
    case search::SortKey::Date: return Words::tr("Date");
    case search::SortKey::Headline: return Words::tr("Headline");
    case search::SortKey::City: return Words::tr("City");
    case search::SortKey::Country: return Words::tr("Partner");
    case search::SortKey::Kind: return Words::tr("Engagements");
    case search::SortKey::Source: return Words::tr("Source");
    }
    return {};
}

QString wordFor(search::Facet facet, const QString &value, const Names &names)
{
    using annotate::Direction;
    using annotate::EngagementKind;
    switch (facet) {
    case search::Facet::City: return names.city(value);
    case search::Facet::Country: return names.country(value);
    case search::Facet::Topic: return names.topic(value);
    case search::Facet::Year: return value;
    case search::Facet::Kind:
        for (int kind = 0; kind <= static_cast<int>(EngagementKind::Aid); ++kind) {
            if (annotate::toString(static_cast<EngagementKind>(kind)) == value)
                return wordFor(static_cast<EngagementKind>(kind));
        }
        return value;
    case search::Facet::Direction:
        for (int side = 0; side <= static_cast<int>(Direction::Online); ++side) {
            if (annotate::toString(static_cast<Direction>(side)) == value && side > 0)
                return wordFor(static_cast<Direction>(side));
        }
        return value;
    }
    return value;
}

QString withoutMnemonic(QString text)
{
    using namespace Qt::StringLiterals;
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s);
    return text.remove(inBrackets).remove(u'&');
}

} // namespace legation::ui
