// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/transport/transport.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <utility>

namespace Morelia::Test {

//! Changes to frames on their way. One that is emptied gets lost.
struct FrameFilter
{
    using Change = std::function<void(QJsonObject &)>;
    Change outgoing = [](QJsonObject &) {};
    Change incoming = [](QJsonObject &) {};
    //! True for frames that are too large for us, or in another way more than we can read: they end the link.
    std::function<bool(const QJsonObject &)> tooBig = [](const QJsonObject &) { return false; };
    CloseReason refusal{CloseKind::TooBig, 1009, {}};
};

//! Sets a member of a frame's meta.mtpx.
inline void sayInMtpx(QJsonObject &frame, const QString &name, const QJsonValue &value)
{
    const QString key = QStringLiteral("mtpx");
    QJsonObject meta = frame.value(u"meta").toObject();
    QJsonObject mtpx = meta.value(key).toObject();
    mtpx.insert(name, value);
    meta.insert(key, mtpx);
    frame.insert(u"meta", meta);
}

//! A link whose frames pass a filter in both directions. The filter must outlive it.
class FilteredTransport final : public Transport
{
public:
    FilteredTransport(std::unique_ptr<Transport> inner, const FrameFilter &filter)
        : m_inner(std::move(inner))
        , m_filter(filter)
    {
        connect(m_inner.get(), &Transport::opened, this, &Transport::opened);
        connect(m_inner.get(), &Transport::pong, this, &Transport::pong);
        connect(m_inner.get(), &Transport::closed, this, &Transport::closed);
        connect(m_inner.get(), &Transport::textReceived, this, [this](const QByteArray &text) { receive(text); });
    }

    void open(const QUrl &url) override { m_inner->open(url); }
    void send(const QByteArray &text) override
    {
        if (const QJsonObject frame = changed(text, m_filter.outgoing); !frame.isEmpty())
            m_inner->send(QJsonDocument(frame).toJson(QJsonDocument::Compact));
    }
    void ping() override { m_inner->ping(); }
    void close() override { m_inner->close(); }
    void abort() override { m_inner->abort(); }

private:
    static QJsonObject changed(const QByteArray &text, const FrameFilter::Change &change)
    {
        QJsonObject frame = QJsonDocument::fromJson(text).object();
        change(frame);
        return frame;
    }
    void receive(const QByteArray &text)
    {
        const QJsonObject frame = changed(text, m_filter.incoming);
        if (m_filter.tooBig(frame)) {
            m_inner->abort();
            Q_EMIT closed(m_filter.refusal);
        } else if (!frame.isEmpty()) {
            Q_EMIT textReceived(QJsonDocument(frame).toJson(QJsonDocument::Compact));
        }
    }

    std::unique_ptr<Transport> m_inner;
    const FrameFilter &m_filter;
};

//! Links through a filter, which must outlive them.
inline TransportFactory filtered(TransportFactory inner, const FrameFilter &filter)
{
    return [inner = std::move(inner), &filter] { return std::make_unique<FilteredTransport>(inner(), filter); };
}

} // namespace Morelia::Test
