// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/csvreader.h"

#include <QStringView>

namespace legation::load {

/// The shape of a CSV file by its header, see csvShape(); where the header says too little but `fileName` ends in .csv
/// or .tsv, by what the columns hold. Then the delimiter is the one that cuts the first records into as many fields as
/// the header. Of the fields that neither a name nor a person gives, Published is the first column of days, Text the
/// one with the longest entries and Headline the one with the next longest; numbers and addresses are neither. nullopt
/// for what is no table: records of different width, a header with the same name twice, an empty or a very long one.
std::optional<CsvShape> tableShape(QByteArrayView sample, QStringView fileName, const ReaderOptions &options = {});

} // namespace legation::load
