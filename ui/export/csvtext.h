// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace legation::ui {

/// The records of a CSV text (RFC 4180; line ends LF or CRLF), header included. An unclosed quote ends with the text.
std::vector<QStringList> parseCsv(const QString &csv);

/// The same records with tabs between cells, as spreadsheets take them from the clipboard. A tab or a line break inside
/// a cell becomes a space: there is no way to quote them that all of them read.
QString toTabSeparated(const std::vector<QStringList> &records);

} // namespace legation::ui
