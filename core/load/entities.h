// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>

namespace legation::load {

/// Replaces the character references of HTML 4 (&oacute; &#243; &#xf3;, with their semicolon) that scraped texts hold,
/// by the characters they stand for. What is no reference stays; nothing is replaced twice.
QString decodeEntities(QString text);

/// The text of a field that may be HTML, as portals put whole pieces of pages into their tables: without its tags where
/// it holds tags of paragraphs, breaks, lists or links, else with its character references replaced alone.
QString plainText(QString text);

} // namespace legation::load
