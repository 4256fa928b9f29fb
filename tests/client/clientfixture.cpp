// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/clientfixture.h"

#include "protocol/mtp/mtpaccount.h"
#include "tests/support/behind/behindthestore.h"

#include <QSignalSpy>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr CapabilitySet writerCapabilities = CapabilitySet(Capability::SendText) | Capability::Edit
    | Capability::DeleteForAll | Capability::HistoryPaging | Capability::Reply | Capability::AttachInline
    | Capability::React | Capability::Looks;

} // namespace

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
        await(m_core->store().open());
}

bool ClientFixture::restartChanged(const QString &sql)
{
    m_intake.reset();
    m_core.reset();
    const bool changed = changeBehindTheStore(m_profile.storeFolder(), sql);
    restart(Start::Later);
    return changed;
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
    return await(store().addAccount(account));
}

void ClientFixture::addFlows(AccountId account)
{
    DeltaBatch batch;
    for (const QString &id : {u"me"_s, u"ann"_s, u"bob"_s}) {
        User person = user(id, id.at(0).toUpper() + id.mid(1));
        person.login = id + u".login"_s;
        batch.deltas.append(UserSeen{person});
    }
    Flow room = group();
    room.title = u"Build room"_s;
    room.createdMs = 1'700'000'000'000;
    room.capabilities = writerCapabilities;
    Flow talk = chat();
    talk.remoteId = u"c"_s;
    talk.capabilities = writerCapabilities;
    Flow channel = room;
    channel.remoteId = u"n"_s;
    channel.kind = FlowKind::Channel;
    channel.title = u"News"_s;
    channel.capabilities = Capability::HistoryPaging;
    batch.deltas += {FlowSeen{room}, FlowSeen{talk}, FlowSeen{channel}};
    await(store().apply(account, batch));
}

AccountId ClientFixture::addAccountWithFlows()
{
    const AccountId account = addAccount();
    addFlows(account);
    return account;
}

AccountManager &ClientFixture::load()
{
    if (m_loaded)
        restart();
    m_loaded = true;
    const qsizetype startsBefore = script.starts.size();
    QSignalSpy loaded(&accounts(), &AccountManager::loaded);
    accounts().load();
    waitUntil([&] { return !loaded.isEmpty(); }, u"the stored accounts"_s);
    waitUntil([&] { return accounts().ids().isEmpty() || script.starts.size() > startsBefore; },
        u"the start of an adapter"_s);
    return accounts();
}

Message ClientFixture::message(
    const QString &remoteId, OrderKey order, const QString &sender, const QString &text, const QString &flowId)
{
    Message message = Test::message(remoteId, order, text, sender);
    message.flowId = flowId;
    return message;
}

DeltaBatch ClientFixture::endOfFirstSync()
{
    DeltaBatch batch;
    batch.cursors = {{u"account"_s, {}, u"1"_s}};
    return batch;
}

DeltaBatch ClientFixture::request(const QString &stranger)
{
    Flow flow = chat();
    flow.remoteId = stranger;
    flow.ownerId = stranger;
    flow.memberIds = {stranger, u"me"_s};
    flow.capabilities = writerCapabilities;
    Message words = message(u"1 of "_s + stranger, 1, stranger, u"hello"_s, stranger);
    words.attachments = {
        {.kind = AttachmentKind::Picture, .name = u"me.png"_s, .mime = {}, .size = 100, .cacheKey = u"key"_s}};
    DeltaBatch batch;
    batch.deltas = {
        UserSeen{user(stranger, stranger.at(0).toUpper() + stranger.mid(1))}, FlowSeen{flow}, MessageSeen{words}};
    return batch;
}

DeltaBatch ClientFixture::batch(const QList<Message> &messages)
{
    DeltaBatch batch;
    for (const Message &message : messages)
        batch.deltas.append(MessageSeen{message});
    return batch;
}

} // namespace Morelia::Test
