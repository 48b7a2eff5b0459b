// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/grams.h"

#include "core/search/searchtext.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace legation::store {

namespace {

constexpr int kBitsOfPoint = 21;

bool isBreak(char32_t point)
{
    return point == search::kBreak.unicode() || point == search::kFieldEnd.unicode();
}

void makeSet(std::vector<qint64> &grams)
{
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

} // namespace

std::vector<qint64> gramsOf(QStringView searchable)
{
    std::vector<qint64> grams;
    grams.reserve(static_cast<size_t>(searchable.size()) * 2);
    char32_t before = U' ';
    for (const char32_t point : searchable.toUcs4()) {
        if (!isBreak(point)) {
            grams.push_back(point);
            if (!isBreak(before))
                grams.push_back((static_cast<qint64>(before) << kBitsOfPoint) + point);
        }
        before = point;
    }
    makeSet(grams);
    return grams;
}

std::vector<qint64> gramsOfTerm(QStringView term)
{
    std::vector<qint64> grams;
    const QList<uint> points = term.toUcs4();
    for (qsizetype at = 0; at < points.size(); ++at) {
        if (isBreak(points[at]))
            continue;
        const bool isFirst = at == 0 || isBreak(points[at - 1]);
        const bool isLast = at + 1 == points.size() || isBreak(points[at + 1]);
        if (!isLast)
            grams.push_back((static_cast<qint64>(points[at]) << kBitsOfPoint) + points[at + 1]);
        else if (isFirst)
            grams.push_back(points[at]);
    }
    makeSet(grams);
    return grams;
}

bool isToldByGrams(QStringView term)
{
    return term.toUcs4().size() <= 2 && !term.contains(search::kBreak);
}

QByteArray toArray(const std::vector<qint64> &numbers)
{
    QByteArray text = "{";
    for (const qint64 number : numbers) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(number);
    }
    return text + '}';
}

} // namespace legation::store
