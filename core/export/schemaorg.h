// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/document.h"

namespace legation::exporting {

/// schema.org (JSON-LD): an article is a NewsArticle that mentions people, organisations, places and events; a visit is
/// an Event with the article as what tells of it. Days are as exact as they are known.
class SchemaOrg : public Document
{
public:
    void begin(QByteArray &out) override;
    qint64 addArticle(const store::ArticleRecord &article, QByteArray &out) override;
    qint64 addVisit(const store::EngagementRow &visit, const store::ArticleRecord &article, QByteArray &out) override;
    void end(QByteArray &out) override;

private:
    bool m_isFirst = true;
};

} // namespace legation::exporting
