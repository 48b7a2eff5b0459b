// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/entity/entityheader.h"

#include "ui/browse/names.h"
#include "ui/entity/yearbars.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// First and last year of what is known.
QString yearsOf(const store::EntityRecord &record, Calendar calendar)
{
    if (record.years.empty())
        return {};
    const QString first = writeYear(record.years.front().first, calendar);
    const QString last = writeYear(record.years.back().first, calendar);
    return first == last ? first : first + u"–"_s + last;
}

} // namespace

EntityHeader::EntityHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(makeLabel(this))
    , m_latin(makeLabel(this))
    , m_title(makeLabel(this))
    , m_facts(makeLabel(this))
    , m_contact(makeLabel(this))
    , m_filter(new QPushButton(this))
    , m_sheet(new QPushButton(this))
    , m_correct(new QPushButton(this))
    , m_yearsLabel(new QLabel(this))
    , m_years(new YearBars(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_latin->setForegroundRole(QPalette::PlaceholderText);
    m_yearsLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(3);
    for (QLabel *label : {m_name, m_latin, m_title, m_facts, m_contact})
        layout->addWidget(label);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 5, 0, 3);
    buttons->setSpacing(8);
    buttons->addWidget(m_filter);
    buttons->addWidget(m_sheet);
    buttons->addWidget(m_correct);
    layout->addLayout(buttons);
    layout->addWidget(m_yearsLabel);
    layout->addWidget(m_years);
    connect(m_filter, &QPushButton::clicked, this, &EntityHeader::filterRequested);
    connect(m_sheet, &QPushButton::clicked, this, &EntityHeader::sheetRequested);
    connect(m_correct, &QPushButton::clicked, this, &EntityHeader::correctRequested);
    connect(m_years, &YearBars::yearChosen, this, &EntityHeader::yearChosen);
    renewFonts();
    retranslate();
}

void EntityHeader::renewFonts()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.45);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 0.9);
    strong.setWeight(QFont::DemiBold);
    m_yearsLabel->setFont(strong);
}

void EntityHeader::retranslate()
{
    m_filter->setText(tr("Filter &by This"));
    m_filter->setToolTip(tr("Show only articles that name it"));
    m_sheet->setText(tr("Shee&t…"));
    m_sheet->setToolTip(
        tr("Partner sheet: print or save one page about it, visits by year, people met, agreements, last contact"));
    m_correct->setText(tr("C&orrect"));
    m_correct->setToolTip(
        tr("Correct its name, country and titles, merge it with another, split it, read its history"));
    m_yearsLabel->setText(tr("Articles by year"));
}

void EntityHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        renewFonts();
}

QString EntityHeader::facts(const store::EntityRecord &record, const Names &names, Calendar calendar)
{
    const store::EntitySummary &entity = record.summary;
    QStringList facts{wordFor(entity.kind)};
    if (!entity.country.isEmpty() && entity.kind != store::EntityKind::Country)
        facts += names.country(entity.country);
    facts += yearsOf(record, calendar);
    facts += tr("%Ln article(s)", nullptr, int(entity.articles));
    if (record.visits > 0)
        facts += tr("%Ln visit(s)", nullptr, int(record.visits));
    if (record.read < entity.articles && record.read > 0)
        facts += tr("titles, forms and the list of visits are of the newest %Ln article(s)", nullptr, int(record.read));
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

QString EntityHeader::lastContact(const store::EntityRecord &record, Calendar calendar)
{
    const auto dated = std::find_if(record.engagements.begin(), record.engagements.end(),
                                    [](const store::EngagementRow &row) { return row.start.has_value(); });
    if (dated == record.engagements.end())
        return {};
    return tr("Last contact: %1 · %2").arg(writeDate(dated->date, calendar), wordFor(dated->kind, dated->direction));
}

void EntityHeader::setDetail(Detail detail)
{
    m_detail = detail;
    showYears();
}

void EntityHeader::showYears()
{
    m_yearsLabel->setVisible(m_detail == Detail::Full && m_years->count() > 1);
    m_years->setVisible(m_detail == Detail::Full);
}

void EntityHeader::show(const store::EntityRecord &record, const Names &names, Calendar calendar)
{
    const store::EntitySummary &entity = record.summary;
    QString name = entity.name;
    if (entity.kind == store::EntityKind::Country)
        name = names.country(entity.country.isEmpty() ? entity.key.section(u':', 1) : entity.country);
    else if (entity.kind == store::EntityKind::City)
        name = names.city(entity.name);
    m_name->setText(name);
    m_latin->setText(entity.latin == name ? QString() : entity.latin);
    m_latin->setVisible(!m_latin->text().isEmpty());
    m_title->setText(entity.title);
    m_title->setVisible(!entity.title.isEmpty());
    m_facts->setText(facts(record, names, calendar).replace(u" · "_s, u"\u00a0· "_s)); // no line begins with a dot
    m_contact->setText(lastContact(record, calendar));
    m_contact->setVisible(!m_contact->text().isEmpty());
    m_years->setYears(record.years, calendar);
    m_years->setAccessibleName(m_yearsLabel->text());
    showYears();
    setAccessibleName(name);
    setAccessibleDescription(m_facts->text() + u'\n' + m_contact->text());
}

} // namespace legation::ui
