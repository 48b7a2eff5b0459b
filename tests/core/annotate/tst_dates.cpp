// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/batch.h"
#include "core/annotate/dates.h"

#include <QTest>

using namespace legation;
using namespace legation::annotate;
using namespace Qt::StringLiterals;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resolves_data();
    void resolves();
    void resolvesJoined_data();
    void resolvesJoined();
    void leavesAlone_data();
    void leavesAlone();
    void everyDayInEveryForm();
    void unknownStaysUnknown();
    void datelineIsAnchor();
    void ownDateIsTheDayCalledToday();
    void recalledDayIsNoOwnDate();
    void openingMonthIsOwnDate();
    void batchAgreesOnMonthAndYear();
    void batchOfManyYearsSaysNothing();
    void batchInOrderDatesByItsNeighbours();
    void batchOutOfOrderSaysNothing();
    void feedFromTheNewestOnIsInOrder();
    void closeNumbersAreWalked();
    void yearMistypedInDateline();
    void staleTodayYieldsToDateline();
    void simplifiedReadsTheSame();
    void manyDatesOfOneLine_data();
    void manyDatesOfOneLine();

private:
    QStringList read(const QString &text, QDate published) const;
    QString ownDateInBatch(const QStringList &texts, int asked) const;

    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

namespace {

const QDate kPublished(2022, 3, 24); // a Thursday

QString chineseDay(int number)
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    if (number < 10)
        return digits[number];
    const QString tens = number < 20 ? u"十"_s : digits[number / 10] + u'十';
    return number % 10 == 0 ? tens : tens + digits[number % 10];
}

} // namespace

void TestDates::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(toString(lexicon.error())));
    m_lexicon = *lexicon;
}

/// "expression=EDTF" for each date found.
QStringList TestDates::read(const QString &text, QDate published) const
{
    load::Article article;
    article.text = text;
    if (published.isValid())
        article.published = published;
    const Document document(article, *m_lexicon);
    QStringList found;
    for (const DateExpression &date : findDates(document, {}).expressions)
        found.append(date.text + u'=' + date.edtf.toString());
    return found;
}

void TestDates::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &text, const QString &found) {
        QTest::newRow(qPrintable(text)) << text << found;
    };
    row(u"於今(25)日接見"_s, u"今(25)日=2022-03-25"_s);
    row(u"今（１１１）年參加"_s, u"今（１１１）年=2022"_s);
    row(u"繼去(110)年之後"_s, u"去(110)年=2021"_s);
    row(u"昨(23)日晚間"_s, u"昨(23)日=2022-03-23"_s);
    row(u"明(25)日上午"_s, u"明(25)日=2022-03-25"_s);
    row(u"今(7/25)日"_s, u"今(7/25)日=2022-07-25"_s);
    row(u"今(13日)上午"_s, u"今(13日)=2022-03-13"_s);
    row(u"市府(8)日表示"_s, u"(8)日=2022-03-08"_s);
    row(u"本(3)月9日"_s, u"本(3)月9日=2022-03-09"_s);
    row(u"今日下午"_s, u"今日=2022-03-24"_s);
    row(u"昨天抵達"_s, u"昨天=2022-03-23"_s);
    row(u"去年底簽署"_s, u"去年底=2021"_s);
    row(u"明年2月25日到3月10日舉行"_s, u"明年2月25日到3月10日=2023-02-25/2023-03-10"_s);
    row(u"明後年的會議"_s, u"明後年=2023/2024"_s);
    row(u"三年前來過"_s, u"三年前=2019"_s);
    row(u"38年前締盟"_s, u"38年前=1984"_s);
    row(u"1640年代"_s, u"1640年代=164X"_s);
    row(u"民國111年3月25日"_s, u"民國111年3月25日=2022-03-25"_s);
    row(u"105年成立"_s, u"105年=2016"_s);
    row(u"111/3/24"_s, u"111/3/24=2022-03-24"_s);
    row(u"111.03.24"_s, u"111.03.24=2022-03-24"_s);
    row(u"2022-03-24"_s, u"2022-03-24=2022-03-24"_s);
    row(u"3/22由市府主辦"_s, u"3/22=2022-03-22"_s);
    row(u"3月23日(三)下午"_s, u"3月23日(三)=2022-03-23"_s);
    row(u"二○二二年三月五日"_s, u"二○二二年三月五日=2022-03-05"_s);
    row(u"3月22日為期4天的展覽"_s, u"3月22日為期4天=2022-03-22/2022-03-25"_s);
    row(u"3月12至14日訪問"_s, u"3月12至14日=2022-03-12/2022-03-14"_s);
    row(u"4月29日-5月1日"_s, u"4月29日-5月1日=2022-04-29/2022-05-01"_s);
    row(u"7月11日及12日"_s, u"7月11日及12日=2022-07-11/2022-07-12"_s);
    row(u"7月11日及15日"_s, u"7月11日=2022-07-11 15日=2022-07-15"_s);
    row(u"11月20日與22日"_s, u"11月20日=2022-11-20 22日=2022-11-22"_s);
    row(u"10月中旬"_s, u"10月中旬=2022-10"_s);
    row(u"上月底"_s, u"上月底=2022-02"_s);
    row(u"本月15日"_s, u"本月15日=2022-03-15"_s);
    row(u"上週三來訪"_s, u"上週三=2022-03-16"_s);
    row(u"上週五(3月18日)"_s, u"上週五(3月18日)=2022-03-18"_s);
    row(u"本週六"_s, u"本週六=2022-03-26"_s);
    row(u"昨(24)日抵臺，隔(25)日拜會"_s, u"昨(24)日=2022-03-24 隔(25)日=2022-03-25"_s);
    row(u"10月12日為該國國慶日"_s, u"10月12日=XXXX-10-12"_s);
    row(u"每年5月4日"_s, u"5月4日=XXXX-05-04"_s);
    row(u"2010至2018年間"_s, u"2010至2018年=2010/2018"_s);
    row(u"今年2022年"_s, u"今年2022年=2022"_s);
    row(u"12月拜訪"_s, u"12月=2022-12"_s);
}

