// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/wording.h"

#include "core/base/edtf.h"
#include "core/search/dayrange.h"

namespace legation::store {

namespace {

constexpr size_t kKnown = 4096;         ///< texts that are kept; some hundred kilobytes
constexpr qsizetype kLongestKept = 96;  ///< bytes: longer ones hardly ever come again
constexpr qsizetype kMostDays = 50'000; ///< a century and more

std::optional<QDate> toDate(qint32 day)
{
    if (day == search::kNoDay || day == search::kOpenStart || day == search::kOpenEnd)
        return std::nullopt;
    return QDate::fromJulianDay(day);
}

} // namespace

Wording::Wording(const QStringList &rules)
    : m_known(kKnown)
{
    for (const QString &rule : rules)
        m_rules.append(QString(rule.constData(), rule.size())); // not shared with other threads
}

const Wording::Day &Wording::day(QByteArrayView edtf)
{
    const auto known = m_days.constFind(QByteArray::fromRawData(edtf.data(), edtf.size()));
    if (known != m_days.constEnd())
        return *known;
    if (m_days.size() >= kMostDays)
        m_days.clear();
    const Edtf date = Edtf::parse(QString::fromUtf8(edtf)).value_or(Edtf());
    const search::DayRange days = search::toDays(date);
    return *m_days.insert(edtf.toByteArray(),
                          {date.toString(), toDate(days.start), toDate(days.end), date.isUncertain()});
}

QString Wording::text(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    if (utf8.size() > kLongestKept)
        return QString::fromUtf8(utf8);
    Known &known = m_known[qHash(utf8) % kKnown];
    if (QByteArrayView(known.utf8) != utf8)
        known = {utf8.toByteArray(), QString::fromUtf8(utf8)};
    return known.text;
}

QStringList Wording::list(ByteReader &in)
{
    QStringList texts;
    const size_t size = in.count();
    texts.reserve(static_cast<qsizetype>(size));
    for (size_t i = 0; i < size; ++i)
        texts.append(text(in.utf8()));
    return texts;
}

QString Wording::rule(std::uint64_t number) const
{
    return m_rules.value(static_cast<qsizetype>(std::min<std::uint64_t>(number, INT_MAX)));
}

} // namespace legation::store
