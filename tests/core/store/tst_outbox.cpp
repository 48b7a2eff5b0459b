// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/outbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

/// What waits for a server: in which order, and from one program to the next.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEverythingThatIsDecided();
    void outlivesTheProgram();
    void forgetsWhatWasTakenBack();
    void leavesOthersAlone();
    void keepsNothingWithoutAFolder();

private:
    static Plan note(const QString &words)
    {
        return {.changes = {{.target = {TargetKind::Article, 7}, .values = {{u"note"_s, words}}}}};
    }
    static QStringList notesOf(const std::vector<Outbox::Item> &items)
    {
        QStringList notes;
        for (const Outbox::Item &item : items)
            notes += item.plan.changes.front().values.at(u"note"_s);
        return notes;
    }
    static qsizetype filesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList({u"*.jsonl"_s}, QDir::Files).size();
    }
    const QString m_address = u"postgresql://ed:s3cret@host/archive"_s;
};

void TestOutbox::writesEverythingThatIsDecided()
{
    Plan plan{StepKind::Merge};
    plan.changes.push_back({Target::mention({7}, annotate::Field::Headline, {3, 5}),
                            {{u"status"_s, u"confirmed"_s}, {u"entity"_s, u"person:賴\"清\"德"_s}},
                            u"因為\n換行"_s,
                            u"王小明"_s,
                            u"abc"_s});
    plan.changes.push_back({Target::newVisit({9}), {{u"countries"_s, QString()}}, {}, {}, u"def"_s});
    plan.changes.push_back({Target::entityOfKey(u"person:𠮷田"_s), {{u"latin"_s, u"Yoshida"_s}}, {}, {}, u"ghi"_s});
    plan.changes.push_back({Target::taughtName(u"外事處"_s), {{u"kind"_s, u"office"_s}}, {}, {}, u"jkl"_s});
    const auto read = planFromJsonLine(toJsonLine(plan));
    QVERIFY(read);
    QVERIFY(read->kind == plan.kind);
    QCOMPARE(read->changes.size(), plan.changes.size());
    for (size_t i = 0; i < plan.changes.size(); ++i) {
        QVERIFY(read->changes[i].target == plan.changes[i].target);
        QVERIFY(read->changes[i].values == plan.changes[i].values);
        QCOMPARE(read->changes[i].why, plan.changes[i].why);
        QCOMPARE(read->changes[i].who, plan.changes[i].who);
        QCOMPARE(read->changes[i].uid, plan.changes[i].uid);
    }
    QVERIFY(!toJsonLine(plan).contains('\n'));
    QVERIFY(!planFromJsonLine("{\"kind\":\"decide\"}"));
    QVERIFY(!planFromJsonLine(toJsonLine(note(u"without a uid"_s))));
}

void TestOutbox::outlivesTheProgram()
{
    const QTemporaryDir folder;
    QString uid;
    {
        Outbox first(folder.path(), m_address);
        uid = first.add(Outbox::Act::Decide, note(u"一"_s)).plan.changes.front().uid;
        const auto sent = first.add(Outbox::Act::Decide, note(u"二"_s));
        QVERIFY(first.keep());
        QCOMPARE(filesIn(folder), 1);
        first.remove(sent.number);
        first.add(Outbox::Act::Decide, note(u"三"_s));
    }
    QFile file(QDir(folder.path()).filePath(QDir(folder.path()).entryList({u"*.jsonl"_s}).value(0)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
    Outbox next(folder.path(), u"postgresql://ed:another@host/archive"_s); // the password is none of the address
    const auto left = next.takeLeft();
    QCOMPARE(notesOf(left), QStringList({u"一"_s, u"三"_s}));
    QCOMPARE(left.front().plan.changes.front().uid, uid);
    QVERIFY(next.takeLeft().empty());
    QCOMPARE(filesIn(folder), 1); // its own, until it has sent them
    for (const auto &item : left)
        next.remove(item.number);
    QVERIFY(next.keep());
    QCOMPARE(filesIn(folder), 0);
}

void TestOutbox::forgetsWhatWasTakenBack()
{
    const QTemporaryDir folder;
    {
        Outbox first(folder.path(), m_address);
        QVERIFY(!first.hasDecisions());
        first.add(Outbox::Act::Decide, note(u"一"_s));
        first.add(Outbox::Act::Decide, note(u"二"_s));
        first.add(Outbox::Act::Undo);
        QVERIFY(first.hasDecisions());
        first.add(Outbox::Act::Undo);
        QVERIFY(!first.hasDecisions());
        first.add(Outbox::Act::Undo); // of what others may have decided since
        first.add(Outbox::Act::Redo);
        QCOMPARE(first.size(), 6);
    }
    QCOMPARE(notesOf(Outbox(folder.path(), m_address).takeLeft()), QStringList(u"一"_s));
}

void TestOutbox::leavesOthersAlone()
{
    const QTemporaryDir folder;
    Outbox alive(folder.path(), m_address);
    alive.add(Outbox::Act::Decide, note(u"一"_s));
    QVERIFY(alive.keep());
    QVERIFY(Outbox(folder.path(), m_address).takeLeft().empty()); // it is still being sent
    {
        Outbox(folder.path(), u"postgresql://ed@elsewhere/archive"_s).add(Outbox::Act::Decide, note(u"二"_s));
    }
    QVERIFY(Outbox(folder.path(), m_address).takeLeft().empty());
    QCOMPARE(filesIn(folder), 2);

    const QTemporaryDir damaged;
    {
        Outbox(damaged.path(), m_address).add(Outbox::Act::Decide, note(u"一"_s));
    }
    QFile file(QDir(damaged.path()).filePath(QDir(damaged.path()).entryList({u"*.jsonl"_s}).value(0)));
    QVERIFY(file.open(QIODevice::Append));
    file.write("{half of a li");
    file.close();
    QVERIFY(Outbox(damaged.path(), m_address).takeLeft().empty());
    QCOMPARE(filesIn(damaged), 1); // for a person to look at
}

void TestOutbox::keepsNothingWithoutAFolder()
{
    Outbox outbox({}, m_address);
    outbox.add(Outbox::Act::Decide, note(u"一"_s));
    QVERIFY(outbox.keep());
    QVERIFY(!outbox.outlives());
    QCOMPARE(outbox.size(), 1);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
