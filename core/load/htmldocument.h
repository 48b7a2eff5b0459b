// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>

namespace legation::load {

/// A page or a piece of HTML, read by libxml2's forgiving parser. Nothing it names is ever fetched; scripts, styles and
/// forms are passed over.
class HtmlDocument
{
public:
    /// `html` is UTF-8, whatever the page says of itself.
    explicit HtmlDocument(QByteArrayView html);
    ~HtmlDocument();

    /// All text, a line a block (paragraph, heading, list item, table row …), white space as a browser shows it.
    QString text() const;

    /// The text of the article alone: of the element marked as its body, else of <article> or <main>, else of the
    /// element whose own paragraphs are longest. Navigation, headers, footers and lists of links are left out.
    QString body() const;
    /// The heading that the title of the page holds, else that title.
    QString headline() const;
    /// From meta data, <time>, or a line such as 發布日期：111-03-24.
    std::optional<QDate> published() const;
    QString publisher() const; ///< the site's name; empty if none
    QString url() const;       ///< the page's own address; empty if none

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace legation::load
