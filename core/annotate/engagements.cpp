// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/engagements.h"

#include "core/annotate/engagementparts.h"
#include "core/annotate/otherengagements.h"
#include "core/annotate/scene.h"
#include "core/annotate/visits.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <map>

namespace legation::annotate {

using lexicon::CueRole;
using namespace Qt::StringLiterals;

namespace {

constexpr int kGovernmentVotes = 3; ///< 臺南市政府, 臺南市長: the city acts
constexpr int kHeadlineVotes = 2;
constexpr int kEnoughVotes = 3;
constexpr qsizetype kRecallReach = 16;

bool namesGovernment(QStringView after)
{
    static constexpr std::array<QStringView, 9> kWords{u"政府", u"市府", u"縣府", u"市長",  u"縣長",
                                                       u"長",   u"府",   u"議會", u"副市長"};
    return std::any_of(kWords.begin(), kWords.end(), [after](QStringView word) { return after.startsWith(word); });
}

/// 本市 and 市府 alone mean the city whose office published the article.
QStringList publishersCity(const Document &document)
{
    for (const lexicon::Hit &hit : document.lexicon.find(text::foldUnits(document.article.publisher))) {
        if (hit.kind == lexicon::EntryKind::City || hit.kind == lexicon::EntryKind::CityGovernment)
            return {document.lexicon.cities()[hit.record].name};
    }
    return {};
}

/// The cities that take part: their governments act, or they stand in the headline, or again and again.
QStringList participatingCities(const Document &document, const Places &places)
{
    std::map<QString, int> votes;
    for (const Mention &mention : places.mentions) {
        if (mention.kind != MentionKind::City)
            continue;
        int &vote = votes[mention.entity.section(u':', 1)];
        vote += 1;
        if (mention.rule == "city.government"_L1 ||
            namesGovernment(QStringView(document.folded).sliced(mention.span.end)))
            vote += kGovernmentVotes;
        if (mention.span.start < document.bodyStart)
            vote += kHeadlineVotes;
    }
    int most = 0;
    for (const auto &[city, vote] : votes)
        most = std::max(most, vote);
    QStringList cities;
    for (const QString &city : places.cities) {
        const int vote = votes[city];
        if (vote == most || (vote >= kEnoughVotes && vote * 3 >= most))
            cities.append(city);
    }
    if (cities.isEmpty())
        cities = publishersCity(document);
    return cities;
}

/// Countries that take part: those of the engagements, and those beside a sign of exchange in the lead.
QStringList partnerCountries(const Scene &scene, const std::vector<Engagement> &engagements)
{
    QStringList partners;
    const auto append = [&partners](const QString &country) {
        if (country.size() >= 2 && country != "TW"_L1 && !partners.contains(country))
            partners.append(country);
    };
    for (const Engagement &engagement : engagements) {
        // A country in the name of a prize or of a fair takes no part by that.
        if (engagement.kind == EngagementKind::Award || engagement.kind == EngagementKind::Forum ||
            engagement.kind == EngagementKind::Membership)
            continue;
        for (const QString &country : engagement.countries)
            append(country);
    }
    const bool visited = std::any_of(engagements.begin(), engagements.end(), [](const Engagement &engagement) {
        return engagement.kind == EngagementKind::Visit;
    });
    for (const SceneSentence &sentence : scene.sentences()) {
        for (const Actor &actor : sentence.actors) {
            // Envoys named one by one behind the lead take part as well.
            if (visited && actor.kind == Actor::Kind::Person && actor.side == Side::Foreign &&
                sentence.has(CueRole::Foreign, 3))
                append(actor.country);
        }
        const bool exchange = sentence.has(CueRole::Treaty) || sentence.has(CueRole::Media) ||
                              sentence.has(CueRole::Sign) || sentence.has(CueRole::Aid) ||
                              sentence.has(CueRole::Come, 3) || sentence.has(CueRole::Receive, 3);
        if (!exchange || !scene.isLead(sentence))
            continue;
        for (const Actor &actor : sentence.actors) {
            const bool recalled =
                sentence.hasCueBefore(scene.document().folded, actor.span.start, CueRole::Past, kRecallReach);
            if (actor.side != Side::Foreign || recalled || isPassing(sentence, actor))
                continue;
            append(actor.country);
        }
    }
    return partners;
}

} // namespace

Engagements findEngagements(const Document &document, const Dates &dates, const Names &names, const Places &places)
{
    const Scene scene(document, dates, names, places);
    Engagements found;
    found.engagements = findVisits(scene);
    std::vector<Engagement> others = findOtherEngagements(scene);
    std::move(others.begin(), others.end(), std::back_inserter(found.engagements));
    found.cities = participatingCities(document, places);
    found.partnerCountries = partnerCountries(scene, found.engagements);
    return found;
}

} // namespace legation::annotate
