// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/article.h"
#include "core/load/reader.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>

namespace legation::load {

/// A day that a file tells of what lies in it.
struct DayOfFile
{
    QDate day;
    PublishedFrom from = PublishedFrom::FileName;
};

/// The day that the name of a file tells, else the folder it lies in, and so on outward: 2023-05-14, 20230514,
/// 2023_5_14, 1120514, 112.05.14, 民國112年5月14日, and folders in one another such as 2023/05/14. Years of three
/// digits are Minguo. A name that tells of several days tells none.
std::optional<QDate> dayInName(const QString &path);

/// What the file at `path` tells: the day in its name, else that of its last change; nothing of what is no file
/// (a pipe) and has no day in its name.
std::optional<DayOfFile> dayOfFile(const QString &path);

/// Gives what `reader` gives; articles that tell no day of their own take this one.
std::unique_ptr<Reader> withDayOfFile(std::unique_ptr<Reader> reader, std::optional<DayOfFile> day);

} // namespace legation::load
