// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"
#include "ui/look/dates.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace legation::ui {

class Names;
class YearBars;

/// The upper part of the entity panel: who or what it is, the facts in a line, what can be done, articles by year.
class EntityHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit EntityHeader(QWidget *parent = nullptr);

    void show(const store::EntityRecord &record, const Names &names, Calendar calendar);
    /// Without its chart it leaves a low panel to the list.
    enum class Detail { Brief, Full };
    void setDetail(Detail detail);
    QPushButton *sheetButton() const { return m_sheet; }
    QPushButton *correctButton() const { return m_correct; }
    /// "Organisation · Australia · 2020-10 – 2023-09 · 6 articles · 3 visits"; unknown facts are left out.
    static QString facts(const store::EntityRecord &record, const Names &names, Calendar calendar);
    /// "Last contact: 2022-03-24 · Inbound"; empty where none has a day.
    static QString lastContact(const store::EntityRecord &record, Calendar calendar);

Q_SIGNALS:
    void filterRequested();
    void sheetRequested();
    void correctRequested(); ///< at the button that correctButton() gives
    void yearChosen(int year);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void renewFonts();

    void showYears();

    Detail m_detail = Detail::Full;
    QLabel *m_name = nullptr;
    QLabel *m_latin = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_contact = nullptr;
    QPushButton *m_filter = nullptr;
    QPushButton *m_sheet = nullptr;
    QPushButton *m_correct = nullptr;
    QLabel *m_yearsLabel = nullptr;
    YearBars *m_years = nullptr;
};

} // namespace legation::ui
