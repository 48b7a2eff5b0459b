// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/paragraphs.h"

#include "core/load/fields.h"
#include "core/load/linereader.h"
#include "core/load/publishedday.h"
#include "core/load/textreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// So many lines below a headline may tell facts; what comes later is text.
constexpr int kLinesOfFacts = 8;

/// The day that is all a line holds; nullopt for others.
std::optional<QDate> dayAlone(const QString &line)
{
    static const QRegularExpression form(
        u"^(?:(?:中華)?民國 *)?\\d{2,4} *[-/.年] *\\d{1,2} *[-/.月] *\\d{1,2} *日?(?: *[T ] *\\d{1,2}:\\d{2}(?::\\d{2})?)?$"_s);
    return form.match(line).hasMatch() ? publishedDay(line) : std::nullopt;
}

/// Name and value of a line such as 發布日期：111-03-24; empty where it is none.
std::pair<QStringView, QStringView> factOf(QStringView line)
{
    constexpr qsizetype kLongestName = 16;
    const auto isColon = [](QChar c) { return c == u':' || c == u'：'; };
    const auto colon = std::find_if(line.begin(), line.end(), isColon);
    if (colon == line.end() || colon - line.begin() > kLongestName)
        return {};
    return {line.first(colon - line.begin()).trimmed(), line.sliced(colon - line.begin() + 1).trimmed()};
}

} // namespace

bool isRule(QStringView text)
{
    const QStringView marks = text.trimmed();
    return marks.size() >= 3 && QStringView(u"-_*=—＊").contains(marks.front()) &&
           std::all_of(marks.begin(), marks.end(), [&](QChar c) { return c == marks.front(); });
}

ReadyParagraphs::ReadyParagraphs(std::vector<Paragraph> paragraphs, qint64 bytes)
    : m_paragraphs(std::move(paragraphs))
    , m_bytes(bytes)
{
}

Result<std::optional<Paragraph>> ReadyParagraphs::next()
{
    if (m_at >= m_paragraphs.size())
        return std::nullopt;
    return m_paragraphs[m_at++];
}

Result<void> ReadyParagraphs::restart()
{
    m_at = 0;
    return {};
}

DocumentReader::DocumentReader(std::unique_ptr<ParagraphSource> source, QString name, QString title)
    : m_source(std::move(source))
    , m_name(std::move(name))
    , m_title(title.simplified())
{
}

Result<void> DocumentReader::restart()
{
    m_position = 0;
    m_open = false;
    m_pending.reset();
    return m_source->restart();
}

/// Learns what cuts the document, and goes back to its start.
Result<void> DocumentReader::survey()
{
    m_surveyed = true;
    std::vector<int> levels;
    bool followsTitle = false; // the second heading comes before any text
    bool hasText = false;
    for (;;) {
        const auto paragraph = m_source->next();
        if (!paragraph)
            continue; // told in the second pass
        if (!*paragraph)
            break;
        m_one = m_one && (*paragraph)->kind != Paragraph::Kind::Separator;
        hasText = hasText || (*paragraph)->kind == Paragraph::Kind::Text;
        if ((*paragraph)->kind != Paragraph::Kind::Heading)
            continue;
        followsTitle = followsTitle || (levels.size() == 1 && !hasText);
        levels.push_back((*paragraph)->level);
    }
    std::vector<int> sorted = levels;
    std::sort(sorted.begin(), sorted.end());
    if (!sorted.empty()) {
        const bool isCollection = followsTitle && sorted.size() > 1 && levels[0] == sorted[0] && sorted[1] > sorted[0];
        m_level = isCollection ? sorted[1] : sorted[0];
        m_one = m_one && sorted.size() == 1;
    }
    return m_source->restart();
}

void DocumentReader::begin(const Paragraph &paragraph)
{
    m_open = true;
    m_fault.reset();
    m_article = {};
    m_article.source = {m_name, ++m_position, paragraph.line};
    m_facts = kLinesOfFacts;
}

