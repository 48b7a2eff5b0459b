// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/core/store/testarchive.h"
#include "tests/support/testfolder.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace legation;
using namespace legation::store;
using namespace Qt::StringLiterals;

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void anySequenceUndoneToTheStartLeavesNothing();
    void annotatedTwiceAndTakenOverElsewhereShowsTheSame();
    void takenOverInAnyOrderShowsTheSame();
    void mentionsAreCorrected();
    void theSameForMorePlaces();
    void mergedEntitiesAreOne();
    void splitEntitiesAreTwo();
    void visitsAreAddedAndRefused();
    void aTaughtNameIsFoundAtOnce();
    void whatTheMachineContradictsIsListed();
    void whatSomeoneElseOverrulesIsListed();
    void whatIsNotHereChangesNothing();
    void aWithdrawnDecisionCountsNoMore();
    void badLinesAreTold();
    void correctionsComeBackFromASpreadsheet();
    void correctionsTellHowFarTheyAre();
    void namesReadBack();
    void whatIsSentTwiceStandsOnce();

private:
    std::unique_ptr<ArchiveFile> open(const QString &name);
    std::unique_ptr<ArchiveFile> loaded(const QString &name);
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QString fileWith(const QByteArray &lines);
    static QByteArray visible(ArchiveFile &archive, bool withIds);
    /// A plan that fits the archive as it is, of any kind there is.
    static Plan planByChance(test::Chance &chance, ArchiveFile &archive);
    static Change mentionByChance(test::Chance &chance, ArchiveFile &archive);
    static qint64 entityOf(ArchiveFile &archive, const QString &key);
    static Target mentionOf(ArchiveFile &archive, ArticleId id, const QString &text);

    test::Folder m_folder;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
    QString m_sample;
};

void TestDecisions::initTestCase()
{
    const auto lexicon = lexicon::Lexicon::load();
    QVERIFY(lexicon.has_value());
    m_lexicon = *lexicon;
    m_sample = fileWith(
        "{\"id\":\"1\",\"text\":\"紐西蘭代表馬若安今(24)日拜會臺南市長陳大文，雙方談教育。\",\"published\":\"2022-03-"
        "24\"}\n"
        "{\"id\":\"2\",\"text\":\"臺南市長陳大文今(25)日會見日本橫濱市議員山田太郎，談觀光。\",\"published\":\"2022-03-"
        "25\"}\n"
        "{\"id\":\"3\",\"text\":\"馬若安代表來訪，臺南市政府表示歡迎。陳大文市長說，臺南與紐西蘭情誼深厚。\"}\n"
        "{\"id\":\"4\",\"text\":\"高雄市長王小明5月2日率團赴澳洲布里斯本訪問，簽署合作備忘錄。\",\"published\":\"2022-"
        "05-03\"}\n"
        "{\"id\":\"5\",\"text\":\"美國在台協會高雄分處處長李安娜(Anna "
        "Lee)8日拜訪王小明市長。\",\"published\":\"2022-06-08\"}\n"
        "{\"id\":\"6\",\"text\":\"李安娜處長與陳大文市長視訊會議，台南市政府國際關係處參加。𠮷田議員也參加。\","
        "\"published\":\"2022-07-01\"}\n");
}

