// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/namemarks.h"

#include <QString>

namespace legation::annotate {

/// How far to the left of its ending the name of an organisation reaches.
struct NameReach
{
    qsizetype start = 0;
    qsizetype core = 0;   ///< where the name goes on behind the places that lead it
    bool placed = false;  ///< a place leads it
    bool chained = false; ///< a body in front of the place goes on in it: 協會臺南市會
};

/// Finds where the name of an organisation begins: at a place, or behind a verb, a particle, a title, punctuation. A
/// name has at most some thirty characters, so that the cost of a look is constant.
class OrganisationReach
{
public:
    OrganisationReach(const Document &document, const NameMarks &marks);

    NameReach left(TextSpan ending) const;
    /// The start without the seat that leads the name; the start of a department without the sentence before it.
    qsizetype dropSeat(NameReach reach, TextSpan ending) const;
    qsizetype keepDepartment(NameReach reach, TextSpan ending) const;
    /// ISO code of the country or place with which a stretch begins; empty if none.
    /// Where a Taiwanese town, district or city that ends at a position begins, bare names included; -1 if none.
    qsizetype townBefore(qsizetype position) const;
    QString leadingCountry(TextSpan span) const;

private:
    qsizetype overPlaces(qsizetype position, bool &chained) const;
    qsizetype overLatin(qsizetype position) const;
    bool stopsAt(qsizetype position, TextSpan ending) const;
    bool isCounter(qsizetype position) const;
    bool isBehindGovernment(qsizetype position) const;
    bool isGreaterCity(qsizetype position) const;
    bool continuesOverJoint(qsizetype position, TextSpan ending) const;

    const Document &m_document;
    const NameMarks &m_marks;
};

} // namespace legation::annotate
