// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/annotator.h"

#include <QTest>

using namespace legation;
using namespace legation::annotate;
using namespace Qt::StringLiterals;

/// What the pipeline reads of whole articles: places, parties, engagements. The sentences are made for the test.
class TestEngagements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void visits_data();
    void visits();
    void leadersAndJourneys_data();
    void leadersAndJourneys();
    void noVisit_data();
    void noVisit();
    void otherKinds_data();
    void otherKinds();
    void toldOfAnotherTime_data();
    void toldOfAnotherTime();
    void actingPeopleArePartners();
    void dayOfTheVisit();
    void stay();
    void dayLentByTheArticle();
    void passingCountriesAreNoPartners();
    void listsTakePart();
    void partiesJoinTheirLeaders();
    void headsLeadTogether();
    void hostsTakePart();
    void namesThatHoldTowns();
    void spansLeadToTheText();

private:
    Annotation read(const QString &text, const QString &headline = {}) const;

    std::unique_ptr<Annotator> m_annotator;
};

void TestEngagements::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(toString(lexicon.error())));
    m_annotator = std::make_unique<Annotator>(*lexicon);
}

Annotation TestEngagements::read(const QString &text, const QString &headline) const
{
    load::Article article;
    article.headline = headline;
    article.text = text;
    article.published = QDate(2023, 5, 10);
    return m_annotator->annotate(article);
}

void TestEngagements::visits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("guest");
    QTest::newRow("call") << u"法國在台協會主任柏思安(Jean Dupont)今(10)日蒞臨高雄市政府拜會陳其邁市長。"_s
                          << u"inbound"_s << u"FR"_s << u"柏思安"_s;
    QTest::newRow("received")
        << u"市長林大明今日接見來訪的德國柏林市議員代表團，雙方就智慧城市交換意見。臺中市政府表示歡迎。"_s
        << u"inbound"_s << u"DE"_s << QString();
    QTest::newRow("abroad") << u"桃園市長張國強今(10)日率團出訪日本，前往福岡市拜會市長。"_s << u"outbound"_s << u"JP"_s
                            << u"張國強"_s;
    QTest::newRow("fused verb") << u"花蓮縣長吳淑芬率農漁會代表訪日，向東京消費者推廣文旦。"_s << u"outbound"_s
                                << u"JP"_s << u"吳淑芬"_s;
    QTest::newRow("video") << u"新北市政府今(10)日與韓國釜山市舉行視訊會議，就港灣治理交換經驗。"_s << u"online"_s
                           << u"KR"_s << QString();
    QTest::newRow("a title alone") << u"貝里斯駐台大使今(10)日拜會彰化縣政府，縣長致贈紀念品。"_s << u"inbound"_s
                                   << u"BZ"_s << u"貝里斯駐台大使"_s;
    QTest::newRow("met in the city")
        << u"臺中市長林大明今(10)日與英國在台辦事處代表柯瑞明(Mark Stone)會面，討論能源。"_s << u"inbound"_s << u"GB"_s
        << u"柯瑞明"_s;
    QTest::newRow("received abroad") << u"桃園市副市長張國強今(10)日率團訪問日本福岡市，由福岡市副市長宮下一郎接待。"_s
                                     << u"outbound"_s << u"JP"_s << u"張國強"_s;
    QTest::newRow("called off before, here now")
        << u"市長日前出訪日本，今(10)日日本福岡市副市長宮下一郎率團回訪高雄市政府。"_s << u"inbound"_s << u"JP"_s
        << u"宮下一郎"_s;
    QTest::newRow("goes to the city") << u"瑞典代表葛安娜(Anna Granqvist)10日前往花蓮縣慰問，縣長到場陪同。"_s
                                      << u"inbound"_s << u"SE"_s << u"葛安娜"_s;
    QTest::newRow("list in a bracket") << u"法國在台協會(Bureau; BFT)專家今(10)日來訪基隆市政府，討論港灣。"_s
                                       << u"inbound"_s << u"FR"_s << QString();
    QTest::newRow("signed by both heads")
        << u"臺北市長林大明今(10)日與日本松山市長宮下一郎簽署友好交流協定，雙方互贈禮品。"_s << u"inbound"_s << u"JP"_s
        << u"宮下一郎"_s;
    QTest::newRow("signed by video")
        << u"桃園市長林大明10日與美國加州長堤市長史東(Mark Stone)舉辦線上姊妹市備忘錄簽約典禮。"_s << u"online"_s
        << u"US"_s << u"史東"_s;
    QTest::newRow("received by several abroad")
        << u"雲林縣長林大明率團10日抵達日本群馬縣，由前橋市長宮下一郎及縣議員星野寬等設宴接待。"_s << u"outbound"_s
        << u"JP"_s << u"林大明"_s;
    QTest::newRow("acts abroad") << u"宜蘭縣長林大明於10日上午在日本沖繩縣主持宜蘭縣政府駐沖繩辦事處掛牌儀式。"_s
                                 << u"outbound"_s << u"JP"_s << u"林大明"_s;
    QTest::newRow("sent by the clause before")
        << u"韓國最大港灣城市釜山市，由徐大明市長親率17人的市政團隊10日訪問高雄市政府。"_s << u"inbound"_s << u"KR"_s
        << u"徐大明"_s;
    QTest::newRow("purpose before the goers")
        << u"為維繫與日本岐阜縣的友好關係，臺東縣政府組團訪日，處長林大明10日率團至岐阜縣拜會市役所。"_s
        << u"outbound"_s << u"JP"_s << QString();
    QTest::newRow("own party arrives abroad")
        << u"由鎮長林大明帶團的宜蘭縣羅東鎮國際交流訪問團，10日抵達日本岐阜縣高山市。高山市長宮下一郎熱情迎接羅東訪問團到來。"_s
        << u"outbound"_s << u"JP"_s << u"林大明"_s;
    QTest::newRow("sent by the mayor")
        << u"桃園市長林大明特派觀光旅遊局張國強局長親率團隊赴日，10日拜會福岡市長宮下一郎。"_s << u"outbound"_s
        << u"JP"_s << u"張國強"_s;
    QTest::newRow("head of the town by video")
        << u"花蓮縣玉里鎮公所今(10)日與日本北海道清水町以視訊方式簽署友好交流協定，清水町長宮下一郎致詞。"_s
        << u"online"_s << u"JP"_s << u"宮下一郎"_s;
    QTest::newRow("counted envoys invited")
        << u"文化總會邀請9國12位駐台使節登島造訪澎湖縣，10日下午結束行程返回台灣，縣長林大明在機場歡送。"_s
        << u"inbound"_s << QString() << u"9國12位駐台使節"_s;
    QTest::newRow("simplified") << u"荷兰在台办事处代表谭敬南(Guido Tielman)今(10)日率团到访台南市政府，拜会市长。"_s
                                << u"inbound"_s << u"NL"_s << QString();
}

