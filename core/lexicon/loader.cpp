// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/loader.h"

#include "core/text/fold.h"

namespace legation::lexicon {

using namespace Qt::StringLiterals;

namespace {

/// Names of one letter or of two Latin letters would be found everywhere; they resolve, but are not searched for.
bool isSearchable(const QString &name)
{
    if (name.size() == 1)
        return name[0].unicode() >= 0x3400;
    return name.size() > 2 || name[0].unicode() >= 0x0370;
}

TownTier townTier(const QString &tier)
{
    if (tier == "bare"_L1)
        return TownTier::Bare;
    return tier == "ambiguous"_L1 ? TownTier::Ambiguous : TownTier::Suffix;
}

CueRole cueRole(const QString &role)
{
    static const QHash<QString, CueRole> roles{
        {u"come"_s, CueRole::Come},         {u"go"_s, CueRole::Go},
        {u"meet"_s, CueRole::Meet},         {u"receive"_s, CueRole::Receive},
        {u"online"_s, CueRole::Online},     {u"sign"_s, CueRole::Sign},
        {u"treaty"_s, CueRole::Treaty},     {u"forum"_s, CueRole::Forum},
        {u"join"_s, CueRole::Join},         {u"award"_s, CueRole::Award},
        {u"aid"_s, CueRole::Aid},           {u"media"_s, CueRole::Media},
        {u"foreign"_s, CueRole::Foreign},   {u"past"_s, CueRole::Past},
        {u"plan"_s, CueRole::Plan},         {u"passing"_s, CueRole::Passing},
        {u"domestic"_s, CueRole::Domestic}, {u"no-country-tail"_s, CueRole::NoCountryTail},
    };
    return roles.value(role, CueRole::Meet);
}

SurnameKind surnameKind(const QString &kind)
{
    static const QHash<QString, SurnameKind> kinds{{u"chinese"_s, SurnameKind::Chinese},
                                                   {u"chinese_double"_s, SurnameKind::ChineseDouble},
                                                   {u"japanese"_s, SurnameKind::Japanese},
                                                   {u"korean"_s, SurnameKind::Korean},
                                                   {u"vietnamese"_s, SurnameKind::Vietnamese}};
    return kinds.value(kind, SurnameKind::Chinese);
}

WordUse wordUse(const QString &role)
{
    static const std::pair<QLatin1StringView, WordUse> kRoles[] = {
        {"speech"_L1, WordUse::Speech},   {"after"_L1, WordUse::After},       {"before"_L1, WordUse::Before},
        {"never"_L1, WordUse::Never},     {"person"_L1, WordUse::PersonNoun}, {"notorg"_L1, WordUse::NotOrganisation},
        {"generic"_L1, WordUse::Generic}, {"inner"_L1, WordUse::Inner},       {"latin"_L1, WordUse::LatinOther},
        {"header"_L1, WordUse::Header},
    };
    for (const auto &[name, use] : kRoles) {
        if (role == name)
            return use;
    }
    return WordUse{};
}

/// A surname as Japan prints it: the lexicon writes Traditional glyphs (澤), articles often the new ones (沢).
QString inJapaneseGlyphs(QString surname)
{
    static constexpr QStringView kOld = u"澤濱邊齋廣櫻惠關榮德黑鹽瀧龍國內奧高崎條豐圓藏寬瀨增橫萬鐵與澁繩卷曾戶實";
    static constexpr QStringView kNew = u"沢浜辺斎広桜恵関栄徳黒塩滝竜国内奥髙﨑条豊円蔵寛瀬増横万鉄与渋縄巻曽戸実";
    for (QChar &c : surname) {
        if (const qsizetype at = kOld.indexOf(c); at >= 0)
            c = kNew[at];
    }
    return surname;
}

CharUses surnameUses(const Surname &surname, qsizetype length)
{
    if (length > 1)
        return CharUse::LongSurname;
    CharUses uses;
    if (surname.kinds & SurnameKind::Japanese)
        uses |= CharUse::JapaneseSurname;
    if (surname.kinds & (SurnameKinds(SurnameKind::Chinese) | SurnameKind::Korean | SurnameKind::Vietnamese)) {
        uses |= surname.weight <= 1   ? CharUse::SurnameCommon
                : surname.weight == 2 ? CharUse::SurnameUsual
                                      : CharUse::SurnameRare;
    }
    return uses;
}

} // namespace

Loader::Loader(QString folder, std::vector<TaughtName> taught)
    : m_folder(std::move(folder))
    , m_taught(std::move(taught))
    , m_lexicon(std::make_shared<Lexicon>())
{
    m_lexicon->m_folder = m_folder;
}

Result<std::shared_ptr<const Lexicon>> Loader::load()
{
    const std::pair<QLatin1StringView, Fill> files[] = {
        {"countries.tsv"_L1, &Loader::addCountry},
        {"cities_tw.tsv"_L1, &Loader::addCity},
        {"towns_tw.tsv"_L1, &Loader::addTown},
        {"places.tsv"_L1, &Loader::addPlace},
        {"offices.tsv"_L1, &Loader::addOffice},
        {"bodies.tsv"_L1, &Loader::addBody},
        {"institutions.tsv"_L1, &Loader::addInstitution},
        {"companies.tsv"_L1, &Loader::addBody},
        {"orgsuffixes.tsv"_L1, &Loader::addOrgSuffix},
        {"titles.tsv"_L1, &Loader::addTitle},
        {"titles_latin.tsv"_L1, &Loader::addLatinTitle},
        {"surnames.tsv"_L1, &Loader::addSurname},
        {"topics.tsv"_L1, &Loader::addTopic},
        {"cues.tsv"_L1, &Loader::addCue},
        {"namewords.tsv"_L1, &Loader::addNameWord},
        {"namechars.tsv"_L1, &Loader::addNameChars},
    };
    for (const auto &[file, fill] : files) {
        if (const Result<void> read = readEach(file, fill); !read)
            return tl::unexpected(read.error());
    }
    for (const TaughtName &name : m_taught) {
        if (const Result<void> taught = teach(name); !taught)
            return tl::unexpected(taught.error());
    }
    m_lexicon->m_matcher.freeze();
    return std::shared_ptr<const Lexicon>(std::move(m_lexicon));
}

Result<void> Loader::readEach(QLatin1StringView file, Fill fill)
{
    const Result<Tsv> tsv = Tsv::read(m_folder + u'/' + file);
    if (!tsv)
        return tl::unexpected(tsv.error());
    for (qsizetype row = 0; row < tsv->size(); ++row)
        (this->*fill)(*tsv, row);
    return {};
}

void Loader::match(const QString &name, EntryKind kind, size_t record)
{
    if (!name.isEmpty() && isSearchable(name))
        m_lexicon->m_matcher.add(text::foldUnits(name), kind, std::uint32_t(record));
}

void Loader::match(const QStringList &names, EntryKind kind, size_t record)
{
    for (const QString &name : names)
        match(name, kind, record);
}

void Loader::nameCountry(const QString &name, const QString &code)
{
    const QString folded = text::fold(name);
    if (!folded.isEmpty() && !m_lexicon->m_countryByName.contains(folded))
        m_lexicon->m_countryByName.insert(folded, code);
}

void Loader::nameCity(const QString &name, const QString &city)
{
    const QString folded = text::fold(name);
    if (!folded.isEmpty() && !m_lexicon->m_cityByName.contains(folded))
        m_lexicon->m_cityByName.insert(folded, city);
}

void Loader::addCountry(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_countries.size();
    Country country;
    country.code = tsv.cell(row, "code"_L1);
    country.name = tsv.cell(row, "name"_L1);
    country.nameEn = tsv.cell(row, "name_en"_L1);
    country.aliases = tsv.list(row, "aliases"_L1);
    country.aliasesEn = tsv.list(row, "aliases_en"_L1);
    country.shortForms = tsv.list(row, "short"_L1);
    country.pairs = tsv.list(row, "pairs"_L1);
    country.demonyms = tsv.list(row, "demonyms"_L1);
    country.capitals = tsv.list(row, "capital"_L1);
    country.needsContext = tsv.cell(row, "guard"_L1) == "context"_L1;
    match(country.name, EntryKind::Country, record);
    match(country.aliases, EntryKind::Country, record);
    match(country.nameEn, EntryKind::Country, record);
    match(country.aliasesEn, EntryKind::Country, record);
    match(country.shortForms, EntryKind::CountryShort, record);
    match(country.pairs, EntryKind::CountryPair, record);
    match(country.demonyms, EntryKind::Demonym, record);
    match(country.capitals, EntryKind::Capital, record);
    match(tsv.list(row, "traps"_L1), EntryKind::CountryTrap, record);
    m_lexicon->m_countryByCode.insert(country.code, qsizetype(record));
    nameCountry(country.code, country.code);
    for (const QStringList &names :
         {QStringList{country.name, country.nameEn}, country.aliases, country.aliasesEn, country.shortForms}) {
        for (const QString &name : names)
            nameCountry(name, country.code);
    }
    m_lexicon->m_countries.push_back(std::move(country));
}

void Loader::addCity(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_cities.size();
    City city;
    city.name = tsv.cell(row, "name"_L1);
    city.code = tsv.cell(row, "code"_L1);
    city.nameEn = tsv.cell(row, "name_en"_L1);
    city.aliases = tsv.list(row, "aliases"_L1);
    city.shortForms = tsv.list(row, "short"_L1);
    city.governmentShorts = tsv.list(row, "government_short"_L1);
    match(city.name, EntryKind::City, record);
    match(city.aliases, EntryKind::City, record);
    match(tsv.list(row, "aliases_en"_L1), EntryKind::City, record);
    match(city.shortForms, EntryKind::CityShort, record);
    match(city.governmentShorts, EntryKind::CityGovernment, record);
    match(tsv.list(row, "traps"_L1), EntryKind::CityTrap, record);
    for (const QStringList &names : {QStringList{city.name, city.code, city.nameEn}, city.aliases,
                                     tsv.list(row, "aliases_en"_L1), city.shortForms, city.governmentShorts}) {
        for (const QString &name : names)
            nameCity(name, city.name);
    }
    m_lexicon->m_cities.push_back(std::move(city));
}

void Loader::addTown(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_towns.size();
    Town town;
    town.name = tsv.cell(row, "name"_L1);
    town.city = tsv.cell(row, "city"_L1);
    town.tier = townTier(tsv.cell(row, "tier"_L1));
    match(town.name, EntryKind::Town, record);
    if (town.tier == TownTier::Bare)
        match(town.name.chopped(1), EntryKind::TownBare, record);
    m_lexicon->m_towns.push_back(std::move(town));
}

void Loader::addPlace(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_places.size();
    Place place;
    place.name = tsv.cell(row, "name"_L1);
    place.country = tsv.cell(row, "country"_L1);
    place.kind = tsv.cell(row, "kind"_L1);
    const QStringList latin = tsv.list(row, "latin"_L1);
    place.latin = latin.value(0);
    place.aliases = tsv.list(row, "aliases"_L1);
    place.suffixes = tsv.list(row, "suffixes"_L1);
    place.tier = tsv.cell(row, "tier"_L1) == "A"_L1 ? PlaceTier::A : PlaceTier::B;
    place.partnerOf = tsv.list(row, "partner_of"_L1);
    match(latin, EntryKind::PlaceLatin, record);
    for (const QString &name : QStringList{place.name} + place.aliases) {
        match(name, EntryKind::Place, record);
        for (const QString &suffix : place.suffixes) {
            if (!name.endsWith(suffix))
                match(name + suffix, EntryKind::PlaceFull, record);
        }
    }
    match(tsv.list(row, "traps"_L1), EntryKind::PlaceTrap, record);
    m_lexicon->m_places.push_back(std::move(place));
}

void Loader::addTitle(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_titles.size();
    Title title;
    title.title = tsv.cell(row, "title"_L1);
    title.nameEn = tsv.cell(row, "name_en"_L1);
    title.rank = tsv.cell(row, "rank"_L1).toInt();
    title.kind = tsv.cell(row, "kind"_L1);
    const QStringList flags = tsv.list(row, "flags"_L1);
    title.verb = flags.contains("verb"_L1);
    title.prefix = flags.contains("prefix"_L1);
    title.unit = flags.contains("unit"_L1);
    match(title.title, EntryKind::Title, record);
    m_lexicon->m_titles.push_back(std::move(title));
}

void Loader::addLatinTitle(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_latinTitles.size();
    Title title;
    title.title = tsv.cell(row, "title"_L1);
    title.nameEn = title.title;
    title.kind = tsv.cell(row, "kind"_L1);
    match(title.title, EntryKind::LatinTitle, record);
    match(tsv.list(row, "abbreviations"_L1), EntryKind::LatinTitle, record);
    m_lexicon->m_latinTitles.push_back(std::move(title));
}

void Loader::addSurname(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_surnames.size();
    Surname surname;
    for (const QString &kind : tsv.list(row, "kind"_L1))
        surname.kinds |= surnameKind(kind);
    surname.weight = tsv.cell(row, "weight"_L1).toInt();
    const QString folded = text::foldUnits(tsv.cell(row, "surname"_L1));
    for (const QString &form : {folded, inJapaneseGlyphs(folded)}) {
        const quint64 units = Lexicon::unitsOf(form);
        if (units == 0 || m_lexicon->m_surnameByUnits.contains(units))
            continue;
        m_lexicon->m_surnameByUnits.insert(units, qsizetype(record));
        m_lexicon->m_charUses[form[0].unicode()] |= std::uint8_t(surnameUses(surname, form.size()).toInt());
    }
    m_lexicon->m_surnames.push_back(std::move(surname));
}

void Loader::addTopic(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_topics.size();
    Topic topic;
    topic.topic = tsv.cell(row, "topic"_L1);
    topic.parent = tsv.cell(row, "parent"_L1);
    topic.nameEn = tsv.cell(row, "name_en"_L1);
    topic.words = tsv.list(row, "words"_L1);
    match(topic.words, EntryKind::TopicWord, record);
    m_lexicon->m_topicByName.insert(topic.topic, qsizetype(record));
    m_lexicon->m_topics.push_back(std::move(topic));
}

void Loader::addCue(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_cues.size();
    Cue cue;
    cue.cue = tsv.cell(row, "cue"_L1);
    cue.role = cueRole(tsv.cell(row, "role"_L1));
    cue.weight = tsv.cell(row, "weight"_L1).toInt();
    match(cue.cue, EntryKind::Cue, record);
    m_lexicon->m_cues.push_back(std::move(cue));
}

void Loader::addNameWord(const Tsv &tsv, qsizetype row)
{
    WordUses uses;
    for (const QString &role : tsv.list(row, "roles"_L1))
        uses |= wordUse(role);
    m_lexicon->m_matcher.add(text::foldUnits(tsv.cell(row, "word"_L1)), EntryKind::NameWord, uses.toInt());
}

void Loader::addNameChars(const Tsv &tsv, qsizetype row)
{
    const QString name = tsv.cell(row, "class"_L1);
    const CharUse use = name == "transliteration"_L1 ? CharUse::Transliteration
                        : name == "nongiven"_L1      ? CharUse::NonGiven
                                                     : CharUse::JapaneseEnd;
    const QString folded = text::foldUnits(tsv.cell(row, "chars"_L1));
    for (const QChar c : folded)
        m_lexicon->m_charUses[c.unicode()] |= std::uint8_t(use);
}

} // namespace legation::lexicon
