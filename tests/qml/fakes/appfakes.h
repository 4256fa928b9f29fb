// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/blockedfake.h"
#include "tests/qml/fakes/desktopfakes.h"
#include "tests/qml/fakes/flowactionsfake.h"
#include "tests/qml/fakes/flowfake.h"
#include "tests/qml/fakes/jumpfake.h"
#include "tests/qml/fakes/loginfake.h"
#include "tests/qml/fakes/mediafake.h"
#include "tests/qml/fakes/newchatfake.h"
#include "tests/qml/fakes/profilefake.h"
#include "tests/qml/fakes/settingsfake.h"

namespace Morelia {

class AccountDeletion : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool possible MEMBER m_possible NOTIFY changed)
    Q_PROPERTY(bool busy MEMBER m_busy NOTIFY changed)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)

public:
    using Recorder::Recorder;

    Q_INVOKABLE void begin() { record("begin"); }
    Q_INVOKABLE void remove(const QString &typed) { record("remove", typed); }

Q_SIGNALS:
    void changed();

private:
    bool m_possible = true;
    bool m_busy = false;
    QString m_problem;
};

class ConnectionController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(qint64 accountId MEMBER m_accountId NOTIFY changed)
    Q_PROPERTY(State state MEMBER m_state NOTIFY changed)
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QString detail MEMBER m_detail NOTIFY changed)
    Q_PROPERTY(QString serverName MEMBER m_serverName NOTIFY changed)
    Q_PROPERTY(QString userName MEMBER m_userName NOTIFY changed)
    Q_PROPERTY(QString initials MEMBER m_initials NOTIFY changed)
    Q_PROPERTY(int colorIndex MEMBER m_colorIndex NOTIFY changed)
    Q_PROPERTY(QString picture MEMBER m_picture NOTIFY changed)
    Q_PROPERTY(QString shareAddress MEMBER m_shareAddress NOTIFY changed)
    Q_PROPERTY(QString login MEMBER m_login NOTIFY changed)
    Q_PROPERTY(bool onThisComputer MEMBER m_onThisComputer NOTIFY changed)
    Q_PROPERTY(bool needsUser MEMBER m_needsUser NOTIFY changed)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
    Q_PROPERTY(bool signInHelps MEMBER m_signInHelps NOTIFY changed)
    Q_PROPERTY(QString lossText MEMBER m_lossText NOTIFY changed)
    Q_PROPERTY(Morelia::AccountDeletion *deletion READ deletion CONSTANT)

public:
    enum class State : quint8 { Offline, Connecting, SigningIn, Syncing, Online, Waiting, NeedsUser, SignedOut };
    Q_ENUM(State)

    using Recorder::Recorder;

    AccountDeletion *deletion() { return &m_deletion; }
    bool canRetry() const { return m_state == State::Waiting || m_state == State::Offline; }
    Q_INVOKABLE void retryNow() { record("retryNow"); }
    Q_INVOKABLE void readLosses() { record("readLosses"); }
    Q_INVOKABLE void copyShareAddress() { record("copyShareAddress"); }

Q_SIGNALS:
    void changed();

private:
    AccountDeletion m_deletion;
    State m_state = State::Online;
    QString m_text = QStringLiteral("online");
    QString m_detail;
    QString m_lossText;
    QString m_serverName = QStringLiteral("example.org");
    QString m_userName = QStringLiteral("Me");
    QString m_initials = QStringLiteral("M");
    QString m_picture;
    QString m_login = QStringLiteral("me");
    QString m_shareAddress;
    qint64 m_accountId = 1;
    int m_colorIndex = 0;
    bool m_onThisComputer = false;
    bool m_needsUser = false;
    bool m_signInHelps = false;
};

