// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/protocol/contract/contractpeer.h"
#include "tests/support/faults/faultynetwork.h"
#include "tests/support/protocol/adapterprobe.h"

#include <memory>

namespace Morelia::Test {

//! The password of this login.
QString credentialOf(const QString &login);

//! One device of a person: an adapter behind a network of its own that a test can break.
struct ContractDevice
{
    ContractDevice(ContractPeer &peer, const QString &login);

    FaultyNetwork network;
    AdapterProbe probe;
};

//! The contract of adapters, on which all layers above rely with any server.
class AdapterContract : public QObject
{
    Q_OBJECT

public:
    using PeerFactory = std::function<std::unique_ptr<ContractPeer>()>;
    explicit AdapterContract(PeerFactory makePeer)
        : m_makePeer(std::move(makePeer))
    {}

private Q_SLOTS:
    void init();
    void cleanup();

    // People and flows.
    void signsUpAndIn();
    void refusesWhatIsWrong();
    void renewsAnOldToken();
    void firstSyncBringsWhatIsThere();
    void emptyFlowsAreNoTrouble();
    void createsFlows();
    void showsOnlyOwnFlows();
    void capabilitiesSayWhatIsPossible();

    // Messages.
    void sendsEditsAndDeletes();
    void textsArriveAsTheyWere();
    void filesAndRepliesArriveWhole();
    void historyIsWholeAndInOrder();
    void reactionsAreNoMessages();
    void aLostReactionIsFound();
    void eachCommandFinishesOnce();
    void aCancelledCommandIsThereOrNot();
    void twoDevicesSeeEachMessageOnce();

    // Broken links.
    void aLostCommandIsUnknown();
    void whatArrivedIsFound();
    void whatDidNotArriveIsSentAgain();
    void aLateOriginalAndItsResendAreOne();
    void poisonIsSetAside();
    void stopLeavesNothingBehind();
    void goesOnFromItsState();
    void outlivesARestartOfTheServer();

private:
    using Device = std::unique_ptr<ContractDevice>;

    //! Signs up and waits for everything; null when that fails.
    Device signUp(const QString &login);
    //! The same for another device of a person, who has an account.
    Device signIn(const QString &login);
    //! Anna, Boris and their chat.
    bool meet();
    //! Sends and waits for the result.
    OpResult send(ContractDevice &from, const QString &text);
    PendingOp lose(ContractDevice &from, const SendMessage &command, const std::function<void()> &breakIt);
    OpResult reconcile(ContractDevice &device, const PendingOp &pending);
    bool isOnline(const ContractDevice &device) const { return device.probe.state() == SessionState::Online; }
    bool waitForOnline(const ContractDevice &device);
    bool waitForTexts(const ContractDevice &device, const QStringList &texts);
    SendMessage message(const QString &text) const { return {newLocalId(), m_chat, text, {}}; }

    PeerFactory m_makePeer;
    std::unique_ptr<ContractPeer> m_peer;
    Device m_anna;
    Device m_boris;
    QString m_chat;
};

} // namespace Morelia::Test
