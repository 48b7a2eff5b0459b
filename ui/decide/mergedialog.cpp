// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/mergedialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/decidedvalues.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/entitychooser.h"
#include "ui/decide/rowstable.h"
#include "ui/decide/undokeys.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 240;

} // namespace

MergeDialog::MergeDialog(DecisionDesk &desk, store::EntitySummary entity, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_entity(std::move(entity))
    , m_table(makeRowsTable(m_entity.id.isValid() ? QStringList{tr("May be the same"), tr("Because")}
                                                  : QStringList{tr("This (articles)"),
                                                                tr("May be the same as (articles)"), tr("Because")},
                            tr("Who or what may be the same"), this))
    , m_chooser(new EntityChooser(desk.state(), this))
    , m_what(new QLabel(this))
{
    addUndoKeys(*this, desk);
    setObjectName(u"mergeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    setWindowTitle(listsAll() ? tr("Who May Be the Same") : tr("Merge %1 with Another").arg(m_entity.name));
    m_table->setObjectName(u"suggestions"_s);
    for (int column = 0; column + 1 < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, kNameWidth);
    m_chooser->leaveOut(m_entity.id);
    m_what->setObjectName(u"what"_s);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    auto *label = m_byNameLabel = new QLabel(this);
    label->setBuddy(m_chooser);
    auto *buttons = new QDialogButtonBox(listsAll() ? QDialogButtonBox::Close : QDialogButtonBox::Cancel, this);
    makeButtons(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 2);
    layout->addWidget(label);
    layout->addWidget(m_chooser, 3);
    layout->addWidget(m_what);
    layout->addWidget(buttons);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] {
        m_byName = false;
        showChosen();
    });
    connect(m_chooser, &EntityChooser::chosenChanged, this, [this] {
        m_byName = m_chooser->chosen().has_value() || m_suggestions.empty();
        showChosen();
    });
    connect(m_chooser, &EntityChooser::activated, this, &MergeDialog::accept);
    m_table->setVisible(listsAll());
    label->setVisible(!listsAll());
    m_chooser->setVisible(!listsAll());
    (listsAll() ? static_cast<QWidget *>(m_table) : m_chooser)->setFocus();
    connect(&m_desk.state(), &BrowseState::decided, this, &MergeDialog::fetchSuggestions);
    fetchSuggestions();
    showChosen();
    resizeWithinScreen(*this, listsAll() ? QSize(820, 560) : QSize(560, 460));
}

void MergeDialog::makeButtons(QDialogButtonBox *buttons)
{
    m_merge = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setDefault(true);
    m_refuse = buttons->addButton(tr("&Not the Same"), QDialogButtonBox::ActionRole);
    m_refuse->setToolTip(tr("It is not suggested again"));
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_refuse, &QPushButton::clicked, this, &MergeDialog::refuse);
    m_tick = buttons->addButton(tr("&Tick All Like This"), QDialogButtonBox::ActionRole);
    m_tick->setToolTip(tr("Ticks every pair that is listed for the same reason, to merge them at once"));
    m_tick->setVisible(listsAll());
    connect(m_tick, &QPushButton::clicked, this, &MergeDialog::tickAllLikeThis);
    connect(m_table, &QTableWidget::itemChanged, this, &MergeDialog::showChosen);
}

void MergeDialog::fetchSuggestions()
{
    m_fetch.start(m_desk.state().holdings()->fetchMergeSuggestions(m_entity.id),
                  [this](Result<std::vector<store::MergeSuggestion>> suggestions) {
                      if (suggestions)
                          fill(std::move(*suggestions));
                      else
                          m_what->setText(toMessage(suggestions.error(), Task::Reading).text);
                  });
}

void MergeDialog::fill(std::vector<store::MergeSuggestion> suggestions)
{
    {
        const QSignalBlocker quiet(m_table); // rows and suggestions change together; what is chosen is told below
        m_table->setRowCount(0);
        m_suggestions = std::move(suggestions);
        for (const store::MergeSuggestion &suggestion : m_suggestions)
            addSuggestion(suggestion);
    }
    m_table->setVisible(listsAll() || !m_suggestions.empty());
    m_byNameLabel->setText(m_suggestions.empty() ? tr("L&ook for it by name:") : tr("&Or look for it by name:"));
    if (!m_suggestions.empty() && !m_chooser->chosen())
        m_table->setCurrentCell(0, 0);
    showChosen();
}

void MergeDialog::addSuggestion(const store::MergeSuggestion &suggestion)
{
    const auto counted = [](const QString &name, qint64 articles) {
        return articles > 0 ? tr("%1 (%L2)").arg(name).arg(articles) : name;
    };
    const QString from = counted(suggestion.fromName, suggestion.fromArticles);
    const QString into = counted(suggestion.intoName, suggestion.intoArticles);
    QStringList reasons;
    for (const auto &[reason, detail] : suggestion.reasons)
        reasons += wordFor(reason, detail);
    const QString because = reasons.join(u"; "_s);
    if (!listsAll()) {
        addRow(*m_table, {suggestion.from == m_entity.id ? into : from, because});
        return;
    }
    QTableWidgetItem *item = m_table->item(addRow(*m_table, {from, into, because}), 0);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

/// What is alike is the first reason: two forms of one name, one Latin name …
void MergeDialog::tickAllLikeThis()
{
    const store::MergeSuggestion *like = suggestion();
    if (!like)
        return;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QSignalBlocker quiet(m_table);
        if (m_suggestions[size_t(row)].reasons.front().first == like->reasons.front().first)
            m_table->item(row, 0)->setCheckState(Qt::Checked);
    }
    m_table->viewport()->update();
    showChosen();
}

