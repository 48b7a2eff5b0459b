// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/entityrecord.h"

#include "tests/support/engagements.h"

#include <algorithm>

namespace legation::test {

using namespace Qt::StringLiterals;
using store::EntityKind;

store::EntityRecord assortedEntity()
{
    store::EntityRecord record;
    record.summary = {{1}, EntityKind::Person, u"person:丁若水"_s, u"丁若水"_s, u"Ruth Waters"_s, u"AU"_s, u"代表"_s,
                      61};
    record.forms = {{u"丁若水"_s, QDate(2018, 3, 2), QDate(2023, 8, 30), 58},
                    {u"Ruth Waters"_s, QDate(2018, 3, 2), QDate(2023, 8, 30), 21},
                    {u"丁代表"_s, QDate(2019, 2, 11), QDate(2022, 7, 29), 9}};
    record.titles = {{u"代表"_s, QDate(2020, 10, 1), QDate(2023, 9, 30), 40},
                     {u"副代表"_s, QDate(2018, 3, 2), QDate(2020, 6, 2), 14}};
    record.years = {{2018, 6}, {2019, 4}, {2021, 11}, {2022, 24}, {2023, 16}};
    record.engagements = assortedEngagements();
    std::stable_sort(record.engagements.begin(), record.engagements.end(),
                     [](const auto &a, const auto &b) { return a.start > b.start; });
    record.visitYears = {{2021, 2}, {2022, 9}, {2023, 4}};
    record.visits = 16;
    record.met.insert(2, {u"副處長"_s, QDate(2021, 4, 7), QDate(2022, 7, 29), 3});
    for (int i = 1; i <= 12; ++i) {
        store::ArticleRow article;
        article.id = {i};
        article.date = u"2022-%1-05"_s.arg(i, 2, 10, QChar(u'0'));
        article.headline = u"第%1則：代表拜會市府談交流與合作"_s.arg(i);
        article.source = u"sample.txt"_s;
        record.articles.push_back(article);
    }
    record.together = {{{2}, EntityKind::Person, u"person:何望"_s, u"何望"_s, u"Hope Harrow"_s, u"NZ"_s, u"處長"_s, 12},
                       {{3}, EntityKind::City, u"city:臺南市"_s, u"臺南市"_s, {}, u"TW"_s, {}, 44},
                       {{4}, EntityKind::Country, u"country:AU"_s, u"澳洲"_s, {}, u"AU"_s, {}, 58},
                       {{5},
                        EntityKind::Organisation,
                        u"org:南方港務合作協會"_s,
                        u"南方港務合作協會"_s,
                        u"Southern Ports Co-operation Association"_s,
                        u"AU"_s,
                        {},
                        7},
                       {{6}, EntityKind::Event, u"event:春季花展"_s, u"春季花展"_s, {}, {}, {}, 2}};
    return record;
}

} // namespace legation::test
