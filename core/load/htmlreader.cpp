// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/htmlreader.h"

#include "core/load/decode.h"
#include "core/load/filelines.h"
#include "core/load/htmldocument.h"

namespace legation::load {

using namespace Qt::StringLiterals;

HtmlReader::HtmlReader(InputFile input)
    : m_input(std::move(input))
{
}

Result<void> HtmlReader::restart()
{
    m_ended = false;
    if (!m_input.device->seek(0))
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    return {};
}

Result<std::optional<Article>> HtmlReader::next()
{
    if (std::exchange(m_ended, true))
        return std::nullopt;
    if (m_input.device->size() > kLongestPage)
        return fail(ErrorCode::BadRecord, u"It is longer than %1 MiB."_s.arg(kLongestPage >> 20), m_input.name, 1);
    const QByteArray page = m_input.device->readAll();
    if (const Result<QString> text = decodeUtf8(page, m_input.name, 1); !text)
        return tl::unexpected(text.error());
    const HtmlDocument document(page);
    Article article;
    article.externalId = u"1"_s;
    article.source = {m_input.name, 1, 1};
    article.published = document.published();
    article.headline = document.headline();
    article.text = document.body();
    article.publisher = document.publisher();
    article.url = document.url();
    if (article.text.size() > kLongestText)
        return tooLong(m_input.name, 1);
    if (article.text.isEmpty())
        return fail(ErrorCode::BadRecord, u"No text was found on the page."_s, m_input.name, 1);
    return article;
}

} // namespace legation::load
