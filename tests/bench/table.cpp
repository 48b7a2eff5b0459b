// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/report.h"

#include <QJsonArray>

namespace legation::bench {

using namespace Qt::StringLiterals;

namespace {

/// Three figures that count, without an exponent.
QString number(double value)
{
    const double size = std::abs(value);
    return QString::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4);
}

QString number(std::optional<double> value)
{
    return value ? number(*value) : u"-"_s;
}

QString number(const QJsonValue &value)
{
    return value.isDouble() ? number(value.toDouble()) : u"-"_s;
}

/// Columns a text takes on a terminal: Han characters take two.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar character : text)
        width += character.unicode() >= 0x2e80 ? 2 : 1;
    return width;
}

QString left(const QString &text, int width)
{
    return text + QString(std::max(1, width - widthOf(text)), u' ');
}

QString right(const QString &text, int width)
{
    return QString(std::max(1, width - widthOf(text)), u' ') + text;
}

QString verdict(const Ratio &ratio)
{
    if (!ratio.value)
        return u"not measured"_s;
    if (!ratio.target)
        return {};
    return ratio.meets() ? u"meets"_s : u"MISSES"_s;
}

void printQueries(QTextStream &out, const QJsonArray &ours, const QJsonArray &peers)
{
    out << "\nQueries, ms" << '\n'
        << left(u"class"_s, 18) << left(u"query"_s, 30) << right(u"hits"_s, 9) << right(u"first"_s, 9)
        << right(u"whole"_s, 9) << right(u"trigram"_s, 9) << right(u"unicode61"_s, 10) << right(u"LIKE"_s, 9) << '\n';
    for (const QJsonValue &row : ours) {
        QJsonObject peer;
        for (const QJsonValue &candidate : peers) {
            if (candidate[u"text"] == row[u"text"])
                peer = candidate.toObject();
        }
        out << left(row[u"class"].toString(), 18) << left(row[u"text"].toString(), 30)
            << right(QString::number(row[u"hits"].toInteger()), 9) << right(number(row[u"first_ms"]), 9)
            << right(number(row[u"ms"]), 9);
        for (const QString &name : {u"trigram"_s, u"unicode61"_s, u"like"_s}) {
            const bool found = peer[name + u"_hits"_s].toInteger() > 0;
            out << right(found            ? number(peer[name + u"_ms"_s])
                         : peer.isEmpty() ? u"-"_s
                                          : u"none"_s,
                         name == u"unicode61" ? 10 : 9);
        }
        out << '\n';
    }
    out << "Peers count; trigram and unicode61 also fetch the first 50 by date. \"none\": they find nothing.\n";
}

/// Every number of an object, nested ones too, as "path value".
void printNumbers(QTextStream &out, const QJsonObject &object, const QString &prefix)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = prefix.isEmpty() ? it.key() : prefix + u'/' + it.key();
        if (it->isObject())
            printNumbers(out, it->toObject(), path);
        else if (it->isDouble())
            out << left(path, 40) << right(number(*it), 14) << '\n';
    }
}

} // namespace

void printRatios(QTextStream &out, const std::vector<Ratio> &ratios)
{
    out << '\n'
        << left(u"ratio"_s, 26) << right(u"measured"_s, 10) << right(u"target"_s, 10) << right(u"aim"_s, 8) << "  "
        << left(u""_s, 13) << "what it is\n";
    for (const Ratio &ratio : ratios) {
        const QString sign = ratio.wanted == Wanted::AtMost ? u"<= "_s : u">= "_s;
        out << left(ratio.name, 26) << right(number(ratio.value), 10)
            << right(ratio.target ? sign + number(ratio.target) : u""_s, 10)
            << right(ratio.aim ? number(ratio.aim) : u""_s, 8) << "  " << left(verdict(ratio), 13) << ratio.meaning
            << '\n';
    }
}

void printFigures(QTextStream &out, const QJsonObject &figures)
{
    printQueries(out, figures[u"search"_s].toObject()[u"queries"_s].toArray(),
                 figures[u"peers"_s].toObject()[u"queries"_s].toArray());
    out << "\nFigures\n";
    printNumbers(out, figures, {});
}

} // namespace legation::bench
