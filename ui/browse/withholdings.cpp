// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/withholdings.h"

#include "ui/browse/browsestate.h"

#include <QWidget>

namespace legation::ui {

void closeWithHoldings(QWidget &widget, const BrowseState &state)
{
    QObject::connect(&state, &BrowseState::holdingsChanged, &widget, &QWidget::close);
}

} // namespace legation::ui
