// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/sharedrows.h"

#include <QThreadPool>

namespace legation::ui {

namespace {

constexpr size_t kMany = 10'000; ///< rows; fewer are taken apart in a few milliseconds

} // namespace

EngagementRows sharedRows(std::vector<store::EngagementRow> rows)
{
    const auto takeApart = [](const std::vector<store::EngagementRow> *old) {
        if (old->size() < kMany)
            delete old;
        else
            QThreadPool::globalInstance()->start([old] { delete old; });
    };
    return {new std::vector<store::EngagementRow>(std::move(rows)), takeApart};
}

} // namespace legation::ui
