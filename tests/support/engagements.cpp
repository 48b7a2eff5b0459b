// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/engagements.h"

#include <QRandomGenerator>

#include <array>

namespace legation::test {

using namespace Qt::StringLiterals;
using annotate::Direction;
using annotate::EngagementKind;

store::EngagementRow engagement(qint64 id, const QString &edtf, const QString &country, Direction direction)
{
    store::EngagementRow row;
    row.id = {id};
    row.article = {id};
    row.direction = direction;
    row.host = u"臺南市"_s;
    row.cities = {u"臺南市"_s};
    row.guests = {u"林若安"_s};
    if (!country.isEmpty())
        row.countries = {country};
    row.date = edtf;
    const Edtf date = Edtf::parse(edtf).value_or(Edtf());
    row.start = date.start();
    row.end = date.end();
    row.uncertain = date.isUncertain();
    row.dateFromText = true;
    row.headline = u"訪團拜會市府"_s;
    row.sentence = u"訪團今日拜會市府。"_s;
    return row;
}

std::vector<store::EngagementRow> assortedEngagements()
{
    struct Draft
    {
        QString edtf;
        QString country;
        Direction direction;
        EngagementKind kind = EngagementKind::Visit;
    };
    const std::array drafts{
        Draft{u"2018-03-02"_s, u"JP"_s, Direction::Inbound},
        Draft{u"2018-04-12"_s, u"JP"_s, Direction::Outbound},
        Draft{u"2018-06"_s, u"JP"_s, Direction::Inbound},
        Draft{u"2018-11-22/2018-11-25"_s, u"JP"_s, Direction::Outbound},
        Draft{u"2019-02-11"_s, u"JP"_s, Direction::None, EngagementKind::Agreement},
        Draft{u"2019-02-11"_s, u"JP"_s, Direction::Inbound},
        Draft{u"2019-07-01/2019-10-31"_s, u"JP"_s, Direction::None, EngagementKind::Forum},
        Draft{u"2020-05-05"_s, u"JP"_s, Direction::Online},
        Draft{u"2020-05-19"_s, u"JP"_s, Direction::Online},
        Draft{u"2020-06-02"_s, u"JP"_s, Direction::Online},
        Draft{u"2021-03-24?"_s, u"JP"_s, Direction::Inbound},
        Draft{u"2022"_s, u"JP"_s, Direction::Outbound},
        Draft{u"2023-02-14"_s, u"JP"_s, Direction::Inbound},
        Draft{u"2023-08-30"_s, u"JP"_s, Direction::None, EngagementKind::Award},
        Draft{u"2018-05-18"_s, u"US"_s, Direction::Inbound},
        Draft{u"2018-09-03"_s, u"US"_s, Direction::Online},
        Draft{u"2019-01-20/2019-04-02"_s, u"US"_s, Direction::Outbound},
        Draft{u"2020-10"_s, u"US"_s, Direction::Inbound},
        Draft{u"2021-06-15"_s, u"US"_s, Direction::None, EngagementKind::Aid},
        Draft{u"2021-11-04"_s, u"US"_s, Direction::Inbound},
        Draft{u"2022-07-29"_s, u"US"_s, Direction::None, EngagementKind::Agreement},
        Draft{u"2023-05-01/.."_s, u"US"_s, Direction::None, EngagementKind::Membership},
        Draft{u"2018-08-08"_s, u"AU"_s, Direction::Inbound},
        Draft{u"2019-12-12"_s, u"AU"_s, Direction::Outbound},
        Draft{u"2022-03-24"_s, u"AU"_s, Direction::Inbound},
        Draft{u"2022-03-25"_s, u"AU"_s, Direction::Inbound},
        Draft{u"2023-10-10?"_s, u"AU"_s, Direction::Online},
        Draft{u"2019-03-06"_s, u"NZ"_s, Direction::Inbound},
        Draft{u"2022-03-22/2022-03-25"_s, u"NZ"_s, Direction::Inbound},
        Draft{u"2023-07"_s, u"NZ"_s, Direction::None, EngagementKind::Forum},
        Draft{u"../2019-06"_s, u"CZ"_s, Direction::None, EngagementKind::Membership},
        Draft{u"2021-10-25"_s, u"CZ"_s, Direction::Inbound},
        Draft{u"2023-03-27/2023-03-30"_s, u"CZ"_s, Direction::Inbound},
        Draft{u"2020-02-01"_s, QString(), Direction::None},
        Draft{QString(), u"FR"_s, Direction::Inbound},
        Draft{u"XXXX-03-22"_s, u"FR"_s, Direction::Inbound},
    };
    std::vector<store::EngagementRow> rows;
    for (const Draft &draft : drafts) {
        const auto id = qint64(rows.size()) + 1;
        store::EngagementRow row = engagement(id, draft.edtf, draft.country, draft.direction);
        row.kind = draft.kind;
        row.dateFromText = id % 4 != 0;
        row.dateReason = row.dateFromText ? QString() : u"the article's own day"_s;
        row.headline = u"第%1則：友市訪團參訪並座談"_s.arg(id);
        if (id % 3 == 0)
            row.cities = {u"高雄市"_s};
        rows.push_back(row);
    }
    return rows;
}

std::vector<store::EngagementRow> manyEngagements(int count)
{
    QRandomGenerator random(7); // NOLINT: the same numbers each time
    const QDate first(1995, 1, 1);
    constexpr int kDays = 30 * 365;
    constexpr int kCountries = 60;
    std::vector<store::EngagementRow> rows;
    rows.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        // The product of two even numbers leans to the small ones, as partners do.
        const int country = random.bounded(kCountries) * random.bounded(kCountries) / kCountries;
        const QString code = QString(QChar(u'A' + country / 26)) + QChar(u'A' + country % 26);
        const QDate day = first.addDays(random.bounded(kDays));
        store::EngagementRow row;
        row.id = {i + 1};
        row.article = {i + 1};
        row.kind = EngagementKind(random.bounded(10) == 0 ? 1 + random.bounded(5) : 0);
        row.direction = Direction(1 + random.bounded(3));
        row.countries = {code};
        row.cities = {u"臺南市"_s};
        row.dateFromText = random.bounded(3) != 0;
        row.date = day.toString(Qt::ISODate);
        row.start = row.end = day;
        if (random.bounded(12) == 0) {
            row.end = day.addDays(random.bounded(1, 20));
            row.date += u'/' + row.end->toString(Qt::ISODate);
        } else if (random.bounded(20) == 0) {
            row.start = QDate(day.year(), day.month(), 1);
            row.end = row.start->addMonths(1).addDays(-1);
            row.date = day.toString(u"yyyy-MM"_s);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace legation::test
