// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/units.h"

#include <QStringView>

#include <array>
#include <cstddef>

namespace legation::annotate {

// Looking for short words in short stretches, written out by the compiler: the searches of QStringView are calls that
// prepare more than there is to find, and rules ask by the thousand for each article.

/// QStringView::startsWith.
constexpr bool beginsWith(QStringView text, QStringView word)
{
    if (word.size() > text.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (text[i] != word[i])
            return false;
    }
    return true;
}

/// QStringView::endsWith.
constexpr bool endsWith(QStringView text, QStringView word)
{
    return word.size() <= text.size() && beginsWith(text.sliced(text.size() - word.size()), word);
}

/// QStringView::indexOf of a word that is not empty.
constexpr qsizetype indexOf(QStringView text, QStringView word)
{
    for (qsizetype i = 0; i + word.size() <= text.size(); ++i) {
        if (text[i] == word[0] && beginsWith(text.sliced(i), word))
            return i;
    }
    return -1;
}

/// QStringView::lastIndexOf of a word that is not empty.
constexpr qsizetype lastIndexOf(QStringView text, QStringView word)
{
    for (qsizetype i = text.size() - word.size(); i >= 0; --i) {
        if (text[i] == word[0] && beginsWith(text.sliced(i), word))
            return i;
    }
    return -1;
}

/// QStringView::contains of a word that is not empty.
constexpr bool holds(QStringView text, QStringView word)
{
    return indexOf(text, word) >= 0;
}

/// A few words of which any will do. Whatever their number, a text is gone over once, and most units of it are passed
/// over by a look at bits.
template <std::size_t Count>
class Words
{
public:
    /// None of them may be empty.
    template <typename... Word>
    explicit constexpr Words(const Word &...words)
        : m_words{QStringView(words)...}
    {
        for (const QStringView word : m_words) {
            m_firsts.add(word.front());
            m_lasts.add(word.back());
        }
    }

    /// Whether one of them begins a text.
    constexpr bool anyBegins(QStringView text) const
    {
        if (text.isEmpty() || !m_firsts.mayHold(text.front()))
            return false;
        for (const QStringView word : m_words) {
            if (beginsWith(text, word))
                return true;
        }
        return false;
    }

    /// Whether one of them ends a text.
    constexpr bool anyEnds(QStringView text) const { return endingOf(text) > 0; }

    /// The length of the first of them that ends a text; 0 if none does.
    constexpr qsizetype endingOf(QStringView text) const
    {
        if (text.isEmpty() || !m_lasts.mayHold(text.back()))
            return 0;
        for (const QStringView word : m_words) {
            if (endsWith(text, word))
                return word.size();
        }
        return 0;
    }

    /// Whether one of them stands in a text.
    constexpr bool anyIn(QStringView text) const
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (m_firsts.mayHold(text[i]) && anyBegins(text.sliced(i)))
                return true;
        }
        return false;
    }

    /// Whether a text is one of them.
    constexpr bool isOne(QStringView text) const
    {
        for (const QStringView word : m_words) {
            if (word.size() == text.size() && beginsWith(text, word))
                return true;
        }
        return false;
    }

    constexpr const std::array<QStringView, Count> &all() const { return m_words; }

private:
    std::array<QStringView, Count> m_words;
    UnitFilter m_firsts;
    UnitFilter m_lasts;
};

template <typename... Word>
Words(const Word &...) -> Words<sizeof...(Word)>;

} // namespace legation::annotate
