// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/jsonwriter.h"

namespace legation::exporting {

namespace {

void appendEscape(unsigned char c, QByteArray &out)
{
    switch (c) {
    case '"': out.append("\\\""); return;
    case '\\': out.append("\\\\"); return;
    case '\n': out.append("\\n"); return;
    case '\r': out.append("\\r"); return;
    case '\t': out.append("\\t"); return;
    default: break;
    }
    constexpr char kHex[] = "0123456789abcdef";
    out.append("\\u00");
    out.append(kHex[c >> 4]);
    out.append(kHex[c & 15]);
}

} // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out.append(',');
    m_needsComma = true;
}

void JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_needsComma = false;
}

void JsonWriter::endObject()
{
    m_out.append('}');
    m_needsComma = true;
}

void JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_needsComma = false;
}

void JsonWriter::endArray()
{
    m_out.append(']');
    m_needsComma = true;
}

void JsonWriter::key(QByteArrayView ascii)
{
    text(ascii);
    m_out.append(':');
    m_needsComma = false;
}

void JsonWriter::text(QByteArrayView utf8)
{
    separate();
    m_out.append('"');
    qsizetype start = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(utf8.sliced(start, i - start));
        appendEscape(c, m_out);
        start = i + 1;
    }
    m_out.append(utf8.sliced(start));
    m_out.append('"');
}

void JsonWriter::text(QStringView text)
{
    this->text(QByteArrayView(text.toUtf8()));
}

void JsonWriter::textOrNull(QStringView text)
{
    if (text.isEmpty())
        null();
    else
        this->text(text);
}

void JsonWriter::number(qint64 number)
{
    separate();
    m_out.append(QByteArray::number(number));
}

void JsonWriter::null()
{
    separate();
    m_out.append("null");
}

void JsonWriter::strings(const QStringList &list)
{
    beginArray();
    for (const QString &item : list)
        text(item);
    endArray();
}

} // namespace legation::exporting
