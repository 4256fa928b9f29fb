// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/composerfake.h"
#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/infofake.h"
#include "tests/qml/fakes/leavingfake.h"
#include "tests/qml/fakes/livefake.h"
#include "tests/qml/fakes/pictureshelffake.h"
#include "tests/qml/fakes/recorder.h"
#include "tests/qml/fakes/selectionfake.h"

#include <QDate>

namespace Morelia {

class FlowController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(qint64 accountId MEMBER m_accountId CONSTANT)
    Q_PROPERTY(QString flowId MEMBER m_flowId CONSTANT)
    Q_PROPERTY(bool saved MEMBER m_saved NOTIFY headerChanged)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY headerChanged)
    Q_PROPERTY(QString subtitle MEMBER m_subtitle NOTIFY headerChanged)
    Q_PROPERTY(QString shortSubtitle MEMBER m_shortSubtitle NOTIFY headerChanged)
    Q_PROPERTY(bool alone MEMBER m_alone NOTIFY headerChanged)
    Q_PROPERTY(QString initials MEMBER m_initials NOTIFY headerChanged)
    Q_PROPERTY(int colorIndex MEMBER m_colorIndex NOTIFY headerChanged)
    Q_PROPERTY(QString picture MEMBER m_picture NOTIFY headerChanged)
    Q_PROPERTY(Request request MEMBER m_request NOTIFY headerChanged)
    Q_PROPERTY(QString requestText MEMBER m_requestText NOTIFY headerChanged)
    Q_PROPERTY(bool canWrite MEMBER m_canWrite NOTIFY headerChanged)
    Q_PROPERTY(QString readOnlyReason MEMBER m_readOnlyReason NOTIFY headerChanged)
    Q_PROPERTY(bool canEdit MEMBER m_canEdit NOTIFY headerChanged)
    Q_PROPERTY(bool canDelete MEMBER m_canDelete NOTIFY headerChanged)
    Q_PROPERTY(bool canReply MEMBER m_canReply NOTIFY headerChanged)
    Q_PROPERTY(bool canReact MEMBER m_canReact NOTIFY headerChanged)
    Q_PROPERTY(bool canAttach MEMBER m_canAttach NOTIFY headerChanged)
    Q_PROPERTY(bool canJumpBack MEMBER m_canJumpBack NOTIFY canJumpBackChanged)
    Q_PROPERTY(Morelia::MessageListModel *messages READ messages CONSTANT)
    Q_PROPERTY(Morelia::ComposerController *composer READ composer CONSTANT)
    Q_PROPERTY(Morelia::LiveController *live READ live CONSTANT)
    Q_PROPERTY(Morelia::LeavingMessage *leaving READ leaving CONSTANT)
    Q_PROPERTY(Morelia::MessageSelection *selection READ selection CONSTANT)
    Q_PROPERTY(Morelia::FlowInfo *info READ info CONSTANT)
    Q_PROPERTY(Morelia::PictureShelf *shelf READ shelf CONSTANT)
    Q_PROPERTY(int unread MEMBER m_unread NOTIFY headerChanged)
    Q_PROPERTY(bool loadingHistory MEMBER m_loadingHistory NOTIFY loadingHistoryChanged)
    Q_PROPERTY(bool complete MEMBER m_complete NOTIFY completeChanged)

public:
    enum class Request : quint8 { None, Asking, Declined, Blocked };
    Q_ENUM(Request)

    using Recorder::Recorder;

    MessageListModel *messages() { return &m_messages; }
    ComposerController *composer() { return &m_composer; }
    LiveController *live() { return &m_live; }
    LeavingMessage *leaving() { return &m_leaving; }
    MessageSelection *selection() { return &m_selection; }
    FlowInfo *info() { return &m_info; }
    PictureShelf *shelf() { return &m_shelf; }
    Q_INVOKABLE void markSeen(qint64 order) { record("markSeen", order); }
    Q_INVOKABLE void setOldestShown(qint64 order) { record("setOldestShown", order); }
    Q_INVOKABLE void jumpToNewest() { record("jumpToNewest"); }
    Q_INVOKABLE void jumpToFirstUnread() { record("jumpToFirstUnread"); }
    Q_INVOKABLE void jumpToDate(const QDate &day) { record("jumpToDate", day.toString(Qt::ISODate)); }
    Q_INVOKABLE void react(const QString &localId, const QString &sign, bool takeBack)
    {
        record("react", localId + u' ' + sign + (takeBack ? QStringLiteral(" back") : QString()));
    }
    Q_INVOKABLE void deleteHere(const QStringList &localIds) { record("deleteHere", localIds.join(u' ')); }
    Q_INVOKABLE void deleteForEveryone(const QStringList &localIds)
    {
        record("deleteForEveryone", localIds.join(u' '));
    }
    Q_INVOKABLE void retry(const QString &localId) { record("retry", localId); }
    Q_INVOKABLE void discard(const QString &localId) { record("discard", localId); }
    Q_INVOKABLE void copyText(const QString &localId) { record("copyText", localId); }
    Q_INVOKABLE void copyQuote(const QString &localId, const QString &part) { record("copyQuote", localId, part); }
    Q_INVOKABLE void copyMessages(const QStringList &localIds) { record("copyMessages", localIds.join(u' ')); }
    Q_INVOKABLE void copyWords(const QString &words) { record("copyWords", words); }
    Q_INVOKABLE void jumpToOriginal(const QString &localId) { record("jumpToOriginal", localId); }
    Q_INVOKABLE void jumpTo(const QString &localId) { record("jumpTo", localId); }
    Q_INVOKABLE void jumpBack() { record("jumpBack"); }

Q_SIGNALS:
    void headerChanged();
    void loadingHistoryChanged();
    void completeChanged();
    void canJumpBackChanged();
    void storeErrorChanged();
    void rowWanted(int row);

private:
    MessageListModel m_messages;
    ComposerController m_composer;
    LiveController m_live;
    LeavingMessage m_leaving;
    MessageSelection m_selection{m_messages};
    FlowInfo m_info;
    PictureShelf m_shelf{m_messages};
    qint64 m_accountId = 1;
    QString m_flowId = QStringLiteral("f");
    QString m_title = QStringLiteral("Flow");
    QString m_subtitle = QStringLiteral("2 members");
    QString m_shortSubtitle = QStringLiteral("group");
    QString m_initials = QStringLiteral("F");
    QString m_readOnlyReason;
    QString m_requestText;
    Request m_request = Request::None;
    int m_colorIndex = 0;
    QString m_picture;
    int m_unread = 0;
    bool m_saved = false;
    bool m_alone = false;
    bool m_canWrite = true;
    bool m_canEdit = true;
    bool m_canDelete = true;
    bool m_canReply = true;
    bool m_canReact = true;
    bool m_canAttach = true;
    bool m_canJumpBack = false;
    bool m_loadingHistory = false;
    bool m_complete = true;
};

} // namespace Morelia
