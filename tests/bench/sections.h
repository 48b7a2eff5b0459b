// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace legation::bench {

/// One part of the benchmark: what it is told, and its figures. Each runs in a process of its own.
using Section = Result<QJsonObject> (*)(const QStringList &arguments);

/// The section of a name; null if there is none.
Section sectionNamed(QStringView name);

/// ARCHIVE FILE: loads the file into a new archive, then once more. "seconds", "read", "kept", "duplicate", "peak_mb",
/// "archive_bytes", "first_tenth_s", "last_tenth_s", "again_s".
Result<QJsonObject> loadSection(const QStringList &arguments);

/// FILE: reads all articles and does nothing with them. "seconds", "read".
Result<QJsonObject> readSection(const QStringList &arguments);

/// ARCHIVE ARTICLES: whole answers. "queries": [{"class", "text", "first_ms", "ms", "hits"}], "mixed_ms": {…},
/// "sorts_ms": {…}, "page_ms": {…}, "timeline_ms", "peak_mb".
Result<QJsonObject> searchSection(const QStringList &arguments);

/// FOLDER ARTICLES: what SQLite's own means take for the same. "trigram_s", "unicode61_s", "queries": [{"class",
/// "text", "like_ms", "like_hits", "trigram_ms", "trigram_hits", "unicode61_ms", "unicode61_hits"}].
Result<QJsonObject> peersSection(const QStringList &arguments);

/// ARCHIVE FILE: writes all articles as CSV. "seconds", "rows", "bytes", "peak_mb".
Result<QJsonObject> exportSection(const QStringList &arguments);

/// ARCHIVE START: opens the archive and fetches the first rows. "ms" since START (see sharedNanoseconds).
Result<QJsonObject> startSection(const QStringList &arguments);

/// ARCHIVE NAME SECONDS: loads, searches and decides beside others, see tests/bench/clients. "load_ms", "search_ms",
/// "again_ms", "decide_ms": […], "stored", "failures": […], "decided": {note: when it was told}, "open_ms", "seconds".
Result<QJsonObject> clientSection(const QStringList &arguments);

/// ADDRESS SECONDS: asks for the list whenever others have changed the archive. "seen": {note of a decision: when},
/// "looks". Times are milliseconds of the clock that all processes share.
Result<QJsonObject> watchSection(const QStringList &arguments);

/// [FILE]: annotates on one core, articles of the file or of the corpus. "mb_s", "stages_mb_s": {…}, "lengths": {…},
/// "megabyte_mb_s", "allocations", "articles".
Result<QJsonObject> annotateSection(const QStringList &arguments);

} // namespace legation::bench
