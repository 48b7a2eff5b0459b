// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/csv.h"
#include "core/export/exporter.h"
#include "core/export/row.h"
#include "tests/fuzz/input.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace legation;
using namespace Qt::StringLiterals;

namespace {

/// Reads one record of RFC 4180 as bytes; written here so that the exporter is not checked by its own code.
QList<QByteArray> record(QByteArrayView line, QByteArrayView lineEnd)
{
    QList<QByteArray> cells(1);
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += line[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            cells.emplace_back();
        } else if (!quoted && line.sliced(i) == lineEnd) {
            return cells;
        } else {
            cells.back() += c;
        }
    }
    std::abort(); // a record ends with its line end
}

QByteArray exported(exporting::Format format, exporting::Audience audience, const QList<QByteArray> &cells)
{
    const exporting::Layout layout{
        .what = exporting::What::Entities, .format = format, .audience = audience, .columns = {u"name"_s, u"latin"_s}};
    exporting::Row row;
    for (const QByteArray &cell : cells) {
        row.addText(cell);
    }
    QByteArray out;
    exporting::makeExporter(layout)->add(row, out);
    return out;
}

} // namespace

/// A row of two cells, parted by the byte 0x1F, reads back as it was; for a spreadsheet no cell can run.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = fuzz::text(data, size);
    const qsizetype middle = std::max<qsizetype>(text.indexOf(QChar(0x1f)), 0);
    const QList<QByteArray> cells{text.first(middle).toUtf8(), text.sliced(middle).toUtf8()};

    using exporting::Audience;
    using exporting::Format;
    fuzz::require(record(exported(Format::Csv, Audience::Programs, cells), "\n") == cells);

    const auto guarded = record(exported(Format::Csv, Audience::Excel, cells), "\r\n");
    fuzz::require(guarded.size() == cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const bool formula = exporting::looksLikeFormula(cells[i]);
        fuzz::require(guarded[i] == (formula ? "'" + cells[i] : cells[i]));
    }

    const auto object = QJsonDocument::fromJson(exported(Format::JsonLines, Audience::Programs, cells)).object();
    fuzz::require(object[u"name"].toString().toUtf8() == cells[0]);
    fuzz::require(object[u"latin"].toString().toUtf8() == cells[1]);
    return 0;
}
