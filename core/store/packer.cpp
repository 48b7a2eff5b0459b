// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/packer.h"

#include "core/store/bytes.h"

#include <zdict.h>
#include <zstd.h>

namespace legation::store {

namespace {

constexpr std::uint64_t kPlain = 0;
constexpr std::uint64_t kDeflated = 1;
constexpr std::uint64_t kPacked = 2; ///< and from 3 on with dictionary n − 2
/// Higher levels save two percent more and take three times as long.
constexpr int kLevel = 3;
constexpr size_t kDictionarySize = 64 * 1024;
/// More than an article ever has: a damaged length must not ask for gigabytes.
constexpr quint64 kLargest = 256U * 1024 * 1024;

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};

/// Contexts are a quarter of a megabyte and serve one thread at a time, so each thread keeps its own.
ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>> context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>> context(ZSTD_createDCtx());
    return context.get();
}

bool inflate(QByteArrayView blob, QByteArray &bytes)
{
    if (blob.size() < 4)
        return false;
    quint32 length = 0;
    for (const char byte : blob.first(4))
        length = (length << 8) | static_cast<unsigned char>(byte);
    if (length > kLargest)
        return false;
    bytes = qUncompress(reinterpret_cast<const uchar *>(blob.data()), blob.size());
    return bytes.size() == static_cast<qsizetype>(length);
}

} // namespace

struct Packer::Prepared
{
    explicit Prepared(const Dictionary &dictionary)
        : source(dictionary)
        , packing(ZSTD_createCDict(source.bytes.constData(), static_cast<size_t>(source.bytes.size()), kLevel))
        , unpacking(ZSTD_createDDict(source.bytes.constData(), static_cast<size_t>(source.bytes.size())))
    {
    }

    Dictionary source;
    std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>> packing;
    std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>> unpacking;
};

Packer::Packer() = default;
Packer::~Packer() = default;

std::shared_ptr<const Packer::Prepared> Packer::newest(Content content, std::uint64_t &number) const
{
    const std::lock_guard lock(m_mutex);
    for (size_t i = m_dictionaries.size(); i > 0; --i) {
        if (m_dictionaries[i - 1]->source.content == content) {
            number = i;
            return m_dictionaries[i - 1];
        }
    }
    return nullptr;
}

QByteArray Packer::pack(Content content, QByteArrayView bytes) const
{
    std::uint64_t number = 0;
    const auto dictionary = newest(content, number);
    ByteWriter out;
    out.number(kPacked + number);
    QByteArray blob = out.bytes();
    const qsizetype head = blob.size();
    const size_t room = ZSTD_compressBound(static_cast<size_t>(bytes.size()));
    blob.resize(head + static_cast<qsizetype>(room));
    ZSTD_CCtx *const context = compressor();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0); // the number before it says which
    ZSTD_CCtx_refCDict(context, dictionary ? dictionary->packing.get() : nullptr);
    const size_t size =
        ZSTD_compress2(context, blob.data() + head, room, bytes.data(), static_cast<size_t>(bytes.size()));
    if (!ZSTD_isError(size) && head + static_cast<qsizetype>(size) < bytes.size()) {
        blob.truncate(head + static_cast<qsizetype>(size));
        blob.squeeze();
        return blob;
    }
    return content == Content::Text ? QByteArray(1, char(kPlain)) + bytes.toByteArray() : bytes.toByteArray();
}

bool Packer::unpack(Content content, QByteArrayView blob, QByteArray &bytes) const
{
    ByteReader in(blob);
    const std::uint64_t how = in.number();
    if (!in.isGood())
        return false;
    const QByteArrayView rest = in.rest();
    if (how < kPacked) {
        if (content == Content::Text && how == kDeflated)
            return inflate(rest, bytes);
        const QByteArrayView plain = content == Content::Text ? rest : blob;
        bytes.resize(0);
        bytes.append(plain);
        return true;
    }
    std::shared_ptr<const Prepared> dictionary;
    if (how > kPacked) {
        const std::lock_guard lock(m_mutex);
        if (how - kPacked > m_dictionaries.size())
            return false;
        dictionary = m_dictionaries[how - kPacked - 1];
    }
    const auto length = ZSTD_getFrameContentSize(rest.data(), static_cast<size_t>(rest.size()));
    if (length > kLargest) // unknown or no frame are the largest numbers there are
        return false;
    bytes.resize(static_cast<qsizetype>(length));
    const size_t size = ZSTD_decompress_usingDDict(decompressor(), bytes.data(), static_cast<size_t>(length),
                                                   rest.data(), static_cast<size_t>(rest.size()),
                                                   dictionary ? dictionary->unpacking.get() : nullptr);
    return !ZSTD_isError(size) && size == length;
}

QByteArray Packer::unpacked(Content content, QByteArrayView blob) const
{
    QByteArray bytes;
    return unpack(content, blob, bytes) ? bytes : QByteArray();
}

bool Packer::hasDictionary(Content content) const
{
    std::uint64_t number = 0;
    return newest(content, number) != nullptr;
}

qsizetype Packer::size() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<qsizetype>(m_dictionaries.size());
}

Packer::Dictionary Packer::dictionary(qsizetype number) const
{
    const std::lock_guard lock(m_mutex);
    return m_dictionaries[static_cast<size_t>(number - 1)]->source;
}

bool Packer::add(qint64 number, const Dictionary &dictionary)
{
    if (number <= size())
        return true;
    auto prepared = std::make_shared<const Prepared>(dictionary);
    if (!prepared->packing || !prepared->unpacking)
        return false;
    const std::lock_guard lock(m_mutex);
    const auto known = std::ssize(m_dictionaries);
    if (number == known + 1)
        m_dictionaries.push_back(std::move(prepared));
    return number <= known + 1;
}

void Packer::keepFirst(qsizetype count)
{
    const std::lock_guard lock(m_mutex);
    if (static_cast<size_t>(count) < m_dictionaries.size())
        m_dictionaries.resize(static_cast<size_t>(count));
}

QByteArray Packer::train(const std::vector<QByteArray> &samples)
{
    QByteArray together;
    std::vector<size_t> sizes;
    for (const QByteArray &sample : samples) {
        together += sample;
        sizes.push_back(static_cast<size_t>(sample.size()));
    }
    QByteArray dictionary(static_cast<qsizetype>(kDictionarySize), Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer(dictionary.data(), kDictionarySize, together.constData(), sizes.data(),
                                              static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size))
        return {};
    dictionary.truncate(static_cast<qsizetype>(size));
    return dictionary;
}

} // namespace legation::store
