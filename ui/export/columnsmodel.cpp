// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/columnsmodel.h"

#include <QMimeData>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kMimeType = u"application/x-legation-export-column"_s;

} // namespace

ColumnsModel::ColumnsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ColumnsModel::setColumns(std::vector<ExportColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
    Q_EMIT edited();
}

QStringList ColumnsModel::chosenKeys() const
{
    QStringList keys;
    for (const ExportColumn &column : m_columns) {
        if (column.chosen)
            keys += column.key;
    }
    return keys;
}

void ColumnsModel::chooseAll()
{
    for (ExportColumn &column : m_columns)
        column.chosen = true;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT edited();
}

void ColumnsModel::chooseNone()
{
    for (ExportColumn &column : m_columns)
        column.chosen = false;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT edited();
}

int ColumnsModel::shift(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount())
        return row;
    move(row, by > 0 ? to + 1 : to);
    return to;
}

/// `before` is the row it comes to stand in front of, as beginMoveRows counts.
void ColumnsModel::move(int from, int before)
{
    if (!beginMoveRows({}, from, from, {}, before))
        return;
    const ExportColumn column = m_columns[size_t(from)];
    m_columns.erase(m_columns.begin() + from);
    m_columns.insert(m_columns.begin() + (before > from ? before - 1 : before), column);
    endMoveRows();
    Q_EMIT edited();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ExportColumn &column = m_columns[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return columnTitle(column.key);
    case Qt::ToolTipRole: return tr("“%1” in the file").arg(column.key);
    case Qt::CheckStateRole: return column.chosen ? Qt::Checked : Qt::Unchecked;
    default: return {};
    }
}

bool ColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_columns[size_t(index.row())].chosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows alone, not onto one
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QStringList ColumnsModel::mimeTypes() const
{
    return {kMimeType};
}

QMimeData *ColumnsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *mime = new QMimeData;
    mime->setData(kMimeType, QByteArray::number(indexes.first().row()));
    return mime;
}

bool ColumnsModel::dropMimeData(const QMimeData *mime, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (!mime || action != Qt::MoveAction || !mime->hasFormat(kMimeType) || parent.isValid())
        return false;
    move(mime->data(kMimeType).toInt(), row < 0 ? rowCount() : row);
    return false; // moved already: the view must not remove the source row
}

QString columnTitle(const QString &key)
{
    static const QHash<QString, const char *> titles{
        {u"id"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Number")},
        {u"article"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Number of the article")},
        {u"date"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Date")},
        {u"start"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Start")},
        {u"end"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "End")},
        {u"date_basis"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Date rests on")},
        {u"date_reason"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Reason of the date")},
        {u"headline"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Headline")},
        {u"text"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Text")},
        {u"cities"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Cities")},
        {u"countries"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Partner countries")},
        {u"kinds"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Kinds")},
        {u"kind"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Kind")},
        {u"direction"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Direction")},
        {u"directions"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Directions")},
        {u"host"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Host")},
        {u"guests"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Guests")},
        {u"place"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Place")},
        {u"sentence"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Sentence")},
        {u"rule"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Rule")},
        {u"cameo"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "CAMEO code")},
        {u"reports"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Articles that report it")},
        {u"reported_in"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Numbers of these articles")},
        {u"topics"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Topics")},
        {u"source"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "File")},
        {u"position"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Place in the file")},
        {u"published"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Published")},
        {u"publisher"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Publisher")},
        {u"url"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Address")},
        {u"copies"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Identical copies")},
        {u"name"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Name")},
        {u"latin"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Latin name")},
        {u"country"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Country")},
        {u"title"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Title")},
        {u"articles"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Articles")},
        {u"entity"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Entity")},
        {u"key"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Key")},
        {u"in"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Found in")},
        {u"external_id"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Number given by the file")},
        {u"caption"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Headline or first words")},
        {u"entity_id"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Number of the entity")},
        {u"reason"_s, QT_TRANSLATE_NOOP("legation::ui::ColumnsModel", "Reason")},
    };
    const char *title = titles.value(key);
    return title ? ColumnsModel::tr(title) : key;
}

} // namespace legation::ui
