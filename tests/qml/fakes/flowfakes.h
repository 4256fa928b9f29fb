// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/emojicontroller.h"
#include "client/media/smileyfolder.h"
#include "client/settings/settings.h"
#include "models/base/systemclock.h"
#include "models/entities/attachmentstore.h"
#include "models/text/mentions.h"
#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/livefake.h"
#include "tests/qml/fakes/recorder.h"
#include "tests/qml/fakes/selectionfake.h"

#include <QDate>
#include <QTemporaryDir>
#include <QUrl>

namespace Morelia {

//! Keeps nothing; every picture has a key that the tests' pictures know.
class PictureKeys final : public AttachmentStore
{
public:
    std::optional<QString> put(const QByteArray & /*bytes*/) override { return QStringLiteral("square"); }
    std::optional<QByteArray> get(const QString & /*key*/) const override { return std::nullopt; }
};

//! Stands in for the composer's controller; a test sets what it shows and reads what was asked.
class ComposerController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString text MEMBER m_text NOTIFY textChanged)
    Q_PROPERTY(int cursor MEMBER m_cursor NOTIFY cursorChanged)
    Q_PROPERTY(bool editing MEMBER m_editing NOTIFY editingChanged)
    Q_PROPERTY(QString editedText MEMBER m_editedText NOTIFY editingChanged)
    Q_PROPERTY(bool canSend READ canSend NOTIFY textChanged)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY textChanged)
    Q_PROPERTY(QString waitingText MEMBER m_waitingText NOTIFY waitingChanged)
    Q_PROPERTY(bool replying MEMBER m_replying NOTIFY replyChanged)
    Q_PROPERTY(QString replyAuthor MEMBER m_replyAuthor NOTIFY replyChanged)
    Q_PROPERTY(QString replyText MEMBER m_replyText NOTIFY replyChanged)
    Q_PROPERTY(bool replyDeleted MEMBER m_replyDeleted NOTIFY replyChanged)
    Q_PROPERTY(bool canAttach MEMBER m_canAttach NOTIFY capabilitiesChanged)
    Q_PROPERTY(bool looks MEMBER m_looks NOTIFY capabilitiesChanged)
    Q_PROPERTY(QString attachLimitText MEMBER m_attachLimitText NOTIFY capabilitiesChanged)
    Q_PROPERTY(Morelia::ComposedFiles *files READ files CONSTANT)
    //! The real one, on settings and a folder of its own.
    Q_PROPERTY(Morelia::EmojiController *emoji READ emoji CONSTANT)
    Q_PROPERTY(QList<Morelia::Nameable> people READ people NOTIFY peopleChanged)
    //! Names of the people.
    Q_PROPERTY(QStringList names MEMBER m_names NOTIFY peopleChanged)
    //! The result of attachClipboard().
    Q_PROPERTY(bool hasPicture MEMBER m_hasPicture)
    //! The result of editLast() where the text is empty.
    Q_PROPERTY(bool hasLast MEMBER m_hasLast)

public:
    using Recorder::Recorder;

    bool canSend() const { return (!m_text.trimmed().isEmpty() || m_files.count() > 0) && m_problem.isEmpty(); }
    ComposedFiles *files() { return &m_files; }
    EmojiController *emoji() { return &m_emoji; }
    Q_INVOKABLE void send();
    Q_INVOKABLE void edit(const QString &localId) { record("edit", localId); }
    Q_INVOKABLE bool editLast();
    Q_INVOKABLE void cancelEdit();
    Q_INVOKABLE void reply(const QString &localId) { record("reply", localId); }
    Q_INVOKABLE void cancelReply();
    QList<Nameable> people() const;
    Q_INVOKABLE void preferPerson(const QString &userId) { record("preferPerson", userId); }
    Q_INVOKABLE void mention(const QString &userId) { record("mention", userId); }
    Q_INVOKABLE void attach(const QList<QUrl> &files);
    //! Puts a picture of this width into the folder of own smileys, which is real.
    Q_INVOKABLE bool putSmiley(const QString &fileName, int width);
    Q_INVOKABLE void sendSticker(const QString &code) { record("sendSticker", code); }
    Q_INVOKABLE bool attachClipboard();
    Q_INVOKABLE void removeFile(int row) { record("removeFile", row); }

