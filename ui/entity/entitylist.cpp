// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/entity/entitylist.h"

#include "ui/browse/names.h"
#include "ui/look/engagementtext.h"
#include "ui/look/words.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostEngagements = 12;
constexpr size_t kMostTogether = 12;
constexpr size_t kMostForms = 6;
constexpr size_t kMostArticles = 8;

/// Of a range the first day alone: the column is as wide as a day. The tip says all.
QString firstOf(const QString &date)
{
    const qsizetype dash = date.indexOf(u" –"_s);
    return dash > 0 ? date.first(dash) + u'–' : date;
}

QString spanOf(const store::DatedForm &form, Calendar calendar)
{
    if (!form.first)
        return {};
    const auto month = [calendar](QDate day) { return writeDate(day.toString(u"yyyy-MM"_s), calendar); };
    const QString first = month(*form.first);
    const QString last = form.last ? month(*form.last) : QString();
    return first == last || last.isEmpty() ? first : first + u" – "_s + last;
}

} // namespace

EntityListModel::EntityListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void EntityListModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void EntityListModel::clear()
{
    setRows({});
}

void EntityListModel::addPart(std::vector<Row> &rows, const QString &heading, std::vector<Row> part, size_t most)
{
    if (part.empty())
        return;
    rows.push_back({RowKind::Heading, heading, QLocale().toString(part.size()), {}, {}});
    // One row more than allowed is shown rather than a row that says "1 more".
    const bool cut = part.size() > most + 1;
    const auto end = cut ? part.begin() + qsizetype(most) : part.end();
    rows.insert(rows.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(end));
    if (!cut)
        return;
    std::vector<Row> rest(std::make_move_iterator(end), std::make_move_iterator(part.end()));
    const QString text = tr("%n more", nullptr, int(rest.size()));
    rows.push_back({RowKind::More, text, {}, {}, std::move(rest)});
}

EntityListModel::Row EntityListModel::entityRow(const store::EntitySummary &entity, const Names &names)
{
    QStringList aside;
    if (!entity.title.isEmpty())
        aside += entity.title;
    aside += QLocale().toString(entity.articles);
    QString name = entity.name;
    if (entity.kind == store::EntityKind::Country)
        name = names.country(entity.country.isEmpty() ? entity.key.section(u':', 1) : entity.country);
    else if (entity.kind == store::EntityKind::City)
        name = names.city(entity.name);
    QStringList facts{wordFor(entity.kind), name, entity.latin, entity.title};
    if (!entity.country.isEmpty() && entity.kind != store::EntityKind::Country)
        facts += names.country(entity.country);
    facts.removeAll(QString());
    facts.removeDuplicates(); // Japan is called Japan in Latin letters too
    facts += tr("%n article(s)", nullptr, int(entity.articles));
    return {RowKind::Entity, name, aside.join(u" · "_s), facts.join(u", "_s), entity};
}

void EntityListModel::showEntities(std::vector<store::EntitySummary> entities, const Names &names)
{
    using store::EntityKind;
    const std::array<std::pair<EntityKind, QString>, 6> parts{{{EntityKind::Person, tr("People")},
                                                               {EntityKind::Organisation, tr("Organisations")},
                                                               {EntityKind::City, tr("Cities")},
                                                               {EntityKind::Country, tr("Countries")},
                                                               {EntityKind::ForeignCity, tr("Foreign places")},
                                                               {EntityKind::Event, tr("Events")}}};
    std::vector<Row> rows;
    for (const auto &[kind, heading] : parts) {
        std::vector<Row> part;
        for (const store::EntitySummary &entity : entities) {
            if (entity.kind == kind)
                part.push_back(entityRow(entity, names));
        }
        addPart(rows, heading, std::move(part), entities.size());
    }
    setRows(std::move(rows));
}

void EntityListModel::showEntity(const store::EntityRecord &record, const Names &names, Calendar calendar)
{
    std::vector<Row> rows;
    addEngagements(rows, record, names, calendar);
    std::vector<Row> together;
    for (const store::EntitySummary &entity : record.together)
        together.push_back(entityRow(entity, names));
    const bool ofNewest = record.summary.articles > qint64(store::EntityLimits::neighbours);
    addPart(rows,
            ofNewest ? tr("Together with, in the newest %L1 articles").arg(store::EntityLimits::neighbours)
                     : tr("Together with"),
            std::move(together), kMostTogether);
    addForms(rows, record, calendar);
    addArticles(rows, record, calendar);
    setRows(std::move(rows));
}

