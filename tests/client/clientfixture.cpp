// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/clientfixture.h"

#include "protocol/mtp/mtpaccount.h"

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
    : m_profile(u"test"_s, m_folder.path())
    , m_settings(m_profile.settingsFile())
{
    restart();
}

ClientFixture::~ClientFixture() = default;

void ClientFixture::restart(Start start)
{
    m_intake.reset();
    m_core.reset();
    m_loaded = false;
    m_core = std::make_unique<Core>(m_profile, m_settings, m_key, script.protocols(transports.factory()),
        std::unique_ptr<Clock>(), StoreOptions{.fault = faults.hook()});
    m_intake = std::make_unique<FileIntake>(m_core->media());
    if (start == Start::Now)
        valueOf(m_core->store().open());
}

AccountId ClientFixture::addAccount(bool onThisComputer)
{
    StoredAccount account;
    account.config.protocol = u"mtp"_s;
    account.config.server = u"127.0.0.1:9"_s;
    account.config.settings =
        Mtp::AccountSettings{.server = QUrl(u"ws://127.0.0.1:9/ws"_s), .realm = u"localhost"_s}.encoded();
    account.config.login = u"me.login"_s;
    account.config.userId = u"me"_s;
    account.secrets = Mtp::Credentials{.credential = u"mt1_test"_s, .authId = {}}.encoded();
    account.onThisComputer = onThisComputer;
    return valueOf(store().addAccount(account));
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
    wait(store().apply(account, batch));
}

AccountManager &ClientFixture::load()
{
    if (m_loaded)
        restart();
    m_loaded = true;
    const qsizetype startsBefore = script.starts.size();
    QSignalSpy loaded(&accounts(), &AccountManager::loaded);
    accounts().load();
    waitUntil([&] { return !loaded.isEmpty(); });
    waitUntil([&] { return accounts().ids().isEmpty() || script.starts.size() > startsBefore; });
    return accounts();
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
    message.body.text = text;
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
