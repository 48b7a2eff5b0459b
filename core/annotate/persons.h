// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/latinnames.h"
#include "core/annotate/namemarks.h"
#include "core/annotate/namescore.h"

#include <QString>

#include <vector>

namespace legation::annotate {

/// One place where a person is named in full.
struct PersonFound
{
    TextSpan name;          ///< Han name, or the Latin one where it stands alone
    TextSpan latin;         ///< the Latin name in brackets; empty if none
    TextSpan title;         ///< the title next to it; empty if none
    double score = 0;       ///< how sure
    QString rule;           ///< "person.title-after"
    bool weakTitle = false; ///< the title is an ordinary word too: 代表
};

/// Finds the people named in full: beside titles, before Latin names in brackets, in lists, before verbs of speech.
class PersonFinder
{
public:
    PersonFinder(const Document &document, const NameMarks &marks);

    /// Ordered by start; they do not overlap.
    std::vector<PersonFound> find();

    /// The capitalised Latin runs of the document, in order.
    const std::vector<LatinName> &latinNames() const { return m_latin; }
    const NameScore &score() const { return m_score; }

private:
    void findBilingual(const LatinName &latin);
    void findLatinAlone(const LatinName &latin);
    void findBesideTitle(size_t index);
    void findUntitled();
    void findContacts();
    void findContact(qsizetype end);
    void findInLists();
    bool continueList(const PersonFound &person);
    qsizetype nextInList(qsizetype position) const;
    bool precedeList(const PersonFound &person);

    bool isAbroad(const TitleSpan &title, TextSpan name) const;
    void offer(const NameExtent &extent, const TitleSpan *title, double wanted, const QString &rule);
    void promoteRepeated();
    void settle();
    bool isFree(TextSpan span) const;
    void take(const PersonFound &person);
    qsizetype skipSpace(qsizetype position) const;
    const TitleSpan *titleEndingAt(qsizetype position) const;
    const TitleSpan *titleStartingAt(qsizetype position) const;

    const Document &m_document;
    const NameMarks &m_marks;
    NameScore m_score;
    std::vector<LatinName> m_latin;
    std::vector<PersonFound> m_offers;
    std::vector<PersonFound> m_nearly; ///< short of what is wanted by a little: enough where the name comes again
    std::vector<PersonFound> m_found;
    std::vector<bool> m_taken; ///< units that belong to a person found
};

/// Words of courtesy are no titles: 先生, 女士, 同學.
bool isCourtesy(QStringView title);

} // namespace legation::annotate
