// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/lexicon/matcher.h"
#include "core/lexicon/taught.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace legation::lexicon {

/// A state or territory of ISO 3166-1, with XK for Kosovo and x-Somaliland.
struct Country
{
    QString code;   ///< alpha-2
    QString name;   ///< Taiwan's usage: 紐西蘭
    QString nameEn; ///< New Zealand
    QStringList aliases;
    QStringList aliasesEn;
    QStringList shortForms; ///< one-character forms: 紐
    QStringList pairs;      ///< compounds that name the state: 臺立
    QStringList demonyms;   ///< 紐籍
    QStringList capitals;   ///< that may stand for the state
    bool needsContext = false;
};

/// One of Taiwan's 22 municipalities, cities and counties.
struct City
{
    QString name; ///< official, in 臺-form: 臺南市
    QString code; ///< ISO 3166-2:TW without the prefix: TNN
    QString nameEn;
    QStringList aliases;
    QStringList shortForms;       ///< 南市: only where no longer word holds them
    QStringList governmentShorts; ///< 南市府
};

enum class TownTier { Bare, Suffix, Ambiguous };

struct Town
{
    QString name; ///< 永康區
    QString city; ///< 臺南市
    TownTier tier = TownTier::Suffix;
};

enum class PlaceTier { A, B };

/// A foreign place below the state.
struct Place
{
    QString name;    ///< without its generic word where that is safe: 橫濱
    QString country; ///< ISO code
    QString kind;    ///< city, prefecture, state, …
    QString latin;
    QStringList aliases;
    QStringList suffixes; ///< generic words it takes: 市
    PlaceTier tier = PlaceTier::A;
    QStringList partnerOf; ///< Taiwanese cities it is a sister, friendship or partner city of
};

/// A foreign mission in Taiwan, or (kind taiwan_abroad) one of Taiwan's own abroad.
struct Office
{
    QString name;
    QString country;
    QString kind;
    QString nameEn;
    QStringList aliases;
    QString place;

    bool isTaiwanAbroad() const { return kind == QLatin1String("taiwan_abroad"); }
};

/// What an organisation of the lexicon is called.
struct OrganisationName
{
    QString name;  ///< the usual one
    QString latin; ///< its acronym, else its English name; may be empty
};

/// An international body or city network, or a national institution of Taiwan.
struct Body
{
    QString name;
    QString acronym;
    QString nameEn;
    QStringList aliases;
    QString kind;
    bool national = false; ///< from institutions.tsv
};

enum class SuffixStrength { Strong, Weak };

struct OrgSuffix
{
    QString suffix; ///< 協會
    QString kind;
    SuffixStrength strength = SuffixStrength::Weak;
};

struct Title
{
    QString title; ///< 局長
    QString nameEn;
    int rank = 9; ///< 1 head of state … 9 staff
    QString kind;
    bool verb = false;   ///< is an ordinary verb or noun too: 代表
    bool prefix = false; ///< stands before the name mostly
    bool unit = false;   ///< fuses with a department before it: 教育局長
};

enum class SurnameKind : std::uint8_t { Chinese = 1, ChineseDouble = 2, Japanese = 4, Korean = 8, Vietnamese = 16 };
Q_DECLARE_FLAGS(SurnameKinds, SurnameKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(SurnameKinds)

struct Surname
{
    SurnameKinds kinds;
    int weight = 1; ///< 1 common … 3 rare, or an ordinary word too
};

struct Topic
{
    QString topic;
    QString parent; ///< empty for the upper level
    QString nameEn;
    QStringList words;
};

/// What a cue of cues.tsv tells; see the head of that file.
enum class CueRole {
    Come,
    Go,
    Meet,
    Receive,
    Online,
    Sign,
    Treaty,
    Forum,
    Join,
    Award,
    Aid,
    Media,
    Foreign,
    Past,
    Plan,
    Passing,
    Domestic,
    NoCountryTail,
};

/// A word by which is read what happened: 蒞訪, 簽署, 視訊.
struct Cue
{
    QString cue;
    CueRole role = CueRole::Meet;
    int weight = 1; ///< 3 says it alone, 2 with a second sign, 1 weakly
};

/// What an ordinary word tells of the names beside it.
enum class WordUse : std::uint16_t {
    Speech = 1,           ///< verb of who speaks or acts: a bare name may stand before it
    After = 2,            ///< may follow a person's name
    Before = 4,           ///< may stand before a name and is no part of it
    Never = 8,            ///< begins with a surname and is no name
    PersonNoun = 16,      ///< 選手: an untitled name may follow
    NotOrganisation = 32, ///< ends like an organisation and names none by itself
    Generic = 64,         ///< names none even behind a place: 臺灣企業
    Inner = 128,          ///< a verb that names of organisations hold: 交流
    LatinOther = 256,     ///< Latin word that no person's name holds
    Header = 512,         ///< 發稿單位: the issuing unit follows
};
Q_DECLARE_FLAGS(WordUses, WordUse)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordUses)

