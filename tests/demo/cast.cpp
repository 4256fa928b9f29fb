// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/cast.h"

#include "protocol/mtp/messageenvelope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimer>

#include <chrono>

namespace Morelia::Demo {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int quickest = 2'500; // ms before an answer
constexpr int slowest = 5'500;

} // namespace

Actor::Actor(const Member &member, const QUrl &server)
    : m_member(member)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &Actor::read);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        const QJsonObject offer{{u"v"_s, 1}, {u"caps"_s, QJsonArray{u"push"_s}}};
        m_socket.sendTextMessage(frame(u"ping_pong"_s, {}, QJsonObject{{u"mtpx"_s, offer}}));
        for (const QString &waiting : std::as_const(m_waiting))
            m_socket.sendTextMessage(waiting);
        m_waiting.clear();
    });
    m_socket.open(server);
}

Actor::~Actor()
{
    m_socket.disconnect(this);
}

QString Actor::frame(const QString &type, QJsonObject data, const QJsonValue &meta) const
{
    data.insert("user"_L1, QJsonArray{QJsonObject{{u"uuid"_s, m_member.uuid}, {u"auth_id"_s, m_member.token}}});
    const QJsonObject frame{{u"type"_s, type}, {u"data"_s, data},
        {u"jsonapi"_s, QJsonObject{{u"version"_s, u"1.0"_s}, {u"revision"_s, u"17"_s}}}, {u"meta"_s, meta}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

void Actor::say(const QString &flow, const QString &text)
{
    const QString said = frame(u"send_message"_s,
        {{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}},
            {u"message"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}});
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.sendTextMessage(said);
    else
        m_waiting.append(said);
}

void Actor::read(const QString &frame)
{
    const QJsonObject told = QJsonDocument::fromJson(frame.toUtf8()).object();
    if (!told["meta"_L1]["mtpx"_L1]["push"_L1].toBool())
        return;
    const QJsonArray messages = told["data"_L1]["message"_L1].toArray();
    for (const auto &message : messages)
        Q_EMIT heard(message.toObject());
}

Cast::Cast(const Tale &tale, const ServerFiller &filled, const QUrl &server, int haste)
    : m_answers(tale.answers)
    , m_flowUuids(filled.flows())
    , m_me(filled.members().value(me).uuid)
    , m_haste(haste)
{
    for (const Member &member : filled.members()) {
        if (member.person.key == me)
            continue;
        m_owned.push_back(std::make_unique<Actor>(member, server));
        Actor *actor = m_owned.back().get();
        m_actors.insert(member.person.key, actor);
        connect(actor, &Actor::heard, this, &Cast::onHeard);
    }
    for (const Saying &saying : tale.later) {
        QTimer::singleShot(milliseconds(saying.after * 1'000 / m_haste), this,
            [this, saying] { m_actors.value(saying.by)->say(m_flowUuids.value(saying.in), saying.text); });
    }
}

void Cast::onHeard(const QJsonObject &message)
{
    const QString id = message["uuid"_L1].toString();
    if (message["from_user"_L1] != m_me || m_seen.contains(id))
        return;
    m_seen.insert(id);
    const auto envelope = Mtp::decodeEnvelope(message["emoji"_L1].toString());
    // Reactions and profiles are no words to answer.
    if (envelope && (!envelope->reaction.isEmpty() || envelope->cardRevision != 0))
        return;
    const QString flow = message["from_flow"_L1].toString();
    QList<Saying> &answers = m_answers[m_flowUuids.key(flow)];
    if (answers.isEmpty())
        return;
    const milliseconds wait(QRandomGenerator::global()->bounded(quickest, slowest) / m_haste);
    QTimer::singleShot(
        wait, this, [this, flow, answer = answers.takeFirst()] { m_actors.value(answer.by)->say(flow, answer.text); });
}

} // namespace Morelia::Demo
