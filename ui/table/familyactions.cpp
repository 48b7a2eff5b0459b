// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/familyactions.h"

#include "ui/browse/browsestate.h"
#include "ui/compare/comparedialog.h"
#include "ui/table/articletablemodel.h"

#include <QKeyEvent>

namespace legation::ui {

using namespace Qt::StringLiterals;
using Opening = ArticleTableModel::Opening;

FamilyActions::FamilyActions(BrowseState &state, ArticleTableModel &model, QTableView &view)
    : QObject(&view)
    , m_state(state)
    , m_model(model)
    , m_view(view)
{
    view.installEventFilter(this);
    connect(&view, &QAbstractItemView::clicked, this, &FamilyActions::clicked);
}

bool FamilyActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_view.currentIndex().row();
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (row >= 0 && isPlain && press(key->key(), row))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

/// Whether the key did something; else it moves between cells as in any table.
bool FamilyActions::press(int key, int row)
{
    const Opening opening = m_model.openingOf(row);
    const bool isMember = m_model.familyRow(row) != row;
    switch (key) {
    case Qt::Key_Right:
        if (opening != Opening::Closed)
            return false;
        m_model.openFamily(row);
        return true;
    case Qt::Key_Left:
        if (opening != Opening::Open && !isMember)
            return false;
        closeAt(row);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isMember)
            compare(m_model.idAt(row));
        else if (opening != Opening::None)
            toggle(row);
        return isMember || opening != Opening::None;
    default: return false;
    }
}

void FamilyActions::clicked(const QModelIndex &index)
{
    if (index.column() != ArticleTableModel::Copies)
        return;
    if (m_model.familyRow(index.row()) != index.row())
        compare(m_model.idAt(index.row()));
    else
        toggle(index.row());
}

/// Who stood on a member stands on the row of the family afterwards.
void FamilyActions::closeAt(int row)
{
    const int family = m_model.familyRow(row);
    if (family != row)
        m_view.setCurrentIndex(m_model.index(family, m_view.currentIndex().column()));
    m_model.closeFamily(family);
}

void FamilyActions::toggle(int row)
{
    const Opening opening = m_model.openingOf(row);
    if (opening == Opening::Closed)
        m_model.openFamily(row);
    else if (opening == Opening::Open || m_model.familyRow(row) != row)
        closeAt(row);
}

void FamilyActions::compare(ArticleId article)
{
    if (!m_state.holdings())
        return;
    auto *dialog = new CompareDialog(m_state, article, m_view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareDialog::planned, this, &FamilyActions::planned);
    dialog->open();
}

void FamilyActions::fill(QMenu &menu, int row)
{
    const store::ArticleRow *article = m_model.rowAt(row);
    if (!article || article->family < 2)
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    const ArticleId id = article->id;
    const auto addToggle = [&](const QString &text) {
        menu.addAction(text, this, [this, id] { toggle(m_model.rowOf(id)); });
    };
    if (m_model.openingOf(row) == Opening::Closed)
        addToggle(tr("Show Its &Repeats"));
    else if (m_model.openingOf(row) == Opening::Open || m_model.familyRow(row) != row)
        addToggle(tr("Hide the &Repeats"));
    menu.addAction(tr("Compare the &Texts…"), this, [this, id] { compare(id); });
    if (!m_state.holdings()->isReadOnly())
        fillDecisions(menu, *article);
}

void FamilyActions::fillDecisions(QMenu &menu, const store::ArticleRow &row)
{
    const store::Target target{store::TargetKind::Article, row.id.value};
    if (row.leader != row.id) {
        const store::Target leader{store::TargetKind::Article, row.leader.value};
        // The one that led before leads no more, else the first decided would go on leading.
        const store::Plan plan{store::StepKind::Decide,
                               {{leader, {{u"leads"_s, QString()}}}, {target, {{u"leads"_s, u"yes"_s}}}}};
        menu.addAction(tr("&Let This Text Lead"), this, [this, plan] { Q_EMIT planned(plan); });
    }
    const store::Plan plan{store::StepKind::Decide, {{target, {{u"family"_s, u"apart"_s}}}}};
    menu.addAction(tr("Take It &Out of Its Family"), this, [this, plan] { Q_EMIT planned(plan); });
}

} // namespace legation::ui
