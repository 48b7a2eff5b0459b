// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// Families of repeated texts in the table: opening and closing their rows.

#include "ui/browse/browsestate.h"
#include "ui/look/shapes.h"
#include "ui/look/words.h"
#include "ui/table/articletablemodel.h"
#include "ui/table/snippets.h"

#include <algorithm>
#include <chrono>

namespace legation::ui {

using namespace Qt::StringLiterals;

/// Another of its articles may stand for a family now.
void ArticleTableModel::openAgain(const std::vector<std::vector<ArticleId>> &families)
{
    if (m_state->query().rows != search::RowsOf::Families)
        return;
    for (const std::vector<ArticleId> &family : families) {
        const auto row = std::find_first_of(m_ids.begin(), m_ids.end(), family.begin(), family.end());
        if (row != m_ids.end())
            openFamily(static_cast<int>(row - m_ids.begin()));
    }
}

ArticleTableModel::Opening ArticleTableModel::openingOf(int row) const
{
    const ArticleId id = idAt(row);
    if (m_families.isOpen(id))
        return Opening::Open;
    const store::ArticleRow *known = m_rows.object(id);
    const bool isFamily = known && known->family > 1 && !m_families.rowOf(id).isValid();
    return isFamily && m_state->query().rows == search::RowsOf::Families ? Opening::Closed : Opening::None;
}

void ArticleTableModel::openFamily(int row)
{
    const ArticleId id = idAt(row);
    if (!m_state->holdings() || m_families.isOpen(id) || m_familyFetches.contains(id))
        return;
    auto fetch = std::make_unique<Pending<store::Family>>();
    auto *running = fetch.get();
    m_familyFetches.emplace(id, std::move(fetch));
    running->start(m_state->holdings()->fetchFamily(id), [this, id](Result<store::Family> family) {
        const auto own = m_familyFetches.extract(id); // lives until this is done
        if (family)
            insertMembers(id, std::move(*family));
        else
            m_state->report(family.error(), Task::Reading);
    });
}

void ArticleTableModel::insertMembers(ArticleId id, store::Family family)
{
    std::erase_if(family.members, [id](const store::Family::Member &member) { return member.row.id == id; });
    const auto at = std::find(m_ids.begin(), m_ids.end(), id);
    if (family.members.empty() || at == m_ids.end() || m_families.isOpen(id))
        return;
    const int row = static_cast<int>(at - m_ids.begin());
    forgetPages(); // the pages of the rows below are others now
    beginInsertRows({}, row + 1, row + static_cast<int>(family.members.size()));
    std::vector<ArticleId> ids;
    for (const store::Family::Member &member : family.members) {
        ids.push_back(member.row.id);
        remember(member.row);
    }
    m_ids.insert(at + 1, ids.begin(), ids.end());
    m_families.open(id, std::move(family.members));
    endInsertRows();
    Q_EMIT dataChanged(index(row, Copies), index(row, Copies));
}

void ArticleTableModel::closeFamily(int row)
{
    const ArticleId id = idAt(row);
    if (!m_families.isOpen(id))
        return;
    const auto count = static_cast<int>(m_families.others(id).size());
    forgetPages();
    beginRemoveRows({}, row + 1, row + count);
    m_ids.erase(m_ids.begin() + row + 1, m_ids.begin() + row + 1 + count);
    m_families.close(id);
    endRemoveRows();
    Q_EMIT dataChanged(index(row, Copies), index(row, Copies));
}

int ArticleTableModel::familyRow(int row) const
{
    const ArticleId of = m_families.rowOf(idAt(row));
    return of.isValid() ? rowOf(of) : row;
}

void ArticleTableModel::remember(const store::ArticleRow &row)
{
    m_rows.insert(row.id, new store::ArticleRow(row));
}

void ArticleTableModel::forget()
{
    m_fetches.clear();
    m_rows.clear();
    renew();
}

} // namespace legation::ui
