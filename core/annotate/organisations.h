// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/namemarks.h"
#include "core/annotate/orgreach.h"

#include <QString>

#include <vector>

namespace legation::annotate {

/// One place where an organisation is named.
struct OrganisationFound
{
    TextSpan span;
    TextSpan bracket;         ///< the brackets behind the name with its alias or acronym; empty if none
    QString rule;             ///< "org.suffix"
    QString country;          ///< where the lexicon or a leading country tells it; else empty
    bool header = false;      ///< the issuing unit of a header: listed as printed there
    bool needsPerson = false; ///< 經濟組: an organisation only where a person or title follows
    bool needsList = false;   ///< 熊本新聞: one too where it stands in a list of organisations of its kind
    qint64 record = -1;       ///< the record of the lexicon; forms of one record are one organisation
};

/// Finds organisations: names of the lexicon, and names that end in a word for an organisation and begin at a
/// boundary (a place, a verb, punctuation). The name ends where it ends; what goes on (社會局長, 公司治理) is none.
class OrganisationFinder
{
public:
    OrganisationFinder(const Document &document, const NameMarks &marks);

    /// Ordered by start; they do not overlap.
    std::vector<OrganisationFound> find() const;

private:
    struct Ending
    {
        TextSpan span; ///< the suffix, or the whole name of the lexicon
        lexicon::EntryKind kind = lexicon::EntryKind::OrgSuffix;
        std::uint32_t record = 0;
    };
    std::vector<Ending> endings() const;
    bool endsHere(qsizetype end) const;
    bool isTeam(qsizetype end) const;
    bool acceptLexicon(const Ending &ending, OrganisationFound &found) const;
    void dropDescription(NameReach &reach, TextSpan ending) const;
    bool endsTown(TextSpan ending) const;
    bool acceptSuffix(const Ending &ending, OrganisationFound &found) const;
    bool acceptWeak(const lexicon::OrgSuffix &suffix, NameReach reach, TextSpan span, OrganisationFound &found) const;
    bool isWord(TextSpan span, lexicon::WordUse use) const;
    bool isQuoted(TextSpan span) const;
    bool isCounted(TextSpan span) const;
    bool beginsWithMeasure(TextSpan span) const;
    bool isOnlyCountry(NameReach reach, const lexicon::OrgSuffix &suffix) const;
    void settleLists(std::vector<OrganisationFound> &all) const;
    TextSpan bracketBehind(qsizetype end) const;

    const Document &m_document;
    const NameMarks &m_marks;
    OrganisationReach m_reach;
};

} // namespace legation::annotate
