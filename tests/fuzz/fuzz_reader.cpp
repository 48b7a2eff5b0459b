// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/contents.h"
#include "core/load/csvreader.h"
#include "core/load/feedreader.h"
#include "core/load/htmlreader.h"
#include "core/load/jsonlinesreader.h"
#include "core/load/jsonreader.h"
#include "core/load/markdownreader.h"
#include "core/load/openers.h"
#include "core/load/textreader.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/zipbytes.h"
#include "tests/support/formatfiles.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

// One executable for all readers, as linking is what takes long: --reader=NAME says which one a run is about. Each
// takes the first byte of an input for a choice and the rest for the file, whatever its format would be told to be.

using namespace legation;
using namespace Qt::StringLiterals;
using fuzz::MemoryFile;

namespace {

/// A record takes a byte at least; the file itself may fail once.
qsizetype mostOf(QByteArrayView file)
{
    return file.size() + 2;
}

template <typename R, typename... Options>
void read(QByteArrayView file, Options... options)
{
    const MemoryFile memory(file);
    R reader(memory.text(), options...);
    fuzz::requireTwoPasses(reader, mostOf(file));
}

void text(int choice, QByteArrayView file)
{
    if (choice % 2 == 0)
        read<load::TextLineReader>(file);
    else
        read<load::TextBlockReader>(file);
}

void json(int choice, QByteArrayView file)
{
    if (choice % 2 == 0)
        read<load::JsonLinesReader>(file, load::FieldMap());
    else
        read<load::JsonReader>(file, load::FieldMap());
}

void csv(int choice, QByteArrayView file)
{
    using load::ArticleField;
    const std::map<ArticleField, size_t> columns{
        {ArticleField::Headline, 0}, {ArticleField::Text, 1}, {ArticleField::Published, 2}};
    const load::CsvShape three{.delimiter = ",\t;|"[choice % 4],
                               .columns = columns,
                               .header = {u"title"_s, u"text"_s, u"date"_s},
                               .guard =
                                   choice % 8 < 4 ? load::CsvShape::Guard::None : load::CsvShape::Guard::Apostrophe};
    read<load::CsvReader>(file, load::csvShape(file).value_or(three));
}

void html(int, QByteArrayView file)
{
    read<load::HtmlReader>(file);
}

void feed(int, QByteArrayView file)
{
    read<load::FeedReader>(file);
}

void markdown(int, QByteArrayView file)
{
    const MemoryFile memory(file);
    load::DocumentReader reader(std::make_unique<load::MarkdownSource>(memory.text()), u"input"_s);
    fuzz::requireTwoPasses(reader, mostOf(file));
}

void office(int choice, QByteArrayView file)
{
    const QByteArray xml = file.toByteArray();
    const MemoryFile memory(
        choice % 2 == 0
            ? fuzz::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", xml}})
            : fuzz::zipOf({{"[Content_Types].xml", "x"}, {"word/document.xml", xml}, {"word/styles.xml", xml}}));
    if (const auto opened = load::openDevice(memory.open(), u"input"_s, {}))
        fuzz::requireTwoPasses(*opened->reader, mostOf(file));
}

/// Any bytes, the content of a page, or lines that poppler has read already.
void pdf(int choice, QByteArrayView file)
{
    if (choice % 3 == 2) {
        for (const load::Paragraph &paragraph : load::paragraphsOf(QString::fromUtf8(file).split(u'\n')))
            fuzz::require(paragraph.kind == load::Paragraph::Kind::Separator || !paragraph.text.isEmpty());
        return;
    }
    const MemoryFile memory(choice % 3 == 0 ? "%PDF-1.4\n" + file.toByteArray()
                                            : tests::pdfWithContent(file.toByteArray()));
    const auto device = memory.open();
    if (const auto reader = load::openPdf(*device, u"input"_s))
        fuzz::requireTwoPasses(**reader, (1 << 20)); // packed streams and repeated pages make much of few bytes
}

/// The input as an entry and as a name of one, or as the bytes behind the signature.
void zip(int choice, QByteArrayView file)
{
    const QByteArray bytes = file.toByteArray();
    const MemoryFile memory(choice % 2 == 0 ? fuzz::zipOf({{"a.txt", bytes}, {bytes.left(64), "words"}})
                                            : "PK\x03\x04" + bytes);
    const auto undated = choice % 4 < 2 ? load::Undated::Stay : load::Undated::TakeDayOfFile;
    const auto contents = load::openContents(memory.path(), {.undated = undated});
    for (qsizetype given = 0; contents; ++given) {
        const auto reader = (*contents)->next();
        if (reader && !*reader)
            return;
        fuzz::require(given < (*contents)->count());
        if (reader)
            fuzz::requireTwoPasses(**reader, (8 << 20)); // see load::ZipLimits
    }
}

struct Target
{
    const char *name;
    void (*run)(int choice, QByteArrayView file);
};

constexpr std::array kTargets{Target{"text", text},     Target{"json", json}, Target{"csv", csv},
                              Target{"html", html},     Target{"feed", feed}, Target{"markdown", markdown},
                              Target{"office", office}, Target{"pdf", pdf},   Target{"zip", zip}};
const Target *target = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    constexpr const char *kOption = "--reader=";
    for (int i = 1; i < *argc; ++i) {
        const char *argument = (*argv)[i];
        if (std::strncmp(argument, kOption, std::strlen(kOption)) != 0)
            continue;
        target = std::find_if(kTargets.begin(), kTargets.end(), [argument](const Target &known) {
            return std::strcmp(known.name, argument + std::strlen(kOption)) == 0;
        });
    }
    if (target && target != kTargets.end())
        return 0;
    std::fprintf(stderr, "usage: fuzz-reader --reader=text|json|csv|html|feed|markdown|office|pdf|zip …\n");
    std::exit(2);
}

/// Any bytes are read to the end, record by record, and a second pass gives the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 0)
        target->run(data[0], fuzz::bytes(data + 1, size - 1));
    return 0;
}
