// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/accountsmodel.h"
#include "client/controllers/blockedpeople.h"
#include "client/controllers/closingcontroller.h"
#include "client/controllers/connectioncontroller.h"
#include "client/controllers/declinedrequests.h"
#include "client/controllers/flowactions.h"
#include "client/controllers/flowcontroller.h"
#include "client/controllers/handover.h"
#include "client/controllers/jumpcontroller.h"
#include "client/controllers/logincontroller.h"
#include "client/controllers/mediacontroller.h"
#include "client/controllers/newchatcontroller.h"
#include "client/controllers/ownprofile.h"
#include "client/controllers/settingscontroller.h"
#include "models/lists/flowlistmodel.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

class Core;

//! The root object of the window, given to Main.qml as its required property `app`.
class AppController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(Morelia::LoginController *login READ login CONSTANT)
    Q_PROPERTY(Morelia::FlowListModel *flows READ flows CONSTANT)
    Q_PROPERTY(Morelia::FlowActions *flowActions READ flowActions CONSTANT)
    //! The open flow, or null.
    Q_PROPERTY(Morelia::FlowController *flow READ flow NOTIFY flowChanged)
    Q_PROPERTY(Morelia::NewChatController *newChat READ newChat CONSTANT)
    Q_PROPERTY(Morelia::JumpController *jump READ jump CONSTANT)
    Q_PROPERTY(Morelia::AccountsModel *accounts READ accounts CONSTANT)
    //! Of the chosen account.
    Q_PROPERTY(Morelia::ConnectionController *connection READ connection NOTIFY connectionChanged)
    //! Of the account of the open flow, else of the chosen one.
    Q_PROPERTY(Morelia::ConnectionController *flowConnection READ flowConnection NOTIFY flowConnectionChanged)
    //! Of the account for which the person acts: the one that the list shows alone, else that of the open flow, else
    //! the chosen one.
    Q_PROPERTY(Morelia::ConnectionController *actingConnection READ actingConnection NOTIFY actingConnectionChanged)
    Q_PROPERTY(Morelia::SettingsController *settings READ settings CONSTANT)
    Q_PROPERTY(Morelia::MediaController *media READ media CONSTANT)
    Q_PROPERTY(Morelia::ClosingController *closing READ closing CONSTANT)
    Q_PROPERTY(Morelia::BlockedPeople *blocked READ blocked CONSTANT)
    //! Of the account whose page is open.
    Q_PROPERTY(Morelia::OwnProfile *profile READ profile CONSTANT)
    Q_PROPERTY(Morelia::DeclinedRequests *declined READ declined CONSTANT)
    Q_PROPERTY(Morelia::Handover *handover READ handover CONSTANT)
    //! Lasting facts that the person should know, such as that the disk is full. Empty mostly.
    Q_PROPERTY(QStringList notices READ notices NOTIFY noticesChanged)
    //! Failures of the person's own actions, in words, until the person has read them.
    Q_PROPERTY(QStringList mishaps READ mishaps NOTIFY noticesChanged)
    //! Why the profile cannot be opened (wrong key, newer version); set in stage Broken.
    Q_PROPERTY(QString failure READ failure NOTIFY stageChanged)
    //! The person looks at the window: seen messages count as read.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)

public:
    enum class Stage : quint8 { Starting, Welcome, Ready, Broken };
    Q_ENUM(Stage)

    AppController(Core &core, SettingsController &settings, MediaController &media, FileIntake &intake,
        EmojiController &emoji, Tray &tray, QObject *parent = nullptr);
    ~AppController() override;

    //! Shows that the profile cannot be opened, and why.
    void fail(const QString &failure);
    //! The language has changed: every text is read again.
    void retranslate();

    Stage stage() const;
    LoginController *login() const;
    FlowListModel *flows() const;
    FlowActions *flowActions() const;
    FlowController *flow() const;
    NewChatController *newChat() const;
    JumpController *jump() const;
    AccountsModel *accounts() const;
    ConnectionController *connection() const;
    ConnectionController *flowConnection() const;
    ConnectionController *actingConnection() const;
    SettingsController *settings() const;
    MediaController *media() const;
    ClosingController *closing() const;
    BlockedPeople *blocked() const;
    OwnProfile *profile() const;
    DeclinedRequests *declined() const;
    Handover *handover() const;
    QStringList notices() const;
    QStringList mishaps() const;
    QString failure() const;
    bool active() const;
    void setActive(bool active);

    //! Chooses the account of new conversations, whose state the foot of the list tells.
    Q_INVOKABLE void chooseAccount(qint64 accountId);
    //! Leaves an account here, with or without all that is stored of it.
    Q_INVOKABLE void signOut(qint64 accountId, bool removeData);
    //! Ends a mark as unread by hand.
    Q_INVOKABLE void openFlow(qint64 accountId, const QString &flowId);
    Q_INVOKABLE void closeFlow();
    //! The person has read them.
    Q_INVOKABLE void forgetMishaps();
    //! Opens the flow above or below the open one in the list.
    Q_INVOKABLE void openNeighbour(int step);
    //! Opens the next flow with something unread below (1) or above (-1) the open one in the list; does nothing where
    //! all is read.
    Q_INVOKABLE void openNextUnread(int step);

Q_SIGNALS:
    void stageChanged();
    void connectionChanged();
    void flowConnectionChanged();
    void actingConnectionChanged();
    void flowChanged();
    void noticesChanged();
    void activeChanged();

private:
    void onAdopted(AccountId account, bool isNew);
    void onRemoved(AccountId account);
    void onBroken(const Error &error);
    void setStage(Stage stage);
    void show(const FlowRef &flow);
    void showFlow(std::unique_ptr<FlowController> next);

    // Keeps what the application is made of out of the sources that the QML compiler writes: each includes this header.
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
