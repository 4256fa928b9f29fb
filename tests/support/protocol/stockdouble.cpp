// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockdouble.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

StockDouble::StockDouble(Clock &clock)
    : m_clock(clock)
{}

TransportFactory StockDouble::transports()
{
    return [this] { return std::make_unique<LoopbackTransport>(*this, m_clock); };
}

void StockDouble::setQuirk(Quirk quirk, bool on)
{
    m_quirks.set(quirk, on);
}

void StockDouble::setStack(Stack stack)
{
    m_stack = stack;
    m_quirks.set(Quirk::Q39AsciiJson, stack == Stack::Older);
    m_quirks.set(Quirk::Q44BentTypes, stack == Stack::Older);
}

QString StockDouble::addUser(const QString &login, const QString &credential, const QString &name)
{
    StockUserForm form;
    form.login = login;
    form.password = credential;
    form.username = name;
    m_methods.now = now();
    m_methods.registerUser(form);
    return m_store.users.last().uuid;
}

QString StockDouble::addAdminUser(const QString &login, const QString &name)
{
    const QString id = addUser(login, u"a password"_s, name);
    m_store.users.last().token.reset();
    m_store.users.last().canSignIn = false;
    return id;
}

QString StockDouble::addFlow(const QString &type, const QStringList &users, const QString &owner, const QString &title)
{
    StockFlowForm form;
    form.type = type;
    form.title = title;
    form.owner = owner.isEmpty() ? users.value(0) : owner;
    form.users = QList<StockJson>(users.begin(), users.end());
    m_methods.now = now();
    tell(m_methods.makeFlow(form, users.value(0)));
    return m_store.flows.last().uuid;
}

QString StockDouble::post(const QString &flowId, const QString &userId, const QString &text, const QString &emoji)
{
    StockMessage row;
    row.flow = flowId;
    row.user = userId;
    row.text = text;
    if (!emoji.isNull())
        row.files.back() = emoji;
    return post(row);
}

QString StockDouble::post(const StockMessage &row)
{
    StockMessage made = row;
    if (made.time == 0)
        made.time = now();
    const QString id = m_methods.makeMessage(made);
    push(m_store.messages.last());
    return id;
}

void StockDouble::edit(const QString &messageId, const QString &text)
{
    m_methods.now = now();
    m_methods.editMessage(*m_store.message(messageId), text);
    push(*m_store.message(messageId));
}

void StockDouble::remove(const QString &messageId)
{
    m_methods.now = now();
    m_methods.deleteMessage(*m_store.message(messageId));
    push(*m_store.message(messageId));
}

void StockDouble::join(const QString &flowId, const QString &userId)
{
    StockFlow &flow = *m_store.flow(flowId);
    flow.users.append(userId);
    flow.changed = now();
    pushFlow(flow);
}

void StockDouble::forgetFlow(const QString &flowId)
{
    m_store.flows.removeIf([&](const StockFlow &flow) { return flow.uuid == flowId; });
}

void StockDouble::deleteUser(const QString &login)
{
    m_methods.now = now();
    m_methods.deleteUser(*m_store.userByLogin(login));
}

void StockDouble::revokeTokens()
{
    for (StockUser &user : m_store.users) {
        if (user.token)
            user.token = m_store.newToken();
    }
}

void StockDouble::freeze(Milliseconds duration)
{
    m_busyUntilMs = std::max(m_busyUntilMs, m_clock.monotonicMs() + duration.count());
}

void StockDouble::lockDatabase(Milliseconds duration)
{
    m_lockedUntilMs = m_clock.monotonicMs() + duration.count();
}

void StockDouble::dropAll()
{
    const auto links = m_links;
    for (LoopbackTransport *link : links)
        link->drop();
}

void StockDouble::shutDown()
{
    constexpr int restart = 1012;
    const bool isNewer = m_stack == Stack::Newer;
    const CloseReason goodbye{CloseKind::GoingAway, restart, {}};
    const auto links = m_links;
    for (LoopbackTransport *link : links)
        link->drop(isNewer ? goodbye : CloseReason{CloseKind::Dropped, 0, {}});
}

void StockDouble::pushTo(const QString &userId)
{
    for (LoopbackTransport *link : std::as_const(m_links))
        m_pushTo.insert(link, userId);
}

QList<Wire::Envelope> StockDouble::requests(Wire::Method method) const
{
    QList<Wire::Envelope> out;
    for (const auto &[seen, request] : m_requests) {
        if (seen == method)
            out.append(request);
    }
    return out;
}

QStringList StockDouble::texts(const QString &flowId) const
{
    QStringList out;
    for (const StockMessage &row : m_store.messages) {
        if (row.flow == flowId)
            out.append(row.text.value_or(QString()));
    }
    return out;
}

QString StockDouble::credentialOf(const QString &login) const
{
    const auto it = std::ranges::find_if(m_store.users, [&](const StockUser &row) { return row.login == login; });
    if (m_quirks.has(Quirk::Q27PasswordIsKeptAsSent))
        return it->password;
    return QString::fromLatin1(
        QCryptographicHash::hash(it->password.toUtf8(), QCryptographicHash::Blake2b_256).toHex());
}

qint64 StockDouble::now() const
{
    return m_clock.wallMs() / 1000 + clockOffset;
}

StockJson StockDouble::offsetsFor(const StockJson &messages)
{
    StockJson::Members offsets;
    for (const StockJson &entry : messages.entries()) {
        const QString id = entry.at(u"uuid"_s).text();
        if (namesOffsets && m_store.message(id))
            offsets.append({id, StockJson(m_store.offsetOf(id))});
    }
    return offsets;
}

void StockDouble::tell(const StockAnswer &answer)
{
    if (!answer.changedMessage.isEmpty())
        push(*m_store.message(answer.changedMessage));
    if (!answer.changedFlow.isEmpty())
        pushFlow(*m_store.flow(answer.changedFlow));
}

void StockDouble::push(const StockMessage &message)
{
    pushFrame(
        message.flow, {{u"message"_s, QList<StockJson>{m_methods.visible(message)}}, {u"flow"_s, QList<StockJson>()}});
}

void StockDouble::pushFlow(const StockFlow &flow)
{
    pushFrame(flow.uuid, {{u"message"_s, QList<StockJson>()}, {u"flow"_s, QList<StockJson>{shown(flow)}}});
}

void StockDouble::pushFrame(const QString &flowId, const QList<StockMember> &lists)
{
    QList<StockMember> members = lists;
    members.append({u"user"_s, QList<StockJson>()});
    const StockJson::Members mtpx{
        {u"v"_s, StockJson(qint64{1})}, {u"push"_s, StockJson(true)}, {u"offsets"_s, offsetsFor(lists.first().second)}};
    StockAnswer news;
    news.data = stockData(now(), members);
    const StockJson frame =
        stockReply(methodName(Wire::Method::GetUpdate), news, now(), StockJson::Members{{u"mtpx"_s, StockJson(mtpx)}});
    for (auto it = m_pushTo.cbegin(); it != m_pushTo.cend(); ++it) {
        if (m_store.isMember(flowId, it.value()))
            it.key()->deliver(frame.toBytes(m_quirks.has(Quirk::Q39AsciiJson)));
    }
}

} // namespace Morelia::Test