Q_SIGNALS:
    void textChanged();
    void cursorChanged();
    void editingChanged();
    void replyChanged();
    void replyChosen();
    void capabilitiesChanged();
    void waitingChanged();
    void peopleChanged();
    void written();
    void sent();

private:
    QString m_text;
    QString m_editedText;
    QString m_problem;
    QString m_waitingText;
    QString m_replyAuthor;
    QString m_replyText;
    bool m_looks = true;
    QString m_attachLimitText = QStringLiteral("Up to 8 MB");
    QStringList m_names;
    ComposedFiles m_files;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    PictureKeys m_pictures;
    SystemClock m_clock;
    SmileyFolder m_smileys{m_folder.filePath(QStringLiteral("smileys")), m_pictures, m_clock};
    EmojiController m_emoji{m_settings, &m_smileys};
    int m_cursor = -1;
    bool m_replying = false;
    bool m_replyDeleted = false;
    bool m_canAttach = true;
    bool m_hasPicture = false;
    bool m_editing = false;
    bool m_hasLast = true;
};

class FlowController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(qint64 accountId MEMBER m_accountId CONSTANT)
    Q_PROPERTY(QString flowId MEMBER m_flowId CONSTANT)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY headerChanged)
    Q_PROPERTY(QString subtitle MEMBER m_subtitle NOTIFY headerChanged)
    Q_PROPERTY(QString shortSubtitle MEMBER m_shortSubtitle NOTIFY headerChanged)
    Q_PROPERTY(bool alone MEMBER m_alone NOTIFY headerChanged)
    Q_PROPERTY(QString initials MEMBER m_initials NOTIFY headerChanged)
    Q_PROPERTY(int colorIndex MEMBER m_colorIndex NOTIFY headerChanged)
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
    Q_PROPERTY(Morelia::MessageSelection *selection READ selection CONSTANT)
    Q_PROPERTY(int unread MEMBER m_unread NOTIFY headerChanged)
    Q_PROPERTY(bool loadingHistory MEMBER m_loadingHistory NOTIFY loadingHistoryChanged)
    Q_PROPERTY(bool complete MEMBER m_complete NOTIFY completeChanged)

public:
    using Recorder::Recorder;

    MessageListModel *messages() { return &m_messages; }
    ComposerController *composer() { return &m_composer; }
    LiveController *live() { return &m_live; }
    MessageSelection *selection() { return &m_selection; }
    Q_INVOKABLE void markSeen(qint64 order) { record("markSeen", order); }
    Q_INVOKABLE void setOldestShown(qint64 order) { record("setOldestShown", order); }
    Q_INVOKABLE void jumpToNewest() { record("jumpToNewest"); }
    Q_INVOKABLE void jumpToFirstUnread() { record("jumpToFirstUnread"); }
    Q_INVOKABLE void jumpToDate(const QDate &day) { record("jumpToDate", day.toString(Qt::ISODate)); }
    Q_INVOKABLE void react(const QString &localId, const QString &sign, bool takeBack)
    {
        record("react", localId + u' ' + sign + (takeBack ? QStringLiteral(" back") : QString()));
    }
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
    MessageSelection m_selection{m_messages};
    qint64 m_accountId = 1;
    QString m_flowId = QStringLiteral("f");
    QString m_title = QStringLiteral("Flow");
    QString m_subtitle = QStringLiteral("2 members");
    QString m_shortSubtitle = QStringLiteral("group");
    QString m_initials = QStringLiteral("F");
    QString m_readOnlyReason;
    int m_colorIndex = 0;
    int m_unread = 0;
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
