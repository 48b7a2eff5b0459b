// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/officexml.h"

#include "core/load/markupbounds.h"

#include <QXmlStreamReader>

namespace legation::load {

using namespace Qt::StringLiterals;

std::optional<OfficeFormat> officeFormat(const ZipFile &zip)
{
    if (const ZipFile::Entry *type = zip.find(u"mimetype")) {
        const Result<QByteArray> mime = zip.read(*type, 256);
        if (mime && mime->startsWith("application/vnd.oasis.opendocument.text"))
            return OfficeFormat::OpenDocument;
    }
    if (zip.find(u"[Content_Types].xml") && zip.find(u"word/document.xml"))
        return OfficeFormat::Word;
    return std::nullopt;
}

Result<QByteArray> readXml(const ZipFile &zip, QStringView part, const QString &name)
{
    const ZipFile::Entry *entry = zip.find(part);
    if (!entry)
        return QByteArray();
    Result<QByteArray> xml = zip.read(*entry, kLongestOfficeXml);
    // A NUL: in UTF-16, which no office program writes and the bounds cannot follow.
    if (xml && (xml->contains('\0') || !XmlBounds().admit(QByteArrayView(*xml))))
        return fail(ErrorCode::FileUnreadable, u"Its content is damaged."_s, name);
    return xml;
}

void ParagraphBuilder::begin(int headingLevel)
{
    m_open.push_back(
        {.kind = headingLevel > 0 ? Paragraph::Kind::Heading : Paragraph::Kind::Text, .level = headingLevel});
}

void ParagraphBuilder::setLevel(int level)
{
    if (m_open.empty() || level <= 0)
        return;
    m_open.back().kind = Paragraph::Kind::Heading;
    m_open.back().level = level;
}

void ParagraphBuilder::end()
{
    if (m_open.empty())
        return;
    Paragraph paragraph = std::move(m_open.back());
    m_open.pop_back();
    while (paragraph.text.endsWith(u'\n'))
        paragraph.text.chop(1);
    if (paragraph.text.trimmed().isEmpty())
        return;
    if (paragraph.kind == Paragraph::Kind::Text && isRule(paragraph.text))
        paragraph.kind = Paragraph::Kind::Separator;
    m_done.push_back(std::move(paragraph));
}

void ParagraphBuilder::separate()
{
    m_done.push_back({.kind = Paragraph::Kind::Separator});
}

void ParagraphBuilder::add(QStringView text)
{
    m_size += text.size();
    if (!m_open.empty() && !isFull())
        m_open.back().text += text;
}

QString titleIn(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "title"_L1)
            return reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    }
    return {};
}

} // namespace legation::load
