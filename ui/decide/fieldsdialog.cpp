// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/fieldsdialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/listcompleter.h"
#include "ui/look/room.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 480;
constexpr int kNoteLines = 3;

} // namespace

FieldsDialog::FieldsDialog(DecisionDesk &desk, store::Target target, const QString &about,
                           std::vector<FieldInput> inputs, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_target(std::move(target))
    , m_problem(new QLabel(this))
{
    setObjectName(u"fieldsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    auto *text = new QLabel(about, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setVisible(!about.isEmpty());
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (FieldInput &input : inputs)
        addInput(*form, std::move(input));
    m_why = new QLineEdit(this); // after the fields, as Tab goes
    m_why->setObjectName(u"why"_s);
    m_why->setAccessibleName(tr("Reason"));
    m_why->setPlaceholderText(tr("kept with the decision; may stay empty"));
    form->addRow(tr("&Reason:"), m_why);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(new Scrolled(fields, this));
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FieldsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fitWithinScreen(*this, kWidth);
    check();
    if (!m_entries.empty())
        m_entries.front().control->setFocus();
}

void FieldsDialog::addInput(QFormLayout &form, FieldInput input)
{
    QWidget *control = makeControl(input);
    control->setObjectName(input.field);
    const QString label = wordFor(m_target.kind, input.field);
    control->setAccessibleName(label);
    form.addRow(tr("%1:").arg(label), control);
    QLabel *understood = input.form == FieldInput::Form::Date ? makeUnderstood(form) : nullptr;
    m_entries.push_back({std::move(input), control, {}, understood});
    m_entries.back().shown = valueOf(m_entries.back());
}

/// Below the field, of one height whatever is said, so that nothing moves while one writes.
QLabel *FieldsDialog::makeUnderstood(QFormLayout &form)
{
    auto *label = new QLabel(this);
    label->setObjectName(u"understood"_s);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(QString(), label);
    return label;
}

/// A date in both calendars, for one reads the one in the text and thinks in the other.
void FieldsDialog::tellUnderstood(const Entry &entry)
{
    if (!entry.understood)
        return;
    const QString edtf = valueOf(entry);
    const QString gregorian = writeDate(edtf, Calendar::Gregorian);
    const QString minguo = writeDate(edtf, Calendar::Minguo);
    const bool isDate = !edtf.isEmpty() && readEditable(textOf(entry));
    QString words;
    if (isDate)
        words = gregorian == minguo ? gregorian : tr("%1 · Minguo %2").arg(gregorian, minguo);
    entry.understood->setText(words);
    entry.control->setAccessibleDescription(words);
}

QWidget *FieldsDialog::makeControl(const FieldInput &input)
{
    if (input.form == FieldInput::Form::Choice) {
        auto *box = new QComboBox(this);
        for (const auto &[value, word] : input.choices)
            box->addItem(word, value);
        box->setCurrentIndex(std::max(0, box->findData(input.value)));
        connect(box, &QComboBox::currentIndexChanged, this, &FieldsDialog::check);
        return box;
    }
    if (input.form == FieldInput::Form::Lines) {
        auto *edit = new QPlainTextEdit(input.value, this);
        edit->setPlaceholderText(input.hint);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * kNoteLines + 12);
        connect(edit, &QPlainTextEdit::textChanged, this, &FieldsDialog::check);
        return edit;
    }
    return makeNames(input);
}

QWidget *FieldsDialog::makeNames(const FieldInput &input)
{
    auto *edit = new QLineEdit(namesOf(input), this);
    edit->setPlaceholderText(input.hint);
    const Names &names = m_desk.state().names();
    QStringList words;
    if (input.form == FieldInput::Form::Countries) {
        for (const QString &code : names.values(search::Facet::Country))
            words += names.country(code);
    } else if (input.form == FieldInput::Form::Cities) {
        for (const QString &name : names.values(search::Facet::City))
            words += names.city(name);
    }
    if (!words.isEmpty())
        edit->setCompleter(new ListCompleter(words, edit));
    connect(edit, &QLineEdit::textChanged, this, &FieldsDialog::check);
    return edit;
}

/// Codes and keys as the person reads and writes them; the archive understands both.
QString FieldsDialog::namesOf(const FieldInput &input) const
{
    if (input.form == FieldInput::Form::Date)
        return writeEditable(input.value, m_desk.state().calendar());
    const Names &names = m_desk.state().names();
    QStringList items = input.value.split(u';', Qt::SkipEmptyParts);
    for (QString &item : items) {
        item = item.trimmed();
        if (input.form == FieldInput::Form::Countries)
            item = names.country(item);
        else if (input.form == FieldInput::Form::Cities)
            item = names.city(item);
    }
    return items.join(u"; "_s);
}

/// Of a date the EDTF that is meant, where it is one.
QString FieldsDialog::valueOf(const Entry &entry)
{
    const QString text = textOf(entry);
    return entry.input.form == FieldInput::Form::Date ? readEditable(text).value_or(text) : text;
}

QString FieldsDialog::textOf(const Entry &entry)
{
    if (const auto *box = qobject_cast<const QComboBox *>(entry.control))
        return box->currentData().toString();
    if (const auto *lines = qobject_cast<const QPlainTextEdit *>(entry.control))
        return lines->toPlainText().trimmed();
    return qobject_cast<const QLineEdit *>(entry.control)->text().trimmed();
}

/// Of something new everything that is told counts, of something known what was changed.
Values FieldsDialog::changes() const
{
    const bool isNew = m_target.id == 0 && m_target.kind == store::TargetKind::Visit;
    Values values;
    for (const Entry &entry : m_entries) {
        const QString text = valueOf(entry);
        if (isNew ? !text.isEmpty() : text != entry.shown)
            values[entry.input.field] = text;
    }
    return values;
}

void FieldsDialog::check()
{
    if (!m_buttons)
        return; // the fields are being made
    QString problem;
    for (const Entry &entry : m_entries) {
        if (entry.input.form == FieldInput::Form::Date && !readEditable(textOf(entry)))
            problem = toMessage({ErrorCode::BadDate, textOf(entry), {}, 0}, Task::Deciding).text;
        tellUnderstood(entry);
    }
    say(problem);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty() && !m_waiting && !changes().empty());
}

void FieldsDialog::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FieldsDialog::accept()
{
    const Values values = changes();
    if (values.empty() || m_waiting)
        return;
    m_waiting = true;
    check();
    const QPointer<FieldsDialog> self(this);
    m_desk.decide(store::Change{m_target, values, m_why->text().trimmed(), {}},
                  [self](const Result<store::Step> &step) {
                      if (self)
                          self->received(step);
                  });
}

void FieldsDialog::received(const Result<store::Step> &step)
{
    m_waiting = false;
    check();
    if (step)
        QDialog::accept();
    else
        say(toMessage(step.error(), Task::Deciding).text);
}

} // namespace legation::ui
