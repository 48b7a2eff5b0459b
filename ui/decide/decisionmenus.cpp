// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decisionmenus.h"

#include "ui/decide/correctdialogs.h"
#include "ui/decide/givedialog.h"
#include "ui/decide/historydialog.h"
#include "ui/decide/mergedialog.h"
#include "ui/decide/samevisitdialog.h"
#include "ui/decide/splitdialog.h"
#include "ui/look/engagementtext.h"
#include "ui/look/words.h"

#include <QMenu>

#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;
using annotate::MentionKind;
using store::Target;
using store::TargetKind;

namespace {

constexpr std::array kKinds{MentionKind::Person,  MentionKind::Organisation, MentionKind::City,
                            MentionKind::Country, MentionKind::ForeignCity,  MentionKind::Event,
                            MentionKind::Date};
constexpr qsizetype kLongestQuote = 24;
constexpr size_t kMostMoved = 3; ///< mentions that a selection may be the new range of

/// Text of an article in the entry of a menu: short, and its ampersands no mnemonics.
QString quoted(const QString &text)
{
    QString line = text.simplified();
    if (line.size() > kLongestQuote)
        line = line.first(kLongestQuote - 1) + u'…';
    return line.replace(u'&', u"&&"_s);
}

Target targetOf(const store::ArticleRecord &record, const annotate::Mention &mention)
{
    return Target::mention(record.id, mention.field, mention.span);
}

const QString &textOf(const store::ArticleRecord &record, annotate::Field field)
{
    return field == annotate::Field::Headline ? record.article.headline : record.article.text;
}

/// “5-8”: code points, as the archive counts.
QString spanText(const QString &text, TextSpan span)
{
    const TextSpan points = toCodePoints(text, span);
    return u"%1-%2"_s.arg(points.start).arg(points.end);
}

bool canMerge(store::EntityKind kind)
{
    return kind == store::EntityKind::Person || kind == store::EntityKind::Organisation ||
           kind == store::EntityKind::Event;
}

} // namespace

DecisionMenus::DecisionMenus(DecisionDesk &desk, QWidget *window)
    : m_desk(desk)
    , m_window(window)
{
    connect(&m_desk.state(), &BrowseState::menuOffered, this, &DecisionMenus::fill);
}

void DecisionMenus::fill(QMenu &menu, const Subject &subject)
{
    if (!menu.isEmpty())
        menu.addSeparator();
    if (m_desk.canDecide()) {
        if (subject.record && subject.mention)
            fillMention(menu, *subject.record, *subject.mention);
        if (subject.record && subject.selection)
            fillSelection(menu, *subject.record, *subject.selection);
        if (subject.engagement)
            fillVisit(menu, *subject.engagement);
        if (subject.record)
            fillVisits(menu, *subject.record);
        if (subject.entity)
            fillEntity(menu, *subject.entity);
        if (subject.article.isValid())
            fillArticle(menu, subject.article);
    }
    fillHistory(menu, subject);
}

void DecisionMenus::addDecision(QMenu &menu, const QString &text, const Target &target,
                                const std::map<QString, QString> &values)
{
    menu.addAction(text, &m_desk, [this, target, values] { m_desk.decide(store::Change{target, values}); });
}

/// The mention itself, and below it those that it lies in: 臺南市 in 臺南市政府.
void DecisionMenus::fillMention(QMenu &menu, const store::ArticleRecord &record, size_t number)
{
    const annotate::Mention &mention = record.mentions.at(number).mention;
    addMention(menu, record, mention);
    for (const store::StoredMention &stored : record.mentions) {
        const annotate::Mention &other = stored.mention;
        if (other.field == mention.field && other.span != mention.span && other.span.contains(mention.span))
            addMention(*menu.addMenu(quoted(other.text)), record, other);
    }
    menu.addSeparator();
}

void DecisionMenus::addMention(QMenu &menu, const store::ArticleRecord &record, const annotate::Mention &mention)
{
    const Target target = targetOf(record, mention);
    const QString name = quoted(mention.text);
    addDecision(menu, tr("C&onfirm %1").arg(name), target, {{u"status"_s, u"confirmed"_s}});
    addDecision(menu, tr("&Reject %1").arg(name), target, {{u"status"_s, u"rejected"_s}});
    addKinds(*menu.addMenu(tr("Change &Kind")), target, mention.kind);
    if (mention.kind != MentionKind::Date) {
        menu.addAction(tr("&Give It to Another…"), this,
                       [this, target, mention] { (new GiveDialog(m_desk, target, mention, m_window))->open(); });
    }
}

void DecisionMenus::addKinds(QMenu &menu, const Target &target, MentionKind now)
{
    for (const MentionKind kind : kKinds) {
        if (kind != now)
            addDecision(menu, u'&' + wordFor(kind), target, {{u"kind"_s, annotate::toString(kind)}});
    }
}

