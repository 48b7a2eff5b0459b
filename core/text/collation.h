// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace legation::text {

/// How Han characters are ordered among themselves (ICU, CLDR root with the named tailoring).
enum class HanOrder { Stroke, Zhuyin };

/// "stroke", "bopomofo"; the latter also as "zhuyin".
QString toString(HanOrder order);
std::optional<HanOrder> hanOrderFromString(QStringView name);

/// A key whose bytes compare (memcmp, shorter first) as the texts order: ICU collation of Chinese, so that numbers and
/// Latin come before Han. Keys of different orders, or of different ICU versions, do not compare.
QByteArray collationKey(QStringView text, HanOrder order = HanOrder::Stroke);

} // namespace legation::text
