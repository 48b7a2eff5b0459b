// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/search/columns.h"

#include <QString>

namespace legation::store {

/// What the columns hold of an article that shows this annotation.
search::ColumnValues toColumns(const annotate::Annotation &annotation, const QString &source, int copies);

/// The headline as lists show it, or the first 80 characters of the text where there is none.
QString leadOf(QStringView headline, QStringView text);

} // namespace legation::store