/// What is selected can be added, or become the range of a mention that it meets.
void DecisionMenus::fillSelection(QMenu &menu, const store::ArticleRecord &record, const ArticlePlace &place)
{
    const QString &text = textOf(record, place.field);
    const QString words = quoted(place.span.of(text).toString());
    std::vector<const annotate::Mention *> met;
    for (const store::StoredMention &stored : record.mentions) {
        if (stored.mention.field != place.field || !stored.mention.span.overlaps(place.span))
            continue;
        if (stored.mention.span == place.span)
            return; // it is that mention, whose own entries stand above
        met.push_back(&stored.mention);
    }
    QMenu *add = menu.addMenu(tr("&Add %1 as").arg(words));
    for (const MentionKind kind : kKinds)
        addDecision(*add, u'&' + wordFor(kind), Target::mention(record.id, place.field, place.span),
                    {{u"kind"_s, annotate::toString(kind)}});
    for (size_t i = 0; i < std::min(met.size(), kMostMoved); ++i)
        addDecision(menu, tr("&Use %1 for %2").arg(words, quoted(met[i]->text)), targetOf(record, *met[i]),
                    {{u"span"_s, spanText(text, place.span)}});
    menu.addSeparator();
}

void DecisionMenus::fillVisits(QMenu &menu, const store::ArticleRecord &record)
{
    QMenu *visits = menu.addMenu(tr("&Visits of the Article"));
    for (size_t i = 0; i < std::min(record.annotation.engagements.size(), record.engagementIds.size()); ++i) {
        const store::EngagementRow row = rowOf(record, i);
        const QStringList lines = engagementLines(row, m_desk.state().names(), m_desk.state().calendar());
        QStringList words{lines.value(0)};
        if (!row.guests.isEmpty())
            words += row.guests.first();
        fillVisit(*visits->addMenu(u"&%1  %2"_s.arg(i + 1).arg(quoted(words.join(u" · "_s)))), row);
    }
    visits->addSeparator();
    visits->addAction(tr("&Add a Visit…"), this,
                      [this, article = record.id] { openNewVisitDialog(m_desk, article, m_window); });
}

void DecisionMenus::fillVisit(QMenu &menu, const store::EngagementRow &row)
{
    const Target target{.kind = TargetKind::Visit, .id = row.id.value};
    addDecision(menu, tr("C&onfirm Visit"), target, {{u"status"_s, u"confirmed"_s}});
    addDecision(menu, tr("&Reject Visit"), target, {{u"status"_s, u"rejected"_s}});
    menu.addAction(tr("Correct V&isit…"), this, [this, row] { openVisitDialog(m_desk, row, m_window); });
    menu.addAction(tr("Same Visit &as…"), this, [this, row] { (new SameVisitDialog(m_desk, row, m_window))->open(); });
    addDecision(menu, tr("A Visit on Its O&wn"), target, {{u"same_as"_s, u"apart"_s}});
    if (!m_desk.state().holdings())
        return;
    addHistory(menu, tr("&History of the Visit…"), target, row.headline);
    menu.addSeparator();
}

void DecisionMenus::fillEntity(QMenu &menu, const store::EntitySummary &entity)
{
    menu.addAction(tr("&Correct %1…").arg(quoted(entity.name)), this,
                   [this, id = entity.id] { openEntityDialog(m_desk, id, m_window); });
    if (canMerge(entity.kind)) {
        menu.addAction(tr("&Merge with Another…"), this,
                       [this, entity] { (new MergeDialog(m_desk, entity, m_window))->open(); });
        menu.addAction(tr("&Split…"), this, [this, entity] { (new SplitDialog(m_desk, entity, m_window))->open(); });
    }
}

void DecisionMenus::fillArticle(QMenu &menu, ArticleId article)
{
    menu.addAction(tr("Correct Articl&e…"), this, [this, article] { openArticleDialog(m_desk, article, m_window); });
}

void DecisionMenus::addHistory(QMenu &menu, const QString &text, const Target &target, const QString &about)
{
    menu.addAction(text, this, [this, target, about] { (new HistoryDialog(m_desk, target, about, m_window))->open(); });
}

/// History can be read of an archive that is only to be read, too.
void DecisionMenus::fillHistory(QMenu &menu, const Subject &subject)
{
    if (!m_desk.state().holdings())
        return;
    if (subject.entity) {
        addHistory(menu, tr("&History of %1…").arg(quoted(subject.entity->name)),
                   {.kind = TargetKind::Entity, .id = subject.entity->id.value}, subject.entity->name);
    } else if (subject.article.isValid()) {
        const QString headline = subject.record ? subject.record->article.headline : QString();
        addHistory(menu, tr("&History of the Article…"), {.kind = TargetKind::Article, .id = subject.article.value},
                   headline);
    }
}

} // namespace legation::ui
