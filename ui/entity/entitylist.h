// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"
#include "ui/look/dates.h"

#include <QAbstractListModel>

#include <variant>

namespace legation::ui {

class Names;

/// The list of the entity panel: headings with rows below them, of one article's entities or of one entity. Long parts
/// are cut and end with a row that opens them.
class EntityListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Heading, Entity, Engagement, Form, Article, More };
    enum Role {
        RowKindRole = Qt::UserRole, ///< int of RowKind
        AsideRole,                  ///< QString, right-aligned: title and count, days
        EntityKindRole,             ///< int of store::EntityKind, rows of entities
        LatinRole,                  ///< QString, after the name, quieter
        EngagementRole              ///< store::EngagementRow
    };

    explicit EntityListModel(QObject *parent = nullptr);

    void showEntities(std::vector<store::EntitySummary> entities, const Names &names);
    void showEntity(const store::EntityRecord &record, const Names &names, Calendar calendar);
    void clear();

    EntityId entityAt(const QModelIndex &index) const;                             ///< invalid where the row is none
    const store::EngagementRow *engagementAt(const QModelIndex &index) const;      ///< null where the row is none
    std::optional<store::EntitySummary> summaryAt(const QModelIndex &index) const; ///< the entity of a row
    ArticleId articleAt(const QModelIndex &index) const;
    /// Shows the rest of a part; the row that said "n more" becomes its first.
    void expand(const QModelIndex &more);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        RowKind kind = RowKind::Heading;
        QString text;
        QString aside;
        QString tip;
        std::variant<std::monostate, store::EntitySummary, store::EngagementRow, ArticleId, std::vector<Row>> of;
    };

    void addPart(std::vector<Row> &rows, const QString &heading, std::vector<Row> part, size_t most);
    static Row entityRow(const store::EntitySummary &entity, const Names &names);
    void addEngagements(std::vector<Row> &rows, const store::EntityRecord &record, const Names &names,
                        Calendar calendar);
    void addForms(std::vector<Row> &rows, const store::EntityRecord &record, Calendar calendar);
    void addArticles(std::vector<Row> &rows, const store::EntityRecord &record, Calendar calendar);
    void setRows(std::vector<Row> rows);

    std::vector<Row> m_rows;
};

} // namespace legation::ui
