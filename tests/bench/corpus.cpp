// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/corpus.h"

#include <QDate>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

/// Who speaks, where and when: what the sentences of one release have in common.
struct Scene
{
    const Words &words;
    Random random;
    QDate day;
    QString city;       ///< 臺南市
    QString chief;      ///< 市長林佳穎
    QString department; ///< 教育局
    QString director;   ///< 局長陳志明
    PlaceWord partner;
    QString guest; ///< 卡洛(Karo Nania)
};

/// FNV-1a; Qt's own hash differs from machine to machine.
std::uint64_t numberOf(QStringView text)
{
    std::uint64_t number = 0xcbf29ce484222325ull;
    for (const QChar character : text)
        number = (number ^ character.unicode()) * 0x100000001b3ull;
    return number;
}

/// Someone who holds an office for a term: the same for everyone who asks about the same office and years.
QString officer(const Words &words, QStringView office, int term)
{
    Random random(Random::mix(numberOf(office), static_cast<std::uint64_t>(term)));
    return words.taiwanName(random);
}

QString guestOf(const Words &words, QStringView country, int number)
{
    Random random(Random::mix(numberOf(country), static_cast<std::uint64_t>(number)));
    if (country == u"日本")
        return words.japaneseName(random);
    const QString name = words.foreignName(random);
    return random.oneIn(3) ? name : u"%1(%2)"_s.arg(name, words.latinName(random));
}

// Patterns: each ASCII letter stands for what `filled` puts there, from left to right.

constexpr QStringView kDays[]{u"今（d）日", u"今(d)日", u"昨(d)日", u"(d)日",     u"今（d）日",
                              u"今(d)日",   u"m月d日",  u"m月d日",  u"y年m月d日", u"r年m月d日"};

constexpr QStringView kLeadsAbroad[]{u"C駐臺代表GD率團拜會T政府，由M親自接待，雙方就S、S等議題交換意見。",
                                     u"CP市長G率領n人訪問團於D參訪T，M陪同參觀N，並就S進行座談。",
                                     u"TMD起率團訪問CP，為期k天，行程包括拜會當地政府、參訪N及推廣S。",
                                     u"T與CPD簽署姊妹市協定，由M與G代表雙方簽字，未來將在S、S深化合作。",
                                     u"TMD以視訊方式與CP市長G會談，就S及S分享經驗。",
                                     u"S國際論壇D在T登場，CP代表G等貴賓出席，M致詞歡迎。",
                                     u"CA協會會長G一行D來訪，T政府OR接見，盼以S為題V合作。",
                                     u"C發生強震，T政府D捐贈新臺幣n萬元，由M交予駐臺代表G，表達關懷。"};

constexpr QStringView kLeadsAtHome[]{u"T政府OD舉辦NN記者會，M到場V，邀請市民踴躍參加。", u"為VNN，T政府O自D起VNN。",
                                     u"TMD視察NN，聽取OR簡報。", u"T政府OD公布NVN名單，共n人獲獎，R感謝各界支持。"};

constexpr QStringView kHeadlinesAbroad[]{u"C訪團拜會T M期盼深化S", u"CP貴賓參訪T S交流再升級", u"T與CP簽署協定 VS"};
constexpr QStringView kHeadlinesAtHome[]{u"TVN MVN", u"NN登場 T邀您VN", u"O：VNN"};

constexpr QStringView kOpenings[]{u"M表示，", u"OR指出，", u"市府將", u"AA協會理事長L說，", u"此外，", u"同時，",
                                  u"未來",    u"目前",     u"今年",   u"近年來，",          u"因此，", u""};
constexpr QStringView kClauses[]{u"VN", u"VNN", u"VN的N", u"VNVN", u"VNN的NV", u"NVNVN", u"VNVNN", u"VN的NVN"};

template <typename Range>
const auto &oneOf(const Range &range, Random &random)
{
    return std::begin(range)[random.below(static_cast<int>(std::size(range)))];
}

QString filled(QStringView pattern, Scene &scene);

