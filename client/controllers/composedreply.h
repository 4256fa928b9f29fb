// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/lists/words.h"
#include "models/store/records.h"

#include <QObject>

namespace Morelia {

class Store;

//! A message that is answered.
struct AnsweredMessage
{
    QString remoteId;
    MessageRow quote; //!< only what setQuote() fills
};

//! The message that the next one answers.
class ComposedReply : public QObject
{
    Q_OBJECT

public:
    //! The store must outlive this.
    ComposedReply(const FlowRef &flow, Store &store, QObject *parent = nullptr);

    //! Id of the message on the server; empty without one.
    const QString &remoteId() const { return m_answered.remoteId; }
    bool isSet() const { return !m_answered.remoteId.isEmpty(); }
    //! Cleaned; empty while the message is not here.
    QString author() const { return quoteAuthor(m_answered.quote); }
    //! One line, cleaned.
    QString text() const { return quoteLine(m_answered.quote); }
    //! The message was deleted meanwhile.
    bool isDeleted() const { return m_answered.quote.replyDeleted; }

    //! The person answers a message of this flow that the server knows.
    void choose(const LocalId &localId);
    //! Puts back the answered message of a draft, where it has one and the person has not chosen, cleared or sent
    //! meanwhile.
    void restore(const QString &remoteId);
    void clear();
    //! Returns the answered message and clears it: the reply was sent.
    AnsweredMessage giveAway();
    //! The reply was refused: answers that message again, unless another one was chosen meanwhile.
    void putBack(const AnsweredMessage &answered);

Q_SIGNALS:
    void changed();
    //! The person chose or cleared it.
    void chosen();
    void failed(const Morelia::Error &error);

private:
    void take(const MessageRow &row);
    void follow();

    const FlowRef m_flow;
    Store &m_store;
    AnsweredMessage m_answered;
    int m_wish = 0;    // counts the choices of the person: answers to an earlier one are dropped
    int m_reading = 0; // counts the readings of the answered message: late answers are dropped
};

} // namespace Morelia
