// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/export/csvtext.h"

namespace legation::ui {

namespace {

/// Reads a cell that begins at `at`, leaves `at` behind it.
QString readCell(const QString &csv, qsizetype &at)
{
    QString cell;
    if (at >= csv.size() || csv[at] != u'"') {
        const qsizetype begin = at;
        while (at < csv.size() && csv[at] != u',' && csv[at] != u'\n' && csv[at] != u'\r')
            ++at;
        return csv.mid(begin, at - begin);
    }
    for (++at; at < csv.size(); ++at) {
        if (csv[at] != u'"') {
            cell += csv[at];
            continue;
        }
        if (at + 1 >= csv.size() || csv[at + 1] != u'"') {
            ++at;
            break;
        }
        cell += csv[++at];
    }
    return cell;
}

} // namespace

std::vector<QStringList> parseCsv(const QString &csv)
{
    std::vector<QStringList> records;
    for (qsizetype at = 0; at < csv.size();) {
        QStringList record{readCell(csv, at)};
        while (at < csv.size() && csv[at] == u',') {
            ++at;
            record += readCell(csv, at);
        }
        // What stands between a closing quote and the next comma belongs to no cell.
        while (at < csv.size() && csv[at] != u'\n')
            ++at;
        ++at;
        records.push_back(std::move(record));
    }
    return records;
}

QString toTabSeparated(const std::vector<QStringList> &records)
{
    QString text;
    for (const QStringList &record : records) {
        for (qsizetype i = 0; i < record.size(); ++i) {
            QString cell = record[i];
            for (const QChar breaking : {u'\t', u'\n', u'\r'})
                cell.replace(breaking, u' ');
            text += (i > 0 ? QString(u'\t') : QString()) + cell;
        }
        text += u'\n';
    }
    return text;
}

} // namespace legation::ui
