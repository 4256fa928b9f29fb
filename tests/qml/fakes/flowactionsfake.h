// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

namespace Morelia {

class FlowActions : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum class MuteSpan : quint8 { Hour, UntilMorning, ForGood };
    Q_ENUM(MuteSpan)
    enum class Notifications : quint8 { AsSettings, Names, Nothing };
    Q_ENUM(Notifications)
    enum class Answer : quint8 { Accept, Decline, Block, ShowAgain };
    Q_ENUM(Answer)

    using Recorder::Recorder;

    Q_INVOKABLE void markRead(qint64 accountId, const QString &flowId) { record("markRead", accountId, flowId); }
    Q_INVOKABLE void setMarkedUnread(qint64 accountId, const QString &flowId, bool marked)
    {
        record("setMarkedUnread", accountId, flowId, marked);
    }
    Q_INVOKABLE void setPinned(qint64 accountId, const QString &flowId, bool pinned)
    {
        record("setPinned", accountId, flowId, pinned);
    }
    Q_INVOKABLE void forward(qint64 fromAccount, const QString &fromFlow, const QStringList &localIds, qint64 toAccount,
        const QString &toFlow, bool named)
    {
        record("forward",
            QStringLiteral("%1 %2 %3 to %4 %5%6")
                .arg(fromAccount)
                .arg(fromFlow, localIds.join(u'+'))
                .arg(toAccount)
                .arg(toFlow, named ? QString() : QStringLiteral(" nameless")));
    }
    Q_INVOKABLE void mute(qint64 accountId, const QString &flowId, Morelia::FlowActions::MuteSpan span)
    {
        record("mute", accountId, flowId, static_cast<int>(span));
    }
    Q_INVOKABLE void unmute(qint64 accountId, const QString &flowId) { record("unmute", accountId, flowId); }
    Q_INVOKABLE void setNotifications(
        qint64 accountId, const QString &flowId, Morelia::FlowActions::Notifications notifications)
    {
        record("setNotifications", accountId, flowId, static_cast<int>(notifications));
    }
    Q_INVOKABLE void deleteHere(qint64 accountId, const QString &flowId) { record("deleteHere", accountId, flowId); }
    Q_INVOKABLE void answer(qint64 accountId, const QString &flowId, Morelia::FlowActions::Answer answer)
    {
        record("answer", accountId, flowId, static_cast<int>(answer));
    }
    Q_INVOKABLE void setArchived(qint64 accountId, const QString &flowId, bool archived)
    {
        record("setArchived", accountId, flowId, archived);
    }

Q_SIGNALS:
    void errorsChanged();
    void deletedHere();
};

} // namespace Morelia
