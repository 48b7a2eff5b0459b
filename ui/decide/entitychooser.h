// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace legation::ui {

/// Finds an entity by a part of its name, in any writing: a line to type in and a list below it. Where asked for, the
/// list begins with an entity of that name that does not exist yet.
class EntityChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit EntityChooser(BrowseState &state, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    void leaveOut(EntityId entity) { m_without = entity; }
    /// Offers what is typed as something new: “Make a new person”.
    void offerNew(const QString &label) { m_newLabel = label; }

    std::optional<store::EntitySummary> chosen() const; ///< nullopt: nothing, or something new
    bool isNew() const;                                 ///< what is typed shall be made
    QListWidget *list() const { return m_list; }

    /// “馬嘉博 · Ma · Person · Australia · 12 articles”.
    static QString lineOf(const store::EntitySummary &entity, const Names &names);

Q_SIGNALS:
    void chosenChanged();
    void activated(); ///< Enter or double click on one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fetch();
    void fill(const std::vector<store::EntitySummary> &entities);

    BrowseState &m_state;
    QLineEdit *m_edit = nullptr;
    QListWidget *m_list = nullptr;
    QTimer m_typing; ///< gathers several keys into one question
    Pending<std::vector<store::EntitySummary>> m_fetch;
    std::vector<store::EntitySummary> m_entities;
    EntityId m_without;
    QString m_newLabel;
};

} // namespace legation::ui
