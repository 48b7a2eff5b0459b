// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/inputfile.h"
#include "core/load/linereader.h"
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
    qint64 bytesTotal() const override { return m_input.device->size(); }

private:
    InputFile m_input;
    const FieldMap m_fields;
    LineReader m_lines;
    int m_position = 0;
    bool m_ended = false;
};

} // namespace legation::load
