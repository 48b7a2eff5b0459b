// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/colours.h"

#include <algorithm>
#include <cmath>

namespace legation::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto blend = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue())};
}

void setLight(Colours &c)
{
    c.person = QColor(0xa6461d);
    c.organisation = QColor(0x1f6689);
    c.city = QColor(0x2d6a36);
    c.country = QColor(0x7a3a9e);
    c.place = QColor(0x0f6b66);
    c.date = QColor(0x7d5a06);
    c.event = QColor(0x9b2c6a);
    c.accent = QColor(0x1f6689);
    c.bar = QColor(0x9cc3d5);
    c.selection = QColor(0xd7e8ef);
    c.hit = QColor(0xffe9a8);
    c.warning = QColor(0xfff1cf);
    c.failure = QColor(0xfbe0da);
    c.leftOut = QColor(0xfbe0da);
    c.added = QColor(0xd8eedb);
}

void setDark(Colours &c)
{
    c.person = QColor(0xf29b6b);
    c.organisation = QColor(0x7cbfe0);
    c.city = QColor(0x7cc48a);
    c.country = QColor(0xc79be4);
    c.place = QColor(0x6cc9c2);
    c.date = QColor(0xd9b24c);
    c.event = QColor(0xec8fc0);
    c.accent = QColor(0x7cbfe0);
    c.bar = QColor(0x4b6b78);
    c.selection = QColor(0x1a4354);
    c.hit = QColor(0x5f4d12);
    c.warning = QColor(0x4a3d16);
    c.failure = QColor(0x55291f);
    c.leftOut = QColor(0x55291f);
    c.added = QColor(0x1f4a2b);
}

} // namespace

Colours::Colours(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    dark = luminance(base) < luminance(text);
    if (dark)
        setDark(*this);
    else
        setLight(*this);
    line = mix(base, text, dark ? 0.14 : 0.12);
    frame = mix(base, text, dark ? 0.56 : 0.6);
    quiet = mix(base, text, dark ? 0.72 : 0.72);
}

QColor Colours::of(annotate::MentionKind kind) const
{
    switch (kind) {
    case annotate::MentionKind::Date: return date;
    case annotate::MentionKind::City: return city;
    case annotate::MentionKind::Country: return country;
    case annotate::MentionKind::ForeignCity: return place;
    case annotate::MentionKind::Person: return person;
    case annotate::MentionKind::Organisation: return organisation;
    case annotate::MentionKind::Event: return event;
    }
    return accent;
}

QColor Colours::of(store::EntityKind kind) const
{
    switch (kind) {
    case store::EntityKind::Person: return person;
    case store::EntityKind::Organisation: return organisation;
    case store::EntityKind::City: return city;
    case store::EntityKind::Country: return country;
    case store::EntityKind::ForeignCity: return place;
    case store::EntityKind::Event: return event;
    }
    return accent;
}

QColor Colours::of(annotate::EngagementKind kind, annotate::Direction direction) const
{
    if (kind == annotate::EngagementKind::Agreement)
        return country;
    if (kind == annotate::EngagementKind::Visit) {
        if (direction == annotate::Direction::Outbound)
            return person;
        return direction == annotate::Direction::Online ? organisation : city;
    }
    return quiet;
}

QTextCharFormat::UnderlineStyle underlineFor(annotate::MentionKind kind)
{
    switch (kind) {
    case annotate::MentionKind::Person:
    case annotate::MentionKind::City: return QTextCharFormat::SingleUnderline;
    case annotate::MentionKind::Organisation: return QTextCharFormat::DashUnderline;
    case annotate::MentionKind::Country:
    case annotate::MentionKind::Date: return QTextCharFormat::DotLine;
    case annotate::MentionKind::ForeignCity: return QTextCharFormat::DashDotLine;
    case annotate::MentionKind::Event: return QTextCharFormat::DashDotDotLine;
    }
    return QTextCharFormat::SingleUnderline;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QPalette darkPalette()
{
    QPalette palette(QColor(0xe6e8e9), QColor(0x2b3033), QColor(0x4a5157), QColor(0x15181a), QColor(0x363b3f),
                     QColor(0xe6e8e9), QColor(0xffffff), QColor(0x24282b), QColor(0x24282b));
    palette.setColor(QPalette::AlternateBase, QColor(0x282d30));
    palette.setColor(QPalette::Highlight, QColor(0x1a4354));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x7cbfe0));
    palette.setColor(QPalette::ToolTipBase, QColor(0x31373b));
    palette.setColor(QPalette::ToolTipText, QColor(0xe6e8e9));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9aa2a6));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7b8388));
    return palette;
}

QPalette lightPalette()
{
    QPalette palette(QColor(0x1c2124), QColor(0xefeeea), QColor(0xffffff), QColor(0xa9a8a2), QColor(0xd6d5d0),
                     QColor(0x1c2124), QColor(0xffffff), QColor(0xffffff), QColor(0xfbfbf9));
    palette.setColor(QPalette::AlternateBase, QColor(0xf8f8f6));
    palette.setColor(QPalette::Highlight, QColor(0xd7e8ef));
    palette.setColor(QPalette::HighlightedText, QColor(0x10171a));
    palette.setColor(QPalette::Link, QColor(0x1f6689));
    palette.setColor(QPalette::ToolTipBase, QColor(0xf6f5f0));
    palette.setColor(QPalette::ToolTipText, QColor(0x1c2124));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b7277));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8c9195));
    return palette;
}

} // namespace legation::ui
