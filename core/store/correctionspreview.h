// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"

namespace legation::store {

/// One cell that was changed in a file of corrections.
struct Correction
{
    qint64 line = 0;
    QString target; ///< "article:5"
    QString field;
    QString before;
    QString after;
    QString quote; ///< the text it is about
};

/// What a file of corrections would change, for a person to look through first.
struct CorrectionsPreview
{
    std::vector<Correction> corrections;
    std::vector<std::pair<qint64, QString>> problems; ///< lines and cells that cannot be understood, and why
    Plan plan;                                        ///< of one step; without changes where nothing was corrected
};

} // namespace legation::store