void TestDates::resolvesJoined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &text, const QString &found) {
        QTest::newRow(qPrintable(text)) << text << found;
    };
    row(u"9月18、19日舉辦"_s, u"9月18、19日=2022-09-18/2022-09-19"_s);
    row(u"22及23日下午"_s, u"22及23日=2022-03-22/2022-03-23"_s);
    row(u"3月5、6、7日"_s, u"3月5、6、7日=2022-03-05/2022-03-07"_s);
    row(u"4至8月陸續開演"_s, u"4至8月=2022-04/2022-08"_s);
    row(u"6-7月間"_s, u"6-7月=2022-06/2022-07"_s);
    row(u"六日下午會見"_s, u"六日=2022-03-06"_s);
    row(u"參加九日到十七日在澳洲的活動"_s, u"九日到十七日=2022-03-09/2022-03-17"_s);
    row(u"停留六日"_s, u""_s);
    row(u"1/16~19造訪"_s, u"1/16~19=2022-01-16/2022-01-19"_s);
    row(u"18日晚間至23日"_s, u"18日晚間至23日=2022-03-18/2022-03-23"_s);
    row(u"24日至14日展出"_s, u"24日至14日=2022-03-24/2022-04-14"_s);
    row(u"12月30日至3日展出"_s, u"12月30日至3日=2022-12-30/2023-01-03"_s);
    row(u"2022年1月31日至30日"_s, u"2022年1月31日至30日=2022-01-31"_s);
    row(u"2022年5月3日至2022年4月1日"_s, u"2022年5月3日至2022年4月1日=2022-05-03"_s);
    row(u"一行人昨拜會市長"_s, u"昨=2022-03-23"_s);
    row(u"二0一七年五月締盟"_s, u"二0一七年五月=2017-05"_s);
    row(u"一一二年曾邀請"_s, u"一一二年=2023"_s);
    row(u"昨(2月5)日"_s, u"昨(2月5)日=2022-02-05"_s);
    row(u"昨天(23)日晚間"_s, u"昨天(23)日=2022-03-23"_s);
    row(u"昨天(3/23)返台"_s, u"昨天(3/23)=2022-03-23"_s);
    row(u"今天(24)上午"_s, u"今天(24)=2022-03-24"_s);
}

