// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class AccountManager;

//! What the end of Morelia means for others, while its own server has them connected.
class HostController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! Who would be offline, in words; empty where nobody would, and when the computer ends the program.
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed)

public:
    //! accounts must outlive this.
    explicit HostController(AccountManager &accounts, QObject *parent = nullptr);

    QString lossText() const;
    //! The session of the person ends, or the system asks the program to go: nobody can answer a question any more.
    void endSession();

Q_SIGNALS:
    void changed();

private:
    QStringList others() const;

    AccountManager &m_accounts;
    bool m_ending = false;
};

} // namespace Morelia
