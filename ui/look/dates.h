// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace legation::ui {

/// How years are counted for the eye. Stored dates are always Gregorian EDTF.
enum class Calendar { Gregorian, Minguo };

/// What the calendar takes from a Gregorian year.
int yearsBefore(Calendar calendar);

/// A year as the calendar writes it: 2022, or 111; before 1912, its first year, Gregorian in both.
QString writeYear(int year, Calendar calendar);

/// A day in figures: 2022-03-24, or 111-03-24.
QString writeDay(QDate day, Calendar calendar);

/// An EDTF date or interval in figures, its unknown digits kept as X, in the calendar's years: 2022-03-2X,
/// 111-03-22 – 111-03-25, 2016 –. Text that is no EDTF is given back as it is. Columns align when `edtf` are of one
/// form.
QString writeDate(const QString &edtf, Calendar calendar);

/// An EDTF date to be written in: EDTF with the calendar's years, 111-03-22/111-03-25. Gregorian where a person could
/// not write it back so.
QString writeEditable(const QString &edtf, Calendar calendar);

/// The EDTF of what a person wrote in either calendar; empty for nothing, nullopt where it is no date.
std::optional<QString> readEditable(const QString &text);

} // namespace legation::ui
