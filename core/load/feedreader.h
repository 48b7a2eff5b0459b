// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/inputfile.h"
#include "core/load/markupbounds.h"
#include "core/load/reader.h"

#include <QXmlStreamReader>

namespace legation::load {

/// RSS 2.0, RSS 1.0 (RDF) and Atom (RFC 4287): each item or entry an article. Text is that of content:encoded, content,
/// description or summary, the first that is there, without its HTML. Nothing is fetched; entities of the document are
/// expanded within the limit of QXmlStreamReader. XML that breaks off, or that goes beyond markupbounds.h, is told
/// once; what follows cannot be read.
class FeedReader : public Reader
{
public:
    explicit FeedReader(InputFile input);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_bytesRead; }
    qint64 bytesTotal() const override { return m_input.device->size(); }

private:
    /// What an item has told so far.
    struct Item
    {
        qint64 line = 0;
        QString id;
        QString title;
        QString content; ///< HTML
        int contentRank = 0;
        QString published;
        int publishedRank = 0;
        QString link;
        QString publisher;
        bool isTooLong = false; ///< one of its fields
    };

    bool feed();
    void addText(QStringView text);
    void startElement();
    void endElement();
    void takeField(const QString &name, const QString &value);
    Result<std::optional<Article>> article();
    tl::unexpected<Error> broken();

    InputFile m_input;
    QXmlStreamReader m_xml;
    XmlBounds m_bounds;
    QByteArray m_cut; ///< bytes of a character that the last block cut
    Item m_item;
    QString m_feedTitle;
    QString m_text;  ///< of the field that is open
    QString m_field; ///< qualified name of the field that is open; empty if none
    int m_depth = 0; ///< elements open inside that field
    int m_position = 0;
    qint64 m_bytesRead = 0;
    bool m_inItem = false;
    bool m_ended = false;
};

} // namespace legation::load
