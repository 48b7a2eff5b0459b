// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/repeats.h"

#include "core/annotate/words.h"

#include <algorithm>

namespace legation::annotate {

namespace {

std::uint32_t beginningOf(QChar first, QChar second)
{
    return std::uint32_t(first.unicode()) << 16 | second.unicode();
}

} // namespace

void RepeatFinder::add(QStringView name, int number)
{
    if (name.size() < 2)
        return;
    m_entries.push_back({name, beginningOf(name[0], name[1]), std::uint32_t(m_entries.size()), number});
    m_first.set(name[0].unicode() % m_first.size());
}

std::vector<RepeatFinder::Repeat> RepeatFinder::find(QStringView folded)
{
    if (m_entries.empty())
        return {};
    // Same beginnings stand together, the longer name first, then the one that was added first.
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        if (a.beginning != b.beginning)
            return a.beginning < b.beginning;
        return a.name.size() != b.name.size() ? a.name.size() > b.name.size() : a.order < b.order;
    });
    constexpr size_t kUsual = 16;
    std::vector<Repeat> repeats;
    repeats.reserve(kUsual);
    for (qsizetype i = 0; i + 1 < folded.size(); ++i) {
        if (!m_first[folded[i].unicode() % m_first.size()])
            continue;
        const std::uint32_t beginning = beginningOf(folded[i], folded[i + 1]);
        for (auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), beginning,
                                           [](const Entry &a, std::uint32_t b) { return a.beginning < b; });
             entry != m_entries.end() && entry->beginning == beginning; ++entry) {
            if (!beginsWith(folded.sliced(i), entry->name))
                continue;
            repeats.push_back({{i, i + entry->name.size()}, entry->number});
            i += entry->name.size() - 1;
            break;
        }
    }
    return repeats;
}

} // namespace legation::annotate
