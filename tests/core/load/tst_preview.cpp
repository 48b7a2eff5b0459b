// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/preview.h"

#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstArticlesAndFormat();
    void wholeFile();
    void unreadableRecordsAreCounted();
    void missingFile();
    void aFolderShowsItsFirstFile();

private:
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QString TestPreview::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestPreview::firstArticlesAndFormat()
{
    const QString path = write(u"lines.txt"_s, "第一則。\n第二則。\n第三則。\n");
    const auto preview = load::readPreview(path, 2);
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::TextLines);
    QCOMPARE(preview->articles.size(), 2u);
    QCOMPARE(preview->articles[1].text, u"第二則。"_s);
    QVERIFY(preview->more);
    QCOMPARE(preview->bytes, 3 * 13);
}

void TestPreview::wholeFile()
{
    const auto preview = load::readPreview(write(u"two.txt"_s, "第一則。\n第二則。\n"), 5);
    QVERIFY(preview);
    QCOMPARE(preview->articles.size(), 2u);
    QVERIFY(!preview->more);
}

void TestPreview::unreadableRecordsAreCounted()
{
    const QString path = write(u"some.jsonl"_s, "{\"text\":\"一\"}\n{\"text\":\n{\"text\":\"二\"}\n");
    const auto preview = load::readPreview(path, 5);
    QVERIFY(preview);
    QCOMPARE(preview->format, load::Format::JsonLines);
    QCOMPARE(preview->articles.size(), 2u);
    QCOMPARE(preview->unreadable, 1);
}

void TestPreview::missingFile()
{
    const auto preview = load::readPreview(m_folder.filePath(u"none.txt"_s), 5);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::FileNotFound);
}

void TestPreview::aFolderShowsItsFirstFile()
{
    QTemporaryDir folder;
    QVERIFY(!load::readPreview(folder.path(), 5));
    for (const char *name : {"b.txt", "a.txt"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(name) + " 市長會見訪賓。\n");
    }
    const auto preview = load::readPreview(folder.path(), 5);
    QVERIFY(preview);
    QCOMPARE(preview->files, 2);
    QVERIFY(preview->path.endsWith(u"a.txt"_s));
    QCOMPARE(preview->articles.size(), 1u);
}

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
