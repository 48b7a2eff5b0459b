// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

class QMenu;

namespace legation::ui {

/// Adds to the menus of the panels what can be decided about their subject: mentions, selected text, visits, entities,
/// articles. Opens the dialogs over the window.
class DecisionMenus final : public QObject
{
    Q_OBJECT

public:
    DecisionMenus(DecisionDesk &desk, QWidget *window);

    void fill(QMenu &menu, const Subject &subject);

private:
    void fillMention(QMenu &menu, const store::ArticleRecord &record, size_t mention);
    void addMention(QMenu &menu, const store::ArticleRecord &record, const annotate::Mention &mention);
    void addKinds(QMenu &menu, const store::Target &target, annotate::MentionKind now);
    void fillSelection(QMenu &menu, const store::ArticleRecord &record, const ArticlePlace &place);
    void fillVisits(QMenu &menu, const store::ArticleRecord &record);
    void fillVisit(QMenu &menu, const store::EngagementRow &row);
    void fillEntity(QMenu &menu, const store::EntitySummary &entity);
    void fillArticle(QMenu &menu, ArticleId article);
    void fillHistory(QMenu &menu, const Subject &subject);
    void addDecision(QMenu &menu, const QString &text, const store::Target &target,
                     const std::map<QString, QString> &values);
    void addHistory(QMenu &menu, const QString &text, const store::Target &target, const QString &about);

    DecisionDesk &m_desk;
    QWidget *m_window;
};

} // namespace legation::ui
