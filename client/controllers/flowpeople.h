// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/entities/ids.h"
#include "models/text/mentions.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace Morelia {

class AccountManager;
class Store;
struct StoreChanges;

//! The other members of a flow, whom a text can name. They are read when a text needs them.
class FlowPeople : public QObject
{
    Q_OBJECT

public:
    //! Store and accounts must outlive this.
    FlowPeople(const FlowRef &flow, Store &store, AccountManager &accounts, QObject *parent = nullptr);

    //! By name. Empty until lookFor() was answered.
    const QList<Nameable> &people() const { return m_people; }
    //! The person has chosen this member: an equal name of another one does not count.
    void prefer(const QString &userId) { m_preferred.insert(userId); }
    //! The person wants to name this member; chosen() follows, unless it is none.
    void choose(const QString &userId);
    //! Reads the people when the text may name some, unless that was done since they changed.
    void lookFor(const QString &text);
    //! Where a text names them.
    QList<Span> mentionsIn(const QString &text) const { return Morelia::mentionsIn(text, m_people, m_preferred); }

Q_SIGNALS:
    void changed();
    void chosen(const QString &name);
    void failed(const Morelia::Error &error);

private:
    void noteChanges(const StoreChanges &changes);

    const FlowRef m_flow;
    Store &m_store;
    AccountManager &m_accounts;
    QList<Nameable> m_people;
    QSet<QString> m_preferred;
    bool m_isKnown = false; // nothing has changed since they were read
};

} // namespace Morelia
