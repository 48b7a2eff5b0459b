// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/markdownreader.h"

#include "core/load/decode.h"
#include "core/load/entities.h"

#include <QRegularExpression>

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// The level of a heading such as "## Words", and where its words begin; {0, 0} for other lines.
std::pair<int, qsizetype> headingOf(QByteArrayView line)
{
    constexpr int kDeepest = 6;
    const auto words = std::find_if(line.begin(), line.end(), [](char c) { return c != '#'; });
    const auto level = words - line.begin();
    if (level == 0 || level > kDeepest || words == line.end() || (*words != ' ' && *words != '\t'))
        return {0, 0};
    return {static_cast<int>(level), level + 1};
}

/// Rules of Markdown alone: in plain text more characters serve as such.
bool isMarkdownRule(QByteArrayView line)
{
    const QByteArrayView marks = line.trimmed();
    return marks.size() >= 3 && (marks.startsWith("---") || marks.startsWith("***") || marks.startsWith("___")) &&
           isRule(QString::fromLatin1(marks));
}

bool isPunctuation(QChar c)
{
    return c > u' ' && c < u'\x7f' && !c.isLetterOrNumber();
}

} // namespace

bool looksLikeMarkdown(QByteArrayView sample)
{
    bool isFirst = true;
    bool afterBlank = false;
    bool afterRule = false;
    while (!sample.isEmpty()) {
        const qsizetype found = sample.indexOf('\n');
        const QByteArrayView line = (found < 0 ? sample : sample.first(found)).trimmed();
        sample = found < 0 ? QByteArrayView() : sample.sliced(found + 1);
        const bool blank = isBlank(line);
        if (blank && afterRule)
            return true;
        afterRule = !blank && (afterBlank || isFirst) && isMarkdownRule(line);
        if (!blank && std::exchange(isFirst, false)) {
            if (headingOf(line).first > 0)
                return true;
            static const QRegularExpression yaml(u"^[A-Za-z_\\x{4e00}-\\x{9fff}]+ *: "_s);
            const QByteArrayView second = sample.first(std::max<qsizetype>(0, sample.indexOf('\n')));
            if (line == "---" && QString::fromUtf8(second).contains(yaml))
                return true;
        }
        afterBlank = blank;
    }
    return false;
}

namespace {

constexpr qsizetype kLongestWords = 500; ///< of a link
constexpr qsizetype kLongestLink = 2000;

/// The link or picture that a line goes on with; bounded, as every bracket of a line may open one.
QRegularExpressionMatch linkAt(QStringView line)
{
    const QStringView words = line.sliced(line.startsWith(u'!') ? 2 : 1).left(kLongestWords);
    const auto end = std::find_if(words.begin(), words.end(), [](QChar c) { return c == u'[' || c == u']'; });
    if (end == words.end() || *end == u'[')
        return {};
    static const QRegularExpression link(u"!?\\[([^\\[\\]]*)\\]\\([^()\\s]*(?: +\"[^\"]*\")?\\)"_s);
    QStringView asked = line.left(kLongestLink); // of which all is looked at to see that it is text
    if (asked.back().isHighSurrogate())
        asked.chop(1);
    return link.match(asked, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

} // namespace

QString withoutMarkup(QStringView line)
{
    QString plain;
    plain.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QStringView rest = line.sliced(i);
        if (rest.size() > 1 && rest[0] == u'\\' && isPunctuation(rest[1])) {
            plain += line[++i];
        } else if (rest.startsWith(u"**") || rest.startsWith(u"__")) {
            ++i;
        } else if (rest[0] == u'[' || rest.startsWith(u"![")) {
            const QRegularExpressionMatch match = linkAt(rest);
            if (!match.hasMatch()) {
                plain += rest[0];
                continue;
            }
            plain += match.capturedView(1);
            i += match.capturedLength() - 1;
        } else {
            plain += rest[0];
        }
    }
    return decodeEntities(std::move(plain));
}

MarkdownSource::MarkdownSource(InputFile input)
    : m_lines(std::move(input))
{
}

Result<void> MarkdownSource::restart()
{
    m_anyLine = false;
    m_inYaml = false;
    return m_lines.restart();
}

Result<std::optional<Paragraph>> MarkdownSource::next()
{
    while (true) {
        const Result<bool> found = m_lines.nextWithText();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found && std::exchange(m_inYaml, false)) // what looked like facts may be all there is
            return fail(ErrorCode::BadRecord, u"The block of facts at its start is not closed."_s, m_lines.name(), 1);
        if (!*found)
            return std::nullopt;
        auto read = paragraph();
        if (!read || *read)
            return read;
    }
}

/// Of the line in hand; nullopt where it only opens or closes the block of YAML.
Result<std::optional<Paragraph>> MarkdownSource::paragraph()
{
    QByteArrayView line = m_lines.line();
    const bool isFirst = !std::exchange(m_anyLine, true);
    if (line == "---" && (isFirst || m_inYaml)) {
        m_inYaml = !m_inYaml;
        return std::nullopt;
    }
    if (isMarkdownRule(line))
        return Paragraph{.kind = Paragraph::Kind::Separator, .line = m_lines.number()};
    const auto [level, words] = headingOf(line);
    if (level == 0 && line.startsWith("> "))
        line = line.sliced(2);
    const Result<QString> text = decodeUtf8(line.sliced(words), m_lines.name(), m_lines.number());
    if (!text)
        return tl::unexpected(text.error());
    if (m_inYaml)
        return Paragraph{.kind = Paragraph::Kind::Fact, .text = QString(*text).remove(u'"'), .line = m_lines.number()};
    static const QRegularExpression closing(u" +#+ *$"_s); // ## Words ##
    if (level > 0)
        return Paragraph{Paragraph::Kind::Heading, level, withoutMarkup(QString(*text).remove(closing)).trimmed(),
                         m_lines.number()};
    return Paragraph{.text = withoutMarkup(*text), .line = m_lines.number()};
}

} // namespace legation::load
