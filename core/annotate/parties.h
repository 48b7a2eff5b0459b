// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

#include <QStringList>

namespace legation::annotate {

void appendOnce(QStringList &list, const QString &value); ///< nothing where it is empty
bool holdsOneOf(QStringView text, QStringView units);

/// The parties named in the sentence, the headline or the opening of the text: the fullest name, and a count of envoys
/// where one is given (30國38位使節).
QStringList partiesOf(const Scene &scene, const SceneSentence &sentence);
/// Any stretch of the sentence that names a party, a whole name or not; empty where none does.
QString anyGroup(const Document &document, const SceneSentence &sentence);

} // namespace legation::annotate
