// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/openers.h"

#include <QFile>

#ifdef LEGATION_PDF
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

bool endsSentence(QStringView line)
{
    return !line.isEmpty() && QStringView(u"。！？.!?」』）)：:").contains(line.back());
}

/// Of a line as printed: Han characters are twice as wide as letters.
qsizetype widthOf(const QString &line)
{
    return line.size() + std::count_if(line.begin(), line.end(), [](QChar c) { return c.unicode() >= 0x1100; });
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

} // namespace

std::vector<Paragraph> paragraphsOf(const QStringList &lines)
{
    qsizetype widest = 0;
    for (const QString &line : lines)
        widest = std::max(widest, widthOf(line));
    std::vector<Paragraph> paragraphs;
    bool goesOn = false;
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.isEmpty() || isRule(text)) {
            goesOn = false;
            if (!text.isEmpty())
                paragraphs.push_back({.kind = Paragraph::Kind::Separator});
            continue;
        }
        if (goesOn) {
            QString &open = paragraphs.back().text;
            open += isLatin(open.back()) && isLatin(text.front()) ? u' ' + text : text;
        } else {
            paragraphs.push_back({.text = text});
        }
        // Nine tenths: a line may end early where punctuation must not begin the next one.
        goesOn = widthOf(line) * 10 >= widest * 9 && !endsSentence(text);
    }
    return paragraphs;
}

#ifdef LEGATION_PDF

namespace {

constexpr int kMostPages = 5000;
constexpr qsizetype kMostText = 32 << 20; ///< UTF-16 units

QString toQString(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    QString converted = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return converted.remove(QChar(u'\0'));
}

void passOver(const std::string &, void *) {}

} // namespace

Result<std::unique_ptr<Reader>> openPdf(QFileDevice &device, const QString &name)
{
    poppler::set_debug_error_function(passOver, nullptr); // a terminal is no place for its doubts
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_file(QFile::encodeName(device.fileName()).toStdString()));
    if (!document)
        return fail(ErrorCode::FileUnreadable, u"The PDF is damaged."_s);
    if (document->is_locked())
        return fail(ErrorCode::FileUnreadable, u"The PDF wants a password."_s);
    QStringList lines;
    qsizetype size = 0;
    for (int number = 0; number < document->pages(); ++number) {
        if (number >= kMostPages || size > kMostText)
            return fail(ErrorCode::FileUnreadable, u"The PDF is longer than a collection of articles ever is."_s);
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        const QString text = page ? toQString(page->text()) : QString();
        size += text.size();
        lines += text.split(u'\n');
    }
    std::vector<Paragraph> paragraphs = paragraphsOf(lines);
    if (paragraphs.empty())
        return fail(ErrorCode::UnknownFormat, u"The PDF holds no text; its pages may be pictures."_s);
    const QString title = toQString(document->get_title());
    const bool isFileName = title.contains(u".doc"_s) || title.startsWith(u"Microsoft"_s);
    return std::make_unique<DocumentReader>(std::make_unique<ReadyParagraphs>(std::move(paragraphs), device.size()),
                                            name, isFileName ? QString() : title);
}

#else

Result<std::unique_ptr<Reader>> openPdf(QFileDevice &, const QString &)
{
    return fail(ErrorCode::UnknownFormat, u"It is a PDF; this build of Legation reads none. Save it as text."_s);
}

#endif

} // namespace legation::load
