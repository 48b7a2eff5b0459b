// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/fuzz/memoryfile.h"

using namespace legation;

/// Any bytes are taken for some format, or refused, and read to the end by its reader.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzz::MemoryFile file(fuzz::bytes(data, size));
    if (const auto reader = load::openReader(file.path()))
        fuzz::requireTwoPasses(**reader, static_cast<qsizetype>(size) + 2);
    return 0;
}
