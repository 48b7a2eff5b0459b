// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QStringView>

namespace legation::annotate {

/// What follows a place in the name of its own government, council or residents. All take folded text.
bool isOwnBody(QStringView after);

/// 市, 州, 郡 …: the word for a kind of place.
bool isGenericWord(QChar c);

/// 姊妹市, 友誼市, 城市 … end like a place and are none.
bool isNoPlace(QStringView name);

/// 市場, 市占, 州立: the generic word belongs to what follows it.
bool beginsOtherWord(QStringView after);

/// Units that no transliterated or Han place name holds: particles and verbs.
bool breaksForm(QChar c);

} // namespace legation::annotate
