// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/matcher.h"

#include <algorithm>
#include <tuple>

namespace legation::lexicon {

namespace {

bool isLatinLetter(QChar c)
{
    return c.isLetterOrNumber() && c.unicode() < 0x0370; // Latin with its diacritics, and ASCII digits
}

/// A Latin name must not be a piece of a longer word; Han names have no such borders.
bool onWordBoundary(QStringView text, TextSpan span)
{
    const bool startsOpen = span.start == 0 || !isLatinLetter(text[span.start]) || !isLatinLetter(text[span.start - 1]);
    const bool endsOpen =
        span.end == text.size() || !isLatinLetter(text[span.end - 1]) || !isLatinLetter(text[span.end]);
    return startsOpen && endsOpen;
}

} // namespace

void Matcher::add(const QString &folded, EntryKind kind, std::uint32_t record)
{
    if (!folded.isEmpty())
        m_entries.push_back({folded, kind, record});
}

void Matcher::freeze()
{
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.name, a.kind, a.record) < std::tie(b.name, b.kind, b.record);
    });
    const auto same = [](const Entry &a, const Entry &b) {
        return a.name == b.name && a.kind == b.kind && a.record == b.record;
    };
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end(), same), m_entries.end());
    m_nodes.assign(1, Node{}); // node 0 stands for "none"
    m_edges.clear();
    m_root.assign(65536, 0);
    for (size_t first = 0; first < m_entries.size();) {
        const QChar unit = m_entries[first].name[0];
        size_t last = first;
        while (last < m_entries.size() && m_entries[last].name[0] == unit)
            ++last;
        m_root[unit.unicode()] = build(first, last, 1);
        first = last;
    }
}

std::uint32_t Matcher::build(size_t first, size_t last, qsizetype depth)
{
    const auto index = std::uint32_t(m_nodes.size());
    m_nodes.emplace_back();
    size_t next = first;
    while (next < last && m_entries[next].name.size() == depth)
        ++next;
    m_nodes[index].firstHit = std::uint32_t(first);
    m_nodes[index].hits = std::uint16_t(next - first);

    std::vector<Edge> edges;
    while (next < last) {
        const QChar unit = m_entries[next].name[depth];
        size_t end = next;
        while (end < last && m_entries[end].name[depth] == unit)
            ++end;
        edges.push_back({unit.unicode(), build(next, end, depth + 1)});
        next = end;
    }
    m_nodes[index].firstChild = std::uint32_t(m_edges.size());
    m_nodes[index].children = std::uint16_t(edges.size());
    m_edges.insert(m_edges.end(), edges.begin(), edges.end());
    return index;
}

std::uint32_t Matcher::child(const Node &node, char16_t unit) const
{
    const auto first = m_edges.begin() + node.firstChild;
    const auto last = first + node.children;
    const auto found =
        std::lower_bound(first, last, unit, [](const Edge &edge, char16_t wanted) { return edge.unit < wanted; });
    return found != last && found->unit == unit ? found->node : 0;
}

std::vector<Hit> Matcher::find(QStringView folded) const
{
    std::vector<Hit> hits;
    if (m_root.empty())
        return hits;
    hits.reserve(size_t(folded.size()) / 4);
    for (qsizetype start = 0; start < folded.size(); ++start) {
        const size_t before = hits.size();
        qsizetype at = start;
        std::uint32_t node = m_root[folded[at].unicode()];
        while (node != 0) {
            ++at;
            const Node &here = m_nodes[node];
            if (here.hits > 0 && onWordBoundary(folded, {start, at})) {
                for (std::uint32_t i = here.firstHit; i < here.firstHit + here.hits; ++i)
                    hits.push_back({{start, at}, m_entries[i].kind, m_entries[i].record});
            }
            if (at == folded.size())
                break;
            node = child(here, folded[at].unicode());
        }
        std::stable_sort(hits.begin() + qsizetype(before), hits.end(),
                         [](const Hit &a, const Hit &b) { return a.span.end > b.span.end; });
    }
    return hits;
}

} // namespace legation::lexicon
