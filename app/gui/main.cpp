// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/gui/options.h"
#include "app/gui/picture.h"
#include "app/outofmemory.h"
#include "core/lexicon/lexicon.h"
#include "ui/help/explanations.h"
#include "ui/windowset.h"

#include <QApplication>

#include <cstdio>

using namespace legation;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    sayWhenOutOfMemory();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Legation"_s);
    QApplication::setApplicationName(u"Legation"_s);
    QApplication::setApplicationVersion(QLatin1String(LEGATION_VERSION));
    QApplication::setDesktopFileName(u"legation"_s);

    const auto options = gui::readOptions(application.arguments());
    const auto lexicon = lexicon::Lexicon::load();
    if (!lexicon) {
        std::fprintf(stderr, "legation: %s\n", qUtf8Printable(toString(lexicon.error())));
        return 1;
    }

    auto preferences = options.settingsFile.isEmpty() ? std::make_unique<ui::Preferences>()
                                                      : std::make_unique<ui::Preferences>(options.settingsFile);
    ui::LanguageSwitch language;
    ui::applyAppearance(options.appearance.value_or(preferences->appearance()));
    language.set(options.language.value_or(preferences->language()));

    ui::WindowSet windows(*preferences, language, *lexicon);
    const ui::Explanations explanations;
    const ui::WindowSet::Opened first = windows.restore(options.archive);
    ui::BrowseState &state = *first.state;
    ui::MainWindow &window = *first.window;
    if (options.size)
        window.resize(*options.size);
    if (options.picture.isEmpty())
        window.offerTour();
    if (!options.query.isEmpty())
        state.setText(options.query);

    if (options.picture.isEmpty())
        return QApplication::exec();
    gui::Picture picture(window, state, options.picture);
    return QApplication::exec();
}
