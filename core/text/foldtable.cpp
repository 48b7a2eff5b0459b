// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/foldtable.h"

#include <QFile>
#include <QTextStream>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace legation::text {

using namespace Qt::StringLiterals;

namespace {

const icu::Normalizer2 &caseFolding()
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    Q_ASSERT_X(U_SUCCESS(status), "FoldTable", "ICU without its normalisation data");
    return *normalizer;
}

QString toQString(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

QString nfkcCasefold(char32_t codePoint)
{
    UErrorCode status = U_ZERO_ERROR;
    return toQString(caseFolding().normalize(icu::UnicodeString(UChar32(codePoint)), status));
}

bool isHan(char16_t unit)
{
    return (unit >= 0x3400 && unit <= 0x4DBF) || (unit >= 0x4E00 && unit <= 0x9FFF);
}

} // namespace

const FoldTable &FoldTable::instance()
{
    static const FoldTable table;
    return table;
}

FoldTable::FoldTable()
{
    addUnicode();
    addTraditional();
    addVariants();
    for (char16_t unit = kFirstHan; unit <= kLastHan; ++unit)
        m_simplified[unit - kFirstHan] = m_traditional[unit] != unit && m_unitwise[unit] == unit;
}

void FoldTable::addUnicode()
{
    for (int unit = 0; unit < 65536; ++unit) {
        const auto u = char16_t(unit);
        m_search[u] = m_unitwise[u] = m_traditional[u] = u;
        if (QChar::isSurrogate(u) || isHan(u) || u == kExpands)
            continue;
        const QString folded = nfkcCasefold(u);
        if (folded.size() == 1) {
            m_search[u] = m_unitwise[u] = folded[0].unicode();
        } else {
            m_search[u] = kExpands;
            m_expansions.emplace(u, folded);
        }
    }
    m_search[kExpands] = u'\uFFFD'; // the mark itself is no character; a text that holds it stays searchable
}

void FoldTable::addTraditional()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toTraditional(
        icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    Q_ASSERT_X(U_SUCCESS(status), "FoldTable", "ICU without its Simplified-Traditional transform");
    for (int unit = 0x3400; unit <= 0x9FFF; ++unit) {
        const auto u = char16_t(unit);
        if (!isHan(u))
            continue;
        icu::UnicodeString text(u);
        toTraditional->transliterate(text);
        if (text.length() == 1)
            m_traditional[u] = text[0];
    }
}

void FoldTable::addVariants()
{
    // Each line: the form folded to, a tab, the forms that fold to it. "unit" lines hold for the annotator as well.
    QFile file(u":/legation/lexicon/variants.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly | QIODevice::Text);
    Q_ASSERT_X(opened, "FoldTable", "variants.tsv is not built in");
    if (!opened)
        return;
    // Traditional first, so that the classes of variants may name either form.
    for (size_t unit = 0x3400; unit <= 0x9FFF; ++unit)
        m_search[unit] = m_traditional[unit];
    std::array<char16_t, 65536> target{};
    QTextStream lines(&file);
    bool header = true;
    while (!lines.atEnd()) {
        const QString line = lines.readLine();
        if (line.startsWith(u'#'))
            continue;
        if (header) {
            header = false;
            continue;
        }
        const QStringList cells = line.split(u'\t');
        if (cells.size() < 3 || cells[0].size() != 1)
            continue;
        const char16_t to = cells[0][0].unicode();
        for (const QChar form : cells[1]) {
            target[form.unicode()] = to;
            if (cells[2] == u"unit"_s)
                m_unitwise[form.unicode()] = to;
        }
    }
    for (char16_t &folded : m_search) {
        if (folded != kExpands && target[folded] != 0)
            folded = target[folded];
    }
    close();
}

void FoldTable::close()
{
    // Folding twice must change nothing: compatibility forms lead to characters that have a form of their own.
    for (char16_t &folded : m_search) {
        for (int step = 0; step < 4 && folded != kExpands; ++step) {
            const char16_t next = m_search[folded];
            if (next == folded || next == kExpands)
                break;
            folded = next;
        }
    }
}

QString FoldTable::expansion(char32_t codePoint) const
{
    if (codePoint < 65536) {
        const auto found = m_expansions.find(char16_t(codePoint));
        return found != m_expansions.end() ? found->second : QString(QChar(char16_t(codePoint)));
    }
    return nfkcCasefold(codePoint);
}

} // namespace legation::text
