// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/document.h"
#include "core/annotate/names.h"

#include <QString>

#include <optional>
#include <vector>

namespace legation::annotate {

/// A stretch that names a place.
struct FoundPlace
{
    MentionKind kind = MentionKind::Country; ///< City, Country or ForeignCity
    TextSpan span;
    QString city;    ///< official name of the Taiwanese city
    QString country; ///< ISO code of the country, or of the country of the foreign place
    QString entity;
    QString rule;
    bool insideName = false; ///< inside the name of a body that is not the place's own government
    bool holdsCities = true; ///< a state, a prefecture, a country: the name of a city may follow
};

/// Chooses among the lexicon's hits those that mean a place here, longest first, and adds the places that only their
/// form and their neighbours show (美國加州 + 西柯紋納市).
class PlaceFinder
{
public:
    PlaceFinder(const Document &document, const std::vector<DateExpression> &dates, const Names &names);

    /// Ordered by start; the places do not overlap.
    std::vector<FoundPlace> find();

private:
    std::optional<FoundPlace> judge(const lexicon::Hit &hit) const;
    std::optional<FoundPlace> judgeLongest(size_t firstHit) const;
    const lexicon::Hit &likeliest(size_t hit) const;
    std::optional<FoundPlace> judgeCity(const lexicon::Hit &hit) const;
    std::optional<FoundPlace> judgeForeign(const lexicon::Hit &hit) const;
    std::optional<FoundPlace> readForm(const FoundPlace &before) const;
    std::optional<FoundPlace> readAmbiguousCity(qsizetype position) const;
    FoundPlace foreignPlace(const lexicon::Hit &hit, const QString &rule) const;
    bool isInsidePerson(TextSpan span) const;
    bool holdsPerson(TextSpan span) const;
    bool runsOn(TextSpan span) const;
    bool isInsideDate(TextSpan span) const;
    TextSpan withGenericWord(const lexicon::Hit &hit) const;
    bool holdsName(TextSpan span) const;
    static void followCountry(const FoundPlace &before, FoundPlace &place);
    /// Inside the name of an organisation, and not the place whose government or council it is.
    bool isInsideOtherName(TextSpan span) const;
    void collectSpans(const Names &names);
    void confirmBarePlaces();

    const Document &m_document;
    std::vector<TextSpan> m_dates;          ///< ordered by start
    std::vector<TextSpan> m_persons;        ///< ordered by start
    std::vector<TextSpan> m_organisations;  ///< ordered by start
    std::vector<std::uint32_t> m_confirmed; ///< places named in full somewhere in the document, sorted
    QStringList m_countries;                ///< ISO codes of the countries named outright in the document
};

} // namespace legation::annotate
