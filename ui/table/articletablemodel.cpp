// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/articletablemodel.h"

#include "ui/browse/browsestate.h"
#include "ui/look/shapes.h"
#include "ui/look/words.h"
#include "ui/table/snippets.h"

#include <algorithm>
#include <chrono>

namespace legation::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Signs and words of a row's engagements: "● Inbound  ▲ Forum".
QString engagementText(const store::ArticleRow &row)
{
    QStringList words;
    for (const auto kind : row.kinds) {
        if (kind != annotate::EngagementKind::Visit || row.directions.empty()) {
            words += signFor(kind, annotate::Direction::None) + u' ' + wordFor(kind);
            continue;
        }
        for (const auto direction : row.directions)
            words += signFor(kind, direction) + u' ' + wordFor(kind, direction);
    }
    return words.join(u"  "_s);
}

} // namespace

ArticleTableModel::ArticleTableModel(BrowseState &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(&state)
    , m_snippets(new Snippets(state, this))
{
    m_wantTimer.setSingleShot(true);
    m_wantTimer.setInterval(0ms);
    connect(&m_wantTimer, &QTimer::timeout, this, &ArticleTableModel::fetchWanted);
    connect(&state, &BrowseState::resultsChanged, this, &ArticleTableModel::renew);
    connect(&state, &BrowseState::holdingsChanged, this, &ArticleTableModel::forget);
    connect(&state, &BrowseState::namesChanged, this, &ArticleTableModel::retranslate);
    connect(m_snippets, &Snippets::arrived, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Snippet), index(rowCount() - 1, Snippet));
    });
    m_ids = state.results().ids;
}

ArticleTableModel::~ArticleTableModel() = default;

int ArticleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ArticleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArticleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == ArticleIdRole)
        return idAt(index.row()).value;
    if (role == Qt::TextAlignmentRole && index.column() == Copies)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == MemberRole)
        return m_families.rowOf(idAt(index.row())).isValid();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != WaitingRole)
        return {};
    if (index.column() == Snippet)
        return snippet(index.row(), role);
    const store::ArticleRow *row = rowAt(index.row());
    if (role == WaitingRole)
        return row == nullptr;
    if (!row)
        return role == Qt::ToolTipRole ? QVariant() : QVariant(u"…"_s);
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::AccessibleTextRole)
        return accessibleText(*row, column);
    if (role == Qt::ToolTipRole && column == Date)
        return wordFor(row->dateBasis);
    if (column == Copies)
        return role == Qt::ToolTipRole ? repeatsTip(*row) : repeatsText(*row);
    // A tip is drawn as rich text where it looks like such; a headline is never that.
    const QString text = cellText(*row, column);
    return role == Qt::ToolTipRole ? QVariant(text.toHtmlEscaped()) : QVariant(text);
}

QVariant ArticleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Date: return tr("Date");
    case Headline: return tr("Headline");
    case City: return tr("City");
    case Partner: return tr("Partner");
    case Engagements: return tr("Engagements");
    case Source: return tr("Source");
    case Copies: return tr("Copies");
    case Snippet: return tr("In the Text");
    default: return {};
    }
}

ArticleId ArticleTableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : ArticleId();
}

int ArticleTableModel::rowOf(ArticleId id) const
{
    auto at = std::find(m_ids.begin(), m_ids.end(), id);
    if (const store::ArticleRow *known = at == m_ids.end() ? m_rows.object(id) : nullptr)
        at = std::find(m_ids.begin(), m_ids.end(), known->leader);
    return at == m_ids.end() ? -1 : static_cast<int>(at - m_ids.begin());
}

const store::ArticleRow *ArticleTableModel::rowAt(int row) const
{
    const int page = row / kPageRows;
    const store::ArticleRow *known = m_rows.object(idAt(row));
    if ((!known || !m_freshPages.contains(page)) && !m_failedPages.contains(page))
        want(page);
    return known;
}

QString ArticleTableModel::cellText(const store::ArticleRow &row, Column column) const
{
    switch (column) {
    case Date: return writeDate(row.date, m_state->calendar());
    case Headline: return row.headline;
    case City: return m_state->names().cities(row.cities);
    case Partner: return m_state->names().countries(row.countries);
    case Engagements: return engagementText(row);
    case Source: return row.source;
    case Copies: {
        const int others = row.copies - 1 + row.family - 1;
        return others > 0 ? u"+%1"_s.arg(others) : QString();
    }
    case Snippet:
    case ColumnCount: break;
    }
    return {};
}

QVariant ArticleTableModel::snippet(int row, int role) const
{
    const QString *text = m_snippets->find(idAt(row));
    if (role == WaitingRole)
        return text == nullptr;
    if (!text)
        return role == Qt::ToolTipRole ? QVariant() : QVariant(u"…"_s);
    return role == Qt::ToolTipRole ? text->toHtmlEscaped() : *text;
}

QVariant ArticleTableModel::accessibleText(const store::ArticleRow &row, Column column) const
{
    const QString text = cellText(row, column);
    if (column == Copies && !text.isEmpty())
        return repeatsTip(row);
    if (column == Headline && m_families.rowOf(row.id).isValid())
        return tr("Below the row it repeats: %1").arg(text);
    if (text.isEmpty())
        return tr("%1: none").arg(headerData(column, Qt::Horizontal).toString());
    return column == Date ? tr("%1, %2").arg(text, wordFor(row.dateBasis)) : text;
}

