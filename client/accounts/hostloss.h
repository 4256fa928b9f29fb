// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace Morelia {

class AccountManager;

//! Names the people who lose their server when this Morelia ends.
class HostLoss : public QObject
{
    Q_OBJECT

public:
    //! accounts must outlive this.
    explicit HostLoss(AccountManager &accounts, QObject *parent = nullptr);

    //! Names those who would be offline; empty where nobody would.
    QString text() const;

Q_SIGNALS:
    void changed();

private:
    QStringList others() const;

    AccountManager &m_accounts;
};

} // namespace Morelia
