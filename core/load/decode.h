// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace legation::load {

/// The text of UTF-8 bytes. Strict: fails with BadEncoding (the detail names the first bad byte) instead of putting
/// replacement characters into a record, and with BadRecord where the bytes hold a NUL, which no article does.
Result<QString> decodeUtf8(QByteArrayView bytes, const QString &file, qint64 line);

/// Checks text that came by another way (JSON escapes): fails with BadRecord on NULs and unpaired surrogates, which
/// cannot be written as UTF-8 again.
Result<void> checkText(QStringView text, const QString &file, qint64 line);

} // namespace legation::load
