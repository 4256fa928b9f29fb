// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/adapter.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace Morelia {

//! One thing that a sign-in form asks. Its words are those of the interface for its kind.
struct FormField
{
    enum class Kind : quint8 { Server, Login, Password, Name, Email };
    Kind kind = Kind::Server;
    bool needed = true;
    bool forNewAccounts = false; //!< asked only where an account is made
    qsizetype minChars = 0;      //!< where an account is made
    qsizetype maxChars = 0;
};

//! Forms of a password that older programs sent. Each is tried only when the person asks for it.
struct OlderForms
{
    QString risk;        //!< what is at stake; in the language of the moment
    QStringList actions; //!< words of a button each; form 1 is the first
};

//! An address as a person typed it.
struct TypedServer
{
    QString name;  //!< as it is shown
    QString login; //!< the part before "@"; often empty
};

//! A server that answers.
struct ServerPlace
{
    QString name;                  //!< as it is shown
    QByteArray settings;           //!< for AccountConfig
    bool readableOnTheWay = false; //!< others can read what crosses the link: ask the person before a secret does
};

//! Looks for the server behind an address; sends no secret. Ends without a signal when it is destroyed.
class ServerSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! found() or failed() follows once.
    virtual void start() = 0;

Q_SIGNALS:
    void found(const Morelia::ServerPlace &place);
    void failed(const Morelia::Failure &failure);
};

//! A protocol without an account: everything needed before one is there, and to store one. Makes the adapters. Lives on
//! the interface's thread and outlives what it makes; nothing here waits.
class ProtocolFactory
{
public:
    ProtocolFactory() = default;
    virtual ~ProtocolFactory() = default;
    Q_DISABLE_COPY_MOVE(ProtocolFactory)

    //! Stored with each account: never change it.
    virtual QString id() const = 0;
    //! Whose servers speak it, in words; a name that no language translates.
    virtual QString name() const = 0;

    //! The fields of a sign-in form, in this order.
    virtual QList<FormField> form() const = 0;
    //! None where the protocol has had one form only.
    virtual OlderForms olderForms() const = 0;

    //! Nothing where the text can name no server.
    virtual std::optional<TypedServer> readAddress(const QString &typed) const = 0;
    //! Null where the text can name no server.
    virtual std::unique_ptr<ServerSearch> search(const QString &typed) const = 0;
    //! A server that needs no search, such as the built-in one; other settings stay as given.
    virtual ServerPlace placeAt(const QUrl &url, const QByteArray &settings = {}) const = 0;
    //! Both settings lead to the same server, even by different addresses.
    virtual bool isSameServer(const QByteArray &a, const QByteArray &b) const = 0;

    //! Gives a function that makes the secrets of an account from a password in one of its forms (0: the usual one). It
    //! is slow and may run on any thread, also after the factory is gone. Empty secrets: none can be made of this.
    virtual std::function<Secrets()> secretMaker(
        const AccountConfig &config, const QString &password, int form = 0) const = 0;

    //! Characters, as a person counts them, that have to go from the end of a text to make it fit for a server; 0 when it
    //! fits or nothing is known.
    virtual qint64 textExcess(const QString &text, const Limits &limits) const = 0;

    //! Not started; it is moved to the network's thread before that.
    virtual std::unique_ptr<ProtocolAdapter> makeAdapter() const = 0;
};

} // namespace Morelia
