// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/flowmaker.h"
#include "models/entities/ids.h"
#include "models/lists/userlistmodel.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class AccountManager;
class Clock;
class Store;

//! Makes a chat, a group or a channel with people of one account.
class NewChatController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(Kind kind READ kind WRITE setKind NOTIFY changed)
    //! On which account it is made.
    Q_PROPERTY(qint64 accountId READ accountId WRITE setAccountId NOTIFY changed)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed)
    Q_PROPERTY(Morelia::UserListModel *people READ people CONSTANT)
    //! The server has told who is there: without rows there is nobody else.
    Q_PROPERTY(bool peopleKnown READ arePeopleKnown NOTIFY changed)
    //! The longest title, in UTF-16 units.
    Q_PROPERTY(int maxTitleChars READ maxTitleChars CONSTANT)
    //! Says that the title has its maximum length; else empty.
    Q_PROPERTY(QString titleText READ titleText NOTIFY changed)
    //! Tells the person what to choose or type first; empty when nothing is missing.
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(bool canCreate READ canCreate NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum class Kind : quint8 { Chat, Group, Channel };
    Q_ENUM(Kind)

    NewChatController(Store &store, AccountManager &accounts, Clock &clock, QObject *parent = nullptr);
    ~NewChatController() override;

    Kind kind() const;
    void setKind(Kind kind);
    qint64 accountId() const;
    void setAccountId(qint64 accountId);
    QString title() const;
    void setTitle(const QString &title);
    UserListModel *people() { return &m_people; }
    bool arePeopleKnown() const;
    int maxTitleChars() const;
    QString titleText() const;
    QString missingText() const;
    bool canCreate() const;
    bool busy() const;
    QString errorText() const;

    //! Forgets choices; call when the page opens. accountId: for whom it is made to begin with; an unknown one stands for
    //! the chosen one.
    Q_INVOKABLE void reset(qint64 accountId = 0);
    //! Chooses or drops a person. In a chat a new choice replaces the old one.
    Q_INVOKABLE void toggle(const QString &userId);
    //! Makes it, or finds the chat that is there already; created() names it.
    Q_INVOKABLE void create();
    //! Opens the account's saved messages, as created() does: they are always there.
    Q_INVOKABLE void openSaved();

Q_SIGNALS:
    void changed();
    void created(qint64 accountId, const QString &flowId);

private:
    AccountManager &m_accounts;
    UserListModel m_people;
    FlowMaker m_maker;
    AccountId m_account = 0;
    Kind m_kind = Kind::Chat;
    QString m_title;
};

} // namespace Morelia
