// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>
#include <QStringView>

namespace legation::exporting {

/// Writes JSON (RFC 8259) in UTF-8 with the keys in the order of the calls, which QJsonObject would sort. Commas are
/// set by the writer; that begins and ends fit is the caller's part.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out)
        : m_out(out)
    {
    }

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QByteArrayView ascii);

    void text(QByteArrayView utf8);
    void text(QStringView text);
    void textOrNull(QStringView text); ///< null where it is empty
    void number(qint64 number);
    void null();
    void strings(const QStringList &list);

private:
    void separate();

    QByteArray &m_out;
    bool m_needsComma = false;
};

} // namespace legation::exporting
