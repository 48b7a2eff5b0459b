// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/exporter.h"

#include <vector>

namespace legation::exporting {

/// JSON Lines: one object a row, the columns as keys in their order, lists as arrays, what is absent as null.
class JsonLinesExporter : public Exporter
{
public:
    explicit JsonLinesExporter(const Layout &layout);

    void begin(QByteArray &out) override;
    void add(const Row &row, QByteArray &out) override;

private:
    std::vector<QByteArray> m_keys;
};

} // namespace legation::exporting
