// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/reactiontable.h"

#include "models/store/rowplaces.h"
#include "models/text/cleaning.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr qsizetype maxReactions = 1000;

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
    put(to, read(from));
}

QList<Reaction> ReactionTable::read(MessageRowId message)
{
    QList<Reaction> reactions;
    Statement statement = m_database.prepare(
        "SELECT user_id, slot, count, mine, sealed FROM reaction WHERE message_id = ? ORDER BY slot"_L1);
    statement.bind(message);
    while (statement.next()) {
        const auto content = m_database.unseal(statement.blob(4), reactionPlace(message, statement.integer(1)));
        if (content)
            reactions.append({ContentCodec::decodeText(*content), statement.text(0),
                static_cast<int>(statement.integer(2)), statement.flag(3)});
    }
    return reactions;
}

QList<ReactionCount> ReactionTable::counts(MessageRowId message)
{
    QList<ReactionCount> counts;
    const QList<Reaction> reactions = read(message);
    for (const Reaction &reaction : reactions) {
        const QString value = cleanReaction(reaction.value);
        if (value.isEmpty() || reaction.count <= 0)
            continue;
        auto same = std::ranges::find(counts, value, &ReactionCount::value);
        if (same == counts.end())
            same = counts.insert(counts.end(), {value, 0, false});
        same->count = std::min(same->count, std::numeric_limits<int>::max() - reaction.count) + reaction.count;
        same->mine |= reaction.mine;
    }
    return counts;
}

} // namespace Morelia
