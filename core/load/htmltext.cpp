// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/htmltext.h"

#include <QList>

#include <algorithm>
#include <array>

namespace legation::load::html {

namespace {

constexpr std::array<QByteArrayView, 17> kPassedOver{"aside",  "button", "footer",   "form",     "head",    "header",
                                                     "iframe", "nav",    "noscript", "object",   "option",  "script",
                                                     "select", "style",  "svg",      "template", "textarea"};
constexpr std::array<QByteArrayView, 27> kBlocks{
    "address", "article",    "blockquote", "body", "br",  "caption", "dd", "div", "dl",
    "dt",      "figcaption", "figure",     "h1",   "h2",  "h3",      "h4", "h5",  "h6",
    "hr",      "li",         "ol",         "p",    "pre", "section", "tr", "ul",  "main"};
constexpr std::array<QByteArrayView, 9> kFurniture{"breadcrumb", "breadcrumbs", "footer", "header", "menu",
                                                   "nav",        "navbar",      "share",  "sidebar"};

template <typename List>
bool holds(const List &list, QByteArrayView name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isHan(QChar c)
{
    return c.unicode() >= 0x2e80;
}

/// Gathers text with the white space of a browser.
class Flow
{
public:
    void add(QStringView text)
    {
        for (const QChar c : text) {
            if (isSpace(c))
                note(c);
            else
                put(c);
        }
    }
    void breakLine() { m_pending = m_text.isEmpty() ? Pending::Nothing : Pending::Line; }
    QString text() const { return m_text; }

private:
    enum class Pending { Nothing, Break, Space, Line };

    void note(QChar c)
    {
        if (m_pending == Pending::Line || m_text.isEmpty())
            return;
        const Pending seen = c == u'\n' || c == u'\r' ? Pending::Break : Pending::Space;
        m_pending = m_pending == Pending::Break ? Pending::Break : seen;
    }
    void put(QChar c)
    {
        if (m_pending == Pending::Line)
            m_text += u'\n';
        else if (m_pending == Pending::Space)
            m_text += u' ';
        else if (m_pending == Pending::Break && !(isHan(m_text.back()) && isHan(c)))
            m_text += u' '; // a line of Han text that is broken in the source is not broken on the page
        m_pending = Pending::Nothing;
        m_text += c;
    }

    QString m_text;
    Pending m_pending = Pending::Nothing;
};

bool isInside(const xmlNode *node, const xmlNode *root)
{
    for (; node; node = node->parent) {
        if (node == root)
            return true;
    }
    return false;
}

/// The block around a node; null if none.
const xmlNode *enclosingBlock(const xmlNode *node)
{
    for (node = node->parent; node; node = node->parent) {
        if (holds(kBlocks, nameOf(node)))
            return node;
    }
    return nullptr;
}

} // namespace

xmlNode *next(const xmlNode *node, Into into)
{
    if (into == Into::Children && node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : nullptr;
}

QByteArrayView nameOf(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE || !node->name)
        return {};
    return QByteArrayView(reinterpret_cast<const char *>(node->name));
}

QByteArray attribute(const xmlNode *element, const char *name)
{
    xmlChar *value = xmlGetProp(const_cast<xmlNode *>(element), reinterpret_cast<const xmlChar *>(name));
    const QByteArray copy(reinterpret_cast<const char *>(value));
    xmlFree(value);
    return copy;
}

bool isPassedOver(const xmlNode *element)
{
    if (holds(kPassedOver, nameOf(element)))
        return true;
    const QByteArray words =
        attribute(element, "class") + ' ' + attribute(element, "id") + ' ' + attribute(element, "role");
    for (const QByteArray &word : words.toLower().split(' ')) {
        if (holds(kFurniture, word) || word == "navigation" || word == "banner")
            return true;
    }
    return false;
}

bool isInsidePassedOver(const xmlNode *element)
{
    for (; element && element->type == XML_ELEMENT_NODE; element = element->parent) {
        if (isPassedOver(element))
            return true;
    }
    return false;
}

QString textOf(const xmlNode *root)
{
    Flow flow;
    const xmlNode *node = root;
    const xmlNode *openBlock = nullptr; // a line ends where the block does
    while (node) {
        for (; openBlock && !isInside(node, openBlock); openBlock = enclosingBlock(openBlock))
            flow.breakLine();
        const bool isElement = node->type == XML_ELEMENT_NODE;
        const bool isLeftOut = isElement && node != root && isPassedOver(node);
        if (isElement && holds(kBlocks, nameOf(node))) {
            flow.breakLine();
            openBlock = node;
        }
        if (nameOf(node) == "td" || nameOf(node) == "th")
            flow.add(u" ");
        if (node->type == XML_TEXT_NODE)
            flow.add(QString::fromUtf8(reinterpret_cast<const char *>(node->content)));
        node = next(node, isLeftOut ? Into::Siblings : Into::Children);
        if (node && !isInside(node, root))
            break;
    }
    return flow.text();
}

} // namespace legation::load::html
