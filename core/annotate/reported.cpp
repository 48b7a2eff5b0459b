// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/reported.h"

#include "core/annotate/units.h"
#include "core/annotate/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace legation::annotate {

using lexicon::CueRole;

namespace {

constexpr qsizetype kObjectReach = 16;
constexpr qsizetype kPastReach = 10;
constexpr qsizetype kPlanReach = 24; ///< of its clause
constexpr int kLongGone = 30;        ///< days
constexpr int kOpening = 2;          ///< sentences that tell what is reported
constexpr qsizetype kWelcomeReach = 14;
constexpr qsizetype kHopeReach = 30;
constexpr qsizetype kNotReach = 6;

/// Reads what stands around a cue.
class CueReader
{
public:
    explicit CueReader(const Scene &scene)
        : m_scene(scene)
        , m_folded(scene.document().folded)
    {
    }

    bool isNoJourney(const SceneSentence &sentence, const FoundCue &cue) const;
    bool isRecalledOrPlanned(const SceneSentence &sentence, const FoundCue &cue) const;

private:
    bool isInvited(const SceneSentence &sentence, const FoundCue &cue) const;
    bool isWelcomeToAll(const FoundCue &cue) const;
    bool isHoped(const SceneSentence &sentence, const FoundCue &cue) const;
    bool isGivenUp(const SceneSentence &sentence, const FoundCue &cue) const;
    bool isLongGone(const SceneSentence &sentence, const FoundCue &cue) const;
    bool givesWay(const SceneSentence &sentence, const FoundCue &cue) const;

