// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

#include <compare>

namespace legation {

/// A half-open stretch [start, end) of a text in UTF-16 units. Outside the program offsets are code points.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(qsizetype position) const { return position >= start && position < end; }
    bool contains(const TextSpan &other) const { return other.start >= start && other.end <= end; }
    bool overlaps(const TextSpan &other) const { return start < other.end && other.start < end; }
    QStringView of(QStringView text) const { return text.sliced(start, length()); }
    friend auto operator<=>(const TextSpan &, const TextSpan &) = default;
};

/// The same stretch counted in code points of `text`, as records outside the program tell it.
TextSpan toCodePoints(QStringView text, TextSpan utf16);

/// The reverse of toCodePoints; offsets past the end are clamped to it.
TextSpan toUtf16(QStringView text, TextSpan codePoints);

} // namespace legation
