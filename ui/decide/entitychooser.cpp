// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/entitychooser.h"

#include "ui/look/roomydelegate.h"
#include "ui/look/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <chrono>

namespace legation::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMostListed = 40;
constexpr int kNumberRole = Qt::UserRole; ///< of the entity in the list; −1: new

} // namespace

EntityChooser::EntityChooser(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_edit->setObjectName(u"entityName"_s);
    m_edit->setPlaceholderText(tr("Part of a name, in any writing"));
    m_edit->setAccessibleName(tr("Name to look for"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"entities"_s);
    m_list->setAccessibleName(tr("People, places and organisations of that name"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_edit);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    connect(&m_typing, &QTimer::timeout, this, &EntityChooser::fetch);
    connect(m_edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::currentRowChanged, this, &EntityChooser::chosenChanged);
    connect(m_list, &QListWidget::itemActivated, this, &EntityChooser::activated);
}

void EntityChooser::setText(const QString &text)
{
    m_edit->setText(text);
    m_edit->selectAll();
    m_typing.stop();
    fetch();
}

QString EntityChooser::text() const
{
    return m_edit->text().trimmed();
}

/// The arrows walk the list while the name is typed.
bool EntityChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntityChooser::fetch()
{
    if (!m_state.holdings() || text().isEmpty()) {
        m_fetch.cancel();
        fill({});
        return;
    }
    m_fetch.start(m_state.holdings()->fetchEntitiesCalled(text(), kMostListed),
                  [this](Result<std::vector<store::EntitySummary>> entities) {
                      if (entities)
                          fill(*entities);
                  });
}

QString EntityChooser::lineOf(const store::EntitySummary &entity, const Names &names)
{
    QStringList facts{entity.name, entity.latin, entity.title, wordFor(entity.kind)};
    if (!entity.country.isEmpty() && entity.kind != store::EntityKind::Country)
        facts += names.country(entity.country);
    facts += tr("%n article(s)", nullptr, int(entity.articles));
    facts.removeAll(QString());
    facts.removeDuplicates();
    return facts.join(u" · "_s);
}

void EntityChooser::fill(const std::vector<store::EntitySummary> &entities)
{
    m_entities = entities;
    m_list->clear();
    for (size_t i = 0; i < m_entities.size(); ++i) {
        if (m_entities[i].id == m_without)
            continue;
        auto *item = new QListWidgetItem(lineOf(m_entities[i], m_state.names()), m_list);
        item->setData(kNumberRole, int(i));
        item->setToolTip(item->text());
    }
    const bool known =
        std::any_of(m_entities.begin(), m_entities.end(), [this](const auto &entity) { return entity.name == text(); });
    if (!m_newLabel.isEmpty() && !known && !text().isEmpty()) {
        auto *item = new QListWidgetItem(m_newLabel.arg(text()), m_list);
        item->setData(kNumberRole, -1);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    Q_EMIT chosenChanged();
}

std::optional<store::EntitySummary> EntityChooser::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const int number = item ? item->data(kNumberRole).toInt() : -1;
    return number < 0 ? std::nullopt : std::optional(m_entities[size_t(number)]);
}

bool EntityChooser::isNew() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item && item->data(kNumberRole).toInt() < 0;
}

} // namespace legation::ui
