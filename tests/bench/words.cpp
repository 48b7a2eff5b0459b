// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/words.h"

#include <algorithm>

namespace legation::bench {

namespace {

constexpr QStringView kCities[]{u"臺北市", u"新北市", u"桃園市", u"臺中市", u"臺南市", u"高雄市", u"基隆市", u"新竹市",
                                u"嘉義市", u"新竹縣", u"苗栗縣", u"彰化縣", u"南投縣", u"雲林縣", u"嘉義縣", u"屏東縣",
                                u"宜蘭縣", u"花蓮縣", u"臺東縣", u"澎湖縣", u"金門縣", u"連江縣"};

constexpr PlaceWord kPlaces[]{{u"日本", u"橫濱市"},
                              {u"美國", u"鳳凰城"},
                              {u"韓國", u"釜山市"},
                              {u"澳洲", u"布里斯本"},
                              {u"紐西蘭", u"奧克蘭"},
                              {u"越南", u"峴港市"},
                              {u"泰國", u"清邁"},
                              {u"菲律賓", u"宿霧市"},
                              {u"印尼", u"泗水市"},
                              {u"馬來西亞", u"檳城"},
                              {u"新加坡", u"新加坡"},
                              {u"印度", u"孟買"},
                              {u"法國", u"里昂"},
                              {u"德國", u"慕尼黑"},
                              {u"英國", u"曼徹斯特"},
                              {u"荷蘭", u"恩荷芬"},
                              {u"比利時", u"根特"},
                              {u"瑞士", u"日內瓦"},
                              {u"奧地利", u"維也納"},
                              {u"義大利", u"米蘭"},
                              {u"西班牙", u"巴塞隆納"},
                              {u"葡萄牙", u"里斯本"},
                              {u"瑞典", u"斯德哥爾摩"},
                              {u"挪威", u"奧斯陸"},
                              {u"丹麥", u"哥本哈根"},
                              {u"芬蘭", u"赫爾辛基"},
                              {u"波蘭", u"克拉科夫"},
                              {u"捷克", u"布爾諾"},
                              {u"斯洛伐克", u"布拉提斯拉瓦"},
                              {u"匈牙利", u"布達佩斯"},
                              {u"立陶宛", u"考納斯"},
                              {u"拉脫維亞", u"里加"},
                              {u"愛沙尼亞", u"塔林"},
                              {u"烏克蘭", u"基輔"},
                              {u"以色列", u"台拉維夫"},
                              {u"土耳其", u"伊斯坦堡"},
                              {u"加拿大", u"溫哥華"},
                              {u"墨西哥", u"瓜達拉哈拉"},
                              {u"巴西", u"聖保羅"},
                              {u"阿根廷", u"布宜諾斯艾利斯"},
                              {u"智利", u"聖地牙哥"},
                              {u"秘魯", u"利馬"},
                              {u"哥倫比亞", u"麥德林"},
                              {u"巴拉圭", u"亞松森"},
                              {u"瓜地馬拉", u"安地瓜"},
                              {u"貝里斯", u"貝里斯市"},
                              {u"宏都拉斯", u"德古西加巴"},
                              {u"巴拿馬", u"巴拿馬市"},
                              {u"帛琉", u"科羅州"},
                              {u"諾魯", u"亞倫"},
                              {u"吐瓦魯", u"富納富提"},
                              {u"馬紹爾群島", u"馬久羅"},
                              {u"史瓦帝尼", u"墨巴本"},
                              {u"南非", u"開普敦"},
                              {u"肯亞", u"奈洛比"},
                              {u"奈及利亞", u"拉哥斯"},
                              {u"愛爾蘭", u"都柏林"},
                              {u"希臘", u"雅典"},
                              {u"蒙古", u"烏蘭巴托"},
                              {u"寮國", u"永珍"}};

constexpr QStringView kDepartments[]{u"教育局",     u"文化局",     u"觀光旅遊局", u"經濟發展局", u"農業局", u"衛生局",
                                     u"環境保護局", u"交通局",     u"工務局",     u"消防局",     u"社會局", u"勞工局",
                                     u"民政局",     u"都市發展局", u"體育局",     u"水利局",     u"地政局", u"警察局"};

constexpr QStringView kSubjects[]{u"智慧城市",   u"淨零碳排", u"教育交流", u"觀光推廣", u"青年交流", u"農產外銷",
                                  u"半導體產業", u"再生能源", u"文化保存", u"運動賽事", u"性別平等", u"災害防救",
                                  u"公共運輸",   u"高齡照護", u"數位治理", u"循環經濟", u"港灣建設", u"雙語政策",
                                  u"生物科技",   u"新創產業", u"都市更新", u"海洋保育", u"醫療合作", u"人才培育"};

constexpr QStringView kCompanyWords[]{u"國際", u"中華", u"亞太", u"聯合", u"東方", u"永續", u"青年", u"工商",
                                      u"觀光", u"文化", u"科技", u"教育", u"經貿", u"婦女", u"海洋", u"農業"};

// Most frequent first.
constexpr QStringView kNouns[]{
    u"市府",     u"民眾",   u"活動",     u"市民",   u"服務",   u"計畫",   u"城市",     u"學校",   u"產業",
    u"文化",     u"交流",   u"發展",     u"安全",   u"學生",   u"國際",   u"社區",     u"環境",   u"地方",
    u"合作",     u"工程",   u"中心",     u"建設",   u"政策",   u"資源",   u"生活",     u"企業",   u"觀光",
    u"特色",     u"機會",   u"單位",     u"經驗",   u"孩子",   u"長者",   u"家庭",     u"未來",   u"團隊",
    u"世界",     u"設施",   u"需求",     u"道路",   u"公園",   u"青年",   u"志工",     u"農民",   u"遊客",
    u"空間",     u"品質",   u"健康",     u"教育",   u"經濟",   u"技術",   u"旅客",     u"歷史",   u"傳統",
    u"藝術",     u"音樂",   u"節慶",     u"美食",   u"農產品", u"花卉",   u"水果",     u"茶葉",   u"漁港",
    u"老街",     u"古蹟",   u"博物館",   u"圖書館", u"體育館", u"車站",   u"捷運",     u"公車",   u"自行車",
    u"步道",     u"濕地",   u"海岸",     u"河川",   u"森林",   u"能源",   u"綠能",     u"太陽能", u"減碳",
    u"氣候",     u"颱風",   u"豪雨",     u"地震",   u"防災",   u"消防",   u"救護",     u"醫院",   u"診所",
    u"疫苗",     u"疫情",   u"長照",     u"托育",   u"補助",   u"預算",   u"土地",     u"住宅",   u"社會住宅",
    u"都市計畫", u"園區",   u"廠商",     u"投資",   u"就業",   u"勞工",   u"薪資",     u"市場",   u"品牌",
    u"行銷",     u"展覽",   u"論壇",     u"會議",   u"代表團", u"訪問團", u"姊妹市",   u"友誼",   u"協定",
    u"備忘錄",   u"外賓",   u"大使",     u"代表處", u"商會",   u"僑胞",   u"志願服務", u"比賽",   u"選手",
    u"球隊",     u"棒球",   u"籃球",     u"馬拉松", u"舞蹈",   u"書法",   u"電影",     u"攝影",   u"設計",
    u"工藝",     u"陶藝",   u"布袋戲",   u"歌仔戲", u"廟宇",   u"燈會",   u"元宵",     u"端午",   u"中秋",
    u"春節",     u"夜市",   u"伴手禮",   u"民宿",   u"旅館",   u"溫泉",   u"郵輪",     u"機場",   u"航線",
    u"海關",     u"簽證",   u"留學生",   u"移工",   u"新住民", u"原住民", u"客家",     u"部落",   u"語言",
    u"英語",     u"日語",   u"課程",     u"教師",   u"校長",   u"家長",   u"幼兒園",   u"國小",   u"國中",
    u"高中",     u"大學",   u"實驗室",   u"研究",   u"論文",   u"專利",   u"晶片",     u"機器人", u"人工智慧",
    u"大數據",   u"雲端",   u"資訊安全", u"感測器", u"號誌",   u"停車場", u"電動車",   u"充電樁", u"橋梁",
    u"隧道",     u"下水道", u"污水",     u"垃圾",   u"回收",   u"焚化爐", u"空氣",     u"水質",   u"噪音",
    u"動物",     u"收容所", u"路樹",     u"花海",   u"稻田",   u"蔬菜",   u"毛豆",     u"芒果",   u"鳳梨",
    u"香蕉",     u"蓮霧",   u"文旦",     u"虱目魚", u"牡蠣",   u"烏魚子", u"養殖",     u"畜牧",   u"蜂蜜",
    u"咖啡",     u"烏龍茶", u"糕餅",     u"小吃",   u"米食",   u"有機",   u"產銷",     u"合作社", u"農會",
    u"漁會",     u"工會",   u"協會",     u"基金會", u"議會",   u"議員",   u"里長",     u"公所",   u"戶政",
    u"地政",     u"稅務",   u"法規",     u"申請",   u"流程",   u"線上",   u"平臺",     u"網站",   u"手機"};

constexpr QStringView kVerbs[]{u"推動", u"提供", u"辦理", u"參與", u"規劃", u"提升", u"結合", u"加強", u"打造", u"持續",
                               u"促進", u"協助", u"歡迎", u"呼籲", u"響應", u"改善", u"完成", u"啟動", u"建立", u"分享",
                               u"體驗", u"感謝", u"期盼", u"支持", u"關心", u"推廣", u"深化", u"拓展", u"串聯", u"落實",
                               u"爭取", u"培育", u"展現", u"吸引", u"守護", u"整合", u"輔導", u"鼓勵", u"展開", u"檢討",
                               u"優化", u"擴大", u"強化", u"凝聚", u"傳承", u"保存", u"修復", u"活化", u"導入", u"試辦",
                               u"宣導", u"巡查", u"稽查", u"表揚", u"頒發", u"捐贈", u"募集", u"關懷", u"陪伴", u"照顧",
                               u"媒合", u"招募", u"培訓", u"認識", u"探索"};

// What the tail of the language and given names are made of.
constexpr QStringView kTail =
    u"山川河海湖泉林森竹松柏梅蘭菊荷蓮稻麥豆瓜果茶酒糖鹽油米麵餅糕魚蝦蟹貝鳥雞鴨鵝牛羊馬豬犬貓龍鳳龜鹿虎兔象猴"
    u"風雲雷雨雪霜露霧晴陰冷熱溫涼光影聲色香味形狀方圓長短高低深淺寬窄厚薄輕重快慢新舊老少男女父母兄弟姊妹夫妻"
    u"子孫親友師徒君臣兵將農工商士醫藥針灸病痛傷健康強弱心肝脾肺腎骨血肉皮毛髮眼耳鼻舌口齒手足頭腦身體衣帽鞋襪布"
    u"絲棉麻線針織染縫紙筆墨硯書畫琴棋詩詞歌舞戲劇影視播報刊印版編輯譯註釋論述評選賽獎盃牌旗徽章印信符號碼票證照"
    u"車船艦艇舟筏橋樑路街巷弄門窗牆壁柱樑瓦磚石木鐵銅銀金錫鋁鋼玻璃塑膠橡皮革棉紗帆繩網索鏈鎖鑰匙鐘錶燈燭爐灶鍋"
    u"碗盤杯壺瓶罐箱櫃桌椅床凳毯簾鏡梳扇傘刀叉勺筷斧鋸鎚釘鑽磨礦煤炭氣電磁波熱能源動力機械儀器量測試驗算數學理化"
    u"生物地質天文曆法時節令季年歲月旬週日夜晨昏早晚先後前中末始終起迄古今昔往來去留進退升降開關閉合分離聚散增減加"
    u"乘除商餘和差積比率值價額款項目標準則規範例案件卷宗檔冊簿帳單據憑證契約協定盟誓諾許准批核覆函令公告示諭訓誡";

constexpr QStringView kSurnames = u"陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈";
constexpr QStringView kGiven =
    u"志明家豪俊傑建宏文雄淑芬美玲雅婷怡君佳穎欣怡宗翰冠宇承恩品妍詩涵子晴柏翰彥廷惠珍秀英國華"
    u"正義信安永昌瑞麟雪芳月娥玉蘭麗華金水進財世昌明哲啟光仁德育賢思齊靜宜曉雯郁文哲維";
constexpr QStringView kSounds = u"馬洛蘭克拉維斯特羅西尼亞瑞安德森伯格賀曼費南迪卡爾林丹尼哈里森莫拉雷諾布朗溫蒂柯蒂芙";
constexpr QStringView kLatin[]{u"ma", u"lo",  u"ran", u"ka", u"vi",  u"ste", u"ro",  u"si", u"nia", u"re",  u"an",
                               u"de", u"son", u"ber", u"ge", u"her", u"fer", u"nan", u"di", u"car", u"lin", u"da"};
constexpr QStringView kJapaneseSurnames[]{u"田中", u"山本", u"中村", u"小林", u"加藤", u"吉田", u"佐佐木", u"松本",
                                          u"井上", u"木村", u"清水", u"齋藤", u"山崎", u"森田", u"長谷川", u"石川"};
constexpr QStringView kJapaneseGiven[]{u"健一", u"裕子", u"正樹", u"和夫", u"美智子", u"直樹", u"洋介", u"惠子"};

constexpr int kTailWords = 24'000;

template <size_t n>
QStringView oneOf(const QStringView (&words)[n], Random &random)
{
    return words[random.below(static_cast<int>(n))];
}

QChar oneCharacterOf(QStringView characters, Random &random)
{
    return characters[random.below(static_cast<int>(characters.size()))];
}

QString someCharactersOf(QStringView characters, int count, Random &random)
{
    QString word;
    for (int i = 0; i < count; ++i)
        word += oneCharacterOf(characters, random);
    return word;
}

/// Running sums of 1 / (rank + 3): additions and divisions alone, so that every machine has the same.
std::vector<double> zipfSums(size_t words)
{
    std::vector<double> sums(words);
    double sum = 0;
    for (size_t rank = 0; rank < words; ++rank)
        sums[rank] = sum += 1.0 / (static_cast<double>(rank) + 3);
    return sums;
}

size_t draw(const std::vector<double> &sums, Random &random)
{
    const auto found = std::lower_bound(sums.begin(), sums.end(), random.unit() * sums.back());
    return std::min(static_cast<size_t>(found - sums.begin()), sums.size() - 1);
}

} // namespace

std::span<const QStringView> taiwanCities()
{
    return kCities;
}

std::span<const PlaceWord> partnerPlaces()
{
    return kPlaces;
}

std::span<const QStringView> departments()
{
    return kDepartments;
}

std::span<const QStringView> subjects()
{
    return kSubjects;
}

std::span<const QStringView> companyWords()
{
    return kCompanyWords;
}

Words::Words()
    : m_nounWeights(zipfSums(std::size(kNouns) + kTailWords))
    , m_verbWeights(zipfSums(std::size(kVerbs)))
{
    m_nouns.reserve(static_cast<qsizetype>(m_nounWeights.size()));
    for (const QStringView noun : kNouns)
        m_nouns.append(noun.toString());
    Random random(2026);
    for (int i = 0; i < kTailWords; ++i)
        m_nouns.append(someCharactersOf(kTail, random.oneIn(5) ? 3 : 2, random));
}

QStringView Words::noun(Random &random) const
{
    return m_nouns[static_cast<qsizetype>(draw(m_nounWeights, random))];
}

QStringView Words::verb(Random &random) const
{
    return kVerbs[draw(m_verbWeights, random)];
}

QString Words::taiwanName(Random &random) const
{
    const QChar surname = oneCharacterOf(kSurnames, random);
    return surname + someCharactersOf(kGiven, 2, random);
}

QString Words::foreignName(Random &random) const
{
    QString name = someCharactersOf(kSounds, random.between(2, 4), random);
    if (random.oneIn(3))
        name += u'‧' + someCharactersOf(kSounds, random.between(2, 3), random);
    return name;
}

QString Words::latinName(Random &random) const
{
    QString name;
    for (int part = 0; part < 2; ++part) {
        QString word;
        for (int i = random.between(2, 3); i > 0; --i)
            word += oneOf(kLatin, random);
        word[0] = word[0].toUpper();
        name += part == 0 ? word : u' ' + word;
    }
    return name;
}

QString Words::japaneseName(Random &random) const
{
    const QString surname = oneOf(kJapaneseSurnames, random).toString();
    return surname + oneOf(kJapaneseGiven, random).toString();
}

} // namespace legation::bench
