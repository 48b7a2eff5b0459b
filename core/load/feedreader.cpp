// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/feedreader.h"

#include "core/load/decode.h"
#include "core/load/filelines.h"
#include "core/load/htmldocument.h"
#include "core/load/publishedday.h"

#include <array>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBlock = 256 << 10;

bool isItem(QStringView name)
{
    return name == u"item" || name == u"entry";
}

/// Better names of one thing have higher ranks; 0 is no name of it.
int contentRank(QStringView name)
{
    constexpr std::array<QStringView, 4> kNames{u"summary", u"description", u"content", u"content:encoded"};
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? 0 : static_cast<int>(found - kNames.begin()) + 1;
}

int publishedRank(QStringView name)
{
    constexpr std::array<QStringView, 4> kNames{u"updated", u"dc:date", u"pubDate", u"published"};
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? 0 : static_cast<int>(found - kNames.begin()) + 1;
}

/// Where a UTF-8 character begins that the bytes do not hold whole; their size if none.
qsizetype wholeCharacters(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto c = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (c >= 0xc0) // a first byte: whole only where enough follow
            return (c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2) > back ? bytes.size() - back : bytes.size();
        if (c < 0x80)
            break;
    }
    return bytes.size();
}

} // namespace

FeedReader::FeedReader(InputFile input)
    : m_input(std::move(input))
{
}

Result<void> FeedReader::restart()
{
    if (!m_input.device->seek(0))
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    m_xml.clear();
    m_bounds = {};
    m_cut.clear();
    m_item = {};
    m_feedTitle.clear();
    m_text.clear();
    m_field.clear();
    m_depth = 0;
    m_position = 0;
    m_bytesRead = 0;
    m_inItem = m_ended = false;
    return {};
}

/// Hands the next block to the XML reader; false at the end of the file. As text, not bytes: the file is UTF-8 here,
/// whatever its XML declaration says it was.
bool FeedReader::feed()
{
    const QByteArray block = m_input.device->read(kBlock);
    if (block.isEmpty())
        return false;
    m_bytesRead += block.size();
    m_cut += block;
    const qsizetype whole = wholeCharacters(m_cut);
    const QString text = QString::fromUtf8(m_cut.first(whole));
    m_cut.remove(0, whole);
    if (!m_bounds.admit(text)) {
        m_xml.raiseError(u"An element lies deeper, or has more attributes, than in any feed."_s);
        return false;
    }
    m_xml.addData(text);
    return true;
}

tl::unexpected<Error> FeedReader::broken()
{
    m_ended = true;
    return fail(ErrorCode::BadRecord, u"XML: %1"_s.arg(m_xml.errorString()), m_input.name, m_xml.lineNumber());
}

Result<std::optional<Article>> FeedReader::next()
{
    while (!m_ended) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement: startElement(); break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            if (!m_field.isEmpty())
                addText(m_xml.text());
            break;
        case QXmlStreamReader::EndElement:
            endElement();
            if (m_inItem && m_field.isEmpty() && isItem(m_xml.name())) {
                m_inItem = false;
                ++m_position;
                return article();
            }
            break;
        case QXmlStreamReader::EndDocument: m_ended = true; break;
        case QXmlStreamReader::Invalid:
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError || !feed())
                return broken();
            break;
        default: break;
        }
    }
    return std::nullopt;
}

void FeedReader::addText(QStringView text)
{
    m_item.isTooLong = m_item.isTooLong || m_text.size() + text.size() > kLongestText;
    if (!m_item.isTooLong)
        m_text += text;
}

void FeedReader::startElement()
{
    if (!m_field.isEmpty()) {
        ++m_depth; // XHTML inside: a space keeps the words of two blocks apart
        addText(u" ");
        return;
    }
    const QStringView name = m_xml.qualifiedName();
    if (isItem(m_xml.name())) {
        m_inItem = true;
        m_item = {};
        m_item.line = m_xml.lineNumber();
        return;
    }
    const bool isAtomLink = name == u"link" && m_xml.attributes().hasAttribute(u"href"_s);
    if (isAtomLink) {
        const QStringView rel = m_xml.attributes().value(u"rel"_s);
        if (m_inItem && (rel.isEmpty() || rel == u"alternate"))
            m_item.link = m_xml.attributes().value(u"href"_s).toString();
    }
    const bool isField = name == u"title" || name == u"guid" || name == u"id" || name == u"link" ||
                         name == u"dc:publisher" || contentRank(name) > 0 || publishedRank(name) > 0;
    if (!isField || (!m_inItem && name != u"title"))
        return;
    m_field = name.toString();
    m_text.clear();
    m_depth = 0;
}

void FeedReader::endElement()
{
    if (m_field.isEmpty())
        return;
    if (m_depth > 0) {
        --m_depth;
        return;
    }
    takeField(std::exchange(m_field, {}), m_text.trimmed());
}

void FeedReader::takeField(const QString &name, const QString &value)
{
    if (!m_inItem) {
        if (m_feedTitle.isEmpty())
            m_feedTitle = value;
    } else if (name == u"title") {
        m_item.title = value;
    } else if (name == u"guid" || name == u"id") {
        m_item.id = value;
    } else if (name == u"link" && !value.isEmpty()) {
        m_item.link = value;
    } else if (name == u"dc:publisher") {
        m_item.publisher = value;
    } else if (const int rank = contentRank(name); rank > m_item.contentRank && !value.isEmpty()) {
        m_item.contentRank = rank;
        m_item.content = value;
    } else if (const int dayRank = publishedRank(name); dayRank > m_item.publishedRank) {
        m_item.publishedRank = dayRank;
        m_item.published = value;
    }
}

Result<std::optional<Article>> FeedReader::article()
{
    if (m_item.isTooLong)
        return tooLong(m_input.name, m_item.line);
    Article article;
    article.source = {m_input.name, m_position, m_item.line};
    article.externalId = m_item.id.isEmpty() ? QString::number(m_position) : m_item.id;
    article.headline = HtmlDocument(m_item.title.toUtf8()).text().simplified();
    article.text = HtmlDocument(m_item.content.toUtf8()).text();
    article.publisher = m_item.publisher.isEmpty() ? m_feedTitle : m_item.publisher;
    article.url = m_item.link;
    for (const QString *text : {&article.externalId, &article.headline, &article.text, &article.url}) {
        if (const Result<void> checked = checkText(*text, m_input.name, m_item.line); !checked)
            return tl::unexpected(checked.error());
    }
    if (!m_item.published.isEmpty()) {
        article.published = publishedDay(m_item.published);
        if (!article.published)
            return fail(ErrorCode::BadRecord, u"Its published day “%1” is none."_s.arg(m_item.published.left(40)),
                        m_input.name, m_item.line);
    }
    if (article.headline.isEmpty() && article.text.isEmpty())
        return fail(ErrorCode::BadRecord, u"It has neither text nor headline."_s, m_input.name, m_item.line);
    return article;
}

} // namespace legation::load
