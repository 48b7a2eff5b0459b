// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/columns.h"

#include "core/search/orders.h"

#include <algorithm>

namespace legation::search {

Dictionary::Dictionary()
{
    appendSet({});
}

Dictionary::ValueNumber Dictionary::internValue(const QString &value)
{
    if (const auto known = find(value))
        return *known;
    const auto number = static_cast<ValueNumber>(m_values.size());
    m_values.append(value);
    m_numbers.insert(value, number);
    return number;
}

Dictionary::SetNumber Dictionary::intern(const QStringList &values)
{
    if (m_setNumbers.empty())
        numberSets();
    std::vector<ValueNumber> members;
    members.reserve(static_cast<size_t>(values.size()));
    for (const QString &value : values) {
        const ValueNumber number = internValue(value);
        if (std::find(members.begin(), members.end(), number) == members.end())
            members.push_back(number);
    }
    if (const auto known = m_setNumbers.find(members); known != m_setNumbers.end())
        return known->second;
    const auto number = static_cast<SetNumber>(m_ends.size());
    appendSet(members);
    m_setNumbers.emplace(std::move(members), number);
    return number;
}

void Dictionary::appendSet(Set members)
{
    m_members.insert(m_members.end(), members.begin(), members.end());
    m_ends.push_back(static_cast<std::uint32_t>(m_members.size()));
}

void Dictionary::numberSets()
{
    for (SetNumber number = 0; number < m_ends.size(); ++number) {
        const Set members = set(number);
        m_setNumbers.emplace(std::vector(members.begin(), members.end()), number);
    }
}

std::optional<Dictionary::ValueNumber> Dictionary::find(const QString &value) const
{
    const auto known = m_numbers.constFind(value);
    return known == m_numbers.constEnd() ? std::nullopt : std::optional(*known);
}

QStringList Dictionary::valuesOf(SetNumber set) const
{
    QStringList values;
    for (const ValueNumber member : this->set(set))
        values.append(m_values[member]);
    return values;
}

Chunk::Chunk()
{
    start.fill(kNoDay);
    end.fill(kNoDay);
    for (auto &column : sets)
        column.fill(0);
    copies.fill(0);
}

Columns::Columns()
    : m_repeats(std::make_shared<const Repeats>())
{
    for (auto &dictionary : m_dictionaries)
        dictionary = std::make_shared<const Dictionary>();
}

Columns::Ids Columns::order(const Sort &sort) const
{
    const std::lock_guard lock(m_mutex);
    const text::HanOrder han = sort.key == SortKey::Date ? text::HanOrder::Stroke : sort.han;
    Ids &ids = m_orders[{sort.key, sort.order, han}];
    if (!ids)
        ids = std::make_shared<const std::vector<std::uint32_t>>(makeOrder(sort));
    return ids;
}

std::vector<std::uint32_t> Columns::makeOrder(const Sort &sort) const
{
    switch (sort.key) {
    case SortKey::Date: return orderByDate(*this, sort.order);
    case SortKey::City: return orderByValues(*this, static_cast<int>(Facet::City), sort);
    case SortKey::Country: return orderByValues(*this, static_cast<int>(Facet::Country), sort);
    case SortKey::Kind: return orderByValues(*this, static_cast<int>(Facet::Kind), sort);
    case SortKey::Source: return orderByValues(*this, kSourceColumn, sort);
    case SortKey::Headline: break;
    }
    return orderByDate(*this, SortOrder::Descending);
}

std::shared_ptr<const IdSet> Columns::all() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_all) {
        auto ids = std::make_shared<IdSet>(bound());
        qint64 id = 0;
        for (const auto &chunk : m_chunks) {
            for (size_t slot = 0; slot < Chunk::kSize; ++slot, ++id) {
                if (chunk->copies[slot] != 0)
                    ids->insert(id);
            }
        }
        m_all = std::move(ids);
    }
    return m_all;
}

bool Columns::hasHeadlineOrder(text::HanOrder han) const
{
    const std::lock_guard lock(m_mutex);
    return m_orders.contains({SortKey::Headline, SortOrder::Ascending, han});
}

