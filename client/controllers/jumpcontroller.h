// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/flowmaker.h"
#include "models/lists/jumplistmodel.h"
#include "models/lists/userlistmodel.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <map>
#include <memory>
#include <set>

namespace Morelia {

class AccountManager;
class Clock;
class FlowListModel;
class Store;

//! Finds a conversation, a person or a command by a few letters. Serves one field at a time, from begin() to end(). People
//! are read when it is first needed, and kept from then on; nothing is read while somebody types.
class JumpController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! What fits, the best first.
    Q_PROPERTY(Morelia::JumpListModel *rows READ rows CONSTANT)
    //! What was typed. A new text chooses the first row.
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged)
    //! Names of the commands that are offered, in the language of the interface; an empty one is passed over.
    Q_PROPERTY(QStringList commands READ commands WRITE setCommands NOTIFY commandsChanged)
    //! Row that take() takes; it stays with what it stands for when others come and go. 0 without rows.
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    //! A chat with the person that was taken is being made.
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    //! Why it was not made, in words; else empty.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    //! Choices for the open conversation, as begin() has found them; false without one.
    Q_PROPERTY(bool openUnread READ isOpenUnread NOTIFY begun)
    Q_PROPERTY(bool openPinned READ isOpenPinned NOTIFY begun)
    Q_PROPERTY(bool openMuted READ isOpenMuted NOTIFY begun)
    Q_PROPERTY(bool openArchived READ isOpenArchived NOTIFY begun)

public:
    //! All must outlive this.
    JumpController(
        Store &store, AccountManager &accounts, FlowListModel &flows, Clock &clock, QObject *parent = nullptr);
    ~JumpController() override;

    JumpListModel *rows() { return &m_rows; }
    QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    QStringList commands() const { return m_commands; }
    void setCommands(const QStringList &names);
    int current() const { return qMax(0, m_current.row()); }
    bool busy() const { return m_maker.isBusy(); }
    QString errorText() const { return m_maker.errorText(); }
    bool isOpenUnread() const { return m_open.unread > 0 || m_open.choices.markedUnread; }
    bool isOpenPinned() const { return m_open.choices.isPinned(); }
    bool isOpenMuted() const;
    bool isOpenArchived() const { return m_open.choices.archived; }
    //! The language has changed.
    void refreshTexts();

    //! A field opens, empty and without commands. writableOnly: conversations in which one cannot write are left out.
    //! people: those with whom there is no chat yet are offered too.
    Q_INVOKABLE void begin(bool writableOnly, bool people);
    //! It has closed: a chat that is still being made is not opened.
    Q_INVOKABLE void end();
    //! Goes some rows down, or up; behind the last one comes the first.
    Q_INVOKABLE void move(int step);
    //! The same without going round, for pages of rows.
    Q_INVOKABLE void moveWithin(int step);
    //! Takes a row, or the current one for -1: chosen() or commandChosen() follows, after the server has answered where
    //! a chat has to be made. Nothing while one is being made.
    Q_INVOKABLE void take(int row = -1);

Q_SIGNALS:
    void filterTextChanged();
    void commandsChanged();
    void currentChanged();
    void changed();
    void begun();
    void chosen(qint64 accountId, const QString &flowId);
    //! place: among commands.
    void commandChosen(int place);

private:
    QList<FlowRow> conversations() const;
    void addPeople(AccountId account);
    void noteStale(AccountId account);
    void refreshSoon();
    void refresh();
    void update();
    void setCurrent(int row);

    Store &m_store;
    AccountManager &m_accounts;
    FlowListModel &m_flows;
    Clock &m_clock;
    JumpListModel m_rows;
    FlowMaker m_maker;
    std::map<AccountId, std::unique_ptr<UserListModel>> m_people;
    std::set<AccountId> m_stalePeople;
    QString m_filterText;
    QStringList m_commands;
    QPersistentModelIndex m_current;
    FlowRow m_open; // invalid without one
    bool m_isBegun = false;
    bool m_flowsStale = false;
    bool m_refreshing = false; // it comes with the next turn of the event loop
};

} // namespace Morelia
