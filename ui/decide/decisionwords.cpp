// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/decisionwords.h"

#include "ui/browse/names.h"
#include "ui/look/words.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;
using store::StepKind;
using store::TargetKind;

namespace {

constexpr qsizetype kLongestQuote = 24;

/// A class only so that lupdate finds one context for all words.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DecisionWords)
};

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kLongestQuote ? line.first(kLongestQuote - 1) + u'…' : line;
}

QString told(const store::Decision &decision, const QString &field)
{
    const auto found = decision.after.find(field);
    return found == decision.after.end() ? QString() : found->second;
}

bool isAdded(const store::Decision &decision)
{
    const auto kind = decision.machine.find(u"kind"_s);
    return kind == decision.machine.end() || kind->second.isEmpty();
}

QString mentionStep(const store::Decision &decision, const QString &quote)
{
    if (told(decision, u"status"_s) == "rejected"_L1)
        return Words::tr("Reject %1").arg(quote);
    if (isAdded(decision))
        return Words::tr("Add %1").arg(quote);
    const auto differs = [&](const QString &field) {
        const auto before = decision.before.find(field);
        return decision.after.contains(field) && before != decision.before.end() && !before->second.isEmpty() &&
               before->second != told(decision, field);
    };
    if (differs(u"span"_s))
        return Words::tr("Change the range of %1").arg(quote);
    if (differs(u"kind"_s))
        return Words::tr("Change the kind of %1").arg(quote);
    if (differs(u"entity"_s))
        return Words::tr("Give %1 to %2").arg(quote, told(decision, u"entity"_s).section(u':', -1));
    return Words::tr("Confirm %1").arg(quote);
}

QString visitStep(const store::Decision &decision, const QString &quote)
{
    const QString status = told(decision, u"status"_s);
    if (decision.after.size() == 1 && status == "rejected"_L1)
        return Words::tr("Reject visit “%1”").arg(quote);
    if (decision.after.size() == 1 && status == "confirmed"_L1)
        return Words::tr("Confirm visit “%1”").arg(quote);
    if (decision.after.contains(u"same_as"_s)) {
        return told(decision, u"same_as"_s) == "apart"_L1 ? Words::tr("Keep visit “%1” apart").arg(quote)
                                                          : Words::tr("Join visit “%1” with another").arg(quote);
    }
    return isAdded(decision) ? Words::tr("Add visit “%1”").arg(quote) : Words::tr("Edit visit “%1”").arg(quote);
}

QString decisionName(const store::Decision &decision)
{
    const QString quote = shortened(decision.quote);
    switch (decision.target.kind) {
    case TargetKind::Mention: return mentionStep(decision, quote);
    case TargetKind::Visit: return visitStep(decision, quote);
    case TargetKind::Article: return Words::tr("Edit article “%1”").arg(quote);
    case TargetKind::Entity:
        return decision.after.contains(u"distinct"_s) && decision.after.size() == 1
                   ? Words::tr("Keep %1 apart").arg(quote)
                   : Words::tr("Edit %1").arg(quote);
    case TargetKind::Name:
        return decision.after.contains(u"kind"_s) && told(decision, u"kind"_s).isEmpty()
                   ? Words::tr("Forget the name %1").arg(quote)
                   : Words::tr("Teach the name %1").arg(quote);
    case TargetKind::Decision: return Words::tr("Withdraw a decision on %1").arg(quote);
    }
    return {};
}

/// The last part of "place:JP:北九州市"; other values as they are.
QString nameInKey(const QString &value)
{
    static const QStringList prefixes{u"person:"_s, u"org:"_s, u"event:"_s, u"city:"_s, u"place:"_s};
    for (const QString &prefix : prefixes) {
        if (value.startsWith(prefix))
            return value.section(u':', -1);
    }
    return value;
}

QString kindWord(const QString &value)
{
    for (int kind = 0; kind <= int(annotate::EngagementKind::Aid); ++kind) {
        if (annotate::toString(annotate::EngagementKind(kind)) == value)
            return wordFor(annotate::EngagementKind(kind));
    }
    for (int kind = 0; kind <= int(annotate::MentionKind::Event); ++kind) {
        if (annotate::toString(annotate::MentionKind(kind)) == value)
            return wordFor(annotate::MentionKind(kind));
    }
    return value;
}

} // namespace

QString stepName(const store::StepLine &step)
{
    const store::Decision &first = step.first;
    const QString quote = shortened(first.quote);
    const int count = int(step.decisions);
    switch (step.kind) {
    case StepKind::Import: return Words::tr("Import %n decision(s)", nullptr, count);
    case StepKind::Corrections: return Words::tr("Take over %n correction(s)", nullptr, count);
    case StepKind::Merge: return Words::tr("Merge %1 into %2").arg(quote, nameInKey(told(first, u"same_as"_s)));
    case StepKind::Split: return Words::tr("Split %1").arg(quote);
    case StepKind::Withdraw: return Words::tr("Withdraw a decision on %1").arg(quote);
    case StepKind::Teach:
    case StepKind::Decide:
    case StepKind::More: break;
    }
    const QString name = decisionName(first);
    return count > 1 ? Words::tr("%1 and %n more", nullptr, count - 1).arg(name) : name;
}

