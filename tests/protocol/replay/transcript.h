// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/stockjson.h"

#include <QList>

namespace Morelia::Test {

//! One line of a captured scenario.
struct CapturedLine
{
    enum class Kind : quint8 { Client, Server, ClosedByServer, ClosedByClient, AbortedByClient };

    int number = 0; //!< from 1
    Kind kind = Kind::Client;
    qint64 ms = 0; //!< since the scenario began
    QString link;  //!< name of the connection
    QString note;
    bool isRaw = false; //!< the frame is the text as it was on the wire, not its JSON
    bool isBinary = false;
    StockJson frame;

    QByteArray bytes() const;
    int closeCode() const;
};

using Transcript = QList<CapturedLine>;

//! Reads a file of captured frames; empty when a line is not as it should be.
Transcript readTranscript(const QString &path);

//! The time by the server's clock, in milliseconds, at which the scenario began, as its replies tell it.
qint64 beginOf(const Transcript &transcript);

} // namespace Morelia::Test
