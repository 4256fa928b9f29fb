// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/flowtable.h"
#include "models/store/outboxtable.h"
#include "models/store/personbook.h"
#include "models/store/records.h"
#include "models/store/smileytable.h"

namespace Morelia {

//! Reads the messages of one flow as the person sees them: names resolved, texts cleaned, waiting commands shown.
class MessageReader
{
public:
    MessageReader(SealedDatabase &database, const FlowRef &flow, PersonBook &names);

    //! State of a message of which others have received and read so much.
    static DeliveryState seenState(DeliveryState stored, OrderKey order, OrderKey receivedUpTo, OrderKey readUpTo);
    //! Shows what a command that waits for a message will make of it; the text is not cleaned.
    static void overlay(MessageRow &row, const OutboxItem &item);
    void markOwnMentions(Body &body) const;

    //! False when the flow is not known; then nothing can be read.
    bool isValid() const { return m_flow != 0; }

    MessagePage page(const MessageQuery &query);
    //! Newest first.
    QList<MessageRow> byId(const QSet<LocalId> &ids);
    //! Without its quote.
    std::optional<MessageRow> byRemoteId(const QString &remoteId);
    std::optional<MessageRow> lastOwn();
    std::optional<OrderKey> firstUnread();
    OrderKey orderAt(qint64 timeMs);
    [[nodiscard]] Result<Body> originalBody(const LocalId &localId);

private:
    //! Where a slice ended.
    struct End
    {
        OrderKey order = 0;
        MessageRowId row = 0;
        int count = 0;
    };

    End append(QList<MessageRow> &rows, Statement &statement);
    MessageRow read(const Statement &statement);
    QList<MessageRow> older(OrderKey than, int count);
    QList<MessageRow> newer(OrderKey than, int count);
    QList<MessageRow> at(OrderKey order);
    void complete(QList<MessageRow> &rows);
    void addFiles(QList<MessageRow> &rows);
    void addReactions(QList<MessageRow> &rows);
    void addQuotes(QList<MessageRow> &rows);
    QHash<QString, MessageRow> byRemoteIds(const QSet<QString> &remoteIds);
    QHash<QString, MessageRow> byAliases(const QSet<QString> &remoteIds);
    void findEnds(MessagePage &page, OrderKey anchor);
    void findGap(MessagePage &page);

    SealedDatabase &m_database;
    PersonBook &m_names;
    SmileyTable m_smileys;
    bool m_isSaved = false; // then no server has more
    FlowRowId m_flow = 0;
    QString m_ownId;
    OrderKey m_receivedUpTo = 0;
    OrderKey m_readUpTo = 0;
    QHash<LocalId, MessageRowId> m_withFiles;     // read rows whose files are still to be read
    QHash<LocalId, MessageRowId> m_withReactions; // the same of reactions
};

} // namespace Morelia
