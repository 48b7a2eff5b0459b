// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/names.h"

#include "core/annotate/annotation.h"
#include "core/lexicon/lexicon.h"

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

Names::Names(const lexicon::Lexicon &lexicon, NameLanguage language)
    : m_language(language)
{
    const auto pick = [language](const QString &chinese, const QString &english) {
        return language == NameLanguage::English && !english.isEmpty() ? english : chinese;
    };
    for (const lexicon::Country &country : lexicon.countries())
        m_countries.insert(country.code, pick(country.name, country.nameEn));
    for (const lexicon::City &city : lexicon.cities())
        m_cities.insert(city.name, pick(city.name, city.nameEn));
    for (const lexicon::Topic &topic : lexicon.topics())
        m_topics.insert(topic.topic, pick(topic.topic, topic.nameEn));
}

QString Names::country(const QString &code) const
{
    return m_countries.value(code, code);
}

QString Names::city(const QString &name) const
{
    return m_cities.value(name, name);
}

QString Names::topic(const QString &name) const
{
    return m_topics.value(name, name);
}

QString Names::countries(const QStringList &codes) const
{
    QStringList list;
    for (const QString &code : codes)
        list += country(code);
    return list.join(m_language == NameLanguage::English ? u", "_s : u"、"_s);
}

QString Names::cities(const QStringList &names) const
{
    QStringList list;
    for (const QString &name : names)
        list += city(name);
    return list.join(m_language == NameLanguage::English ? u", "_s : u"、"_s);
}

QStringList Names::values(search::Facet facet) const
{
    QStringList list;
    switch (facet) {
    case search::Facet::City: list = m_cities.keys(); break;
    case search::Facet::Country: list = m_countries.keys(); break;
    case search::Facet::Topic: list = m_topics.keys(); break;
    case search::Facet::Kind:
        for (int kind = 0; kind <= static_cast<int>(annotate::EngagementKind::Aid); ++kind)
            list += annotate::toString(static_cast<annotate::EngagementKind>(kind));
        return list;
    case search::Facet::Direction:
        for (const auto side :
             {annotate::Direction::Inbound, annotate::Direction::Outbound, annotate::Direction::Online})
            list += annotate::toString(side);
        return list;
    case search::Facet::Year: break;
    }
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace legation::ui
