// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "protocol/transport/transport.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Morelia {

//! Finds the first of several places where a server opens a WebSocket. No secret is sent.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    //! The clock must outlive the probe.
    ServerProbe(TransportFactory factory, Clock &clock, QObject *parent = nullptr);
    ~ServerProbe() override;

    //! Tries one place after the other; found() or failed() follows. A place without encryption is left out after the
    //! certificate of an encrypted one on another port was refused.
    void start(const QList<QUrl> &candidates);
    //! Ends without a signal.
    void cancel();

    //! How long one place may take.
    static constexpr Milliseconds deadline{8'000};

Q_SIGNALS:
    void found(const QUrl &url);
    //! The reason of the first place that said something, or of the last one.
    void failed(const Morelia::CloseReason &reason);

private:
    void next();
    void onClosed(const CloseReason &reason);
    void dropTransport();
    bool isRuledOut(const QUrl &url) const;

    TransportFactory m_factory;
    const std::unique_ptr<Timer> m_deadline;
    std::unique_ptr<Transport> m_transport;
    QList<QUrl> m_left;
    QUrl m_current;
    QList<int> m_portsWithBadTls;
    CloseReason m_reason;
};

} // namespace Morelia
