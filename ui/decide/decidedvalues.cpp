// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decidedvalues.h"

#include <algorithm>

namespace legation::ui {

std::set<qint64> withdrawnIn(const std::vector<store::Decision> &history)
{
    std::set<qint64> withdrawn;
    for (const store::Decision &decision : history) {
        if (decision.target.kind == store::TargetKind::Decision && !decision.undoneAt)
            withdrawn.insert(decision.target.id);
    }
    return withdrawn;
}

bool stands(const store::Decision &decision, const std::set<qint64> &withdrawn)
{
    return !decision.undoneAt && !withdrawn.contains(decision.id);
}

Values decidedValues(const std::vector<store::Decision> &history, const store::Target &target)
{
    const std::set<qint64> withdrawn = withdrawnIn(history);
    std::vector<const store::Decision *> standing;
    for (const store::Decision &decision : history) {
        if (decision.target.kind == target.kind && decision.target.id == target.id && stands(decision, withdrawn))
            standing.push_back(&decision);
    }
    std::stable_sort(standing.begin(), standing.end(), [](const auto *a, const auto *b) { return a->at < b->at; });
    Values values;
    for (const store::Decision *decision : standing) {
        for (const auto &[field, value] : decision->after)
            values[field] = value;
    }
    return values;
}

} // namespace legation::ui
