// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"

namespace legation::annotate {

/// The key of the organisation that is called `name`, "org:國立臺灣大學": of one that the lexicon (may be null) has
/// under its usual name there, of another as printed, with 臺 for 台, so that it is the same in all articles.
QString organisationKey(QStringView name, const lexicon::Lexicon *lexicon);

/// The key of an event, "event:臺灣燈會".
QString eventKey(QStringView name);

/// The key that `key` stands for: that of an organisation or event from one of its names, any other as it is.
QString settledKey(const QString &key, const lexicon::Lexicon *lexicon);

} // namespace legation::annotate
