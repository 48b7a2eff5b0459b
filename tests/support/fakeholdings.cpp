// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/support/fakeholdings.h"

#include "core/search/snippet.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace legation::test {

using namespace Qt::StringLiterals;
using annotate::Direction;
using annotate::EngagementKind;
using annotate::MentionKind;
using search::Facet;

namespace {

/// One article of the sample in short.
struct Draft
{
    QString day;
    QString headline;
    QString text;
    QString city;
    QString country;
    Direction direction;
    QString guest; ///< a person named in the text
    int copies;
};

const std::vector<Draft> &drafts()
{
    static const std::vector<Draft> all{
        {u"2022-03-24"_s, u"澳洲訪團拜會市府談氫能"_s,
         u"澳洲辦事處丁若水代表今(24)日拜會臺南市政府，雙方談氫能與雙語教育。"_s, u"臺南市"_s, u"AU"_s,
         Direction::Inbound, u"丁若水"_s, 2},
        {u"2022-05-02"_s, u"與澳洲姊妹市視訊互祝"_s, u"臺南市與澳洲友市以視訊互祝，由丁若水主持。"_s, u"臺南市"_s,
         u"AU"_s, Direction::Online, u"丁若水"_s, 1},
        {u"2021-09-17"_s, u"澳洲能源企業團考察港區"_s, u"澳洲能源企業團考察高雄市港區，由丁若水陪同。"_s, u"高雄市"_s,
         u"AU"_s, Direction::Inbound, u"丁若水"_s, 1},
        {u"2023-01-11"_s, u"紐西蘭代表初訪台南"_s, u"紐西蘭代表何望初訪台南，市長歡迎。"_s, u"臺南市"_s, u"NZ"_s,
         Direction::Inbound, u"何望"_s, 1},
        {u"2023-02-08"_s, u"市長率團訪日本友市"_s, u"臺中市長率團訪問日本友市，會見佐田一郎。"_s, u"臺中市"_s, u"JP"_s,
         Direction::Outbound, u"佐田一郎"_s, 1},
        {u"2023-04-03"_s, u"日本議員團來訪"_s, u"日本議員佐田一郎一行拜會臺中市政府。"_s, u"臺中市"_s, u"JP"_s,
         Direction::Inbound, u"佐田一郎"_s, 1},
        {u"2023-06-30"_s,
         u"春季花展開幕"_s,
         u"臺中市春季花展開幕，市民踴躍。"_s,
         u"臺中市"_s,
         {},
         Direction::None,
         {},
         1},
        {u"2019-11-20"_s, u"日本友市交流視訊會議"_s, u"高雄市與日本友市視訊會議，佐田一郎與會。"_s, u"高雄市"_s,
         u"JP"_s, Direction::Online, u"佐田一郎"_s, 1},
    };
    return all;
}

store::StoredMention mentionOf(const QString &text, const QString &name, MentionKind kind, const QString &key,
                               EntityId entity)
{
    const auto at = text.indexOf(name);
    return {{kind, annotate::Field::Text, {at, at + name.size()}, name, key, u"test.rule"_s, u"named in the text"_s},
            entity};
}

bool holds(const QStringList &list, const QString &value)
{
    return list.contains(value);
}

bool hasValue(const store::ArticleRow &row, Facet facet, const QString &value)
{
    switch (facet) {
    case Facet::City: return holds(row.cities, value);
    case Facet::Country: return holds(row.countries, value);
    case Facet::Year: return row.date.startsWith(value);
    case Facet::Kind:
        return std::any_of(row.kinds.begin(), row.kinds.end(), [&](auto k) { return annotate::toString(k) == value; });
    case Facet::Direction:
        return std::any_of(row.directions.begin(), row.directions.end(),
                           [&](auto d) { return annotate::toString(d) == value; });
    case Facet::Topic: return false;
    }
    return false;
}

QStringList valuesOf(const store::ArticleRow &row, Facet facet)
{
    QStringList values;
    switch (facet) {
    case Facet::City: return row.cities;
    case Facet::Country: return row.countries;
    case Facet::Year: return {row.date.left(4)};
    case Facet::Kind:
        for (const auto kind : row.kinds)
            values += annotate::toString(kind);
        return values;
    case Facet::Direction:
        for (const auto direction : row.directions)
            values += annotate::toString(direction);
        return values;
    case Facet::Topic: return {};
    }
    return values;
}

bool passes(const store::ArticleRecord &article, const search::Query &query)
{
    const store::ArticleRow row = FakeHoldings::rowOf(article);
    const QString folded = text::fold(article.article.headline + article.article.text);
    if (!folded.contains(text::fold(query.text.trimmed())))
        return false;
    const QDate day = QDate::fromString(row.date, Qt::ISODate);
    if ((query.from && day < *query.from) || (query.to && day > *query.to))
        return false;
    std::map<Facet, bool> included;
    for (const search::Filter &filter : query.filters) {
        const bool has = hasValue(row, filter.facet, filter.value);
        if (filter.mode == search::FilterMode::Exclude && has)
            return false;
        if (filter.mode == search::FilterMode::Include)
            included[filter.facet] = included[filter.facet] || has;
    }
    return std::all_of(included.begin(), included.end(), [](const auto &facet) { return facet.second; });
}

QString sortText(const store::ArticleRow &row, search::SortKey key)
{
    switch (key) {
    case search::SortKey::Date: return row.date;
    case search::SortKey::Headline: return row.headline;
    case search::SortKey::City: return row.cities.join(u' ');
    case search::SortKey::Country: return row.countries.join(u' ');
    case search::SortKey::Kind: return QString::number(row.kinds.size());
    case search::SortKey::Source: return row.source;
    }
    return {};
}

void addDraft(FakeHoldings &holdings, const Draft &draft)
{
    const qint64 number = std::ssize(holdings.articles) + 1;
    store::ArticleRecord record;
    record.id = {number};
    record.article.source = {u"sample.txt"_s, static_cast<int>(number), number};
    record.article.headline = draft.headline;
    record.article.text = draft.text;
    record.copies = draft.copies;
    record.annotation.date = {Edtf(PartialDate{}), annotate::DateBasis::Text, u"day from the text"_s};
    record.annotation.date.edtf = Edtf(PartialDate{QDate::fromString(draft.day, Qt::ISODate).year(),
                                                   QDate::fromString(draft.day, Qt::ISODate).month(),
                                                   QDate::fromString(draft.day, Qt::ISODate).day(), 4, false});
    record.annotation.cities = {draft.city};
    if (!draft.country.isEmpty()) {
        record.annotation.partnerCountries = {draft.country};
        annotate::Engagement engagement;
        engagement.direction = draft.direction;
        record.annotation.engagements.push_back(engagement);
        record.engagementIds.push_back({number});
        auto entity = std::find_if(holdings.entities.begin(), holdings.entities.end(),
                                   [&](const auto &known) { return known.summary.name == draft.guest; });
        if (entity == holdings.entities.end()) {
            store::EntityRecord person;
            person.summary = {{std::ssize(holdings.entities) + 1},
                              store::EntityKind::Person,
                              u"person:"_s + draft.guest,
                              draft.guest,
                              {},
                              draft.country,
                              u"代表"_s,
                              0};
            entity = holdings.entities.insert(holdings.entities.end(), person);
        }
        ++entity->summary.articles;
        record.mentions.push_back(
            mentionOf(draft.text, draft.guest, MentionKind::Person, entity->summary.key, entity->summary.id));
        store::EngagementRow row;
        row.id = {number};
        row.article = record.id;
        row.direction = draft.direction;
        row.host = draft.city;
        row.cities = {draft.city};
        row.guests = {draft.guest};
        row.countries = {draft.country};
        row.date = draft.day;
        row.start = row.end = QDate::fromString(draft.day, Qt::ISODate);
        row.dateFromText = true;
        row.headline = draft.headline;
        row.sentence = draft.text;
        entity->engagements.push_back(row);
        holdings.engagements.push_back(row);
    }
    holdings.articles.push_back(std::move(record));
}

} // namespace

