// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/namesdialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/decidedvalues.h"
#include "ui/decide/rowstable.h"
#include "ui/decide/undokeys.h"
#include "ui/look/room.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;
using lexicon::TaughtKind;

namespace {

constexpr std::array kKinds{TaughtKind::Person, TaughtKind::Organisation, TaughtKind::Office, TaughtKind::City,
                            TaughtKind::Place};

QString wordFor(TaughtKind kind)
{
    switch (kind) {
    case TaughtKind::Person: return NamesDialog::tr("Person");
    case TaughtKind::Organisation: return NamesDialog::tr("Organisation");
    case TaughtKind::Office: return NamesDialog::tr("Office");
    case TaughtKind::City: return NamesDialog::tr("City");
    case TaughtKind::Place: return NamesDialog::tr("Foreign place");
    }
    return {};
}

} // namespace

NamesDialog::NamesDialog(DecisionDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_table(makeRowsTable({tr("Name"), tr("Kind"), tr("Latin name"), tr("Country"), tr("Other name of")},
                            tr("Names taught to this archive"), this))
    , m_problem(new QLabel(this))
{
    addUndoKeys(*this, desk);
    setObjectName(u"namesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Names of This Archive"));
    auto *text = new QLabel(tr("Names that the program does not know by itself. The articles that hold a name are read "
                               "again as soon as it is taught."),
                            this);
    text->setWordWrap(true);
    m_table->setObjectName(u"names"_s);
    m_table->setColumnWidth(0, 170);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeForm());
    layout->addWidget(m_problem);
    makeButtons();
    connect(m_table, &QTableWidget::currentCellChanged, this, &NamesDialog::showChosen);
    connect(&m_desk.state(), &BrowseState::decided, this, &NamesDialog::fetch);
    closeWithHoldings(*this, desk.state());
    showForm();
    fetch();
    m_name->setFocus();
    resizeWithinScreen(*this, {680, 460});
}

QWidget *NamesDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &label, const QString &name, QWidget *control, int row, int column) {
        auto *text = new QLabel(label, form);
        text->setBuddy(control);
        control->setObjectName(name);
        grid->addWidget(text, row, column);
        grid->addWidget(control, row, column + 1);
    };
    add(tr("&Name:"), u"name"_s, m_name = new QLineEdit(form), 0, 0);
    add(tr("&Kind:"), u"kind"_s, m_kind = new QComboBox(form), 0, 2);
    add(tr("&Latin name:"), u"latin"_s, m_latin = new QLineEdit(form), 1, 0);
    add(tr("C&ountry:"), u"country"_s, m_country = new QLineEdit(form), 1, 2);
    add(tr("Ot&her name of:"), u"of"_s, m_of = new QLineEdit(form), 2, 0);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    for (const TaughtKind kind : kKinds)
        m_kind->addItem(wordFor(kind), lexicon::toString(kind));
    auto *buttons = new QHBoxLayout;
    m_teach = new QPushButton(tr("&Teach"), form);
    m_teach->setDefault(true);
    m_forget = new QPushButton(tr("&Forget"), form);
    m_forget->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_teach);
    buttons->addWidget(m_forget);
    grid->addLayout(buttons, 2, 2, 1, 2);
    connect(m_name, &QLineEdit::textChanged, this, &NamesDialog::showForm);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NamesDialog::showForm);
    connect(m_teach, &QPushButton::clicked, this, &NamesDialog::teach);
    connect(m_forget, &QPushButton::clicked, this, &NamesDialog::forget);
    return form;
}

void NamesDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *importing = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    importing->setEnabled(m_desk.canDecide());
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(importing, &QPushButton::clicked, this, &NamesDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &NamesDialog::chooseExport);
}

void NamesDialog::fetch()
{
    m_fetch.start(m_desk.state().holdings()->fetchTaughtNames(),
                  [this](Result<std::vector<lexicon::TaughtName>> names) {
                      if (names)
                          fill(std::move(*names));
                  });
}

