// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace legation::store {

/// The grams of searchable text as numbers, for an index that has no tokenizer of ours: each pair of neighbours in a
/// run between breaks (first × 2²¹ + second code point) and each code point alone. Sorted, each once.
std::vector<qint64> gramsOf(QStringView searchable);

/// Those that a text must have to hold a term: its pairs, and the runs of one code point.
std::vector<qint64> gramsOfTerm(QStringView term);
/// Whether a text that has them holds the term: one of a single gram.
bool isToldByGrams(QStringView term);

/// {1,2,3}, as PostgreSQL writes an array.
QByteArray toArray(const std::vector<qint64> &numbers);

} // namespace legation::store
