// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/names.h"
#include "core/annotate/organisations.h"
#include "core/annotate/persons.h"

#include <vector>

namespace legation::annotate {

/// Makes persons of the places where people are named: one record a person with the fullest name, its Latin form,
/// title, affiliation and country, and a mention for each appearance, shorter forms (黃市長, Torres處長) among them.
void gatherPersons(const Document &document, const NameMarks &marks, const PersonFinder &finder,
                   const std::vector<PersonFound> &found, const std::vector<OrganisationFound> &organisations,
                   Names &names);

} // namespace legation::annotate
