// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// legation-bench --articles N: measures the whole way of an article beside what else does the same, in one run on one
// machine. Absolute times say little; the ratios are what is compared.

#include "tests/bench/benchmark.h"
#include "tests/bench/report.h"
#include "tests/bench/sections.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>

using namespace legation;
using namespace legation::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBytesAnArticle = 14'000; ///< corpus, archive, peers and exports together

int complain(const QString &sentence)
{
    QTextStream(stderr) << "legation-bench: " << sentence << Qt::endl;
    return 1;
}

int runSectionHere(const QString &name, const QStringList &arguments)
{
    const Section section = sectionNamed(name);
    if (!section)
        return complain(u"there is no section '%1'."_s.arg(name));
    const Result<QJsonObject> figures = section(arguments);
    if (!figures)
        return complain(toString(figures.error()));
    QTextStream(stdout) << QJsonDocument(*figures).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}

QString processor()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromUtf8(line.sliced(line.indexOf(':') + 1).trimmed());
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

QJsonObject machine()
{
    return {{u"processor"_s, processor()},
            {u"cores"_s, QThread::idealThreadCount()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"qt"_s, QString::fromLatin1(qVersion())}};
}

bool writeJson(const QString &path, const QJsonObject &object)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Measures load, search, facets, export and start on synthetic articles, beside "
                                     "SQLite's indexes, LIKE, grep and ripgrep on the same texts."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"articles"_s, u"How many articles (default 100000)."_s, u"N"_s, u"100000"_s},
         {u"json"_s, u"Also write all figures to FILE."_s, u"FILE"_s},
         {u"folder"_s, u"Work in FOLDER and leave everything there."_s, u"FOLDER"_s},
         {u"only"_s, u"Only these steps, separated by commas: %1."_s.arg(stepNames().join(u", ")), u"STEPS"_s},
         {u"annotate"_s, u"Annotate the articles of FILE too."_s, u"FILE"_s}});
    QCommandLineOption section(u"section"_s, QString(), u"NAME"_s);
    section.setFlags(QCommandLineOption::HiddenFromHelp); // the benchmark's own processes
    parser.addOption(section);
}

int measure(const QCommandLineParser &parser)
{
    Plan plan;
    bool isNumber = false;
    plan.articles = parser.value(u"articles"_s).toLongLong(&isNumber);
    if (!isNumber || plan.articles < 10)
        return complain(u"--articles takes a number from 10 on."_s);
    const QTemporaryDir temporary;
    plan.folder = parser.isSet(u"folder"_s) ? parser.value(u"folder"_s) : temporary.path();
    plan.only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    plan.annotateFile = parser.value(u"annotate"_s);
    plan.program = QCoreApplication::applicationFilePath();
    if (!QDir().mkpath(plan.folder))
        return complain(u"the folder %1 cannot be made."_s.arg(plan.folder));
    const qint64 free = QStorageInfo(plan.folder).bytesAvailable();
    if (free < plan.articles * kBytesAnArticle)
        return complain(
            u"%1 MB are needed in %2, %3 MB are free; see --folder."_s.arg(plan.articles * kBytesAnArticle / 1'000'000)
                .arg(plan.folder)
                .arg(free / 1'000'000));
    QTextStream log(stderr);
    const QJsonObject figures = runSteps(plan, log);
    const std::vector<Ratio> ratios = ratiosOf(figures);
    QTextStream out(stdout);
    printFigures(out, figures);
    out << '\n' << plan.articles << " articles, " << processor() << ", " << QThread::idealThreadCount() << " cores\n";
    printRatios(out, ratios);
    const QJsonObject all{{u"articles"_s, plan.articles},
                          {u"machine"_s, machine()},
                          {u"ratios"_s, toJson(ratios)},
                          {u"figures"_s, figures}};
    if (parser.isSet(u"json"_s) && !writeJson(parser.value(u"json"_s), all))
        return complain(u"%1 cannot be written."_s.arg(parser.value(u"json"_s)));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"legation-bench"_s);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    if (parser.isSet(u"section"_s))
        return runSectionHere(parser.value(u"section"_s), parser.positionalArguments());
    return measure(parser);
}
