// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/cells.h"

#include <array>

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

/// A column: its key and how its cell is written.
template <typename Cells>
struct Column
{
    QLatin1StringView key;
    void (*fill)(const Cells &, Row &);
};

void addDay(const std::optional<QDate> &day, Row &row)
{
    if (day)
        row.addText(day->toString(Qt::ISODate));
    else
        row.addNull();
}

/// The day as ISO 8601; nine in ten rows have one, and QDate::toString takes longer than all other cells together.
void addJulianDay(std::optional<qint64> day, Row &row)
{
    if (!day)
        return row.addNull();
    const QDate date = QDate::fromJulianDay(*day);
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    date.getDate(&year, &month, &dayOfMonth);
    if (year < 1000 || year > 9999)
        return addDay(date, row);
    std::array<char, 10> iso{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
    const auto put = [&iso](size_t end, int number) {
        for (size_t at = end; number > 0; number /= 10)
            iso[--at] = static_cast<char>('0' + number % 10);
    };
    put(4, year);
    put(7, month);
    put(10, dayOfMonth);
    row.addText(QByteArrayView(iso.data(), iso.size()));
}

void addExternalId(const ArticleCells &c, Row &row)
{
    if (c.externalId.isEmpty())
        row.addText(QByteArrayView(QByteArray::number(c.position)));
    else
        row.addText(c.externalId);
}

using A = ArticleCells;

constexpr std::array kArticleColumns{
    Column<A>{"id"_L1, [](const A &c, Row &r) { r.addNumber(c.id); }},
    Column<A>{"external_id"_L1, addExternalId},
    Column<A>{"date"_L1, [](const A &c, Row &r) { r.addOptionalText(c.date); }},
    Column<A>{"date_basis"_L1, [](const A &c, Row &r) { r.addOptionalText(annotate::toString(c.basis)); }},
    Column<A>{"published"_L1, [](const A &c, Row &r) { addJulianDay(c.published, r); }},
    Column<A>{"headline"_L1, [](const A &c, Row &r) { r.addOptionalText(c.headline); }},
    Column<A>{"caption"_L1, [](const A &c, Row &r) { r.addText(c.caption); }},
    Column<A>{"cities"_L1, [](const A &c, Row &r) { r.addList(c.cities); }},
    Column<A>{"countries"_L1, [](const A &c, Row &r) { r.addList(c.countries); }},
    Column<A>{"kinds"_L1, [](const A &c, Row &r) { r.addList(c.kinds); }},
    Column<A>{"directions"_L1, [](const A &c, Row &r) { r.addList(c.directions); }},
    Column<A>{"publisher"_L1, [](const A &c, Row &r) { r.addOptionalText(c.publisher); }},
    Column<A>{"url"_L1, [](const A &c, Row &r) { r.addOptionalText(c.url); }},
    Column<A>{"source"_L1, [](const A &c, Row &r) { r.addText(c.source); }},
    Column<A>{"position"_L1, [](const A &c, Row &r) { r.addNumber(c.position); }},
    Column<A>{"copies"_L1, [](const A &c, Row &r) { r.addNumber(c.copies); }},
    Column<A>{"text"_L1, [](const A &c, Row &r) { r.addText(c.text); }},
};

using Visit = store::EngagementRow;

QString dateBasisOf(const Visit &visit)
{
    if (visit.date.isEmpty())
        return {};
    return visit.dateFromText ? u"text"_s : u"article"_s;
}

/// How many articles report the visit.
qint64 reportsOf(const Visit &visit)
{
    return qMax<qint64>(1, static_cast<qint64>(visit.sources.size()));
}

void addArticles(const Visit &visit, Row &row)
{
    Items ids;
    for (const ArticleId article : visit.sources)
        ids.push_back(QByteArray::number(article.value));
    if (ids.empty())
        ids.push_back(QByteArray::number(visit.article.value));
    row.addList(ids);
}

constexpr std::array kVisitColumns{
    Column<Visit>{"id"_L1, [](const Visit &v, Row &r) { r.addNumber(v.id.value); }},
    Column<Visit>{"article"_L1, [](const Visit &v, Row &r) { r.addNumber(v.article.value); }},
    Column<Visit>{"kind"_L1, [](const Visit &v, Row &r) { r.addText(annotate::toString(v.kind)); }},
    Column<Visit>{"direction"_L1, [](const Visit &v, Row &r) { r.addOptionalText(annotate::toString(v.direction)); }},
    Column<Visit>{"date"_L1, [](const Visit &v, Row &r) { r.addOptionalText(v.date); }},
    Column<Visit>{"start"_L1, [](const Visit &v, Row &r) { addDay(v.start, r); }},
    Column<Visit>{"end"_L1, [](const Visit &v, Row &r) { addDay(v.end, r); }},
    Column<Visit>{"date_basis"_L1, [](const Visit &v, Row &r) { r.addOptionalText(dateBasisOf(v)); }},
    Column<Visit>{"date_reason"_L1, [](const Visit &v, Row &r) { r.addOptionalText(v.dateReason); }},
    Column<Visit>{"host"_L1, [](const Visit &v, Row &r) { r.addOptionalText(v.host); }},
    Column<Visit>{"cities"_L1, [](const Visit &v, Row &r) { r.addList(v.cities); }},
    Column<Visit>{"guests"_L1, [](const Visit &v, Row &r) { r.addList(v.guests); }},
    Column<Visit>{"countries"_L1, [](const Visit &v, Row &r) { r.addList(v.countries); }},
    Column<Visit>{"place"_L1, [](const Visit &v, Row &r) { r.addOptionalText(v.place); }},
    Column<Visit>{"topics"_L1, [](const Visit &v, Row &r) { r.addList(v.topics); }},
    Column<Visit>{"reports"_L1, [](const Visit &v, Row &r) { r.addNumber(reportsOf(v)); }},
    Column<Visit>{"reported_in"_L1, addArticles},
    Column<Visit>{"headline"_L1, [](const Visit &v, Row &r) { r.addOptionalText(v.headline); }},
    Column<Visit>{"sentence"_L1, [](const Visit &v, Row &r) { r.addText(v.sentence); }},
    Column<Visit>{"rule"_L1, [](const Visit &v, Row &r) { r.addText(v.rule); }},
    Column<Visit>{"cameo"_L1, [](const Visit &v, Row &r) { r.addOptionalText(v.cameo); }},
};

using Entity = store::EntitySummary;

constexpr std::array kEntityColumns{
    Column<Entity>{"id"_L1, [](const Entity &e, Row &r) { r.addNumber(e.id.value); }},
    Column<Entity>{"key"_L1, [](const Entity &e, Row &r) { r.addText(e.key); }},
    Column<Entity>{"kind"_L1, [](const Entity &e, Row &r) { r.addText(store::toString(e.kind)); }},
    Column<Entity>{"name"_L1, [](const Entity &e, Row &r) { r.addText(e.name); }},
    Column<Entity>{"latin"_L1, [](const Entity &e, Row &r) { r.addOptionalText(e.latin); }},
    Column<Entity>{"country"_L1, [](const Entity &e, Row &r) { r.addOptionalText(e.country); }},
    Column<Entity>{"title"_L1, [](const Entity &e, Row &r) { r.addOptionalText(e.title); }},
    Column<Entity>{"articles"_L1, [](const Entity &e, Row &r) { r.addNumber(e.articles); }},
};

TextSpan codePointsOf(const MentionCells &c)
{
    const annotate::Mention &mention = c.mention.mention;
    return toCodePoints(mention.field == annotate::Field::Headline ? c.of.headline : c.of.text, mention.span);
}

void addEntityId(const MentionCells &c, Row &row)
{
    if (c.mention.entity.isValid())
        row.addNumber(c.mention.entity.value);
    else
        row.addNull();
}

using Cells = MentionCells;

constexpr std::array kMentionColumns{
    Column<Cells>{"article"_L1, [](const Cells &c, Row &r) { r.addNumber(c.article.value); }},
    Column<Cells>{"in"_L1, [](const Cells &c, Row &r) { r.addText(annotate::toString(c.mention.mention.field)); }},
    Column<Cells>{"start"_L1, [](const Cells &c, Row &r) { r.addNumber(codePointsOf(c).start); }},
    Column<Cells>{"end"_L1, [](const Cells &c, Row &r) { r.addNumber(codePointsOf(c).end); }},
    Column<Cells>{"kind"_L1, [](const Cells &c, Row &r) { r.addText(annotate::toString(c.mention.mention.kind)); }},
    Column<Cells>{"text"_L1, [](const Cells &c, Row &r) { r.addText(c.mention.mention.text); }},
    Column<Cells>{"entity"_L1, [](const Cells &c, Row &r) { r.addOptionalText(c.mention.mention.entity); }},
    Column<Cells>{"entity_id"_L1, addEntityId},
    Column<Cells>{"rule"_L1, [](const Cells &c, Row &r) { r.addText(c.mention.mention.rule); }},
    Column<Cells>{"reason"_L1, [](const Cells &c, Row &r) { r.addOptionalText(c.mention.mention.reason); }},
};

template <typename Table>
QStringList keysOf(const Table &table)
{
    QStringList keys;
    for (const auto &column : table)
        keys.append(column.key);
    return keys;
}

template <typename Table, typename Cells>
void fillFrom(const Table &table, const std::vector<qsizetype> &order, const Cells &cells, Row &row)
{
    for (const qsizetype column : order)
        table[static_cast<size_t>(column)].fill(cells, row);
}

} // namespace

