// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/fields.h"
#include "core/load/filelines.h"
#include "core/load/reader.h"

namespace legation::load {

/// JSON Lines: each line that is not blank is one object; see articleFromJson for its keys. A broken line is skipped.
class JsonLinesReader : public Reader
{
public:
    JsonLinesReader(InputFile input, FieldMap fields);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    qint64 bytesRead() const override { return m_lines.bytesRead(); }
    qint64 bytesTotal() const override { return m_lines.bytesTotal(); }

private:
    FileLines m_lines;
    const FieldMap m_fields;
    int m_position = 0;
};

} // namespace legation::load
