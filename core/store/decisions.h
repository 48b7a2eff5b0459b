// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace legation::store {

/// What a decision is about.
enum class TargetKind { Article, Visit, Entity };

/// One article, engagement or entity of an archive, told so that it is found again after the archive was made anew
/// from the same files.
struct Target
{
    TargetKind kind = TargetKind::Article;
    qint64 id = 0; ///< ArticleId, EngagementId or EntityId of this archive

    friend bool operator==(const Target &, const Target &) = default;
};

/// What a person decides: fields of one target and the values they take from now on.
///
/// Fields and values (text; lists are separated by ";", an empty value clears the field):
///   article: date (EDTF), cities (any way of writing), countries (partner countries, any way of writing)
///   visit:   status (confirmed | rejected), kind, direction, date (EDTF), host, guests, countries, place
///   entity:  name, latin, country, title
struct Change
{
    Target target;
    std::map<QString, QString> values;
    QString why; ///< may be empty
    QString who; ///< may be empty
};

/// One entry of the ledger.
struct Decision
{
    qint64 id = 0;
    Target target;
    std::map<QString, QString> before; ///< what was shown before, for the fields of `after`
    std::map<QString, QString> after;
    QString
        quote; ///< the text it was made on: the sentence of a visit, the headline of an article, the name of an entity
    QString why;
    QString who;
    QDateTime at;                      ///< UTC
    std::optional<QDateTime> undoneAt; ///< UTC; it does not stand
};

QString toString(TargetKind kind); ///< "article", "visit", "entity"
std::optional<TargetKind> targetKindFromString(QStringView name);

} // namespace legation::store
