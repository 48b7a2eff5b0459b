// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/fields.h"

#include <span>

namespace legation::load {

namespace {

// Best names first: a record that holds both "text" and "內容" is read by the former.
constexpr std::array<QStringView, 3> kId{u"external_id", u"id", u"編號"};
constexpr std::array<QStringView, 11> kPublished{u"published", u"date",     u"pubdate",  u"published_at",
                                                 u"發布日期",  u"發佈日期", u"發布時間", u"發佈時間",
                                                 u"日期",      u"張貼日",   u"上版日期"};
constexpr std::array<QStringView, 5> kHeadline{u"headline", u"title", u"標題", u"主旨", u"主題"};
constexpr std::array<QStringView, 7> kText{u"text", u"content", u"body", u"內容", u"內文", u"本文", u"詳細內容"};
constexpr std::array<QStringView, 6> kPublisher{u"publisher", u"發布單位", u"發佈單位", u"單位", u"機關", u"發布機關"};
constexpr std::array<QStringView, 6> kUrl{u"url", u"link", u"source_url", u"連結", u"網址", u"連結網址"};

std::span<const QStringView> namesOf(ArticleField field)
{
    switch (field) {
    case ArticleField::Id: return kId;
    case ArticleField::Published: return kPublished;
    case ArticleField::Headline: return kHeadline;
    case ArticleField::Text: return kText;
    case ArticleField::Publisher: return kPublisher;
    case ArticleField::Url: return kUrl;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<int> fieldRank(ArticleField field, QStringView name)
{
    const std::span<const QStringView> names = namesOf(field);
    const QStringView wanted = name.trimmed();
    for (size_t i = 0; i < names.size(); ++i) {
        if (wanted.compare(names[i], Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

} // namespace legation::load
