// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/bytes.h"

#include <QDate>
#include <QHash>

#include <optional>
#include <vector>

namespace legation::store {

/// Texts that come again and again in records (places, topics, codes, days), each made once and shared by all rows that
/// hold it. Of one thread: what several threads share costs them more than making it again.
class Wording
{
public:
    /// `rules` as RuleBook names them.
    explicit Wording(const QStringList &rules);

    struct Day
    {
        QString text; ///< EDTF
        std::optional<QDate> start;
        std::optional<QDate> end;
        bool isUncertain = false;
    };
    const Day &day(QByteArrayView edtf);
    QString text(QByteArrayView utf8);
    QStringList list(ByteReader &in);
    /// Empty for a number that was never given.
    QString rule(std::uint64_t number) const;

private:
    struct Known
    {
        QByteArray utf8;
        QString text;
    };
    QStringList m_rules;
    std::vector<Known> m_known; ///< by hash; what came last stays
    QHash<QByteArray, Day> m_days;
};

} // namespace legation::store
