// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <optional>
#include <vector>

namespace legation::load {

/// Where the records of a JSON document stand: how many containers are around each, and the key of the array that
/// holds them. {0, ""} is the top level, {1, ""} the elements of an array, {2, "records"} those of {"records": […]}.
struct JsonShape
{
    qsizetype depth = 0;
    QByteArray key;

    friend bool operator==(const JsonShape &, const JsonShape &) = default;
};

/// Cuts a JSON document of any size into its records, without parsing them: brackets and strings alone are followed.
/// No recursion: depth costs nothing. The device must outlive it.
class JsonSplitter
{
public:
    enum class Status {
        Record,
        TooLong, ///< longer than kLongestRecord
        Cut,     ///< the document ends inside a record, or before what is around the records; then comes End
        End,
        Failed, ///< the device refused
    };

    /// Without a shape every object directly inside an array is a record (not those inside another record).
    JsonSplitter(QIODevice &device, std::optional<JsonShape> shape);

    Status next();
    QByteArrayView record() const { return m_record; } ///< valid until next()
    qint64 line() const { return m_recordLine; }       ///< on which the record begins, counted from 1
    JsonShape shape() const;                           ///< of the record just given
    qint64 bytesRead() const { return m_bytesRead; }
    bool restart();

private:
    struct Frame
    {
        char bracket = '{';
        QByteArray key;
    };
    enum class Fill { More, End, Failed };
    Fill fill();
    bool step(char c);
    void stepString(char c);
    void open(char bracket);
    bool close();
    bool isRecordHere() const;
    void keep(qsizetype end);
    Status atEnd();

    QIODevice &m_device;
    std::optional<JsonShape> m_shape;
    QByteArray m_block;
    qsizetype m_at = 0;
    qsizetype m_kept = 0; ///< first byte of m_block that belongs to the open record and is not in m_record yet
    std::vector<Frame> m_frames;
    QByteArray m_record;
    QByteArray m_string;      ///< the last string outside records, as the key of what comes
    qint64 m_recordDepth = 0; ///< containers open inside the record; 0: outside
    qint64 m_line = 1;
    qint64 m_recordLine = 0;
    qint64 m_bytesRead = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_tooLong = false;
    bool m_ended = false;
};

} // namespace legation::load