std::vector<MergeDialog::Merge> MergeDialog::ticked() const
{
    std::vector<Merge> merges;
    for (int row = 0; listsAll() && row < m_table->rowCount(); ++row) {
        const store::MergeSuggestion &pair = m_suggestions[size_t(row)];
        if (m_table->item(row, 0)->checkState() == Qt::Checked)
            merges.push_back({pair.from, pair.fromName, pair.into, pair.intoName});
    }
    return merges;
}

const store::MergeSuggestion *MergeDialog::suggestion() const
{
    const int row = m_table->currentRow();
    return !m_byName && row >= 0 && row < int(m_suggestions.size()) ? &m_suggestions[size_t(row)] : nullptr;
}

/// The one with fewer articles becomes part of the other.
std::optional<MergeDialog::Merge> MergeDialog::chosen() const
{
    if (const store::MergeSuggestion *pair = suggestion())
        return Merge{pair->from, pair->fromName, pair->into, pair->intoName};
    const auto other = m_chooser->chosen();
    if (!m_byName || !other)
        return std::nullopt;
    return other->articles < m_entity.articles ? Merge{other->id, other->name, m_entity.id, m_entity.name}
                                               : Merge{m_entity.id, m_entity.name, other->id, other->name};
}

void MergeDialog::showChosen()
{
    const auto merge = chosen();
    const auto many = int(ticked().size());
    m_merge->setText(many > 0 ? tr("&Merge %n Pair(s)", nullptr, many) : tr("&Merge"));
    m_merge->setEnabled(merge.has_value() || many > 0);
    m_refuse->setEnabled(suggestion() != nullptr);
    m_tick->setEnabled(suggestion() != nullptr);
    if (many > 0)
        m_what->setText(tr("The first of each ticked pair becomes another name of the second, in one step that can be "
                           "undone at any time."));
    else if (merge)
        m_what->setText(tr("%1 becomes another name of %2: articles, visits and titles of both are shown together. It "
                           "can be undone at any time.")
                            .arg(merge->fromName, merge->intoName));
    else if (m_fetch.isRunning())
        m_what->setText(tr("Looking for who may be the same…"));
    else
        m_what->setText(listsAll()              ? tr("Nothing suggests that two are the same.")
                        : m_suggestions.empty() ? tr("Nothing suggests that it is one with another.")
                                                : tr("Choose with whom or what it is one."));
}

store::Plan MergeDialog::plan() const
{
    std::vector<Merge> merges = ticked();
    if (const auto merge = chosen(); merge && merges.empty())
        merges.push_back(*merge);
    store::Plan plan{store::StepKind::Merge, {}};
    for (const Merge &merge : merges) {
        plan.changes.push_back({{.kind = store::TargetKind::Entity, .id = merge.from.value},
                                {{u"same_as"_s, u"entity:%1"_s.arg(merge.into.value)}}});
    }
    return plan;
}

void MergeDialog::accept()
{
    const auto merge = chosen();
    const store::Plan decided = plan();
    if (decided.changes.empty())
        return;
    const QPointer<MergeDialog> self(this);
    const DecisionDesk::Answer goOn = [self](const Result<store::Step> &step) {
        if (self && step)
            self->fetchSuggestions();
        else if (self)
            self->m_what->setText(toMessage(step.error(), Task::Deciding).text);
    };
    m_desk.decide(decided, listsAll() ? goOn : DecisionDesk::Answer());
    if (merge && m_desk.state().entity() == merge->from)
        m_desk.state().setEntity(merge->into);
    if (!listsAll())
        QDialog::accept();
}

/// The key of the other is what a refusal keeps: it holds in every archive.
void MergeDialog::refuse()
{
    const store::MergeSuggestion *pair = suggestion();
    if (!pair)
        return;
    m_other.start(m_desk.state().holdings()->fetchEntity(pair->into),
                  [this, from = pair->from](Result<store::EntityRecord> other) {
                      if (other)
                          keepApart(from, other->summary.key);
                      else
                          m_what->setText(toMessage(other.error(), Task::Reading).text);
                  });
}

/// What it was said not to be before stands on.
void MergeDialog::keepApart(EntityId entity, const QString &key)
{
    const store::Target target{.kind = store::TargetKind::Entity, .id = entity.value};
    m_history.start(m_desk.state().holdings()->fetchHistory(target), [this, target, key](
                                                                         Result<std::vector<store::Decision>> history) {
        QString others = history ? decidedValues(*history, target)[u"distinct"_s] : QString();
        others += (others.isEmpty() ? QString() : u"; "_s) + key;
        const QPointer<MergeDialog> self(this);
        m_desk.decide(store::Change{target, {{u"distinct"_s, others}}}, [self](const Result<store::Step> &step) {
            if (self && step)
                self->fetchSuggestions();
            else if (self)
                self->m_what->setText(toMessage(step.error(), Task::Deciding).text);
        });
    });
}

} // namespace legation::ui
