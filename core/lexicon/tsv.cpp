// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/tsv.h"

#include <QFile>

namespace legation::lexicon {

using namespace Qt::StringLiterals;

Result<Tsv> Tsv::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), path);
    const QString content = QString::fromUtf8(file.readAll());
    Tsv tsv;
    qint64 number = 0;
    for (const QStringView line : QStringView(content).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList cells;
        for (const QStringView cell : line.split(u'\t'))
            cells.append(cell.toString());
        if (tsv.m_columns.isEmpty()) {
            tsv.m_columns = cells;
        } else if (cells.size() != tsv.m_columns.size()) {
            return fail(ErrorCode::BadLexicon,
                        u"The row has %1 cells where the header has %2."_s.arg(cells.size()).arg(tsv.m_columns.size()),
                        path, number);
        } else {
            tsv.m_rows.push_back({std::move(cells), number});
        }
    }
    if (tsv.m_columns.isEmpty())
        return fail(ErrorCode::BadLexicon, u"The file has no header row."_s, path);
    return tsv;
}

QString Tsv::cell(qsizetype row, QLatin1StringView column) const
{
    const qsizetype index = m_columns.indexOf(column);
    return index < 0 ? QString() : m_rows[size_t(row)].cells[index];
}

QStringList Tsv::list(qsizetype row, QLatin1StringView column) const
{
    return cell(row, column).split(u'|', Qt::SkipEmptyParts);
}

} // namespace legation::lexicon