void TestEngagements::visits()
{
    QFETCH(QString, text);
    QFETCH(QString, guest);
    const Annotation annotation = read(text);
    QVERIFY2(!annotation.engagements.empty(), qPrintable(text));
    const Engagement &visit = annotation.engagements.front();
    QCOMPARE(toString(visit.kind), u"visit"_s);
    QTEST(toString(visit.direction), "direction");
    QTEST(visit.countries.value(0), "country");
    if (!guest.isEmpty())
        QCOMPARE(visit.guests.value(0), guest);
    QVERIFY(!visit.rule.isEmpty());
    QVERIFY(!visit.cameo.isEmpty());
}

void TestEngagements::leadersAndJourneys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("guest");
    QTest::newRow("behind a byline") << u"(記者林小華新竹報導)新竹市長張國強今天接見日本福岡縣知事宮下一郎。"_s
                                     << u"inbound"_s << u"JP"_s << u"宮下一郎"_s;
    QTest::newRow("a city that ends like one's own")
        << u"日本熊本市長宮下一郎率團10日拜會高雄市長林大明。"_s << u"inbound"_s << u"JP"_s << u"宮下一郎"_s;
    QTest::newRow("in the second sentence") << u"苗栗縣長張國強曾訪日。苗栗縣長張國強今天接見日本福岡市長宮下一郎。"_s
                                            << u"inbound"_s << u"JP"_s << u"宮下一郎"_s;
    QTest::newRow("farewell") << u"新加坡駐台北商務辦事處代表陳大偉即將離任，今（10）日特地蒞桃辭行。"_s << u"inbound"_s
                              << u"SG"_s << u"陳大偉"_s;
    QTest::newRow("successor")
        << u"前法國在台協會主任柏思安離任後，新任主任杜雷諾(Jean Dupont)昨(9)日拜會臺中市政府。"_s << u"inbound"_s
        << u"FR"_s << u"杜雷諾"_s;
    QTest::newRow("who leads") << u"彰化縣長張國強昨天率農業處長林小華，搭機前往日本岐阜縣高山市參訪。"_s
                               << u"outbound"_s << u"JP"_s << u"張國強"_s;
    QTest::newRow("ceremony abroad")
        << u"簽署儀式於日本嬉野市舉行，羅東鎮長林大明率隊出席，嬉野市長宮下一郎熱情接待。"_s << u"outbound"_s << u"JP"_s
        << u"林大明"_s;
    QTest::newRow("journey to a firm")
        << u"嘉義市長張國強10日由文化局長林小華陪同，前往澳洲布里斯本電影公司進行參訪。"_s << u"outbound"_s << u"AU"_s
        << u"張國強"_s;
}

