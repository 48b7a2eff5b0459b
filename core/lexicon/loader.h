// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"
#include "core/lexicon/tsv.h"

namespace legation::lexicon {

/// Fills a Lexicon from the TSV files of one folder (or resource folder) and freezes its matcher.
class Loader
{
public:
    /// `taught` are added after the files.
    explicit Loader(QString folder, std::vector<TaughtName> taught = {});

    /// Fails with the first file that is missing or breaks the format.
    Result<std::shared_ptr<const Lexicon>> load();

private:
    using Fill = void (Loader::*)(const Tsv &, qsizetype);
    Result<void> readEach(QLatin1StringView file, Fill fill);

    void addCountry(const Tsv &tsv, qsizetype row);
    void addCity(const Tsv &tsv, qsizetype row);
    void addTown(const Tsv &tsv, qsizetype row);
    void addPlace(const Tsv &tsv, qsizetype row);
    void addOffice(const Tsv &tsv, qsizetype row);
    void addBody(const Tsv &tsv, qsizetype row);
    void addInstitution(const Tsv &tsv, qsizetype row);
    void addOrgSuffix(const Tsv &tsv, qsizetype row);
    void addTitle(const Tsv &tsv, qsizetype row);
    void addLatinTitle(const Tsv &tsv, qsizetype row);
    void addSurname(const Tsv &tsv, qsizetype row);
    void addTopic(const Tsv &tsv, qsizetype row);
    void addCue(const Tsv &tsv, qsizetype row);
    void addNameWord(const Tsv &tsv, qsizetype row);
    void addNameChars(const Tsv &tsv, qsizetype row);

    Result<void> teach(const TaughtName &name);
    Result<void> teachAlias(const TaughtName &name);
    void match(const QStringList &names, EntryKind kind, size_t record);
    void match(const QString &name, EntryKind kind, size_t record);
    void nameCountry(const QString &name, const QString &code);
    void nameOrganisation(const OrganisationName &called, const QStringList &forms);
    void nameCity(const QString &name, const QString &city);

    QString m_folder;
    std::vector<TaughtName> m_taught;
    std::shared_ptr<Lexicon> m_lexicon;
};

} // namespace legation::lexicon
