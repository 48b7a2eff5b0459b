// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/contents.h"
#include "tests/fuzz/input.h"

#include <array>
#include <sys/mman.h>
#include <unistd.h>

using namespace legation;
using namespace Qt::StringLiterals;

namespace {

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
        }
    }
    return ~crc;
}

QByteArray little(quint32 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(value >> (8 * i));
    }
    return bytes;
}

/// A ZIP file of stored entries, written here so that every input comes past the checks of the format.
QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &entries)
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

/// What the first byte of an input asks for: a text document with the rest as its XML, a ZIP file with the rest as an
/// entry or its name, or the rest as it is.
QByteArray fileOf(QByteArrayView input)
{
    const QByteArray rest = input.sliced(1).toByteArray();
    switch (input[0] % 5) {
    case 0: return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", rest}});
    case 1: return zipOf({{"[Content_Types].xml", "x"}, {"word/document.xml", rest}, {"word/styles.xml", rest}});
    case 2: return zipOf({{"a.txt", rest}, {rest.left(64), "words"}});
    case 3: return "PK\x03\x04" + rest;
    default: return "# " + rest;
    }
}

} // namespace

/// Documents and ZIP files are read to the end, and a second pass over a document gives the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray file = fileOf(fuzz::bytes(data, size));
    const int descriptor = memfd_create("input", 0);
    fuzz::require(descriptor >= 0 && write(descriptor, file.data(), static_cast<size_t>(file.size())) == file.size());
    if (const auto contents = load::openContents(u"/proc/self/fd/%1"_s.arg(descriptor))) {
        qsizetype given = 0;
        for (;;) {
            const auto reader = (*contents)->next();
            if (reader && !*reader) {
                break;
            }
            fuzz::require(++given <= (*contents)->count());
            if (!reader) {
                continue;
            }
            std::array<QStringList, 2> passes;
            for (QStringList &texts : passes) {
                while (true) {
                    const auto article = (*reader)->next();
                    if (article && !*article) {
                        break;
                    }
                    texts += article ? (**article).headline + u'|' + (**article).text : article.error().detail;
                    fuzz::require(texts.size() <= file.size() + 2);
                }
                fuzz::require((*reader)->restart().has_value());
            }
            fuzz::require(passes[0] == passes[1]);
        }
    }
    close(descriptor);
    return 0;
}