    const Scene &m_scene;
    QStringView m_folded;
};

/// 受到大阪市政府邀請出展, 應邀出席: an invitation that was taken up is no plan.
bool CueReader::isInvited(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = std::max(sentence.span.start, cue.span.start - kPlanReach);
    const QStringView before = m_folded.sliced(start, cue.span.start - start);
    // 邀請11國18位駐臺使節造訪: guests that are counted have come.
    const qsizetype invited = lastIndexOf(before, u"邀請");
    if (invited >= 0 && invited + 2 < before.size() && before[invited + 2].isDigit() && !before.contains(u'將') &&
        sentence.number <= kOpening)
        return true;
    static constexpr Words kTaken{u"受到", u"受邀", u"應邀", u"獲邀", u"應"};
    return before.contains(u'邀') && kTaken.anyIn(before);
}

/// 歡迎到訪, 歡迎日本朋友前來: an invitation to everybody; 歡迎訪團蒞臨 receives a party.
bool CueReader::isWelcomeToAll(const FoundCue &cue) const
{
    if (cue.role != CueRole::Come && cue.role != CueRole::Meet)
        return false;
    const qsizetype start = std::max<qsizetype>(0, cue.span.start - kWelcomeReach);
    QStringView before = m_folded.sliced(start, cue.span.start - start);
    const qsizetype welcome = lastIndexOf(before, u"歡迎");
    if (welcome < 0)
        return false;
    before = before.sliced(welcome + 2);
    static constexpr Words kAll{u"大家", u"民眾", u"朋友", u"遊客", u"旅客", u"市民", u"各位",
                                u"更多", u"各界", u"國人", u"隨時", u"常",   u"踴躍", u"鄉親"};
    static constexpr Words kComing{u"到訪", u"來", u"前來", u"造訪", u"蒞臨"};
    return before.isEmpty() || kComing.anyBegins(before) || kAll.anyIn(before);
}

/// 歡迎疫情平息之後，市長能造訪: what somebody is welcome to do has not come about; 很高興能造訪 has.
bool CueReader::isHoped(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = std::max(sentence.span.start, cue.span.start - kHopeReach);
    const QStringView before = m_folded.sliced(start, cue.span.start - start);
    static constexpr Words kMay{u"能", u"能夠", u"可以", u"能再", u"能再次"};
    return kMay.anyEnds(before) && holds(before, u"歡迎");
}

/// 原訂於7月出訪, 是否邀他訪臺: what was meant to be has not come about as it was meant.
bool CueReader::isGivenUp(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = std::max(sentence.span.start, cue.span.start - kPlanReach);
    QStringView before = m_folded.sliced(start, cue.span.start - start);
    before = before.sliced(before.lastIndexOf(u',') + 1);
    // 做為日本學生來臺交流的重點: what it is meant for.
    static constexpr Words kMeant{u"做為", u"作為", u"是否", u"原訂", u"原定", u"原本"};
    return kMeant.anyIn(before);
}

/// A year or a month long gone in the clause (2018年4月訪問), or at the head of the sentence with no later day behind
/// it (6年前…派駐來臺). Behind the lead the current year tells of other times too.
bool CueReader::isLongGone(const SceneSentence &sentence, const FoundCue &cue) const
{
    const std::optional<QDate> own = m_scene.dates().article.edtf.start();
    const DateExpression *last = nullptr;
    for (const DateExpression *date : sentence.dates) {
        if (date->span.end <= cue.span.start)
            last = date;
    }
    const std::optional<QDate> end = last ? last->edtf.end() : std::nullopt;
    if (!own || !end)
        return false;
    const bool opens = last->span.start - sentence.span.start <= 2 && !m_folded.first(last->span.start).endsWith(u'自');
    const QStringView between = m_folded.sliced(last->span.end, cue.span.start - last->span.end);
    const bool near = between.size() < kObjectReach || (!between.contains(u',') && between.size() < 2 * kObjectReach);
    if (end->daysTo(*own) > kLongGone)
        return opens || near;
    const bool wholeYear = last->edtf.from() && !last->edtf.from()->isDay() && end->daysTo(*own) < -kLongGone;
    return wholeYear && near && sentence.number > kOpening;
}

/// 市長日前出訪日本…今(9)日董事長回訪: what was the other day gives way to the day that follows it.
bool CueReader::givesWay(const SceneSentence &sentence, const FoundCue &cue) const
{
    const qsizetype start = std::max(sentence.span.start, cue.span.start - kPastReach);
    const QStringView before = m_folded.sliced(start, cue.span.start - start);
    static constexpr Words kLately{u"日前", u"先前", u"之前"};
    if (!kLately.anyIn(before))
        return false;
    return sentence.number > kOpening ||
           std::any_of(sentence.dates.begin(), sentence.dates.end(), [&cue](const DateExpression *date) {
               return date->span.start >= cue.span.end && date->edtf.from() && date->edtf.from()->isDay();
           });
}

/// 採訪臺南市長 holds 訪臺 and nobody's journey; 接待城市 receives nobody, and who 不能到訪 stays away.
bool CueReader::isNoJourney(const SceneSentence &sentence, const FoundCue &cue) const
{
    if (m_folded[cue.span.start] == u'訪' && cue.span.start > 0 && isOneOf(m_folded[cue.span.start - 1], u"採專受家"))
        return true;
    // 來臺訪問的總統: who has come calls on nobody abroad.
    if (cue.role != CueRole::Come && endsWith(m_folded.first(cue.span.start), u"來臺"))
        return true;
    static constexpr Words kNoun{u"城市", u"家庭", u"中心", u"人員", u"工作"};
    const QStringView after = m_folded.sliced(cue.span.end);
    if (cue.role == CueRole::Receive && kNoun.anyBegins(after))
        return true;
    // 已接待超過10組訪問團, 接待逾百團: a count of the year.
    const QStringView counted = beginsWith(after, u"超過") ? after.sliced(2)
                                : after.startsWith(u'逾')  ? after.sliced(1)
                                                           : after;
    if (cue.role == CueRole::Receive && counted.size() < after.size() && !counted.isEmpty() &&
        (counted[0].isDigit() || isOneOf(counted[0], u"十百千")))
        return true;
    static constexpr Words kNot{u"不能", u"無法", u"未能", u"不克", u"難以", u"暫停", u"取消", u"延期"};
    const qsizetype start = std::max(sentence.span.start, cue.span.start - kNotReach);
    const QStringView before = m_folded.sliced(start, cue.span.start - start);
    if (before.endsWith(u'欲') || before.endsWith(u'擬')) // 欲赴日本之民眾
        return true;
    return kNot.anyIn(before);
}

bool CueReader::isRecalledOrPlanned(const SceneSentence &sentence, const FoundCue &cue) const
{
    if (sentence.hasCueBefore(m_folded, cue.span.start, CueRole::Past, kPastReach))
        return true;
    if (isWelcomeToAll(cue) || isHoped(sentence, cue) || isGivenUp(sentence, cue))
        return true;
    if (!sentence.headline && !isInvited(sentence, cue) &&
        sentence.hasCueBefore(m_folded, cue.span.start, CueRole::Plan, kPlanReach))
        return true;
    // 因此銷來臺灣: goods come, not people.
    if (std::any_of(sentence.cues.begin(), sentence.cues.end(), [&cue](const FoundCue &other) {
            return other.role == CueRole::Passing && std::abs(other.span.start - cue.span.start) < kPastReach;
        }))
        return true;
    return isLongGone(sentence, cue) || givesWay(sentence, cue);
}

} // namespace

bool isReported(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    const CueReader reader(scene);
    return !reader.isRecalledOrPlanned(sentence, cue) && !reader.isNoJourney(sentence, cue);
}

bool isNoJourney(const Scene &scene, const SceneSentence &sentence, const FoundCue &cue)
{
    return CueReader(scene).isNoJourney(sentence, cue);
}

bool announcesOther(const Scene &scene)
{
    static constexpr Words kOther{u"報導", u"刊登", u"登上", u"日媒", u"外媒", u"雜誌", u"贈",
                                  u"捐",   u"來函", u"致函", u"來信", u"特展", u"展出", u"影片"};
    bool headline = false;
    bool other = false;
    for (const SceneSentence &sentence : scene.sentences()) {
        if (!sentence.headline)
            break;
        headline = true;
        for (const CueRole role : {CueRole::Come, CueRole::Go, CueRole::Meet, CueRole::Receive, CueRole::Online}) {
            if (sentence.has(role, 2))
                return false;
        }
        const QStringView text = scene.document().view(sentence.span);
        other |= kOther.anyIn(text);
    }
    return headline && other;
}

} // namespace legation::annotate
