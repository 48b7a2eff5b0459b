// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/table/openfamilies.h"

namespace legation::ui {

void OpenFamilies::open(ArticleId row, Members others)
{
    for (const store::Family::Member &member : others)
        m_rowOf.insert(member.row.id, row);
    m_open.insert(row, std::move(others));
}

void OpenFamilies::close(ArticleId row)
{
    const Members others = m_open.take(row);
    for (const store::Family::Member &member : others)
        m_rowOf.remove(member.row.id);
}

void OpenFamilies::clear()
{
    m_open.clear();
    m_rowOf.clear();
}

double OpenFamilies::likeness(ArticleId member) const
{
    const auto open = m_open.constFind(m_rowOf.value(member));
    if (open == m_open.constEnd())
        return 0;
    for (const store::Family::Member &other : *open) {
        if (other.row.id == member)
            return other.likeness;
    }
    return 0;
}

} // namespace legation::ui
