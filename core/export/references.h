// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/document.h"

namespace legation::exporting {

/// CSL-JSON, which Zotero and other reference managers read: an article-newspaper each, with its own day.
class CslJson : public Document
{
public:
    void begin(QByteArray &out) override;
    qint64 addArticle(const store::ArticleRecord &article, QByteArray &out) override;
    void end(QByteArray &out) override;

private:
    bool m_isFirst = true;
};

/// RIS, which EndNote and nearly every other one reads: a NEWS record each.
class Ris : public Document
{
public:
    void begin(QByteArray &out) override;
    qint64 addArticle(const store::ArticleRecord &article, QByteArray &out) override;
    void end(QByteArray &out) override;
};

} // namespace legation::exporting
