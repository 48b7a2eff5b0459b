// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace legation::store {

/// The text of an article as stored: a byte that says how, then the UTF-8 bytes as they are (0) or deflated (1, with
/// their length as Qt's qCompress writes it). Deflating Chinese text of a few hundred characters saves about 40 %.
QByteArray toTextBlob(const QByteArray &utf8);
/// The UTF-8 bytes; empty where the blob is none.
QByteArray fromTextBlob(QByteArrayView blob);

} // namespace legation::store