std::shared_ptr<FakeHoldings> FakeHoldings::sample()
{
    auto holdings = std::make_shared<FakeHoldings>();
    for (const Draft &draft : drafts())
        addDraft(*holdings, draft);
    return holdings;
}

std::shared_ptr<FakeHoldings> FakeHoldings::many(int count)
{
    auto holdings = std::make_shared<FakeHoldings>();
    holdings->articles.resize(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        store::ArticleRecord &record = holdings->articles[static_cast<size_t>(i)];
        record.id = {i + 1};
        record.article.headline = u"第 %1 則"_s.arg(i + 1);
    }
    return holdings;
}

store::ArticleRow FakeHoldings::rowOf(const store::ArticleRecord &article)
{
    store::ArticleRow row;
    row.id = article.id;
    if (const auto &from = article.annotation.date.edtf.from(); from && from->year > 0)
        row.date = QDate(from->year, from->month, from->day).toString(Qt::ISODate);
    row.dateBasis = article.annotation.date.basis;
    row.headline = article.article.headline;
    row.cities = article.annotation.cities;
    row.countries = article.annotation.partnerCountries;
    for (const auto &engagement : article.annotation.engagements) {
        row.kinds.push_back(engagement.kind);
        row.directions.push_back(engagement.direction);
    }
    row.source = article.article.source.file;
    row.copies = article.copies;
    return row;
}

