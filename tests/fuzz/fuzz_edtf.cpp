// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/base/edtf.h"
#include "tests/fuzz/input.h"

using namespace legation;

/// What is read as a date is written and read back as the same date, and it ends no earlier than it starts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = Edtf::parse(fuzz::text(data, size));
    if (!read) {
        return 0;
    }
    const auto again = Edtf::parse(read->toString());
    fuzz::require(again.has_value() && *again == *read);
    const auto start = read->start();
    const auto end = read->end();
    fuzz::require(!start || !end || *start <= *end);
    return 0;
}
