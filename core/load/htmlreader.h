// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/inputfile.h"
#include "core/load/reader.h"

namespace legation::load {

/// A saved page: one article, see HtmlDocument. A page of more than kLongestPage, or with too much or no text, is told
/// and skipped.
class HtmlReader : public Reader
{
public:
    explicit HtmlReader(InputFile input);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_input.device->pos(); }
    qint64 bytesTotal() const override { return m_input.device->size(); }

private:
    InputFile m_input;
    bool m_ended = false;
};

} // namespace legation::load
