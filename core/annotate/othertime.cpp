// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/othertime.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>

namespace legation::annotate {

using lexicon::CueRole;

namespace {

constexpr int kFresh = 14; ///< days: what was done so lately is news
constexpr int kNear = 1;   ///< days: what comes so soon takes place as the article tells it
constexpr qsizetype kLongestClause = 40;
constexpr qsizetype kPastReach = 10;
constexpr qsizetype kPlanReach = 8;
constexpr qsizetype kBehind = 12; ///< units behind the cue that tell when

/// What stands before the cue in its clause, and behind it.
struct Clause
{
    QStringView before;
    QStringView after;
};

Clause clauseOf(QStringView folded, const SceneSentence &sentence, TextSpan cue)
{
    qsizetype start = cue.start;
    while (start > sentence.span.start && cue.start - start < kLongestClause && !isClauseEnd(folded[start - 1]))
        --start;
    qsizetype end = cue.end;
    while (end < sentence.span.end && end - cue.end < kBehind && !isClauseEnd(folded[end]))
        ++end;
    return {folded.sliced(start, cue.start - start), folded.sliced(cue.end, end - cue.end)};
}

enum class When { Unsaid, Then, Now };

/// What the last date before the cue says; of dates behind it only those right there count.
When whenOf(const Scene &scene, const SceneSentence &sentence, const FoundCue &found)
{
    const TextSpan cue = found.span;
    const bool sign = found.role == CueRole::Sign;
    const DateExpression *last = nullptr;
    for (const DateExpression *date : sentence.dates) {
        if (date->span.end <= cue.start || (!last && date->span.start - cue.end < kBehind / 2))
            last = date;
    }
    const std::optional<QDate> own = scene.dates().article.edtf.start();
    const std::optional<QDate> start = last ? last->edtf.start() : std::nullopt;
    const std::optional<QDate> end = last ? last->edtf.end() : std::nullopt;
    if (!own || !start || !end)
        return When::Unsaid;
    if (end->daysTo(*own) > kFresh || own->daysTo(*start) > kNear)
        return When::Then;
    if (last->edtf.from() && last->edtf.from()->isDay())
        return When::Now;
    return sign && last->span.end <= cue.start ? When::Then : When::Unsaid; // 今年已簽署, 上個月締盟
}

/// What follows makes it a state, a name or an anniversary: 締盟以來, 締結的姊妹市, 締盟城市, 締盟5周年.
bool isState(QStringView after)
{
    static constexpr Words kSince{u"以來", u"週年", u"周年", u"至今",   u"迄今",   u"多年",  u"之後",
                                  u"城市", u"事宜", u"意願", u"的可能", u"關係後", u"協定後"};
    static constexpr Words kOf{u"的", u"協定的", u"協議的", u"備忘錄的", u"關係的", u"姊妹市的"};
    const QStringView counted = after.startsWith(u'了') ? after.sliced(1) : after; // 締結了42個姊妹市, 締盟14年
    if (!counted.isEmpty() && counted[0].isDigit())
        return true;
    return kSince.anyIn(after) || kOf.anyBegins(after);
}

bool isTold(QStringView before)
{
    static constexpr Words kOnce{u"尚未", u"近期", u"自從", u"早在", u"早於", u"當年", u"去年", u"前年", u"已",
                                 u"曾",   u"歡慶", u"適逢", u"恰逢", u"促成", u"近年", u"多年", u"每",   u"疫情期間"};
    return kOnce.anyIn(before) || before.startsWith(u'自') || before.startsWith(u'從');
}

bool isWished(QStringView before, QStringView after)
{
    static constexpr Words kWish{u"明年", u"即將", u"屆時", u"盼",   u"希望", u"期待", u"爭取", u"有意", u"相約",
                                 u"討論", u"洽談", u"邀請", u"歡迎", u"未來", u"將來", u"推動", u"籌備", u"約定"};
    return kWish.anyIn(before) || beginsWith(after, u"相見") || holds(after, u"再相見");
}

/// 今年|會面, 雙方交流|會越來越: the cue is no word here.
bool isCutFromWords(QStringView folded, TextSpan cue)
{
    return folded[cue.end - 1] == u'會' && cue.end < folded.size() && isOneOf(folded[cue.end], u"面見晤談越更再");
}

} // namespace

bool isOfAnotherTime(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    const QStringView folded = scene.document().folded;
    if (isCutFromWords(folded, cue.span))
        return true;
    const When when = whenOf(scene, sentence, cue);
    const Clause clause = clauseOf(folded, sentence, cue.span);
    if (when == When::Then || isWished(clause.before, clause.after))
        return !sentence.headline || when == When::Then;
    if (when == When::Now)
        return false;
    return isState(clause.after) || isTold(clause.before);
}

bool isRecalledBefore(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    const QStringView folded = scene.document().folded;
    return sentence.hasCueBefore(folded, cue.span.start, CueRole::Past, kPastReach) ||
           (!sentence.headline && sentence.hasCueBefore(folded, cue.span.start, CueRole::Plan, kPlanReach));
}

} // namespace legation::annotate