QString slot(QChar letter, Scene &scene)
{
    Random &random = scene.random;
    switch (letter.unicode()) {
    case 'A': return oneOf(companyWords(), random).toString();
    case 'C': return scene.partner.country.toString();
    case 'D': return filled(oneOf(kDays, random), scene);
    case 'G': return scene.guest;
    case 'L': return scene.words.taiwanName(random);
    case 'M': return scene.chief;
    case 'N': return scene.words.noun(random).toString();
    case 'O': return scene.department;
    case 'P': return scene.partner.place.toString();
    case 'R': return scene.director;
    case 'S': return oneOf(subjects(), random).toString();
    case 'T': return scene.city;
    case 'V': return scene.words.verb(random).toString();
    case 'd': return QString::number(scene.day.day());
    case 'k': return QString::number(random.between(3, 9));
    case 'm': return QString::number(scene.day.month());
    case 'n': return QString::number(random.between(4, 400));
    case 'r': return QString::number(scene.day.year() - 1911);
    case 'y': return QString::number(scene.day.year());
    default: return letter;
    }
}

QString filled(QStringView pattern, Scene &scene)
{
    QString text;
    for (const QChar letter : pattern)
        text += slot(letter, scene);
    return text;
}

Scene makeScene(const Words &words, Random random, qint64 number)
{
    Scene scene{words, random, {}, {}, {}, {}, {}, {}, {}};
    Random &dice = scene.random;
    // A week of releases lies in each stretch of the numbers; the archive runs through 25 years and starts again.
    scene.day = QDate(2000, 1, 3).addDays(number / 120 % 9400 + dice.below(7));
    scene.city = oneOf(taiwanCities(), dice).toString();
    scene.chief = scene.city.last(1) + u'長' + officer(words, scene.city, scene.day.year() / 4);
    scene.department = oneOf(departments(), dice).toString();
    scene.director = u"局長"_s + officer(words, QString(scene.city + scene.department), scene.day.year() / 2);
    // Some countries come often, most seldom.
    scene.partner = partnerPlaces()[static_cast<size_t>(dice.below(dice.between(1, 60)))];
    scene.guest = guestOf(words, scene.partner.country, dice.below(dice.between(1, 40)));
    return scene;
}

QString sentence(Scene &scene)
{
    QString text = filled(oneOf(kOpenings, scene.random), scene);
    for (int i = scene.random.between(1, 3); i > 0; --i)
        text += filled(oneOf(kClauses, scene.random), scene) + u'，';
    text.back() = u'。';
    return text;
}

/// 100 to 900 characters, a third of a thousand on average.
int lengthOf(Random &random)
{
    const double unit = random.unit();
    return 100 + static_cast<int>(800 * unit * unit * (0.3 + 0.7 * unit));
}

} // namespace

load::Article Corpus::original(qint64 number) const
{
    Scene scene = makeScene(m_words, Random(Random::mix(m_seed, static_cast<std::uint64_t>(number))), number);
    const bool abroad = scene.random.below(100) < 35;
    load::Article article;
    article.headline =
        filled(abroad ? oneOf(kHeadlinesAbroad, scene.random) : oneOf(kHeadlinesAtHome, scene.random), scene);
    article.publisher = scene.city + u"政府"_s + scene.department;
    if (!scene.random.oneIn(10))
        article.published = scene.day;
    article.text = filled(abroad ? oneOf(kLeadsAbroad, scene.random) : oneOf(kLeadsAtHome, scene.random), scene);
    const int length = lengthOf(scene.random);
    if (number == 7 || scene.random.oneIn(20'000))
        article.text += u"會中並報告"_s + kRareTerm.toString() + u"的成果。"_s;
    while (article.text.size() < length) {
        article.text += sentence(scene);
        if (scene.random.oneIn(4))
            article.text += u'\n';
    }
    if (!article.text.contains(u"市府"))
        article.text += u"市府感謝各界支持。"_s;
    return article;
}

load::Article Corpus::article(qint64 number) const
{
    Random random(Random::mix(m_seed + 1, static_cast<std::uint64_t>(number)));
    const int kind = random.below(100);
    const qint64 earlier = number - 1 - random.below(1000);
    load::Article article = original(kind < 4 && earlier >= 0 ? earlier : number);
    if (kind >= 1 && kind < 4 && earlier >= 0)
        article.text.replace(article.text.size() - 1, 1, u"，歡迎洽詢%1。"_s.arg(m_words.noun(random)));
    article.externalId = QString::number(number + 1);
    return article;
}

} // namespace legation::bench