class AppController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Stage stage MEMBER m_stage NOTIFY stageChanged)
    Q_PROPERTY(Morelia::LoginController *login READ login CONSTANT)
    Q_PROPERTY(Morelia::FlowListModel *flows READ flows CONSTANT)
    Q_PROPERTY(Morelia::FlowActions *flowActions READ flowActions CONSTANT)
    Q_PROPERTY(Morelia::FlowController *flow MEMBER m_flow NOTIFY flowChanged)
    Q_PROPERTY(Morelia::NewChatController *newChat READ newChat CONSTANT)
    Q_PROPERTY(Morelia::JumpController *jump READ jump CONSTANT)
    Q_PROPERTY(Morelia::AccountsModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(Morelia::ConnectionController *connection READ connection NOTIFY connectionChanged)
    Q_PROPERTY(Morelia::ConnectionController *flowConnection READ connection NOTIFY flowConnectionChanged)
    Q_PROPERTY(
        Morelia::ConnectionController *actingConnection READ actingConnection WRITE act NOTIFY actingConnectionChanged)
    Q_PROPERTY(Morelia::SettingsController *settings READ settings CONSTANT)
    Q_PROPERTY(Morelia::MediaController *media READ media CONSTANT)
    Q_PROPERTY(Morelia::ClosingController *closing READ closing CONSTANT)
    Q_PROPERTY(Morelia::BlockedPeople *blocked READ blocked CONSTANT)
    Q_PROPERTY(Morelia::OwnProfile *profile READ profile CONSTANT)
    Q_PROPERTY(Morelia::DeclinedRequests *declined READ declined CONSTANT)
    Q_PROPERTY(Morelia::Handover *handover READ handover CONSTANT)
    Q_PROPERTY(QStringList notices MEMBER m_notices NOTIFY noticesChanged)
    Q_PROPERTY(QStringList mishaps MEMBER m_mishaps NOTIFY noticesChanged)
    Q_PROPERTY(QString failure MEMBER m_failure NOTIFY stageChanged)
    Q_PROPERTY(bool active MEMBER m_active NOTIFY activeChanged)

public:
    enum class Stage : quint8 { Starting, Welcome, Ready, Broken };
    Q_ENUM(Stage)

    //! With one account, that of connection.
    explicit AppController(QObject *parent = nullptr);

    LoginController *login() { return &m_login; }
    FlowListModel *flows() { return &m_flows; }
    FlowActions *flowActions() { return &m_flowActions; }
    NewChatController *newChat() { return &m_newChat; }
    JumpController *jump() { return &m_jump; }
    AccountsModel *accounts() { return &m_accounts; }
    ConnectionController *connection() { return &m_connection; }
    ConnectionController *actingConnection() { return m_acting ? m_acting : &m_connection; }
    void act(ConnectionController *connection)
    {
        m_acting = connection;
        Q_EMIT actingConnectionChanged();
    }
    Q_INVOKABLE void chooseAccount(qint64 accountId) { record("chooseAccount", accountId); }
    Q_INVOKABLE void signOut(qint64 accountId, bool removeData) { record("signOut", accountId, removeData); }
    SettingsController *settings() { return &m_settings; }
    MediaController *media() { return &m_media; }
    ClosingController *closing() { return &m_closing; }
    BlockedPeople *blocked() { return &m_blocked; }
    OwnProfile *profile() { return &m_profile; }
    DeclinedRequests *declined() { return &m_declined; }
    Handover *handover() { return &m_handover; }
    Q_INVOKABLE void openFlow(qint64 accountId, const QString &flowId) { record("openFlow", accountId, flowId); }
    Q_INVOKABLE void closeFlow();
    Q_INVOKABLE void forgetMishaps() { record("forgetMishaps"); }
    Q_INVOKABLE void openNeighbour(int step) { record("openNeighbour", step); }
    Q_INVOKABLE void openNextUnread(int step) { record("openNextUnread", step); }

Q_SIGNALS:
    void stageChanged();
    void connectionChanged();
    void flowConnectionChanged();
    void actingConnectionChanged();
    void flowChanged();
    void noticesChanged();
    void activeChanged();

private:
    LoginController m_login;
    FlowListModel m_flows;
    FlowActions m_flowActions;
    NewChatController m_newChat;
    JumpController m_jump;
    ConnectionController m_connection;
    AccountsModel m_accounts;
    SettingsController m_settings;
    MediaController m_media;
    ClosingController m_closing;
    BlockedPeople m_blocked;
    OwnProfile m_profile;
    DeclinedRequests m_declined;
    Handover m_handover;
    FlowController *m_flow = nullptr;
    ConnectionController *m_acting = nullptr;
    QStringList m_notices;
    QStringList m_mishaps;
    QString m_failure;
    Stage m_stage = Stage::Starting;
    bool m_active = false;
};

} // namespace Morelia
