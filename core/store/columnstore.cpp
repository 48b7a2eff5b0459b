// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/columnstore.h"

#include "core/store/bytes.h"
#include "core/store/workahead.h"

#include <QtEndian>

#include <algorithm>
#include <future>
#include <optional>

namespace legation::store {

using namespace Qt::StringLiterals;
using search::Chunk;
using search::Dictionary;
using search::kColumnCount;

namespace {

constexpr std::uint8_t kChunkFormat = 1;
constexpr auto kLastKind = static_cast<std::uint64_t>(annotate::EngagementKind::Aid);
constexpr auto kLastDirection = static_cast<std::uint64_t>(annotate::Direction::Online);
constexpr QByteArrayView kVersionKey = "columns_version";

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "chunks are stored as the memory of a little-endian machine");

/// Set numbers are stored as narrow as the largest of the chunk allows.
template <typename Narrow>
void writeNarrow(ByteWriter &out, const std::array<Dictionary::SetNumber, Chunk::kSize> &column)
{
    std::array<Narrow, Chunk::kSize> narrow;
    for (size_t i = 0; i < narrow.size(); ++i)
        narrow[i] = static_cast<Narrow>(column[i]);
    out.number(sizeof(Narrow));
    out.raw(narrow.data(), sizeof(narrow));
}

void writeColumn(ByteWriter &out, const std::array<Dictionary::SetNumber, Chunk::kSize> &column)
{
    Dictionary::SetNumber largest = 0;
    for (const Dictionary::SetNumber set : column)
        largest = std::max(largest, set);
    if (largest <= 0xff)
        writeNarrow<std::uint8_t>(out, column);
    else if (largest <= 0xffff)
        writeNarrow<std::uint16_t>(out, column);
    else
        writeNarrow<std::uint32_t>(out, column);
}

template <typename Narrow>
void readNarrow(ByteReader &in, std::array<Dictionary::SetNumber, Chunk::kSize> &column)
{
    std::array<Narrow, Chunk::kSize> narrow{};
    in.raw(narrow.data(), sizeof(narrow));
    for (size_t i = 0; i < narrow.size(); ++i)
        column[i] = narrow[i];
}

bool readColumn(ByteReader &in, std::array<Dictionary::SetNumber, Chunk::kSize> &column, size_t setCount)
{
    switch (in.number()) {
    case 1: readNarrow<std::uint8_t>(in, column); break;
    case 2: readNarrow<std::uint16_t>(in, column); break;
    case 4: readNarrow<std::uint32_t>(in, column); break;
    default: return false;
    }
    for (const Dictionary::SetNumber set : column) {
        if (set >= setCount)
            return false;
    }
    return true;
}

/// A day that a date can have, by its Julian number. Those before the year 1 are no dates any more, but earlier
/// versions wrote 0 for some.
bool isDay(qint64 day)
{
    static const qint64 kLast = QDate(9999, 12, 31).toJulianDay();
    return day >= 0 && day <= kLast;
}

/// Orders and families count with days, so none may be far from the others.
bool isSound(qint64 start, qint64 end)
{
    if (start == search::kNoDay || end == search::kNoDay)
        return start == end;
    return (start == search::kOpenStart || isDay(start)) && (end == search::kOpenEnd || isDay(end));
}

bool readEngagement(ByteReader &in, Chunk::Engagement &engagement)
{
    engagement.slot = static_cast<std::uint16_t>(in.number() % Chunk::kSize);
    const qint64 start = in.signedNumber();
    const qint64 end = in.signedNumber();
    const std::uint64_t kind = in.number();
    const std::uint64_t direction = in.number();
    if (!isSound(start, end) || kind > kLastKind || direction > kLastDirection)
        return false;
    engagement.day = {{static_cast<qint32>(start), static_cast<qint32>(end)},
                      static_cast<std::uint8_t>(kind),
                      static_cast<std::uint8_t>(direction)};
    return true;
}

QByteArray toBytes(const Chunk &chunk)
{
    ByteWriter out;
    out.number(kChunkFormat);
    out.raw(chunk.start.data(), sizeof(chunk.start));
    out.raw(chunk.end.data(), sizeof(chunk.end));
    out.raw(chunk.copies.data(), sizeof(chunk.copies));
    for (const auto &column : chunk.sets)
        writeColumn(out, column);
    out.number(chunk.engagements.size());
    for (const Chunk::Engagement &engagement : chunk.engagements) {
        out.number(engagement.slot);
        out.signedNumber(engagement.day.days.start);
        out.signedNumber(engagement.day.days.end);
        out.number(engagement.day.kind);
        out.number(engagement.day.direction);
    }
    return out.bytes();
}

std::shared_ptr<Chunk> toChunk(QByteArrayView bytes, const std::array<size_t, kColumnCount> &setCounts)
{
    ByteReader in(bytes);
    if (in.number() != kChunkFormat)
        return nullptr;
    auto chunk = std::make_shared<Chunk>();
    in.raw(chunk->start.data(), sizeof(chunk->start));
    in.raw(chunk->end.data(), sizeof(chunk->end));
    in.raw(chunk->copies.data(), sizeof(chunk->copies));
    for (size_t column = 0; column < kColumnCount; ++column) {
        if (!readColumn(in, chunk->sets[column], setCounts[column]))
            return nullptr;
    }
    for (size_t slot = 0; slot < Chunk::kSize; ++slot) {
        if (!isSound(chunk->start[slot], chunk->end[slot]))
            return nullptr;
    }
    chunk->engagements.resize(in.count());
    for (Chunk::Engagement &engagement : chunk->engagements) {
        if (!readEngagement(in, engagement))
            return nullptr;
    }
    return in.isGood() ? chunk : nullptr;
}

Error damaged(const Connection &connection, const QString &what)
{
    return {ErrorCode::ArchiveDamaged, what, connection.path(), 0};
}

Result<qint64> storedVersion(Connection &connection)
{
    Statement value = connection.statement("meta_value");
    value.bindText(0, kVersionKey);
    if (value.step())
        return value.integer(0);
    if (auto done = value.status(); !done)
        return tl::unexpected(done.error());
    return 0;
}

Result<void> readRules(Connection &connection, RuleBook &rules)
{
    Statement statement = connection.statement("rules");
    QStringList names;
    while (statement.step())
        names.append(statement.text(1));
    if (auto done = statement.status(); !done)
        return done;
    rules.follow(names);
    return {};
}

/// Dictionaries are never changed: only those that are not known yet are read. Several connections may do it at once.
Result<void> readPacker(Connection &connection, Packer &packer)
{
    Statement statement = connection.statement("dictionaries_after");
    statement.bind(0, qint64{packer.size()});
    while (statement.step()) {
        const Packer::Dictionary dictionary{statement.oneOf<Content>(1, 2), statement.bytes(2).toByteArray()};
        if (!packer.add(statement.integer(0), dictionary))
            return tl::unexpected(damaged(connection, u"dictionary %1"_s.arg(statement.integer(0))));
    }
    return statement.status();
}

Result<void> readDictionaries(Connection &connection, search::ColumnsEditor &editor)
{
    Statement values = connection.statement("facet_values");
    while (values.step()) {
        const int column = values.number(0);
        if (column < 0 || column >= kColumnCount ||
            editor.dictionary(column).internValue(values.text(2)) != values.integer(1))
            return tl::unexpected(damaged(connection, u"facet_value"_s));
    }
    if (auto done = values.status(); !done)
        return done;
    Statement sets = connection.statement("facet_sets");
    std::vector<Dictionary::ValueNumber> members;
    while (sets.step()) {
        const int column = sets.number(0);
        if (column < 0 || column >= kColumnCount ||
            sets.integer(1) != static_cast<qint64>(editor.dictionary(column).setCount()))
            return tl::unexpected(damaged(connection, u"facet_set"_s));
        ByteReader in(sets.bytes(2));
        members.resize(in.count());
        for (Dictionary::ValueNumber &member : members) {
            member = static_cast<Dictionary::ValueNumber>(in.number());
            if (member >= editor.dictionary(column).values().size())
                return tl::unexpected(damaged(connection, u"facet_set"_s));
        }
        editor.dictionary(column).appendSet(members);
    }
    return sets.status();
}

Result<void> writeDictionary(Connection &connection, int column, const Dictionary &now, const Dictionary &before)
{
    Statement addValue = connection.statement("add_facet_value");
    for (qsizetype i = before.values().size(); i < now.values().size(); ++i) {
        if (auto done = addValue.bind(0, qint64{column}).bind(1, qint64{i}).bind(2, now.values()[i]).run(); !done)
            return done;
    }
    Statement addSet = connection.statement("add_facet_set");
    for (size_t i = before.setCount(); i < now.setCount(); ++i) {
        const Dictionary::Set set = now.set(static_cast<Dictionary::SetNumber>(i));
        ByteWriter members;
        members.number(set.size());
        for (const Dictionary::ValueNumber member : set)
            members.number(member);
        addSet.bind(0, qint64{column}).bind(1, static_cast<qint64>(i)).bindBlob(2, members.bytes());
        if (auto done = addSet.run(); !done)
            return done;
    }
    return {};
}

/// A chunk as it is stored, and what it was decoded to.
struct StoredChunk
{
    qint64 number = 0;
    QByteArray bytes;
    std::shared_ptr<Chunk> chunk = nullptr;
};

/// Who opens an archive of a million articles waits for reading and for decoding.
using Decoding = WorkAhead<StoredChunk>;
constexpr unsigned kMostThreads = 4;
constexpr size_t kChunksAThread = 16; ///< a small archive needs none

/// The columns on their way into memory: other things can be read while the last chunks are decoded.
class ReadingColumns
{
public:
    Result<void> read(Connection &connection)
    {
        if (auto done = readDictionaries(connection, m_editor); !done)
            return done;
        std::array<size_t, kColumnCount> setCounts{};
        for (int column = 0; column < kColumnCount; ++column)
            setCounts[static_cast<size_t>(column)] = m_editor.dictionary(column).setCount();
        const auto decoder = [setCounts]() -> Decoding::Work {
            return [setCounts](StoredChunk &stored) {
                stored.chunk = toChunk(stored.bytes, setCounts);
                stored.bytes.clear();
            };
        };
        m_decoding.emplace(decoder, kMostThreads, kChunksAThread);
        Statement chunks = connection.statement("chunks");
        while (chunks.step())
            m_decoding->add({chunks.integer(0), chunks.bytes(1).toByteArray()});
        return chunks.status();
    }