QString TestDecisions::fileWith(const QByteArray &lines)
{
    QFile file(pathOf(u"sample.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
        qFatal("cannot write the input of a test");
    return file.fileName();
}

std::unique_ptr<ArchiveFile> TestDecisions::open(const QString &name)
{
    auto archive = ArchiveFile::open(pathOf(name), OpenMode::ReadWrite, m_lexicon);
    return archive ? std::move(*archive) : nullptr;
}

std::unique_ptr<ArchiveFile> TestDecisions::loaded(const QString &name)
{
    auto archive = open(name);
    const auto report = archive->load({m_sample});
    if (!report || report->kept != 6)
        qFatal("the sample does not load");
    return archive;
}

QByteArray TestDecisions::visible(ArchiveFile &archive, bool withIds)
{
    QByteArray bytes;
    for (const ExportWhat what :
         {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities, ExportWhat::Mentions}) {
        ExportRequest request{.query = {},
                              .what = what,
                              .format = ExportFormat::JsonLines,
                              .audience = ExportAudience::Programs,
                              .columns = exportColumns(what),
                              .words = {},
                              .limit = {},
                              .path = {}};
        if (!withIds) {
            for (const QString &id : {u"id"_s, u"entity_id"_s})
                request.columns.removeAll(id);
        }
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::Append);
        if (!archive.exportTo(buffer, request))
            qFatal("export failed");
    }
    for (const QString &text : {u"person:陳大文"_s, u"city:臺南 kind:visit"_s, u"org:臺南"_s}) {
        search::Query query;
        query.text = text;
        const auto results = archive.results(query);
        for (const ArticleId id : results->ids)
            bytes += QByteArray::number(id.value) + ' ';
        bytes += '\n';
    }
    return bytes;
}

qint64 TestDecisions::entityOf(ArchiveFile &archive, const QString &key)
{
    const auto target = archive.targetFromString(key);
    return target ? target->id : 0;
}

Target TestDecisions::mentionOf(ArchiveFile &archive, ArticleId id, const QString &text)
{
    const auto article = archive.article(id);
    for (const StoredMention &stored : article->mentions) {
        if (stored.mention.text == text)
            return Target::mention(id, stored.mention.field, stored.mention.span);
    }
    return Target::mention(id, annotate::Field::Text,
                           {article->article.text.indexOf(text), article->article.text.indexOf(text) + text.size()});
}

Change TestDecisions::mentionByChance(test::Chance &chance, ArchiveFile &archive)
{
    const ArticleId id{1 + chance.below(6)};
    const auto article = archive.article(id);
    Change change;
    if (chance.below(4) == 0 || article->mentions.empty()) {
        const int start = chance.below(static_cast<int>(article->article.text.size()) - 4);
        change.target = Target::mention(id, annotate::Field::Text, {start, start + 2 + chance.below(2)});
        change.values = {{u"kind"_s, chance.oneOf(QStringList{u"person"_s, u"organisation"_s, u"event"_s})}};
        return change;
    }
    const annotate::Mention &mention = chance.oneOf(article->mentions).mention;
    change.target = Target::mention(id, mention.field, mention.span);
    switch (chance.below(4)) {
    case 0: change.values = {{u"status"_s, u"rejected"_s}}; break;
    case 1: change.values = {{u"status"_s, u"confirmed"_s}}; break;
    case 2: change.values = {{u"entity"_s, chance.oneOf(QStringList{u"person:陳大文"_s, u"org:某會"_s})}}; break;
    default: change.values = {{u"status"_s, QString()}};
    }
    return change;
}

Plan TestDecisions::planByChance(test::Chance &chance, ArchiveFile &archive)
{
    const auto visits = archive.engagements({});
    const auto entities = archive.entitiesOf({1 + chance.below(6)});
    switch (chance.below(9)) {
    case 0:
        return {StepKind::Decide,
                {{{TargetKind::Article, 1 + chance.below(6)},
                  {{u"date"_s, chance.oneOf(QStringList{u"2021-05-06"_s, u"2020"_s, QString()})},
                   {u"cities"_s, chance.oneOf(QStringList{u"臺南"_s, u"新北;臺北"_s, QString()})},
                   {u"tags"_s, u"甲;乙"_s}}}}};
    case 1:
        if (!visits->empty())
            return {StepKind::Decide,
                    {{{TargetKind::Visit, chance.oneOf(*visits).id.value},
                      {{u"status"_s, chance.oneOf(QStringList{u"rejected"_s, u"confirmed"_s})},
                       {u"direction"_s, chance.oneOf(QStringList{u"online"_s, u"inbound"_s})}}}}};
        [[fallthrough]];
    case 2:
        return {StepKind::Decide,
                {{Target::newVisit({1 + chance.below(6)}),
                  {{u"kind"_s, u"forum"_s}, {u"date"_s, u"2019-01-02"_s}, {u"guests"_s, u"某甲;某乙"_s}}}}};
    case 3:
        if (entities->size() > 1 && entities->front().kind == entities->back().kind &&
            entities->front().id != entities->back().id)
            return {StepKind::Merge,
                    {{{TargetKind::Entity, entities->front().id.value},
                      {{u"same_as"_s, u"entity:%1"_s.arg(entities->back().id.value)}}}}};
        [[fallthrough]];
    case 4:
        if (!entities->empty())
            return {
                StepKind::Decide,
                {{{TargetKind::Entity, entities->front().id.value},
                  {{u"name"_s, chance.oneOf(QStringList{u"王小明"_s, u"李大華"_s})}, {u"latin"_s, u"Some One"_s}}}}};
        [[fallthrough]];
    case 5:
        return {StepKind::Teach,
                {{Target::taughtName(chance.oneOf(QStringList{u"談教育"_s, u"市政府表示"_s, u"大文"_s})),
                  {{u"kind"_s, chance.oneOf(QStringList{u"person"_s, u"organisation"_s, QString()})}}}}};
    default: return {StepKind::More, {mentionByChance(chance, archive), mentionByChance(chance, archive)}};
    }
}

void TestDecisions::anySequenceUndoneToTheStartLeavesNothing()
{
    const auto archive = loaded(u"undone.legation"_s);
    const QByteArray before = visible(*archive, true);
    test::Chance chance(3);
    int decided = 0;
    QByteArrayList states;
    for (int tries = 0; decided < 200 && tries < 2000; ++tries) {
        const QByteArray state = visible(*archive, true);
        const auto step = archive->decideAll(planByChance(chance, *archive));
        if (!step) { // chance asks for what makes no sense: nothing may have changed
            QCOMPARE(visible(*archive, true), state);
            continue;
        }
        states.append(state);
        ++decided;
    }
    QCOMPARE(decided, 200);
    const QByteArray after = visible(*archive, true);
    QVERIFY(after != before);
    while (!states.isEmpty()) {
        const auto next = archive->nextSteps();
        QVERIFY(next.has_value() && next->undo.has_value());
        const auto undone = archive->undo();
        QVERIFY(undone.has_value() && undone->has_value());
        QCOMPARE(next->undo->first.id, (*undone)->decisions.front().id);
        QCOMPARE(next->undo->decisions, std::ssize((*undone)->decisions));
        QCOMPARE(archive->nextSteps()->redo->first.id, (*undone)->decisions.front().id);
        QVERIFY(!nameOf(**undone).isEmpty());
        QCOMPARE(visible(*archive, true), states.takeLast());
    }
    QCOMPARE(visible(*archive, true), before);
    QVERIFY(!archive->undo()->has_value());
    for (int i = 0; i < 200; ++i)
        QVERIFY(archive->redo()->has_value());
    QVERIFY(!archive->redo()->has_value());
    QVERIFY(!archive->nextSteps()->redo.has_value());
    QCOMPARE(visible(*archive, true), after);
    QVERIFY(archive->check().has_value());
}

void TestDecisions::annotatedTwiceAndTakenOverElsewhereShowsTheSame()
{
    const auto archive = loaded(u"first.legation"_s);
    test::Chance chance(17);
    for (int i = 0; i < 120; ++i)
        (void)archive->decideAll(planByChance(chance, *archive));
    const QByteArray decided = visible(*archive, true);
    for (int i = 0; i < 2; ++i) {
        const auto again = archive->annotateAgain();
        QVERIFY(again.has_value());
        QCOMPARE(again->articles, 6);
        QCOMPARE(again->changed, 0);
        QCOMPARE(visible(*archive, true), decided);
    }
    const auto written = archive->exportDecisions(pathOf(u"first.jsonl"_s));
    QVERIFY(written.has_value() && *written > 100);
    const auto other = loaded(u"other.legation"_s);
    const auto taken = other->importDecisions(pathOf(u"first.jsonl"_s));
    QVERIFY(taken.has_value());
    QCOMPARE(taken->added, *written);
    QCOMPARE(taken->lost, 0);
    QCOMPARE(visible(*other, false), visible(*archive, false));
    QCOMPARE(other->importDecisions(pathOf(u"first.jsonl"_s))->added, 0);
    QVERIFY(other->undo()->has_value()); // as one step
    QVERIFY(!other->undo()->has_value());
}

void TestDecisions::takenOverInAnyOrderShowsTheSame()
{
    const auto one = loaded(u"one.legation"_s);
    const auto two = loaded(u"two.legation"_s);
    test::Chance chance(23);
    for (int i = 0; i < 30; ++i) {
        (void)one->decideAll(planByChance(chance, *one));
        (void)two->decideAll(planByChance(chance, *two));
    }
    QVERIFY(one->exportDecisions(pathOf(u"one.jsonl"_s)).has_value());
    QVERIFY(two->exportDecisions(pathOf(u"two.jsonl"_s)).has_value());
    QVERIFY(one->importDecisions(pathOf(u"two.jsonl"_s)).has_value());
    QVERIFY(two->importDecisions(pathOf(u"one.jsonl"_s)).has_value());
    QCOMPARE(visible(*one, false), visible(*two, false));
}

void TestDecisions::mentionsAreCorrected()
{
    const auto archive = loaded(u"mentions.legation"_s);
    const auto texts = [&archive](ArticleId id, annotate::MentionKind kind) {
        QStringList found;
        const auto article = archive->article(id);
        for (const StoredMention &stored : article->mentions) {
            if (stored.mention.kind == kind)
                found.append(stored.mention.text);
        }
        return found;
    };
    using annotate::MentionKind;
    QVERIFY(texts({1}, MentionKind::Person).contains(u"陳大文"_s));
    const auto decide = [&archive](const Target &target, const std::map<QString, QString> &values) {
        return archive->decide({target, values}).has_value();
    };
    QVERIFY(decide(mentionOf(*archive, {1}, u"陳大文"_s), {{u"status"_s, u"rejected"_s}}));
    QVERIFY(!texts({1}, MentionKind::Person).contains(u"陳大文"_s));
    search::Query query;
    query.text = u"person:陳大文"_s;
    QVERIFY(!archive->results(query)->ids.empty());
    const std::vector<ArticleId> found = archive->results(query)->ids;
    QVERIFY(std::find(found.begin(), found.end(), ArticleId{1}) == found.end());

    QVERIFY(decide(mentionOf(*archive, {3}, u"情誼"_s), {{u"kind"_s, u"event"_s}}));
    QCOMPARE(texts({3}, MentionKind::Event), QStringList{u"情誼"_s});
    QCOMPARE(archive->article({3})->annotation.events.back().name, u"情誼"_s);

    // Beyond the first plane offsets differ outside and inside; the place is the same.
    const Target target = mentionOf(*archive, {6}, u"𠮷田議員"_s);
    QVERIFY(decide(target, {{u"kind"_s, u"person"_s}, {u"entity"_s, u"person:𠮷田"_s}}));
    const auto name = archive->toString(target);
    QVERIFY(name.has_value());
    QCOMPARE(*archive->targetFromString(*name), target);
    const TextSpan shorter =
        toCodePoints(archive->article({6})->article.text, {target.span.start, target.span.end - 2});
    QVERIFY(decide(target, {{u"span"_s, u"%1-%2"_s.arg(shorter.start).arg(shorter.end)}}));
    QVERIFY(texts({6}, MentionKind::Person).contains(u"𠮷田"_s));
    QCOMPARE(archive->history({TargetKind::Article, 6})->size(), size_t{2});
}

void TestDecisions::theSameForMorePlaces()
{
    const auto archive = loaded(u"more.legation"_s);
    const Change reject{mentionOf(*archive, {1}, u"陳大文"_s), {{u"status"_s, u"rejected"_s}}};
    const auto proposal = archive->more(reject);
    QVERIFY(proposal.has_value());
    QVERIFY(proposal->changes.size() >= 3);
    QCOMPARE(proposal->articles, 3);
    Plan plan{StepKind::More, proposal->changes};
    plan.changes.push_back(reject);
    QVERIFY(archive->decideAll(plan).has_value());
    search::Query query;
    query.text = u"person:陳大文"_s;
    QVERIFY(archive->results(query)->ids.empty());
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(archive->results(query)->ids.size(), size_t{4});

    const Change add{mentionOf(*archive, {1}, u"雙方"_s), {{u"kind"_s, u"organisation"_s}}};
    QCOMPARE(archive->more(add)->changes.size(), size_t{0}); // it stands nowhere else
}

void TestDecisions::mergedEntitiesAreOne()
{
    const auto archive = loaded(u"merged.legation"_s);
    const qint64 chen = entityOf(*archive, u"person:陳大文"_s);
    const qint64 wang = entityOf(*archive, u"person:王小明"_s);
    QVERIFY(chen != 0 && wang != 0);
    const Change merge{{TargetKind::Entity, wang}, {{u"same_as"_s, u"person:陳大文"_s}}};
    const auto step = archive->decideAll({StepKind::Merge, {merge}});
    QVERIFY(step.has_value());
    QCOMPARE(nameOf(*step), u"Merge 王小明 into person:陳大文"_s);
    const auto record = archive->entity({wang});
    QCOMPARE(record->summary.id.value, chen);
    QCOMPARE(record->summary.articles, 6);
    QCOMPARE(record->summary.aliases, QStringList{u"王小明"_s});
    search::Query query;
    query.text = u"person:王小明"_s;
    QCOMPARE(archive->results(query)->ids.size(), size_t{6});
    const auto entities = archive->entitiesOf({4});
    for (const EntitySummary &entity : *entities)
        QVERIFY(entity.id.value != wang);
    // No circles, and no person is one with a city.
    QVERIFY(!archive->decide({{TargetKind::Entity, chen}, {{u"same_as"_s, u"person:王小明"_s}}}).has_value());
    QVERIFY(!archive->decide({{TargetKind::Entity, chen}, {{u"same_as"_s, u"city:臺南市"_s}}}).has_value());
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(archive->entity({wang})->summary.name, u"王小明"_s);
}

void TestDecisions::splitEntitiesAreTwo()
{
    const auto archive = loaded(u"split.legation"_s);
    const EntityId chen{entityOf(*archive, u"person:陳大文"_s)};
    const auto plan = archive->splitPlan(chen, {{2}}, u"person:陳大文（議員）"_s);
    QVERIFY(plan.has_value());
    QVERIFY(archive->decideAll(*plan).has_value());
    const EntityId other{entityOf(*archive, u"person:陳大文（議員）"_s)};
    QCOMPARE(archive->entity(other)->summary.articles, 1);
    QCOMPARE(archive->entity(other)->summary.name, u"陳大文"_s);
    QCOMPARE(archive->entity(chen)->summary.articles, 3);
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(archive->entity(chen)->summary.articles, 4);
    QVERIFY(!archive->splitPlan(chen, {{4}}, u"person:誰"_s).has_value()); // article 4 does not name it
}

void TestDecisions::visitsAreAddedAndRefused()
{
    const auto archive = loaded(u"visits.legation"_s);
    const size_t before = archive->engagements({})->size();
    const auto added =
        archive->decide({Target::newVisit({3}),
                         {{u"kind"_s, u"visit"_s}, {u"date"_s, u"2022-03-26"_s}, {u"countries"_s, u"紐西蘭"_s}}});
    QVERIFY(added.has_value());
    QCOMPARE(archive->engagements({})->size(), before + 1);
    search::Query query;
    query.text = u"kind:visit date:2022-03-26"_s;
    QVERIFY(archive->decide({added->target, {{u"date"_s, u"2022-03-27"_s}}}).has_value());
    const auto visits = archive->engagements({});
    const auto one = std::find_if(visits->begin(), visits->end(),
                                  [&](const EngagementRow &row) { return row.id.value == added->target.id; });
    QVERIFY(one != visits->end());
    QCOMPARE(one->date, u"2022-03-27"_s);
    QCOMPARE(one->countries, QStringList{u"NZ"_s});
    QVERIFY(archive->decide({added->target, {{u"status"_s, u"rejected"_s}}}).has_value());
    QCOMPARE(archive->engagements({})->size(), before);
}

void TestDecisions::aTaughtNameIsFoundAtOnce()
{
    const auto archive = loaded(u"taught.legation"_s);
    const QByteArray before = visible(*archive, true);
    QVERIFY(archive->decide({Target::taughtName(u"歡迎"_s), {{u"kind"_s, u"person"_s}, {u"latin"_s, u"Huan Ying"_s}}})
                .has_value());
    search::Query query;
    query.text = u"person:歡迎"_s;
    QCOMPARE(archive->results(query)->ids, (std::vector<ArticleId>{{3}}));
    query.text = u"person:\"huan ying\""_s;
    QCOMPARE(archive->results(query)->ids, (std::vector<ArticleId>{{3}}));
    QCOMPARE(archive->taughtNames().size(), size_t{1});
    QVERIFY(archive->exportNames(pathOf(u"names.tsv"_s)).has_value());
    const auto other = loaded(u"learner.legation"_s);
    const auto plan = other->namesPlan(pathOf(u"names.tsv"_s));
    QVERIFY(plan.has_value());
    QVERIFY(other->decideAll(*plan).has_value());
    QCOMPARE(visible(*other, false), visible(*archive, false));
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(visible(*archive, true), before);
    QVERIFY(!archive->decide({Target::taughtName(u"府城城"_s), {{u"kind"_s, u"city"_s}, {u"of"_s, u"亞特蘭提斯"_s}}})
                 .has_value());
}

void TestDecisions::whatTheMachineContradictsIsListed()
{
    const auto archive = loaded(u"contradicted.legation"_s);
    const Target mention = mentionOf(*archive, {1}, u"陳大文"_s);
    QVERIFY(archive->decide({mention, {{u"entity"_s, u"person:某人"_s}}}).has_value());
    QVERIFY(archive->review()->empty());
    // The machine learns that the name is another one's.
    QVERIFY(archive->decide({Target::taughtName(u"陳大文"_s), {{u"kind"_s, u"person"_s}, {u"of"_s, u"陳文"_s}}})
                .has_value());
    const auto items = archive->review();
    QVERIFY(!items->empty());
    QVERIFY(items->front().reason == ReviewItem::Reason::Contradicts);
    QCOMPARE(items->front().field, u"entity"_s);
    QCOMPARE(items->front().now, u"person:陳文"_s);
    const auto article = archive->article({1});
    for (const StoredMention &stored : article->mentions) {
        if (stored.mention.text == u"陳大文"_s)
            QCOMPARE(stored.mention.entity, u"person:某人"_s); // the person's word stands
    }
}

void TestDecisions::whatSomeoneElseOverrulesIsListed()
{
    const auto archive = loaded(u"overruled.legation"_s);
    QVERIFY(archive->decide({{TargetKind::Article, 1}, {{u"date"_s, u"2001"_s}}, {}, u"甲"_s}).has_value());
    QVERIFY(archive->decide({{TargetKind::Article, 1}, {{u"date"_s, u"2002"_s}}, {}, u"乙"_s}).has_value());
    const auto items = archive->review();
    QCOMPARE(items->size(), size_t{1});
    QVERIFY(items->front().reason == ReviewItem::Reason::Conflicts);
    QCOMPARE(items->front().decision.who, u"甲"_s);
    QCOMPARE(items->front().now, u"2002"_s);
}

void TestDecisions::whatIsNotHereChangesNothing()
{
    const auto archive = loaded(u"giver.legation"_s);
    QVERIFY(archive->decide({{TargetKind::Article, 4}, {{u"date"_s, u"2001"_s}}}).has_value());
    QVERIFY(archive->exportDecisions(pathOf(u"giver.jsonl"_s)).has_value());
    auto other = open(u"empty.legation"_s);
    const QByteArray before = visible(*other, true);
    const auto taken = other->importDecisions(pathOf(u"giver.jsonl"_s));
    QCOMPARE(taken->lost, 1);
    QCOMPARE(visible(*other, true), before);
    QVERIFY(other->review()->front().reason == ReviewItem::Reason::Lost);
}

void TestDecisions::aWithdrawnDecisionCountsNoMore()
{
    const auto archive = loaded(u"withdrawn.legation"_s);
    const QString before = archive->rows({{1}})->front().date;
    const auto decision = archive->decide({{TargetKind::Article, 1}, {{u"date"_s, u"2001"_s}}});
    QVERIFY(archive->decide({{TargetKind::Article, 2}, {{u"date"_s, u"2002"_s}}}).has_value());
    QVERIFY(archive->decide({{TargetKind::Decision, decision->id}, {{u"status"_s, u"withdrawn"_s}}}).has_value());
    QCOMPARE(archive->rows({{1}})->front().date, before);
    QCOMPARE(archive->rows({{2}})->front().date, u"2002"_s);
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(archive->rows({{1}})->front().date, u"2001"_s);
}

void TestDecisions::badLinesAreTold()
{
    const auto archive = loaded(u"lines.legation"_s);
    QVERIFY(archive->decide({{TargetKind::Article, 1}, {{u"date"_s, u"2001"_s}}}).has_value());
    QVERIFY(archive->exportDecisions(pathOf(u"lines.jsonl"_s)).has_value());
    QFile file(pathOf(u"lines.jsonl"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write("not json\n{\"uid\":\"00\"}\n");
    file.close();
    const auto other = loaded(u"reader.legation"_s);
    const auto taken = other->importDecisions(file.fileName());
    QCOMPARE(taken->read, 3);
    QCOMPARE(taken->added, 1);
    QCOMPARE(taken->skipped.size(), size_t{2});
    QCOMPARE(taken->skipped.front().first, 2);
}

void TestDecisions::correctionsComeBackFromASpreadsheet()
{
    const auto archive = loaded(u"corrected.legation"_s);
    const QByteArray before = visible(*archive, true);
    for (const ExportWhat what : {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities}) {
        QVERIFY(archive->exportCorrections(pathOf(u"rows.csv"_s), what, {}).has_value());
        const auto same = archive->readCorrections(pathOf(u"rows.csv"_s));
        QVERIFY(same.has_value());
        QVERIFY(same->corrections.empty() && same->problems.empty() && same->plan.changes.empty());
    }
    // As a spreadsheet of another country saves it, with its own way of writing days.
    QFile file(pathOf(u"saved.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xef\xbb\xbftarget;date;note;cities\r\n"
               "article:1;2022/3/20;'=see file;\xe5\x8f\xb0\xe5\x8d\x97\r\n"
               "article:2;not a day;;\xe8\x87\xba\xe5\x8d\x97\xe5\xb8\x82\r\n"
               "article:99;2022;;\r\n");
    file.close();
    const auto preview = archive->readCorrections(file.fileName());
    QVERIFY(preview.has_value());
    QCOMPARE(preview->corrections.size(), size_t{2});
    QCOMPARE(preview->corrections[0].after, u"2022-03-20"_s);
    QCOMPARE(preview->corrections[1].after, u"=see file"_s);
    QCOMPARE(preview->problems.size(), size_t{2});
    QVERIFY(archive->decideAll(preview->plan).has_value());
    QCOMPARE(archive->rows({{1}})->front().date, u"2022-03-20"_s);
    QVERIFY(archive->undo()->has_value());
    QCOMPARE(visible(*archive, true), before);
}

void TestDecisions::correctionsTellHowFarTheyAre()
{
    const auto archive = loaded(u"slow.legation"_s);
    const QString path = pathOf(u"slow.csv"_s);
    std::vector<Progress> told;
    Job job{[&told](const Progress &progress) { told.push_back(progress); }, {}};
    const auto rows = archive->exportCorrections(path, ExportWhat::Articles, {}, job);
    QVERIFY(rows && told.at(0).total == *rows);
    QVERIFY(archive->readCorrections(path, job).has_value() && told.back().total == 0 && QFile::remove(path));
    job.isCancelled = [&told, before = told.size()] { return told.size() > before; }; // while it writes
    QCOMPARE(archive->exportCorrections(path, ExportWhat::Articles, {}, job).error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestDecisions::namesReadBack()
{
    const std::vector<lexicon::TaughtName> names{
        {u"馬若安"_s, lexicon::TaughtKind::Person, u"Mark"_s, u"NZ"_s, {}},
        {u"府城"_s, lexicon::TaughtKind::City, {}, {}, u"臺南市"_s},
    };
    QCOMPARE(*lexicon::taughtFromTsv(lexicon::toTsv(names)), names);
    QCOMPARE(lexicon::taughtFromTsv("name\tkind\n甲\tdog\n").error().line, 2);
    QVERIFY(!lexicon::taughtFromTsv("kind\nperson\n").has_value());
}

void TestDecisions::whatIsSentTwiceStandsOnce()
{
    const auto archive = loaded(u"twice.legation"_s);
    Plan plan{StepKind::Corrections, {{.target = {.id = 1}, .values = {{u"note"_s, u"一"_s}}, .uid = u"first"_s}}};
    plan.changes.push_back({.target = {.id = 2}, .values = {{u"note"_s, u"二"_s}}, .uid = u"second"_s});
    const auto once = archive->decideAll(plan);
    const auto again = archive->decideAll(plan);
    QVERIFY(once && again);
    QCOMPARE(again->id, once->id);
    QVERIFY(again->kind == StepKind::Corrections);
    QCOMPARE(again->decisions.size(), 2u);
    QCOMPARE(again->decisions.back().uid, u"second"_s);
    QCOMPARE(archive->decisions()->size(), 2u);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