void Columns::setHeadlineOrder(const std::vector<std::pair<QByteArray, std::uint32_t>> &keys, text::HanOrder han) const
{
    auto ascending = std::make_shared<std::vector<std::uint32_t>>();
    auto descending = std::make_shared<std::vector<std::uint32_t>>();
    ascending->reserve(keys.size());
    descending->reserve(keys.size());
    for (const auto &[key, id] : keys)
        ascending->push_back(id);
    // Ties stay in the order of ids: equal headlines are turned as one.
    for (size_t end = keys.size(); end > 0;) {
        size_t start = end - 1;
        while (start > 0 && keys[start - 1].first == keys[end - 1].first)
            --start;
        for (size_t i = start; i < end; ++i)
            descending->push_back(keys[i].second);
        end = start;
    }
    const std::lock_guard lock(m_mutex);
    m_orders[{SortKey::Headline, SortOrder::Ascending, han}] = std::move(ascending);
    m_orders[{SortKey::Headline, SortOrder::Descending, han}] = std::move(descending);
}

ColumnsEditor::ColumnsEditor(std::shared_ptr<const Columns> before)
    : m_chunks(before->m_chunks)
    , m_dictionaries(before->m_dictionaries)
    , m_repeats(before->m_repeats)
    , m_articles(before->m_articles)
{
}

Chunk &ColumnsEditor::editable(qint64 id)
{
    const auto number = static_cast<size_t>(id / Chunk::kSize);
    while (m_chunks.size() <= number) {
        auto fresh = std::make_shared<Chunk>();
        m_edited[m_chunks.size()] = fresh;
        m_chunks.push_back(std::move(fresh));
    }
    std::shared_ptr<Chunk> &edited = m_edited[number];
    if (!edited) {
        edited = std::make_shared<Chunk>(*m_chunks[number]);
        m_chunks[number] = edited;
    }
    return *edited;
}

Dictionary &ColumnsEditor::dictionary(int column)
{
    const auto at = static_cast<size_t>(column);
    if (!m_editedDictionaries[at]) {
        m_editedDictionaries[at] = std::make_shared<Dictionary>(*m_dictionaries[at]);
        m_dictionaries[at] = m_editedDictionaries[at];
    }
    return *m_editedDictionaries[at];
}

void ColumnsEditor::put(qint64 id, const ColumnValues &values)
{
    Chunk &chunk = editable(id);
    const size_t slot = Columns::slotOf(id);
    m_articles += chunk.copies[slot] == 0 ? 1 : 0;
    chunk.start[slot] = values.days.start;
    chunk.end[slot] = values.days.end;
    chunk.copies[slot] = std::max<std::uint16_t>(values.copies, 1);
    for (int column = 0; column < kColumnCount; ++column) {
        const auto at = static_cast<size_t>(column);
        chunk.sets[at][slot] = dictionary(column).intern(values.values[at]);
    }
    auto &all = chunk.engagements;
    const auto isBefore = [](const Chunk::Engagement &engagement, size_t other) { return engagement.slot < other; };
    auto first = std::lower_bound(all.begin(), all.end(), slot, isBefore);
    auto last = std::lower_bound(first, all.end(), slot + 1, isBefore);
    first = all.erase(first, last);
    std::vector<Chunk::Engagement> fresh;
    for (const EngagementDay &day : values.engagements)
        fresh.push_back({static_cast<std::uint16_t>(slot), day});
    all.insert(first, fresh.begin(), fresh.end());
}

void ColumnsEditor::setCopies(qint64 id, std::uint16_t copies)
{
    editable(id).copies[Columns::slotOf(id)] = std::max<std::uint16_t>(copies, 1);
}

void ColumnsEditor::putChunk(size_t number, std::shared_ptr<Chunk> chunk)
{
    if (number > m_chunks.size())
        m_chunks.resize(number, std::make_shared<const Chunk>()); // no article has these ids
    if (number == m_chunks.size())
        m_chunks.emplace_back();
    for (const std::uint16_t copies : chunk->copies)
        m_articles += copies != 0 ? 1 : 0;
    m_chunks[number] = std::move(chunk);
}

std::shared_ptr<const Columns> ColumnsEditor::finish()
{
    auto columns = std::make_shared<Columns>();
    columns->m_chunks = m_chunks;
    columns->m_dictionaries = m_dictionaries;
    columns->m_repeats = m_repeats;
    columns->m_articles = m_articles;
    m_edited.clear(); // what is published is not edited any more
    m_editedDictionaries.fill(nullptr);
    return columns;
}

std::vector<size_t> ColumnsEditor::changedChunks() const
{
    std::vector<size_t> numbers;
    for (const auto &[number, chunk] : m_edited)
        numbers.push_back(number);
    return numbers;
}

} // namespace legation::search
