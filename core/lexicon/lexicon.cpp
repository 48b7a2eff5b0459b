// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/lexicon.h"

#include "core/lexicon/loader.h"
#include "core/text/fold.h"

#include <algorithm>

namespace legation::lexicon {

using namespace Qt::StringLiterals;

namespace {

template <typename Record>
const Record *at(const std::vector<Record> &records, const QHash<QString, qsizetype> &index, QStringView key)
{
    // Lent, not copied: the annotator asks at every turn.
    const auto found = index.constFind(QString::fromRawData(key.data(), key.size()));
    return found == index.constEnd() ? nullptr : &records[size_t(*found)];
}

std::optional<QString> valueOf(const QHash<QString, QString> &index, QStringView text)
{
    const auto found = index.constFind(text::fold(text.trimmed()));
    return found == index.constEnd() ? std::nullopt : std::optional(*found);
}

bool isTrap(EntryKind kind)
{
    return kind == EntryKind::CountryTrap || kind == EntryKind::CityTrap || kind == EntryKind::PlaceTrap;
}

/// The kind of trap that a hit of `kind` can be caught in; itself where there is none.
EntryKind trapOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Country:
    case EntryKind::CountryShort:
    case EntryKind::CountryPair:
    case EntryKind::Demonym:
    case EntryKind::Capital: return EntryKind::CountryTrap;
    case EntryKind::City:
    case EntryKind::CityShort:
    case EntryKind::CityGovernment: return EntryKind::CityTrap;
    case EntryKind::Place:
    case EntryKind::PlaceFull: return EntryKind::PlaceTrap;
    default: return kind;
    }
}

} // namespace

Result<std::shared_ptr<const Lexicon>> Lexicon::load()
{
    return load(u":/legation/lexicon"_s);
}

Result<std::shared_ptr<const Lexicon>> Lexicon::load(const QString &folder)
{
    return Loader(folder).load();
}

Result<std::shared_ptr<const Lexicon>> Lexicon::with(const std::vector<TaughtName> &taught) const
{
    return Loader(m_folder, taught).load();
}

std::vector<Hit> Lexicon::find(QStringView folded) const
{
    std::vector<Hit> hits = m_matcher.find(folded);
    const auto first = std::find_if(hits.begin(), hits.end(), [](const Hit &hit) { return isTrap(hit.kind); });
    if (first == hits.end())
        return hits;
    std::vector<Hit> traps; // those that may still hold a coming hit
    const auto isTrapped = [&traps](const Hit &hit) {
        std::erase_if(traps, [&hit](const Hit &trap) { return trap.span.end <= hit.span.start; });
        return std::any_of(traps.begin(), traps.end(), [&hit](const Hit &trap) {
            return trap.record == hit.record && trap.span.contains(hit.span) && trapOf(hit.kind) == trap.kind;
        });
    };
    auto kept = first;
    for (auto hit = first; hit != hits.end(); ++hit) {
        if (isTrap(hit->kind))
            traps.push_back(*hit);
        else if (traps.empty() || !isTrapped(*hit))
            *kept++ = *hit;
    }
    hits.erase(kept, hits.end());
    return hits;
}

const Country *Lexicon::country(QStringView code) const
{
    return at(m_countries, m_countryByCode, code);
}

std::optional<QString> Lexicon::resolveCountry(QStringView text) const
{
    return valueOf(m_countryByName, text);
}

std::optional<QString> Lexicon::resolveCity(QStringView text) const
{
    return valueOf(m_cityByName, text);
}

const OrganisationName *Lexicon::organisation(QStringView text) const
{
    const auto found = m_organisationByName.constFind(text::fold(text.trimmed()));
    return found == m_organisationByName.constEnd() ? nullptr : &*found;
}

QStringList Lexicon::organisationsCalled(QStringView part) const
{
    const QString folded = text::fold(part.trimmed());
    QStringList names;
    for (auto form = m_organisationByName.constBegin(); form != m_organisationByName.constEnd(); ++form) {
        if (!folded.isEmpty() && form.key().contains(folded))
            names.append(form->name);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

quint64 Lexicon::unitsOf(QStringView folded)
{
    quint64 units = 0;
    for (const QChar c : folded)
        units = units << 16 | c.unicode();
    return folded.size() <= 4 ? units : 0;
}

const Surname *Lexicon::surname(QStringView folded) const
{
    const auto found = m_surnameByUnits.constFind(unitsOf(folded));
    return found == m_surnameByUnits.constEnd() ? nullptr : &m_surnames[size_t(*found)];
}

const Topic *Lexicon::topic(QStringView name) const
{
    return at(m_topics, m_topicByName, name);
}

} // namespace legation::lexicon
