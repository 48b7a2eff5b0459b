// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/document.h"

namespace legation::exporting {

/// W3C Web Annotation (JSON-LD), an annotation a mention: its body the entity (or the date in EDTF) and the kind, its
/// target the text by position in code points and by quotation. Headline and text are two sources, each with an
/// address of its own; the page on the web is the scope.
class Annotations : public Document
{
public:
    void begin(QByteArray &out) override;
    qint64 addArticle(const store::ArticleRecord &article, QByteArray &out) override;
    void end(QByteArray &out) override;

private:
    bool m_isFirst = true;
};

} // namespace legation::exporting
