// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/document.h"
#include "core/annotate/namemarks.h"

#include <optional>

namespace legation::annotate {

/// What a stretch of Han characters looks like as a person's name.
enum class NameKind { Unknown, Chinese, Japanese, Transliterated };

/// A candidate for a name and how good it is; 4 is enough beside a title.
struct NameExtent
{
    TextSpan span;
    double score = 0;
    NameKind kind = NameKind::Unknown;
};

/// Weighs where a name begins and ends: its surname, length and characters, and the boundaries on both sides. A
/// candidate has at most kLongest characters, so that the cost of a look is constant.
class NameScore
{
public:
    static constexpr qsizetype kLongest = 11;
    static constexpr double kAny = -99;

    NameScore(const Document &document, const NameMarks &marks);

    /// The best name that ends (begins) at a position, `evidence` being that of the end (beginning) itself. Where none
    /// reaches `least`, what comes back may be any of those or none: candidates that cannot reach it are not weighed.
    std::optional<NameExtent> endingAt(qsizetype end, double evidence, double least = kAny) const;
    std::optional<NameExtent> startingAt(qsizetype start, double evidence, double least = kAny) const;
    /// How well a surname alone stands before a title at `end`: 黃市長, 黑田市長. Its span has score 0 if none does.
    NameExtent surnameBefore(qsizetype end) const;

    bool isForeign() const { return m_foreign; }

private:
    struct Form
    {
        double score = -9;
        NameKind kind = NameKind::Unknown;
    };
    Form form(QStringView name) const;
    Form spacedForm(QStringView surname, QStringView given) const;
    double chineseForm(QStringView name) const;
    double longSurnameForm(QStringView name, NameKind &kind) const;
    double likeJapaneseForm(QStringView name) const;
    double transliteratedForm(QStringView name) const;
    double leftEvidence(qsizetype position) const;
    bool beginsWithDoubleSurname(TextSpan span) const;
    bool beginsWithSurname(TextSpan span, const Form &form) const;
    double penalty(TextSpan span, const Form &form) const;

    const Document &m_document;
    const NameMarks &m_marks;
    bool m_japan = false;   ///< the document names Japan or a place in it
    bool m_foreign = false; ///< the document names any foreign country or place
};

} // namespace legation::annotate
