// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/entities.h"

#include "core/load/htmldocument.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// The longest name is "thetasym"; a number has at most seven digits.
constexpr qsizetype kLongestReference = 10;

/// The character of the words between & and ; or 0.
char32_t characterOf(QStringView words)
{
    if (!words.startsWith(u'#')) {
        const QByteArray name = words.toLatin1();
        const htmlEntityDesc *entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData()));
        return entity ? entity->value : 0;
    }
    const bool isHex = words.size() > 1 && (words[1] == u'x' || words[1] == u'X');
    bool isNumber = false;
    const uint number = words.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = number >= 0x20 && number <= 0x10ffff && !QChar::isSurrogate(number);
    return isNumber && isCharacter ? number : 0;
}

} // namespace

QString decodeEntities(QString text)
{
    QString decoded;
    qsizetype copied = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const QStringView rest = QStringView(text).sliced(at);
        const qsizetype end = rest.first(std::min(kLongestReference + 2, rest.size())).indexOf(u';');
        const char32_t c = end > 1 ? characterOf(rest.sliced(1, end - 1)) : 0;
        if (c == 0)
            continue;
        decoded += QStringView(text).sliced(copied, at - copied);
        decoded += QString::fromUcs4(&c, 1);
        copied = at + end + 1;
        at += end;
    }
    if (copied == 0)
        return text;
    decoded += QStringView(text).sliced(copied);
    return decoded;
}

QString plainText(QString text)
{
    static const QRegularExpression tag(u"</(?:p|div|span|a|li|td|strong|b|h[1-6])>|<(?:br|p)(?: [^<>]*)?/?>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (text.contains(u'<') && text.contains(tag))
        return HtmlDocument(text.toUtf8()).text();
    return decodeEntities(std::move(text));
}

} // namespace legation::load
