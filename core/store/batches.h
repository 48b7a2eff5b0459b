// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotator.h"
#include "core/store/connection.h"
#include "core/store/packer.h"

#include <QHash>

namespace legation::store {

/// What the articles of each source agreed on when they were loaded: annotating again takes the same.
class Batches
{
public:
    Batches(Connection &connection, const Packer &packer);

    /// Keeps it; written where it differs from what is kept.
    Result<void> put(qint64 source, const annotate::BatchAnchor &batch);
    /// What was kept. The articles are asked again, as a load would, of a source from before it was kept, and of one
    /// whose articles agree on no month: the order of their days is not kept.
    Result<annotate::BatchAnchor> of(const QString &source, const annotate::Annotator &annotator);

private:
    Result<annotate::BatchAnchor> askArticles(qint64 source, const annotate::Annotator &annotator);

    Connection &m_connection;
    const Packer &m_packer;
    QHash<qint64, QString> m_put; ///< reasons
    QHash<QString, annotate::BatchAnchor> m_known;
};

} // namespace legation::store
