// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>

namespace Morelia {

class SettingsController;
class Store;
struct StoreChanges;

//! Finds the flow that opens by itself: the one that was open last, and the first one of a new account on this computer.
class FlowStarter : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive this.
    FlowStarter(Store &store, SettingsController &settings, QObject *parent = nullptr);

    //! lastFound() follows, where it is still there.
    void findLast();
    //! firstFound() follows as soon as the account has a flow in which something can be sent, a chat of two if there is one.
    void findFirst(AccountId account);
    //! The person has chosen a flow: findFirst() does not count any more.
    void stop() { m_welcomed = 0; }

Q_SIGNALS:
    void lastFound(const Morelia::FlowRef &flow);
    void firstFound(const Morelia::FlowRef &flow);

private:
    void onChanged(const StoreChanges &changes);
    void lookForFirst();

    Store &m_store;
    SettingsController &m_settings;
    AccountId m_welcomed = 0; // its first flow is wanted
};

} // namespace Morelia
