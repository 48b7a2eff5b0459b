// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/matrix/matrixcounts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace legation::ui {

namespace {

bool isCounted(const store::EngagementRow &row, MatrixOf of)
{
    const bool kindFits = of == MatrixOf::Engagements || row.kind == annotate::EngagementKind::Visit;
    return kindFits && !row.cities.isEmpty() && !row.countries.isEmpty();
}

/// Names by how often they occur, with where each stands.
struct Axis
{
    QHash<QString, int> totals;
    QStringList names;
    QHash<QString, qsizetype> places;

    void count(QStringList values)
    {
        values.removeDuplicates();
        for (const QString &value : std::as_const(values))
            ++totals[value];
    }
    void order()
    {
        names = totals.keys();
        std::sort(names.begin(), names.end(), [this](const QString &a, const QString &b) {
            const int x = totals.value(a);
            const int y = totals.value(b);
            return x != y ? x > y : a < b;
        });
        for (qsizetype i = 0; i < names.size(); ++i)
            places.insert(names[i], i);
    }
    std::vector<int> orderedTotals() const
    {
        std::vector<int> list;
        for (const QString &name : names)
            list.push_back(totals.value(name));
        return list;
    }
};

} // namespace

MatrixCounts countMatrix(const std::vector<store::EngagementRow> &rows, MatrixOf of)
{
    Axis cities;
    Axis countries;
    MatrixCounts counts;
    counts.of = of;
    for (const store::EngagementRow &row : rows) {
        if (!isCounted(row, of))
            continue;
        ++counts.all;
        cities.count(row.cities);
        countries.count(row.countries);
    }
    cities.order();
    countries.order();
    counts.cells.resize(size_t(cities.names.size() * countries.names.size()));
    for (const store::EngagementRow &row : rows) {
        if (!isCounted(row, of))
            continue;
        for (const QString &city : QSet<QString>(row.cities.begin(), row.cities.end())) {
            for (const QString &country : QSet<QString>(row.countries.begin(), row.countries.end()))
                ++counts.cells[size_t(cities.places[city] * countries.names.size() + countries.places[country])];
        }
    }
    if (!counts.cells.empty())
        counts.most = *std::max_element(counts.cells.begin(), counts.cells.end());
    counts.cityTotals = cities.orderedTotals();
    counts.countryTotals = countries.orderedTotals();
    counts.cities = cities.names;
    counts.countries = countries.names;
    return counts;
}

} // namespace legation::ui