QString wordFor(TargetKind target)
{
    switch (target) {
    case TargetKind::Article: return Words::tr("Article");
    case TargetKind::Visit: return Words::tr("Visit");
    case TargetKind::Entity: return Words::tr("Person, place or body");
    case TargetKind::Mention: return Words::tr("Mention");
    case TargetKind::Name: return Words::tr("Name");
    case TargetKind::Decision: return Words::tr("Decision");
    }
    return {};
}

QString wordFor(TargetKind target, const QString &field)
{
    if (field == "same_as"_L1)
        return target == TargetKind::Visit ? Words::tr("Same visit as") : Words::tr("Is one with");
    const std::array<std::pair<QLatin1StringView, QString>, 25> words{{{"date"_L1, Words::tr("Date")},
                                                                       {"cities"_L1, Words::tr("Cities")},
                                                                       {"countries"_L1, Words::tr("Partner countries")},
                                                                       {"note"_L1, Words::tr("Note")},
                                                                       {"tags"_L1, Words::tr("Tags")},
                                                                       {"family"_L1, Words::tr("Repeats")},
                                                                       {"leads"_L1, Words::tr("Leading text")},
                                                                       {"status"_L1, Words::tr("Status")},
                                                                       {"kind"_L1, Words::tr("Kind")},
                                                                       {"direction"_L1, Words::tr("Direction")},
                                                                       {"host"_L1, Words::tr("Host")},
                                                                       {"guests"_L1, Words::tr("Guests")},
                                                                       {"place"_L1, Words::tr("Place")},
                                                                       {"entity"_L1, Words::tr("Names")},
                                                                       {"span"_L1, Words::tr("Range")},
                                                                       {"name"_L1, Words::tr("Name")},
                                                                       {"latin"_L1, Words::tr("Latin name")},
                                                                       {"aliases"_L1, Words::tr("Other names")},
                                                                       {"country"_L1, Words::tr("Country")},
                                                                       {"title"_L1, Words::tr("Title")},
                                                                       {"titles"_L1, Words::tr("Titles over time")},
                                                                       {"wikidata"_L1, u"Wikidata"_s},
                                                                       {"viaf"_L1, u"VIAF"_s},
                                                                       {"distinct"_L1, Words::tr("Is not")},
                                                                       {"of"_L1, Words::tr("Other name of")}}};
    for (const auto &[key, word] : words) {
        if (field == key)
            return word;
    }
    return field == "iso"_L1 ? u"ISO"_s : field;
}

QString valueWord(const QString &field, const QString &value, const Writing &writing)
{
    const Names &names = writing.names;
    if (value.isEmpty())
        return u"—"_s;
    if (field == "date"_L1)
        return writeDate(value, writing.calendar);
    if (field == "countries"_L1)
        return names.countries(value.split(u';', Qt::SkipEmptyParts));
    if (field == "country"_L1)
        return names.country(value);
    if (field == "cities"_L1)
        return names.cities(value.split(u';', Qt::SkipEmptyParts));
    if (field == "kind"_L1)
        return kindWord(value);
    if (field == "entity"_L1)
        return nameInKey(value);
    if (field == "direction"_L1) {
        for (int side = 1; side <= int(annotate::Direction::Online); ++side) {
            if (annotate::toString(annotate::Direction(side)) == value)
                return wordFor(annotate::Direction(side));
        }
    }
    if (value == "confirmed"_L1)
        return Words::tr("confirmed");
    if (value == "rejected"_L1)
        return Words::tr("rejected");
    if (value == "withdrawn"_L1)
        return Words::tr("withdrawn");
    if (value == "apart"_L1)
        return Words::tr("on its own");
    return value;
}

QString changesText(const store::Decision &decision, const Writing &writing)
{
    QStringList lines;
    for (const auto &[field, after] : decision.after) {
        const auto before = decision.before.find(field);
        const QString was = before == decision.before.end() ? QString() : before->second;
        if (decision.target.kind == TargetKind::Mention && was == after && decision.after.size() > 1)
            continue; // a word about a mention repeats what it leaves as it was
        lines += Words::tr("%1: %2 → %3")
                     .arg(wordFor(decision.target.kind, field), valueWord(field, was, writing),
                          valueWord(field, after, writing));
    }
    return lines.join(u'\n');
}

QString momentWord(const QDateTime &at, Calendar calendar)
{
    const QDateTime local = at.toLocalTime();
    return writeDay(local.date(), calendar) + local.toString(u" HH:mm"_s);
}

QString wordFor(store::ReviewItem::Reason reason)
{
    switch (reason) {
    case store::ReviewItem::Reason::Lost: return Words::tr("What it is about is no longer found");
    case store::ReviewItem::Reason::Contradicts: return Words::tr("The program reads something else now");
    case store::ReviewItem::Reason::Conflicts: return Words::tr("Someone else decided otherwise");
    }
    return {};
}

QString wordFor(store::MergeSuggestion::Reason reason, const QString &detail)
{
    using Reason = store::MergeSuggestion::Reason;
    QString word;
    switch (reason) {
    case Reason::SameLatinName: word = Words::tr("same Latin name"); break;
    case Reason::NameInOtherForm: word = Words::tr("the same name in another form"); break;
    case Reason::LatinIsName: word = Words::tr("the Latin name of one is the name of the other"); break;
    case Reason::ShortName: word = Words::tr("one name is part of the other"); break;
    case Reason::SameTitle: word = Words::tr("same title"); break;
    case Reason::SameIdentifier: word = Words::tr("same identifier"); break;
    }
    return detail.isEmpty() ? word : Words::tr("%1: %2").arg(word, detail);
}

} // namespace legation::ui
