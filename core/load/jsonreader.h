// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/inputfile.h"
#include "core/load/jsonsplitter.h"
#include "core/load/reader.h"

namespace legation::load {

/// A JSON document whose records are the elements of an array (alone or inside an object, as open-data portals give
/// them), or one object, or several one after another; over any number of lines. See articleFromJson for the keys.
class JsonReader : public Reader
{
public:
    JsonReader(InputFile input, FieldMap fields);

    Result<std::optional<Article>> next() override;
    Result<void> restart() override;
    QByteArray firstRecord(); ///< as it stands in the file, of a fresh reader; empty where there is none
    qint64 bytesRead() const override { return m_splitter.bytesRead(); }
    qint64 bytesTotal() const override { return m_input.device->size(); }

private:
    tl::unexpected<Error> cut() const;

    InputFile m_input;
    const FieldMap m_fields;
    JsonSplitter m_splitter;
    int m_position = 0;
};

} // namespace legation::load
