// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/syncengine.h"
#include "models/base/systemclock.h"
#include "models/store/store.h"
#include "tests/support/faults/faultynetwork.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace Morelia::Test {

class FaultWorld;

//! Whether messages carry an id of the sender's, or are recognised by their content.
enum class OwnIds : quint8 { Sent, LeftOut };

//! How far an adapter's latest facts had got when the device was killed.
enum class KillStage : quint8 {
    Unheard, //!< not delivered yet
    Heard,   //!< it was on its way to the disk
    Stored,  //!< it was on disk, without further effects
};

//! One computer of a person: a store on disk, an engine, and a network of its own. It can be killed and started again.
class Device
{
public:
    Device(FaultWorld &world, const QString &name, const QString &login, const QString &credential, OwnIds ownIds);
    ~Device();
    Q_DISABLE_COPY_MOVE(Device)

    void start();
    //! Ends everything without a goodbye: only what is on disk remains.
    void kill(KillStage stage);
    bool isAlive() const { return m_engine != nullptr; }
    const QString &name() const { return m_name; }

    //! Writes a message, with a document unless that is empty. False when it was not promised to be kept.
    bool say(const QString &flowId, const QString &text, const QByteArray &document = {});
    //! The person presses "send again" at everything that failed; how much that was.
    int retryFailed();

    //! Of the flow, oldest first.
    QList<MessageRow> rows(const QString &flowId);
    bool hasGap(const QString &flowId);
    //! True when the message has exactly this document, or none when that is empty.
    bool hasBytesOf(const MessageRow &row, const QByteArray &document) const;
    QList<OutboxItem> outbox();
    SessionState state() const;

    //! The adapter or the person did something that has not taken full effect yet.
    bool isStirred() const { return m_stirred; }
    void calmDown() { m_stirred = false; }
    //! Waits until the store has done everything that it was asked for.
    void drainStore();

    //! To be used on the network's thread only.
    FaultyNetwork &network() { return *m_link; }

private:
    std::unique_ptr<ProtocolAdapter> makeAdapter();
    MessagePage page(const QString &flowId);

    FaultWorld &m_world;
    const QString m_name;
    const SecretKey m_key = SecretKey::generate();
    StoredAccount m_account; // as it was typed
    SystemClock m_clock;     // of its desk: virtual time passes on the network's thread
    const QTemporaryDir m_folder;
    MemoryAttachments m_files;
    std::atomic<bool> m_stirred = false;
    std::unique_ptr<FaultyNetwork> m_link;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncEngine> m_engine;
};

} // namespace Morelia::Test
