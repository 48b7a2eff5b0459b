// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/dates.h"
#include "core/annotate/document.h"
#include "core/annotate/names.h"
#include "core/annotate/places.h"

#include <QHash>

#include <vector>

namespace legation::annotate {

/// Whose side a name is on.
enum class Side { Taiwan, Foreign, Unknown };

/// Somebody or some place that can act in a sentence: a person, a body, a city, a country, or a word such as 市府.
struct Actor
{
    enum class Kind { Person, Organisation, Place, Word };

    Kind kind = Kind::Place;
    TextSpan span;
    Side side = Side::Unknown;
    size_t person = 0;     ///< index into Names::persons where kind is Person
    QString country;       ///< ISO code where known
    QString name;          ///< as printed
    bool inside = false;   ///< a place inside the name of a body
    bool resident = false; ///< a foreign office in Taiwan: whoever meets it need not go abroad
};

/// A cue found in the document.
struct FoundCue
{
    TextSpan span;
    lexicon::CueRole role;
    int weight = 1;
};

/// One sentence with everything in it that frames look at. Header lines (發稿單位 …) are no sentences of a scene.
struct SceneSentence
{
    TextSpan span;
    bool headline = false;
    int number = 0; ///< 0 for the headline, then 1, 2 … in the text
    std::vector<Actor> actors;
    std::vector<FoundCue> cues;
    std::vector<const DateExpression *> dates;

    bool has(lexicon::CueRole role, int leastWeight = 1) const;
    bool hasSide(Side side) const;
    bool hasPerson(Side side) const;
    /// A cue of `role` in the clause before `position`, at most `reach` units away.
    bool hasCueBefore(QStringView folded, qsizetype position, lexicon::CueRole role, qsizetype reach) const;
};

/// A stop behind which another clause begins; of folded text.
bool isClauseEnd(QChar c);
/// For searches among actors ordered by start.
bool startsAtOrAfter(const Actor &actor, qsizetype position);

/// The sentences of an article and who acts in them.
class Scene
{
public:
    Scene(const Document &document, const Dates &dates, const Names &names, const Places &places);

    const Document &document() const { return m_document; }
    const Dates &dates() const { return m_dates; }
    const Names &names() const { return m_names; }
    const Places &places() const { return m_places; }
    const std::vector<SceneSentence> &sentences() const { return m_sentences; }

    /// The headline and the first sentences of the text: what the article reports.
    static constexpr int kLead = 4;
    bool isLead(const SceneSentence &sentence) const { return sentence.number <= kLead; }
    /// Foreign parties are named somewhere in the lead, other than in passing.
    bool isForeign() const { return m_foreign; }

private:
    void addSentences();
    void addActors();
    void spread(std::vector<Actor> &actors);
    void addCues();
    void addDates();
    SceneSentence *sentenceOf(qsizetype position);
    const SceneSentence *sentenceOf(qsizetype position) const;
    /// Sides of the people: by what stands directly before their names, by their Latin name and their title.
    std::vector<Side> sidesOfPersons(const std::vector<Actor> &actors, const QHash<QString, size_t> &persons) const;
    std::vector<Actor> placesAndWords() const;
    std::vector<Actor> bodies(std::vector<Actor> &places) const;
    Side sideBefore(const std::vector<Actor> &actors, TextSpan name) const;
    qsizetype nameReach(TextSpan name, std::vector<TextSpan> &brackets) const;
    bool hasMoveBetween(TextSpan stretch) const;
    QString countryOf(QStringView entity) const;
    bool namesGames(qsizetype end) const;
    bool isPostedAbroad(TextSpan office) const;

    const Document &m_document;
    const Dates &m_dates;
    const Names &m_names;
    const Places &m_places;
    std::vector<SceneSentence> m_sentences;
    bool m_foreign = false;
};

/// Whether a date stands behind 發稿時間 and the like.
bool isDateline(const Document &document, TextSpan date);

} // namespace legation::annotate
