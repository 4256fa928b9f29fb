// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/session/keepalive.h"
#include "protocol/session/reconnectpolicy.h"
#include "protocol/transport/transport.h"

#include <QUrl>

namespace Morelia {

//! Where a connection leads and how it behaves.
struct ConnectionOptions
{
    QUrl url;
    bool allowPlaintext = false; //!< an unencrypted link to another computer is acceptable
    bool reconnect = true;       //!< a lost link is tried again by itself
};

//! A link that comes back: opens transports one after the other, watches that the server lives, retries by policy.
class Connection : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Closed, Connecting, Open, Waiting };

    //! Losses by content (see isAboutContent()) count as one row while they are not further apart than this.
    static constexpr Milliseconds contentMemory = 10min;
    //! How long TCP, TLS and the upgrade may take together.
    static constexpr Milliseconds connectDeadline = 20s;

    Connection(TransportFactory factory, Clock &clock, RandomSource random, QObject *parent = nullptr);
    ~Connection() override;

    State state() const { return m_state; }

    void open(const ConnectionOptions &options);
    //! Ends the link and does not come back.
    void close();
    //! Sends while open, else does nothing.
    void send(const QByteArray &text);
    //! Treats the link as lost, for a reason of the caller's.
    void fail(const CloseReason &reason);
    //! The link proved useful: the next loss is retried at once, unless links are lost by their content.
    void confirm();
    //! The content that ended the link will not come again: the next loss counts as the first.
    void resetBackoff();
    //! Cuts a wait short. An open link that has died unseen (after sleep, say) is replaced.
    void reconnectNow();

Q_SIGNALS:
    void connecting();
    void opened();
    void textReceived(const QByteArray &text);
    //! See Transport.
    void sendProgressed(qint64 unsentBytes);
    //! The link is gone. retryAtMs is the Unix time of the next try; 0 when there is none.
    void lost(const Morelia::CloseReason &reason, qint64 retryAtMs);

private:
    void startTransport();
    enum class Farewell : bool { None, Polite };
    void dropTransport(Farewell farewell);
    void onLost(const CloseReason &reason);
    Milliseconds delayAfter(const CloseReason &reason);
    bool worthRetrying(const CloseReason &reason) const;

    TransportFactory m_factory;
    Clock &m_clock;
    ReconnectPolicy m_policy;
    ReconnectPolicy m_contentPolicy; //!< of losses by content, which useful links between them do not end
    qint64 m_contentLostMs = 0;
    KeepAlive m_keepAlive;
    std::unique_ptr<Timer> m_retryTimer;
    std::unique_ptr<Timer> m_connectTimer;
    ConnectionOptions m_options;
    std::unique_ptr<Transport> m_transport;
    State m_state = State::Closed;
};

} // namespace Morelia
