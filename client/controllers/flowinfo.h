// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/flowmaker.h"
#include "models/lists/memberlistmodel.h"
#include "models/lists/sharedlistmodel.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class FlowHead;

//! Facts about an open flow: its members, the things that they share, and its description.
class FlowInfo : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(Morelia::MemberListModel *members READ members CONSTANT)
    Q_PROPERTY(Morelia::SharedListModel *pictures READ pictures CONSTANT)
    Q_PROPERTY(Morelia::SharedListModel *files READ files CONSTANT)
    Q_PROPERTY(Morelia::SharedListModel *links READ links CONSTANT)
    //! Two people, or one: there is no list of members.
    Q_PROPERTY(bool chat READ isChat NOTIFY changed)
    //! Of the flow, or of the other person of a chat; cleaned, empty without one.
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(bool muted READ isMuted NOTIFY changed)
    //! A chat with a member is being made.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! Why it was not made, or what cannot be read, in words; empty without.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    //! All must outlive this.
    FlowInfo(const FlowRef &flow, const FlowHead &head, Store &store, AccountManager &accounts, Clock &clock,
        QObject *parent = nullptr);

    MemberListModel *members() { return &m_members; }
    SharedListModel *pictures() { return &m_pictures; }
    SharedListModel *files() { return &m_files; }
    SharedListModel *links() { return &m_links; }
    bool isChat() const;
    QString description() const;
    bool isMuted() const;
    bool isBusy() const { return m_maker.isBusy(); }
    QString problem() const;
    //! Makes every text anew, in another language.
    void refreshTexts();

    //! It is about to be shown.
    Q_INVOKABLE void begin();
    //! It is not shown any more: nothing is read, and a chat that is still being made is not opened.
    Q_INVOKABLE void end();
    //! Opens the chat with a member, and makes it where there is none: chosen() follows.
    Q_INVOKABLE void writeTo(const QString &userId);

Q_SIGNALS:
    void changed();
    void chosen(qint64 accountId, const QString &flowId);

private:
    MemberPresence presenceOf(const QString &userId) const;
    void takePresences();

    const FlowRef m_flow;
    const FlowHead &m_head;
    AccountManager &m_accounts;
    Clock &m_clock;
    MemberListModel m_members;
    SharedListModel m_pictures;
    SharedListModel m_files;
    SharedListModel m_links;
    FlowMaker m_maker;
    bool m_shown = false;
};

} // namespace Morelia
