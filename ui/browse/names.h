// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace legation::lexicon {
class Lexicon;
}

namespace legation::ui {

/// The language in which names from the lexicon are written.
enum class NameLanguage { Chinese, English };

/// Names of countries, cities and topics as the window writes them. A small value; unknown keys give themselves.
class Names
{
public:
    Names() = default;
    Names(const lexicon::Lexicon &lexicon, NameLanguage language);

    QString country(const QString &code) const; ///< AU -> 澳洲 / Australia
    QString city(const QString &name) const;    ///< 臺南市 -> 臺南市 / Tainan City
    QString topic(const QString &name) const;
    QString countries(const QStringList &codes) const; ///< joined as lists are in the language
    QString cities(const QStringList &names) const;
    /// Every value a facet can have that the lexicon knows, in a fixed order; empty for facets it does not rule.
    QStringList values(search::Facet facet) const;
    NameLanguage language() const { return m_language; }

private:
    QHash<QString, QString> m_countries;
    QHash<QString, QString> m_cities;
    QHash<QString, QString> m_topics;
    NameLanguage m_language = NameLanguage::Chinese;
};

} // namespace legation::ui
