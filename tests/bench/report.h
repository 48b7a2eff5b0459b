// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QJsonObject>
#include <QString>
#include <QTextStream>

#include <optional>
#include <vector>

namespace legation::bench {

enum class Wanted { AtMost, AtLeast };

/// One figure that a target is set for. `name` is the key under "ratios" in the JSON file.
struct Ratio
{
    QString name;
    std::optional<double> value; ///< nullopt: was not measured
    Wanted wanted = Wanted::AtMost;
    std::optional<double> target = {};
    std::optional<double> aim = {};
    QString meaning = {};

    bool meets() const { return value && target && (wanted == Wanted::AtMost ? *value <= *target : *value >= *target); }
};

/// The figures of all sections (by section name) as ratios. Sections that did not run leave theirs without a value.
std::vector<Ratio> ratiosOf(const QJsonObject &figures);

/// {"name": value or null, …}
QJsonObject toJson(const std::vector<Ratio> &ratios);

/// The table of ratios with their targets.
void printRatios(QTextStream &out, const std::vector<Ratio> &ratios);

/// The queries one by one beside the peers, and what has no target.
void printFigures(QTextStream &out, const QJsonObject &figures);

} // namespace legation::bench
