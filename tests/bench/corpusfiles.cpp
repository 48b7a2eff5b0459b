// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/corpus.h"

#include <QFile>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = 1 << 20;

/// A file that is written in large blocks; the first failure stays.
class Output
{
public:
    explicit Output(const QString &path)
        : m_file(path)
        , m_good(m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
    {
        m_block.reserve(kBlock + 65'536);
    }

    QByteArray &block() { return m_block; }
    void flushWhereFull()
    {
        if (m_block.size() >= kBlock)
            flush();
    }
    Result<void> close()
    {
        flush();
        m_file.close();
        if (!m_good)
            return fail(ErrorCode::FileUnwritable, m_file.errorString(), m_file.fileName());
        return {};
    }

private:
    void flush()
    {
        m_good = m_good && m_file.write(m_block) == m_block.size();
        m_block.clear();
    }

    QFile m_file;
    bool m_good;
    QByteArray m_block;
};

/// The corpus holds none of the characters that JSON escapes but line feeds.
void appendJson(QByteArray &out, const load::Article &article, QByteArrayView headline, QByteArray text)
{
    out += "{\"id\":\"";
    out += article.externalId.toUtf8();
    if (article.published) {
        out += "\",\"published\":\"";
        out += article.published->toString(Qt::ISODate).toUtf8();
    }
    out += "\",\"headline\":\"";
    out += headline;
    out += "\",\"publisher\":\"";
    out += article.publisher.toUtf8();
    out += "\",\"text\":\"";
    out += text.replace('\n', "\\n");
    out += "\"}\n";
}

} // namespace

Result<CorpusFiles> writeCorpus(const Corpus &corpus, const QString &folder, qint64 first, qint64 count)
{
    CorpusFiles files{folder + u"/articles.jsonl"_s, folder + u"/raw.txt"_s};
    Output articles(files.articles);
    Output raw(files.raw);
    for (qint64 number = first; number < first + count; ++number) {
        const load::Article article = corpus.article(number);
        const QByteArray headline = article.headline.toUtf8();
        const QByteArray text = article.text.toUtf8();
        appendJson(articles.block(), article, headline, text);
        raw.block() += headline;
        raw.block() += '\n';
        raw.block() += text;
        raw.block() += '\n';
        files.textBytes += headline.size() + text.size();
        articles.flushWhereFull();
        raw.flushWhereFull();
    }
    if (const auto closed = articles.close(); !closed)
        return tl::unexpected(closed.error());
    if (const auto closed = raw.close(); !closed)
        return tl::unexpected(closed.error());
    return files;
}

} // namespace legation::bench
