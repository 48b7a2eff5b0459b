// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "tests/bench/random.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>
#include <vector>

namespace legation::bench {

struct PlaceWord
{
    QStringView country;
    QStringView place; ///< a city, prefecture or state of it
};

std::span<const QStringView> taiwanCities(); ///< the 22, official names
std::span<const PlaceWord> partnerPlaces();  ///< 60 countries, each with a place
std::span<const QStringView> departments();  ///< of a city government: 教育局
std::span<const QStringView> subjects();     ///< what is talked about: 智慧城市
std::span<const QStringView> companyWords(); ///< what names of associations and firms are made of

/// The words of running text with Zipf-like frequencies: a few hundred real words, and a long tail of two- and
/// three-character combinations that stands for the rest of the language. Immutable; any thread may draw from it.
class Words
{
public:
    Words();

    QStringView noun(Random &random) const;
    QStringView verb(Random &random) const;

    QString taiwanName(Random &random) const;  ///< 林佳穎
    QString foreignName(Random &random) const; ///< 馬洛蘭, 卡特琳‧羅西
    QString latinName(Random &random) const;   ///< Malo Rosini
    QString japaneseName(Random &random) const;

private:
    QStringList m_nouns;
    std::vector<double> m_nounWeights; ///< running sums
    std::vector<double> m_verbWeights;
};

} // namespace legation::bench
