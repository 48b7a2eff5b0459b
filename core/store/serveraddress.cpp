// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/serveraddress.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <libpq-fe.h>
#include <memory>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// The address without these of its options.
QString without(const QString &address, const QStringList &keys)
{
    const qsizetype mark = address.indexOf(u'?');
    if (mark < 0)
        return address;
    QStringList kept;
    for (const QString &option : address.sliced(mark + 1).split(u'&', Qt::SkipEmptyParts)) {
        if (!keys.contains(option.section(u'=', 0, 0)))
            kept.append(option);
    }
    return address.first(mark) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&'));
}

QString optionOf(const QString &address, const QString &key)
{
    const QStringList options = address.section(u'?', 1).split(u'&', Qt::SkipEmptyParts);
    for (const QString &option : options) {
        if (option.section(u'=', 0, 0) == key)
            return QUrl::fromPercentEncoding(option.section(u'=', 1).toUtf8());
    }
    return {};
}

} // namespace

bool ServerAddress::isOne(const QString &text)
{
    return text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1);
}

QString ServerAddress::shown(const QString &address)
{
    if (!isOne(address))
        return address;
    static const QRegularExpression password(u"^([a-z]+://[^:/@?]*):[^/?]*@"_s); // to the last @ before the path
    QString shown = without(address, {u"password"_s, u"sslpassword"_s});
    return shown.replace(password, u"\\1@"_s);
}

Result<ServerAddress> ServerAddress::parse(const QString &address)
{
    ServerAddress parsed;
    parsed.schema = optionOf(address, u"schema"_s);
    if (parsed.schema.isEmpty())
        parsed.schema = QLatin1StringView(kSchema);
    char *words = nullptr;
    const QByteArray uri = without(address, {u"schema"_s}).toUtf8();
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(uri.constData(), &words),
                                                                               &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> told(words, &PQfreemem);
    if (!options)
        return fail(ErrorCode::BadQuery, QString::fromUtf8(words).trimmed(), shown(address));
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            parsed.options[option->keyword] = QString::fromUtf8(option->val);
    }
    return parsed;
}

} // namespace legation::store
