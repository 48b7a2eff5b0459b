// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace legation::ui {

using namespace Qt::StringLiterals;

LanguageSwitch::LanguageSwitch(QObject *parent)
    : QObject(parent)
    , m_system(QLocale::system())
{
}

void LanguageSwitch::set(Language language)
{
    m_language = language;
    const bool chinese =
        language == Language::Chinese || (language == Language::System && m_system.language() == QLocale::Chinese);
    m_names = chinese ? NameLanguage::Chinese : NameLanguage::English;
    const QLocale locale = chinese ? QLocale(QLocale::Chinese, QLocale::TraditionalChineseScript, QLocale::Taiwan)
                                   : QLocale(QLocale::English, QLocale::LatinScript, QLocale::UnitedStates);
    QLocale::setDefault(locale);
    const QString name = chinese ? u"zh_TW"_s : u"en"_s;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_program.load(u":/i18n/legation_"_s + name))
        QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    Q_EMIT changed();
}

} // namespace legation::ui
