// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/names.h"
#include "core/annotate/organisations.h"

#include <vector>

namespace legation::annotate {

/// Makes organisations of the places where they are named: one record for each with the fullest form printed, its
/// acronym and aliases (those in brackets, later short forms), and a mention for each appearance.
void gatherOrganisations(const Document &document, const std::vector<OrganisationFound> &found, Names &names);

} // namespace legation::annotate
