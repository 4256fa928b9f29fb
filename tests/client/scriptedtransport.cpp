// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/scriptedtransport.h"

namespace Morelia::Test {

namespace {

class ScriptedTransport final : public Transport
{
public:
    explicit ScriptedTransport(TransportScript &script)
        : m_script(script)
    {}

    void open(const QUrl &url) override
    {
        const QString address = url.toString();
        m_script.tried.append(address);
        if (m_script.silent.contains(address))
            return;
        const auto place = m_script.places.constFind(address);
        const std::optional<CloseReason> reason =
            place == m_script.places.cend() ? CloseReason{CloseKind::Refused, 0, {}} : *place;
        QMetaObject::invokeMethod(
            this,
            [this, reason] {
                if (m_aborted)
                    return;
                if (reason)
                    Q_EMIT closed(*reason);
                else
                    Q_EMIT opened();
            },
            Qt::QueuedConnection);
    }

    void send(const QByteArray &text) override { m_script.sent.append(text); }
    void ping() override {}
    void close() override { m_aborted = true; }
    void abort() override { m_aborted = true; }

private:
    TransportScript &m_script;
    bool m_aborted = false;
};

} // namespace

TransportFactory TransportScript::factory()
{
    return [this] { return std::make_unique<ScriptedTransport>(*this); };
}

} // namespace Morelia::Test
