// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/document.h"

namespace legation::exporting {

/// A page to read, print or send: the articles with their mentions marked. It stands alone: styles inside, no script,
/// nothing fetched, and a policy that forbids both. Everything from articles is escaped.
class HtmlPage : public Document
{
public:
    void begin(QByteArray &out) override;
    qint64 addArticle(const store::ArticleRecord &article, QByteArray &out) override;
    void end(QByteArray &out) override;
};

} // namespace legation::exporting
