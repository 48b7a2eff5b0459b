// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace legation::fuzz {

inline quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

/// A number of `size` bytes, the lowest first.
inline QByteArray little(quint32 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

/// A ZIP file of stored entries (names and contents), written here so that every input comes past the checks of the
/// format.
inline QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &entries)
{
    QByteArray file;
    QByteArray directory;
    for (const auto &[name, content] : entries) {
        const auto size = static_cast<quint32>(content.size());
        const QByteArray common = little(0, 2) + little(0, 2) + little(0, 4) + little(crc32(content), 4) +
                                  little(size, 4) + little(size, 4) + little(static_cast<quint32>(name.size()), 2) +
                                  little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + common + little(0, 2) + little(0, 2) +
                     little(0, 2) + little(0, 4) + little(static_cast<quint32>(file.size()), 4) + name;
        file += "PK\x03\x04" + little(20, 2) + common + name + content;
    }
    const auto count = static_cast<quint32>(entries.size());
    return file + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
           little(static_cast<quint32>(directory.size()), 4) + little(static_cast<quint32>(file.size()), 4) +
           little(0, 2);
}

} // namespace legation::fuzz