QStringList columns(What what)
{
    switch (what) {
    case What::Articles: return keysOf(kArticleColumns);
    case What::Visits: return keysOf(kVisitColumns);
    case What::Entities: return keysOf(kEntityColumns);
    case What::Mentions: return keysOf(kMentionColumns);
    }
    Q_UNREACHABLE();
}

Columns::Columns(const Layout &layout)
    : m_what(layout.what)
    , m_keys(columnsOf(layout))
{
    const QStringList all = columns(layout.what);
    for (const QString &key : m_keys)
        m_order.push_back(all.indexOf(key));
}

void Columns::fill(const ArticleCells &cells, Row &row) const
{
    Q_ASSERT(m_what == What::Articles);
    fillFrom(kArticleColumns, m_order, cells, row);
}

void Columns::fill(const store::EngagementRow &visit, Row &row) const
{
    Q_ASSERT(m_what == What::Visits);
    fillFrom(kVisitColumns, m_order, visit, row);
}

void Columns::fill(const store::EntitySummary &entity, Row &row) const
{
    Q_ASSERT(m_what == What::Entities);
    fillFrom(kEntityColumns, m_order, entity, row);
}

void Columns::fill(const MentionCells &cells, Row &row) const
{
    Q_ASSERT(m_what == What::Mentions);
    fillFrom(kMentionColumns, m_order, cells, row);
}

} // namespace legation::exporting
