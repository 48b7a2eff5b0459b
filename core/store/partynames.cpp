// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/partynames.h"

#include "core/annotate/entitykey.h"

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

using Names = QHash<QString, QString>; ///< keys of people and organisations, what they are called

struct Known
{
    QString key;
    QString name; ///< as the machine has it
};

Result<Known> known(Connection &connection, qint64 id)
{
    Statement entity = connection.statement("entity");
    Known found;
    if (entity.bind(0, id).step())
        found = {entity.text(0), entity.text(2)};
    if (auto done = entity.status(); !done)
        return tl::unexpected(done.error());
    return found;
}

/// People and organisations that were given a name, or merged.
Result<Names> namesGiven(Connection &connection, const Replay &replay)
{
    Names names;
    for (auto decided = replay.entities().begin(); decided != replay.entities().end(); ++decided) {
        const EntityId root = replay.rootOf({decided.key()});
        if (root.value == decided.key() && decided->find(u"name"_s) == decided->end())
            continue;
        const auto own = known(connection, decided.key());
        if (!own)
            return tl::unexpected(own.error());
        const auto shown = root.value == decided.key() ? own : known(connection, root.value);
        if (!shown)
            return tl::unexpected(shown.error());
        EntitySummary summary;
        summary.id = root;
        summary.name = shown->name;
        replay.apply(summary);
        if (!summary.name.isEmpty() && (own->key.startsWith("person:"_L1) || own->key.startsWith("org:"_L1)))
            names.insert(own->key, summary.name);
    }
    return names;
}

/// What the one whom the machine calls so is called; empty where that was not decided. One who was split off has a key
/// that no text gives.
QString nameOf(const QString &read, const Names &names, const lexicon::Lexicon *lexicon)
{
    const auto person = names.constFind(u"person:"_s + read);
    return person != names.constEnd() ? *person : names.value(annotate::organisationKey(read, lexicon));
}

bool isGivenIn(const Replay &replay, ArticleId article)
{
    const auto words = replay.mentionsOf(article);
    return std::any_of(words.begin(), words.end(),
                       [](const MentionWord &word) { return word.values.count(u"entity"_s) > 0; });
}

} // namespace

Result<void> applyNames(Connection &connection, const Replay &replay, const lexicon::Lexicon *lexicon,
                        std::vector<EngagementRow> &rows)
{
    if (replay.entities().isEmpty())
        return {};
    const auto names = namesGiven(connection, replay);
    if (!names)
        return tl::unexpected(names.error());
    if (names->isEmpty())
        return {};
    for (EngagementRow &row : rows) {
        if (replay.touchesMentions(row.article) && isGivenIn(replay, row.article))
            continue;
        if (const QString host = nameOf(row.host, *names, lexicon); !host.isEmpty())
            row.host = host;
        for (QString &guest : row.guests) {
            if (const QString name = nameOf(guest, *names, lexicon); !name.isEmpty())
                guest = name;
        }
        row.guests.removeDuplicates();
    }
    return {};
}

} // namespace legation::store
