// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/textspan.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace legation::lexicon {

/// What a name of the lexicon is; says which list of Lexicon `Hit::record` counts in.
enum class EntryKind : std::uint8_t {
    Country,        ///< name or alias -> countries()
    CountryShort,   ///< one-character form -> countries(); only in its contexts
    CountryPair,    ///< 臺立: a compound that names the state -> countries()
    Demonym,        ///< 日籍 -> countries()
    Capital,        ///< 華府 -> countries()
    City,           ///< official name or safe alias -> cities()
    CityShort,      ///< 南市 -> cities(); needs a guard
    CityGovernment, ///< 南市府 -> cities()
    Town,           ///< full name 永康區 -> towns()
    TownBare,       ///< name without its suffix, of a town of tier bare -> towns()
    Place,          ///< bare name or alias -> places()
    PlaceFull,      ///< name with a generic word: 橫濱市 -> places()
    PlaceLatin,     ///< Yokohama -> places()
    Office,         ///< -> offices()
    Body,           ///< name, alias or acronym -> bodies()
    OrgSuffix,      ///< -> orgSuffixes()
    Title,          ///< -> titles()
    LatinTitle,     ///< title or abbreviation, on word boundaries -> latinTitles()
    TopicWord,      ///< -> topics()
    Cue,            ///< -> cues()
    NameWord,       ///< the record is its WordUses
    TaughtPerson,   ///< -> taughtPersons()
    CountryTrap,    ///< 韓國瑜: holds a name of countries() without meaning it; never in the hits of Lexicon
    CityTrap,       ///< the same for cities()
    PlaceTrap,      ///< the same for places()
};

/// One name found: where, what it is, and the record it belongs to.
struct Hit
{
    TextSpan span;
    EntryKind kind = EntryKind::Country;
    std::uint32_t record = 0;
};

/// A trie over all names, searched in one pass: at each position the units are followed as far as a name goes.
/// Cost is linear in the text (names are short). Names of Latin letters match on word boundaries alone.
class Matcher
{
public:
    /// Adds a name already folded by text::foldUnits; empty names are ignored. Call freeze() after the last.
    void add(const QString &folded, EntryKind kind, std::uint32_t record);
    void freeze();

    /// All hits ordered by start, then longest first.
    std::vector<Hit> find(QStringView folded) const;
    /// Names after freeze().
    qsizetype size() const { return static_cast<qsizetype>(m_meanings.size()); }

private:
    struct Meaning
    {
        EntryKind kind;
        std::uint32_t record;
    };
    struct Entry
    {
        QString name;
        Meaning meaning;
    };
    /// The first child of a node stands right behind it, so that the rest of most names is read in one stretch.
    struct Node
    {
        /// The record of the only name that ends here, or the index into m_meanings of the first of several.
        std::uint32_t meaning = 0;
        std::uint16_t hits = 0; ///< names that end here
        std::uint16_t children = 0;
        char16_t firstUnit = 0; ///< of the first child
        EntryKind kind = {};    ///< of the only name
    };
    /// From a node by a unit to a later child. All of these stand in one open hash table: a step costs one look-up,
    /// however many children a node has.
    struct Edge
    {
        std::uint32_t node = 0; ///< 0: the slot is free
        std::uint32_t child = 0;
        char16_t unit = 0;
    };
    void sortEntries();
    std::uint32_t build(size_t first, size_t last, qsizetype depth, std::vector<Edge> &edges);
    /// The node behind two units; most names begin with a pair of their own.
    struct Pair
    {
        std::uint32_t units = 0;
        std::uint32_t node = 0; ///< 0: the slot is free
    };
    void place(const std::vector<Edge> &edges);
    void placePairs(const std::vector<Pair> &pairs);
    /// Takes the children of the root's children out of `edges`.
    std::vector<Pair> takePairs(std::vector<Edge> &edges) const;
    /// By m_edges; 0 if none.
    std::uint32_t laterChild(std::uint32_t node, char16_t unit) const;
    /// By m_begun; 0 if none.
    std::uint32_t nodeBehind(char16_t first, char16_t second) const;
    size_t slotOf(std::uint32_t node, char16_t unit) const;
    bool isName(char16_t unit) const { return m_names[unit / 64] >> (unit % 64) & 1; }
    /// Whether some name may begin with these two units; wrong at most in saying yes.
    bool mayBegin(char16_t first, char16_t second) const;
    void take(const Node &node, TextSpan span, QStringView text, std::vector<Hit> &hits) const;
    /// Appends the hits that start at `start`, longest first.
    void findAt(QStringView text, qsizetype start, std::vector<Hit> &hits) const;

    std::vector<Entry> m_entries;    ///< empty after freeze()
    std::vector<Meaning> m_meanings; ///< of the entries, sorted by name
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges; ///< of nodes behind the second unit; at most half full, its size is a power of two
    std::vector<Pair> m_begun; ///< the same of the first two units
    int m_edgeBits = 0;
    int m_begunBits = 0;
    std::vector<std::uint32_t> m_root;  ///< node for each first unit; 0 = none
    std::vector<std::uint64_t> m_names; ///< a bit for each unit that is a name by itself
    std::vector<std::uint64_t> m_pairs; ///< a bit for the first two units of each name; small enough for the cache
};

} // namespace legation::lexicon
