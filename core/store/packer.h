// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <mutex>
#include <vector>

namespace legation::store {

/// What is packed. The numbers stand in the archive (table dictionary).
enum class Content {
    Text = 0,  ///< the UTF-8 text of an article
    Record = 1 ///< a record of the machine layer: begins with the number of its format, 1
};

/// Packs the texts and records of an archive with zstd. Each is a few hundred bytes, too short to find repetitions in
/// itself; so the words that come often are trained into a dictionary once an archive has a thousand articles, and
/// from then on a text takes 40 % and a record 25 % of its bytes. Dictionaries belong to the archive: without them
/// nothing packed with them can be read.
///
/// A blob begins with a number (LEB128) that says how the rest is packed: 2 zstd, n ≥ 3 zstd with dictionary n − 2.
/// What does not get smaller stays as it is: a text after a 0, a record as the record itself, whose first byte is 1.
/// Texts after a 1 were deflated (before schema 3). Any thread may call it.
class Packer
{
public:
    /// Articles that a dictionary is trained on.
    static constexpr int kSamples = 1000;

    struct Dictionary
    {
        Content content = Content::Text;
        QByteArray bytes;
    };

    Packer();
    ~Packer();
    Packer(const Packer &) = delete;
    Packer &operator=(const Packer &) = delete;

    QByteArray pack(Content content, QByteArrayView bytes) const;
    /// The bytes that were packed, into `bytes`, whose memory is used again. False where the blob is none.
    bool unpack(Content content, QByteArrayView blob, QByteArray &bytes) const;
    QByteArray unpacked(Content content, QByteArrayView blob) const;

    bool hasDictionary(Content content) const;
    /// Dictionaries count from 1 in the order they were added.
    qsizetype size() const;
    Dictionary dictionary(qsizetype number) const;
    /// What is packed from now on uses it. One that is known stays as it is, for several connections may read the same
    /// ones at once. False where its bytes are no dictionary, or one before it is missing.
    bool add(qint64 number, const Dictionary &dictionary);
    /// Forgets all but the first `count`.
    void keepFirst(qsizetype count);
    /// A dictionary for content like the samples; empty where they are too few or have too little in common.
    static QByteArray train(const std::vector<QByteArray> &samples);

private:
    struct Prepared;
    std::shared_ptr<const Prepared> newest(Content content, std::uint64_t &number) const;

    mutable std::mutex m_mutex; ///< guards m_dictionaries; what it points at is never changed
    std::vector<std::shared_ptr<const Prepared>> m_dictionaries;
};

} // namespace legation::store
