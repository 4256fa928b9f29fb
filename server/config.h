// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/method.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <functional>

namespace Morelia::Server {

//! Limits for one client, and for all of them together. Sizes in bytes, texts in UTF-16 units.
struct Limits
{
    int sockets = 2000;
    int handshakes = 256; //!< connections that have not finished theirs
    qint64 frameBytes = Wire::maxFrameBytes;
    qint64 replyBytes = qint64{4} * 1024 * 1024;    //!< in one reply or push; at least one row is always given
    qint64 unsentBytes = qint64{64} * 1024 * 1024;  //!< a reader that is further behind is dropped
    qint64 waitingBytes = qint64{32} * 1024 * 1024; //!< requests that wait on one socket behind a slow one
    int waitingSignIns = 64;                        //!< in the queue of the password hasher
    int loginChars = 256;
    int nameChars = 256;
    int secretChars = 4096;
    int titleChars = 256;
    int infoChars = 4096;
    int members = 5000;
    int sessionsPerUser = 64;
    std::chrono::seconds handshake{10};
    std::chrono::milliseconds pingEvery{25'000};
    std::chrono::milliseconds silence{60'000}; //!< without a frame or a pong: dropped
    std::chrono::milliseconds shutdown{5'000}; //!< for accepted requests and close handshakes
};

//! Cost of Argon2id. The default is libsodium's INTERACTIVE.
struct PasswordCost
{
    quint64 operations = 2;
    size_t memoryBytes = size_t{64} * 1024 * 1024;
    int threads = 2;
};

//! The account that greets newcomers in a chat and answers them there with hints; see guide/guide.h.
struct GuideConfig
{
    bool greets = false;
    std::chrono::milliseconds pause{1'200}; //!< before an answer, and so between two in one chat
    //! Gives the words of guide/lessons.cpp in the language of the moment, on the server's thread; none: English.
    std::function<QString(const char *)> translate{};
};

struct ServerConfig
{
    QString dataDir;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;           //!< 0: any free one
    QByteArray storageKey = {}; //!< 32 bytes that seal what people wrote on the disk; empty: readable
    QString lobbyTitle;         //!< group that every new account joins; empty: none
    GuideConfig guide;
    Limits limits;
    PasswordCost passwordCost;
};

} // namespace Morelia::Server
