// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/device.h"

#include "client/interop/waiting.h"

#include <algorithm>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s; // for waits without a limit of their own: a server that freezes is slow, not wrong
constexpr int pageRows = 200;

QString wordsOf(const SetupFailure &failure)
{
    switch (failure.stage) {
    case SetupFailure::Stage::Address:
        return u"the address names no server"_s;
    case SetupFailure::Stage::Search:
        return u"no server was found"_s;
    case SetupFailure::Stage::LocalServer:
        return u"the built-in server did not start"_s;
    case SetupFailure::Stage::Account:
        break;
    }
    // An unknown login is another kind.
    if (failure.failure.kind == FailureKind::Credentials)
        return u"the password is refused"_s;
    return u"the server refused (kind %1)"_s.arg(static_cast<int>(failure.failure.kind));
}

} // namespace

Device::Device(const QString &name)
    : m_profile(name, m_folder.path())
{}

Device::~Device()
{
    if (m_core)
        m_core->accounts().stop();
}

bool Device::open()
{
    if (!m_profile.open().isEmpty())
        return false;
    m_settings = std::make_unique<Settings>(m_profile.settingsFile());
    m_core = std::make_unique<Core>(m_profile, *m_settings, SecretKey::generate());
    bool ready = false;
    const QObject context;
    QObject::connect(m_core.get(), &Core::ready, &context, [&ready] { ready = true; });
    m_core->start();
    return holdsWithin(patience, [&ready] { return ready; });
}

QString Device::enter(const SetupRequest &request)
{
    if (!m_core && !open())
        return u"the profile cannot be made"_s;
    const std::unique_ptr<AccountSetup> setup = m_core->accounts().makeSetup();
    std::optional<QString> problem;
    const QObject context;
    QObject::connect(setup.get(), &AccountSetup::failed, &context,
        [&problem](const SetupFailure &failure) { problem = wordsOf(failure); });
    QObject::connect(setup.get(), &AccountSetup::asked, &context, [&](AccountSetup::Question question) {
        // Naming an unencrypted server on the command line is consent.
        switch (question) {
        case AccountSetup::Question::PlaintextLink:
            setup->acceptPlaintext();
            break;
        }
    });
    QObject::connect(setup.get(), &AccountSetup::succeeded, &context, [&](const StoredAccount &account) {
        m_core->accounts().adopt(account);
        problem = QString();
    });
    setup->start(request);
    holdsWithin(patience, [&problem] { return problem.has_value(); });
    if (!problem)
        return u"no answer"_s;
    if (!problem->isEmpty())
        return *problem;
    return holdsWithin(patience, [this] { return isOnline(); }) ? QString() : u"the first sync does not end"_s;
}

SyncEngine *Device::engine() const
{
    return m_core ? m_core->accounts().current() : nullptr;
}

bool Device::isOnline() const
{
    return engine() && engine()->status().state == SessionState::Online;
}

QString Device::userId() const
{
    return engine() ? engine()->account().config.userId : QString();
}

bool Device::knows(const QString &userId)
{
    const QList<User> people = engine() ? await(m_core->store().users(refOf({}).account)) : QList<User>();
    return std::ranges::find(people, userId, &User::remoteId) != people.end();
}

FlowRef Device::refOf(const QString &flow) const
{
    return {engine() ? engine()->account().config.id : 0, flow};
}

QString Device::createFlow(FlowKind kind, const QString &title, const QStringList &members)
{
    if (!engine())
        return {};
    const LocalId opId = newLocalId();
    std::optional<OpResult> result;
    const QObject context;
    QObject::connect(
        engine(), &SyncEngine::commandFinished, &context, [&](const LocalId &done, const OpResult &outcome) {
            if (done == opId)
                result = outcome;
        });
    CreateFlow create{.kind = kind, .title = title, .info = {}, .memberIds = {userId()}};
    create.memberIds += members;
    engine()->execute(opId, create);
    holdsWithin(patience, [&result] { return result.has_value(); });
    return result && result->status == OpResult::Status::Accepted ? result->remoteId : QString();
}

void Device::openFlow(const QString &flow)
{
    if (engine())
        engine()->openFlow(flow);
}

LocalId Device::send(
    const QString &flow, const QString &text, const QString &replyToId, const QList<Attachment> &attachments)
{
    const LocalId localId = newLocalId();
    if (engine())
        await(engine()->enqueue(localId,
            SendMessage{
                .localId = localId, .flowId = flow, .body = text, .replyToId = replyToId, .attachments = attachments}));
    return localId;
}

void Device::edit(const QString &flow, const QString &remoteId, const QString &text)
{
    if (engine())
        await(engine()->enqueue(newLocalId(), EditMessage{.flowId = flow, .remoteId = remoteId, .body = text}));
}

void Device::remove(const QString &flow, const QString &remoteId)
{
    if (engine())
        await(engine()->enqueue(newLocalId(), DeleteMessage{.flowId = flow, .remoteId = remoteId}));
}

void Device::react(const QString &flow, const QString &remoteId, const QString &sign, bool takeBack)
{
    if (engine())
        await(engine()->enqueue(newLocalId(),
            ReactToMessage{
                .localId = newLocalId(), .flowId = flow, .remoteId = remoteId, .value = sign, .takeBack = takeBack}));
}

QList<FlowRow> Device::flows()
{
    return m_core ? await(m_core->store().flows()) : QList<FlowRow>();
}

std::optional<FlowRow> Device::flow(const QString &id)
{
    const QList<FlowRow> all = flows();
    const auto it = std::ranges::find_if(all, [&id](const FlowRow &row) { return row.ref.flowId == id; });
    return it == all.end() ? std::nullopt : std::optional(*it);
}

QList<MessageRow> Device::messages(const QString &flow)
{
    if (!engine())
        return {};
    const MessageQuery query{.anchor = newestAnchor, .older = pageRows, .newer = 0};
    QList<MessageRow> newestFirst = await(m_core->store().messages(refOf(flow), query)).rows;
    std::ranges::reverse(newestFirst);
    return newestFirst;
}

std::optional<MessageRow> Device::message(const QString &flow, const QString &text)
{
    const QList<MessageRow> all = messages(flow);
    const auto it = std::ranges::find(all, Body(text), &MessageRow::body);
    return it == all.end() ? std::nullopt : std::optional(*it);
}

std::optional<MessageRow> Device::messageById(const QString &flow, const QString &remoteId)
{
    const QList<MessageRow> all = messages(flow);
    const auto it = std::ranges::find(all, remoteId, &MessageRow::remoteId);
    return it == all.end() ? std::nullopt : std::optional(*it);
}

qsizetype Device::unconfirmed()
{
    return engine() ? await(m_core->store().outbox(refOf({}).account)).size() : 0;
}

} // namespace Morelia::Interop
