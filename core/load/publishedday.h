// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace legation::load {

/// The day that a field such as "published" names; nullopt where it names none. Years of four digits are Gregorian, of
/// two or three Minguo (111 = 2022). Forms: 2022-03-24, 2022/3/24, 2022.3.24, 2022年3月24日, 20220324, 111-03-24,
/// 民國111年3月24日, 1110324; a time after it is read over and no time zone is applied: the day as printed counts. Also
/// the dates of feeds (RFC 2822: Thu, 24 Mar 2022 16:30:00 +0800).
std::optional<QDate> publishedDay(QStringView text);

} // namespace legation::load