void EntityListModel::addEngagements(std::vector<Row> &rows, const store::EntityRecord &record, const Names &names,
                                     Calendar calendar)
{
    std::vector<Row> part;
    for (const store::EngagementRow &row : record.engagements) {
        part.push_back({RowKind::Engagement, row.headline,
                        row.date.isEmpty() ? tr("No date") : firstOf(writeDate(row.date, calendar)),
                        engagementLines(row, names, calendar).join(u'\n'), row});
    }
    const bool ofNewest = record.read > 0 && record.read < record.summary.articles;
    addPart(rows, ofNewest ? tr("The newest visits and other engagements") : tr("Visits and other engagements"),
            std::move(part), kMostEngagements);
}

void EntityListModel::addForms(std::vector<Row> &rows, const store::EntityRecord &record, Calendar calendar)
{
    const auto partOf = [&](const std::vector<store::DatedForm> &forms) {
        std::vector<Row> part;
        for (const store::DatedForm &form : forms) {
            QStringList aside{spanOf(form, calendar), QLocale().toString(form.articles)};
            aside.removeAll(QString());
            part.push_back({RowKind::Form,
                            form.text,
                            aside.join(u" · "_s),
                            tr("%1: %n article(s)", nullptr, int(form.articles)).arg(form.text),
                            {}});
        }
        return part;
    };
    addPart(rows, tr("Titles"), partOf(record.titles), kMostForms);
    if (record.forms.size() > 1)
        addPart(rows, tr("Forms of the name"), partOf(record.forms), kMostForms);
}

void EntityListModel::addArticles(std::vector<Row> &rows, const store::EntityRecord &record, Calendar calendar)
{
    std::vector<Row> part;
    for (const store::ArticleRow &article : record.articles) {
        part.push_back(
            {RowKind::Article, article.headline, writeDate(article.date, calendar), article.headline, article.id});
    }
    addPart(rows, tr("Articles"), std::move(part), kMostArticles);
}

void EntityListModel::expand(const QModelIndex &more)
{
    if (!more.isValid() || m_rows[size_t(more.row())].kind != RowKind::More)
        return;
    const int at = more.row();
    std::vector<Row> rest = std::get<std::vector<Row>>(std::move(m_rows[size_t(at)].of));
    // The row itself becomes the first of the rest, so that the current row stays where the person looks.
    m_rows[size_t(at)] = std::move(rest.front());
    Q_EMIT dataChanged(more, more);
    if (rest.size() == 1)
        return;
    beginInsertRows({}, at + 1, at + int(rest.size()) - 1);
    m_rows.insert(m_rows.begin() + at + 1, std::make_move_iterator(rest.begin() + 1),
                  std::make_move_iterator(rest.end()));
    endInsertRows();
}

EntityId EntityListModel::entityAt(const QModelIndex &index) const
{
    const auto *entity = index.isValid() ? std::get_if<store::EntitySummary>(&m_rows[size_t(index.row())].of) : nullptr;
    return entity ? entity->id : EntityId{};
}

std::optional<store::EntitySummary> EntityListModel::summaryAt(const QModelIndex &index) const
{
    const auto *entity = index.isValid() ? std::get_if<store::EntitySummary>(&m_rows[size_t(index.row())].of) : nullptr;
    return entity ? std::optional(*entity) : std::nullopt;
}

const store::EngagementRow *EntityListModel::engagementAt(const QModelIndex &index) const
{
    return index.isValid() ? std::get_if<store::EngagementRow>(&m_rows[size_t(index.row())].of) : nullptr;
}

ArticleId EntityListModel::articleAt(const QModelIndex &index) const
{
    const auto *article = index.isValid() ? std::get_if<ArticleId>(&m_rows[size_t(index.row())].of) : nullptr;
    return article ? *article : ArticleId{};
}

int EntityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EntityListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const auto *entity = std::get_if<store::EntitySummary>(&row.of);
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole: return row.tip.isEmpty() ? QVariant() : tipOf(row.tip.split(u'\n'));
    case Qt::AccessibleTextRole:
        return row.tip.isEmpty() ? row.text + u", "_s + row.aside : QString(row.tip).replace(u'\n', u"; "_s);
    case RowKindRole: return int(row.kind);
    case AsideRole: return row.aside;
    case EntityKindRole: return entity ? QVariant(int(entity->kind)) : QVariant();
    case LatinRole: return entity && entity->latin != row.text ? entity->latin : QString();
    case EngagementRole:
        return row.kind == RowKind::Engagement ? QVariant::fromValue(std::get<store::EngagementRow>(row.of))
                                               : QVariant();
    default: return {};
    }
}

Qt::ItemFlags EntityListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (m_rows[size_t(index.row())].kind) {
    case RowKind::Heading: return Qt::ItemNeverHasChildren;
    default: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    }
}

} // namespace legation::ui
