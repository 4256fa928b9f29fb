// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace Morelia {

//! The system's store of secrets.
class SecretVault
{
public:
    enum class Status : quint8 {
        Done,
        Missing,     //!< it works, and there is no such entry
        Unavailable, //!< there is none, it is locked, or it refuses
    };
    using ReadCallback = std::function<void(Status, const QByteArray &)>;
    using WriteCallback = std::function<void(Status)>;

    SecretVault() = default;
    virtual ~SecretVault() = default;
    Q_DISABLE_COPY_MOVE(SecretVault)

    //! Answers once, now or later; never after context is gone.
    virtual void read(const QString &name, QObject *context, ReadCallback done) = 0;
    virtual void write(const QString &name, const QByteArray &secret, QObject *context, WriteCallback done) = 0;
};

//! Windows credentials, macOS keychain, KWallet or Secret Service, whichever runs. Never falls back to a file.
class SystemVault final : public SecretVault
{
public:
    void read(const QString &name, QObject *context, ReadCallback done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, WriteCallback done) override;
};

} // namespace Morelia
