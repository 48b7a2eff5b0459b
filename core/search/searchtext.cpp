// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/searchtext.h"

#include "core/text/fold.h"

namespace legation::search {

namespace {

bool isWritten(char32_t point)
{
    if (point < 0x80)
        return (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9');
    if (point >= 0x4e00 && point <= 0x9fff)
        return true;
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier: return false;
    default: return true;
    }
}

} // namespace

QString searchable(QStringView text)
{
    QString folded = text::fold(text);
    QChar *const start = folded.data();
    qsizetype written = 0;
    bool isPending = false; // a break is written when something follows it
    const qsizetype size = folded.size();
    for (qsizetype at = 0; at < size; ++at) {
        const QChar unit = start[at];
        const bool isPair = unit.isHighSurrogate() && at + 1 < size && start[at + 1].isLowSurrogate();
        const char32_t point = isPair ? QChar::surrogateToUcs4(unit, start[at + 1]) : unit.unicode();
        if (!isWritten(point)) {
            isPending = written > 0;
            at += isPair ? 1 : 0;
            continue;
        }
        if (isPending)
            start[written++] = kBreak;
        isPending = false;
        start[written++] = unit;
        if (isPair)
            start[written++] = start[++at];
    }
    folded.truncate(written);
    return folded;
}

QString searchable(QStringView headline, QStringView text)
{
    return searchable(headline) + kFieldEnd + searchable(text);
}

} // namespace legation::search
