// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/coreclient/requests.h"

#include "client/accounts/accountmanager.h"
#include "models/store/store.h"
#include "tests/support/coreclient/core.h"
#include "tests/support/coreclient/jsonrows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

template <typename Rows>
QJsonArray toArray(const Rows &rows)
{
    QJsonArray array;
    for (const auto &row : rows)
        array.append(toJson(row));
    return array;
}

SetupRequest setupRequest(const QJsonObject &request)
{
    SetupRequest setup;
    const QString verb = text(request, "do"_L1);
    setup.kind = verb == "signin"_L1 ? SetupRequest::Kind::SignIn
        : verb == "signup"_L1        ? SetupRequest::Kind::SignUp
                                     : SetupRequest::Kind::OnThisComputer;
    setup.server = text(request, "server"_L1);
    setup.login = text(request, "login"_L1);
    setup.password = text(request, "password"_L1);
    setup.name = text(request, "name"_L1);
    return setup;
}

} // namespace

Requests::Requests(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_handlers{
          {u"local"_s, &Requests::enter},
          {u"signin"_s, &Requests::enter},
          {u"signup"_s, &Requests::enter},
          {u"state"_s, &Requests::state},
          {u"flows"_s, &Requests::flows},
          {u"list"_s, &Requests::list},
          {u"users"_s, &Requests::users},
          {u"messages"_s, &Requests::messages},
          {u"create"_s, &Requests::create},
          {u"open"_s, &Requests::open},
          {u"send"_s, &Requests::send},
          {u"edit"_s, &Requests::edit},
          {u"delete"_s, &Requests::remove},
          {u"draft"_s, &Requests::draft},
      }
{}

void Requests::handle(const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    const int id = request.value("id"_L1).toInt();
    const Handler handler = m_handlers.value(text(request, "do"_L1));
    if (!m_core.accounts())
        fail(id, u"not ready"_s);
    else if (!handler)
        fail(id, u"unknown request"_s);
    else
        (this->*handler)(id, request);
}

void Requests::succeed(int id, QJsonObject result)
{
    result.insert("id"_L1, id);
    result.insert("ok"_L1, true);
    Q_EMIT answer(result);
}

void Requests::fail(int id, const QString &error)
{
    Q_EMIT answer({{u"id"_s, id}, {u"ok"_s, false}, {u"error"_s, error}});
}

template <typename T, typename Words>
void Requests::answerWith(int id, const Result<T> &outcome, const Words &words)
{
    if (outcome)
        succeed(id, words());
    else
        fail(id, u"the store failed: %1"_s.arg(outcome.error().detail));
}

FlowRef Requests::flowRef(const QJsonObject &request) const
{
    const SyncEngine *engine = m_core.accounts()->current();
    return {engine ? engine->account().config.id : 0, text(request, "flow"_L1)};
}

void Requests::enter(int id, const QJsonObject &request)
{
    m_setup = m_core.accounts()->makeSetup();
    connect(m_setup.get(), &AccountSetup::failed, this, [this, id](const SetupFailure &failure) {
        fail(id,
            u"stage %1 kind %2 %3"_s.arg(int(failure.stage))
                .arg(int(failure.failure.kind))
                .arg(failure.failure.detail));
    });
    connect(m_setup.get(), &AccountSetup::asked, this,
        [this, id](AccountSetup::Question question) { fail(id, u"question %1"_s.arg(int(question))); });
    connect(m_setup.get(), &AccountSetup::succeeded, this, [this, id](const StoredAccount &account) {
        connect(
            m_core.accounts(), &AccountManager::adopted, this,
            [this, id, userId = account.config.userId, server = account.config.server] {
                succeed(id, {{u"user"_s, userId}, {u"server"_s, server}});
            },
            Qt::SingleShotConnection);
        m_core.accounts()->adopt(account);
    });
    m_setup->start(setupRequest(request));
}

void Requests::state(int id, const QJsonObject & /*request*/)
{
    const SyncEngine *engine = m_core.accounts()->current();
    succeed(id,
        {{u"state"_s, nameOf(engine ? engine->status().state : SessionState::Offline)},
            {u"failure"_s, engine ? int(engine->status().failure.kind) : 0}});
}

void Requests::flows(int id, const QJsonObject & /*request*/)
{
    m_core.store()->flows().then(this, [this, id](const Result<QList<FlowRow>> &rows) {
        answerWith(id, rows, [&] { return QJsonObject{{u"flows"_s, toArray(*rows)}}; });
    });
}

void Requests::list(int id, const QJsonObject &request)
{
    FlowListModel &list = *m_core.list();
    if (!list.isLoaded()) {
        connect(
            &list, &FlowListModel::loadedChanged, this, [this, id, request] { this->list(id, request); },
            Qt::SingleShotConnection);
        return;
    }
    QJsonArray titles;
    for (int row = 0; row < list.count(); ++row)
        titles.append(list.at(row).title);
    succeed(id, {{u"titles"_s, titles}});
}

void Requests::users(int id, const QJsonObject &request)
{
    m_core.store()->users(flowRef(request).account).then(this, [this, id](const Result<QList<User>> &users) {
        answerWith(id, users, [&] { return QJsonObject{{u"users"_s, toArray(*users)}}; });
    });
}

void Requests::messages(int id, const QJsonObject &request)
{
    const MessageQuery query{.anchor = newestAnchor, .older = request.value("count"_L1).toInt(50), .newer = 0};
    m_core.store()->messages(flowRef(request), query).then(this, [this, id](const Result<MessagePage> &page) {
        answerWith(id, page, [&] { return QJsonObject{{u"messages"_s, toArray(page->rows)}}; });
    });
}

void Requests::create(int id, const QJsonObject &request)
{
    SyncEngine *engine = m_core.accounts()->current();
    if (!engine) {
        fail(id, u"no account"_s);
        return;
    }
    CreateFlow create;
    create.kind = static_cast<FlowKind>(request.value("kind"_L1).toInt());
    create.title = text(request, "title"_L1);
    create.memberIds = {engine->account().config.userId};
    const QJsonArray members = request.value("members"_L1).toArray();
    for (const auto &member : members)
        create.memberIds.append(member.toString());
    const LocalId opId = newLocalId();
    connect(engine, &SyncEngine::commandFinished, this, [this, id, opId](const LocalId &done, const OpResult &result) {
        if (done != opId)
            return;
        if (result.status == OpResult::Status::Accepted)
            succeed(id, {{u"flow"_s, result.remoteId}});
        else
            fail(id, result.failure.detail);
    });
    engine->execute(opId, create);
}

void Requests::open(int id, const QJsonObject &request)
{
    if (SyncEngine *engine = m_core.accounts()->current())
        engine->openFlow(text(request, "flow"_L1));
    succeed(id);
}

void Requests::send(int id, const QJsonObject &request)
{
    const LocalId opId = newLocalId();
    m_core.accounts()
        ->current()
        ->enqueue(opId,
            SendMessage{
                .localId = opId, .flowId = text(request, "flow"_L1), .body = text(request, "text"_L1), .replyToId = {}})
        .then(this, [this, id](const Result<OutboxItem> &item) {
            answerWith(id, item, [&] { return QJsonObject{{u"localId"_s, item->opId}}; });
        });
}

void Requests::edit(int id, const QJsonObject &request)
{
    m_core.accounts()
        ->current()
        ->enqueue(newLocalId(),
            EditMessage{.flowId = text(request, "flow"_L1),
                .remoteId = text(request, "remoteId"_L1),
                .body = text(request, "text"_L1)})
        .then(this, [this, id](const Result<OutboxItem> &item) {
            answerWith(id, item, [&] { return QJsonObject{{u"opId"_s, item->opId}}; });
        });
}

void Requests::remove(int id, const QJsonObject &request)
{
    m_core.accounts()
        ->current()
        ->enqueue(
            newLocalId(), DeleteMessage{.flowId = text(request, "flow"_L1), .remoteId = text(request, "remoteId"_L1)})
        .then(this, [this, id](const Result<OutboxItem> &item) {
            answerWith(id, item, [&] { return QJsonObject{{u"opId"_s, item->opId}}; });
        });
}

void Requests::draft(int id, const QJsonObject &request)
{
    m_core.store()
        ->saveDraft(flowRef(request), Draft{.body = text(request, "text"_L1), .replyToId = {}})
        .then(this, [this, id](const Result<> &saved) { answerWith(id, saved, [] { return QJsonObject(); }); });
}

} // namespace Morelia::Test
