// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/mergedialog.h"

#include "ui/decide/decidedvalues.h"
#include "ui/decide/decisionwords.h"
#include "ui/decide/entitychooser.h"
#include "ui/decide/rowstable.h"
#include "ui/decide/undokeys.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;

MergeDialog::MergeDialog(DecisionDesk &desk, store::EntitySummary entity, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_entity(std::move(entity))
    , m_table(makeRowsTable({tr("May be the same"), tr("Because")}, tr("Who or what may be the same"), this))
    , m_chooser(new EntityChooser(desk.state(), this))
    , m_what(new QLabel(this))
{
    addUndoKeys(*this, desk);
    setObjectName(u"mergeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(listsAll() ? tr("Who May Be the Same") : tr("Merge %1 with Another").arg(m_entity.name));
    m_table->setObjectName(u"suggestions"_s);
    m_table->setColumnWidth(0, 200);
    m_chooser->leaveOut(m_entity.id);
    m_what->setObjectName(u"what"_s);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    auto *label = new QLabel(tr("&Or look for it by name:"), this);
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
    resize(560, 460);
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
    m_suggestions = std::move(suggestions);
    m_table->setRowCount(0);
    for (const store::MergeSuggestion &suggestion : m_suggestions) {
        QStringList reasons;
        for (const auto &[reason, detail] : suggestion.reasons)
            reasons += wordFor(reason, detail);
        QString who = suggestion.from == m_entity.id ? suggestion.intoName : suggestion.fromName;
        if (listsAll())
            who = tr("%1 and %2").arg(suggestion.fromName, suggestion.intoName);
        addRow(*m_table, {who, reasons.join(u"; "_s)});
    }
    m_table->setVisible(listsAll() || !m_suggestions.empty());
    if (!m_suggestions.empty() && !m_chooser->chosen())
        m_table->setCurrentCell(0, 0);
    showChosen();
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
    m_merge->setEnabled(merge.has_value());
    m_refuse->setEnabled(suggestion() != nullptr);
    if (merge)
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

void MergeDialog::accept()
{
    const auto merge = chosen();
    if (!merge)
        return;
    const store::Plan plan{store::StepKind::Merge,
                           {{{.kind = store::TargetKind::Entity, .id = merge->from.value},
                             {{u"same_as"_s, u"entity:%1"_s.arg(merge->into.value)}}}}};
    const QPointer<MergeDialog> self(this);
    const DecisionDesk::Answer goOn = [self](const Result<store::Step> &step) {
        if (self && step)
            self->fetchSuggestions();
        else if (self)
            self->m_what->setText(toMessage(step.error(), Task::Deciding).text);
    };
    m_desk.decide(plan, listsAll() ? goOn : DecisionDesk::Answer());
    if (m_desk.state().entity() == merge->from)
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
