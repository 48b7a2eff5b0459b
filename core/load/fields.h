// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

#include <array>
#include <initializer_list>
#include <optional>

namespace legation::load {

/// What a named field of a record (a JSON key, a CSV column) is in an article.
enum class ArticleField { Id, Published, Headline, Text, Publisher, Url };

inline constexpr std::array kArticleFields{ArticleField::Id,   ArticleField::Published, ArticleField::Headline,
                                           ArticleField::Text, ArticleField::Publisher, ArticleField::Url};

/// How sure a name is: the lower the rank, the better; nullopt where `name` is no name of `field`. Names are compared
/// without regard to case and surrounding space.
std::optional<int> fieldRank(ArticleField field, QStringView name);

} // namespace legation::load
