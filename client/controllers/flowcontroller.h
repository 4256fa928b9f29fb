// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composercontroller.h"
#include "models/entities/ids.h"
#include "models/lists/messagelistmodel.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>
#include <memory>

namespace Morelia {

class Clock;

//! The open flow: header, timeline and composer.
class FlowController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(qint64 accountId READ accountId CONSTANT)
    Q_PROPERTY(QString flowId READ flowId CONSTANT)
    //! Cleaned.
    Q_PROPERTY(QString title READ title NOTIFY headerChanged)
    //! "3 members", "chat", "channel of Ann".
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY headerChanged)
    Q_PROPERTY(QString initials READ initials NOTIFY headerChanged)
    Q_PROPERTY(int colorIndex READ colorIndex NOTIFY headerChanged)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY headerChanged)
    //! Why canWrite is false, in words.
    Q_PROPERTY(QString readOnlyReason READ readOnlyReason NOTIFY headerChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY headerChanged)
    Q_PROPERTY(bool canDelete READ canDelete NOTIFY headerChanged)
    Q_PROPERTY(bool canReply READ canReply NOTIFY headerChanged)
    Q_PROPERTY(bool canAttach READ canAttach NOTIFY headerChanged)
    //! There is a place to which jumpBack() returns.
    Q_PROPERTY(bool canJumpBack READ canJumpBack NOTIFY canJumpBackChanged)
    Q_PROPERTY(Morelia::MessageListModel *messages READ messages CONSTANT)
    Q_PROPERTY(Morelia::ComposerController *composer READ composer CONSTANT)
    //! Unread messages of the flow, for the button that jumps to the newest.
    Q_PROPERTY(int unread READ unread NOTIFY headerChanged)
    //! Older history is being asked from the server.
    Q_PROPERTY(bool loadingHistory READ loadingHistory NOTIFY loadingHistoryChanged)
    //! The server has told what it has, at least the newest part: without rows there are no messages.
    Q_PROPERTY(bool complete READ isComplete NOTIFY completeChanged)

public:
    FlowController(const FlowRef &flow, Store &store, AccountManager &accounts, FileIntake &intake, Clock &clock,
        QObject *parent = nullptr);
    ~FlowController() override;

    qint64 accountId() const;
    QString flowId() const;
    QString title() const;
    QString subtitle() const;
    QString initials() const;
    int colorIndex() const;
    bool canWrite() const;
    QString readOnlyReason() const;
    bool canEdit() const;
    bool canDelete() const;
    bool canReply() const;
    bool canAttach() const;
    bool canJumpBack() const;
    MessageListModel *messages() const;
    ComposerController *composer() const;
    int unread() const;
    bool loadingHistory() const;
    bool isComplete() const;
    //! Why what was asked for last could not be read or stored; nothing when it could.
    const std::optional<Error> &storeError() const;

    //! The person looks at the window: only then markSeen() counts.
    void setActive(bool active);

    //! The person has seen everything up to this place (window active, row on the screen). A message that waits to be
    //! sent stands for all that the server has placed.
    Q_INVOKABLE void markSeen(qint64 order);
    //! Place of the oldest message on the screen, 0 at the newest: this part is kept fresh. May come with each move.
    Q_INVOKABLE void setOldestShown(qint64 order);
    Q_INVOKABLE void jumpToNewest();
    Q_INVOKABLE void jumpToFirstUnread();
    //! Goes to the first message on or after a day.
    Q_INVOKABLE void jumpToDate(const QDate &day);
    //! Goes to the message that a reply answers, where it is here; jumpBack() returns to the reply.
    Q_INVOKABLE void jumpToOriginal(const QString &localId);
    Q_INVOKABLE void jumpBack();
    Q_INVOKABLE void deleteForEveryone(const QString &localId);
    //! Sends a failed message again.
    Q_INVOKABLE void retry(const QString &localId);
    //! Removes a failed or queued own message that never left.
    Q_INVOKABLE void discard(const QString &localId);
    //! Puts the message's text on the clipboard.
    Q_INVOKABLE void copyText(const QString &localId);

Q_SIGNALS:
    void headerChanged();
    void loadingHistoryChanged();
    void completeChanged();
    void canJumpBackChanged();
    void storeErrorChanged();
    //! The view shall bring this row to the middle.
    void rowWanted(int row);

private:
    void readHeader();
    void readOwner();
    void markRead(OrderKey upTo);
    void markAllRead();
    void jumpTo(OrderKey order);
    void forgetJumps();
    void showWantedRow();
    void loadHistory(OrderKey before);
    void setLoadingHistory(bool loading);
    void noteStored(const Result<> &outcome);
    void withMessage(const QString &localId, const std::function<void(const MessageRow &)> &use);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
