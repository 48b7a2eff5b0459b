// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/querytokens.h"

#include <algorithm>

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestFieldName = 12;

bool isOpen(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClose(QChar c)
{
    return c == u')' || c == u'）';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'＂' || c == u'“' || c == u'”';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'－';
}

bool endsWord(QChar c)
{
    return c.isSpace() || isOpen(c) || isClose(c) || isQuote(c);
}

class Splitter
{
public:
    Splitter(QStringView text, std::vector<QueryProblem> &problems)
        : m_text(text)
        , m_problems(problems)
    {
    }

    std::vector<QueryToken> split()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c.isSpace())
                ++m_at;
            else if (isOpen(c))
                addSingle(QueryToken::Kind::Open);
            else if (isClose(c))
                addSingle(QueryToken::Kind::Close);
            else if (isMinus(c) && mayNegate())
                addSingle(QueryToken::Kind::Not);
            else if (isQuote(c))
                addPhrase();
            else
                addWord();
        }
        return std::move(m_tokens);
    }

private:
    void addSingle(QueryToken::Kind kind)
    {
        m_tokens.push_back({kind, {m_at, m_at + 1}, {}, {}});
        ++m_at;
    }

    /// A minus negates where a term begins right behind it and none ends right before it.
    bool mayNegate() const
    {
        const bool beginsTerm = m_at == 0 || m_text[m_at - 1].isSpace() || isOpen(m_text[m_at - 1]);
        const bool hasTerm = m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() && !isClose(m_text[m_at + 1]);
        return beginsTerm && hasTerm;
    }

    /// The text between the quote here and the next; goes behind it.
    QString readQuoted()
    {
        const qsizetype open = m_at++;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at]))
            ++m_at;
        const QString value = m_text.sliced(start, m_at - start).toString();
        if (m_at < m_text.size())
            ++m_at;
        else
            m_problems.push_back({QueryProblem::Kind::UnclosedQuote, {open, m_text.size()}, value});
        return value;
    }

    void addPhrase()
    {
        const qsizetype start = m_at;
        const QString value = readQuoted();
        m_tokens.push_back({QueryToken::Kind::Phrase, {start, m_at}, {}, value});
    }

    void addWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsWord(m_text[m_at])) {
            if (isColon(m_text[m_at]) && isFieldName(m_text.sliced(start, m_at - start)) && addField(start))
                return;
            ++m_at;
        }
        const QString word = m_text.sliced(start, m_at - start).toString();
        auto kind = QueryToken::Kind::Word;
        if (word == "OR"_L1)
            kind = QueryToken::Kind::Or;
        else if (word == "AND"_L1)
            kind = QueryToken::Kind::And;
        else if (word == "NOT"_L1)
            kind = QueryToken::Kind::Not;
        m_tokens.push_back({kind, {start, m_at}, {}, word});
    }

    static bool isFieldName(QStringView name)
    {
        return !name.isEmpty() && name.size() <= kLongestFieldName &&
               std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    }

    /// Reads the value behind the colon here. False where it is none (https://…) and nothing was read.
    bool addField(qsizetype start)
    {
        const QString name = m_text.sliced(start, m_at - start).toString();
        const qsizetype valueStart = m_at + 1;
        if (m_text.sliced(valueStart).startsWith(u"//"))
            return false;
        m_at = valueStart;
        QString value;
        if (m_at < m_text.size() && isQuote(m_text[m_at])) {
            value = readQuoted();
        } else {
            while (m_at < m_text.size() && !endsWord(m_text[m_at]))
                ++m_at;
            value = m_text.sliced(valueStart, m_at - valueStart).toString();
        }
        m_tokens.push_back({QueryToken::Kind::Field, {start, m_at}, name, value});
        return true;
    }

    QStringView m_text;
    std::vector<QueryProblem> &m_problems;
    std::vector<QueryToken> m_tokens;
    qsizetype m_at = 0;
};

} // namespace

std::vector<QueryToken> tokens(QStringView text, std::vector<QueryProblem> &problems)
{
    return Splitter(text, problems).split();
}

} // namespace legation::search
