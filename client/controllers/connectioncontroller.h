// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

class AccountManager;

//! State of the connection of the current account, in words.
class ConnectionController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(State state READ state NOTIFY changed)
    //! A few words: "online", "connecting", "waiting 12 s".
    Q_PROPERTY(QString text READ text NOTIFY changed)
    //! What it means and what can be done; empty while online.
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString serverName READ serverName NOTIFY changed)
    //! Own name, cleaned.
    Q_PROPERTY(QString userName READ userName NOTIFY changed)
    //! Address under which others on this computer reach the built-in server; empty elsewhere.
    Q_PROPERTY(QString shareAddress READ shareAddress NOTIFY changed)
    //! The person has to act: detail says what.
    Q_PROPERTY(bool needsUser READ needsUser NOTIFY changed)

public:
    enum class State : quint8 { Offline, Connecting, SigningIn, Syncing, Online, Waiting, NeedsUser };
    Q_ENUM(State)

    explicit ConnectionController(AccountManager &accounts, QObject *parent = nullptr);
    ~ConnectionController() override;

    State state() const;
    QString text() const;
    QString detail() const;
    QString serverName() const;
    QString userName() const;
    QString shareAddress() const;
    bool needsUser() const;

    Q_INVOKABLE void retryNow();
    Q_INVOKABLE void copyShareAddress();

Q_SIGNALS:
    void changed();

private:
    void refresh();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
