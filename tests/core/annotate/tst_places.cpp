// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/places.h"

#include <QTest>

using namespace legation;
using namespace legation::annotate;
using namespace Qt::StringLiterals;

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();

private:
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

void TestPlaces::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(toString(lexicon.error())));
    m_lexicon = *lexicon;
}

void TestPlaces::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cities");
    QTest::addColumn<QString>("countries");
    QTest::addColumn<QString>("foreign");
    const auto row = [](const QString &text, const QString &cities, const QString &countries, const QString &foreign) {
        QTest::newRow(qPrintable(text)) << text << cities << countries << foreign;
    };
    row(u"台南市政府"_s, u"臺南市"_s, QString(), QString());
    row(u"由北市首發"_s, u"臺北市"_s, QString(), QString());
    row(u"新北市與北九州市"_s, u"新北市"_s, u"JP"_s, u"北九州市"_s);
    row(u"蒞臨南市府拜會"_s, u"臺南市"_s, QString(), QString());
    row(u"於永康區舉行"_s, u"臺南市"_s, QString(), QString());
    row(u"日本料理與日本腦炎"_s, QString(), QString(), QString());
    row(u"學習西班牙文"_s, QString(), QString(), QString());
    row(u"法國文化"_s, QString(), u"FR"_s, QString());
    row(u"深化台日關係"_s, QString(), u"JP"_s, QString());
    row(u"平台日期"_s, QString(), QString(), QString());
    row(u"全台比較"_s, QString(), QString(), QString());
    row(u"率團訪美"_s, QString(), u"US"_s, QString());
    row(u"來自日、韓、荷的貴賓"_s, QString(), u"JP KR NL"_s, QString());
    row(u"美國在台協會"_s, QString(), u"US"_s, QString());
    row(u"馬尼拉經濟文化辦事處"_s, QString(), u"PH"_s, QString());
    row(u"澳大利亞與新西蘭"_s, QString(), u"AU NZ"_s, QString());
    row(u"美國加州聖荷西市長"_s, QString(), u"US"_s, u"加州 聖荷西市"_s);
    row(u"韓國瑜市長"_s, QString(), QString(), QString());
    row(u"日本的都市與姊妹市"_s, QString(), u"JP"_s, QString());
    row(u"美國亞利桑那州杜希州長"_s, QString(), u"US"_s, u"亞利桑那州"_s);
    row(u"實務做法、台南參與"_s, u"臺南市"_s, QString(), QString());
    row(u"日本能登半島地震"_s, QString(), u"JP"_s, QString());
    row(u"創下營業佳績"_s, QString(), QString(), QString());
    row(u"拓展日本市場"_s, QString(), u"JP"_s, QString());
    row(u"美國雪城市市長與加州奧克蘭市代表"_s, QString(), u"US"_s, u"雪城市 加州 奧克蘭市"_s);
    row(u"訪日本進行市政交流"_s, QString(), u"JP"_s, QString());
    row(u"新竹縣竹北市"_s, u"新竹縣"_s, QString(), QString());
}

void TestPlaces::finds()
{
    QFETCH(QString, text);
    load::Article article;
    article.text = text;
    const Document document(article, *m_lexicon);
    const Places places = findPlaces(document, {}, {});
    QStringList foreign;
    for (const ForeignCity &city : places.foreignCities)
        foreign.append(city.name);
    QTEST(places.cities.join(u' '), "cities");
    QTEST(places.countries.join(u' '), "countries");
    QTEST(foreign.join(u' '), "foreign");
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
