// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/clientfixture.h"

#include <QDebug>
#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr CapabilitySet writerCapabilities = CapabilitySet(Capability::SendText) | Capability::Edit
    | Capability::DeleteForAll | Capability::HistoryPaging | Capability::Reply | Capability::AttachInline;

void waitUntil(const std::function<bool()> &holds)
{
    QTRY_VERIFY(holds());
}

} // namespace

void failTest(const Error &error)
{
    QString text;
    QDebug(&text) << error;
    QTest::qFail(qPrintable(text), __FILE__, __LINE__);
}

ClientFixture::ClientFixture()
    : m_settings(m_folder.filePath(u"settings.ini"_s))
    , m_localServer(m_folder.filePath(u"server"_s), m_key, m_settings)
    , m_files(m_folder.filePath(u"media"_s), m_key)
    , m_intake(m_files)
    , m_network(u"network"_s)
{
    reopenStore();
}

ClientFixture::~ClientFixture() = default;

void ClientFixture::reopenStore()
{
    m_accounts.reset();
    m_store.reset();
    m_store = std::make_unique<Store>(m_folder.filePath(u"store"_s), m_key, StoreOptions{.fault = faults.hook()});
    valueOf(m_store->open());
}

AccountId ClientFixture::addAccount(bool onThisComputer)
{
    StoredAccount account;
    account.config.protocol = u"mtp"_s;
    account.config.server = QUrl(u"ws://127.0.0.1:9/ws"_s);
    account.config.realm = u"localhost"_s;
    account.config.login = u"me.login"_s;
    account.config.userId = u"me"_s;
    account.secrets.credential = u"mt1_test"_s;
    account.onThisComputer = onThisComputer;
    return valueOf(m_store->addAccount(account));
}

void ClientFixture::addFlows(AccountId account)
{
    DeltaBatch batch;
    for (const QString &id : {u"me"_s, u"ann"_s, u"bob"_s}) {
        User user;
        user.remoteId = id;
        user.login = id + u".login"_s;
        user.name = id.at(0).toUpper() + id.mid(1);
        batch.deltas.append(UserSeen{user});
    }
    Flow group{.remoteId = u"g"_s,
        .kind = FlowKind::Group,
        .title = u"Build room"_s,
        .info = {},
        .ownerId = u"ann"_s,
        .memberIds = {u"me"_s, u"ann"_s, u"bob"_s},
        .createdMs = 1'700'000'000'000,
        .capabilities = writerCapabilities};
    Flow chat = group;
    chat.remoteId = u"c"_s;
    chat.kind = FlowKind::Chat;
    chat.title.clear();
    chat.memberIds = {u"me"_s, u"ann"_s};
    Flow channel = group;
    channel.remoteId = u"n"_s;
    channel.kind = FlowKind::Channel;
    channel.title = u"News"_s;
    channel.capabilities = Capability::HistoryPaging;
    batch.deltas += {FlowSeen{group}, FlowSeen{chat}, FlowSeen{channel}};
    wait(m_store->apply(account, batch));
}

AccountManager &ClientFixture::load()
{
    const qsizetype startsBefore = script.starts.size();
    m_accounts =
        std::make_unique<AccountManager>(*m_store, script.factory(), transports.factory(), m_network, m_localServer);
    QSignalSpy loaded(m_accounts.get(), &AccountManager::loaded);
    m_accounts->load();
    waitUntil([&] { return !loaded.isEmpty(); });
    waitUntil([&] { return m_accounts->ids().isEmpty() || script.starts.size() > startsBefore; });
    return *m_accounts;
}

Message ClientFixture::message(
    const QString &remoteId, OrderKey order, const QString &sender, const QString &text, const QString &flowId)
{
    Message message;
    message.remoteId = remoteId;
    message.flowId = flowId;
    message.senderId = sender;
    message.order = order;
    message.createdMs = 1'700'000'000'000 + order * 1'000;
    message.text = text;
    return message;
}

DeltaBatch ClientFixture::batch(const QList<Message> &messages)
{
    DeltaBatch batch;
    for (const Message &message : messages)
        batch.deltas.append(MessageSeen{message});
    return batch;
}

} // namespace Morelia::Test
