// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/correctionsdialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/rowstable.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

CorrectionsDialog::CorrectionsDialog(DecisionDesk &desk, const QString &path, store::CorrectionsPreview preview,
                                     QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_preview(std::move(preview))
{
    setObjectName(u"correctionsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    setWindowTitle(tr("Corrections from %1").arg(QFileInfo(path).fileName()));
    const int count = int(m_preview.corrections.size());
    auto *text =
        new QLabel(count > 0 ? tr("These cells were changed. They are decided in one step, which can be undone.")
                             : tr("No cell of the file differs from what is shown."),
                   this);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take =
        buttons->addButton(tr("&Take Over %n Correction(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    take->setEnabled(!m_preview.plan.changes.empty());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(makeChanges(), 3);
    if (!m_preview.problems.empty()) {
        auto *problems = new QLabel(
            tr("%n line(s) or cell(s) cannot be understood and are left out:", nullptr, int(m_preview.problems.size())),
            this);
        problems->setWordWrap(true);
        layout->addWidget(problems);
        layout->addWidget(makeProblems(), 1);
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectionsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeWithinScreen(*this, {780, 420});
}

QTableWidget *CorrectionsDialog::makeChanges()
{
    QTableWidget *table = makeRowsTable({tr("Line"), tr("Field"), tr("Before"), tr("After"), tr("Text")},
                                        tr("Cells that were changed"), this);
    table->setObjectName(u"corrections"_s);
    table->setColumnWidth(0, 60);
    table->setColumnWidth(1, 120);
    table->setColumnWidth(2, 150);
    table->setColumnWidth(3, 150);
    const Writing writing{m_desk.state().names(), m_desk.state().calendar()};
    for (const store::Correction &correction : m_preview.corrections) {
        const auto kind = store::targetKindFromString(correction.target.section(u':', 0, 0));
        addRow(*table, {QLocale().toString(correction.line), kind ? wordFor(*kind, correction.field) : correction.field,
                        valueWord(correction.field, correction.before, writing),
                        valueWord(correction.field, correction.after, writing), correction.quote});
    }
    if (table->rowCount() > 0)
        table->setCurrentCell(0, 0);
    return table;
}

QTableWidget *CorrectionsDialog::makeProblems()
{
    QTableWidget *table = makeRowsTable({tr("Line"), tr("What is wrong")}, tr("What cannot be understood"), this);
    table->setColumnWidth(0, 60);
    for (const auto &[line, what] : m_preview.problems)
        addRow(*table, {QLocale().toString(line), what});
    return table;
}

void CorrectionsDialog::accept()
{
    if (m_preview.plan.changes.empty())
        return;
    m_desk.decide(m_preview.plan);
    QDialog::accept();
}

} // namespace legation::ui
