// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/jsonlines.h"

#include "core/export/jsonwriter.h"

namespace legation::exporting {

JsonLinesExporter::JsonLinesExporter(const Layout &layout)
{
    const QStringList columns = columnsOf(layout);
    for (const QString &column : columns)
        m_keys.push_back(column.toUtf8());
}

void JsonLinesExporter::begin(QByteArray &) {} // no header: each line names its keys

void JsonLinesExporter::add(const Row &row, QByteArray &out)
{
    JsonWriter json(out);
    json.beginObject();
    for (qsizetype i = 0; i < row.size(); ++i) {
        json.key(m_keys[static_cast<size_t>(i)]);
        switch (row.kind(i)) {
        case Row::Kind::Null: json.null(); break;
        case Row::Kind::Text: json.text(row.bytes(i)); break;
        case Row::Kind::Number: json.number(row.bytes(i).toLongLong()); break;
        case Row::Kind::List:
            json.beginArray();
            for (const QByteArrayView item : row.items(i))
                json.text(item);
            json.endArray();
            break;
        }
    }
    json.endObject();
    out.append('\n');
}

} // namespace legation::exporting