/// The cell of a family says whether it is open, that of a member how much alike it is.
QString ArticleTableModel::repeatsText(const store::ArticleRow &row) const
{
    if (m_families.rowOf(row.id).isValid())
        return tr("%1 %").arg(qRound(m_families.likeness(row.id) * 100));
    const QString text = cellText(row, Copies);
    if (row.family < 2 || m_state->query().rows != search::RowsOf::Families)
        return text;
    return (m_families.isOpen(row.id) ? u"▾ "_s : u"▸ "_s) + text;
}

QString ArticleTableModel::repeatsTip(const store::ArticleRow &row) const
{
    if (m_families.rowOf(row.id).isValid())
        return tr("%1 % of both texts is the same").arg(qRound(m_families.likeness(row.id) * 100));
    QStringList parts;
    if (row.family > 1)
        parts += tr("%n article(s) with nearly the same text", nullptr, row.family - 1);
    if (row.copies > 1)
        parts += tr("%n identical article(s) besides this one", nullptr, row.copies - 1);
    if (row.family > 1 && m_state->query().rows == search::RowsOf::Families)
        parts += m_families.isOpen(row.id) ? tr("open") : tr("closed");
    return parts.join(u", "_s);
}

std::optional<search::SortKey> ArticleTableModel::sortKey(Column column)
{
    switch (column) {
    case Date: return search::SortKey::Date;
    case Headline: return search::SortKey::Headline;
    case City: return search::SortKey::City;
    case Partner: return search::SortKey::Country;
    case Engagements: return search::SortKey::Kind;
    case Source: return search::SortKey::Source;
    case Copies:
    case Snippet:
    case ColumnCount: break;
    }
    return std::nullopt;
}

std::optional<ArticleTableModel::Column> ArticleTableModel::columnOf(search::SortKey key)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortKey(static_cast<Column>(column)) == key)
            return static_cast<Column>(column);
    }
    return std::nullopt;
}

void ArticleTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ArticleTableModel::forgetPages()
{
    m_fetches.clear();
    m_wanted.clear();
    m_freshPages.clear();
    m_failedPages.clear();
}

/// Whether the rows are these, members of open families aside.
bool ArticleTableModel::showsFound(const std::vector<ArticleId> &found) const
{
    if (m_families.isEmpty())
        return m_ids == found;
    auto next = found.begin();
    for (const ArticleId id : m_ids) {
        if (m_families.rowOf(id).isValid())
            continue;
        if (next == found.end() || *next != id)
            return false;
        ++next;
    }
    return next == found.end();
}

void ArticleTableModel::renew()
{
    forgetPages();
    if (showsFound(m_state->results().ids)) { // the same articles: nothing may jump or lose its selection
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    std::vector<std::vector<ArticleId>> open;
    for (const ArticleId row : m_families.rows()) {
        open.push_back({row});
        for (const store::Family::Member &member : m_families.others(row))
            open.back().push_back(member.row.id);
    }
    beginResetModel();
    m_familyFetches.clear();
    m_families.clear();
    m_ids = m_state->results().ids;
    endResetModel();
    openAgain(open);
}

void ArticleTableModel::want(int page) const
{
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > kWantedPages)
        m_wanted.removeLast();
    if (!m_wantTimer.isActive())
        m_wantTimer.start();
}

void ArticleTableModel::fetchWanted()
{
    if (!m_state->holdings())
        return;
    while (!m_wanted.isEmpty() && m_fetches.size() < kPagesAtOnce) {
        const int page = m_wanted.takeFirst();
        if (m_fetches.contains(page))
            continue;
        const auto first = std::min(m_ids.size(), static_cast<size_t>(page) * kPageRows);
        const auto last = std::min(m_ids.size(), first + kPageRows);
        if (first == last)
            continue;
        const std::vector<ArticleId> ids(m_ids.begin() + static_cast<std::ptrdiff_t>(first),
                                         m_ids.begin() + static_cast<std::ptrdiff_t>(last));
        auto fetch = std::make_unique<Pending<Rows>>();
        auto *running = fetch.get();
        m_fetches.emplace(page, std::move(fetch));
        running->start(m_state->holdings()->fetchRows(ids),
                       [this, page](Result<Rows> rows) { receive(page, std::move(rows)); });
    }
}

void ArticleTableModel::receive(int page, Result<Rows> rows)
{
    m_fetches.erase(page);
    if (!m_wanted.isEmpty())
        m_wantTimer.start();
    if (!rows) {
        m_failedPages.insert(page); // told once, not at every repaint
        m_state->report(rows.error(), Task::Reading);
        return;
    }
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    m_freshPages.insert(page);
    for (int row = first; row <= last; ++row) { // an article that is gone leaves an empty row until the next answer
        auto *gone = new store::ArticleRow;
        gone->id = idAt(row);
        m_rows.insert(gone->id, gone);
    }
    for (store::ArticleRow &row : *rows) {
        const ArticleId id = row.id;
        m_rows.insert(id, new store::ArticleRow(std::move(row)));
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

} // namespace legation::ui
