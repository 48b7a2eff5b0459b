// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/search/parser.h"

#include "core/search/queryfields.h"
#include "core/search/querytokens.h"
#include "core/search/searchtext.h"

namespace legation::search {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepestNesting = 32;

class Parser
{
public:
    Parser(QStringView text, const lexicon::Lexicon *lexicon)
        : m_lexicon(lexicon)
        , m_tokens(tokens(text, m_query.problems))
    {
    }

    ParsedQuery parse()
    {
        std::vector<Condition> all;
        while (m_at < m_tokens.size()) {
            all.push_back(readAll(0, false));
            if (m_at < m_tokens.size()) { // a bracket that closes nothing
                addProblem(QueryProblem::Kind::UnbalancedBracket, m_tokens[m_at]);
                ++m_at;
            }
        }
        m_query.condition = join(Condition::Kind::And, std::move(all));
        return std::move(m_query);
    }

private:
    using Kind = QueryToken::Kind;

    static Condition join(Condition::Kind kind, std::vector<Condition> parts)
    {
        std::erase_if(parts, [](const Condition &part) { return part.kind == Condition::Kind::Everything; });
        if (parts.empty())
            return {};
        if (parts.size() == 1)
            return std::move(parts.front());
        Condition joined;
        joined.kind = kind;
        joined.parts = std::move(parts);
        return joined;
    }

    bool isAt(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }

    void addProblem(QueryProblem::Kind kind, const QueryToken &token)
    {
        m_query.problems.push_back({kind, token.span, token.value});
    }

    /// Terms up to the closing bracket or the end.
    Condition readAll(int depth, bool negated)
    {
        std::vector<Condition> all;
        while (m_at < m_tokens.size() && !isAt(Kind::Close)) {
            if (isAt(Kind::And)) {
                readDanglingAnd(all.empty());
                continue;
            }
            all.push_back(readEither(depth, negated));
        }
        return join(Condition::Kind::And, std::move(all));
    }

    void readDanglingAnd(bool isFirst)
    {
        const QueryToken &token = m_tokens[m_at++];
        const bool isLast = m_at == m_tokens.size() || isAt(Kind::Close);
        if (isFirst || isLast)
            addProblem(QueryProblem::Kind::DanglingOperator, token);
    }

    Condition readEither(int depth, bool negated)
    {
        std::vector<Condition> either;
        if (isAt(Kind::Or)) // nothing stands before it
            addProblem(QueryProblem::Kind::DanglingOperator, m_tokens[m_at++]);
        else
            either.push_back(readTerm(depth, negated));
        while (isAt(Kind::Or)) {
            const QueryToken &token = m_tokens[m_at++];
            if (m_at == m_tokens.size() || isAt(Kind::Close) || isAt(Kind::Or) || isAt(Kind::And))
                addProblem(QueryProblem::Kind::DanglingOperator, token);
            else
                either.push_back(readTerm(depth, negated));
        }
        return join(Condition::Kind::Or, std::move(either));
    }

    /// Requires a token that is neither Close, Or nor And.
    Condition readTerm(int depth, bool negated)
    {
        const size_t first = m_at;
        bool isNot = false;
        while (isAt(Kind::Not)) {
            isNot = !isNot;
            ++m_at;
        }
        if (m_at == m_tokens.size() || isAt(Kind::Close) || isAt(Kind::Or) || isAt(Kind::And)) {
            addProblem(QueryProblem::Kind::DanglingOperator, m_tokens[first]);
            return {};
        }
        const bool isNegated = negated != isNot;
        const qsizetype start = m_tokens[first].span.start;
        Condition condition = isAt(Kind::Open) ? readBracket(depth, isNegated) : readPlain(start, isNegated);
        if (!isNot || condition.kind == Condition::Kind::Everything)
            return condition;
        Condition negation;
        negation.kind = Condition::Kind::Not;
        negation.parts.push_back(std::move(condition));
        return negation;
    }

    Condition readBracket(int depth, bool negated)
    {
        const QueryToken &open = m_tokens[m_at++];
        if (depth >= kDeepestNesting) { // deeper brackets group nothing
            addProblem(QueryProblem::Kind::UnbalancedBracket, open);
            return {};
        }
        Condition inner = readAll(depth + 1, negated);
        if (isAt(Kind::Close))
            ++m_at;
        else
            addProblem(QueryProblem::Kind::UnbalancedBracket, open);
        return inner;
    }

    Condition readPlain(qsizetype start, bool negated)
    {
        const QueryToken &token = m_tokens[m_at++];
        if (token.kind != Kind::Field)
            return readWords(token, start, negated);
        FieldReading reading = readField(token.name, token.value, m_lexicon);
        if (!reading.problem) {
            m_query.parts.push_back(
                {QueryPart::Kind::Field, {start, token.span.end}, reading.field, reading.value, negated});
            if (reading.condition.kind == Condition::Kind::Named && !negated)
                addHighlight(searchable(reading.value));
            return reading.condition;
        }
        addProblem(*reading.problem, token);
        QueryToken words = token;
        if (reading.problem == QueryProblem::Kind::UnknownField)
            words.value = token.name + u' ' + token.value;
        return readWords(words, start, negated);
    }

    Condition readWords(const QueryToken &token, qsizetype start, bool negated)
    {
        Condition condition;
        condition.kind = Condition::Kind::Text;
        condition.value = searchable(token.value);
        if (condition.value.isEmpty()) // punctuation alone is in every text
            return {};
        const auto kind = token.kind == Kind::Phrase ? QueryPart::Kind::Phrase : QueryPart::Kind::Word;
        m_query.parts.push_back({kind, {start, token.span.end}, {}, token.value, negated});
        if (!negated)
            addHighlight(condition.value);
        return condition;
    }

    void addHighlight(const QString &term)
    {
        if (!term.isEmpty() && !m_query.highlights.contains(term))
            m_query.highlights.append(term);
    }

    const lexicon::Lexicon *m_lexicon;
    ParsedQuery m_query;
    std::vector<QueryToken> m_tokens; ///< after m_query, which takes its problems
    size_t m_at = 0;
};

} // namespace

ParsedQuery parse(QStringView text, const lexicon::Lexicon *lexicon)
{
    return Parser(text, lexicon).parse();
}

} // namespace legation::search
