// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QHash>
#include <QStringList>

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
    QStringList names() const
    {
        const std::lock_guard lock(m_mutex);
        return m_names;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_names;
    QHash<QString, std::uint32_t> m_numbers;
};

} // namespace legation::store
