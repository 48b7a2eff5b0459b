// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace legation::ui {

/// The names that the archive was taught: people, organisations, offices, cities and places that the program does not
/// know by itself. Names are added, changed and forgotten one by one, or come from and go to a TSV file. The articles
/// that hold a name are annotated again at once. Shown with open().
class NamesDialog final : public QDialog
{
    Q_OBJECT

public:
    NamesDialog(DecisionDesk &desk, QWidget *parent);

    QTableWidget *table() const { return m_table; }
    void importFrom(const QString &path);
    void exportTo(const QString &path);

private:
    QWidget *makeForm();
    void makeButtons();
    void fetch();
    void fill(std::vector<lexicon::TaughtName> names);
    void showChosen();
    void showForm();
    void teach();
    void forget();
    void decide(const store::Plan &plan);
    void chooseImport();
    void chooseExport();

    DecisionDesk &m_desk;
    QTableWidget *m_table = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_latin = nullptr;
    QLineEdit *m_country = nullptr;
    QLineEdit *m_of = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_teach = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_export = nullptr;
    std::vector<lexicon::TaughtName> m_names; ///< a row each
    Pending<std::vector<lexicon::TaughtName>> m_fetch;
    Pending<store::Plan> m_import;
    Pending<qint64> m_written;
};

} // namespace legation::ui
