// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/reactiontable.h"

#include "models/store/givenreactiontable.h"
#include "models/store/jsonlist.h"
#include "models/store/personbook.h"
#include "models/store/rowplaces.h"
#include "models/text/cleaning.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr qsizetype maxReactions = 1000;
constexpr qsizetype maxNames = 10;

CountedReactions countsOf(const QList<Reaction> &reactions, PersonBook &names)
{
    CountedReactions counted;
    for (const Reaction &reaction : reactions) {
        const QString value = cleanReaction(reaction.value);
        if (value.isEmpty() || reaction.count <= 0)
            continue;
        auto same = std::ranges::find(counted.counts, value, &ReactionCount::value);
        if (same == counted.counts.end())
            same = counted.counts.insert(counted.counts.end(), {value, 0, false});
        same->count = std::min(same->count, std::numeric_limits<int>::max() - reaction.count) + reaction.count;
        same->mine |= reaction.mine;
        if (reaction.mine || reaction.userId.isEmpty() || same->names.size() == maxNames)
            continue;
        counted.named.insert(reaction.userId);
        if (const QString name = names.name(reaction.userId); !name.isEmpty())
            same->names.append(name);
    }
    return counted;
}

} // namespace

ReactionTable::ReactionTable(SealedDatabase &database)
    : m_database(database)
{}

void ReactionTable::put(MessageRowId message, const QList<Reaction> &reactions)
{
    m_database.prepare("DELETE FROM reaction WHERE message_id = ?"_L1).bind(message).run();
    qint64 slot = 0;
    for (const Reaction &reaction : reactions) {
        if (slot == maxReactions)
            break;
        const QByteArray sealed =
            m_database.seal(ContentCodec::encodeText(wellFormed(reaction.value)), reactionPlace(message, slot));
        m_database
            .prepare("INSERT INTO reaction(message_id, user_id, slot, count, mine, sealed)"
                     " VALUES(?, ?, ?, ?, ?, ?)"_L1)
            .bind(message, reaction.userId, slot, reaction.count, reaction.mine, sealed)
            .run();
        ++slot;
    }
}

void ReactionTable::move(MessageRowId from, MessageRowId to)
{
    // The place is part of the seal: the rows themselves cannot move.
    put(to, read({from}).value(from));
}

QHash<MessageRowId, QList<Reaction>> ReactionTable::read(const QList<MessageRowId> &messages)
{
    QHash<MessageRowId, QList<Reaction>> reactions;
    Statement statement = m_database.prepare("SELECT message_id, slot, user_id, count, mine, sealed FROM reaction"
                                             " WHERE message_id IN (SELECT value FROM json_each(?))"
                                             " ORDER BY message_id, slot"_L1);
    statement.bind(jsonList(messages));
    while (statement.next()) {
        const MessageRowId message = statement.integer(0);
        const auto content = m_database.unseal(statement.blob(5), reactionPlace(message, statement.integer(1)));
        if (content)
            reactions[message].append({ContentCodec::decodeText(*content), statement.text(2),
                static_cast<int>(statement.integer(3)), statement.flag(4)});
    }
    return reactions;
}

QHash<MessageRowId, CountedReactions> ReactionTable::counts(
    const QList<MessageRowId> &messages, const QString &ownId, PersonBook &names)
{
    QHash<MessageRowId, CountedReactions> counts;
    QHash<MessageRowId, QList<Reaction>> reactions = read(messages);
    const QHash<MessageRowId, QList<Reaction>> given = GivenReactionTable(m_database).read(messages, ownId);
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        reactions[it.key()] += it.value();
    for (auto it = reactions.cbegin(); it != reactions.cend(); ++it)
        counts.insert(it.key(), countsOf(it.value(), names));
    return counts;
}

} // namespace Morelia
