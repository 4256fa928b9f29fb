// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/wire/codec.h"
#include "protocol/wire/method.h"
#include "tests/support/protocol/loopbacktransport.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Morelia::Testing {

//! An MTP server in this process, with the manners of a stock server: it believes everybody, shows everything to all and
//! drops the link where it is confused. extended switches it to our server's manners and to mtpx.
class StockDouble final : public Peer
{
public:
    struct Answer
    {
        qint64 code = 200;
        Wire::Field<Wire::Data> data;
        bool dead = false; //!< an exception in the server: the link goes without a word
    };

    explicit StockDouble(Clock &clock);

    TransportFactory transports();

    // What happens on the server by other hands.
    QString addUser(const QString &login, const QString &credential, const QString &name);
    QString addFlow(const QString &type, const QStringList &users, const QString &owner = {},
        const QString &title = QStringLiteral("a title"));
    QString post(const QString &flowId, const QString &userId, const QString &text, const QString &emoji = {});
    void edit(const QString &messageId, const QString &text);
    void remove(const QString &messageId);
    void join(const QString &flowId, const QString &userId);
    void forgetFlow(const QString &flowId);
    void deleteUser(const QString &login);
    void revokeTokens();
    //! The message at this place of the whole log is shown with an id that is no string.
    void garble(qsizetype index) { m_garbled = index; }

    // What goes wrong.
    bool extended = false;
    bool namesOffsets = true;
    bool reachable = true;
    bool silent = false;    //!< takes everything, answers nothing, pings included
    Milliseconds delay{0};  //!< extra time for each reply
    qint64 clockOffset = 0; //!< seconds that the server's clock is off
    //! The next request of this kind is carried out, but its answer is lost with the link.
    void loseNextReply(Wire::Method method) { m_loseReply = method; }
    //! The link is dropped at the next request of this kind before anything is done, `times` times.
    void dropAt(Wire::Method method, int times = 1) { m_drops[method] = times; }
    //! The next request of this kind is answered with this code, without effect.
    void failNext(Wire::Method method, qint64 code) { m_failures[method] = code; }
    //! The link is closed with 1009 at the next request of this kind, as if its answer had been too large.
    void tooBigAt(Wire::Method method) { m_tooBig = method; }
    void dropAll();
    //! Sends pushes to every link as if this user had asked for them.
    void pushTo(const QString &userId);

    // What was seen.
    QList<Wire::Envelope> requests(Wire::Method method) const;
    int connections() const { return m_connections; }
    QStringList texts(const QString &flowId) const;
    QString emojiOf(const QString &messageId) const;
    qint64 now() const;

    void connected(LoopbackTransport &transport) override;
    void received(LoopbackTransport &transport, const QByteArray &text) override;
    void pinged(LoopbackTransport &transport) override;
    void gone(LoopbackTransport &transport) override;

private:
    struct Stored
    {
        Wire::UserData user;
        QString credential;
        QString token;
    };

    Answer carryOut(Wire::Method method, const Wire::Envelope &request);
    Answer registerUser(const Wire::UserData &user);
    Answer authenticate(const Wire::UserData &user);
    Answer getUpdate(const Wire::Envelope &request);
    Answer allFlow(const Wire::Envelope &request);
    Answer addFlow(const Wire::Envelope &request);
    Answer sendMessage(const Wire::Envelope &request);
    Answer allMessages(const Wire::Envelope &request);
    Answer userInfo(const Wire::Envelope &request);
    Answer change(const Wire::Envelope &request, bool deletion);
    Answer deleteUser(const Wire::Envelope &request);
    void reply(LoopbackTransport &transport, const QString &type, const Answer &answer, const QJsonValue &meta);
    QJsonValue metaFor(const Wire::Envelope &request, const Answer &answer, LoopbackTransport &transport);
    QByteArray toBytes(const Wire::Envelope &envelope) const;
    QJsonObject offsetsFor(const QList<Wire::MessageData> &messages) const;
    std::optional<Answer> misfortune(Wire::Method method);
    void push(const Wire::MessageData &message);
    void pushFlow(const Wire::FlowData &flow);
    void pushFrame(const Wire::Data &data, const QString &flowId);
    bool mayAsk(const Wire::UserData &user) const;
    bool isMember(const QString &flowId, const QString &userId) const;
    qint64 offsetOf(const QString &messageId) const;
    Wire::MessageData *message(const QString &messageId);
    const Wire::FlowData *flow(const QString &flowId) const;
    QString newId() { return QString::number(++m_lastId); }

    Clock &m_clock;
    QList<Stored> m_users;
    QList<Wire::FlowData> m_flows;
    QList<Wire::MessageData> m_messages;
    QList<QPair<Wire::Method, Wire::Envelope>> m_requests;
    QHash<Wire::Method, int> m_drops;
    QHash<Wire::Method, qint64> m_failures;
    std::optional<Wire::Method> m_loseReply;
    std::optional<Wire::Method> m_tooBig;
    QSet<LoopbackTransport *> m_links;
    QHash<LoopbackTransport *, QString> m_pushTo;
    std::map<LoopbackTransport *, std::unique_ptr<Timer>> m_delays;
    QSet<LoopbackTransport *> m_offsetsTo;
    int m_connections = 0;
    qsizetype m_garbled = -1;
    quint64 m_lastId = 1'000'000;
};

} // namespace Morelia::Testing
