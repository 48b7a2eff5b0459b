// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/parties.h"

#include "core/annotate/words.h"

#include <algorithm>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGroupReach = 18; ///< units of a party's name before its noun

/// Where the name of a party begins before its noun: at its number (12國25位駐臺使節), else at its country, else at a
/// word for guests from abroad (駐臺外交人員參訪團).
qsizetype groupStart(const Document &document, const SceneSentence &sentence, TextSpan before)
{
    const QStringView folded = document.folded;
    qsizetype clause = before.start;
    for (qsizetype i = before.end; i > clause; --i) {
        if (folded[i - 1].isPunct() || folded[i - 1].isSpace() || folded[i - 1] == u'的')
            clause = i;
    }
    for (qsizetype i = clause; i < before.end; ++i) {
        if (folded[i].isDigit() && !folded.sliced(i).startsWith(u"日"))
            return i;
    }
    for (const Actor &actor : sentence.actors) {
        if (actor.side == Side::Foreign && actor.kind != Actor::Kind::Person && actor.span.start >= clause &&
            actor.span.start < before.end && actor.span.length() > 1)
            return actor.span.start;
    }
    for (const FoundCue &cue : sentence.cues) {
        if (cue.role == CueRole::Foreign && cue.span.start >= clause && cue.span.start < before.end)
            return cue.span.start;
    }
    return -1;
}

/// 日本石川縣知事率訪團: a sentence before the noun, not the name of a party.
bool isSentence(QStringView name)
{
    return holdsOneOf(name, u"率由來至赴與和及於在邀迎長今昨");
}

struct Group
{
    QString name;
    bool whole = false; ///< a name and no stretch of a sentence

    bool isCounted() const { return !name.isEmpty() && name.front().isDigit(); }
    bool isEnvoys() const { return name.endsWith(u"使節"_s) || name.endsWith(u"使節團"_s); }
};

/// 加拿大國會議員團, 12國25位駐臺使節: the parties of a sentence that are named by a noun.
std::vector<Group> groupsIn(const Document &document, const SceneSentence &sentence)
{
    static constexpr Words kNouns{u"訪問團", u"參訪團", u"代表團", u"議員團", u"考察團",
                                  u"使節團", u"交流團", u"經貿團", u"訪團",   u"使節"};
    std::vector<Group> groups;
    const QStringView text = document.view(sentence.span);
    if (!holdsOneOf(text, u"團節"))
        return groups;
    for (const QStringView noun : kNouns.all()) {
        const qsizetype at = indexOf(text, noun);
        if (at < 0)
            continue;
        const qsizetype end = sentence.span.start + at;
        const qsizetype start = groupStart(document, sentence, {std::max(sentence.span.start, end - kGroupReach), end});
        if (start >= 0 && start < end)
            groups.push_back(
                {document.original({start, end + noun.size()}).toString(), !isSentence(document.view({start, end}))});
    }
    return groups;
}

} // namespace

void appendOnce(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

bool holdsOneOf(QStringView text, QStringView units)
{
    return std::any_of(text.begin(), text.end(), [units](QChar c) { return isOneOf(c, units); });
}

QStringList partiesOf(const Scene &scene, const SceneSentence &sentence)
{
    QString fullest;
    QString counted;
    const auto read = [&](const SceneSentence &from) {
        for (const Group &group : groupsIn(scene.document(), from)) {
            if (!group.whole)
                continue;
            QString &known = group.isCounted() ? counted : fullest;
            if (group.name.size() > known.size())
                known = group.name;
        }
    };
    read(sentence);
    for (const SceneSentence &other : scene.sentences()) {
        if (other.number <= 1)
            read(other);
    }
    QStringList parties;
    appendOnce(parties, counted);
    if (counted.isEmpty() || !Group{fullest, true}.isEnvoys())
        appendOnce(parties, fullest);
    return parties;
}

QString anyGroup(const Document &document, const SceneSentence &sentence)
{
    const std::vector<Group> groups = groupsIn(document, sentence);
    return groups.empty() ? QString() : groups.front().name;
}

} // namespace legation::annotate
