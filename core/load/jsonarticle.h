// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/load/article.h"

#include <QByteArrayView>

namespace legation::load {

/// Makes an article of one JSON object (UTF-8). `source` tells where it stands; without an "id" its position is the id.
///
/// Keys, the first that is there counts, whatever its case: headline | title | 標題 | 主旨, text | content | body |
/// 內容 | 內文, published | date | pubdate | published_at | 發布日期 | 日期, publisher | 發布單位 | 單位, url | link |
/// 連結, id. Fails with BadEncoding, or with BadRecord where it is no object, has neither headline nor text, a text
/// that is none, a published day that cannot be read, a NUL or an unpaired surrogate. The line told is that of the
/// fault.
Result<Article> articleFromJson(QByteArrayView json, const Source &source);

} // namespace legation::load
