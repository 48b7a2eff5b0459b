// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/format.h"

#include "core/load/linereader.h"
#include "core/load/markdownreader.h"
#include "core/load/tableguess.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this a block is no article: blank lines in such a file are strays.
constexpr qsizetype kLongestBlock = 50;
constexpr int kProbedLines = 10;
/// Share of NUL bytes from which a file is no text. A text with a few is loaded and its bad records are told.
constexpr qsizetype kBinaryShare = 64;

struct Signature
{
    QByteArrayView start;
    QLatin1StringView name;
};

constexpr std::array kSignatures{
    Signature{"SQLite format 3", "SQLite"_L1},
    Signature{"\x1f\x8b", "gzip"_L1},
    Signature{"\x89PNG", "PNG"_L1},
    Signature{"\xff\xd8\xff", "JPEG"_L1},
    Signature{"\x7f"
              "ELF",
              "ELF"_L1},
    Signature{"\xd0\xcf\x11\xe0", "Microsoft Office 97"_L1},
    Signature{"{\\rtf", "RTF"_L1},
};

/// The lines of a sample, one after another.
class SampleLines
{
public:
    explicit SampleLines(QByteArrayView sample)
        : m_rest(sample)
    {
    }

    bool next(QByteArrayView &line)
    {
        if (m_rest.isEmpty())
            return false;
        const qsizetype end = m_rest.indexOf('\n');
        line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        return true;
    }

private:
    QByteArrayView m_rest;
};

bool isObject(QByteArrayView line)
{
    const QByteArray bytes = QByteArray::fromRawData(line.data(), line.size());
    return QJsonDocument::fromJson(bytes).isObject();
}

/// Whether objects stand one a line: the first line is one, or, where it is broken, two of those after it are. Lines of
/// a document that is printed over many lines are indented or end in a comma, all but the last of a list.
bool isOfObjectLines(QByteArrayView sample)
{
    SampleLines lines(sample);
    QByteArrayView line;
    int objects = 0;
    for (int probed = 0; probed < kProbedLines && lines.next(line);) {
        if (isBlank(line))
            continue;
        if (line.startsWith('{') && isObject(line))
            ++objects;
        if (++probed == 1 && objects == 1)
            return true;
    }
    return objects > 1;
}

/// JSON starts with an object or an array of objects; a text may well start with a bracket.
bool startsLikeJson(QByteArrayView text)
{
    if (text.startsWith('{'))
        return true;
    if (!text.startsWith('['))
        return false;
    const QByteArrayView inside = text.sliced(1).trimmed();
    return inside.startsWith('{') || inside.startsWith(']');
}

/// How far into a file its root element may stand, after comments and declarations.
constexpr qsizetype kRootSample = 4096;

std::optional<Format> markupFormat(QByteArrayView content)
{
    if (!content.startsWith('<'))
        return std::nullopt;
    const QByteArray start = content.first(std::min(content.size(), kRootSample)).toByteArray().toLower();
    for (const QByteArrayView root : {"<rss", "<feed", "<rdf:rdf"}) {
        if (start.contains(root))
            return Format::Feed;
    }
    return start.contains("<html") ? std::optional(Format::Html) : std::nullopt;
}

Format textFormat(QByteArrayView sample)
{
    qsizetype lines = 0;
    qsizetype blocks = 0;
    bool inBlock = false;
    SampleLines reader(sample);
    QByteArrayView line;
    while (reader.next(line)) {
        const bool blank = isBlank(line);
        lines += blank ? 0 : 1;
        blocks += !blank && !inBlock ? 1 : 0;
        inBlock = !blank;
    }
    const bool separated = blocks > 1 && lines > blocks && lines <= blocks * kLongestBlock;
    return separated ? Format::TextBlocks : Format::TextLines;
}

} // namespace

Result<void> refuseBinary(QByteArrayView start)
{
    for (const Signature &signature : kSignatures) {
        if (start.startsWith(signature.start))
            return fail(ErrorCode::UnknownFormat, u"It is a %1 file."_s.arg(signature.name));
    }
    return {};
}

Result<Format> detectFormat(QByteArrayView sample, QStringView fileName, const ReaderOptions &options)
{
    QByteArrayView text = sample;
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (std::count(text.begin(), text.end(), '\0') > text.size() / kBinaryShare)
        return fail(ErrorCode::UnknownFormat, u"It is not text."_s);
    const QByteArrayView content = text.trimmed();
    if (startsLikeJson(content)) {
        // One object on one line may well hold the list of all records.
        const bool hasLines = content.startsWith('{') && content.contains('\n');
        return hasLines && isOfObjectLines(text) ? Format::JsonLines : Format::Json;
    }
    if (const std::optional<Format> markup = markupFormat(content))
        return *markup;
    if (tableShape(text, fileName, options))
        return Format::Csv;
    if (looksLikeMarkdown(text))
        return Format::Markdown;
    if (!options.fields.empty())
        return fail(ErrorCode::UnknownFormat, u"Its first line does not name the columns that were chosen."_s);
    return textFormat(text);
}

} // namespace legation::load
