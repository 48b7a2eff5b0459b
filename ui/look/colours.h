// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/store/records.h"

#include <QColor>
#include <QPalette>
#include <QTextCharFormat>

namespace legation::ui {

/// The few colours that the palette of the desktop does not have. Each stands on the palette's Base with a contrast
/// of at least 4.5:1, in light and in dark; colour is never the only sign (see underlineFor and shapes.h).
struct Colours
{
    explicit Colours(const QPalette &palette);

    bool dark = false;
    QColor person;       ///< rust
    QColor organisation; ///< blue
    QColor city;         ///< green
    QColor country;      ///< violet
    QColor place;        ///< teal: foreign places below the state
    QColor date;         ///< ochre
    QColor event;        ///< magenta
    QColor accent;       ///< links, chosen values, the range of the timeline
    QColor bar;          ///< bars of counts; beside the figure, so not held to 4.5:1
    QColor selection;    ///< quiet ground of what is chosen
    QColor hit;          ///< ground of search hits; Text on it has 4.5:1
    QColor line;         ///< hairlines between parts
    QColor frame;        ///< of fields and boxes: 3:1 on every ground they stand on
    QColor quiet;        ///< secondary text
    QColor warning;      ///< ground of warnings in the message bar
    QColor failure;      ///< ground of failures in the message bar
    QColor leftOut;      ///< ground of what only the left of two texts has; it is struck out too
    QColor added;        ///< ground of what only the right one has; it is underlined too

    QColor of(annotate::MentionKind kind) const;
    QColor of(store::EntityKind kind) const;
    QColor of(annotate::EngagementKind kind, annotate::Direction direction) const;
};

/// How a mention is underlined, so that kinds differ without colour.
QTextCharFormat::UnderlineStyle underlineFor(annotate::MentionKind kind);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The palette of the program in dark, for tests and for desktops that have none of their own.
QPalette darkPalette();
/// The same in light.
QPalette lightPalette();

} // namespace legation::ui