/// Of a hit of kind NameWord.
inline WordUses wordUses(const Hit &hit)
{
    return WordUses::fromInt(hit.record);
}

/// What a character can be in a person's name.
enum class CharUse : std::uint8_t {
    Transliteration = 1,  ///< writes foreign names by sound
    NonGiven = 2,         ///< hardly ever in a given name
    SurnameCommon = 4,    ///< Chinese surname of weight 1
    SurnameUsual = 8,     ///< of weight 2
    SurnameRare = 16,     ///< of weight 3
    LongSurname = 32,     ///< begins a surname of several characters
    JapaneseSurname = 64, ///< Japanese surname of one character
    JapaneseEnd = 128,    ///< ends Japanese given names
};
Q_DECLARE_FLAGS(CharUses, CharUse)
Q_DECLARE_OPERATORS_FOR_FLAGS(CharUses)

/// The gazetteers of resources/lexicon, read once, immutable, shared by all threads.
class Lexicon
{
public:
    /// Reads the lexicon that is built into the program. Fails with BadLexicon (file, line, what is wrong).
    static Result<std::shared_ptr<const Lexicon>> load();
    /// Reads the TSV files of a folder instead; for tests and lexicon work.
    static Result<std::shared_ptr<const Lexicon>> load(const QString &folder);
    /// The same lexicon read again, with the names that an archive was taught. Fails with BadLexicon where a name is
    /// another one of something this lexicon does not have.
    Result<std::shared_ptr<const Lexicon>> with(const std::vector<TaughtName> &taught) const;

    /// Every name of the lexicon in `folded` (text::foldUnits), ordered by start, longest first; hits may overlap.
    /// Hits inside a trap (韓國 in 韓國瑜) are left out.
    std::vector<Hit> find(QStringView folded) const;

    const std::vector<Country> &countries() const { return m_countries; }
    const std::vector<City> &cities() const { return m_cities; }
    const std::vector<Town> &towns() const { return m_towns; }
    const std::vector<Place> &places() const { return m_places; }
    const std::vector<Office> &offices() const { return m_offices; }
    const std::vector<Body> &bodies() const { return m_bodies; }
    const std::vector<OrgSuffix> &orgSuffixes() const { return m_orgSuffixes; }
    const std::vector<Title> &titles() const { return m_titles; }
    const std::vector<Title> &latinTitles() const { return m_latinTitles; }
    const std::vector<Topic> &topics() const { return m_topics; }
    const std::vector<Cue> &cues() const { return m_cues; }
    const std::vector<TaughtName> &taughtPersons() const { return m_taughtPersons; }

    const Country *country(QStringView code) const; ///< by ISO code; null if unknown
    /// ISO code for whatever a person writes: AU, 澳洲, 澳大利亞, Australia, australia, 澳; nullopt if unknown.
    std::optional<QString> resolveCountry(QStringView text) const;
    /// Official name for whatever a person writes: 台南, 臺南市, 南市, Tainan; nullopt if unknown.
    std::optional<QString> resolveCity(QStringView text) const;
    /// The organisation for whatever a person writes: AIT, 美國在台協會; null if unknown.
    const OrganisationName *organisation(QStringView text) const;
    /// The usual names of the organisations of whose forms one holds `part`, each once. Looks at every form.
    QStringList organisationsCalled(QStringView part) const;
    const Surname *surname(QStringView folded) const; ///< exact, folded; null if none
    const Topic *topic(QStringView name) const;
    /// What a folded character can be in a person's name; a table look-up.
    CharUses charUses(QChar folded) const { return CharUses::fromInt(m_charUses[folded.unicode()]); }

private:
    friend class Loader;

    /// A text of at most four units as one number; 0 for a longer one.
    static quint64 unitsOf(QStringView folded);

    std::vector<Country> m_countries;
    std::vector<City> m_cities;
    std::vector<Town> m_towns;
    std::vector<Place> m_places;
    std::vector<Office> m_offices;
    std::vector<Body> m_bodies;
    std::vector<OrgSuffix> m_orgSuffixes;
    std::vector<Title> m_titles;
    std::vector<Title> m_latinTitles;
    std::vector<Surname> m_surnames;
    std::vector<Topic> m_topics;
    std::vector<Cue> m_cues;
    std::vector<TaughtName> m_taughtPersons;
    QString m_folder;                                                        ///< it was read from
    std::vector<std::uint8_t> m_charUses = std::vector<std::uint8_t>(65536); ///< CharUses; small, for the cache
    QHash<QString, qsizetype> m_countryByCode;
    QHash<QString, QString> m_countryByName;               ///< folded name -> code
    QHash<QString, QString> m_cityByName;                  ///< folded name -> official name
    QHash<QString, OrganisationName> m_organisationByName; ///< folded form -> what it is called
    QHash<quint64, qsizetype> m_surnameByUnits;            ///< see unitsOf()
    QHash<QString, qsizetype> m_topicByName;
    Matcher m_matcher;
};

} // namespace legation::lexicon
