// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/platform/eventthread.h"
#include "protocol/session/randomsource.h"
#include "tests/faults/device.h"
#include "tests/faults/faultplan.h"
#include "tests/support/protocol/stockdouble.h"
#include "tests/support/protocol/virtualclock.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Morelia::Test {

//! A server, Anna with two devices, Boris with one, their chat, and all the faults, on virtual time. The stores work
//! with real files and threads; time stands still until they have finished.
class FaultWorld
{
public:
    explicit FaultWorld(quint64 seed, OwnIds ownIds = OwnIds::Sent);
    ~FaultWorld();
    Q_DISABLE_COPY_MOVE(FaultWorld)

    //! Runs a plan, heals everything and waits until all is calm. Returns verdict().
    QString live(const FaultPlan &plan);
    //! The events so far, with virtual times.
    QString trace() const { return m_trace.join(u'\n'); }
    //! Messages that were promised to be sent.
    qsizetype promised() const { return m_promised.size(); }
    int cuts();
    //! Messages that the server holds twice, because their originals came after they had been sent again.
    int doubled() const { return m_doubled; }
    //! Messages that were taken for the reason of two broken links, set aside, and sent again by the person.
    int suspected() const { return m_suspected; }

    //! A person writes. False when it was not promised to be sent.
    bool say(Device &device, const QString &text, const QByteArray &document = {});
    //! Kills a device. Facts from its adapter in the last milliseconds get as far as the stage tells.
    void kill(Device &device, Milliseconds last, KillStage stage);
    Device &device(size_t index) { return *m_devices.at(index); }
    //! The first thing that is wrong with the messages now; empty when all is well.
    QString verdict();

    //! Runs an action on the network's thread and waits for it.
    void onNetwork(const std::function<void()> &action);
    //! Lets virtual time pass.
    void run(Milliseconds duration);
    //! Lets everything happen that needs no time.
    void settle();
    EventThread &network() { return m_network; }
    RandomSource randomSource();

    //! To be used on the network's thread only.
    StockDouble &server() { return *m_server; }

    VirtualClock clock;

private:
    void happen(const FaultEvent &event);
    void happenOnNetwork(const FaultEvent &event);
    void say(const FaultEvent &event);
    bool isStirred() const;
    bool isCalm();
    QString verdictOf(Device &device, const QStringList &onServer);
    QString orderVerdict(const QStringList &onServer) const;
    void note(const QString &what);

    const quint64 m_seed;
    quint64 m_randomSources = 0;
    EventThread m_network{QStringLiteral("network")};
    std::unique_ptr<StockDouble> m_server;
    QString m_chat;
    std::vector<std::unique_ptr<Device>> m_devices;
    QStringList m_promised;                 //!< texts, by device and number
    QHash<QString, QByteArray> m_documents; //!< by text
    QStringList m_trace;
    bool m_mayDouble = false;
    int m_doubled = 0;
    int m_suspected = 0;
};

} // namespace Morelia::Test
