// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"

#include <QPainterPath>
#include <QPointF>

class QPainter;

namespace legation::ui {

enum class ShapeFill { Solid, Hollow }; ///< hollow: the date is lent by the article, not told by the text

/// The sign of an engagement: ● came, ◆ went, ■ online, ☆ agreement, ▲ forum, ⬣ membership, ✚ award and aid. Centred on
/// `centre`, all of about the same weight at the same `size` (their height).
QPainterPath shapeFor(annotate::EngagementKind kind, annotate::Direction direction, QPointF centre, qreal size);

/// Paints the sign with its colour of `palette`'s lightness.
void paintShape(QPainter &painter, annotate::EngagementKind kind, annotate::Direction direction, QPointF centre,
                qreal size, ShapeFill fill, const QColor &colour);

/// The nearest character, for text that is copied and for screen readers.
QString signFor(annotate::EngagementKind kind, annotate::Direction direction);

} // namespace legation::ui
