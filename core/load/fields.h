// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <map>
#include <optional>

namespace legation::load {

/// What a named field of a record (a JSON key, a CSV column) is in an article.
enum class ArticleField { Id, Published, Headline, Text, Publisher, Url };

inline constexpr std::array kArticleFields{ArticleField::Id,   ArticleField::Published, ArticleField::Headline,
                                           ArticleField::Text, ArticleField::Publisher, ArticleField::Url};

/// The key or column that a person chose for a field; an empty name leaves the field out. Fields that are not in it
/// are found by the names that this program knows.
using FieldMap = std::map<ArticleField, QString>;

/// How sure a name is: the lower the rank, the better; nullopt where `name` is no name of `field`. Names are compared
/// without regard to case and surrounding space. A name chosen for one field is no name of another.
std::optional<int> fieldRank(ArticleField field, QStringView name, const FieldMap &chosen = {});

/// Which of `names` is read as which field: for each the best, the first of equals.
FieldMap fieldsOf(const QStringList &names, const FieldMap &chosen = {});

/// "id", "published", "headline", "text", "publisher", "url".
QString toString(ArticleField field);

/// Reads `text=內文,published=date,url=`; fails with BadQuery where a field does not exist or stands twice.
Result<FieldMap> fieldMapFromString(QStringView text);

} // namespace legation::load
