// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace legation::store {

/// A statement as an engine has prepared it, with its values and the row it stands on; what Statement is over.
///
/// Parameters and columns count from 0. It belongs to its connection and to the thread of that.
class Cursor
{
public:
    virtual ~Cursor() = default;

    virtual void bindInteger(int parameter, qint64 value) = 0;
    virtual void bindNull(int parameter) = 0;
    /// The bytes are copied.
    virtual void bindText(int parameter, QByteArrayView utf8) = 0;
    /// The bytes must outlive the run.
    virtual void bindBlob(int parameter, QByteArrayView bytes) = 0;

    enum class Step { Row, End, Failed };
    /// Goes to the next row. After End and Failed the next step runs the statement anew.
    virtual Step step() = 0;
    virtual void reset() = 0;
    /// Values are NULL again.
    virtual void forgetValues() = 0;

    virtual bool isNull(int column) const = 0;
    /// Of text: the number that it says, 0 where it says none.
    virtual qint64 integer(int column) const = 0;
    /// The bytes of a BLOB or of a text in UTF-8, valid until the next step; null where the cell is NULL.
    virtual QByteArrayView bytes(int column) const = 0;
};

} // namespace legation::store
