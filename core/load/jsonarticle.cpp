// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/jsonarticle.h"

#include "core/load/decode.h"
#include "core/load/entities.h"
#include "core/load/fields.h"
#include "core/load/publishedday.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// Line of the byte at `offset`, for an object that starts at line `first`.
qint64 lineOf(QByteArrayView json, qsizetype offset, qint64 first)
{
    const QByteArrayView before = json.first(std::clamp<qsizetype>(offset, 0, json.size()));
    return first + std::count(before.begin(), before.end(), '\n');
}

/// The value of the best name of `field`; undefined where the object has none.
QJsonValue valueOf(const QJsonObject &object, ArticleField field, const FieldMap &chosen)
{
    QJsonValue best(QJsonValue::Undefined);
    std::optional<int> bestRank;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::optional<int> rank = fieldRank(field, it.key(), chosen);
        if (rank && (!bestRank || *rank < *bestRank)) {
            bestRank = rank;
            best = it.value();
        }
    }
    return best;
}

/// One object, where it stands, and the keys that a person chose.
struct Record
{
    QJsonObject object;
    const Source &source;
    const FieldMap &chosen;

    Result<QString> text(ArticleField field, QLatin1StringView what) const;
};

/// A text, or a number as it would be printed; empty where there is none. Fails where it is something else.
Result<QString> Record::text(ArticleField field, QLatin1StringView what) const
{
    const QJsonValue value = valueOf(object, field, chosen);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (value.isDouble())
        return value.toVariant().toString();
    if (!value.isString())
        return fail(ErrorCode::BadRecord, u"Its %1 is no text."_s.arg(what), source.file, source.line);
    const QString text = value.toString();
    if (const Result<void> checked = checkText(text, source.file, source.line); !checked)
        return tl::unexpected(checked.error());
    return plainText(text);
}

Result<QJsonObject> parseObject(QByteArrayView json, const Source &source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    if (!json.isValidUtf8()) // the decoder tells which byte; the parser does not
        return tl::unexpected(decodeUtf8(json, source.file, source.line).error());
    if (error.error == QJsonParseError::NoError)
        return fail(ErrorCode::BadRecord, u"It is no JSON object."_s, source.file, source.line);
    return fail(ErrorCode::BadRecord, u"JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset + 1),
                source.file, lineOf(json, error.offset, source.line));
}

/// Sets the published day from the record.
Result<void> setPublished(const Record &record, Article &article)
{
    const Result<QString> text = record.text(ArticleField::Published, "published day"_L1);
    if (!text)
        return tl::unexpected(text.error());
    if (text->trimmed().isEmpty())
        return {};
    article.published = publishedDay(*text);
    if (!article.published)
        return fail(ErrorCode::BadRecord, u"Its published day “%1” is none."_s.arg(text->left(40)), article.source.file,
                    article.source.line);
    return {};
}

} // namespace

Result<Article> articleFromJson(QByteArrayView json, const Source &source, const FieldMap &chosen)
{
    const Result<QJsonObject> object = parseObject(json, source);
    if (!object)
        return tl::unexpected(object.error());
    const Record record{*object, source, chosen};
    Article article;
    article.source = source;
    struct Target
    {
        ArticleField field;
        QLatin1StringView name;
        QString &text;
    };
    for (const Target &target : {Target{ArticleField::Id, "id"_L1, article.externalId},
                                 Target{ArticleField::Headline, "headline"_L1, article.headline},
                                 Target{ArticleField::Text, "text"_L1, article.text},
                                 Target{ArticleField::Publisher, "publisher"_L1, article.publisher},
                                 Target{ArticleField::Url, "url"_L1, article.url}}) {
        Result<QString> text = record.text(target.field, target.name);
        if (!text)
            return tl::unexpected(text.error());
        target.text = std::move(*text);
    }
    if (const Result<void> set = setPublished(record, article); !set)
        return tl::unexpected(set.error());
    if (article.text.isEmpty() && article.headline.isEmpty())
        return fail(ErrorCode::BadRecord, u"It has neither text nor headline."_s, source.file, source.line);
    if (article.externalId.isEmpty())
        article.externalId = QString::number(source.position);
    return article;
}

} // namespace legation::load
