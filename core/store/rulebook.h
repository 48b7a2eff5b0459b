// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <mutex>

namespace legation::store {

/// Numbers for the ids of rules ("person.title-after"), which stand in each mention. Any thread may call it.
class RuleBook
{
public:
    /// The number of a rule; a new one gets the next.
    std::uint32_t number(const QString &rule)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_numbers.constFind(rule);
        if (known != m_numbers.constEnd())
            return *known;
        const auto fresh = static_cast<std::uint32_t>(m_names.size());
        m_names.append(rule);
        m_numbers.insert(rule, fresh);
        return fresh;
    }
    /// Empty for a number that was never given.
    QString name(std::uint64_t number) const
    {
        const std::lock_guard lock(m_mutex);
        return number < static_cast<std::uint64_t>(m_names.size()) ? m_names[static_cast<qsizetype>(number)]
                                                                   : QString();
    }
    /// Takes over the numbers that the archive has given, in their order; rules that it does not know come after them.
    /// Another program may have given a number that was meant for another rule here: then this is another edition.
    void follow(const QStringList &stored)
    {
        const std::lock_guard lock(m_mutex);
        const qsizetype common = qMin(stored.size(), m_names.size());
        const bool agrees = std::equal(stored.begin(), stored.begin() + common, m_names.begin());
        if (agrees && stored.size() == common)
            return;
        QStringList names = stored;
        for (const QString &name : std::as_const(m_names)) {
            if (!stored.contains(name))
                names.append(name);
        }
        m_edition += agrees ? 0 : 1;
        m_names = names;
        m_numbers.clear();
        for (qsizetype number = 0; number < names.size(); ++number)
            m_numbers.insert(names[number], static_cast<std::uint32_t>(number));
    }
    /// Records with numbers of an earlier edition, if not stored, have to be made again.
    int edition() const
    {
        const std::lock_guard lock(m_mutex);
        return m_edition;
    }
    QStringList names() const
    {
        const std::lock_guard lock(m_mutex);
        return m_names;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_names;
    QHash<QString, std::uint32_t> m_numbers;
    int m_edition = 0;
};

} // namespace legation::store
