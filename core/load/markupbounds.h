// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

/// Parsers compare the attributes of an element with each other and keep what is open in memory: a file made for that
/// would hold them for hours or take all memory. What no real document needs is kept from them.
namespace legation::load {

inline constexpr int kMostAttributes = 256;     ///< of one element
inline constexpr int kDeepestElement = 250'000; ///< some 50 MB of memory

/// Follows XML, piece by piece.
class XmlBounds
{
public:
    /// Whether all that came so far stays within the bounds.
    bool admit(QStringView text);
    bool admit(QByteArrayView utf8);

private:
    enum class State { Text, Open, Bang, Comment, CData, Declaration, InnerComment, Instruction, EndTag, Tag, Value };

    bool step(char16_t c);
    void stepText(char16_t c);
    bool stepTag(char16_t c);
    void stepDeclaration(char16_t c);
    void stepUntil(char16_t mark, int times, char16_t c, State then);

    State m_state = State::Text;
    char16_t m_last = 0;
    char16_t m_quote = 0; ///< that the value was opened with; 0 in declarations: none is open
    int m_run = 0;        ///< of the characters that come before the end of a comment or section
    int m_nested = 0;     ///< brackets open inside a declaration
    int m_attributes = 0;
    int m_depth = 0;
};

/// HTML without the attributes of any element beyond the first kMostAttributes. Its text is untouched.
QByteArray withFewAttributes(QByteArrayView html);

} // namespace legation::load
