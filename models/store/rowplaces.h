// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/store/sealeddatabase.h"

// Places of rows that more than one class reads.
namespace Morelia {

inline RowPlace flowPlace(const FlowRef &ref)
{
    return RowPlace(QLatin1StringView("flow"), ref.account, ref.flowId);
}

inline RowPlace messagePlace(qint64 flow, const LocalId &localId)
{
    return RowPlace(QLatin1StringView("message"), flow, localId);
}

inline RowPlace versionPlace(qint64 message, qint64 version)
{
    return RowPlace(QLatin1StringView("message_version"), message, version);
}

inline RowPlace attachmentPlace(qint64 message, qint64 position)
{
    return RowPlace(QLatin1StringView("attachment"), message, position);
}

inline RowPlace reactionPlace(qint64 message, qint64 slot)
{
    return RowPlace(QLatin1StringView("reaction"), message, slot);
}

inline RowPlace givenReactionPlace(qint64 flow, const QString &remoteId, const QString &userId, qint64 slot)
{
    return RowPlace(QLatin1StringView("given_reaction"), flow, remoteId, userId, slot);
}

inline RowPlace smileyPlace(qint64 account, const QString &mark)
{
    return RowPlace(QLatin1StringView("smiley"), account, mark);
}

inline RowPlace draftPlace(qint64 flow)
{
    return RowPlace(QLatin1StringView("draft"), flow);
}

inline RowPlace outboxPlace(const LocalId &opId)
{
    return RowPlace(QLatin1StringView("outbox"), opId);
}

} // namespace Morelia
