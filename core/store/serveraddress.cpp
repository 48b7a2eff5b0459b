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
    if (const QString schema = optionOf(address, u"schema"_s); !schema.isEmpty())
        parsed.schema = schema;
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

QString ServerAddress::option(const QByteArray &keyword) const
{
    const auto given = options.find(keyword);
    return given == options.end() ? QString() : given->second;
}

QString ServerAddress::toText() const
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const QString host = option("host");
    const bool isFolder = host.startsWith(u'/'); // of a socket, which has no place before the database
    QString text = u"postgresql://"_s + encoded(option("user"));
    if (!option("user").isEmpty())
        text += option("password").isEmpty() ? u"@"_s : u':' + encoded(option("password")) + u'@';
    if (!isFolder)
        text += host.contains(u':') ? u'[' + host + u']' : encoded(host);
    if (!isFolder && !option("port").isEmpty())
        text += u':' + option("port");
    text += u'/' + encoded(option("dbname"));
    QStringList others;
    for (const auto &[keyword, value] : options) {
        const bool isSaid = keyword == "user" || keyword == "dbname" ||
                            (keyword == "password" && !option("user").isEmpty()) ||
                            (!isFolder && (keyword == "host" || keyword == "port"));
        if (!isSaid && !value.isEmpty())
            others += QLatin1StringView(keyword) + u'=' + encoded(value);
    }
    if (schema != QLatin1StringView(kSchema) && !schema.isEmpty())
        others += u"schema="_s + encoded(schema);
    return others.isEmpty() ? text : text + u'?' + others.join(u'&');
}

QString ServerAddress::nameOf(const QString &address)
{
    const auto parsed = parse(address);
    if (!parsed)
        return shown(address);
    QStringList parts{parsed->option("dbname").isEmpty() ? parsed->option("user") : parsed->option("dbname")};
    if (parsed->schema != QLatin1StringView(kSchema))
        parts += parsed->schema;
    return parts.join(u" · "_s);
}

} // namespace legation::store
