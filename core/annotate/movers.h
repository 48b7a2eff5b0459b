// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

namespace legation::annotate {

/// Tells who moves and who receives by the verb of a sentence.
class Movers
{
public:
    static constexpr qsizetype kObjectReach = 16;
    static constexpr qsizetype kHostReach = 6; ///< units between the host and 接見

    explicit Movers(QStringView folded)
        : m_folded(folded)
    {
    }

    /// The first actor behind a cue in its clause.
    const Actor *objectOf(const SceneSentence &sentence, const FoundCue &cue) const;
    /// The actor nearest before a cue in its sentence.
    const Actor *subjectOf(const SceneSentence &sentence, const FoundCue &cue) const;
    bool foreignBefore(const SceneSentence &sentence, const FoundCue &cue) const;
    /// A Taiwanese party opens the sentence: 臺南市政府副市長王時思率團 …
    bool taiwanLeads(const SceneSentence &sentence, const FoundCue &cue) const;
    /// 蘇澳鎮國際交流訪問團抵達日本: a party named after a place at home.
    bool isOwnParty(const SceneSentence &sentence, const FoundCue &cue) const;
    /// 葉副市長…由山形市長佐藤孝弘接見, 館山市長森正一…迎接蘇澳訪問團: the host is abroad.
    bool isReceivedAbroad(const SceneSentence &sentence, const FoundCue &cue) const;
    /// 在縣府與副省長簽署: the table stands in the city hall.
    bool isAtHome(const SceneSentence &sentence) const;
    /// 前往澳洲公司進行參訪: the meeting ends a journey of the same clause.
    bool isEndOfJourney(const SceneSentence &sentence, const FoundCue &cue) const;
    /// 今(8)日在市府接見: `own`, the article's own day, or one beside it stands before the cue in its clause.
    bool isDated(const SceneSentence &sentence, const FoundCue &cue, std::optional<QDate> own) const;
    /// 縣長於日本沖繩縣主持掛牌, 簽署儀式於嬉野市舉行，鄉長出席: somebody from home acts at a place abroad, which is
    /// given; nullptr where nobody does. Games that are held abroad are no act of a mayor.
    const Actor *placeOfAct(const SceneSentence &sentence) const;
    /// 與美國在台協會處長會面: they meet, and the verb does not say who moved.
    bool isMutual(const FoundCue &cue) const;

private:
    qsizetype behindPurpose(const SceneSentence &sentence) const;

    QStringView m_folded;
};

} // namespace legation::annotate
