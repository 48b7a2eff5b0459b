// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"

#include <QHash>

#include <vector>

namespace legation::ui {

/// Which families of the table are open, and whose members stand below which row. Knows no rows by number.
class OpenFamilies
{
public:
    using Members = std::vector<store::Family::Member>;

    /// `others` are the members of the family without the one that stands in the row.
    void open(ArticleId row, Members others);
    void close(ArticleId row);
    void clear();

    bool isEmpty() const { return m_open.isEmpty(); }
    bool isOpen(ArticleId row) const { return m_open.contains(row); }
    QList<ArticleId> rows() const { return m_open.keys(); }
    const Members &others(ArticleId row) const { return *m_open.constFind(row); }
    /// The row below which an article stands as a member; invalid where it is none.
    ArticleId rowOf(ArticleId member) const { return m_rowOf.value(member); }
    /// Of a member: how much of its text is that of the leading one.
    double likeness(ArticleId member) const;

private:
    QHash<ArticleId, Members> m_open;
    QHash<ArticleId, ArticleId> m_rowOf;
};

} // namespace legation::ui
