// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/matcher.h"

#include <algorithm>
#include <tuple>

namespace legation::lexicon {

namespace {

constexpr char16_t kLatin = 0x0370; ///< below stand Latin letters with their diacritics, and ASCII digits

bool isLatinLetter(QChar c)
{
    return c.unicode() < kLatin && c.isLetterOrNumber();
}

/// A Latin name must not be a piece of a longer word; Han names have no such borders.
bool onWordBoundary(QStringView text, TextSpan span)
{
    const bool startsOpen = span.start == 0 || !isLatinLetter(text[span.start]) || !isLatinLetter(text[span.start - 1]);
    const bool endsOpen =
        span.end == text.size() || !isLatinLetter(text[span.end - 1]) || !isLatinLetter(text[span.end]);
    return startsOpen && endsOpen;
}

size_t begunSlot(std::uint32_t units, int bits)
{
    return units * 0x9e3779b1u >> (32 - bits);
}

constexpr int kPairBits = 18; ///< 32 KiB

size_t pairOf(char16_t first, char16_t second)
{
    return (std::uint32_t(first) << 16 | second) * 0x9e3779b1u >> (32 - kPairBits);
}

/// Hits of one start stand shortest first; those of the same length keep their order.
void longestFirst(std::vector<Hit>::iterator begin, std::vector<Hit>::iterator end)
{
    std::reverse(begin, end);
    while (begin != end) {
        const auto next = std::find_if(begin, end, [&](const Hit &hit) { return hit.span.end != begin->span.end; });
        std::reverse(begin, next);
        begin = next;
    }
}

} // namespace

void Matcher::add(const QString &folded, EntryKind kind, std::uint32_t record)
{
    if (!folded.isEmpty())
        m_entries.push_back({folded, {kind, record}});
}

void Matcher::sortEntries()
{
    const auto key = [](const Entry &entry) { return std::tie(entry.name, entry.meaning.kind, entry.meaning.record); };
    std::sort(m_entries.begin(), m_entries.end(), [key](const Entry &a, const Entry &b) { return key(a) < key(b); });
    const auto same = [key](const Entry &a, const Entry &b) { return key(a) == key(b); };
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end(), same), m_entries.end());
}

void Matcher::freeze()
{
    sortEntries();
    m_meanings.clear();
    for (const Entry &entry : m_entries)
        m_meanings.push_back(entry.meaning);
    m_nodes.assign(1, Node{}); // node 0 stands for "none"
    m_root.assign(65536, 0);
    m_names.assign(65536 / 64, 0);
    m_pairs.assign((size_t(1) << kPairBits) / 64, 0);
    std::vector<Edge> edges;
    for (size_t first = 0; first < m_entries.size();) {
        const QChar unit = m_entries[first].name[0];
        size_t last = first;
        for (; last < m_entries.size() && m_entries[last].name[0] == unit; ++last) {
            if (const QString &name = m_entries[last].name; name.size() > 1) {
                const size_t pair = pairOf(unit.unicode(), name[1].unicode());
                m_pairs[pair / 64] |= std::uint64_t(1) << (pair % 64);
            }
        }
        const std::uint32_t node = build(first, last, 1, edges);
        m_root[unit.unicode()] = node;
        if (m_nodes[node].hits > 0)
            m_names[unit.unicode() / 64] |= std::uint64_t(1) << (unit.unicode() % 64);
        first = last;
    }
    placePairs(takePairs(edges));
    place(edges);
    m_entries = {};
}

std::uint32_t Matcher::build(size_t first, size_t last, qsizetype depth, std::vector<Edge> &edges)
{
    const auto index = std::uint32_t(m_nodes.size());
    size_t next = first;
    while (next < last && m_entries[next].name.size() == depth)
        ++next;
    Node node{.meaning = std::uint32_t(first), .hits = std::uint16_t(next - first)};
    if (node.hits == 1) {
        node.meaning = m_meanings[first].record;
        node.kind = m_meanings[first].kind;
    }
    m_nodes.push_back(node);
    while (next < last) {
        const QChar unit = m_entries[next].name[depth];
        size_t end = next;
        while (end < last && m_entries[end].name[depth] == unit)
            ++end;
        const std::uint32_t child = build(next, end, depth + 1, edges);
        if (m_nodes[index].children++ == 0)
            m_nodes[index].firstUnit = unit.unicode();
        else
            edges.push_back({index, child, unit.unicode()});
        next = end;
    }
    return index;
}

std::vector<Matcher::Pair> Matcher::takePairs(std::vector<Edge> &edges) const
{
    std::vector<Pair> pairs;
    std::vector<char16_t> unitOf(m_nodes.size()); // of the root's children; no name holds U+0000
    for (std::uint32_t unit = 1; unit < m_root.size(); ++unit) {
        const std::uint32_t node = m_root[unit];
        unitOf[node] = char16_t(unit);
        if (m_nodes[node].children > 0)
            pairs.push_back({unit << 16 | m_nodes[node].firstUnit, node + 1});
    }
    unitOf[0] = 0;
    std::erase_if(edges, [&](const Edge &edge) {
        const std::uint32_t first = unitOf[edge.node];
        if (first != 0)
            pairs.push_back({first << 16 | edge.unit, edge.child});
        return first != 0;
    });
    return pairs;
}

