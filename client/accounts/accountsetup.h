// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/signinattempt.h"
#include "models/store/records.h"
#include "protocol/factory.h"

#include <QObject>

#include <memory>

namespace Morelia {

class LocalServer;

//! The person's request; texts as they were typed.
struct SetupRequest
{
    enum class Kind : quint8 {
        SignIn,
        SignUp,
        OnThisComputer,
        Join,        //!< on a server that somebody named: a new account, for which a name suffices
        SignInAgain, //!< into an account that is here already; its secrets are refused
    };
    Kind kind = Kind::SignIn;
    QString server{};
    QString login{};
    QString password{};
    QString name{};          //!< may be empty except for OnThisComputer and Join
    QString email{};         //!< may be empty
    StoredAccount account{}; //!< for SignInAgain

    //! The login is made from the name, the password at random.
    bool hasOnlyName() const { return kind == Kind::OnThisComputer || kind == Kind::Join; }
};

//! Why a setup ended without an account.
struct SetupFailure
{
    enum class Stage : quint8 {
        Address,     //!< the text names no server
        Search,      //!< no server was found there
        LocalServer, //!< the built-in server did not start
        Account,     //!< the server refused, or the link broke: failure has the kind
    };
    Stage stage = Stage::Account;
    Failure failure;
    QString server;                 //!< as it is shown
    QString login;                  //!< that was tried; empty before
    bool otherFormsMayHelp = false; //!< the login is known, the password was refused: see AccountSetup::tryOlderForm()
};

//! Sets up one account, from the typed entries to a row that can be stored. Made for one account, then thrown away.
class AccountSetup : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { StartingServer, Searching, SigningIn, SigningUp };
    enum class Question : quint8 { PlaintextLink };

    //! protocol: of the account; its factory. All of them must outlive the setup.
    AccountSetup(const ProtocolFactory &protocol, EventThread &network, LocalServer &localServer, Clock &clock,
        QObject *parent = nullptr);
    ~AccountSetup() override;

    //! One of succeeded(), failed() and asked() follows; after asked() one of the answers below goes on.
    void start(const SetupRequest &request);
    //! Yes to Question::PlaintextLink.
    void acceptPlaintext();
    //! After a failure where other forms may help: one of OlderForms, from 1 on.
    void tryOlderForm(int form);

Q_SIGNALS:
    void stepChanged(Morelia::AccountSetup::Step step);
    void asked(Morelia::AccountSetup::Question question, const QString &server);
    void succeeded(const Morelia::StoredAccount &account);
    void failed(const Morelia::SetupFailure &failure);

private:
    void startLocal();
    void search();
    void onFound(const ServerPlace &place);
    void attempt(int form);
    void onSucceeded(const Identity &identity);
    void onAttemptFailed(const Failure &failure);
    void fail(SetupFailure::Stage stage, const Failure &failure = {});

    const ProtocolFactory &m_protocol;
    EventThread &m_network;
    LocalServer &m_localServer;
    Clock &m_clock;
    std::unique_ptr<ServerSearch> m_search;
    std::unique_ptr<SignInAttempt> m_attempt;
    SetupRequest m_request;
    AccountConfig m_config;
    bool m_readableOnTheWay = false;
    int m_form = 0;
    int m_loginAttempt = 1; // for logins made from a name
    QString m_server;       // as it is shown
};

} // namespace Morelia
