// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "core/store/articleblocks.h"
#include "core/store/columnstore.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int kArticles = 2000; ///< more than are read without threads

} // namespace

/// Rows of many articles, read by threads with connections of their own.
class TestArticleBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheOrder();
    void readsWithoutAnotherConnection();
    void canBeLeftInTheMiddle();

private:
    /// All rows of `ids` where the threads connect to `address`.
    QByteArray read(const QString &address, const std::vector<ArticleId> &ids);

    test::Folder m_folder;
    QString m_path;
    std::vector<ArticleId> m_ids;
    const exporting::Layout m_layout{.format = exporting::Format::Csv,
                                     .audience = exporting::Audience::Programs,
                                     .columns = {u"id"_s, u"headline"_s}};
};

void TestArticleBlocks::initTestCase()
{
    QFile file(m_folder.filePath(u"many.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 1; i <= kArticles; ++i)
        file.write(u"{\"headline\":\"第%1場市政說明會\",\"text\":\"說明會第%1場在高雄市舉行。\"}\n"_s.arg(i).toUtf8());
    file.close();
    m_path = m_folder.filePath(u"many.legation"_s);
    auto archive = ArchiveFile::open(m_path, OpenMode::ReadWrite, *lexicon::Lexicon::load());
    QVERIFY(archive.has_value());
    QVERIFY((*archive)->load({file.fileName()}).has_value());
    m_ids = (*archive)->results({})->ids;
    QCOMPARE(m_ids.size(), size_t(kArticles));
}

QByteArray TestArticleBlocks::read(const QString &address, const std::vector<ArticleId> &ids)
{
    const auto connection = Connection::open(m_path, OpenMode::ReadOnly);
    Shared shared(std::make_shared<Common>(address, OpenMode::ReadOnly, nullptr));
    if (!connection || !refreshColumns(**connection, shared))
        return {};
    ArticleBlocks blocks(**connection, shared, m_layout, ids);
    QByteArray bytes;
    for (auto block = blocks.next(); block && block->rows > 0; block = blocks.next())
        bytes += block->bytes;
    return bytes;
}

void TestArticleBlocks::keepsTheOrder()
{
    std::vector<ArticleId> backwards(m_ids.rbegin(), m_ids.rend());
    const QList<QByteArray> there = read(m_path, m_ids).trimmed().split('\n');
    QList<QByteArray> back = read(m_path, backwards).trimmed().split('\n');
    QCOMPARE(there.size(), kArticles);
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, there);
}

/// A server that gives one connection to each person.
void TestArticleBlocks::readsWithoutAnotherConnection()
{
    const QByteArray bytes = read(m_folder.filePath(u"nowhere/else.legation"_s), m_ids);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(bytes, read(m_path, m_ids));
}

void TestArticleBlocks::canBeLeftInTheMiddle()
{
    const auto connection = Connection::open(m_path, OpenMode::ReadOnly);
    Shared shared(std::make_shared<Common>(m_path, OpenMode::ReadOnly, nullptr));
    QVERIFY(refreshColumns(**connection, shared));
    ArticleBlocks blocks(**connection, shared, m_layout, m_ids);
    const auto first = blocks.next();
    QVERIFY(first && first->rows > 0 && first->rows < kArticles);
}

QTEST_GUILESS_MAIN(TestArticleBlocks)
#include "tst_articleblocks.moc"
