// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/names.h"
#include "core/lexicon/lexicon.h"

#include <QTest>

#include <algorithm>

using namespace legation;
using namespace legation::annotate;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void persons_data();
    void persons();
    void organisations_data();
    void organisations();
    void organisationsHaveOneKey_data();
    void organisationsHaveOneKey();
    void surnameAndTitleAreTheSamePerson();
    void beginningOfANameAndItsTitle();
    void aliasesInBrackets();
    void mentionsAreOrderedAndApart();

private:
    Names find(const QString &text) const;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestNames::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(toString(lexicon.error())));
    m_lexicon = *lexicon;
}

Names TestNames::find(const QString &text) const
{
    load::Article article;
    article.text = text;
    const Document document(article, *m_lexicon);
    return findNames(document, {});
}

void TestNames::persons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // name/latin/title
    const auto row = [](const char *tag, const QString &text, const QStringList &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("title before", u"縣長林家豪表示，歡迎大家。"_s, {u"林家豪//縣長"_s});
    row("title after", u"由林家豪縣長接見。"_s, {u"林家豪//縣長"_s});
    row("full stop as a dot", u"洛根市長喬恩．雷文(Jon Raven)到訪桃園。"_s, {u"喬恩．雷文/Jon Raven/市長"_s});
    row("adverb behind", u"宜蘭市長江聰明竭誠歡迎。"_s, {u"江聰明//市長"_s});
    row("photographer", u"（圖／記者楊小媛攝）"_s, {u"楊小媛//記者"_s});
    row("fused title", u"文化局長周玉婷陪同。"_s, {u"周玉婷//文化局長"_s});
    row("department in front", u"由農業處許文彬處長陪同。"_s, {u"許文彬//處長"_s});
    row("two characters", u"部長王昕感謝各界。"_s, {u"王昕//部長"_s});
    row("latin behind title", u"瑞典辦事處葛安娜代表(Representative Anna Granqvist)來訪。"_s,
        {u"葛安娜/Anna Granqvist/代表"_s});
    row("latin behind name", u"議員費德森（Mr. Lars Pedersen）率團來訪。"_s, {u"費德森/Lars Pedersen/議員"_s});
    row("title behind latin", u"柯洛文(Colin O’Brien)副會長致詞。"_s, {u"柯洛文/Colin O’Brien/副會長"_s});
    row("latin alone", u"荷蘭籍秘書長 Pieter van der Berg與會。"_s,
        {u"Pieter van der Berg/Pieter van der Berg/秘書長"_s});
    row("latin before title", u"今日Marta Kowalska處長來訪。"_s, {u"Marta Kowalska/Marta Kowalska/處長"_s});
    row("dotted", u"總統阿列克‧索洛夫(Alek Solov)發言。"_s, {u"阿列克‧索洛夫/Alek Solov/總統"_s});
    row("shared title", u"立委陳美玲、黃志明及吳佳穎到場。"_s,
        {u"陳美玲//立委"_s, u"黃志明//立委"_s, u"吳佳穎//立委"_s});
    row("verb 代表", u"由張國華副市長代表市長致詞，相關部門代表出席。"_s, {u"張國華//副市長"_s});
    row("split by title", u"由王副市長大同主持。"_s, {});
    row("surname and title", u"感謝黃市長，謝局長也到場。"_s, {});
    row("japanese", u"日本青森縣知事宮下宗一郎來訪。"_s, {u"宮下宗一郎//知事"_s});
    row("japanese after place", u"會見日本仙台市佐藤太郎市長。"_s, {u"佐藤太郎//市長"_s});
    row("japanese surname of no list", u"日本福島縣薮﨑幸裕議長致詞。"_s, {u"薮﨑幸裕//議長"_s});
    row("place for a surname", u"日本代表沼田正人致詞。"_s, {u"沼田正人//代表"_s});
    row("behind a body", u"日本滋賀縣觀光振興局上田正和局長致詞。"_s, {u"上田正和//局長"_s});
    row("verb behind it", u"日本群馬縣知事山本一太率縣議員來訪。"_s, {u"山本一太//知事"_s});
    row("head of state by sound", u"帛琉總統惠恕仁會晤市長。"_s, {u"惠恕仁//總統"_s});
    row("adverb is no name", u"市長立即指示，州長曾致函感謝。"_s, {});
    row("motorway is no grand duke", u"日本最大公路休息站開幕。"_s, {});
    row("line of sender", u"發稿單位：文化局\n發稿人：林怡君\n活動開始。"_s, {u"林怡君//"_s});
    row("department of the young", u"青年局長邱大明到場。"_s, {u"邱大明//青年局長"_s});
    row("word behind the name", u"與日本千葉健司在視訊中交談的處長林怡君。"_s, {u"林怡君//處長"_s});
    row("contact behind a unit", u"發稿人：文化局藝文科 林怡君 電話：02-12345678\n活動開始。"_s, {u"林怡君//"_s});
    row("contact of an office", u"新聞聯絡人：局本部陳美玲 0912-345678"_s, {u"陳美玲//"_s});
    row("list over a latin slot", u"議員林家豪、Ingay Mayaw 馬耀、陳美玲到場。"_s,
        {u"林家豪//議員"_s, u"陳美玲//議員"_s});
    row("latin name like a state", u"處長柯洛文(Jordan Baker)致詞。"_s, {u"柯洛文/Jordan Baker/處長"_s});
    row("double surnames in a list", u"縣議員上官秋月、邱振中及司徒文到場。"_s,
        {u"上官秋月//縣議員"_s, u"邱振中//縣議員"_s, u"司徒文//縣議員"_s});
    row("ministry is no person", u"泰國勞工部副常務次長到場。"_s, {});
    row("speech", u"昨天很忙。林家豪指出，活動順利。"_s, {u"林家豪//"_s});
    row("ordinary words", u"市長高度重視，局長安排會議，議員連續三天，代表應邀，校長全力支持，部長任內完成。"_s, {});
    row("offices are no people", u"各國駐台大使及代表處人員參觀總統府。"_s, {});
    row("latin words that are none", u"舉辦Smart City Forum，處長參觀Central Park。"_s, {});
}

