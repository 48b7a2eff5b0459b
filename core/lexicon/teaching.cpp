// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/loader.h"
#include "core/text/fold.h"

namespace legation::lexicon {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unknown(const TaughtName &name)
{
    return fail(ErrorCode::BadLexicon,
                u"“%1” is taught as another name of “%2”, which is not known"_s.arg(name.name, name.of));
}

/// The number of the record that is called so; -1 where there is none.
template <typename Record>
qsizetype recordOf(const std::vector<Record> &records, const QString &name)
{
    const QString folded = text::foldUnits(name);
    for (size_t i = 0; i < records.size(); ++i) {
        if (text::foldUnits(records[i].name) == folded)
            return static_cast<qsizetype>(i);
    }
    return -1;
}

OrganisationName calledBy(const TaughtName &name)
{
    return {name.of.isEmpty() ? name.name : name.of, name.latin};
}

} // namespace

Result<void> Loader::teach(const TaughtName &name)
{
    switch (name.kind) {
    case TaughtKind::Person:
        match(name.name, EntryKind::TaughtPerson, m_lexicon->m_taughtPersons.size());
        m_lexicon->m_taughtPersons.push_back(name);
        return {};
    case TaughtKind::City: return teachAlias(name);
    case TaughtKind::Organisation:
        if (!name.of.isEmpty() && recordOf(m_lexicon->m_bodies, name.of) >= 0)
            return teachAlias(name);
        match(name.name, EntryKind::Body, m_lexicon->m_bodies.size());
        nameOrganisation(calledBy(name), {name.name, name.of});
        m_lexicon->m_bodies.push_back({calledBy(name).name, QString(), name.latin, {name.name}, {}, false});
        return {};
    case TaughtKind::Office:
        if (!name.of.isEmpty() && recordOf(m_lexicon->m_offices, name.of) >= 0)
            return teachAlias(name);
        match(name.name, EntryKind::Office, m_lexicon->m_offices.size());
        nameOrganisation(calledBy(name), {name.name, name.of});
        m_lexicon->m_offices.push_back({calledBy(name).name, name.country, u"office"_s, name.latin, {name.name}, {}});
        return {};
    case TaughtKind::Place:
        if (!name.of.isEmpty() && recordOf(m_lexicon->m_places, name.of) >= 0)
            return teachAlias(name);
        match(name.name, EntryKind::Place, m_lexicon->m_places.size());
        m_lexicon->m_places.push_back({name.of.isEmpty() ? name.name : name.of,
                                       name.country,
                                       u"city"_s,
                                       name.latin,
                                       {name.name},
                                       {},
                                       PlaceTier::A,
                                       {}});
        return {};
    }
    Q_UNREACHABLE();
}

/// Another name of something the lexicon has.
Result<void> Loader::teachAlias(const TaughtName &name)
{
    if (name.kind == TaughtKind::City) {
        const auto city = m_lexicon->resolveCity(name.of);
        const qsizetype record = city ? recordOf(m_lexicon->m_cities, *city) : -1;
        if (record < 0)
            return unknown(name);
        match(name.name, EntryKind::City, static_cast<size_t>(record));
        nameCity(name.name, *city);
    } else if (name.kind == TaughtKind::Office) {
        match(name.name, EntryKind::Office, static_cast<size_t>(recordOf(m_lexicon->m_offices, name.of)));
        nameOrganisation(*m_lexicon->organisation(name.of), {name.name});
    } else if (name.kind == TaughtKind::Place) {
        match(name.name, EntryKind::Place, static_cast<size_t>(recordOf(m_lexicon->m_places, name.of)));
    } else {
        match(name.name, EntryKind::Body, static_cast<size_t>(recordOf(m_lexicon->m_bodies, name.of)));
        nameOrganisation(*m_lexicon->organisation(name.of), {name.name});
    }
    return {};
}

} // namespace legation::lexicon
