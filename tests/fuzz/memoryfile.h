// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/inputfile.h"
#include "core/load/reader.h"
#include "tests/fuzz/input.h"

#include <QFile>
#include <QStringList>

#include <array>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>

namespace legation::fuzz {

/// A file in memory; readers open it by its path.
class MemoryFile
{
public:
    explicit MemoryFile(QByteArrayView bytes)
        : m_descriptor(memfd_create("input", 0))
    {
        require(m_descriptor >= 0 && write(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size())) ==
                                         static_cast<ssize_t>(bytes.size()));
    }
    ~MemoryFile() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(MemoryFile)

    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }
    std::unique_ptr<QFileDevice> open() const
    {
        auto file = std::make_unique<QFile>(path());
        require(file->open(QIODevice::ReadOnly));
        return file;
    }
    /// As readers of one format are given it.
    load::InputFile text() const { return {open(), QStringLiteral("input"), QStringLiteral("UTF-8")}; }

private:
    int m_descriptor;
};

/// What an article holds is text that can be written as UTF-8, and it holds something.
inline void requireText(const load::Article &article)
{
    for (const QString *text :
         {&article.externalId, &article.headline, &article.text, &article.publisher, &article.url})
        require(text->isValidUtf16() && !text->contains(QChar(u'\0')));
    require(!article.headline.isEmpty() || !article.text.isEmpty());
}

/// What a reader gives from its start to its end: texts, and the lines of what it skipped; `most` at most.
inline QStringList readAll(load::Reader &reader, qsizetype most)
{
    QStringList found;
    while (true) {
        const auto article = reader.next();
        if (article && !*article)
            return found;
        if (article) {
            requireText(**article);
            found += (**article).headline + u'|' + (**article).text;
        } else {
            found += QStringLiteral("skipped line %1").arg(article.error().line);
        }
        require(found.size() <= most); // a reader comes to an end
        require(reader.bytesRead() <= reader.bytesTotal());
    }
}

/// A reader comes to its end, and a second pass gives the same.
inline void requireTwoPasses(load::Reader &reader, qsizetype most)
{
    const QStringList first = readAll(reader, most);
    require(reader.restart().has_value());
    require(readAll(reader, most) == first);
}

} // namespace legation::fuzz
