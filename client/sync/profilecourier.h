// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/records.h"

#include <QObject>
#include <QSet>

namespace Morelia {

class Store;

//! Lets the own profile follow the first own message in each flow that has not had it.
class ProfileCourier : public QObject
{
    Q_OBJECT

public:
    //! account and store must outlive this.
    ProfileCourier(const StoredAccount &account, Store &store, QObject *parent = nullptr);

    //! The server has an own message of the flow.
    void follow(const QString &flowId);

Q_SIGNALS:
    //! A command is in the outbox, and is to be sent.
    void queued(const Morelia::OutboxItem &item);

private:
    void tell(const QString &flowId);

    const StoredAccount &m_account;
    Store &m_store;
    QSet<QString> m_asked; // flows for which there is nothing to do until the profile changes
};

} // namespace Morelia