void NamesDialog::fill(std::vector<lexicon::TaughtName> names)
{
    m_names = std::move(names);
    m_table->setRowCount(0);
    for (const lexicon::TaughtName &name : m_names)
        addRow(*m_table,
               {name.name, wordFor(name.kind), name.latin, m_desk.state().names().country(name.country), name.of});
    m_export->setEnabled(!m_names.empty());
    showForm();
}

void NamesDialog::showChosen()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= int(m_names.size()))
        return;
    const lexicon::TaughtName &name = m_names[size_t(row)];
    m_name->setText(name.name);
    m_kind->setCurrentIndex(m_kind->findData(lexicon::toString(name.kind)));
    m_latin->setText(name.latin);
    m_country->setText(m_desk.state().names().country(name.country));
    m_of->setText(name.of);
    showForm();
}

void NamesDialog::showForm()
{
    const QString name = m_name->text().trimmed();
    const bool known =
        std::any_of(m_names.begin(), m_names.end(), [&](const auto &other) { return other.name == name; });
    const auto kind = lexicon::taughtKindFromString(m_kind->currentData().toString());
    const bool needsCity = kind == TaughtKind::City;
    m_of->setPlaceholderText(needsCity ? tr("official name of the city") : QString());
    m_country->setEnabled(kind == TaughtKind::Person || kind == TaughtKind::Organisation);
    m_teach->setText(known ? tr("Chan&ge") : tr("&Teach"));
    m_teach->setEnabled(!name.isEmpty() && m_desk.canDecide());
    m_forget->setEnabled(known && m_desk.canDecide());
}

void NamesDialog::teach()
{
    Values values{{u"kind"_s, m_kind->currentData().toString()},
                  {u"latin"_s, m_latin->text().trimmed()},
                  {u"of"_s, m_of->text().trimmed()}};
    values[u"country"_s] = m_country->isEnabled() ? m_country->text().trimmed() : QString();
    decide({store::StepKind::Teach, {{store::Target::taughtName(m_name->text().trimmed()), values}}});
}

void NamesDialog::forget()
{
    decide({store::StepKind::Teach, {{store::Target::taughtName(m_name->text().trimmed()), {{u"kind"_s, QString()}}}}});
}

void NamesDialog::decide(const store::Plan &plan)
{
    m_teach->setEnabled(false);
    m_forget->setEnabled(false);
    const QPointer<NamesDialog> self(this);
    m_desk.decide(plan, [self](const Result<store::Step> &step) {
        if (!self)
            return;
        self->m_problem->setText(step ? QString() : toMessage(step.error(), Task::Deciding).text);
        self->m_problem->setVisible(!step);
        if (step) {
            for (QLineEdit *edit : {self->m_name, self->m_latin, self->m_country, self->m_of})
                edit->clear();
            self->m_name->setFocus();
        }
        self->showForm();
    });
}

void NamesDialog::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import Names"), QString(), tr("Names (*.tsv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &NamesDialog::importFrom);
    dialog->open();
}

void NamesDialog::importFrom(const QString &path)
{
    m_import.start(m_desk.state().holdings()->fetchNamesPlan(path), [this](Result<store::Plan> plan) {
        m_problem->setVisible(true);
        if (!plan)
            m_problem->setText(toMessage(plan.error(), Task::Deciding).text);
        else if (plan->changes.empty())
            m_problem->setText(tr("The archive knows all names of the file."));
        else
            decide(*plan);
    });
}

void NamesDialog::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export Names"), tr("names.tsv"), tr("Names (*.tsv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"tsv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &NamesDialog::exportTo);
    dialog->open();
}

void NamesDialog::exportTo(const QString &path)
{
    m_written.start(m_desk.state().holdings()->fetchNamesExport(path), [this, path](Result<qint64> count) {
        m_problem->setVisible(true);
        m_problem->setText(count ? tr("%n name(s) written to %1.", nullptr, int(*count)).arg(path)
                                 : toMessage(count.error(), Task::Exporting).text);
    });
}

} // namespace legation::ui
