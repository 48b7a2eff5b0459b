// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/decide/decisiondesk.h"

#include <QDialog>

class QPushButton;

namespace legation::ui {

class EntityChooser;

/// Asks which person, place or organisation a mention names, an existing one or a new one. Shown with open().
class GiveDialog final : public QDialog
{
    Q_OBJECT

public:
    GiveDialog(DecisionDesk &desk, store::Target mention, const annotate::Mention &what, QWidget *parent);

    EntityChooser *chooser() const { return m_chooser; }
    void accept() override;

private:
    QString value() const;

    DecisionDesk &m_desk;
    store::Target m_target;
    annotate::MentionKind m_kind;
    EntityChooser *m_chooser = nullptr;
    QPushButton *m_give = nullptr;
};

} // namespace legation::ui
