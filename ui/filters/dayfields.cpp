// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/dayfields.h"

#include "core/search/querydate.h"
#include "ui/browse/browsestate.h"

#include <QEvent>
#include <QHBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

DayFields::DayFields(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(&state)
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"dayFields"_s);
    m_from->setObjectName(u"fromDay"_s);
    m_to->setObjectName(u"toDay"_s);
    m_problem->setObjectName(u"dayProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *dash = new QLabel(u"–"_s, this);
    row->addWidget(m_from, 1);
    row->addWidget(dash);
    row->addWidget(m_to, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    for (QLineEdit *edit : {m_from, m_to}) {
        edit->setMinimumWidth(40);
        edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the panel's width is not theirs to say
        connect(edit, &QLineEdit::editingFinished, this, &DayFields::apply);
    }
    connect(m_state, &BrowseState::queryChanged, this, &DayFields::showRange);
    connect(m_state, &BrowseState::namesChanged, this, &DayFields::showRange);
    retranslate();
    showRange();
}

std::optional<QDate> DayFields::read(const QString &text, End end)
{
    const auto meant = search::readDays(text);
    if (!meant)
        return std::nullopt;
    const qint32 day = end == End::First ? meant->days.start : meant->days.end;
    if (day == search::kNoDay || day == search::kOpenStart || day == search::kOpenEnd)
        return std::nullopt;
    return QDate::fromJulianDay(day);
}

void DayFields::apply()
{
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    const auto first = read(from, End::First);
    const auto last = read(to, End::Last);
    QString problem;
    if (!from.isEmpty() && !first)
        problem = tr("“%1” is no date. Write 2022, 2022-03 or 2022-03-24.").arg(from);
    else if (!to.isEmpty() && !last)
        problem = tr("“%1” is no date. Write 2022, 2022-03 or 2022-03-24.").arg(to);
    else if (first && last && *first > *last)
        problem = tr("The range ends before it begins.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        m_state->setRange(first, last);
}

void DayFields::showRange()
{
    const search::Query &query = m_state->query();
    const auto write = [this](const std::optional<QDate> &day) {
        return day ? writeDay(*day, m_state->calendar()) : QString();
    };
    m_problem->hide();
    m_from->setText(write(query.from));
    m_to->setText(write(query.to));
}

void DayFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DayFields::retranslate()
{
    m_from->setPlaceholderText(tr("from"));
    m_to->setPlaceholderText(tr("to"));
    m_from->setAccessibleName(tr("First day of the range"));
    m_to->setAccessibleName(tr("Last day of the range"));
    for (QLineEdit *edit : {m_from, m_to})
        edit->setToolTip(tr("A year, a month or a day: 2022, 2022-03, 2022-03-24 or 111-03-24"));
}

} // namespace legation::ui
