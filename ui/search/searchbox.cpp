// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/search/searchbox.h"

#include "ui/browse/browsestate.h"
#include "ui/look/chip.h"
#include "ui/look/colours.h"
#include "ui/look/roomydelegate.h"
#include "ui/search/queryparts.h"
#include "ui/search/searchedit.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kRadius = 5;
constexpr int kNamesAsked = 24;    ///< some are of another kind than the field wants
constexpr qreal kChipShare = 0.62; ///< of the box's width that chips may take

} // namespace

SearchBox::SearchBox(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(&state)
    , m_edit(new SearchEdit(this))
    , m_frame(new QWidget(this))
    , m_chips(new QWidget(m_frame))
    , m_chipLayout(new QHBoxLayout(m_chips))
    , m_clear(new QToolButton(m_frame))
    , m_problem(new QLabel(this))
    , m_popup(new QListWidget(this))
{
    setObjectName(u"searchBox"_s);
    build();
    connect(m_edit, &SearchEdit::committed, m_state, &BrowseState::setText);
    connect(m_edit, &QLineEdit::textEdited, this, &SearchBox::complete);
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchBox::remember);
    connect(m_edit, &QLineEdit::editingFinished, this, &SearchBox::remember);
    connect(m_edit, &SearchEdit::backspaceAtStart, this, &SearchBox::takeBackLast);
    connect(m_edit, &SearchEdit::historyRequested, this, &SearchBox::showHistory);
    connect(m_edit, &SearchEdit::leaveRequested, this, [this] {
        if (m_edit->text().isEmpty())
            Q_EMIT leaveRequested();
        else
            m_edit->clear();
    });
    connect(m_clear, &QToolButton::clicked, m_state, &BrowseState::clearQuery);
    connect(m_popup, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { takeFromPopup(m_popup->row(item)); });
    connect(m_state, &BrowseState::queryChanged, this, [this] {
        m_edit->showText(m_state->query().text);
        renewChips();
    });
    connect(m_state, &BrowseState::resultsChanged, this, [this] {
        renewChips();
        renewProblems();
    });
    connect(m_state, &BrowseState::namesChanged, this, &SearchBox::renewChips);
    connect(m_state, &BrowseState::holdingsChanged, this, &SearchBox::fetchTaught);
    connect(m_state, &BrowseState::decided, this, &SearchBox::fetchTaught);
    retranslate();
    renewChips();
}

SearchBox::~SearchBox()
{
    m_edit->disconnect(this); // the line loses its focus while it is destroyed, after this object
    m_edit->removeEventFilter(this);
}

void SearchBox::build()
{
    m_edit->setObjectName(u"searchEdit"_s);
    m_edit->installEventFilter(this);
    QPalette clear = m_edit->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(clear);
    m_edit->setMinimumWidth(120);
    m_clear->setObjectName(u"clearSearchButton"_s);
    m_clear->setText(u"✕"_s);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chipLayout->setSpacing(4);
    auto *row = new QHBoxLayout(m_frame);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_chips);
    row->addWidget(m_clear);
    m_problem->setObjectName(u"searchProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(10, 0, 0, 0);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_frame);
    layout->addWidget(m_problem);
    setFocusProxy(m_edit);

    m_popup->setObjectName(u"searchPopup"_s);
    m_popup->setWindowFlags(Qt::ToolTip); // shown above all, never taking the focus: composing must go on undisturbed
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setItemDelegate(new RoomyDelegate(m_popup));
    m_popup->hide();
}

void SearchBox::focusEdit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchBox::renewChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the chip whose click brought us here
        delete item;
    }
    const auto parts = partsOf(*m_state);
    const int room = static_cast<int>(width() * kChipShare);
    int used = 0;
    size_t shown = 0;
    for (; shown < parts.size(); ++shown) {
        const PartShown &part = parts[shown];
        auto *chip = new Chip(part.text, part.negated ? Chip::Tone::LeftOut : Chip::Tone::Understood, m_chips);
        used += chip->sizeHint().width() + m_chipLayout->spacing();
        if (shown > 0 && used > room) {
            delete chip;
            break;
        }
        connect(chip, &Chip::clicked, m_state, [this, takeBack = part.takeBack] { takeBack(*m_state); });
        m_chipLayout->addWidget(chip);
        chip->show();
    }
    if (shown < parts.size()) {
        auto *more = new QToolButton(m_chips);
        more->setText(u"+%1"_s.arg(parts.size() - shown));
        more->setAutoRaise(true);
        more->setPopupMode(QToolButton::InstantPopup);
        more->setAccessibleName(tr("More parts of the search"));
        auto *menu = new QMenu(more);
        for (size_t i = shown; i < parts.size(); ++i) {
            menu->addAction(tr("Take back: %1").arg(parts[i].text), m_state,
                            [this, takeBack = parts[i].takeBack] { takeBack(*m_state); });
        }
        more->setMenu(menu);
        m_chipLayout->addWidget(more);
        more->show();
    }
    QWidget *before = m_edit; // the keyboard walks as the eye does: the text, its parts, the cross
    for (int i = 0; i < m_chipLayout->count(); ++i) {
        setTabOrder(before, m_chipLayout->itemAt(i)->widget());
        before = m_chipLayout->itemAt(i)->widget();
    }
    setTabOrder(before, m_clear);
    m_chips->setVisible(!parts.empty());
    m_clear->setVisible(m_state->isFiltered());
}

void SearchBox::renewProblems()
{
    QStringList sentences;
    for (const search::QueryProblem &problem : m_state->results().problems)
        sentences += sentenceFor(problem, m_state->query().text);
    m_problem->setText(sentences.join(u' '));
    m_problem->setToolTip(sentences.join(u'\n').toHtmlEscaped());
    m_problem->setVisible(!sentences.isEmpty());
}

