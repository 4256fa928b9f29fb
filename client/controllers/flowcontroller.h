// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composercontroller.h"
#include "client/controllers/flowhead.h"
#include "client/controllers/flowinfo.h"
#include "client/controllers/flowjumps.h"
#include "client/controllers/leavingmessage.h"
#include "client/controllers/livecontroller.h"
#include "client/controllers/messagecopier.h"
#include "client/controllers/messageselection.h"
#include "client/controllers/pictureshelf.h"
#include "client/controllers/readmarks.h"
#include "client/controllers/shownplace.h"
#include "client/controllers/unreadline.h"
#include "models/lists/messagelistmodel.h"

#include <QObject>
#include <QSet>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>

namespace Morelia {

class Clock;
class SyncEngine;

//! The open flow: header, timeline and composer, and what can be done with its messages.
class FlowController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(qint64 accountId READ accountId CONSTANT)
    Q_PROPERTY(QString flowId READ flowId CONSTANT)
    //! Saved messages: nobody else sees them, and they are nowhere else.
    Q_PROPERTY(bool saved READ isSaved CONSTANT)
    //! Cleaned.
    Q_PROPERTY(QString title READ title NOTIFY headerChanged)
    //! "3 members", "chat", "channel of Ann"; of saved messages where they are.
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY headerChanged)
    //! The same in one word, for a narrow place.
    Q_PROPERTY(QString shortSubtitle READ shortSubtitle NOTIFY headerChanged)
    //! A group, such as the open room, in which nobody else is yet.
    Q_PROPERTY(bool alone READ isAlone NOTIFY headerChanged)
    Q_PROPERTY(QString initials READ initials NOTIFY headerChanged)
    Q_PROPERTY(int colorIndex READ colorIndex NOTIFY headerChanged)
    //! Key of the picture of a chat's other person; empty for none, and as long as they are a stranger.
    Q_PROPERTY(QString picture READ picture NOTIFY headerChanged)
    //! A stranger asks with this flow, or was answered: it can only be read, and nobody is told that it was.
    Q_PROPERTY(Request request READ request NOTIFY headerChanged)
    //! The request in words: its asker and how often they have asked, or the answer.
    Q_PROPERTY(QString requestText READ requestText NOTIFY headerChanged)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY headerChanged)
    //! Why canWrite is false, in words.
    Q_PROPERTY(QString readOnlyReason READ readOnlyReason NOTIFY headerChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY headerChanged)
    Q_PROPERTY(bool canDelete READ canDelete NOTIFY headerChanged)
    Q_PROPERTY(bool canReply READ canReply NOTIFY headerChanged)
    Q_PROPERTY(bool canReact READ canReact NOTIFY headerChanged)
    Q_PROPERTY(bool canAttach READ canAttach NOTIFY headerChanged)
    //! There is a place to which jumpBack() returns.
    Q_PROPERTY(bool canJumpBack READ canJumpBack NOTIFY canJumpBackChanged)
    Q_PROPERTY(Morelia::MessageListModel *messages READ messages CONSTANT)
    Q_PROPERTY(Morelia::ComposerController *composer READ composer CONSTANT)
    Q_PROPERTY(Morelia::LiveController *live READ live CONSTANT)
    Q_PROPERTY(Morelia::LeavingMessage *leaving READ leaving CONSTANT)
    Q_PROPERTY(Morelia::MessageSelection *selection READ selection CONSTANT)
    //! Made when it is asked for.
    Q_PROPERTY(Morelia::FlowInfo *info READ info CONSTANT)
    //! The pictures of the flow, for the viewer. Made when it is asked for.
    Q_PROPERTY(Morelia::PictureShelf *shelf READ shelf CONSTANT)
    //! Unread messages of the flow, for the button that jumps to the newest.
    Q_PROPERTY(int unread READ unread NOTIFY headerChanged)
    //! Older history is being asked from the server.
    Q_PROPERTY(bool loadingHistory READ loadingHistory NOTIFY loadingHistoryChanged)
    //! The server has told what it has, at least the newest part: without rows there are no messages.
    Q_PROPERTY(bool complete READ isComplete NOTIFY completeChanged)

