// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/reader/articledocument.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace legation::ui {

namespace {

constexpr qreal kHeadlineScale = 1.35;
constexpr qreal kMetaScale = 0.9;
constexpr int kTextLineHeight = 165; ///< percent: room for the underlines below each line
constexpr int kMaxLevel = 2;

QTextCharFormat charFormat(const QFont &font, qreal scale)
{
    QTextCharFormat format;
    QFont scaled = font;
    scaled.setPointSizeF(font.pointSizeF() * scale);
    format.setFont(scaled);
    return format;
}

QTextBlockFormat blockFormat(qreal above, qreal below, int lineHeight)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

/// Inserts text and returns the position of its first character; a unit of the text is a character of the document.
int insertPlain(QTextCursor &cursor, const QString &text, const QTextCharFormat &format)
{
    const int start = cursor.position();
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String(" \n")); // keeps the length, so that spans hold
    plain.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    cursor.insertText(plain, format);
    return start;
}

} // namespace

std::vector<MarkedSpan> writeArticle(QTextDocument &document, const store::ArticleRecord &record,
                                     const DocumentStyle &style)
{
    document.setUndoRedoEnabled(false);
    document.clear();
    document.setDefaultFont(style.font);
    QTextCursor cursor(&document);
    int headlineAt = -1;
    if (!record.article.headline.isEmpty()) {
        QTextCharFormat format = charFormat(style.font, kHeadlineScale);
        format.setFontWeight(QFont::DemiBold);
        cursor.setBlockFormat(blockFormat(0, 4, 130));
        headlineAt = insertPlain(cursor, record.article.headline, format);
        cursor.insertBlock();
    }
    QTextCharFormat meta = charFormat(style.font, kMetaScale);
    meta.setForeground(style.quiet);
    cursor.setBlockFormat(blockFormat(0, 12, 130));
    cursor.insertText(style.meta, meta);
    cursor.insertBlock(blockFormat(0, 0, kTextLineHeight));
    const int textAt = insertPlain(cursor, record.article.text, charFormat(style.font, 1));

    std::vector<MarkedSpan> marks;
    for (size_t i = 0; i < record.mentions.size(); ++i) {
        const annotate::Mention &mention = record.mentions[i].mention;
        const bool inHeadline = mention.field == annotate::Field::Headline;
        const int offset = inHeadline ? headlineAt : textAt;
        const QString &field = inHeadline ? record.article.headline : record.article.text;
        if (offset < 0 || mention.span.isEmpty() || mention.span.start < 0 || mention.span.end > field.size())
            continue;
        marks.push_back({{offset + mention.span.start, offset + mention.span.end}, i, 0});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    setLevels(marks);
    return marks;
}

std::optional<ArticlePlace> placeOf(const QTextDocument &document, const store::ArticleRecord &record, TextSpan span)
{
    const qsizetype textAt = document.characterCount() - 1 - record.article.text.size(); // it stands last
    const TextSpan headline{0, record.article.headline.size()};
    const TextSpan text{textAt, document.characterCount() - 1};
    if (!span.isEmpty() && headline.contains(span))
        return ArticlePlace{annotate::Field::Headline, span};
    if (!span.isEmpty() && text.contains(span))
        return ArticlePlace{annotate::Field::Text, {span.start - textAt, span.end - textAt}};
    return std::nullopt;
}

void setLevels(std::vector<MarkedSpan> &marks)
{
    // Backwards, so that what lies inside has its level before what lies around it.
    for (size_t outer = marks.size(); outer-- > 0;) {
        for (size_t inner = outer + 1; inner < marks.size() && marks[inner].span.start < marks[outer].span.end; ++inner)
            marks[outer].level = std::min(kMaxLevel, std::max(marks[outer].level, marks[inner].level + 1));
    }
}

} // namespace legation::ui
