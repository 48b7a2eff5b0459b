// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/archive.h"

namespace legation::cli {

LexiconPtr loadLexicon(Terminal &terminal)
{
    auto lexicon = lexicon::Lexicon::load();
    if (lexicon)
        return std::move(*lexicon);
    terminal.say(lexicon.error());
    return nullptr;
}

std::unique_ptr<store::ArchiveFile> openArchive(const QString &path, OpenMode mode, LexiconPtr lexicon,
                                                Terminal &terminal)
{
    if (!lexicon)
        return nullptr;
    auto archive = store::ArchiveFile::open(path, mode, std::move(lexicon));
    if (archive)
        return std::move(*archive);
    terminal.say(archive.error());
    return nullptr;
}

} // namespace legation::cli
