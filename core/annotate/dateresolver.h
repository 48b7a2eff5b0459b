// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/dateanchor.h"
#include "core/annotate/datescanner.h"
#include "core/base/edtf.h"

#include <QString>

#include <optional>

namespace legation::annotate {

/// Whether an expression stands in the sentence of the one before it, so that 22日 may continue 11月20日.
enum class Continuity { SameSentence, NewSentence };

/// Resolves the expressions of one article in their order against its anchor. What neither the expression, its
/// neighbours nor the anchor tell stays unspecified.
class DateResolver
{
public:
    explicit DateResolver(Anchor anchor)
        : m_anchor(std::move(anchor))
    {
    }

    struct Resolved
    {
        Edtf edtf;
        QString reason;
    };

    /// The edtf is null where the expression names no possible day (2月30日).
    Resolved resolve(const RawDate &date, Continuity continuity);

private:
    std::optional<Edtf> resolveInterval(const RawDate &raw, const PartialDate &from);
    PartialDate resolveParts(const DateParts &parts, bool yearly, QString &reason);
    void resolveYear(const DateParts &parts, PartialDate &date, QString &reason) const;
    PartialDate resolveDay(const DateParts &parts, PartialDate date, QString &reason) const;
    PartialDate resolveWeekday(const DateParts &parts, QString &reason) const;
    bool isPastMonth(int day) const;
    PartialDate nearestDay(int day, int offset) const;
    int yearOfMonth(int month, std::optional<int> day, std::optional<int> weekday) const;

    Anchor m_anchor;
    PartialDate m_previous; ///< resolved before in the same sentence
};

} // namespace legation::annotate
