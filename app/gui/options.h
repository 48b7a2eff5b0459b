// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace legation::gui {

/// What the command line asks of the window.
struct Options
{
    QString archive;      ///< empty: that of the last session
    QString query;        ///< text of the search box
    QString picture;      ///< write a picture of the window here and leave
    QString settingsFile; ///< empty: the person's own settings
    std::optional<QSize> size;
    std::optional<ui::Language> language;
    std::optional<ui::Appearance> appearance;
};

/// Reads the arguments; on --help, --version or a mistake writes to the terminal and ends the program.
Options readOptions(const QStringList &arguments);

} // namespace legation::gui
