// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/queries.h"

namespace legation::bench {

using namespace Qt::StringLiterals;
using search::Facet;
using search::Filter;

namespace {

struct Listed
{
    QueryClass kind;
    QStringView text;
};

constexpr Listed kListed[]{
    {QueryClass::One, u"茶"},
    {QueryClass::One, u"港"},
    {QueryClass::One, u"郵"},
    {QueryClass::Two, u"拜會"},
    {QueryClass::Two, u"芒果"},
    {QueryClass::Two, u"漁港"},
    {QueryClass::Two, u"釜山"},
    {QueryClass::Two, u"會長"},
    {QueryClass::Three, u"機器人"},
    {QueryClass::Three, u"姊妹市"},
    {QueryClass::Three, u"博物館"},
    {QueryClass::Three, u"記者會"},
    {QueryClass::Many, u"智慧城市"},
    {QueryClass::Many, u"社會住宅"},
    {QueryClass::Many, u"簽署姊妹市協定"},
    {QueryClass::Many, u"貴賓出席"},
    {QueryClass::Many, u"率團拜會高雄市政府"},
    {QueryClass::Many, u"邀請市民踴躍參加"},
    {QueryClass::Rare, kRareTerm},
    {QueryClass::Everywhere, u"市府"},
    {QueryClass::TwoTerms, u"拜會 觀光推廣"},
    {QueryClass::TwoTerms, u"漁港 颱風"},
    {QueryClass::TwoTerms, u"交流 -拜會"},
    {QueryClass::TwoTerms, u"芒果 OR 鳳梨"},
    {QueryClass::Fields, u"city:臺南市"},
    {QueryClass::Fields, u"country:日本 kind:visit"},
    {QueryClass::Fields, u"city:高雄市 country:US 拜會"},
    {QueryClass::Fields, u"date:2010-03..2012-05 姊妹市"},
    {QueryClass::All, u""},
};

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

/// `length` Han characters in a row, cut from an article; empty where the place chosen has none.
QString pieceOf(const QString &text, int length, Random &random)
{
    if (text.size() <= length)
        return {};
    const qsizetype start = random.below(static_cast<int>(text.size() - length));
    const QString piece = text.sliced(start, length);
    return std::all_of(piece.begin(), piece.end(), isHan) ? piece : QString();
}

QString someTerm(const Corpus &corpus, qint64 articles, int length, Random &random)
{
    for (;;) {
        const auto number = static_cast<qint64>(random.unit() * static_cast<double>(articles));
        if (const QString piece = pieceOf(corpus.article(number).text, length, random); !piece.isEmpty())
            return piece;
    }
}

Filter someFilter(Random &random)
{
    static constexpr QStringView kCodes[]{u"JP", u"US", u"KR", u"AU", u"NZ", u"VN", u"TH", u"PH"};
    switch (random.below(4)) {
    case 0: return {Facet::City, taiwanCities()[static_cast<size_t>(random.below(22))].toString()};
    case 1: return {Facet::Country, kCodes[random.below(8)].toString()};
    case 2: return {Facet::Year, QString::number(random.between(2000, 2025))};
    default: return {Facet::Kind, u"visit"_s};
    }
}

search::Query mixedQuery(const Corpus &corpus, qint64 articles, Random &random)
{
    // One term after the other: the order in which operands are evaluated is the compiler's.
    const auto term = [&](int shortest, int longest) {
        const int length = random.between(shortest, longest);
        return someTerm(corpus, articles, length, random);
    };
    search::Query query;
    const int kind = random.below(100);
    if (kind < 10)
        query.text = term(1, 1);
    else if (kind < 40)
        query.text = term(2, 2);
    else if (kind < 65)
        query.text = term(3, 8);
    else if (kind < 80)
        query.text = u"%1 %2"_s.arg(term(2, 4)).arg(term(1, 3));
    else if (kind < 85)
        query.text = u"\"%1\" OR %2"_s.arg(term(3, 5)).arg(term(2, 2));
    else if (kind < 90)
        query.text = u"date:%1..%2"_s.arg(random.between(2000, 2010)).arg(random.between(2011, 2025));
    else if (kind < 97)
        query.text = term(1, 3);
    if (kind >= 90)
        query.filters.push_back(someFilter(random));
    return query;
}

} // namespace

QString toString(QueryClass kind)
{
    switch (kind) {
    case QueryClass::One: return u"1 character"_s;
    case QueryClass::Two: return u"2 characters"_s;
    case QueryClass::Three: return u"3 characters"_s;
    case QueryClass::Many: return u"4+ characters"_s;
    case QueryClass::Rare: return u"rare"_s;
    case QueryClass::Everywhere: return u"in every article"_s;
    case QueryClass::TwoTerms: return u"two terms"_s;
    case QueryClass::Fields: return u"fields"_s;
    case QueryClass::All: return u"all articles"_s;
    }
    Q_UNREACHABLE();
}

bool isPlainTerm(QueryClass kind)
{
    return kind <= QueryClass::Everywhere;
}

std::vector<NamedQuery> listedQueries()
{
    std::vector<NamedQuery> queries;
    for (const Listed &listed : kListed) {
        search::Query query;
        query.text = listed.text.toString();
        queries.push_back({listed.kind, query});
    }
    return queries;
}

std::vector<search::Query> mixedQueries(const Corpus &corpus, qint64 articles, int count)
{
    Random random(4);
    std::vector<search::Query> queries;
    for (int i = 0; i < count; ++i)
        queries.push_back(mixedQuery(corpus, articles, random));
    return queries;
}

} // namespace legation::bench