void SearchBox::takeBackLast()
{
    const auto parts = partsOf(*m_state);
    if (m_edit->text().isEmpty() && !parts.empty())
        parts.back().takeBack(*m_state);
}

void SearchBox::fetchTaught()
{
    m_taught.clear();
    m_taughtFetch.cancel();
    if (!m_state->holdings())
        return;
    m_taughtFetch.start(m_state->holdings()->fetchTaughtNames(),
                        [this](Result<std::vector<lexicon::TaughtName>> names) {
                            if (names) // without them completion knows a little less
                                m_taught = std::move(*names);
                        });
}

/// Names that were taught, where no person or body of the archive is offered by them already.
void SearchBox::offerTaught()
{
    const auto taught = taughtCompletions(m_taught, m_edit->text(), m_edit->cursorPosition());
    for (const Completion &name : taught) {
        const bool known = std::ranges::any_of(
            m_offered.list, [&name](const Completion &other) { return other.insert == name.insert; });
        if (!known)
            m_offered.list.push_back(name);
    }
}

void SearchBox::complete()
{
    m_offered = completionsAt(*m_state, m_edit->text(), m_edit->cursorPosition());
    offerTaught();
    showOffered();
    completeNames();
}

/// Names come from the archive, a moment later; a newer text drops those of an older one.
void SearchBox::completeNames()
{
    m_names.cancel();
    const QString part = nameAt(m_edit->text(), m_edit->cursorPosition());
    if (part.isEmpty() || !m_state->holdings())
        return;
    m_names.start(m_state->holdings()->fetchEntitiesCalled(part, kNamesAsked),
                  [this](Result<std::vector<store::EntitySummary>> entities) {
                      if (!entities || !m_edit->hasFocus())
                          return; // completion is a kindness; the search itself tells what fails
                      m_offered = completionsOf(*m_state, *entities, m_edit->text(), m_edit->cursorPosition());
                      offerTaught();
                      showOffered();
                  });
}

void SearchBox::showOffered()
{
    QStringList lines;
    for (const Completion &completion : m_offered.list)
        lines += completion.shown;
    showPopup(lines);
}

void SearchBox::showHistory()
{
    if (m_popup->isVisible()) {
        m_popup->setCurrentRow(qMin(m_popup->currentRow() + 1, m_popup->count() - 1));
        return;
    }
    m_offered = {};
    showPopup(m_history);
}

void SearchBox::showPopup(const QStringList &lines)
{
    m_popup->clear();
    if (lines.isEmpty() || !m_edit->hasFocus()) {
        m_popup->hide();
        return;
    }
    m_popup->addItems(lines);
    m_popup->setCurrentRow(-1);
    const int rows = qMin<int>(static_cast<int>(lines.size()), 8);
    m_popup->setFixedSize(qMax(320, m_frame->width() / 2),
                          rows * m_popup->sizeHintForRow(0) + 2 * m_popup->frameWidth());
    m_popup->move(m_frame->mapToGlobal(QPoint(0, m_frame->height() + 2)));
    m_popup->show();
}

void SearchBox::takeFromPopup(int row)
{
    m_popup->hide();
    if (row < 0)
        return;
    if (m_offered.list.empty()) {
        m_edit->setText(m_history.value(row));
        return;
    }
    const Completion chosen = m_offered.list[static_cast<size_t>(row)];
    QString text = m_edit->text();
    text.replace(m_offered.span.start, m_offered.span.length(), chosen.insert);
    const auto cursor = m_offered.span.start + chosen.insert.size();
    m_edit->setText(text);
    m_edit->setCursorPosition(static_cast<int>(cursor));
    complete();
    if (chosen.entity.isValid())
        m_state->setEntity(chosen.entity); // its page says more than the articles that name it
}

bool SearchBox::popupKey(int key)
{
    switch (key) {
    case Qt::Key_Down: m_popup->setCurrentRow(qMin(m_popup->currentRow() + 1, m_popup->count() - 1)); return true;
    case Qt::Key_Up: m_popup->setCurrentRow(qMax(m_popup->currentRow() - 1, -1)); return true;
    case Qt::Key_Escape: m_popup->hide(); return true;
    case Qt::Key_Tab:
        if (m_popup->currentRow() < 0 && (m_offered.list.empty() || m_offered.of == Completions::Of::Names))
            break; // earlier searches and names are only offered; Tab goes on
        takeFromPopup(qMax(0, m_popup->currentRow()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_popup->currentRow() < 0)
            break;
        takeFromPopup(m_popup->currentRow());
        return true;
    default: break;
    }
    return false;
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::FocusOut)
        m_popup->hide();
    if (event->type() == QEvent::KeyPress && m_popup->isVisible() && popupKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void SearchBox::remember()
{
    m_popup->hide();
    m_names.cancel();
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    if (m_history.size() > kHistory)
        m_history.removeLast();
}

void SearchBox::paintEvent(QPaintEvent *)
{
    const Colours colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    const bool active = m_edit->hasFocus();
    painter.setPen(QPen(active ? colours.accent : colours.frame, active ? 1.6 : 1));
    painter.drawRoundedRect(QRectF(m_frame->geometry()).adjusted(0.8, 0.8, -0.8, -0.8), kRadius, kRadius);
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    renewChips();
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        renewChips();
        renewProblems();
    }
    QWidget::changeEvent(event);
}

void SearchBox::retranslate()
{
    m_edit->setPlaceholderText(tr("Search articles"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setAccessibleDescription(
        tr("Words, \"phrases\", -without, city: country: person: org: topic: kind: date:"));
    m_clear->setToolTip(tr("Show all articles"));
    m_clear->setAccessibleName(tr("Show all articles"));
}

} // namespace legation::ui
