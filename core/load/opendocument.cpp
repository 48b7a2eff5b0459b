// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/officexml.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// The file may ask for any number of spaces; no article has more than these.
constexpr int kMostSpaces = 64;

/// Reads content.xml (OpenDocument 1.3, part 3) by the local names of its elements.
class ContentReader
{
public:
    explicit ContentReader(const QByteArray &xml)
        : m_xml(xml)
    {
    }

    /// False where the XML breaks off or is no XML.
    bool read();
    std::vector<Paragraph> take() { return m_builder.take(); }

private:
    void start();
    void startStyle();
    void startParagraph();

    QXmlStreamReader m_xml;
    ParagraphBuilder m_builder;
    QSet<QString> m_breaking; ///< styles that begin a page
    QString m_style;          ///< whose properties are read
};

bool ContentReader::read()
{
    while (!m_xml.atEnd() && !m_builder.isFull()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement: start(); break;
        case QXmlStreamReader::EndElement:
            if (m_xml.name() == "p"_L1 || m_xml.name() == "h"_L1)
                m_builder.end();
            break;
        case QXmlStreamReader::Characters: m_builder.add(m_xml.text()); break;
        default: break;
        }
    }
    return !m_xml.hasError() && !m_builder.isFull();
}

void ContentReader::start()
{
    const QStringView name = m_xml.name();
    for (const QLatin1StringView passedOver :
         {"annotation"_L1, "tracked-changes"_L1, "note-citation"_L1, "forms"_L1, "scripts"_L1, "ruby-text"_L1}) {
        if (name == passedOver)
            return m_xml.skipCurrentElement();
    }
    if (name == "style"_L1 || name == "paragraph-properties"_L1)
        startStyle();
    else if (name == "p"_L1 || name == "h"_L1)
        startParagraph();
    else if (name == "tab"_L1)
        m_builder.add(u"\t");
    else if (name == "line-break"_L1)
        m_builder.add(u"\n");
    else if (name == "s"_L1)
        m_builder.add(QString(std::clamp(m_xml.attributes().value("text:c"_L1).toInt(), 1, kMostSpaces), u' '));
}

void ContentReader::startStyle()
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    if (m_xml.name() == "style"_L1)
        m_style = attributes.value("style:name"_L1).toString();
    else if (attributes.value("fo:break-before"_L1) == "page"_L1)
        m_breaking.insert(m_style);
}

void ContentReader::startParagraph()
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    if (!m_builder.isInside() && m_breaking.contains(attributes.value("text:style-name"_L1).toString()))
        m_builder.separate();
    const int level = std::max(1, attributes.value("text:outline-level"_L1).toInt());
    m_builder.begin(m_xml.name() == "h"_L1 ? level : 0);
}

} // namespace

Result<OfficeText> readOpenDocument(const ZipFile &zip, const QString &name)
{
    const Result<QByteArray> xml = readXml(zip, u"content.xml", name);
    if (!xml)
        return tl::unexpected(xml.error());
    if (xml->isEmpty())
        return fail(ErrorCode::FileUnreadable, u"It is a document without content."_s, name);
    ContentReader reader(*xml);
    if (!reader.read())
        return fail(ErrorCode::FileUnreadable, u"Its content is damaged."_s, name);
    return OfficeText{reader.take(), titleIn(readXml(zip, u"meta.xml", name).value_or(QByteArray()))};
}

} // namespace legation::load
