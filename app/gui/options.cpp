// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/gui/options.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

namespace legation::gui {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString &sentence)
{
    std::fprintf(stderr, "legation: %s\n", qUtf8Printable(sentence));
    std::exit(2);
}

QSize readSize(const QString &text)
{
    const QStringList sides = text.split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 200 || size.height() < 200)
        refuse(u"--size takes WIDTHxHEIGHT in pixels, 1280x800."_s);
    return size;
}

ui::Language readLanguage(const QString &text)
{
    if (text == "en"_L1)
        return ui::Language::English;
    if (text == "zh_TW"_L1)
        return ui::Language::Chinese;
    refuse(u"--language takes en or zh_TW."_s);
}

ui::Appearance readAppearance(const QString &text)
{
    if (text == "system"_L1)
        return ui::Appearance::System;
    if (text == "light"_L1)
        return ui::Appearance::Light;
    if (text == "dark"_L1)
        return ui::Appearance::Dark;
    refuse(u"--colours takes system, light or dark."_s);
}

} // namespace

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Archive browser for city diplomacy."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"archive"_s, u"The archive to open."_s, u"[ARCHIVE]"_s);
    const QCommandLineOption query(u"query"_s, u"Search for TEXT."_s, u"TEXT"_s);
    const QCommandLineOption picture(u"picture"_s, u"Write a PNG of the window to FILE and leave."_s, u"FILE"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window: 1280x800."_s, u"WxH"_s);
    const QCommandLineOption language(u"language"_s, u"en or zh_TW."_s, u"LANGUAGE"_s);
    const QCommandLineOption colours(u"colours"_s, u"system, light or dark."_s, u"WHICH"_s);
    const QCommandLineOption settings(u"settings"_s, u"Keep settings in FILE."_s, u"FILE"_s);
    parser.addOptions({query, picture, size, language, colours, settings});
    parser.process(arguments);
    if (parser.positionalArguments().size() > 1)
        refuse(u"one archive can be opened at a time."_s);

    Options options;
    options.archive = parser.positionalArguments().value(0);
    options.query = parser.value(query);
    options.picture = parser.value(picture);
    options.settingsFile = parser.value(settings);
    if (parser.isSet(size))
        options.size = readSize(parser.value(size));
    if (parser.isSet(language))
        options.language = readLanguage(parser.value(language));
    if (parser.isSet(colours))
        options.appearance = readAppearance(parser.value(colours));
    return options;
}

} // namespace legation::gui