void FakeHoldings::release()
{
    held = false;
    while (!m_held.empty()) {
        m_held.front()();
        m_held.pop_front();
    }
}

void FakeHoldings::grow(store::ArticleRecord article)
{
    articles.push_back(std::move(article));
    Q_EMIT changed();
}

QString FakeHoldings::path() const
{
    return u"/archives/sample.legation"_s;
}

std::vector<const store::ArticleRecord *> FakeHoldings::found(const search::Query &query) const
{
    std::vector<const store::ArticleRecord *> list;
    const bool all = query == search::Query{{}, {}, {}, {}, query.sort};
    for (const auto &article : articles) {
        if (all || passes(article, query))
            list.push_back(&article);
    }
    if (list.size() > 10000)
        return list;
    std::stable_sort(list.begin(), list.end(), [&](const auto *a, const auto *b) {
        const QString left = sortText(rowOf(*a), query.sort.key);
        const QString right = sortText(rowOf(*b), query.sort.key);
        return query.sort.order == search::SortOrder::Ascending ? left < right : right < left;
    });
    return list;
}

QFuture<Result<store::ArchiveInfo>> FakeHoldings::fetchInfo()
{
    store::ArchiveInfo info;
    info.path = path();
    info.articles = std::ssize(articles);
    info.engagements = info.visits = std::ssize(engagements);
    for (const auto &row : engagements) {
        info.firstDay = info.firstDay ? std::min(*info.firstDay, *row.start) : *row.start;
        info.lastDay = info.lastDay ? std::max(*info.lastDay, *row.end) : *row.end;
    }
    return answer(Result<store::ArchiveInfo>(info));
}

QFuture<Result<search::Results>> FakeHoldings::fetchResults(const search::Query &query)
{
    ++searches;
    lastQuery = query;
    search::Results results;
    std::map<QDate, qint64> days;
    for (const auto *article : found(query)) {
        results.ids.push_back(article->id);
        ++results.articles;
        results.engagements += std::ssize(article->annotation.engagements);
        if (const auto day = article->annotation.date.edtf.start())
            ++days[*day];
    }
    for (const auto &[day, count] : days)
        results.days.push_back({day, count});
    for (const Facet facet : {Facet::City, Facet::Country, Facet::Year, Facet::Kind, Facet::Direction}) {
        search::Query others = query;
        std::erase_if(others.filters, [facet](const auto &filter) { return filter.facet == facet; });
        std::map<QString, qint64> counts;
        if (articles.size() <= 10000) {
            for (const auto *article : found(others)) {
                for (const QString &value : valuesOf(rowOf(*article), facet))
                    ++counts[value];
            }
        }
        auto &list = results.facets[facet];
        for (const auto &[value, count] : counts)
            list.push_back({value, count});
        if (facet != Facet::Year)
            std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    }
    if (!query.text.trimmed().isEmpty())
        results.highlights = {text::fold(query.text.trimmed())};
    return answer(Result<search::Results>(results));
}