void Matcher::placePairs(const std::vector<Pair> &pairs)
{
    m_begunBits = 1;
    while ((size_t(1) << m_begunBits) < 2 * pairs.size())
        ++m_begunBits;
    m_begun.assign(size_t(1) << m_begunBits, Pair{});
    for (const Pair &pair : pairs) {
        size_t slot = begunSlot(pair.units, m_begunBits);
        while (m_begun[slot].node != 0)
            slot = (slot + 1) & (m_begun.size() - 1);
        m_begun[slot] = pair;
    }
}

void Matcher::place(const std::vector<Edge> &edges)
{
    m_edgeBits = 1;
    while ((size_t(1) << m_edgeBits) < 2 * edges.size())
        ++m_edgeBits;
    m_edges.assign(size_t(1) << m_edgeBits, Edge{});
    for (const Edge &edge : edges) {
        size_t slot = slotOf(edge.node, edge.unit);
        while (m_edges[slot].node != 0)
            slot = (slot + 1) & (m_edges.size() - 1);
        m_edges[slot] = edge;
    }
}

inline size_t Matcher::slotOf(std::uint32_t node, char16_t unit) const
{
    return size_t((std::uint64_t(node) << 16 | unit) * 0x9e3779b97f4a7c15ull >> (64 - m_edgeBits));
}

inline std::uint32_t Matcher::laterChild(std::uint32_t node, char16_t unit) const
{
    for (size_t slot = slotOf(node, unit);; slot = (slot + 1) & (m_edges.size() - 1)) {
        const Edge &edge = m_edges[slot];
        if (edge.node == 0 || (edge.node == node && edge.unit == unit))
            return edge.child;
    }
}

inline std::uint32_t Matcher::nodeBehind(char16_t first, char16_t second) const
{
    const std::uint32_t units = std::uint32_t(first) << 16 | second;
    for (size_t slot = begunSlot(units, m_begunBits);; slot = (slot + 1) & (m_begun.size() - 1)) {
        const Pair &pair = m_begun[slot];
        if (pair.node == 0 || pair.units == units)
            return pair.node;
    }
}

inline bool Matcher::mayBegin(char16_t first, char16_t second) const
{
    const size_t pair = pairOf(first, second);
    return m_pairs[pair / 64] >> (pair % 64) & 1;
}

inline void Matcher::take(const Node &node, TextSpan span, QStringView text, std::vector<Hit> &hits) const
{
    // Han names have no such borders, and most names are such.
    const bool latin = text[span.start].unicode() < kLatin || text[span.end - 1].unicode() < kLatin;
    if (latin && !onWordBoundary(text, span))
        return;
    if (node.hits == 1) {
        hits.push_back({span, node.kind, node.meaning});
        return;
    }
    for (std::uint32_t i = node.meaning; i < node.meaning + node.hits; ++i)
        hits.push_back({span, m_meanings[i].kind, m_meanings[i].record});
}

void Matcher::findAt(QStringView text, qsizetype start, std::vector<Hit> &hits) const
{
    const Node *const nodes = m_nodes.data();
    const char16_t first = text[start].unicode();
    const auto before = qsizetype(hits.size());
    if (isName(first))
        take(nodes[m_root[first]], {start, start + 1}, text, hits);
    qsizetype at = start + 2;
    const std::uint32_t begun = at <= text.size() ? nodeBehind(first, text[start + 1].unicode()) : 0;
    const Node *node = nodes + begun;
    if (node->hits > 0)
        take(*node, {start, at}, text, hits);
    while (at < text.size() && node->children > 0) {
        const char16_t unit = text[at].unicode();
        if (node->firstUnit == unit) {
            ++node;
        } else {
            const std::uint32_t child = node->children > 1 ? laterChild(std::uint32_t(node - nodes), unit) : 0;
            if (child == 0)
                break;
            node = nodes + child;
        }
        ++at;
        if (node->hits > 0)
            take(*node, {start, at}, text, hits);
    }
    if (qsizetype(hits.size()) - before > 1)
        longestFirst(hits.begin() + before, hits.end());
}

std::vector<Hit> Matcher::find(QStringView folded) const
{
    std::vector<Hit> hits;
    if (m_root.empty() || folded.isEmpty())
        return hits;
    hits.reserve(size_t(folded.size()) / 2);
    const QChar *const units = folded.data();
    const qsizetype last = folded.size() - 1;
    // Most positions begin nothing: told here, from two tables that the cache holds.
    for (qsizetype start = 0; start < last; ++start) {
        const char16_t unit = units[start].unicode();
        if (isName(unit) || mayBegin(unit, units[start + 1].unicode()))
            findAt(folded, start, hits);
    }
    findAt(folded, last, hits);
    return hits;
}

} // namespace legation::lexicon
