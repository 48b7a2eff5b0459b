// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/fields.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

using namespace std::string_view_literals;

// Best names first: a record that holds both "text" and "內容" is read by the former. The names are those of the open
// data of Taiwanese cities and of the tools that publish it.
constexpr std::array kId{u"external_id"sv, u"id"sv,   u"guid"sv,   u"編號"sv,   u"序號"sv,
                         u"新聞編號"sv,    u"文號"sv, u"datasn"sv, u"newsid"sv, u"seq"sv};
constexpr std::array kPublished{
    u"published"sv,   u"datepublished"sv, u"date_published"sv, u"published_at"sv, u"date"sv,     u"pubdate"sv,
    u"publishdate"sv, u"publish_date"sv,  u"postdate"sv,       u"post_date"sv,    u"posted"sv,   u"news_date"sv,
    u"newsdate"sv,    u"發布日期"sv,      u"發佈日期"sv,       u"發布時間"sv,     u"發佈時間"sv, u"新聞日期"sv,
    u"發稿日期"sv,    u"公告日期"sv,      u"張貼日期"sv,       u"張貼日"sv,       u"刊登日期"sv, u"上架日期"sv,
    u"上版日期"sv,    u"上稿日期"sv,      u"日期"sv,           u"时间"sv,         u"發布日"sv};
constexpr std::array kHeadline{u"headline"sv, u"title"sv,    u"subject"sv, u"標題"sv,     u"新聞標題"sv,
                               u"主旨"sv,     u"公告主旨"sv, u"主題"sv,    u"標題名稱"sv, u"标题"sv};
constexpr std::array kText{u"text"sv,         u"content"sv,     u"articlebody"sv, u"body"sv,     u"detailcontent"sv,
                           u"content_text"sv, u"內容"sv,        u"新聞內容"sv,    u"詳細內容"sv, u"公告內容"sv,
                           u"內文"sv,         u"本文"sv,        u"內容說明"sv,    u"正文"sv,     u"內容摘要"sv,
                           u"content_html"sv, u"description"sv, u"summary"sv,     u"摘要"sv};
constexpr std::array kPublisher{u"publisher"sv, u"publishunit"sv, u"deptname"sv, u"dept"sv,     u"department"sv,
                                u"發布單位"sv,  u"發佈單位"sv,    u"發布機關"sv, u"發佈機關"sv, u"公告單位"sv,
                                u"張貼單位"sv,  u"上稿單位"sv,    u"資料來源"sv, u"發稿單位"sv, u"機關名稱"sv,
                                u"單位名稱"sv,  u"單位"sv,        u"機關"sv};
constexpr std::array kUrl{u"url"sv,  u"link"sv,     u"source_url"sv, u"sourceurl"sv, u"href"sv,     u"連結"sv,
                          u"網址"sv, u"連結網址"sv, u"相關連結"sv,   u"網頁連結"sv,  u"新聞連結"sv, u"原始網址"sv};

std::span<const std::u16string_view> namesOf(ArticleField field)
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

std::optional<int> fieldRank(ArticleField field, QStringView name, const FieldMap &chosen)
{
    const QStringView wanted = name.trimmed();
    const auto isWanted = [wanted](QStringView known) { return wanted.compare(known, Qt::CaseInsensitive) == 0; };
    if (const auto own = chosen.find(field); own != chosen.end())
        return !own->second.isEmpty() && isWanted(QStringView(own->second).trimmed()) ? std::optional(0) : std::nullopt;
    const auto isTaken = [&](const auto &entry) { return isWanted(QStringView(entry.second).trimmed()); };
    if (std::any_of(chosen.begin(), chosen.end(), isTaken))
        return std::nullopt;
    const auto names = namesOf(field);
    const auto found = std::find_if(names.begin(), names.end(), isWanted);
    if (found == names.end())
        return std::nullopt;
    return static_cast<int>(found - names.begin());
}

FieldMap fieldsOf(const QStringList &names, const FieldMap &chosen)
{
    FieldMap fields;
    for (const ArticleField field : kArticleFields) {
        std::optional<int> best;
        for (const QString &name : names) {
            const std::optional<int> rank = fieldRank(field, name, chosen);
            if (rank && (!best || *rank < *best)) {
                best = rank;
                fields[field] = name;
            }
        }
    }
    return fields;
}

QString toString(ArticleField field)
{
    switch (field) {
    case ArticleField::Id: return u"id"_s;
    case ArticleField::Published: return u"published"_s;
    case ArticleField::Headline: return u"headline"_s;
    case ArticleField::Text: return u"text"_s;
    case ArticleField::Publisher: return u"publisher"_s;
    case ArticleField::Url: return u"url"_s;
    }
    Q_UNREACHABLE();
}

Result<FieldMap> fieldMapFromString(QStringView text)
{
    FieldMap map;
    for (const QStringView entry : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = entry.indexOf(u'=');
        const QStringView name = entry.first(std::max<qsizetype>(equals, 0)).trimmed();
        const auto field = std::find_if(kArticleFields.begin(), kArticleFields.end(),
                                        [name](ArticleField known) { return toString(known) == name; });
        if (equals < 0 || field == kArticleFields.end())
            return fail(ErrorCode::BadQuery,
                        u"“%1” is not FIELD=NAME with id, published, headline, text, publisher or url."_s.arg(entry));
        if (!map.emplace(*field, entry.sliced(equals + 1).trimmed().toString()).second)
            return fail(ErrorCode::BadQuery, u"“%1” stands twice."_s.arg(name));
    }
    return map;
}

} // namespace legation::load
