// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/pageresult.h"
#include "protocol/mtp/wire/method.h"

#include <QMap>

namespace Morelia::Mtp {

//! How much of a flow can be had at once.
struct FlowRoom
{
    //! Pages of flows with large files are made smaller, to about so many bytes.
    static constexpr qint64 comfortableBytes = qint64{8} * 1024 * 1024;

    //! Messages in the next page.
    int pageSize() const;
    //! The same where only the length of the flow is known, and that a server with offsets did not send all of it.
    int firstPageSize() const;
    //! How large the messages are; newer answers count for more.
    void learn(const PageResult &result);

    int possible = Wire::pageSize;             //!< messages: more failed
    qint64 total = -1;                         //!< of a flow whose offsets count; -1 where that is not known
    qint64 tailTime = 0;                       //!< from when on messages can be had, where all of them cannot; else 0
    qint64 tailUntilMs = 0;                    //!< then all of them are tried again
    QMap<qint64, qint64> withheldUntilMs = {}; //!< offsets of messages that cannot be had alone

private:
    qint64 m_messageBytes = -1; //!< of a usual one
};

} // namespace Morelia::Mtp
