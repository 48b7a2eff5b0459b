// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/proposals.h"

#include "core/search/searchtext.h"
#include "core/store/columnstore.h"
#include "core/store/visible.h"

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;
using annotate::Field;
using annotate::Mention;

/// What a place must be like for a change to fit it.
struct Proposals::Pattern
{
    Change change;
    QString text;                              ///< the words
    std::optional<annotate::MentionKind> kind; ///< of the mention there; nullopt: there is none
    QString entity;                            ///< that it names; of mentions alone
    std::optional<TextSpan> moved;             ///< the span wanted, from the beginning of the words
    QString movedText;
};

namespace {

constexpr qsizetype kAround = 20; ///< units before and after a place that is proposed

bool isFree(TextSpan span, Field field, const std::vector<Mention> &mentions)
{
    return std::none_of(mentions.begin(), mentions.end(),
                        [&](const Mention &mention) { return mention.field == field && mention.span.overlaps(span); });
}

/// The place with what stands around it: enough to judge by.
QString around(QStringView text, TextSpan span)
{
    qsizetype start = std::max<qsizetype>(0, span.start - kAround);
    qsizetype end = std::min(text.size(), span.end + kAround);
    if (start > 0 && text[start].isLowSurrogate())
        --start;
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    QString quote = text.sliced(start, end - start).toString().simplified();
    if (start > 0)
        quote.prepend(u'…');
    return end < text.size() ? quote + u'…' : quote;
}

bool stands(const QString &words, TextSpan span, QStringView text)
{
    return span.start >= 0 && span.end <= text.size() && span.of(text) == words;
}

} // namespace

Proposals::Proposals(Connection &connection, const Shared &shared)
    : m_connection(connection)
    , m_shared(shared)
    , m_articles(connection, shared)
    , m_index(connection, shared)
    , m_targets(connection, shared)
{
}

Result<Proposals::Pattern> Proposals::patternOf(const Change &change)
{
    const auto known = m_targets.lookUp(change.target);
    if (!known)
        return tl::unexpected(known.error());
    Pattern pattern{.change = change, .text = known->quote, .kind = {}, .entity = {}, .moved = {}, .movedText = {}};
    // What was decided about it already is what others are compared without.
    pattern.kind = mentionKindFromString(known->machine.at(u"kind"_s));
    pattern.entity = known->machine.at(u"entity"_s);
    const auto span = change.values.find(u"span"_s);
    if (span != change.values.end() && !span->second.isEmpty()) {
        const auto wanted = spanFromText(span->second, known->text);
        if (!wanted)
            return fail(ErrorCode::BadQuery, span->second);
        const qsizetype start = known->target.span.start;
        pattern.moved = TextSpan{wanted->start - start, wanted->end - start};
        pattern.movedText = wanted->of(known->text).toString();
    }
    return pattern;
}

Result<Proposal> Proposals::more(const Change &change, const Job &job)
{
    Proposal proposal;
    if (change.target.kind != TargetKind::Mention)
        return proposal;
    const auto pattern = patternOf(change);
    if (!pattern)
        return tl::unexpected(pattern.error());
    const QString term = search::searchable(pattern->text);
    if (term.isEmpty())
        return proposal;
    const auto ids = m_index.articlesWith({term}, m_shared.columns()->bound());
    if (!ids)
        return tl::unexpected(ids.error());
    Result<void> status;
    ids->forEach([&](qint64 id) {
        if (!status)
            return;
        if (job.cancelled()) {
            status = fail(ErrorCode::Cancelled);
            return;
        }
        const auto article = m_articles.read({id});
        if (!article) {
            status = tl::unexpected(article.error());
            return;
        }
        const size_t before = proposal.changes.size();
        match(*pattern, {id}, *article, proposal);
        proposal.articles += proposal.changes.size() > before ? 1 : 0;
    });
    if (!status)
        return tl::unexpected(status.error());
    return proposal;
}

void Proposals::match(const Pattern &pattern, ArticleId id, const ShownArticle &article, Proposal &proposal) const
{
    const Texts texts{article.article.headline, article.article.text};
    const auto propose = [&](Field field, TextSpan span) {
        const Target target = Target::mention(id, field, span);
        if (target == pattern.change.target)
            return;
        Change change = pattern.change;
        change.target = target;
        if (pattern.moved) {
            const TextSpan moved{span.start + pattern.moved->start, span.start + pattern.moved->end};
            if (!stands(pattern.movedText, moved, texts.of(field)))
                return;
            change.values[u"span"_s] = toSpanText(moved, texts.of(field));
        }
        proposal.changes.push_back(std::move(change));
        proposal.quotes.push_back(around(texts.of(field), span));
    };
    const std::vector<Mention> &mentions = article.annotation.mentions;
    if (pattern.kind) {
        for (const Mention &mention : mentions) {
            if (mention.text == pattern.text && mention.kind == *pattern.kind && mention.entity == pattern.entity)
                propose(mention.field, mention.span);
        }
        return;
    }
    for (const Field field : {Field::Headline, Field::Text}) {
        const QStringView text = texts.of(field);
        for (qsizetype at = text.indexOf(pattern.text); at >= 0; at = text.indexOf(pattern.text, at + 1)) {
            const TextSpan span{at, at + pattern.text.size()};
            if (isFree(span, field, mentions))
                propose(field, span);
        }
    }
}

Result<Plan> Proposals::split(EntityId entity, const std::vector<ArticleId> &articles, const QString &key)
{
    const auto known = m_targets.lookUp({.kind = TargetKind::Entity, .id = entity.value});
    if (!known)
        return tl::unexpected(known.error());
    const QString own = known->anchor.value(u"key"_s).toString();
    if (key == own || kindOfMention(key) != kindOfMention(own))
        return fail(ErrorCode::BadQuery, key);
    Plan plan{StepKind::Split};
    for (const ArticleId id : articles) {
        const auto article = m_articles.read(id);
        if (!article)
            return tl::unexpected(article.error());
        for (const Mention &mention : article->annotation.mentions) {
            if (mention.entity == own)
                plan.changes.push_back({Target::mention(id, mention.field, mention.span), {{u"entity"_s, key}}});
        }
    }
    if (plan.changes.empty())
        return fail(ErrorCode::NotFound, u"these articles do not name it"_s);
    // Both are called the same; the new one is told apart by its key, and by what people tell of it next.
    plan.changes.push_back({Target::entityOfKey(key), {{u"name"_s, known->shown.at(u"name"_s)}}});
    return plan;
}

} // namespace legation::store
