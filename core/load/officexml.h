// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/paragraphs.h"
#include "core/load/zipfile.h"

namespace legation::load {

/// The documents of office programs: ZIP files of XML.
enum class OfficeFormat { OpenDocument, Word };

/// Which one a ZIP file is; nullopt for others.
std::optional<OfficeFormat> officeFormat(const ZipFile &zip);

/// Longest XML of a document that is read, in bytes; what is longer holds no articles.
inline constexpr qint64 kLongestOfficeXml = 64 << 20;

/// The paragraphs of a document and the title it gives itself. Headings, page breaks and rules are kept apart; notes of
/// reviewers, deleted text, fields and pictures are passed over, nothing linked is fetched.
struct OfficeText
{
    std::vector<Paragraph> paragraphs;
    QString title;
};

/// Fail with FileUnreadable where the document is damaged.
Result<OfficeText> readOpenDocument(const ZipFile &zip, const QString &name);
Result<OfficeText> readWord(const ZipFile &zip, const QString &name);

/// The XML of a part of a document, empty where there is no such part. Fails with FileUnreadable where it is damaged,
/// or made to keep the reader busy (see markupbounds.h).
Result<QByteArray> readXml(const ZipFile &zip, QStringView part, const QString &name);

/// Gathers the text of a document paragraph by paragraph, in bounded memory.
class ParagraphBuilder
{
public:
    void begin(int headingLevel);
    void end();
    void separate();
    void add(QStringView text);
    bool isInside() const { return !m_open.empty(); }
    void setLevel(int level);
    bool isFull() const { return m_size > kLongestOfficeXml; }
    std::vector<Paragraph> take() { return std::move(m_done); }

private:
    std::vector<Paragraph> m_open; ///< paragraphs may stand in text boxes inside paragraphs
    std::vector<Paragraph> m_done;
    qint64 m_size = 0;
};

/// The title in core properties or meta data; empty if none.
QString titleIn(const QByteArray &xml);

} // namespace legation::load