/// Whether the line is a fact of the article and no text.
bool DocumentReader::takeFact(QStringView line)
{
    if (m_facts == 0 || !m_article.text.isEmpty())
        return false;
    --m_facts;
    const QString trimmed = line.trimmed().toString();
    if (const auto day = dayAlone(trimmed); day && !m_article.published) {
        m_article.published = day;
        return true;
    }
    const auto [name, value] = factOf(trimmed);
    if (name.isEmpty() || value.isEmpty())
        return false;
    if (fieldRank(ArticleField::Published, name) && !m_article.published)
        m_article.published = publishedDay(value);
    else if (fieldRank(ArticleField::Publisher, name) && m_article.publisher.isEmpty())
        m_article.publisher = value.toString();
    else if (fieldRank(ArticleField::Url, name) && m_article.url.isEmpty())
        m_article.url = value.toString();
    else if (fieldRank(ArticleField::Id, name) && m_article.externalId.isEmpty())
        m_article.externalId = value.toString();
    else if (fieldRank(ArticleField::Headline, name) && m_article.headline.isEmpty())
        m_article.headline = value.toString();
    else
        return false;
    return m_article.published || !fieldRank(ArticleField::Published, name);
}

void DocumentReader::addLine(const Paragraph &paragraph)
{
    if (takeFact(paragraph.text) || paragraph.kind == Paragraph::Kind::Fact)
        return;
    if (m_article.text.size() + paragraph.text.size() > kLongestText) {
        m_fault = Error{ErrorCode::BadRecord, u"It is longer than %1 MiB."_s.arg(kLongestRecord >> 20), m_name,
                        m_article.source.line};
        return;
    }
    if (!m_article.text.isEmpty())
        m_article.text += u'\n';
    m_article.text += paragraph.text;
}

/// The open article, complete; nullopt where it holds nothing.
Result<std::optional<Article>> DocumentReader::finished()
{
    m_open = false;
    if (m_fault)
        return tl::unexpected(*m_fault);
    if (m_article.headline.isEmpty() && m_one) {
        const qsizetype end = headlineEnd(m_article.text);
        m_article.headline = end > 0 ? m_article.text.first(end).trimmed() : m_title;
        m_article.text = end > 0 ? m_article.text.sliced(end + 1) : m_article.text;
    }
    if (m_article.headline.isEmpty() && m_article.text.isEmpty()) {
        --m_position;
        return std::nullopt;
    }
    if (m_article.externalId.isEmpty())
        m_article.externalId = QString::number(m_article.source.position);
    return std::move(m_article);
}

bool DocumentReader::cuts(const Paragraph &paragraph) const
{
    return paragraph.kind == Paragraph::Kind::Separator ||
           (paragraph.kind == Paragraph::Kind::Heading && paragraph.level <= m_level);
}

/// Whether the open article holds facts alone, so that the heading is its own.
bool DocumentReader::isBareFor(const Paragraph &heading) const
{
    return heading.kind == Paragraph::Kind::Heading && !m_fault && m_article.text.isEmpty() &&
           (m_article.headline.isEmpty() || m_article.headline == heading.text.simplified());
}

/// The next paragraph; one that cannot be read is the fault of the article it stands in.
Result<std::optional<Paragraph>> DocumentReader::take()
{
    if (m_pending)
        return std::exchange(m_pending, std::nullopt);
    for (;;) {
        auto paragraph = m_source->next();
        if (paragraph || paragraph.error().code == ErrorCode::FileUnreadable)
            return paragraph;
        if (!m_open)
            begin({.line = paragraph.error().line});
        if (!m_fault)
            m_fault = paragraph.error();
    }
}

Result<std::optional<Article>> DocumentReader::next()
{
    if (!m_surveyed) {
        if (const Result<void> surveyed = survey(); !surveyed)
            return tl::unexpected(surveyed.error());
    }
    for (;;) {
        auto paragraph = take();
        if (!paragraph)
            return tl::unexpected(paragraph.error());
        const bool isCut = !*paragraph || cuts(**paragraph);
        if (m_open && isCut && !(*paragraph && isBareFor(**paragraph))) {
            m_pending = std::move(*paragraph);
            auto article = finished();
            if (!article || *article)
                return article;
            continue;
        }
        if (!*paragraph)
            return std::nullopt;
        if ((*paragraph)->kind == Paragraph::Kind::Separator)
            continue;
        if (!m_open)
            begin(**paragraph);
        if (isCut)
            m_article.headline = (*paragraph)->text.simplified();
        else
            addLine(**paragraph);
    }
}

} // namespace legation::load
