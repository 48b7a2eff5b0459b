// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "app/cli/terminal.h"
#include "core/store/archivefile.h"

#include <memory>

namespace legation::cli {

using LexiconPtr = std::shared_ptr<const lexicon::Lexicon>;

/// The lexicon of the program; says why where it cannot be read, null then.
LexiconPtr loadLexicon(Terminal &terminal);

/// Opens an archive; says why where it cannot, null then. For reading the file must exist. Without a lexicon nothing is
/// opened (loadLexicon has said why).
std::unique_ptr<store::ArchiveFile> openArchive(const QString &path, OpenMode mode, LexiconPtr lexicon,
                                                Terminal &terminal);

} // namespace legation::cli
