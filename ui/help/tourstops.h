// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/help/tour.h"

namespace legation::ui {

/// The parts of the window that the tour comes by.
struct TourParts
{
    QWidget *search;
    QWidget *filters;
    QWidget *table;
    QWidget *reader;
    QWidget *people;
    QWidget *timeline;
};

/// What is said of each, in the language of the window.
std::vector<Tour::Stop> tourStops(const TourParts &parts);

} // namespace legation::ui