void TestDates::resolvesJoined()
{
    resolves();
}

void TestDates::resolves()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(read(text, kPublished).join(u' '), found);
}

void TestDates::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"為期4天"_s,
                                u"兩小時"_s,
                                u"上午10時30分"_s,
                                u"台南400"_s,
                                u"2024台灣燈會"_s,
                                u"第66屆"_s,
                                u"電話06-2991111"_s,
                                u"1/2的經費"_s,
                                u"400年歷史"_s,
                                u"締盟40週年"_s,
                                u"近20年來"_s,
                                u"三個月"_s,
                                u"永華路二段6號"_s,
                                u"五月天演唱會"_s,
                                u"400年前"_s,
                                u"北緯23.5度"_s,
                                u"NT$111年"_s,
                                u"3日內完成"_s,
                                u"週一至週五"_s,
                                u"每週三"_s,
                                u"日本日光市"_s,
                                u"先天後天"_s,
                                u"「2019年全球城市博覽會」"_s,
                                u"令和3年(2021年)春季"_s,
                                u"2月30日"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestDates::leavesAlone()
{
    QFETCH(QString, text);
    QCOMPARE(read(text, kPublished).join(u' '), QString());
}

void TestDates::everyDayInEveryForm()
{
    for (QDate day(1990, 1, 1); day.year() <= 2035; day = day.addDays(1)) {
        const int y = day.year();
        const int m = day.month();
        const int d = day.day();
        const QString iso = day.toString(Qt::ISODate);
        const int minguo = y - 1911;
        const QStringList forms{
            u"%1年%2月%3日"_s.arg(y).arg(m).arg(d),
            u"民國%1年%2月%3日"_s.arg(minguo).arg(m).arg(d),
            u"%1年%2月%3日"_s.arg(minguo).arg(m).arg(d),
            u"西元%1年%2月%3日"_s.arg(y).arg(m).arg(d),
            u"%1/%2/%3"_s.arg(y).arg(m).arg(d),
            u"%1.%2.%3"_s.arg(y).arg(m, 2, 10, QChar(u'0')).arg(d, 2, 10, QChar(u'0')),
            iso,
            u"%1年%2月%3日"_s.arg(y).arg(chineseDay(m), chineseDay(d)),
            u"%1(%2)年%3月%4日"_s.arg(u"今"_s).arg(minguo).arg(m).arg(d),
        };
        QString text;
        for (const QString &form : forms)
            text += u"於"_s + form + u"舉行。"_s;
        const QStringList found = read(text, {});
        for (qsizetype i = 0; i < forms.size(); ++i) {
            const QString wanted = forms[i] + u'=' + iso;
            if (found.value(i) != wanted)
                QFAIL(qPrintable(u"%1 instead of %2"_s.arg(found.value(i), wanted)));
        }
        // The fused day alone, with the day itself as the published day.
        const QString fused = u"今(%1)日"_s.arg(d);
        if (read(fused, day) != QStringList{fused + u'=' + iso})
            QFAIL(qPrintable(fused + u" of "_s + iso));
    }
}

void TestDates::unknownStaysUnknown()
{
    QCOMPARE(read(u"今(25)日拜會"_s, {}).join(u' '), u"今(25)日=XXXX-XX-25"_s);
    QCOMPARE(read(u"3月22日拜會"_s, {}).join(u' '), u"3月22日=XXXX-03-22"_s);
    QCOMPARE(read(u"今年拜會"_s, {}).join(u' '), QString());
}

void TestDates::datelineIsAnchor()
{
    const QString text = u"發稿時間：112年11月4日14:20\n市長今(4)日接見，去年也曾來訪。"_s;
    QCOMPARE(read(text, {}).join(u' '), u"112年11月4日=2023-11-04 今(4)日=2023-11-04 去年=2022"_s);
}

void TestDates::ownDateIsTheDayCalledToday()
{
    load::Article article;
    article.text = u"代表團於2019年2月3日首次來訪，今(13)日再度拜會市長。"_s;
    article.published = QDate(2020, 2, 14);
    const Dates dates = findDates(Document(article, *m_lexicon), {});
    QCOMPARE(dates.article.edtf.toString(), u"2020-02-13"_s);
    QVERIFY(dates.article.basis == DateBasis::Published);
}

