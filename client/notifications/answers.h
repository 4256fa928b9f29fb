// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/notifications/notifier.h"

#include <QObject>

namespace Morelia {

class AccountManager;

//! Does what the person asks for in a notification: marks as read, answers.
class NotificationAnswers : public QObject
{
    Q_OBJECT

public:
    //! All must outlive this.
    NotificationAnswers(AccountManager &accounts, Notifier &notifier, QObject *parent = nullptr);

private:
    void markRead(const FlowRef &flow);
    void reply(const FlowRef &flow, const QString &text);
    void refuse(const FlowRef &flow, const QString &text, const QString &why);

    AccountManager &m_accounts;
    Notifier &m_notifier;
};

} // namespace Morelia
