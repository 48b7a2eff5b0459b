// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QIODevice>
#include <QString>

#include <memory>
#include <vector>

struct zip;

namespace legation::load {

/// What unpacking may take; a file that wants more is a mistake or a trap.
struct ZipLimits
{
    static constexpr qint64 entry = qint64{4} << 30;    ///< bytes of one entry, unpacked
    static constexpr qint64 total = qint64{16} << 30;   ///< of all entries together
    static constexpr qint64 ratio = 200;                ///< unpacked bytes for each packed one …
    static constexpr qint64 harmless = qint64{8} << 20; ///< … that are asked for beyond so many bytes
    static constexpr qint64 entries = 1'000'000;
};

/// A ZIP file, read through libzip. Nothing is ever written where an entry's name points.
class ZipFile
{
public:
    struct Entry
    {
        quint64 index = 0;
        QString name; ///< with / between folders; in UTF-8, Big5 or GB18030 as the file has it
        qint64 packed = 0;
        qint64 size = 0;    ///< as the file says; read() does not trust it
        QDate changed = {}; ///< invalid where the file does not say
        bool encrypted = false;
    };

    /// Fails with FileUnreadable where it is damaged.
    static Result<ZipFile> open(const QString &path);
    ~ZipFile();
    ZipFile(ZipFile &&) noexcept;
    ZipFile &operator=(ZipFile &&) noexcept;

    /// All files in it, folders left out, in the order of their names.
    const std::vector<Entry> &entries() const { return m_entries; }
    const Entry *find(QStringView name) const; ///< null if none

    /// Unpacks an entry. Fails with FileUnreadable (damaged, encrypted, larger than allowed, larger than it says) or
    /// FileUnwritable.
    Result<void> unpack(const Entry &entry, QIODevice &to) const;
    /// The same to memory, `most` bytes at most.
    Result<QByteArray> read(const Entry &entry, qint64 most) const;

private:
    struct Closer
    {
        void operator()(zip *file) const;
    };
    ZipFile(std::unique_ptr<zip, Closer> file, QString path);
    void list();
    tl::unexpected<Error> refuse(const Entry &entry, const QString &why) const;

    std::unique_ptr<zip, Closer> m_file;
    QString m_path;
    std::vector<Entry> m_entries;
};

} // namespace legation::load