    Result<std::shared_ptr<const search::Columns>> finish(const Connection &connection)
    {
        size_t number = 0;
        for (StoredChunk &stored : m_decoding->finish()) {
            if (!stored.chunk || stored.number != static_cast<qint64>(number))
                return tl::unexpected(damaged(connection, u"article_columns %1"_s.arg(stored.number)));
            m_editor.putChunk(number++, std::move(stored.chunk));
        }
        return m_editor.finish();
    }

private:
    search::ColumnsEditor m_editor{std::make_shared<const search::Columns>()};
    std::optional<Decoding> m_decoding;
};

} // namespace

Result<qint64> refreshColumns(Connection &connection, Shared &shared)
{
    const auto version = storedVersion(connection);
    if (!version)
        return version;
    if (*version == shared.columnsVersion())
        return version;
    if (Shown known = shared.common->shown(); known.version == *version) {
        shared.show(std::move(known));
        return version;
    }
    // Rules and dictionaries first: with them texts can be read even where the columns are damaged.
    if (auto done = readRules(connection, shared.rules); !done)
        return tl::unexpected(done.error());
    if (auto done = readPacker(connection, shared.packer); !done)
        return tl::unexpected(done.error());
    auto replay = Replay::read(connection);
    if (!replay)
        return tl::unexpected(replay.error());
    auto families = FamilyIndex::read(connection);
    if (!families)
        return tl::unexpected(families.error());
    // Where nothing was decided it reads nothing: then beside the columns.
    const auto policy = (*replay)->touchedArticles().empty() ? std::launch::async : std::launch::deferred;
    auto showing = std::async(policy, [&] { return (*families)->shown(connection, **replay); });
    auto columns = readColumns(connection);
    auto repeats = showing.get();
    if (!columns)
        return tl::unexpected(columns.error());
    if (!repeats)
        return tl::unexpected(repeats.error());
    search::ColumnsEditor editor(std::move(*columns));
    editor.setRepeats(std::move(*repeats));
    shared.show({editor.finish(), std::move(*replay), std::move(*families), *version});
    return version;
}

Result<std::shared_ptr<const search::Columns>> readColumns(Connection &connection)
{
    ReadingColumns reading;
    if (auto done = reading.read(connection); !done)
        return tl::unexpected(done.error());
    return reading.finish(connection);
}

Result<qint64> writeColumns(Connection &connection, search::ColumnsEditor &editor, const search::Columns &before)
{
    for (int column = 0; column < kColumnCount; ++column) {
        auto done = writeDictionary(connection, column, editor.dictionary(column), before.dictionary(column));
        if (!done)
            return tl::unexpected(done.error());
    }
    Statement put = connection.statement("put_chunk");
    for (const size_t number : editor.changedChunks()) {
        const QByteArray bytes = toBytes(editor.chunk(number));
        if (auto done = put.bind(0, static_cast<qint64>(number)).bindBlob(1, bytes).run(); !done)
            return tl::unexpected(done.error());
    }
    const auto version = storedVersion(connection);
    if (!version)
        return version;
    const qint64 next = *version + 1;
    Statement set = connection.statement("set_meta");
    if (auto done = set.bindText(0, kVersionKey).bindText(1, QByteArray::number(next)).run(); !done)
        return tl::unexpected(done.error());
    return next;
}

} // namespace legation::store
