// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/device.h"

#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/mtpadapter.h"
#include "tests/faults/faultworld.h"
#include "tests/support/waiting/await.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

namespace {

constexpr int wholeFlow = 1000;
constexpr int manyTries = 1000;

// The tests simulate kills, not power cuts, so files may lie in memory: a real disk takes six times as long.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    const QString base = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return base + u"/morelia-XXXXXX"_s;
}

// Waiting happens on virtual time: retries come at once.
RetryPolicy restless()
{
    return {.delaysMs = QList<int>(manyTries, 0), .lookAgainMs = 0, .storeAgainMs = 0};
}

} // namespace

Device::Device(FaultWorld &world, const QString &name, const QString &login, const QString &credential, OwnIds ownIds)
    : m_world(world)
    , m_name(name)
    , m_folder(folderTemplate())
{
    m_account.config.protocol = u"mtp"_s;
    m_account.config.settings = Mtp::AccountSettings{.server = QUrl(u"wss://chat.example.org/ws"_s),
        .realm = u"chat.example.org"_s,
        .ownIds = ownIds == OwnIds::Sent}
                                    .encoded();
    m_account.config.login = login;
    m_account.secrets = Mtp::Credentials{.credential = credential, .authId = {}}.encoded();
    m_world.onNetwork(
        [this] { m_link = std::make_unique<FaultyNetwork>(m_world.server().transports(), m_world.clock); });
}

Device::~Device()
{
    kill(KillStage::Unheard);
    m_world.onNetwork([this] { m_link.reset(); });
}

void Device::start()
{
    m_store = std::make_unique<Store>(m_folder.path(), m_key, m_clock);
    await(m_store->open(), Meanwhile::Nothing);
    QList<StoredAccount> accounts = await(m_store->accounts(), Meanwhile::Nothing);
    if (accounts.isEmpty()) {
        await(m_store->addAccount(m_account), Meanwhile::Nothing);
        accounts = await(m_store->accounts(), Meanwhile::Nothing);
    }
    m_engine = std::make_unique<SyncEngine>(
        accounts.constFirst(), *m_store, makeAdapter(), m_world.network(), m_clock, BatchStep(), restless());
    m_engine->start();
    m_stirred = true;
}

std::unique_ptr<ProtocolAdapter> Device::makeAdapter()
{
    auto adapter = std::make_unique<MtpAdapter>(m_link->transports(), m_world.clock, m_files, m_world.randomSource());
    const auto stir = [this] { m_stirred = true; };
    QObject::connect(adapter.get(), &ProtocolAdapter::stateChanged, adapter.get(), stir, Qt::DirectConnection);
    QObject::connect(adapter.get(), &ProtocolAdapter::identified, adapter.get(), stir, Qt::DirectConnection);
    QObject::connect(adapter.get(), &ProtocolAdapter::deltas, adapter.get(), stir, Qt::DirectConnection);
    QObject::connect(adapter.get(), &ProtocolAdapter::opFinished, adapter.get(), stir, Qt::DirectConnection);
    QObject::connect(adapter.get(), &ProtocolAdapter::opSent, adapter.get(), stir, Qt::DirectConnection);
    return adapter;
}

void Device::kill(KillStage stage)
{
    if (!m_engine)
        return;
    if (stage != KillStage::Unheard)
        QCoreApplication::processEvents();
    if (stage == KillStage::Stored)
        drainStore();
    m_engine.reset();
    m_store.reset();
    m_world.onNetwork([] {});
    m_stirred = false;
}

bool Device::say(const QString &flowId, const QString &text, const QByteArray &document)
{
    const LocalId id = newLocalId();
    QList<Attachment> attachments;
    if (!document.isEmpty()) {
        Attachment attachment;
        attachment.name = u"document.bin"_s;
        attachment.mime = u"application/octet-stream"_s;
        attachment.size = document.size();
        attachment.cacheKey = m_files.put(document).value_or(QString());
        attachments.append(attachment);
    }
    const auto kept = m_engine->enqueue(
        id, SendMessage{.localId = id, .flowId = flowId, .body = text, .replyToId = {}, .attachments = attachments});
    m_stirred = true;
    m_world.settle();
    return kept.isFinished() && kept.resultCount() > 0 && kept.result().has_value();
}

int Device::retryFailed()
{
    int retried = 0;
    const QList<OutboxItem> items = outbox();
    for (const OutboxItem &item : items) {
        if (item.state == DeliveryState::Failed && m_engine->retry(item.opId))
            ++retried;
    }
    m_stirred = m_stirred || retried > 0;
    return retried;
}

MessagePage Device::page(const QString &flowId)
{
    const FlowRef ref{m_engine->account().config.id, flowId};
    return await(m_store->messages(ref, {.anchor = newestAnchor, .older = wholeFlow, .newer = 0}), Meanwhile::Nothing);
}

QList<MessageRow> Device::rows(const QString &flowId)
{
    QList<MessageRow> rows = page(flowId).rows;
    std::ranges::reverse(rows);
    return rows;
}

bool Device::hasGap(const QString &flowId)
{
    return page(flowId).hasGap;
}

QList<OutboxItem> Device::outbox()
{
    return await(m_store->outbox(m_engine->account().config.id), Meanwhile::Nothing);
}

SessionState Device::state() const
{
    return m_engine ? m_engine->status().state : SessionState::Offline;
}

bool Device::hasBytesOf(const MessageRow &row, const QByteArray &document) const
{
    if (document.isEmpty())
        return row.attachments.isEmpty();
    return row.attachments.size() == 1 && m_files.get(row.attachments.constFirst().cacheKey) == document;
}

void Device::drainStore()
{
    // Both threads of the store work in order: what is asked last is answered last.
    static_cast<void>(outcomeOf(m_store->saveDraft({}, {}), Meanwhile::Nothing));
    static_cast<void>(outcomeOf(m_store->flow({}), Meanwhile::Nothing));
}

} // namespace Morelia::Test
