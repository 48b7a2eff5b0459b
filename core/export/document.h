// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/format.h"
#include "core/store/records.h"

#include <QByteArray>

#include <memory>

namespace legation::exporting {

/// Turns whole records into the bytes of a format that has no columns. What is added fits the layout: articles,
/// visits with the article that tells them, or mentions of articles.
///
/// Belongs to one thread; begin() first, end() last. Knows no file and no archive.
class Document
{
public:
    virtual ~Document() = default;

    virtual void begin(QByteArray &out) = 0;
    /// Appends an article, or its mentions; gives the number of items written.
    virtual qint64 addArticle(const store::ArticleRecord &article, QByteArray &out);
    /// Appends a visit; gives 0 where the format cannot hold it (a calendar without a known day).
    virtual qint64 addVisit(const store::EngagementRow &visit, const store::ArticleRecord &article, QByteArray &out);
    virtual void end(QByteArray &out) = 0;
};

/// The document of a layout whose format has no columns; null for the others.
std::unique_ptr<Document> makeDocument(const Layout &layout);

/// The same for the same article in any archive: 32 hexadecimal digits, of its headline and text.
QByteArray articleKey(const load::Article &article);
/// The same for the same visit in any archive, whatever people decide of its date or guests.
QByteArray visitKey(const store::EngagementRow &visit, const load::Article &article);

/// What a line about a visit says: its sentence, cut at a comma or stop where it is long.
QString visitTitle(const store::EngagementRow &visit);

/// The address of an article where it is one of the web; else empty.
QString webAddress(const load::Article &article);

} // namespace legation::exporting
