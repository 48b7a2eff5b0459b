// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/benchmark.h"

#include "tests/bench/corpus.h"
#include "tests/bench/process.h"
#include "tests/bench/timing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

using Figures = Result<QJsonObject>;
constexpr int kStarts = 5;
constexpr int kSmallArchive = 10;
constexpr int kGreps = 5;
constexpr QStringView kGrepped = u"交流";

QString inFolder(const Plan &plan, QStringView name)
{
    return u"%1/%2"_s.arg(plan.folder, name);
}

QString corpusFile(const Plan &plan)
{
    return inFolder(plan, u"articles.jsonl");
}

QString archiveFile(const Plan &plan)
{
    return inFolder(plan, u"large.legation");
}

void removeArchive(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

Figures makeCorpus(const Plan &plan)
{
    Result<CorpusFiles> files;
    const double milliseconds = millisecondsOf([&] { files = writeCorpus(Corpus(), plan.folder, 0, plan.articles); });
    if (!files)
        return tl::unexpected(files.error());
    return QJsonObject{{u"articles"_s, plan.articles},
                       {u"text_bytes"_s, files->textBytes},
                       {u"file_bytes"_s, QFileInfo(files->articles).size()},
                       {u"made_in_s"_s, milliseconds / 1000}};
}

struct Apart
{
    QString archive;
    QJsonObject figures; ///< of its load
};

/// The first articles in an archive of their own, in a folder of that name.
Result<Apart> loadApart(const Plan &plan, QStringView name, qint64 articles)
{
    const QString folder = inFolder(plan, name);
    const QString archive = folder + u"/apart.legation"_s;
    QDir().mkpath(folder);
    removeArchive(archive);
    const Result<CorpusFiles> files = writeCorpus(Corpus(), folder, 0, articles);
    if (!files)
        return tl::unexpected(files.error());
    const Figures figures = runSection(plan.program, u"load"_s, {archive, files->articles});
    if (!figures)
        return tl::unexpected(figures.error());
    return Apart{archive, *figures};
}

/// A tenth is loaded before all of them and once more after: a machine's pace drifts within minutes.
Figures loadCorpus(const Plan &plan)
{
    const Result<Apart> before = loadApart(plan, u"tenth", plan.articles / 10);
    if (!before)
        return tl::unexpected(before.error());
    removeArchive(archiveFile(plan));
    Figures figures = runSection(plan.program, u"load"_s, {archiveFile(plan), corpusFile(plan)});
    const Result<Apart> after = loadApart(plan, u"tenth", plan.articles / 10);
    if (!after)
        return tl::unexpected(after.error());
    if (figures) {
        const qint64 stored = (*figures)[u"kept"_s].toInteger() + (*figures)[u"duplicate"_s].toInteger();
        if (stored != plan.articles)
            return fail(ErrorCode::Internal, u"%1 of %2 articles arrived"_s.arg(stored).arg(plan.articles));
        const double seconds = (*figures)[u"seconds"_s].toDouble();
        (*figures)[u"tenth_s"_s] =
            (before->figures[u"seconds"_s].toDouble() + after->figures[u"seconds"_s].toDouble()) / 2;
        (*figures)[u"articles_s"_s] = static_cast<double>(plan.articles) / seconds;
        (*figures)[u"mb_s"_s] = static_cast<double>(QFileInfo(corpusFile(plan)).size()) / 1e6 / seconds;
    }
    return figures;
}

Figures readCorpus(const Plan &plan)
{
    return runSection(plan.program, u"read"_s, {corpusFile(plan)});
}

Figures searchArchive(const Plan &plan)
{
    return runSection(plan.program, u"search"_s, {archiveFile(plan), QString::number(plan.articles)});
}

/// sqlite3 is given the very rows that were exported, so that it writes the same columns.
Figures exportArchive(const Plan &plan)
{
    const QString ours = inFolder(plan, u"articles.csv");
    const QString database = inFolder(plan, u"exported.sqlite");
    const QString theirs = inFolder(plan, u"sqlite3.csv");
    Figures figures = runSection(plan.program, u"export"_s, {archiveFile(plan), ours});
    if (!figures)
        return figures;
    (*figures)[u"mb_s"_s] = (*figures)[u"bytes"_s].toDouble() / 1e6 / (*figures)[u"seconds"_s].toDouble();
    QFile::remove(database);
    Result<Ran> ran = run(u"sqlite3"_s, {database, u".import --csv \"%1\" exported"_s.arg(ours)});
    if (ran)
        ran = run(u"sqlite3"_s, {u"-csv"_s, u"-header"_s, database, u"SELECT * FROM exported"_s}, theirs);
    if (ran)
        (*figures)[u"sqlite3_s"_s] = ran->seconds;
    for (const QString &file : {ours, database, theirs})
        QFile::remove(file);
    return ran ? figures : Figures(tl::unexpected(ran.error()));
}

QString windowProgram(const Plan &plan)
{
    return plan.program + u"-window"_s;
}

/// The median of some starts on an archive, told by `start`.
Result<double> startTime(const QString &archive, const std::function<Figures(const QStringList &)> &start)
{
    std::vector<double> times;
    for (int i = 0; i < kStarts; ++i) {
        const Figures figures = start({archive, QString::number(sharedNanoseconds())});
        if (!figures)
            return tl::unexpected(figures.error());
        times.push_back((*figures)[u"ms"_s].toDouble());
    }
    return median(times);
}

/// Without a window: the core alone. With one: until the rows are drawn.
Figures startArchives(const Plan &plan)
{
    const Result<Apart> small = loadApart(plan, u"small", kSmallArchive);
    if (!small)
        return tl::unexpected(small.error());
    const auto core = [&](const QStringList &arguments) { return runSection(plan.program, u"start"_s, arguments); };
    const auto window = [&](const QStringList &arguments) {
        return runWindow(windowProgram(plan), u"start"_s, arguments);
    };
    QJsonObject figures;
    for (const auto &[name, archive] :
         {std::pair{u"small_ms"_s, small->archive}, std::pair{u"large_ms"_s, archiveFile(plan)}}) {
        const Result<double> coreTime = startTime(archive, core);
        const Result<double> windowTime = coreTime ? startTime(archive, window) : coreTime;
        if (!windowTime)
            return tl::unexpected(windowTime.error());
        figures[name] = *windowTime;
        figures[u"core_"_s + name] = *coreTime;
    }
    return figures;
}

/// Types while articles that the archive has not yet are loaded into it, so it comes last.
Figures typeInWindow(const Plan &plan)
{
    const QString folder = inFolder(plan, u"more");
    QDir().mkpath(folder);
    const qint64 more = std::clamp<qint64>(plan.articles / 5, 1000, 50'000);
    const Result<CorpusFiles> files = writeCorpus(Corpus(), folder, plan.articles, more);
    if (!files)
        return tl::unexpected(files.error());
    return runWindow(windowProgram(plan), u"typing"_s, {archiveFile(plan), files->articles});
}

Figures annotateCorpus(const Plan &plan)
{
    Figures figures = runSection(plan.program, u"annotate"_s, {});
    if (figures && !plan.annotateFile.isEmpty()) {
        const Figures other = runSection(plan.program, u"annotate"_s, {plan.annotateFile});
        if (!other)
            return other;
        (*figures)[u"file"_s] = *other;
    }
    return figures;
}

Result<double> grepTime(const QString &program, const Plan &plan)
{
    std::vector<double> times;
    for (int i = 0; i < kGreps; ++i) {
        const Result<Ran> ran =
            run(program, {u"-c"_s, u"-F"_s, kGrepped.toString(), inFolder(plan, u"raw.txt")}, {}, 1);
        if (!ran)
            return tl::unexpected(ran.error());
        times.push_back(ran->seconds * 1000);
    }
    return median(times);
}

Figures grepCorpus(const Plan &plan)
{
    QJsonObject figures;
    for (const auto &[name, program] : {std::pair{u"ripgrep_ms"_s, u"rg"_s}, std::pair{u"grep_ms"_s, u"grep"_s}}) {
        const Result<double> time = grepTime(program, plan);
        if (!time)
            return tl::unexpected(time.error());
        figures[name] = *time;
    }
    return figures;
}

Figures askPeers(const Plan &plan)
{
    QFile::remove(inFolder(plan, u"peers.sqlite"));
    return runSection(plan.program, u"peers"_s, {plan.folder, QString::number(plan.articles)});
}

struct Step
{
    QLatin1StringView name;
    Figures (*run)(const Plan &plan);
};

// Load and the peers' indexing stand side by side in time, as do the searches: the machine is the same for both.
constexpr Step kSteps[]{{"corpus"_L1, makeCorpus},    {"annotate"_L1, annotateCorpus}, {"read"_L1, readCorpus},
                        {"load"_L1, loadCorpus},      {"peers"_L1, askPeers},          {"grep"_L1, grepCorpus},
                        {"search"_L1, searchArchive}, {"export"_L1, exportArchive},    {"start"_L1, startArchives},
                        {"window"_L1, typeInWindow}};

} // namespace

QStringList stepNames()
{
    QStringList names;
    for (const Step &step : kSteps)
        names.append(step.name);
    return names;
}

QJsonObject runSteps(const Plan &plan, QTextStream &log)
{
    QJsonObject all;
    for (const Step &step : kSteps) {
        if (!plan.only.isEmpty() && !plan.only.contains(step.name))
            continue;
        log << "measuring " << step.name << " …" << Qt::flush;
        Figures figures = QJsonObject();
        const double milliseconds = millisecondsOf([&] { figures = step.run(plan); });
        log << ' ' << QString::number(milliseconds / 1000, 'f', 1) << " s" << Qt::endl;
        if (figures)
            all[step.name] = *figures;
        else
            log << "  not measured: " << toString(figures.error()) << Qt::endl;
    }
    return all;
}

} // namespace legation::bench
