// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountsetup.h"
#include "models/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <memory>

namespace Morelia::Test {

class Core;

//! Carries out requests such as {"id": 7, "do": "send", "flow": "…", "text": "…"}; each gets one answer with its id:
//! {"id": 7, "ok": true, …} or {"id": 7, "ok": false, "error": "…"}.
class Requests : public QObject
{
    Q_OBJECT

public:
    explicit Requests(Core &core, QObject *parent = nullptr);

    void handle(const QByteArray &line);

Q_SIGNALS:
    void answer(const QJsonObject &answer);

private:
    using Handler = void (Requests::*)(int id, const QJsonObject &request);

    void enter(int id, const QJsonObject &request);
    void state(int id, const QJsonObject &request);
    void flows(int id, const QJsonObject &request);
    void list(int id, const QJsonObject &request);
    void users(int id, const QJsonObject &request);
    void messages(int id, const QJsonObject &request);
    void create(int id, const QJsonObject &request);
    void open(int id, const QJsonObject &request);
    void send(int id, const QJsonObject &request);
    void edit(int id, const QJsonObject &request);
    void remove(int id, const QJsonObject &request);
    void draft(int id, const QJsonObject &request);

    void succeed(int id, QJsonObject result = {});
    void fail(int id, const QString &error);
    template <typename T, typename Words>
    void answerWith(int id, const Result<T> &outcome, const Words &words);
    FlowRef flowRef(const QJsonObject &request) const;

    Core &m_core;
    QHash<QString, Handler> m_handlers;
    std::unique_ptr<AccountSetup> m_setup;
};

} // namespace Morelia::Test