void TestDates::recalledDayIsNoOwnDate()
{
    load::Article article;
    article.text = u"戲劇今(20)日首演。1989年11月20日，聯合國大會通過公約，107年12月26日修正的法律也談到它。"_s;
    const Dates dates = findDates(Document(article, *m_lexicon), {});
    QCOMPARE(dates.article.edtf.toString(), u"XXXX-XX-20"_s);
    article.text = u"108年3月5日首演。公約於1989年11月20日通過。"_s;
    QCOMPARE(findDates(Document(article, *m_lexicon), {}).article.edtf.toString(), u"2019-03-05"_s);
}

void TestDates::openingMonthIsOwnDate()
{
    load::Article article;
    article.headline = u"代表訪台南"_s;
    article.text = u"民國111年3月，代表來到市府，談起108年5月的展覽。"_s;
    const Dates dates = findDates(Document(article, *m_lexicon), {});
    QCOMPARE(dates.article.edtf.toString(), u"2022-03"_s);
    QVERIFY(dates.article.basis == DateBasis::Text);
}

void TestDates::batchAgreesOnMonthAndYear()
{
    const QStringList texts{u"今(24)日拜會市政府。"_s, u"3月23日(三)下午舉辦論壇。"_s,
                            u"去(110)年加入，今(111)年3月14日成為會員。"_s};
    BatchEvidence evidence;
    for (const QString &text : texts) {
        load::Article article;
        article.text = text;
        evidence.add(dateEvidence(Document(article, *m_lexicon)));
    }
    const BatchAnchor batch = evidence.resolve();
    QCOMPARE(batch.year, 2022);
    QCOMPARE(batch.month, 3);
    load::Article article;
    article.text = texts[0];
    const Dates dates = findDates(Document(article, *m_lexicon), batch);
    QCOMPARE(dates.article.edtf.toString(), u"2022-03-24"_s);
    QVERIFY(dates.article.basis == DateBasis::TextAndBatch);
    QVERIFY(dates.article.reason.contains(u"batch"));
}

void TestDates::batchOfManyYearsSaysNothing()
{
    BatchEvidence evidence;
    for (int year = 2010; year < 2020; ++year)
        evidence.voteYear(year, 6);
    QVERIFY(evidence.resolve().isNull());
}

/// The own date of the text at `asked` (from 1) in a batch of texts in their order.
QString TestDates::ownDateInBatch(const QStringList &texts, int asked) const
{
    BatchEvidence evidence;
    std::vector<load::Article> articles(texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        articles[i].text = texts[i];
        articles[i].source.position = int(i) + 1;
        evidence.add(dateEvidence(Document(articles[i], *m_lexicon)));
    }
    const Dates dates = findDates(Document(articles[asked - 1], *m_lexicon), evidence.resolve());
    return dates.article.edtf.toString();
}

namespace {

const QStringList kInOrder{u"發稿時間:110年11月15日\n開幕。"_s,
                           u"發稿時間:111年2月20日\n拜會。"_s,
                           u"今(25)日首演。86年5月8日，立法院通過條例。"_s,
                           u"發稿時間:3月3日 7:30\n市府說明。"_s,
                           u"發稿時間:111年3月22日\n參訪。"_s,
                           u"發稿時間:112年1月5日\n感謝。"_s,
                           u"活動將於3月11日舉辦。"_s};

} // namespace

void TestDates::batchInOrderDatesByItsNeighbours()
{
    QCOMPARE(ownDateInBatch(kInOrder, 3), u"2022-02-25"_s);
    QCOMPARE(ownDateInBatch(kInOrder, 4), u"2022-03-03"_s);
    QCOMPARE(ownDateInBatch(kInOrder, 6), u"2023-01-05"_s);
    QCOMPARE(ownDateInBatch(kInOrder, 7), u"XXXX-03-11"_s); // nothing stands behind it
}

