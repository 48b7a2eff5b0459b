// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/markupbounds.h"

#include <algorithm>

namespace legation::load {

bool XmlBounds::admit(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [this](QChar c) { return step(c.unicode()); });
}

bool XmlBounds::admit(QByteArrayView utf8)
{
    return std::all_of(utf8.begin(), utf8.end(), [this](char c) { return step(static_cast<unsigned char>(c)); });
}

bool XmlBounds::step(char16_t c)
{
    bool isWithin = true;
    switch (m_state) {
    case State::Text:
    case State::Open:
    case State::Bang: stepText(c); break;
    case State::Comment: stepUntil(u'-', 2, c, State::Text); break;
    case State::CData: stepUntil(u']', 2, c, State::Text); break;
    case State::Instruction: stepUntil(u'?', 1, c, State::Text); break;
    case State::InnerComment: stepUntil(u'-', 2, c, State::Declaration); break;
    case State::Declaration: stepDeclaration(c); break;
    case State::EndTag:
        if (c == u'>') {
            --m_depth;
            m_state = State::Text;
        }
        break;
    case State::Tag: isWithin = stepTag(c); break;
    case State::Value:
        if (c == m_quote)
            m_state = State::Tag;
        break;
    }
    m_last = c;
    return isWithin;
}

/// Follows what begins with < up to where it is known what it is.
void XmlBounds::stepText(char16_t c)
{
    m_run = 0;
    if (m_state == State::Text) {
        m_state = c == u'<' ? State::Open : State::Text;
    } else if (m_state == State::Open) {
        m_attributes = 0;
        m_state = c == u'!' ? State::Bang : c == u'?' ? State::Instruction : c == u'/' ? State::EndTag : State::Tag;
    } else {
        m_quote = 0;
        m_nested = 0;
        m_state = c == u'-' ? State::Comment : c == u'[' ? State::CData : State::Declaration;
    }
}

/// Inside what ends with `times` of a mark and >.
void XmlBounds::stepUntil(char16_t mark, int times, char16_t c, State then)
{
    if (c == u'>' && m_run >= times)
        m_state = then;
    m_run = c == mark ? m_run + 1 : 0;
}

bool XmlBounds::stepTag(char16_t c)
{
    if (c == u'"' || c == u'\'') {
        m_quote = c;
        m_state = State::Value;
    } else if (c == u'=') {
        return ++m_attributes <= kMostAttributes;
    } else if (c == u'>') {
        m_state = State::Text;
        m_depth += m_last == u'/' ? 0 : 1;
        return m_depth <= kDeepestElement;
    }
    return true;
}

/// A document type may hold declarations and comments of its own.
void XmlBounds::stepDeclaration(char16_t c)
{
    if (m_quote != 0) {
        m_quote = c == m_quote ? 0 : m_quote;
    } else if (c == u'"' || c == u'\'') {
        m_quote = c;
    } else if (c == u'<') {
        ++m_nested;
    } else if (c == u'-' && m_last == u'!') {
        --m_nested; // a comment is no declaration
        m_run = 0;
        m_state = State::InnerComment;
    } else if (c == u'>' && m_nested-- == 0) {
        m_state = State::Text;
    }
}

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isName(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' || c == '.';
}

qsizetype skip(QByteArrayView html, qsizetype at, bool (*holds)(char))
{
    while (at < html.size() && holds(html[at]))
        ++at;
    return at;
}

bool endsTag(QByteArrayView html, qsizetype at)
{
    return at >= html.size() || html[at] == '>' || html.sliced(at).startsWith("/>");
}

/// Where the value that begins at `at` ends.
qsizetype afterValue(QByteArrayView html, qsizetype at)
{
    if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
        const qsizetype end = html.indexOf(html[at], at + 1);
        return end < 0 ? html.size() : end + 1;
    }
    while (at < html.size() && !isSpace(html[at]) && html[at] != '>')
        ++at;
    return at;
}

/// Where the attribute that begins at `at` ends, as libxml2 reads it.
qsizetype afterAttribute(QByteArrayView html, qsizetype at)
{
    const qsizetype nameEnd = skip(html, at, isName);
    if (nameEnd == at) { // no name: passed over up to the next space
        do
            ++at;
        while (!endsTag(html, at) && !isSpace(html[at]));
        return at;
    }
    const qsizetype next = skip(html, nameEnd, isSpace);
    if (next >= html.size() || html[next] != '=')
        return nameEnd;
    return afterValue(html, skip(html, next + 1, isSpace));
}

} // namespace

QByteArray withFewAttributes(QByteArrayView html)
{
    QByteArray kept;
    qsizetype copied = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = at < html.size() ? html.indexOf('<', at) : -1) {
        if (html.sliced(at).startsWith("<!--")) {
            const qsizetype end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.size() : end;
            continue;
        }
        const qsizetype name = ++at;
        if (at >= html.size() || !isLetter(html[at]))
            continue;
        at = skip(html, at, isName);
        const QByteArray element = html.sliced(name, at - name).toByteArray().toLower();
        qsizetype surplus = -1;
        int count = 0;
        for (at = skip(html, at, isSpace); !endsTag(html, at); at = skip(html, at, isSpace)) {
            if (++count == kMostAttributes + 1)
                surplus = at;
            at = afterAttribute(html, at);
        }
        if (surplus >= 0) {
            kept += html.sliced(copied, surplus - copied);
            copied = at;
        }
        if (element == "script" || element == "style") { // a < in there opens nothing
            const qsizetype end = html.indexOf("</", at);
            at = end < 0 ? html.size() : end;
        }
    }
    kept += html.sliced(copied);
    return kept;
}

} // namespace legation::load
