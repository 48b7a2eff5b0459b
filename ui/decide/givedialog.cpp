// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/givedialog.h"

#include "ui/browse/withholdings.h"
#include "ui/decide/entitychooser.h"
#include "ui/look/room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;
using annotate::MentionKind;

namespace {

/// How the keys of the kinds begin of which something new can be made by its name alone.
QString prefixOf(MentionKind kind)
{
    switch (kind) {
    case MentionKind::Person: return u"person:"_s;
    case MentionKind::Organisation: return u"org:"_s;
    case MentionKind::Event: return u"event:"_s;
    default: return {};
    }
}

} // namespace

GiveDialog::GiveDialog(DecisionDesk &desk, store::Target mention, const annotate::Mention &what, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_target(std::move(mention))
    , m_kind(what.kind)
    , m_chooser(new EntityChooser(desk.state(), this))
{
    setObjectName(u"giveDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    closeWithHoldings(*this, desk.state());
    setWindowTitle(tr("Whom or What It Names"));
    auto *text = new QLabel(tr("In this place “%1” names:").arg(what.text), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_give = buttons->addButton(tr("&Give"), QDialogButtonBox::AcceptRole);
    m_give->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_chooser, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &GiveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_chooser, &EntityChooser::activated, this, &GiveDialog::accept);
    connect(m_chooser, &EntityChooser::chosenChanged, this, [this] { m_give->setEnabled(!value().isEmpty()); });
    if (!prefixOf(m_kind).isEmpty())
        m_chooser->offerNew(tr("%1 · new, of that name"));
    m_chooser->setText(what.text);
    m_chooser->setFocus();
    m_give->setEnabled(!value().isEmpty());
    resizeWithinScreen(*this, {480, 360});
}

QString GiveDialog::value() const
{
    if (const auto chosen = m_chooser->chosen())
        return u"entity:"_s + QString::number(chosen->id.value);
    return m_chooser->isNew() ? prefixOf(m_kind) + m_chooser->text() : QString();
}

void GiveDialog::accept()
{
    if (value().isEmpty())
        return;
    m_desk.decide(store::Change{m_target, {{u"entity"_s, value()}}});
    QDialog::accept();
}

} // namespace legation::ui
