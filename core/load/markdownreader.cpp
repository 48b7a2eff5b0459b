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

QString withoutMarkup(QStringView line)
{
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^()\\s]*(?: +\"[^\"]*\")?\\)"_s);
    QString plain;
    plain.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QStringView rest = line.sliced(i);
        if (rest.size() > 1 && rest[0] == u'\\' && isPunctuation(rest[1])) {
            plain += line[++i];
        } else if (rest.startsWith(u"**") || rest.startsWith(u"__")) {
            ++i;
        } else if (rest[0] == u'[' || rest.startsWith(u"![")) {
            const auto match =
                link.match(rest, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
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
    : m_input(std::move(input))
    , m_lines(*m_input.device)
{
}

Result<void> MarkdownSource::restart()
{
    m_ended = false;
    m_anyLine = false;
    m_inYaml = false;
    if (!m_lines.restart())
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    return {};
}

Result<std::optional<Paragraph>> MarkdownSource::next()
{
    while (!m_ended) {
        switch (m_lines.next()) {
        case LineReader::Status::Line:
            if (!isBlank(m_lines.line())) {
                auto read = paragraph();
                if (!read || *read)
                    return read;
            }
            break;
        case LineReader::Status::TooLong:
            return fail(ErrorCode::BadRecord, u"It is longer than %1 MiB."_s.arg(kLongestRecord >> 20), m_input.name,
                        m_lines.number());
        case LineReader::Status::End: m_ended = true; break;
        case LineReader::Status::Failed:
            m_ended = true;
            return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_lines.number());
        }
    }
    return std::nullopt;
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
    const Result<QString> text = decodeUtf8(line.sliced(words), m_input.name, m_lines.number());
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
