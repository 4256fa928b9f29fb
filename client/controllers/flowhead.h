// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/readturn.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

#include <QObject>

#include <optional>

namespace Morelia {

class Store;

//! The header of an open flow: its row of the store, kept up to date, and its texts.
class FlowHead : public QObject
{
    Q_OBJECT

public:
    //! Store and clock must outlive this.
    FlowHead(const FlowRef &flow, Store &store, Clock &clock, QObject *parent = nullptr);

    //! The store has answered. A flow may be opened before the server has told about it.
    bool isKnown() const { return m_row.ref.isValid(); }
    //! Empty as long as it is not known.
    const FlowRow &row() const { return m_row; }
    bool can(Capability capability) const { return isKnown() && m_row.capabilities.testFlag(capability); }
    //! Cleaned, or words where there is none; empty as long as it is not known.
    QString title() const;
    //! "3 members", "chat", "channel of Ann"; of saved messages where they are.
    QString subtitle() const;
    //! "3 members", "chat", "channel".
    QString shortSubtitle() const;
    //! A group in which the own account is the only member.
    bool isAlone() const;
    //! Why nothing can be written here; empty where it can.
    QString readOnlyReason() const;

    //! The request in words: its asker and how often they have asked, or the answer; empty for an ordinary flow.
    QString requestText() const;

    //! Reads it again; one read at a time, so that no older answer comes after a newer one.
    void read();
    //! Why it could not be read last time; the earlier values stay, and reading is tried again by itself.
    const std::optional<Error> &error() const { return m_retry.error(); }

Q_SIGNALS:
    void changed();
    //! The store has answered a read, whatever it said.
    void answered();
    void errorChanged();

private:
    void take(const FlowRow &row);
    void readOwner();
    void takeOwner(const QList<User> &members);
    void finish();
    void noteFailure(const Error &error);
    QString ownerName() const;

    const FlowRef m_flow;
    Store &m_store;
    ReadRetry m_retry;
    FlowRow m_row;
    std::optional<User> m_owner; // its words are made when they are asked for
    ReadTurn m_turn;
};

} // namespace Morelia
