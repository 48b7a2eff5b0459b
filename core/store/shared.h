// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/lexicon/lexicon.h"
#include "core/search/columns.h"
#include "core/store/request.h"

#include <QString>

#include <memory>
#include <mutex>

namespace legation::store {

/// What the connections of one process to one archive have in common. Any thread may call it.
class Shared
{
public:
    Shared(QString file, OpenMode openMode, std::shared_ptr<const lexicon::Lexicon> names)
        : path(std::move(file))
        , mode(openMode)
        , lexicon(std::move(names))
        , m_columns(std::make_shared<const search::Columns>())
    {
    }

    const QString path;
    const OpenMode mode;
    const std::shared_ptr<const lexicon::Lexicon> lexicon; ///< may be null: then names are taken as they are

    /// The columns as of the last commit.
    std::shared_ptr<const search::Columns> columns() const
    {
        const std::lock_guard lock(m_mutex);
        return m_columns;
    }
    void setColumns(std::shared_ptr<const search::Columns> columns)
    {
        const std::lock_guard lock(m_mutex);
        m_columns = std::move(columns);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const search::Columns> m_columns;
};

} // namespace legation::store
