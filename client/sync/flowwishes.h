// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/command.h"

#include <QHash>
#include <QObject>

namespace Morelia {

class AdapterHandle;
class Store;

//! Flows that the person wants to be made on a server. The store knows of each before the server does: its news may come
//! before its answer, or the answer never.
class FlowWishes : public QObject
{
    Q_OBJECT

public:
    //! Store and adapter must outlive this.
    FlowWishes(AccountId account, Store &store, AdapterHandle &adapter, QObject *parent = nullptr);

    //! Asks the server; finished() tells its answer.
    void make(const LocalId &opId, const CreateFlow &wish);
    //! Takes an answer; false when it is to something else.
    bool finish(const LocalId &opId, const OpResult &result);

Q_SIGNALS:
    //! How the store took a wish or its answer.
    void stored(const Morelia::Result<> &outcome);
    void finished(const Morelia::LocalId &opId, const Morelia::OpResult &result);

private:
    const AccountId m_account;
    Store &m_store;
    AdapterHandle &m_adapter;
    QHash<LocalId, CreateFlow> m_asked;
};

} // namespace Morelia
