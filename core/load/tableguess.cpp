// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/tableguess.h"

#include "core/load/publishedday.h"

#include <QBuffer>
#include <QSet>

#include <algorithm>
#include <set>
#include <string>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProbedRecords = 20;
constexpr qsizetype kLongestName = 40;
constexpr qsizetype kShortestHeadline = 4; ///< characters on average; below it a column holds words, not headlines

struct Sheet
{
    char delimiter = ',';
    QStringList header;
    std::vector<QStringList> records;
};

QStringList textsOf(const std::vector<QByteArray> &fields)
{
    QStringList texts;
    for (const QByteArray &field : fields)
        texts.append(QString::fromUtf8(field).trimmed());
    return texts;
}

bool isHeader(const QStringList &names)
{
    const auto isNone = [](const QString &name) {
        return name.isEmpty() || name.size() > kLongestName || publishedDay(name);
    };
    return names.size() > 1 && QSet(names.begin(), names.end()).size() == names.size() &&
           std::none_of(names.begin(), names.end(), isNone);
}

/// The first records, where all are as wide as the header. What the end of the sample cuts through is not looked at.
std::optional<Sheet> sheetOf(const QByteArray &sample, char delimiter, bool isWhole)
{
    QBuffer buffer;
    buffer.setData(sample);
    if (!buffer.open(QIODevice::ReadOnly))
        return std::nullopt;
    CsvSplitter splitter(buffer, delimiter);
    Sheet sheet{delimiter, {}, {}};
    while (std::ssize(sheet.records) < kProbedRecords && splitter.next() == CsvSplitter::Status::Record) {
        if (splitter.isTooWide())
            return std::nullopt;
        const bool isCut = !isWhole && splitter.bytesRead() >= sample.size();
        if (isCut)
            break;
        QStringList texts = textsOf(splitter.fields());
        if (sheet.header.isEmpty() ? !isHeader(texts) : texts.size() != sheet.header.size())
            return std::nullopt;
        if (sheet.header.isEmpty())
            sheet.header = std::move(texts);
        else
            sheet.records.push_back(std::move(texts));
    }
    return sheet.records.empty() ? std::nullopt : std::optional(std::move(sheet));
}

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar sign) { return sign.isDigit() || sign.isPunct(); });
}

/// What the entries of a column have in common.
struct Column
{
    explicit Column(const Sheet &sheet, qsizetype at)
    {
        for (const QStringList &record : sheet.records) {
            const QString &text = record[at];
            characters += text.size();
            days = days && (text.isEmpty() || publishedDay(text));
            words = words || !(text.isEmpty() || isNumber(text) || text.startsWith("http"_L1));
        }
        days = days && characters > 0;
    }

    qsizetype characters = 0;
    bool days = true;
    bool words = false; ///< some of them are neither numbers nor addresses
};

void guess(CsvShape &shape, const Sheet &sheet, const FieldMap &chosen)
{
    std::vector<Column> columns;
    for (qsizetype at = 0; at < sheet.header.size(); ++at)
        columns.emplace_back(sheet, at);
    std::set<size_t> taken;
    for (const auto &[field, column] : shape.columns)
        taken.insert(column);
    const auto give = [&](ArticleField field, auto isBetter) {
        if (chosen.contains(field) || shape.columns.contains(field))
            return;
        std::optional<size_t> best;
        for (size_t at = 0; at < columns.size(); ++at) {
            if (!taken.contains(at) && isBetter(columns[at], best ? &columns[*best] : nullptr))
                best = at;
        }
        if (best) {
            shape.columns[field] = *best;
            taken.insert(*best);
        }
    };
    const auto longest = [](qsizetype least) {
        return [least](const Column &column, const Column *best) {
            return column.words && !column.days && column.characters > (best ? best->characters : least);
        };
    };
    give(ArticleField::Published, [](const Column &column, const Column *best) { return !best && column.days; });
    give(ArticleField::Text, longest(0));
    give(ArticleField::Headline, longest(kShortestHeadline * std::ssize(sheet.records)));
}

std::optional<CsvShape> guessedShape(QByteArrayView sample, const ReaderOptions &options)
{
    constexpr qsizetype kLooked = 1 << 18;
    const bool hasBom = sample.startsWith("\xef\xbb\xbf");
    const QByteArrayView text = hasBom ? sample.sliced(3) : sample;
    const QByteArray looked = text.first(std::min(text.size(), kLooked)).toByteArray();
    std::optional<Sheet> best;
    for (const char delimiter : options.delimiter ? std::string(1, *options.delimiter) : std::string(",\t;|")) {
        auto sheet = sheetOf(looked, delimiter, looked.size() == text.size());
        if (sheet && (!best || sheet->header.size() > best->header.size()))
            best = std::move(sheet);
    }
    if (!best)
        return std::nullopt;
    CsvShape shape{best->delimiter, {}, best->header, hasBom ? CsvShape::Guard::Apostrophe : CsvShape::Guard::None};
    for (const auto &[field, name] : options.fields) {
        if (!name.isEmpty() && !best->header.contains(name.trimmed(), Qt::CaseInsensitive))
            return std::nullopt;
    }
    for (const auto &[field, name] : fieldsOf(best->header, options.fields))
        shape.columns[field] = static_cast<size_t>(best->header.indexOf(name));
    guess(shape, *best, options.fields);
    if (!shape.columns.contains(ArticleField::Text) && !shape.columns.contains(ArticleField::Headline))
        return std::nullopt;
    return shape;
}

} // namespace

std::optional<CsvShape> tableShape(QByteArrayView sample, QStringView fileName, const ReaderOptions &options)
{
    const bool isNamedTable =
        fileName.endsWith(u".csv", Qt::CaseInsensitive) || fileName.endsWith(u".tsv", Qt::CaseInsensitive);
    if (isNamedTable && !csvShape(sample, {.delimiter = options.delimiter})) {
        if (auto guessed = guessedShape(sample, options))
            return guessed;
    }
    return csvShape(sample, options);
}

} // namespace legation::load
