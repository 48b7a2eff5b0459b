// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/settings/appearance.h"

#include "ui/look/colours.h"
#include "ui/look/quietstyle.h"

#include <QApplication>
#include <QFontDatabase>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarePointSize = 10;

bool hasDesktop()
{
    return !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP") || QGuiApplication::platformName() == "cocoa"_L1 ||
           QGuiApplication::platformName() == "windows"_L1;
}

/// Families with Traditional Chinese glyphs, best first, as far as they are installed.
QStringList traditionalFamilies()
{
    QStringList installed;
    const QStringList wanted{u"Noto Sans CJK TC"_s, u"Noto Sans TC"_s,          u"Source Han Sans TC"_s,
                             u"PingFang TC"_s,      u"Microsoft JhengHei UI"_s, u"Microsoft JhengHei"_s};
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            installed += family;
    }
    return installed;
}

void applyFont(bool bare)
{
    QFont font = QApplication::font();
    const QStringList traditional = traditionalFamilies();
    // Without a desktop the default family is an accident of the font configuration; with one it is a choice.
    QStringList families = bare ? traditional : QStringList{font.family()} + traditional;
    if (bare)
        families += font.family();
    families.removeDuplicates();
    font.setFamilies(families);
    if (bare)
        font.setPointSize(kBarePointSize);
    QApplication::setFont(font);
}

} // namespace

void applyAppearance(Appearance appearance)
{
    const bool bare = !hasDesktop();
    if (bare || appearance != Appearance::System)
        QApplication::setStyle(new QuietStyle); // Fusion follows a palette of one's own wholly
    if (appearance == Appearance::Dark)
        QApplication::setPalette(darkPalette());
    else if (appearance == Appearance::Light || bare)
        QApplication::setPalette(lightPalette());
    else
        QApplication::setPalette(QPalette()); // an unset palette is the desktop's
    applyFont(bare);
}

} // namespace legation::ui
