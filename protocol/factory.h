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

//! One field of a sign-in form. The interface has the words for each kind.
struct FormField
{
    enum class Kind : quint8 { Server, Login, Password, Name, Email };
    Kind kind = Kind::Server;
    bool needed = true;
    bool forNewAccounts = false; //!< asked only where an account is made
    qsizetype minChars = 0;      //!< in UTF-16 units; only where an account is made
    qsizetype maxChars = 0;      //!< in UTF-16 units; 0: no limit
};

//! Forms of a password that older programs sent. Each is tried only when the person asks for it. The words are in the
//! language of the moment, so ask again when that changes.
struct OlderForms
{
    QString risk;        //!< the risk of trying them
    QStringList actions; //!< the text of a button for each; the first is form 1 of secretMaker()
};

//! An address as a person typed it.
struct TypedServer
{
    QString name;  //!< as it is shown, before a search
    QString login; //!< the part before "@"; often empty
};

//! A server that answers.
struct ServerPlace
{
    QString name;                  //!< as it is shown
    QByteArray settings;           //!< AccountConfig::settings of an account there
    bool readableOnTheWay = false; //!< others can read what crosses the link: ask the person before a secret does
};

//! Makes the secrets of an account; nothing where it cannot.
using SecretMaker = std::function<std::optional<Secrets>()>;

//! Looks for the server behind an address; sends no secret. Lives on the interface's thread and does not block it. Destroy
//! it to cancel: then no signal comes.
class ServerSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Call it once; found() or failed() follows once.
    virtual void start() = 0;

Q_SIGNALS:
    void found(const Morelia::ServerPlace &place);
    //! No server of this protocol answers there. The detail of the failure is foreign text.
    void failed(const Morelia::Failure &failure);
};

//! A protocol without an account: finds servers, describes the sign-in form, makes secrets and adapters. Lives on the
//! interface's thread and outlives everything that it makes, but for the functions of secretMaker(). Nothing here blocks.
//! A new protocol is registered in client/core/protocols.cpp.
class ProtocolFactory
{
public:
    ProtocolFactory() = default;
    virtual ~ProtocolFactory() = default;
    Q_DISABLE_COPY_MOVE(ProtocolFactory)

    //! Stored with each account: unique, and never changed.
    virtual QString id() const = 0;
    //! The name of its servers, as people know it; not translated.
    virtual QString name() const = 0;

    //! The fields of the sign-in form, in their order on the screen; at most one of each kind.
    virtual QList<FormField> form() const = 0;
    //! Without actions where the protocol has had one form only.
    virtual OlderForms olderForms() const = 0;

    //! Reads the Server field of the form; nothing where the text can name no server.
    virtual std::optional<TypedServer> readAddress(const QString &typed) const = 0;
    //! A search for the same text, not started; null where it can name no server.
    virtual std::unique_ptr<ServerSearch> search(const QString &typed) const = 0;
    //! A server that needs no search, such as the built-in one. Its settings are those given, with this address.
    virtual ServerPlace placeAt(const QUrl &url, const QByteArray &settings = {}) const = 0;
    //! True when both settings lead to the same server, even by different addresses: a login there is one account.
    virtual bool isSameServer(const QByteArray &a, const QByteArray &b) const = 0;

    //! Gives a function that makes the secrets of an account from a password in one of its forms (0: the usual one, then
    //! those of olderForms()). It is slow and may run on any thread, also after the factory is gone. It gives
    //! nothing where none can be made of this password, or not in this form on this server. config needs login and
    //! settings.
    virtual SecretMaker secretMaker(const AccountConfig &config, const QString &password, int form = 0) const = 0;

    //! Characters, as a person counts them, by which a text is too long for a server with these limits; 0 when it fits or
    //! nothing is known. Called while a person types.
    virtual qint64 textExcess(const QString &text, const Limits &limits) const = 0;

    //! An adapter for one account, never null, without a parent and not started; it is moved to the network's thread
    //! before that.
    virtual std::unique_ptr<ProtocolAdapter> makeAdapter() const = 0;
};

} // namespace Morelia
