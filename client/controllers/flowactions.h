// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/base/result.h"
#include "models/store/flowchoices.h"
#include "models/store/flowrequest.h"

#include <QList>
#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class AccountManager;
class Clock;
struct Forwarded;
struct FlowRef;
class Store;

//! Actions on a conversation that need not be open: mark as read, pin, mute, archive, delete, answer a request,
//! forward into it. The list follows the store; an action that the store refuses is an error here.
class FlowActions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

public:
    enum class MuteSpan : quint8 { Hour, UntilMorning, ForGood };
    Q_ENUM(MuteSpan)

    //! FlowNotifications for QML.
    enum class Notifications : quint8 {
        AsSettings = quint8(FlowNotifications::AsSettings),
        Names = quint8(FlowNotifications::Names),
        Nothing = quint8(FlowNotifications::Nothing),
    };
    Q_ENUM(Notifications)

    //! RequestAnswer for QML.
    enum class Answer : quint8 {
        Accept = quint8(RequestAnswer::Accept),
        Decline = quint8(RequestAnswer::Decline),
        Block = quint8(RequestAnswer::Block),
        ShowAgain = quint8(RequestAnswer::ShowAgain),
    };
    Q_ENUM(Answer)

    //! All must outlive this.
    FlowActions(Store &store, AccountManager &accounts, Clock &clock, QObject *parent = nullptr);

    //! Also for the server, and for other devices.
    Q_INVOKABLE void markRead(qint64 accountId, const QString &flowId);
    Q_INVOKABLE void setMarkedUnread(qint64 accountId, const QString &flowId, bool marked);
    Q_INVOKABLE void setPinned(qint64 accountId, const QString &flowId, bool pinned);
    //! UntilMorning ends tomorrow at 8:00 local time.
    Q_INVOKABLE void mute(qint64 accountId, const QString &flowId, Morelia::FlowActions::MuteSpan span);
    Q_INVOKABLE void unmute(qint64 accountId, const QString &flowId);
    Q_INVOKABLE void setNotifications(
        qint64 accountId, const QString &flowId, Morelia::FlowActions::Notifications notifications);
    Q_INVOKABLE void setArchived(qint64 accountId, const QString &flowId, bool archived);
    //! See Store::deleteHere(). Answer: deletedHere().
    Q_INVOKABLE void deleteHere(qint64 accountId, const QString &flowId);
    //! Answers the request of a stranger, or blocks the other one of a chat; nothing of it leaves this profile.
    Q_INVOKABLE void answer(qint64 accountId, const QString &flowId, Morelia::FlowActions::Answer answer);
    //! See forwardMessages().
    Q_INVOKABLE void forward(qint64 fromAccount, const QString &fromFlow, const QStringList &localIds, qint64 toAccount,
        const QString &toFlow, bool named);

    //! Refusals of the store, the latest last, until the person has read them.
    const QList<Error> &errors() const { return m_errors; }
    //! Which messages were not forwarded with the others, and why, until the person has read it.
    const QString &leftOut() const { return m_leftOut; }
    //! The person has read both.
    void forgetErrors();

Q_SIGNALS:
    void errorsChanged();
    void deletedHere(const Morelia::FlowRef &flow);

private:
    void choose(const FlowRef &flow, const FlowChange &change);
    void note(const Result<> &outcome);
    void noteForwarded(const Forwarded &forwarded);
    qint64 endOf(MuteSpan span) const;

    Store &m_store;
    AccountManager &m_accounts;
    Clock &m_clock;
    QList<Error> m_errors;
    QString m_leftOut;
};

} // namespace Morelia