QFuture<Result<std::vector<store::ArticleRow>>> FakeHoldings::fetchRows(const std::vector<ArticleId> &ids)
{
    ++rowFetches;
    std::vector<store::ArticleRow> rows;
    for (const ArticleId id : ids) {
        if (id.value >= 1 && id.value <= std::ssize(articles))
            rows.push_back(rowOf(articles[static_cast<size_t>(id.value - 1)]));
    }
    return answer(Result<std::vector<store::ArticleRow>>(rows));
}

QFuture<Result<store::ArticleRecord>> FakeHoldings::fetchArticle(ArticleId id)
{
    if (id.value < 1 || id.value > std::ssize(articles))
        return answer(Result<store::ArticleRecord>(fail(ErrorCode::NotFound)));
    return answer(Result<store::ArticleRecord>(articles[static_cast<size_t>(id.value - 1)]));
}

QFuture<Result<store::EntityRecord>> FakeHoldings::fetchEntity(EntityId id)
{
    ++entityFetches;
    if (id.value < 1 || id.value > std::ssize(entities))
        return answer(Result<store::EntityRecord>(fail(ErrorCode::NotFound)));
    return answer(Result<store::EntityRecord>(entities[static_cast<size_t>(id.value - 1)]));
}

QFuture<Result<std::vector<store::EntitySummary>>> FakeHoldings::fetchEntitiesOf(ArticleId id)
{
    ++entityFetches;
    std::vector<store::EntitySummary> list;
    for (const auto &article : articles) {
        if (article.id != id)
            continue;
        for (const auto &mention : article.mentions) {
            if (mention.entity.isValid())
                list.push_back(entities[static_cast<size_t>(mention.entity.value - 1)].summary);
        }
    }
    return answer(Result<std::vector<store::EntitySummary>>(list));
}

QFuture<Result<std::vector<store::EntitySummary>>> FakeHoldings::fetchEntitiesCalled(const QString &part, int most)
{
    std::vector<store::EntitySummary> list;
    for (const auto &entity : entities) {
        if (entity.summary.name.contains(part) && std::ssize(list) < most)
            list.push_back(entity.summary);
    }
    return answer(Result<std::vector<store::EntitySummary>>(list));
}

QFuture<Result<QStringList>> FakeHoldings::fetchSnippets(const std::vector<ArticleId> &ids,
                                                         const QStringList &foldedTerms)
{
    QStringList snippets;
    for (const ArticleId id : ids)
        snippets += search::snippetOf(articles.at(static_cast<size_t>(id.value - 1)).article.text, foldedTerms);
    return answer(Result<QStringList>(snippets));
}

QFuture<Result<std::vector<store::EngagementRow>>> FakeHoldings::fetchEngagements(const search::Query &query)
{
    ++engagementFetches;
    std::vector<store::EngagementRow> rows;
    for (const auto *article : found(query)) {
        for (const auto &row : engagements) {
            if (row.article == article->id)
                rows.push_back(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    return answer(Result<std::vector<store::EngagementRow>>(rows));
}

QFuture<Result<store::LoadReport>> FakeHoldings::fetchLoad(const QStringList &files,
                                                           const load::OptionsOfFiles &options)
{
    lastOptions = options;
    loaded += files;
    store::LoadReport report;
    report.read = report.kept = std::ssize(files);
    return answer(Result<store::LoadReport>(report));
}

QFuture<Result<ExportReport>> FakeHoldings::fetchCopy(const QString &, const search::Query &query)
{
    return answer(Result<ExportReport>(ExportReport{std::ssize(found(query)), 0}));
}

QFuture<Result<ExportReport>> FakeHoldings::fetchExport(const ExportRequest &request)
{
    lastExport = request;
    return answer(Result<ExportReport>(ExportReport{std::ssize(found(request.query)), 0}));
}

QFuture<Result<QString>> FakeHoldings::fetchExportPreview(const ExportRequest &request, int lines)
{
    lastExport = request;
    QStringList text{request.columns.join(u',')};
    for (const auto *article : found(request.query))
        text += article->article.headline;
    return answer(Result<QString>(text.mid(0, lines).join(u'\n')));
}

} // namespace legation::test
