// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/decisions.h"

#include <array>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestQuote = 40;

constexpr std::array kStepKinds{StepKind::Decide, StepKind::More,        StepKind::Merge, StepKind::Split,
                                StepKind::Import, StepKind::Corrections, StepKind::Teach, StepKind::Withdraw};

QString shortened(const QString &text)
{
    return text.size() > kLongestQuote ? text.first(kLongestQuote - 1) + u'…' : text;
}

/// What one decision did: "Reject", "Date of", …
QString verbOf(const Decision &decision)
{
    const auto status = decision.after.find(u"status"_s);
    if (status != decision.after.end() && !status->second.isEmpty())
        return status->second == "confirmed"_L1 ? u"Confirm"_s : u"Reject"_s;
    if (decision.target.kind == TargetKind::Mention && decision.before.empty())
        return u"Add"_s;
    QStringList fields;
    for (const auto &[field, value] : decision.after)
        fields.append(field);
    return u"Set %1 of"_s.arg(fields.join(u", "_s));
}

QString valueOf(const std::map<QString, QString> &values, const QString &field)
{
    const auto found = values.find(field);
    return found == values.end() ? QString() : found->second;
}

} // namespace

Target Target::mention(ArticleId article, annotate::Field field, TextSpan span)
{
    return {.kind = TargetKind::Mention, .id = article.value, .field = field, .span = span};
}

Target Target::newVisit(ArticleId article)
{
    return {.kind = TargetKind::Visit, .article = article};
}

Target Target::entityOfKey(const QString &key)
{
    return {.kind = TargetKind::Entity, .name = key};
}

Target Target::taughtName(const QString &name)
{
    return {.kind = TargetKind::Name, .name = name};
}

QString toString(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Article: return u"article"_s;
    case TargetKind::Visit: return u"visit"_s;
    case TargetKind::Entity: return u"entity"_s;
    case TargetKind::Mention: return u"mention"_s;
    case TargetKind::Name: return u"name"_s;
    case TargetKind::Decision: return u"decision"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TargetKind> targetKindFromString(QStringView name)
{
    for (const TargetKind kind : {TargetKind::Article, TargetKind::Visit, TargetKind::Entity, TargetKind::Mention,
                                  TargetKind::Name, TargetKind::Decision}) {
        if (toString(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString toString(StepKind kind)
{
    switch (kind) {
    case StepKind::Decide: return u"decide"_s;
    case StepKind::More: return u"more"_s;
    case StepKind::Merge: return u"merge"_s;
    case StepKind::Split: return u"split"_s;
    case StepKind::Import: return u"import"_s;
    case StepKind::Corrections: return u"corrections"_s;
    case StepKind::Teach: return u"teach"_s;
    case StepKind::Withdraw: return u"withdraw"_s;
    }
    Q_UNREACHABLE();
}

StepKind stepKindFromString(QStringView name)
{
    for (const StepKind kind : kStepKinds) {
        if (toString(kind) == name)
            return kind;
    }
    return StepKind::Decide;
}

QString toString(ReviewItem::Reason reason)
{
    switch (reason) {
    case ReviewItem::Reason::Lost: return u"lost"_s;
    case ReviewItem::Reason::Contradicts: return u"contradicts"_s;
    case ReviewItem::Reason::Conflicts: return u"conflicts"_s;
    }
    Q_UNREACHABLE();
}

QString toString(MergeSuggestion::Reason reason)
{
    switch (reason) {
    case MergeSuggestion::Reason::SameLatinName: return u"same Latin name"_s;
    case MergeSuggestion::Reason::NameInOtherForm: return u"the same name in another form"_s;
    case MergeSuggestion::Reason::LatinIsName: return u"the Latin name of one is the name of the other"_s;
    case MergeSuggestion::Reason::ShortName: return u"one name is part of the other"_s;
    case MergeSuggestion::Reason::SameTitle: return u"same title"_s;
    case MergeSuggestion::Reason::SameIdentifier: return u"same identifier"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(const Step &step)
{
    const Decision &first = step.decisions.front();
    const QString quote = shortened(first.quote);
    const auto others = static_cast<qsizetype>(step.decisions.size()) - 1;
    switch (step.kind) {
    case StepKind::Import: return u"Import %1 decisions"_s.arg(others + 1);
    case StepKind::Corrections: return u"Take over %1 corrections"_s.arg(others + 1);
    case StepKind::Merge: return u"Merge %1 into %2"_s.arg(quote, valueOf(first.after, u"same_as"_s));
    case StepKind::Split: return u"Split %1"_s.arg(quote);
    case StepKind::Teach: return u"Teach %1"_s.arg(quote);
    case StepKind::Withdraw: return u"Withdraw a decision on %1"_s.arg(quote);
    case StepKind::Decide:
    case StepKind::More: break;
    }
    const QString name = verbOf(first) + u' ' + quote;
    return others > 0 ? u"%1 and %2 more"_s.arg(name).arg(others) : name;
}

} // namespace legation::store
