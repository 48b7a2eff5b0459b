// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/repeats.h"

#include <algorithm>

namespace legation::annotate {

void RepeatFinder::add(QStringView name, int number)
{
    if (name.size() < 2)
        return;
    m_entries.push_back({name.toString(), number});
    m_first.set(name[0].unicode() % m_first.size());
}

std::vector<RepeatFinder::Repeat> RepeatFinder::find(QStringView folded)
{
    if (m_entries.empty())
        return {};
    // Same beginnings stand together, the longer name first.
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        const int order = QStringView(a.name).first(2).compare(QStringView(b.name).first(2));
        return order != 0 ? order < 0 : a.name.size() > b.name.size();
    });
    const auto byBeginning = [](const Entry &entry, QStringView beginning) {
        return QStringView(entry.name).first(2).compare(beginning) < 0;
    };
    std::vector<Repeat> repeats;
    for (qsizetype i = 0; i + 1 < folded.size(); ++i) {
        if (!m_first.test(folded[i].unicode() % m_first.size()))
            continue;
        const QStringView beginning = folded.sliced(i, 2);
        for (auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), beginning, byBeginning);
             entry != m_entries.end() && QStringView(entry->name).startsWith(beginning); ++entry) {
            if (!folded.sliced(i).startsWith(entry->name))
                continue;
            repeats.push_back({{i, i + entry->name.size()}, entry->number});
            i += entry->name.size() - 1;
            break;
        }
    }
    return repeats;
}

} // namespace legation::annotate
