// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decidedvalues.h"
#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace legation::ui {

/// One field of a target as a dialog asks for it.
struct FieldInput
{
    enum class Form { Line, Lines, Date, Choice, Countries, Cities };

    QString field; ///< “date”; the control's object name too
    Form form = Form::Line;
    QString value = {};                                    ///< as stored
    QString hint = {};                                     ///< what may be written, in an empty control
    std::vector<std::pair<QString, QString>> choices = {}; ///< stored value and word; of Choice
};

/// Asks for the fields of one article, visit or entity and decides those that were changed, as one step. Dates are
/// written in the person's calendar and understood in either. Says at the field what cannot be understood, and stays
/// open until it can. Ctrl+Z is of the text alone: nothing is decided while it is open. Shown with open().
class FieldsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `about` is the text it is about: a headline, a sentence, a name.
    FieldsDialog(DecisionDesk &desk, store::Target target, const QString &about, std::vector<FieldInput> inputs,
                 QWidget *parent);

    void accept() override;

private:
    struct Entry
    {
        FieldInput input;
        QWidget *control = nullptr;
        QString shown;                ///< what the control says at the beginning
        QLabel *understood = nullptr; ///< of dates: the day that is meant
    };

    void addInput(QFormLayout &form, FieldInput input);
    QWidget *makeControl(const FieldInput &input);
    QWidget *makeNames(const FieldInput &input);
    QLabel *makeUnderstood(QFormLayout &form);
    static void tellUnderstood(const Entry &entry);
    QString namesOf(const FieldInput &input) const;
    static QString textOf(const Entry &entry);
    static QString valueOf(const Entry &entry);
    Values changes() const;
    void check();
    void say(const QString &sentence);
    void received(const Result<store::Step> &step);

    DecisionDesk &m_desk;
    store::Target m_target;
    std::vector<Entry> m_entries;
    QLineEdit *m_why = nullptr;
    QLabel *m_problem = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    bool m_waiting = false;
};

} // namespace legation::ui