void TestNames::persons()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Person &person : find(text).persons)
        found << person.name + u'/' + person.latin + u'/' + person.title;
    QTEST(found, "expected");
}

void TestNames::organisations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const QString &text, const QStringList &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("chain", u"新竹市政府教育處今日舉辦活動。"_s, {u"新竹市政府教育處"_s});
    row("since", u"市府自婦幼發展局成立以來，持續推動。"_s, {u"婦幼發展局"_s});
    row("pair of states", u"他也擔任台韓國會議員親善協會會長。"_s, {u"台韓國會議員親善協會"_s});
    row("title of a book", u"他拜讀《基隆圖書館史》與《山陽新聞》。"_s, {u"山陽新聞"_s});
    row("common noun", u"強調地方議會的友誼，並參觀神社。"_s, {});
    row("department alone", u"農業處表示，歡迎參加。"_s, {u"農業處"_s});
    row("fused with title", u"文化局長周玉婷陪同。"_s, {});
    row("joint", u"教育局及文化局共同主辦。"_s, {u"教育局"_s, u"文化局"_s});
    row("verb in front", u"前往高雄市議會拜會。"_s, {u"高雄市議會"_s});
    row("verb that ends like one", u"訪團拜會，雙方簽署協定，有許多相似之處。"_s, {});
    row("bare words", u"市府與企業、學校、協會合作，公司治理良好，社會進步。"_s, {});
    row("national government", u"感謝日本政府支持。"_s, {});
    row("office", u"美國在台協會高雄分處代表到訪。"_s, {u"美國在台協會高雄分處"_s});
    row("council and its head", u"由花蓮縣議會議長率團。"_s, {u"花蓮縣議會"_s});
    row("department of an office", u"法國在台協會經濟處處長林家豪致詞。"_s, {u"法國在台協會經濟處"_s});
    row("three characters later", u"臺中市政府觀光旅遊局主辦，觀旅局表示歡迎。"_s, {u"臺中市政府觀光旅遊局"_s});
    row("city that begins like a joint", u"拜會和歌山市議會，也到和歌山市役所。"_s,
        {u"和歌山市議會"_s, u"和歌山市役所"_s});
    row("greater city", u"大臺南汽車職業工會到場。"_s, {u"大臺南汽車職業工會"_s});
    row("counted people", u"由10位成功大學形象團接待。"_s, {u"成功大學形象團"_s});
    row("longer university", u"日本大東文化大學學生來訪。"_s, {u"日本大東文化大學"_s});
    row("joint in a department", u"臺南市政府新聞傳播暨國際事務處主辦，教育局及文化局協辦。"_s,
        {u"臺南市政府新聞傳播暨國際事務處"_s, u"教育局"_s, u"文化局"_s});
    row("measure or name", u"家齊高中參加，3家公司與這家醫院贊助。"_s, {u"家齊高中"_s});
    row("counted chambers", u"兩商會同意合作。"_s, {});
    row("office fused with its title", u"駐仙台臺北經濟文化辦事處長林家豪到場，福岡辦事處長也來。"_s,
        {u"駐仙台臺北經濟文化辦事處"_s});
    row("department of a district", u"由永康戶政事務所主任說明。"_s, {u"永康戶政事務所"_s});
    row("word before a member", u"榮獲「守護者聯盟」肯定。"_s, {u"守護者聯盟"_s});
    row("team", u"東北樂天金鷲隊來訪。"_s, {u"東北樂天金鷲隊"_s});
    row("words before a place", u"全球台灣醫療總會、中台灣電影中心與留日台灣同鄉會參加。"_s,
        {u"全球台灣醫療總會"_s, u"中台灣電影中心"_s, u"留日台灣同鄉會"_s});
    row("club of a district", u"臺南市永康國際青年商會會長林家豪致贈口罩。"_s, {u"臺南市永康國際青年商會"_s});
    row("in Taiwan", u"立陶宛在台社區協會會長林家豪出席。"_s, {u"立陶宛在台社區協會"_s});
    row("what is said of it", u"國際零售業巨擘沃爾瑪集團採購芒果。"_s, {u"沃爾瑪集團"_s});
    row("in hospital", u"病患現住院治療。"_s, {});
    row("short form later", u"臺中市政府觀光旅遊局主辦，觀光旅遊局表示歡迎。"_s, {u"臺中市政府觀光旅遊局"_s});
}