void TestEngagements::leadersAndJourneys()
{
    visits();
}

void TestEngagements::noVisit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("dengue") << u"衛生局表示，境外移入病例自越南返國後發病，籲請市民清除積水容器。"_s;
    QTest::newRow("export") << u"高雄鳳梨今年外銷日本、新加坡，農業局感謝農民的努力。"_s;
    QTest::newRow("domestic call") << u"經濟部長王小華今(10)日拜會嘉義市政府，與市長討論產業園區。"_s;
    QTest::newRow("ambassador of tourism") << u"知名演員今日擔任南投縣觀光大使，縣長頒發聘書。"_s;
    QTest::newRow("recalled") << u"市長在市政會議表示，去年曾赴日本訪問，印象深刻。"_s;
    QTest::newRow("wish") << u"市長致詞期盼未來能邀請美國友人到訪，認識在地文化。"_s;
    QTest::newRow("interview") << u"日本記者專程採訪台南市長，談城市美食。"_s;
    QTest::newRow("welcome to all") << u"基隆市長表示，歡迎日本朋友到訪，也歡迎到訪的韓國遊客。"_s;
    QTest::newRow("welcome one day") << u"市長也歡迎疫情平息之後，大阪市松井一郎市長能造訪基隆市。"_s;
    QTest::newRow("kept away") << u"為了不能到訪台南的日本友人，市府將燈籠移至仙台展出。"_s;
    QTest::newRow("years ago") << u"6年前，日本水戶市職員宮下一郎派駐來臺，服務於高雄市。"_s;
    QTest::newRow("whether to come") << u"市長被問及是否邀香港特首林大明訪台，表示樂觀其成。"_s;
    QTest::newRow("meant to go") << u"市長原訂於5月10日出訪新加坡，因颱風坐鎮防災中心。"_s;
    QTest::newRow("who wants to go") << u"衛生局本週提供欲赴日本之民眾核酸檢測服務。"_s;
    QTest::newRow("games") << u"市長今(10)日接見杭州亞運奪牌選手，頒發獎金。"_s;
    QTest::newRow("date before a city") << u"今(1)日台南市長接見全國運動會選手，勉勵再創佳績。"_s;
    QTest::newRow("host city") << u"日本仙台市是奧運的接待城市之一，市集販售臺南芒果。"_s;
    QTest::newRow("counted") << u"新竹市政府今年已接待超過10組國際訪問團，包括日本青年團體。"_s;
    QTest::newRow("games abroad") << u"分齡游泳賽5月1日至10日於印度邦加羅爾舉行，市長林大明在典禮頒獎給選手。"_s;
    QTest::newRow("dish") << u"夜市推出日本料理與韓國泡菜新攤位，歡迎民眾品嚐。"_s;
}

void TestEngagements::noVisit()
{
    QFETCH(QString, text);
    for (const Engagement &engagement : read(text).engagements)
        QVERIFY2(engagement.kind != EngagementKind::Visit, qPrintable(engagement.rule + u' ' + text));
}

void TestEngagements::otherKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("agreement") << u"宜蘭縣政府今(10)日與日本山形縣簽署友好交流協定。"_s << u"agreement"_s;
    QTest::newRow("forum") << u"臺北市政府今(10)日舉辦國際智慧城市論壇，各國專家齊聚。"_s << u"forum"_s;
    QTest::newRow("membership") << u"新竹市今(10)日正式加入國際健康城市聯盟，成為會員城市。"_s << u"membership"_s;
    QTest::newRow("award") << u"屏東縣政府榮獲國際景觀大獎金獎殊榮。"_s << u"award"_s;
    QTest::newRow("aid") << u"臺中市政府捐贈物資給土耳其，協助震後重建。"_s << u"aid"_s;
}

