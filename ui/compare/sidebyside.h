// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/families/difference.h"

#include <QStringList>

#include <vector>

namespace legation::ui {

/// A stretch of one text within a row: common to both, or not. Differing pieces of both sides belong together one by
/// one; where one text has nothing there, its piece is empty.
struct SidePiece
{
    QString text;
    families::Stretch::Kind kind = families::Stretch::Kind::Common;
};

/// What stands beside each other: some sentences that are the same, or a sentence that is not.
struct SideRow
{
    std::vector<SidePiece> left;
    std::vector<SidePiece> right;

    bool differs() const;
};

/// Two texts in rows, cut after the ends of sentences that both have. Sentences that are the same and follow one
/// another are one row.
std::vector<SideRow> sideBySide(const QString &left, const QString &right);

} // namespace legation::ui
