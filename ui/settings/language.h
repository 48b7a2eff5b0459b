// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/names.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace legation::ui {

/// The language of the window. System: Traditional Chinese where the locale is any Chinese, else English.
enum class Language { System, English, Chinese };

/// Installs the translations of the program and of Qt; widgets hear of a change by QEvent::LanguageChange. One object,
/// made by main() after the application.
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject *parent = nullptr);

    void set(Language language);
    Language language() const { return m_language; }
    NameLanguage nameLanguage() const { return m_names; } ///< of countries, cities and topics

Q_SIGNALS:
    void changed();

private:
    QLocale m_system;
    QTranslator m_program;
    QTranslator m_qt;
    Language m_language = Language::System;
    NameLanguage m_names = NameLanguage::English;
};

} // namespace legation::ui