void TestEngagements::otherKinds()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QStringList kinds;
    for (const Engagement &engagement : read(text).engagements)
        kinds.append(toString(engagement.kind));
    QVERIFY2(kinds.contains(kind), qPrintable(kinds.join(u',')));
}

void TestEngagements::toldOfAnotherTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("since") << u"日本山形市自2017年與桃園市締結友好交流協定以來，交流頻繁。"_s;
    QTest::newRow("anniversary") << u"桃園市與日本山形市歡慶締盟5周年，市長致詞。"_s;
    QTest::newRow("state") << u"日本山形市是桃園市締盟的友誼市，市長寄出賀卡。"_s;
    QTest::newRow("wish") << u"市長表示，希望爭取與英國牛津市締盟。"_s;
    QTest::newRow("next year") << u"明年桃園市將與日本合辦國際智慧城市論壇。"_s;
    QTest::newRow("later in the year") << u"市長說，9月18日將在日本仙台市舉辦台日高峰會。"_s;
    QTest::newRow("cut from words") << u"法國代表說，像今年會面的美術館就很美。"_s;
}

void TestEngagements::toldOfAnotherTime()
{
    QFETCH(QString, text);
    for (const Engagement &engagement : read(text).engagements)
        QVERIFY2(engagement.kind == EngagementKind::Visit, qPrintable(engagement.rule + u' ' + text));
}

void TestEngagements::actingPeopleArePartners()
{
    const QString text = u"國際蘭展10日開幕，邀請印尼駐台代表處副代表林大同(Adam Smith)共同揭幕。"_s;
    QVERIFY(read(text).partnerCountries.contains(u"ID"_s));
    const QString list = u"蘭展10日開幕。參加的使節國家包含海地、貝里斯、瓜地馬拉，氣氛熱絡。"_s;
    QCOMPARE(read(list).partnerCountries, QStringList({u"HT"_s, u"BZ"_s, u"GT"_s}));
}

void TestEngagements::dayOfTheVisit()
{
    const Annotation annotation =
        read(u"捷克經濟文化辦事處代表何大衛(David Novak)於昨(9)日拜會基隆市政府，市長親自接待。"_s);
    QVERIFY(!annotation.engagements.empty());
    QCOMPARE(annotation.engagements[0].date.toString(), u"2023-05-09"_s);
    QVERIFY(annotation.engagements[0].dateFromText);
}

void TestEngagements::stay()
{
    const Annotation told =
        read(u"捷克代表何大衛(David Novak)於昨(9)日來到基隆市停留2天，為小將加油。"_s, u"捷克代表何大衛訪基隆市"_s);
    QVERIFY(!told.engagements.empty());
    QCOMPARE(told.engagements[0].date.toString(), u"2023-05-09/2023-05-10"_s);
    const Annotation back = read(u"桃園市副市長張國強6日率團出訪日本福岡市，拜會福岡市政府。訪團於昨(8)日返台。"_s);
    QVERIFY(!back.engagements.empty());
    QCOMPARE(back.engagements[0].date.toString(), u"2023-05-06/2023-05-08"_s);
    const Annotation again =
        read(u"捷克代表何大衛(David Novak)於昨(9)日來到基隆市停留2天。何大衛昨天前往球場看比賽。"_s,
             u"捷克代表何大衛赴基隆市加油"_s);
    QVERIFY(!again.engagements.empty());
    QCOMPARE(again.engagements[0].date.toString(), u"2023-05-09/2023-05-10"_s);
    const Annotation lasting = read(u"臺東縣長林大明今(10)日率團赴新加坡進行為期4天3夜的交流。"_s);
    QVERIFY(!lasting.engagements.empty());
    QCOMPARE(lasting.engagements[0].date.toString(), u"2023-05-10/2023-05-13"_s);
    const Annotation today = read(u"捷克友台小組於8日抵台後，已拜會總統，今日訪團特別來到基隆市參訪，市長親自歡迎。"_s,
                                  u"捷克國會友台小組參訪基隆市"_s);
    QVERIFY(!today.engagements.empty());
    QCOMPARE(today.engagements[0].date.toString(), u"2023-05-10"_s);
}

void TestEngagements::dayLentByTheArticle()
{
    const Annotation annotation = read(u"捷克經濟文化辦事處代表何大衛(David Novak)拜會基隆市政府，市長親自接待。"_s);
    QVERIFY(!annotation.engagements.empty());
    QCOMPARE(annotation.engagements[0].date.toString(), u"2023-05-10"_s);
    QVERIFY(!annotation.engagements[0].dateFromText);
}

