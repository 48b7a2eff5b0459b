// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/reader.h"
#include "tests/fuzz/input.h"

#include <QStringList>

#include <sys/mman.h>
#include <unistd.h>

using namespace legation;
using namespace Qt::StringLiterals;

namespace {

/// A file in memory; readers open it by its path.
class MemoryFile
{
public:
    explicit MemoryFile(QByteArrayView bytes)
        : m_descriptor(memfd_create("input", 0))
    {
        fuzz::require(m_descriptor >= 0 && write(m_descriptor, bytes.data(), bytes.size()) == bytes.size());
    }
    ~MemoryFile() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(MemoryFile)

    QString path() const { return u"/proc/self/fd/%1"_s.arg(m_descriptor); }

private:
    int m_descriptor;
};

/// What a reader gives from its start to its end: texts, and the lines of what it skipped.
QStringList readAll(load::Reader &reader, qsizetype limit)
{
    QStringList found;
    while (true) {
        const auto article = reader.next();
        if (!article) {
            found += u"skipped line %1"_s.arg(article.error().line);
        } else if (!*article) {
            return found;
        } else {
            found += (**article).headline + u'|' + (**article).text;
        }
        fuzz::require(found.size() <= limit); // a reader comes to an end
        fuzz::require(reader.bytesRead() <= reader.bytesTotal());
    }
}

} // namespace

/// Any bytes are read to the end, record by record, and a second pass gives the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const MemoryFile file(fuzz::bytes(data, size));
    const auto reader = load::openReader(file.path());
    if (!reader) {
        return 0;
    }
    const auto limit = static_cast<qsizetype>(size) + 2; // a record takes a byte; the file itself may fail once
    const QStringList first = readAll(**reader, limit);
    fuzz::require((*reader)->restart().has_value());
    fuzz::require(readAll(**reader, limit) == first);
    return 0;
}
