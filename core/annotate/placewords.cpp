// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/placewords.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

bool isOwnBody(QStringView after)
{
    static constexpr Words kBodies{u"政府",   u"市政府", u"縣政府", u"州政府", u"市府",   u"縣府", u"議會",
                                   u"市議會", u"縣議會", u"縣廳",   u"廳",     u"市役所", u"役場", u"公所"};
    return kBodies.anyBegins(after);
}

bool isGenericWord(QChar c)
{
    return isOneOf(c, u"市州郡縣省町村");
}

bool isNoPlace(QStringView name)
{
    static constexpr Words kNone{u"姊妹市", u"姐妹市", u"友誼市", u"友好市", u"城市", u"都市", u"超市", u"門市",
                                 u"本市",   u"該市",   u"夜市",   u"各縣市", u"兩市", u"縣市", u"全市", u"上市"};
    return kNone.anyEnds(name);
}

bool beginsOtherWord(QStringView after)
{
    return !after.isEmpty() && isOneOf(after.front(), u"場占售價面況調立際");
}

bool breaksForm(QChar c)
{
    return (c.unicode() < 0x3400 || c.unicode() > 0x9FFF) ||
           isOneOf(c, u"的之與及和或在於至到訪為由是有從向對將於並等各該此其前往赴駐團長員率抵副拜會返回請讓");
}

} // namespace legation::annotate
