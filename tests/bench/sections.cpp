// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/bench/sections.h"

#include <utility>

namespace legation::bench {

Section sectionNamed(QStringView name)
{
    static constexpr std::pair<QStringView, Section> kSections[]{
        {u"annotate", annotateSection}, {u"client", clientSection}, {u"export", exportSection},
        {u"load", loadSection},         {u"peers", peersSection},   {u"read", readSection},
        {u"search", searchSection},     {u"start", startSection},   {u"watch", watchSection}};
    for (const auto &[known, section] : kSections) {
        if (known == name)
            return section;
    }
    return nullptr;
}

} // namespace legation::bench
