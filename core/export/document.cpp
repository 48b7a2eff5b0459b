// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/document.h"

#include "core/export/annotations.h"
#include "core/export/calendar.h"
#include "core/export/htmlpage.h"
#include "core/export/references.h"
#include "core/export/schemaorg.h"

#include <QCryptographicHash>
#include <QUrl>

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDigits = 32;
constexpr qsizetype kLongestTitle = 60;

} // namespace

qint64 Document::addArticle(const store::ArticleRecord &, QByteArray &)
{
    return 0;
}

qint64 Document::addVisit(const store::EngagementRow &, const store::ArticleRecord &, QByteArray &)
{
    return 0;
}

std::unique_ptr<Document> makeDocument(const Layout &layout)
{
    switch (layout.format) {
    case Format::Csv:
    case Format::JsonLines: return nullptr;
    case Format::Calendar: return std::make_unique<Calendar>(layout.made);
    case Format::WebAnnotations: return std::make_unique<Annotations>();
    case Format::SchemaOrg: return std::make_unique<SchemaOrg>();
    case Format::CslJson: return std::make_unique<CslJson>();
    case Format::Ris: return std::make_unique<Ris>();
    case Format::Html: return std::make_unique<HtmlPage>();
    }
    Q_UNREACHABLE();
}

QByteArray articleKey(const load::Article &article)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(article.headline.toUtf8());
    digest.addData(QByteArrayView("\0", 1)); // headline and text cannot run into each other
    digest.addData(article.text.toUtf8());
    return digest.result().toHex().first(kDigits);
}

QByteArray visitKey(const store::EngagementRow &visit, const load::Article &article)
{
    // Of what a person added there is no place in the article; its number does instead.
    const bool isOfMachine = store::articleOf(visit.id) == visit.article;
    const qint64 place = isOfMachine ? store::ordinalOf(visit.id) + 1 : visit.id.value;
    return articleKey(article) + '-' + QByteArray::number(place);
}

QString visitTitle(const store::EngagementRow &visit)
{
    const QString sentence = visit.sentence.simplified();
    if (sentence.isEmpty())
        return visit.headline.simplified();
    if (sentence.size() <= kLongestTitle)
        return sentence;
    for (qsizetype at = kLongestTitle; at > kLongestTitle / 2; --at) {
        if (QStringView(u"，。；、,;").contains(sentence[at]))
            return sentence.first(at);
    }
    const bool cutsPair = sentence[kLongestTitle - 1].isHighSurrogate();
    return sentence.first(kLongestTitle - (cutsPair ? 1 : 0)) + u'…';
}

QString webAddress(const load::Article &article)
{
    const QUrl url(article.url.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? QString::fromUtf8(url.toEncoded()) : QString();
}

} // namespace legation::exporting