void TestDates::feedFromTheNewestOnIsInOrder()
{
    QStringList newestFirst = kInOrder;
    std::reverse(newestFirst.begin(), newestFirst.end());
    QCOMPARE(ownDateInBatch(newestFirst, 5), u"2022-02-25"_s);
    QCOMPARE(ownDateInBatch(newestFirst, 4), u"2022-03-03"_s);
}

void TestDates::batchOutOfOrderSaysNothing()
{
    QStringList mixed = kInOrder;
    mixed.swapItemsAt(0, 4);
    QCOMPARE(ownDateInBatch(mixed, 3), u"XXXX-XX-25"_s);
}

void TestDates::closeNumbersAreWalked()
{
    // 2019-01-25 … 2019-03-04: more than a month between the days told, filled from article to article.
    const QStringList texts{u"發稿時間:108年1月20日\n開幕。"_s,
                            u"今(25)日拜會。"_s,
                            u"今(25)日參訪。"_s,
                            u"今(12)日座談。"_s,
                            u"今(11)日致謝。"_s,
                            u"今(28)日簽署。"_s,
                            u"發稿時間:108年3月1日\n閉幕。"_s,
                            u"發稿時間:108年3月2日\n感謝。"_s,
                            u"發稿時間:108年3月4日\n說明。"_s,
                            u"今(7)日拜會。"_s};
    QCOMPARE(ownDateInBatch(texts, 3), u"2019-01-25"_s);
    QCOMPARE(ownDateInBatch(texts, 4), u"2019-02-12"_s);
    QCOMPARE(ownDateInBatch(texts, 5), u"2019-02-11"_s); // put up a day late
    QCOMPARE(ownDateInBatch(texts, 6), u"2019-02-28"_s);
    QCOMPARE(ownDateInBatch(texts, 10), u"2019-03-07"_s);
}

void TestDates::yearMistypedInDateline()
{
    load::Article article;
    article.text = u"發稿時間：101年5月6日 09:00\n他憶起去(2021)年秋天的旅行。"_s;
    QCOMPARE(findDates(Document(article, *m_lexicon), {}).article.edtf.toString(), u"2022-05-06"_s);
    article.text = u"發稿時間：112年1月2日 09:00\n今(111)年活動圓滿結束。"_s; // New Year between the two
    QCOMPARE(findDates(Document(article, *m_lexicon), {}).article.edtf.toString(), u"2023-01-02"_s);
}

void TestDates::staleTodayYieldsToDateline()
{
    load::Article article;
    article.text = u"發稿時間：111年6月18日 07:00\n特展於今(15)日開放。"_s;
    Dates dates = findDates(Document(article, *m_lexicon), {});
    QCOMPARE(dates.article.edtf.toString(), u"2022-06-18"_s);
    QCOMPARE(dates.expressions.back().edtf.toString(), u"2022-06-15"_s);
    article.text = u"發稿時間：111年6月18日 07:00\n特展於今(17)日開放。"_s;
    dates = findDates(Document(article, *m_lexicon), {});
    QCOMPARE(dates.article.edtf.toString(), u"2022-06-17"_s);
}

void TestDates::simplifiedReadsTheSame()
{
    QCOMPARE(
        read(u"代表团今(25)日拜会市长，为期4天的访问从3月22日为期4天展开，并于本周六离开"_s, kPublished).join(u' '),
        u"今(25)日=2022-03-25 3月22日为期4天=2022-03-22/2022-03-25 本周六=2022-03-26"_s);
}

void TestDates::manyDatesOfOneLine_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("many");
    QTest::newRow("brackets that never close") << u"今(1"_s << 2'000'000;
    QTest::newRow("full days") << u"在2022年3月1日，"_s << 400'000;
    QTest::newRow("today") << u"於今(5)日、"_s << 600'000;
}

/// As many as a text has room for, and no more work for each than it is long.
void TestDates::manyDatesOfOneLine()
{
    QFETCH(QString, date);
    QFETCH(int, many);
    load::Article article;
    article.text = u"於今(5)日，"_s + date.repeated(many);
    const Document document(article, *m_lexicon);
    const Dates found = findDates(document, {});
    QVERIFY(!found.expressions.empty());
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
