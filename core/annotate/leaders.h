// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/scene.h"

#include <QStringList>

namespace legation::annotate {

/// People of a side in the order in which a sentence names them.
QStringList personsIn(const SceneSentence &sentence, Side side);

/// 縣長王忠銘昨天率局長…, 由召集人麥燕庭帶隊: the words behind a name say that it leads; a day may stand between.
bool leads(const Document &document, const Actor &person);

/// Who leads a party in a sentence that names nobody of a side before.
QString partyLeader(const Document &document, const SceneSentence &sentence, Side side);

/// The leading guest of a sentence: one that the headline names too, else the first.
QString leading(const Scene &scene, const SceneSentence &sentence, Side side);

/// The head of a place, a parliament or an office: several in a list lead together.
bool isHead(const Names &names, const Actor &actor);

/// Who is named as somebody of a body in the lead; the body itself where nobody is.
QString headOf(const Scene &scene, const QString &body);

/// 若櫻町長矢部康樹: the head of a town that is a guest by its name alone.
QString headOfTown(const Scene &scene, const QString &town);

/// 接見來自黃金海岸、檳城、鳳凰城的市長: where the lead lists three places or more, the heads of places that later
/// sentences name have come too.
void addListedHeads(const Scene &scene, QStringList &guests);

} // namespace legation::annotate
