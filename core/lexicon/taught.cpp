// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/lexicon/taught.h"

#include <QStringList>

namespace legation::lexicon {

using namespace Qt::StringLiterals;

namespace {

const QStringList kColumns{u"name"_s, u"kind"_s, u"latin"_s, u"country"_s, u"of"_s};

QString cell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

QString toString(TaughtKind kind)
{
    switch (kind) {
    case TaughtKind::Person: return u"person"_s;
    case TaughtKind::Organisation: return u"organisation"_s;
    case TaughtKind::Office: return u"office"_s;
    case TaughtKind::City: return u"city"_s;
    case TaughtKind::Place: return u"place"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TaughtKind> taughtKindFromString(QStringView name)
{
    for (const TaughtKind kind :
         {TaughtKind::Person, TaughtKind::Organisation, TaughtKind::Office, TaughtKind::City, TaughtKind::Place}) {
        if (toString(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QByteArray toTsv(const std::vector<TaughtName> &names)
{
    QStringList lines{kColumns.join(u'\t')};
    for (const TaughtName &name : names)
        lines.append(
            QStringList{cell(name.name), toString(name.kind), cell(name.latin), cell(name.country), cell(name.of)}.join(
                u'\t'));
    return lines.join(u'\n').toUtf8() + '\n';
}

Result<std::vector<TaughtName>> taughtFromTsv(QByteArrayView tsv)
{
    std::vector<TaughtName> names;
    QStringList columns;
    qint64 number = 0;
    QString text = QString::fromUtf8(tsv);
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QStringList cells = QString(line).remove(u'\r').split(u'\t');
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        if (columns.isEmpty()) {
            columns = cells;
            if (!columns.contains("name"_L1) || !columns.contains("kind"_L1))
                return fail(ErrorCode::BadLexicon, u"the columns name and kind are missing"_s, {}, number);
            continue;
        }
        const auto value = [&](QLatin1StringView column) { return cells.value(columns.indexOf(column)).trimmed(); };
        const auto kind = taughtKindFromString(value("kind"_L1));
        if (!kind)
            return fail(ErrorCode::BadLexicon, u"“%1” is no kind of name"_s.arg(value("kind"_L1)), {}, number);
        if (value("name"_L1).isEmpty())
            return fail(ErrorCode::BadLexicon, u"a name is missing"_s, {}, number);
        names.push_back({value("name"_L1), *kind, value("latin"_L1), value("country"_L1), value("of"_L1)});
    }
    return names;
}

} // namespace legation::lexicon
