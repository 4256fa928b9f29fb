// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "tests/faults/device.h"

#include <QList>
#include <QString>

namespace Morelia::Test {

//! An act of a person, or a fault.
struct FaultEvent
{
    enum class Kind : quint8 {
        Say,         //!< a person writes; number tells the device's messages apart, bytes is the length; see document
        CutBytes,    //!< the link of a device breaks after so many more bytes
        CutSend,     //!< the same, counted from the start of the next message that it sends
        CutLinks,    //!< all links of a device break; requests that have left arrive
        LateSend,    //!< the link breaks at the next message, which arrives `span` after that
        Freeze,      //!< the server stands still for `span`
        Restart,     //!< the server is killed, and is back after `span`
        Unreachable, //!< a device has no network for `span`
        Slow,        //!< for `span` each answer takes `bytes` milliseconds longer
        Locked,      //!< the server's database is locked for one message
        Kill,        //!< a device is killed, and started again after `span`
        Revive,      //!< the end of Restart, Unreachable, Slow and Kill
    };

    qint64 atMs = 0; //!< since the beginning
    Kind kind = Kind::Say;
    int device = 0;
    int number = 0;
    qint64 bytes = 0;
    Milliseconds span{0};
    KillStage stage = KillStage::Unheard;
    Kind ends = Kind::Revive; //!< for Revive: the fault that ends
    qint64 document = 0;      //!< for Say: the size of a file that goes along; 0: none

    QString describe() const;
};

//! The events of one run, made from a seed.
class FaultPlan
{
public:
    //! devices is how many there are.
    static FaultPlan fromSeed(quint64 seed, int devices);

    //! By time.
    const QList<FaultEvent> &events() const { return m_events; }
    //! True where an original may arrive after its sender has looked for it without success.
    bool mayDouble() const { return m_mayDouble; }

private:
    QList<FaultEvent> m_events;
    bool m_mayDouble = false;
};

} // namespace Morelia::Test
