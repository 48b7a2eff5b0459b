// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/fold.h"

#include "core/text/foldtable.h"

namespace legation::text {

namespace {

/// Writes an expansion: it may hold characters with a form of their own (㈱ holds 株).
template <typename Sink>
void writeExpansion(const FoldTable &table, const QString &expansion, qsizetype from, Sink &&write)
{
    for (const QChar c : expansion) {
        const char16_t folded = table.search(c.unicode());
        write(folded == FoldTable::kExpands ? c : QChar(folded), from);
    }
}

/// Folds and tells for each unit written where it came from.
template <typename Sink>
void foldInto(QStringView text, Sink &&write)
{
    const FoldTable &table = FoldTable::instance();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            writeExpansion(table, table.expansion(QChar::surrogateToUcs4(text[i], text[i + 1])), i, write);
            ++i;
            continue;
        }
        const char16_t folded = table.search(unit);
        if (folded != FoldTable::kExpands) [[likely]] {
            write(QChar(folded), i);
            continue;
        }
        writeExpansion(table, table.expansion(unit), i, write);
    }
}

} // namespace

QString fold(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    foldInto(text, [&folded](QChar c, qsizetype) { folded.append(c); });
    return folded;
}

FoldedText foldWithOffsets(QStringView text)
{
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.offsets.reserve(size_t(text.size()) + 1);
    foldInto(text, [&folded](QChar c, qsizetype from) {
        folded.text.append(c);
        folded.offsets.push_back(from);
    });
    folded.offsets.push_back(text.size());
    return folded;
}

TextSpan FoldedText::toOriginal(TextSpan folded) const
{
    const qsizetype start = offsets[size_t(folded.start)];
    if (folded.isEmpty())
        return {start, start};
    // The end is where the next original character begins: a character that folds to several is marked whole.
    const qsizetype last = offsets[size_t(folded.end - 1)];
    size_t next = size_t(folded.end);
    while (next + 1 < offsets.size() && offsets[next] == last)
        ++next;
    return {start, offsets[next]};
}

Script detectScript(QStringView text)
{
    const FoldTable &table = FoldTable::instance();
    qsizetype han = 0;
    qsizetype simplified = 0;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), 2000))) {
        const char16_t unit = c.unicode();
        han += unit >= FoldTable::kFirstHan && unit <= FoldTable::kLastHan ? 1 : 0;
        simplified += table.isSimplified(unit) ? 1 : 0;
    }
    // Ordinary Simplified prose has a third of its characters changed; Traditional prose holds a few (后, 里, 干).
    return han >= 4 && simplified * 7 > han ? Script::Simplified : Script::Traditional;
}

QString foldUnits(QStringView text, Script script)
{
    const FoldTable &table = FoldTable::instance();
    QString folded(text.size(), Qt::Uninitialized);
    QChar *out = folded.data();
    for (const QChar c : text) {
        const char16_t unit = script == Script::Simplified ? table.traditional(c.unicode()) : c.unicode();
        *out++ = QChar(table.unitwise(unit));
    }
    return folded;
}

QString foldVariants(QStringView text)
{
    const FoldTable &table = FoldTable::instance();
    QString folded(text.size(), Qt::Uninitialized);
    QChar *out = folded.data();
    for (const QChar c : text)
        *out++ = c.unicode() < FoldTable::kFirstHan || c.unicode() > FoldTable::kLastHan
                     ? c
                     : QChar(table.unitwise(c.unicode()));
    return folded;
}

} // namespace legation::text
