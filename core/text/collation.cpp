// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/collation.h"

#include <unicode/ucol.h>

#include <memory>

namespace legation::text {

using namespace Qt::StringLiterals;

namespace {

struct CloseCollator
{
    void operator()(UCollator *collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

Collator openCollator(const char *locale)
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open(locale, &status));
    return U_SUCCESS(status) ? std::move(collator) : Collator();
}

/// A collator may be used by one thread at a time, so each thread has its own.
const UCollator *collatorOf(HanOrder order)
{
    thread_local const Collator stroke = openCollator("zh@collation=stroke");
    thread_local const Collator zhuyin = openCollator("zh@collation=zhuyin");
    return order == HanOrder::Stroke ? stroke.get() : zhuyin.get();
}

} // namespace

QString toString(HanOrder order)
{
    return order == HanOrder::Stroke ? u"stroke"_s : u"bopomofo"_s;
}

std::optional<HanOrder> hanOrderFromString(QStringView name)
{
    if (name == u"stroke")
        return HanOrder::Stroke;
    if (name == u"bopomofo" || name == u"zhuyin")
        return HanOrder::Zhuyin;
    return std::nullopt;
}

QByteArray collationKey(QStringView text, HanOrder order)
{
    const UCollator *collator = collatorOf(order);
    if (!collator) // ICU without its data: by code unit
        return text.toUtf8();
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    const auto length = static_cast<int32_t>(text.size());
    QByteArray key(text.size() * 3 + 16, Qt::Uninitialized);
    int32_t size = ucol_getSortKey(collator, units, length, reinterpret_cast<uint8_t *>(key.data()),
                                   static_cast<int32_t>(key.size()));
    if (size > key.size()) {
        key.resize(size);
        size = ucol_getSortKey(collator, units, length, reinterpret_cast<uint8_t *>(key.data()), size);
    }
    key.truncate(qMax(0, size - 1)); // without the closing zero
    return key;
}

} // namespace legation::text