void TestEngagements::passingCountriesAreNoPartners()
{
    const Annotation annotation =
        read(u"加拿大駐台北貿易辦事處代表今(10)日拜會臺南市政府。會中提到蘭花外銷美國、荷蘭的情形。"_s);
    QCOMPARE(annotation.partnerCountries, QStringList{u"CA"_s});
    QVERIFY(annotation.mentionedCountries.contains(u"NL"_s));
    const Annotation posts = read(u"宜蘭縣長林大明10日會見德國在台協會處長柏思安(Hans Roth)，他曾派駐香港及泰國。"_s);
    QCOMPARE(posts.partnerCountries, QStringList{u"DE"_s});
    const Annotation plans = read(u"市長林大明今(10)日率團訪日。此行也安排拜會巴黎、倫敦與里約等城市代表。"_s);
    QCOMPARE(plans.partnerCountries, QStringList{u"JP"_s});
}

void TestEngagements::listsTakePart()
{
    QCOMPARE(read(u"雲林縣國際偶戲節今(10)日開幕，來自法國、日本、印尼等3國團隊齊聚。"_s).partnerCountries,
             (QStringList{u"FR"_s, u"JP"_s, u"ID"_s}));
    const Annotation support = read(u"馬拉松今(10)日起跑，跑者聲援烏克蘭，日本媒體報導活動盛況。"_s);
    QCOMPARE(support.partnerCountries, QStringList{u"JP"_s});
}

void TestEngagements::partiesJoinTheirLeaders()
{
    const Annotation annotation = read(
        u"今(10)日加拿大議員費德森(Lars Pedersen)及夫人葛安娜博士等一行拜會臺南市政府。"_s, u"加拿大國會議員團蒞訪"_s);
    QVERIFY(!annotation.engagements.empty());
    const QStringList guests = annotation.engagements[0].guests;
    QCOMPARE(guests.value(0), u"費德森"_s);
    QVERIFY2(guests.contains(u"加拿大國會議員團"_s), qPrintable(guests.join(u' ')));
}

void TestEngagements::headsLeadTogether()
{
    const auto guests = [this](const QString &text) { return read(text).engagements.front().guests; };
    QCOMPARE(guests(u"新北市長林大明10日會晤美國特使團，與美國前國務卿哈頓(Stephen Hatton)、前副國務卿施坦(James "
                    "Stein)及美國在台協會(AIT)主席羅登(Laura Roden)會面。"_s),
             (QStringList{u"哈頓"_s, u"施坦"_s, u"羅登"_s}));
    QCOMPARE(
        guests(
            u"臺北市長林大明10日分別接見來自澳洲布里斯本、美國西雅圖與日本福岡市的市長。會見澳洲布里斯本市長泰倫(Tom "
            "Tyler)時，市長感謝其來訪。在與美國西雅圖市長歐爾本(Ann Orban)會談中，市長談起交流。"_s),
        (QStringList{u"泰倫"_s, u"歐爾本"_s}));
    QCOMPARE(guests(u"日本岐阜縣知事宮下一郎率領的9人訪問團10日拜會花蓮縣政府。"_s), QStringList{u"宮下一郎"_s});
    QCOMPARE(guests(u"香港記者協會10日拜會臺北市政府市長林大明。協會由香港記協召集人麥家明帶隊，共16人。"_s).value(0),
             u"麥家明"_s);
}

void TestEngagements::hostsTakePart()
{
    const Annotation annotation =
        read(u"日本台灣交流協會高雄事務所所長宮下一郎今(10)日拜會臺南市政府，臺南市長接見。"_s);
    QVERIFY(!annotation.engagements.empty());
    QCOMPARE(annotation.engagements[0].host, u"臺南市"_s);
    QCOMPARE(annotation.engagements[0].countries, QStringList{u"JP"_s});
}

void TestEngagements::namesThatHoldTowns()
{
    QCOMPARE(read(u"基隆市議員林大同出席，委員林小明也到場。"_s).cities, QStringList{u"基隆市"_s});
}

void TestEngagements::spansLeadToTheText()
{
    const QString headline = u"法國貴賓蒞訪"_s;
    const QString text = u"法國在台協會主任今(10)日拜會高雄市政府。"_s;
    for (const Mention &mention : read(text, headline).mentions) {
        const QString &field = mention.field == Field::Headline ? headline : text;
        QCOMPARE(mention.span.of(field).toString(), mention.text);
        QVERIFY(!mention.rule.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestEngagements)
#include "tst_engagements.moc"
