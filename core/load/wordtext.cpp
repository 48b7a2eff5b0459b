// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/officexml.h"

#include <QHash>
#include <QXmlStreamReader>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// The value of w:val.
QString valueOf(const QXmlStreamReader &xml)
{
    return xml.attributes().value("w:val"_L1).toString();
}

/// Levels of the styles that are headings, by their id; the names are English in every language of Word.
QHash<QString, int> headingStyles(const QByteArray &styles)
{
    QHash<QString, int> levels;
    QXmlStreamReader xml(styles);
    QString id;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "style"_L1) {
            id = xml.attributes().value("w:styleId"_L1).toString();
        } else if (xml.name() == "name"_L1) {
            const QString name = valueOf(xml).toLower();
            if (name.startsWith("heading "_L1))
                levels.insert(id, name.sliced(8).toInt());
            else if (name == "title"_L1)
                levels.insert(id, 1);
        } else if (xml.name() == "outlineLvl"_L1 && !levels.contains(id)) {
            levels.insert(id, valueOf(xml).toInt() + 1);
        }
    }
    return levels;
}

/// Reads word/document.xml (ISO/IEC 29500-1, WordprocessingML) by the local names of its elements.
class WordReader
{
public:
    WordReader(const QByteArray &xml, QHash<QString, int> styles)
        : m_xml(xml)
        , m_styles(std::move(styles))
    {
    }

    /// False where the XML breaks off or is no XML.
    bool read();
    std::vector<Paragraph> take() { return m_builder.take(); }

private:
    void start();
    void lineBreak();

    QXmlStreamReader m_xml;
    const QHash<QString, int> m_styles;
    ParagraphBuilder m_builder;
    bool m_inText = false;
};

bool WordReader::read()
{
    while (!m_xml.atEnd() && !m_builder.isFull()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement: start(); break;
        case QXmlStreamReader::EndElement:
            if (m_xml.name() == "p"_L1)
                m_builder.end();
            m_inText = false;
            break;
        case QXmlStreamReader::Characters:
            if (m_inText)
                m_builder.add(m_xml.text());
            break;
        default: break;
        }
    }
    return !m_xml.hasError() && !m_builder.isFull();
}

void WordReader::start()
{
    const QStringView name = m_xml.name();
    // Deleted text, the wording of fields, the reading of characters, and what older programs would show instead; tabs
    // are stops, tab is a character.
    for (const QLatin1StringView passedOver :
         {"del"_L1, "moveFrom"_L1, "instrText"_L1, "rt"_L1, "Fallback"_L1, "tabs"_L1}) {
        if (name == passedOver)
            return m_xml.skipCurrentElement();
    }
    constexpr int kNoHeading = 9; // w:outlineLvl of body text
    if (name == "p"_L1)
        m_builder.begin(0);
    else if (name == "pStyle"_L1)
        m_builder.setLevel(m_styles.value(valueOf(m_xml)));
    else if (name == "outlineLvl"_L1 && valueOf(m_xml).toInt() < kNoHeading)
        m_builder.setLevel(valueOf(m_xml).toInt() + 1);
    else if (name == "pageBreakBefore"_L1 && valueOf(m_xml) != "0"_L1)
        m_builder.separate();
    else if (name == "t"_L1)
        m_inText = true;
    else if (name == "tab"_L1)
        m_builder.add(u"\t");
    else if (name == "br"_L1 || name == "cr"_L1)
        lineBreak();
}

void WordReader::lineBreak()
{
    if (m_xml.attributes().value("w:type"_L1) != "page"_L1)
        return m_builder.add(u"\n");
    m_builder.end(); // what stands before the break is on the page before it
    m_builder.separate();
    m_builder.begin(0);
}

} // namespace

Result<OfficeText> readWord(const ZipFile &zip, const QString &name)
{
    const Result<QByteArray> xml = readXml(zip, u"word/document.xml", name);
    if (!xml)
        return tl::unexpected(xml.error());
    WordReader reader(*xml, headingStyles(readXml(zip, u"word/styles.xml", name).value_or(QByteArray())));
    if (!reader.read())
        return fail(ErrorCode::FileUnreadable, u"Its content is damaged."_s, name);
    return OfficeText{reader.take(), titleIn(readXml(zip, u"docProps/core.xml", name).value_or(QByteArray()))};
}

} // namespace legation::load
