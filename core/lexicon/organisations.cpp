// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/loader.h"
#include "core/text/fold.h"

namespace legation::lexicon {

using namespace Qt::StringLiterals;

/// Whoever writes one of the forms means the organisation. What is told later stands, so that people are heard.
void Loader::nameOrganisation(const OrganisationName &called, const QStringList &forms)
{
    for (const QString &form : forms) {
        if (const QString folded = text::fold(form); !folded.isEmpty())
            m_lexicon->m_organisationByName.insert(folded, called);
    }
}

void Loader::addOffice(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_offices.size();
    Office office;
    office.name = tsv.cell(row, "name"_L1);
    office.country = tsv.cell(row, "country"_L1);
    office.kind = tsv.cell(row, "kind"_L1);
    office.nameEn = tsv.cell(row, "name_en"_L1);
    office.aliases = tsv.list(row, "aliases"_L1);
    office.place = tsv.cell(row, "place"_L1);
    const QStringList forms = QStringList{office.name} + office.aliases;
    match(forms, EntryKind::Office, record);
    nameOrganisation({office.name, office.nameEn}, forms + QStringList{office.nameEn});
    m_lexicon->m_offices.push_back(std::move(office));
}

void Loader::addBody(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_bodies.size();
    Body body;
    body.name = tsv.cell(row, "name"_L1);
    body.acronym = tsv.cell(row, "acronym"_L1);
    body.nameEn = tsv.cell(row, "name_en"_L1);
    body.aliases = tsv.list(row, "aliases"_L1);
    body.kind = tsv.cell(row, "kind"_L1);
    const QStringList forms = QStringList{body.name, body.acronym, body.nameEn} + body.aliases;
    match(forms, EntryKind::Body, record);
    nameOrganisation({body.name, body.acronym.isEmpty() ? body.nameEn : body.acronym}, forms);
    m_lexicon->m_bodies.push_back(std::move(body));
}

void Loader::addInstitution(const Tsv &tsv, qsizetype row)
{
    addBody(tsv, row);
    m_lexicon->m_bodies.back().national = true;
}

void Loader::addOrgSuffix(const Tsv &tsv, qsizetype row)
{
    const size_t record = m_lexicon->m_orgSuffixes.size();
    OrgSuffix suffix;
    suffix.suffix = tsv.cell(row, "suffix"_L1);
    suffix.kind = tsv.cell(row, "kind"_L1);
    suffix.strength = tsv.cell(row, "strength"_L1) == "strong"_L1 ? SuffixStrength::Strong : SuffixStrength::Weak;
    match(suffix.suffix, EntryKind::OrgSuffix, record);
    m_lexicon->m_orgSuffixes.push_back(std::move(suffix));
}

} // namespace legation::lexicon
