// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/htmldocument.h"

#include "core/load/htmltext.h"
#include "core/load/markupbounds.h"
#include "core/load/publishedday.h"

#include <QRegularExpression>
#include <QStringList>

#include <libxml/HTMLparser.h>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

struct DocCloser
{
    void operator()(xmlDoc *doc) const { xmlFreeDoc(doc); }
};

/// Headings shorter than this are no headlines.
constexpr qsizetype kShortestHeading = 4;

/// The first element, in the order of the page, that `wanted` accepts; null if none.
template <typename Predicate>
xmlNode *findElement(xmlDoc *doc, Predicate wanted)
{
    for (xmlNode *node = doc ? xmlDocGetRootElement(doc) : nullptr; node;
         node = html::next(node, html::Into::Children)) {
        if (node->type == XML_ELEMENT_NODE && wanted(node))
            return node;
    }
    return nullptr;
}

/// How much text of its own an element has: of its paragraphs and of the text directly in it.
qsizetype ownText(const xmlNode *element)
{
    qsizetype size = 0;
    for (xmlNode *child = element->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE || html::nameOf(child) == "p")
            size += html::textOf(child).size();
    }
    return size;
}

} // namespace

struct HtmlDocument::Private
{
    std::unique_ptr<xmlDoc, DocCloser> doc;

    QString meta(std::initializer_list<QByteArrayView> names) const;
    QString title() const;
    const xmlNode *bodyElement() const;
};

/// The content of the first <meta> with one of these names, best name first.
QString HtmlDocument::Private::meta(std::initializer_list<QByteArrayView> names) const
{
    for (const QByteArrayView name : names) {
        const xmlNode *found = findElement(doc.get(), [name](xmlNode *node) {
            return html::nameOf(node) == "meta" && (html::attribute(node, "property").toLower() == name ||
                                                    html::attribute(node, "name").toLower() == name ||
                                                    html::attribute(node, "itemprop").toLower() == name);
        });
        if (found)
            return QString::fromUtf8(html::attribute(found, "content")).trimmed();
    }
    return {};
}

QString HtmlDocument::Private::title() const
{
    const QString stated = meta({"og:title", "dc.title", "title"});
    if (!stated.isEmpty())
        return stated;
    const xmlNode *found = findElement(doc.get(), [](xmlNode *node) { return html::nameOf(node) == "title"; });
    return found ? html::textOf(found).simplified() : QString();
}

const xmlNode *HtmlDocument::Private::bodyElement() const
{
    const auto isMarked = [](xmlNode *node) { return html::attribute(node, "itemprop") == "articleBody"; };
    if (const xmlNode *marked = findElement(doc.get(), isMarked))
        return marked;
    for (const QByteArrayView name : {"article", "main"}) {
        if (const xmlNode *found = findElement(doc.get(), [name](xmlNode *node) { return html::nameOf(node) == name; }))
            return found;
    }
    const xmlNode *best = nullptr;
    qsizetype most = 0;
    findElement(doc.get(), [&](xmlNode *node) {
        if (const qsizetype size = html::isInsidePassedOver(node) ? 0 : ownText(node); size > most) {
            most = size;
            best = node;
        }
        return false;
    });
    return best;
}

HtmlDocument::HtmlDocument(QByteArrayView html)
    : d(std::make_unique<Private>())
{
    constexpr int kOptions =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const QByteArray page = withFewAttributes(html);
    d->doc.reset(htmlReadMemory(page.constData(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions));
}

HtmlDocument::~HtmlDocument() = default;

QString HtmlDocument::text() const
{
    const xmlNode *root = d->doc ? xmlDocGetRootElement(d->doc.get()) : nullptr;
    return root ? html::textOf(root) : QString();
}

QString HtmlDocument::body() const
{
    const xmlNode *element = d->bodyElement();
    return element ? html::textOf(element) : QString();
}

QString HtmlDocument::headline() const
{
    constexpr qsizetype kLongestTitle = 1000; // each heading is looked for in it
    const QString title = d->title();
    const QStringView start = QStringView(title).left(kLongestTitle);
    QString best;
    findElement(d->doc.get(), [&](xmlNode *node) {
        const QByteArrayView name = html::nameOf(node);
        if (name != "h1" && name != "h2" && name != "h3")
            return false;
        const QString heading = html::textOf(node).simplified();
        const bool isLonger = heading.size() >= kShortestHeading && heading.size() > best.size();
        if (isLonger && start.contains(heading) && !html::isInsidePassedOver(node)) // the site's own name stands apart
            best = heading;
        return false;
    });
    return best.isEmpty() ? title : best;
}

std::optional<QDate> HtmlDocument::published() const
{
    const QString stated =
        d->meta({"article:published_time", "datepublished", "dc.date", "dcterms.issued", "pubdate", "date"});
    if (const auto day = publishedDay(stated))
        return day;
    const xmlNode *time = findElement(d->doc.get(), [](xmlNode *node) {
        return html::nameOf(node) == "time" && !html::attribute(node, "datetime").isEmpty();
    });
    if (time) {
        if (const auto day = publishedDay(QString::fromUtf8(html::attribute(time, "datetime"))))
            return day;
    }
    static const QRegularExpression line(
        u"(?:發布|發佈|刊登|張貼|公告|上版|新聞)(?:日期|時間)[\\s:：]*((?:民國 *)?\\d{2,4} *[-/.年] *\\d{1,2} *[-/.月] *\\d{1,2})"_s);
    return publishedDay(line.match(text()).captured(1));
}

QString HtmlDocument::publisher() const
{
    return d->meta({"dc.publisher", "og:site_name", "publisher"});
}

QString HtmlDocument::url() const
{
    const xmlNode *link = findElement(d->doc.get(), [](xmlNode *node) {
        return html::nameOf(node) == "link" && html::attribute(node, "rel") == "canonical";
    });
    return link ? QString::fromUtf8(html::attribute(link, "href")).trimmed() : d->meta({"og:url"});
}

} // namespace legation::load