public:
    //! FlowRequest for QML.
    enum class Request : quint8 {
        None = quint8(FlowRequest::None),
        Asking = quint8(FlowRequest::Asking),
        Declined = quint8(FlowRequest::Declined),
        Blocked = quint8(FlowRequest::Blocked),
    };
    Q_ENUM(Request)

    FlowController(const FlowRef &flow, Store &store, AccountManager &accounts, Clock &clock,
        std::shared_ptr<ComposerController> composer, QObject *parent = nullptr);
    ~FlowController() override;

    qint64 accountId() const { return m_flow.account; }
    QString flowId() const { return m_flow.flowId; }
    bool isSaved() const;
    QString title() const { return m_head.title(); }
    QString subtitle() const { return m_head.subtitle(); }
    QString shortSubtitle() const { return m_head.shortSubtitle(); }
    bool isAlone() const { return m_head.isAlone(); }
    QString initials() const;
    int colorIndex() const;
    QString picture() const;
    Request request() const { return static_cast<Request>(m_head.row().request.state); }
    QString requestText() const { return m_head.requestText(); }
    bool canWrite() const { return can(Capability::SendText); }
    QString readOnlyReason() const;
    bool canEdit() const { return can(Capability::Edit); }
    bool canDelete() const { return can(Capability::DeleteForAll); }
    bool canReply() const;
    bool canReact() const;
    bool canAttach() const { return m_composer->canAttach(); }
    bool canJumpBack() const { return m_jumps.canGoBack(); }
    MessageListModel *messages() { return &m_messages; }
    ComposerController *composer() { return m_composer.get(); }
    LiveController *live() { return &m_live; }
    LeavingMessage *leaving() { return &m_leaving; }
    MessageSelection *selection() { return &m_selection; }
    FlowInfo *info();
    PictureShelf *shelf();
    int unread() const { return m_head.row().unread; }
    bool loadingHistory() const { return m_loadingHistory; }
    bool isComplete() const;
    //! Failures of the person's own actions, the latest last, until the person has read them.
    const QList<Error> &storeErrors() const { return m_storeErrors; }
    //! How many messages deleteHere() has left last, in words; empty for none.
    QString keptText() const;
    //! The person has read what these two say.
    void forgetStoreErrors();
    //! Why the header could not be read last time; storeErrorChanged() tells of it too.
    const std::optional<Error> &headError() const { return m_head.error(); }
    //! Makes every text anew, in another language.
    void refreshTexts();

    //! The person looks at the window: only then markSeen() counts.
    void setActive(bool active);

    //! The person has seen everything up to this place (window active, row on the screen). A message that waits to be
    //! sent stands for all that the server has placed.
    Q_INVOKABLE void markSeen(qint64 order);
    //! Place of the oldest message on the screen, 0 at the newest: this part is kept fresh. May come with each move.
    Q_INVOKABLE void setOldestShown(qint64 order) { m_shown.setOldest(order); }
    Q_INVOKABLE void jumpToNewest() { m_jumps.toNewest(); }
    Q_INVOKABLE void jumpToFirstUnread() { m_jumps.toFirstUnread(); }
    //! Goes to the first message on or after a day.
    Q_INVOKABLE void jumpToDate(const QDate &day) { m_jumps.toDate(day); }
    //! Goes to the message that a reply answers, where it is here; jumpBack() returns to the reply.
    Q_INVOKABLE void jumpToOriginal(const QString &localId) { m_jumps.toOriginal(localId); }
    //! Goes to a message, wherever it is.
    Q_INVOKABLE void jumpTo(const QString &localId) { m_jumps.toMessage(localId); }
    Q_INVOKABLE void jumpBack() { m_jumps.back(); }
    //! Gives a message a sign, or takes it back, where the person may. What is so already stays as it is.
    Q_INVOKABLE void react(const QString &localId, const QString &sign, bool takeBack);
    //! From this computer alone.
    Q_INVOKABLE void deleteHere(const QStringList &localIds);
    //! Those of the messages that are own and on the server; all or none.
    Q_INVOKABLE void deleteForEveryone(const QStringList &localIds);
    //! Sends a failed message again.
    Q_INVOKABLE void retry(const QString &localId);
    //! Takes back what waits for an own message or was refused: its edit or deletion, else the message, which never left.
    Q_INVOKABLE void discard(const QString &localId);
    //! See MessageCopier.
    Q_INVOKABLE void copyText(const QString &localId) { m_copier.copyText(localId); }
    Q_INVOKABLE void copyQuote(const QString &localId, const QString &part) { m_copier.copyQuote(localId, part); }
    Q_INVOKABLE void copyMessages(const QStringList &localIds);
    Q_INVOKABLE void copyWords(const QString &words) { m_copier.copyWords(words); }

Q_SIGNALS:
    void headerChanged();
    void loadingHistoryChanged();
    void completeChanged();
    void canJumpBackChanged();
    void storeErrorChanged();
    //! The view shall bring this row to the middle.
    void rowWanted(int row);

private:
    SyncEngine *engine() const;
    //! Only an account that is in use sends anything.
    bool can(Capability capability) const { return engine() && !isHeld() && m_head.can(capability); }
    //! A request, or it is not known yet whether it is one: nothing goes out.
    bool isHeld() const { return m_head.isKnown() ? !m_head.row().isOrdinary() : m_head.error().has_value(); }
    void followRequest();
    bool canHereAndNow(Capability capability) const;
    void watchParts();
    void watchEngine(SyncEngine &engine);
    void loadHistory(OrderKey before);
    void setLoadingHistory(bool loading);
    void noteError(const Error &error);
    void noteKept(int count);
    void enqueue(const QList<NewCommand> &commands);
    void noteDone(QSet<LocalId> &done, const LocalId &opId, bool now);
    void withMessages(const QStringList &localIds, const std::function<void(const QList<MessageRow> &)> &use);
    void withMessage(const QString &localId, const std::function<void(const MessageRow &)> &use);

    const FlowRef m_flow;
    Store &m_store;
    AccountManager &m_accounts;
    Clock &m_clock;
    MessageListModel m_messages;
    const std::shared_ptr<ComposerController> m_composer;
    LiveController m_live;
    LeavingMessage m_leaving;
    ShownPlace m_shown;
    FlowHead m_head;
    ReadMarks m_marks;
    UnreadLine m_line;
    FlowJumps m_jumps;
    MessageSelection m_selection;
    MessageCopier m_copier;
    std::unique_ptr<FlowInfo> m_info;
    std::unique_ptr<PictureShelf> m_shelf;
    QList<Error> m_storeErrors;
    int m_kept = 0;
    QSet<LocalId> m_retried; // commands that went out again from here
    QSet<LocalId> m_discarded;
    OrderKey m_oldestShown = 0;
    bool m_followed = false; // the server keeps the flow fresh
    bool m_loadingHistory = false;
    bool m_historyTold = false; // the server has answered for messages before the oldest one here
};

} // namespace Morelia
