// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/dayrange.h"
#include "core/search/idset.h"
#include "core/search/query.h"
#include "core/search/repeats.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <tuple>
#include <vector>

namespace legation::search {

/// The columns of many values: first the facets in their order, then the source.
inline constexpr int kFacetCount = 6;
inline constexpr int kSourceColumn = kFacetCount;
inline constexpr int kColumnCount = kFacetCount + 1;

struct EngagementDay
{
    DayRange days;
    std::uint8_t kind = 0;      ///< annotate::EngagementKind
    std::uint8_t direction = 0; ///< annotate::Direction
};

/// What the columns hold of one article.
struct ColumnValues
{
    DayRange days;
    std::array<QStringList, kColumnCount> values;
    std::vector<EngagementDay> engagements;
    std::uint16_t copies = 1;
};

/// The values of one column, and every combination of them that some article has. An article holds the number of its
/// combination, so that counting a facet is one increment an article, whatever the number of its values.
class Dictionary
{
public:
    using SetNumber = std::uint32_t; ///< 0 is the empty combination
    using ValueNumber = std::uint32_t;
    using Set = std::span<const ValueNumber>;

    Dictionary();
    SetNumber intern(const QStringList &values);
    ValueNumber internValue(const QString &value);
    void appendSet(Set members);

    const QStringList &values() const { return m_values; }
    size_t setCount() const { return m_ends.size(); }
    Set set(SetNumber number) const
    {
        const std::uint32_t start = number == 0 ? 0 : m_ends[number - 1];
        return Set(m_members).subspan(start, m_ends[number] - start);
    }
    std::optional<ValueNumber> find(const QString &value) const;
    QStringList valuesOf(SetNumber set) const;

private:
    void numberSets();

    QStringList m_values;
    QHash<QString, ValueNumber> m_numbers;
    std::vector<ValueNumber> m_members; ///< of all sets, one after another
    std::vector<std::uint32_t> m_ends;  ///< where each set ends in it
    /// Numbers of the sets; made with the first intern(), as whoever only reads an archive never asks.
    std::map<std::vector<ValueNumber>, SetNumber> m_setNumbers;
};

/// The columns of 4,096 articles with neighbouring ids.
struct Chunk
{
    static constexpr int kSize = 4096;
    struct Engagement
    {
        std::uint16_t slot = 0;
        EngagementDay day;
    };

    Chunk();

    std::array<qint32, kSize> start;
    std::array<qint32, kSize> end;
    std::array<std::array<Dictionary::SetNumber, kSize>, kColumnCount> sets;
    std::array<std::uint16_t, kSize> copies; ///< 0: no such article
    std::vector<Engagement> engagements;     ///< by slot
};

/// The columns of all articles as they stood at one moment. Immutable; any number of threads may read it.
class Columns
{
public:
    Columns();

    qint64 bound() const { return static_cast<qint64>(m_chunks.size()) * Chunk::kSize; } ///< ids are below it
    qint64 articles() const { return m_articles; }
    const std::vector<std::shared_ptr<const Chunk>> &chunks() const { return m_chunks; }
    const Chunk &chunkOf(qint64 id) const { return *m_chunks[static_cast<size_t>(id / Chunk::kSize)]; }
    bool contains(qint64 id) const { return id >= 0 && id < bound() && chunkOf(id).copies[slotOf(id)] != 0; }
    const Dictionary &dictionary(int column) const { return *m_dictionaries[static_cast<size_t>(column)]; }

    DayRange days(qint64 id) const { return {chunkOf(id).start[slotOf(id)], chunkOf(id).end[slotOf(id)]}; }
    int copies(qint64 id) const { return chunkOf(id).copies[slotOf(id)]; }
    Dictionary::SetNumber setOf(int column, qint64 id) const
    {
        return chunkOf(id).sets[static_cast<size_t>(column)][slotOf(id)];
    }
    QStringList valuesOf(int column, qint64 id) const { return dictionary(column).valuesOf(setOf(column, id)); }
    const Repeats &repeats() const { return *m_repeats; }

    /// The ids of all articles; made on first use and kept.
    std::shared_ptr<const IdSet> all() const;

    static size_t slotOf(qint64 id) { return static_cast<size_t>(id % Chunk::kSize); }

    /// All ids in the order of `sort`; made on first use and kept. Sorting by headline is not known here: see
    /// setHeadlineOrder.
    std::shared_ptr<const std::vector<std::uint32_t>> order(const Sort &sort) const;
    bool hasHeadlineOrder(text::HanOrder han) const;
    /// Collation keys of the headlines with their ids, sorted.
    void setHeadlineOrder(const std::vector<std::pair<QByteArray, std::uint32_t>> &keys, text::HanOrder han) const;

private:
    friend class ColumnsEditor;
    std::vector<std::uint32_t> makeOrder(const Sort &sort) const;

    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::array<std::shared_ptr<const Dictionary>, kColumnCount> m_dictionaries;
    std::shared_ptr<const Repeats> m_repeats;
    qint64 m_articles = 0;

    using Ids = std::shared_ptr<const std::vector<std::uint32_t>>;
    mutable std::mutex m_mutex; ///< guards what follows, which changes no answer
    mutable std::map<std::tuple<SortKey, SortOrder, text::HanOrder>, Ids> m_orders;
    mutable std::shared_ptr<const IdSet> m_all;
};

/// Makes the next Columns from the last. Chunks that are not touched are shared between both.
class ColumnsEditor
{
public:
    explicit ColumnsEditor(std::shared_ptr<const Columns> before);

    void put(qint64 id, const ColumnValues &values);
    void setCopies(qint64 id, std::uint16_t copies);
    void setRepeats(std::shared_ptr<const Repeats> repeats) { m_repeats = std::move(repeats); }
    /// Takes a chunk as it was stored.
    void putChunk(size_t number, std::shared_ptr<Chunk> chunk);
    /// For reading values and sets that were stored; numbers must come in order.
    Dictionary &dictionary(int column);

    /// The columns as they are now; editing goes on from them.
    std::shared_ptr<const Columns> finish();
    /// Numbers of the chunks changed since the last finish().
    std::vector<size_t> changedChunks() const;
    const Chunk &chunk(size_t number) const { return *m_chunks[number]; }

private:
    Chunk &editable(qint64 id);

    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::map<size_t, std::shared_ptr<Chunk>> m_edited;
    std::array<std::shared_ptr<const Dictionary>, kColumnCount> m_dictionaries;
    std::array<std::shared_ptr<Dictionary>, kColumnCount> m_editedDictionaries;
    std::shared_ptr<const Repeats> m_repeats;
    qint64 m_articles = 0;
};

} // namespace legation::search
