// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/entitykey.h"

#include "core/text/fold.h"

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kOrganisation = "org:"_L1;
constexpr QLatin1StringView kEvent = "event:"_L1;

} // namespace

QString organisationKey(QStringView name, const lexicon::Lexicon *lexicon)
{
    const lexicon::OrganisationName *known = lexicon ? lexicon->organisation(name) : nullptr;
    return kOrganisation + text::foldVariants(known ? QStringView(known->name) : name);
}

QString eventKey(QStringView name)
{
    return kEvent + text::foldVariants(name);
}

QString settledKey(const QString &key, const lexicon::Lexicon *lexicon)
{
    if (key.startsWith(kOrganisation))
        return organisationKey(QStringView(key).sliced(kOrganisation.size()), lexicon);
    if (key.startsWith(kEvent))
        return eventKey(QStringView(key).sliced(kEvent.size()));
    return key;
}

} // namespace legation::annotate