void TestNames::organisations()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Organisation &organisation : find(text).organisations)
        found << organisation.name;
    QTEST(found, "expected");
}

void TestNames::organisationsHaveOneKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QString &text, const QString &key) {
        QTest::newRow(name) << text << key;
    };
    row("as offices write it", u"臺中市政府觀光旅遊局主辦。"_s, u"org:臺中市政府觀光旅遊局"_s);
    row("as newspapers write it", u"台中市政府觀光旅遊局主辦。"_s, u"org:臺中市政府觀光旅遊局"_s);
    row("usual name", u"美國在台協會處長露德安來訪。"_s, u"org:美國在臺協會"_s);
    row("acronym", u"AIT處長露德安來訪。"_s, u"org:美國在臺協會"_s);
    row("former name", u"行政院環保署署長林家豪到場。"_s, u"org:環境部"_s);
    row("another of the same ending", u"廣州中山大學校長林家豪到場。"_s, u"org:廣州中山大學"_s);
}

void TestNames::organisationsHaveOneKey()
{
    QFETCH(QString, text);
    const Names names = find(text);
    QCOMPARE(names.organisations.size(), 1U);
    QTEST(names.organisations[0].entity, "key");
    QVERIFY(std::any_of(names.mentions.begin(), names.mentions.end(),
                        [&names](const Mention &mention) { return mention.entity == names.organisations[0].entity; }));
}

void TestNames::surnameAndTitleAreTheSamePerson()
{
    const Names names = find(u"縣長林家豪到場。林縣長表示感謝，林家豪並致贈禮品。"_s);
    QCOMPARE(names.persons.size(), 1U);
    const auto same = [](const Mention &mention) { return mention.entity == u"person:林家豪"; };
    QCOMPARE(std::count_if(names.mentions.begin(), names.mentions.end(), same), 3);
    QCOMPARE(names.mentions[1].text, u"林縣長"_s);
    QCOMPARE(names.mentions[1].rule, u"person.continued"_s);
}

void TestNames::beginningOfANameAndItsTitle()
{
    const Names names = find(u"澳洲代表露德安(Jenny Miller)來訪，露代表強調合作。"_s);
    const auto same = [](const Mention &mention) { return mention.text == u"露代表"_s; };
    const auto found = std::find_if(names.mentions.begin(), names.mentions.end(), same);
    QVERIFY(found != names.mentions.end());
    QCOMPARE(found->entity, u"person:露德安"_s);
}

void TestNames::aliasesInBrackets()
{
    const Names names = find(u"該會加入「國際水鳥聯盟」(International Waterbird League, 簡稱IWL)。"_s);
    QCOMPARE(names.organisations.size(), 1U);
    QCOMPARE(names.organisations[0].name, u"國際水鳥聯盟"_s);
    QCOMPARE(names.organisations[0].acronym, u"IWL"_s);
    QVERIFY(names.organisations[0].aliases.contains(u"International Waterbird League"_s));
}

void TestNames::mentionsAreOrderedAndApart()
{
    const Names names = find(u"臺中市政府教育局局長林家豪、秘書長John Baker與臺中市議會議長許文彬出席，林局長致詞。"_s);
    QVERIFY(names.mentions.size() >= 5);
    for (size_t i = 1; i < names.mentions.size(); ++i)
        QVERIFY(names.mentions[i - 1].span.end <= names.mentions[i].span.start);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
