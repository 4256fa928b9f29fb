// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountsetup.h"
#include "client/accounts/protocols.h"
#include "client/accounts/unusableaccount.h"
#include "client/sync/syncengine.h"
#include "models/base/readturn.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace Morelia {

class Clock;
class LocalServer;
class Store;
class EventThread;

//! The accounts of a profile, each with its engine. Lives on the interface's thread.
class AccountManager : public QObject
{
    Q_OBJECT

public:
    //! onArrival completes facts before they are stored.
    AccountManager(Store &store, const Protocols &protocols, EventThread &network, LocalServer &localServer,
        Clock &clock, BatchStep onArrival = {}, QObject *parent = nullptr);
    ~AccountManager() override;

    //! Reads the accounts from the store and connects them; loaded() follows; or loadFailed(), also when none of them
    //! can be used.
    void load();

    //! Rows of all accounts, in the order in which they were added.
    QList<AccountId> ids() const;
    //! Stored accounts that ids() lacks.
    const QList<UnusableAccount> &unusable() const { return m_unusable; }
    //! The network may be back: every account tries at once.
    void reconnectNow();
    //! Null for an unknown account.
    SyncEngine *engine(AccountId id) const;
    //! An account that is signed in was online since the program started; 0: every one.
    bool hasSynced(AccountId id = 0) const;
    //! The account that the person has chosen, else the first; null without an account.
    SyncEngine *current() const;
    //! Chooses an account, or none; one that is not here is remembered until it is.
    void setCurrent(std::optional<AccountId> id);
    //! The name under which others see the account, cleaned, in the language of the moment; its login until the server
    //! has said it.
    QString ownName(AccountId id) const;
    //! Key of the own picture; empty for none.
    QString ownPicture(AccountId id) const { return m_ownUsers.value(id).card.picture; }
    //! Why something of an account could not be stored; nothing when everything is.
    std::optional<Error> storeError() const;
    LocalServer &localServer() const { return m_localServer; }
    //! A protocol by its id; that of new accounts where the id is unknown.
    const ProtocolFactory &protocol(const QString &id = {}) const;
    //! Characters by which a text is too long for the account's server; 0 when it fits or nothing is known.
    qint64 textExcess(AccountId id, const QString &text) const;
    //! Looks of texts stay: the account's server carries them, or the flow needs none.
    bool sendsLooks(const FlowRef &flow) const;
    //! A text that was written with marks, as it goes to the flow: with looks where they stay.
    Body bodyOf(const FlowRef &flow, const QString &written) const;
    //! The other way, for editing.
    QString writtenForm(const FlowRef &flow, const Body &body) const;

    //! Reads all of a conversation that its server has placed, here, and for the server and other devices. Ends with what
    //! the store said.
    [[nodiscard]] QFuture<Result<>> markAllRead(const FlowRef &flow);

    //! How many commands of an account its server has not confirmed.
    [[nodiscard]] QFuture<Result<int>> countUnsent(AccountId id);
    //! How many of its flows have a draft.
    [[nodiscard]] QFuture<Result<int>> countDrafts(AccountId id);
    //! How many saved messages it has.
    [[nodiscard]] QFuture<Result<int>> countSaved(AccountId id);

    //! A new setup for an account of protocol(); give its result to adopt().
    std::unique_ptr<AccountSetup> makeSetup(const QString &protocol = {});
    //! Stores an account and connects it; one that is known gets its new address and secret. adopted() or adoptFailed()
    //! follows: an account that could not be stored is not connected.
    void adopt(const StoredAccount &account);

    //! Signs out on this computer: the secrets go. Keep leaves the stored data for the next sign-in; Remove deletes it,
    //! and removed() or removeFailed() follows.
    enum class LocalData : quint8 { Keep, Remove };
    void signOut(AccountId id, LocalData data);

    //! See SyncEngine.
    void setAttention(const SetAttention &attention);
    //! Disconnects everything, for the end of the program.
    void stop();

Q_SIGNALS:
    void loaded();
    void loadFailed(const Morelia::Error &error);
    void adopted(Morelia::AccountId id, bool isNew);
    void adoptFailed(const Morelia::Error &error);
    //! The account is gone from here.
    void removed(Morelia::AccountId id);
    //! An account could not be removed from the store: it stays.
    void removeFailed(const Morelia::Error &error);
    void currentChanged();
    void statusChanged(Morelia::AccountId id);
    void storeErrorChanged();
    void ownNameChanged(Morelia::AccountId id);

private:
    void tellRead(const FlowRef &flow);
    void add(const StoredAccount &account);
    void connectAccount(SyncEngine &engine);
    SyncEngine *findSame(const StoredAccount &account) const;
    void onLocalServerStarted();
    void readOwnName(AccountId id);
    void takeOwnName(AccountId id, const User &own);
    void forget(AccountId id);

    Store &m_store;
    const Protocols &m_protocols;
    EventThread &m_network;
    LocalServer &m_localServer;
    Clock &m_clock;
    const BatchStep m_onArrival;
    std::map<AccountId, std::unique_ptr<SyncEngine>> m_engines;
    QList<UnusableAccount> m_unusable;
    QHash<AccountId, User> m_ownUsers; // as the server sees us; words are made when they are asked for
    QHash<AccountId, ReadTurn> m_ownReads;
    std::optional<AccountId> m_current;
    SetAttention m_attention;
};

} // namespace Morelia
