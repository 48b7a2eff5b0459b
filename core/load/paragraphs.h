// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/article.h"
#include "core/load/reader.h"

#include <memory>
#include <optional>
#include <vector>

namespace legation::load {

/// A paragraph of a document: what Markdown, OpenDocument, Word and PDF have in common.
struct Paragraph
{
    enum class Kind {
        Text,
        Heading,
        Separator, ///< a rule, or the end of a page that was asked for
        Fact,      ///< what the document says of itself: "date: 2022-03-24"; never text
    };
    Kind kind = Kind::Text;
    int level = 0; ///< of headings, from 1
    QString text = {};
    qint64 line = 0; ///< 0 where the format has no lines
};

/// Whether a line is a rule: three or more of one of - _ * = — ＊, and nothing else.
bool isRule(QStringView text);

/// Where paragraphs come from.
class ParagraphSource
{
public:
    virtual ~ParagraphSource() = default;
    /// The next paragraph that is not blank; nullopt at the end. Failures as those of Reader::next().
    virtual Result<std::optional<Paragraph>> next() = 0;
    virtual Result<void> restart() = 0;
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;
};

/// Paragraphs of a document that is in memory.
class ReadyParagraphs : public ParagraphSource
{
public:
    ReadyParagraphs(std::vector<Paragraph> paragraphs, qint64 bytes);

    Result<std::optional<Paragraph>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_at < m_paragraphs.size() ? 0 : m_bytes; }
    qint64 bytesTotal() const override { return m_bytes; }

private:
    const std::vector<Paragraph> m_paragraphs;
    const qint64 m_bytes;
    size_t m_at = 0;
};

/// Cuts a document into articles: at separators, and before each heading of the highest rank, which is the headline.
/// Where the one heading of that rank is followed by another one at once, it is the title of a collection, and those
/// of the next rank are headlines. Without headings and separators the document is one article, and its first line
/// the headline where it is printed as one (see TextBlockReader).
///
/// Lines below a headline that hold a day alone, or 發布日期：…, 發布單位：… and the like, are read as such and are no
/// text.
class DocumentReader : public Reader
{
public:
    /// `title` is what the document says of itself; the headline of the only article where nothing else is.
    DocumentReader(std::unique_ptr<ParagraphSource> source, QString name, QString title = {});

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_source->bytesRead(); }
    qint64 bytesTotal() const override { return m_source->bytesTotal(); }

private:
    Result<void> survey();
    Result<std::optional<Paragraph>> take();
    bool cuts(const Paragraph &paragraph) const;
    bool isBareFor(const Paragraph &heading) const;
    Result<std::optional<Article>> finished();
    void begin(const Paragraph &paragraph);
    void addLine(const Paragraph &paragraph);
    bool takeFact(QStringView line);

    const std::unique_ptr<ParagraphSource> m_source;
    const QString m_name;
    const QString m_title;
    bool m_surveyed = false;
    int m_level = 0;                    ///< of the headings that are headlines; 0: none is
    bool m_one = true;                  ///< nothing cuts the document
    bool m_open = false;                ///< m_article has begun
    std::optional<Error> m_fault;       ///< of the open article: it is told instead
    std::optional<Paragraph> m_pending; ///< the headline that ended the article before
    Article m_article;
    int m_facts = 0; ///< lines that may still be facts
    int m_position = 0;
};

} // namespace legation::load
