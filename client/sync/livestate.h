// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/delta.h"
#include "models/entities/ids.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace Morelia {

class Store;

//! The live state of an account's people: typing and presence. Never stored.
class LiveState : public QObject
{
    Q_OBJECT

public:
    //! Store and clock must outlive this; the store gives the names.
    LiveState(AccountId account, Store &store, Clock &clock, QObject *parent = nullptr);
    ~LiveState() override;

    void take(const Transient &event);
    //! The connection is gone, and with it all that was known.
    void clear();

    //! Names of those who write in a flow, cleaned, in the order in which they began.
    QStringList writers(const QString &flowId) const;
    //! Nothing where the server has not said.
    std::optional<PresenceSeen> presence(const QString &userId) const;

    //! However long a server says that somebody writes, it holds no longer than this.
    static constexpr Milliseconds longestTyping{30'000};
    //! More people who write in one flow are not kept.
    static constexpr qsizetype mostWriters = 50;

Q_SIGNALS:
    void writersChanged(const QString &flowId);
    void presenceChanged(const QString &userId);

private:
    struct Writer
    {
        QString userId;
        QString name; // empty until the store has answered
        qint64 untilMs = 0;
    };

    void takeTyping(const TypingSeen &seen);
    void endTyping(const QString &flowId, const QString &userId);
    void readName(const QString &flowId, const QString &userId);
    void endDue();
    void waitForNext();

    const AccountId m_account;
    Store &m_store;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer; // made when it is first needed
    QHash<QString, QList<Writer>> m_writers;
    QHash<QString, PresenceSeen> m_presence;
};

} // namespace Morelia
