// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace legation::ui {

class EntityChooser;

/// Makes two people or organisations one: those that may be the same come first, with the reasons, and any other can be
/// looked for by name. Says what will happen; a suggestion can be refused for good. Without an entity it lists all
/// pairs of the archive that may be the same, and stays open while one after the other is decided, or many that are
/// ticked at once. Shown with open().
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(DecisionDesk &desk, store::EntitySummary entity, QWidget *parent);

    QTableWidget *suggestions() const { return m_table; }
    EntityChooser *chooser() const { return m_chooser; }
    void accept() override;

private:
    struct Merge
    {
        EntityId from;
        QString fromName;
        EntityId into;
        QString intoName;
    };
    bool listsAll() const { return !m_entity.id.isValid(); }
    void makeButtons(QDialogButtonBox *buttons);
    void fetchSuggestions();
    void fill(std::vector<store::MergeSuggestion> suggestions);
    void addSuggestion(const store::MergeSuggestion &suggestion);
    void tickAllLikeThis();
    std::vector<Merge> ticked() const;
    store::Plan plan() const; ///< of those ticked, else of the chosen one
    const store::MergeSuggestion *suggestion() const;
    std::optional<Merge> chosen() const;
    void showChosen();
    void refuse();
    void keepApart(EntityId entity, const QString &key);

    DecisionDesk &m_desk;
    store::EntitySummary m_entity;
    QTableWidget *m_table = nullptr;
    EntityChooser *m_chooser = nullptr;
    QLabel *m_byNameLabel = nullptr;
    QLabel *m_what = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_tick = nullptr;
    std::vector<store::MergeSuggestion> m_suggestions;
    bool m_byName = false; ///< the person chose by name last, not among the suggestions
    Pending<std::vector<store::MergeSuggestion>> m_fetch;
    Pending<store::EntityRecord> m_other;
    Pending<std::vector<store::Decision>> m_history;
};

} // namespace legation::ui
