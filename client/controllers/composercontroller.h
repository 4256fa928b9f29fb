// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composededit.h"
#include "client/controllers/composedfiles.h"
#include "client/controllers/composedqueue.h"
#include "client/controllers/composedreply.h"
#include "client/controllers/draftkeeper.h"
#include "client/controllers/emojicontroller.h"
#include "client/controllers/flowpeople.h"
#include "models/entities/capability.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace Morelia {

class AccountManager;
class SyncEngine;

//! The composer of one flow: text, answered message and files. Keeps the draft in the store; an edit never touches the
//! draft.
class ComposerController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    //! Where the cursor belongs in the text, in UTF-16 units; -1 for its end. The view keeps it up to date; it is valid
    //! when textChanged() comes.
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(bool editing READ editing NOTIFY editingChanged)
    //! The text being replaced, one line, cleaned.
    Q_PROPERTY(QString editedText READ editedText NOTIFY editingChanged)
    Q_PROPERTY(bool canSend READ canSend NOTIFY textChanged)
    //! Empty, or why the message cannot go ("Too long by 1,200 characters") or could not be kept.
    Q_PROPERTY(QString problem READ problem NOTIFY textChanged)
    //! Empty, or what a message that was sent waits for.
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY waitingChanged)
    //! The message answers another one.
    Q_PROPERTY(bool replying READ replying NOTIFY replyChanged)
    //! Cleaned.
    Q_PROPERTY(QString replyAuthor READ replyAuthor NOTIFY replyChanged)
    //! The answered message in one line, cleaned.
    Q_PROPERTY(QString replyText READ replyText NOTIFY replyChanged)
    //! The answered message was deleted meanwhile.
    Q_PROPERTY(bool replyDeleted READ replyDeleted NOTIFY replyChanged)
    Q_PROPERTY(bool canAttach READ canAttach NOTIFY capabilitiesChanged)
    //! Marks in the text become looks of the message.
    Q_PROPERTY(bool looks READ hasLooks NOTIFY capabilitiesChanged)
    //! "Up to 8 MB"; empty where no limit is known.
    Q_PROPERTY(QString attachLimitText READ attachLimitText NOTIFY capabilitiesChanged)
    Q_PROPERTY(Morelia::ComposedFiles *files READ files CONSTANT)
    Q_PROPERTY(Morelia::EmojiController *emoji READ emoji CONSTANT)
    //! Whom the text can name, once it has an "@".
    Q_PROPERTY(QList<Morelia::Nameable> people READ people NOTIFY peopleChanged)

public:
    //! All of them must outlive the composer.
    ComposerController(const FlowRef &flow, Store &store, AccountManager &accounts, Clock &clock, FileIntake &intake,
        EmojiController &emoji, QObject *parent = nullptr);
    //! Words of an edit that was not saved become part of the draft.
    ~ComposerController() override;

    QString text() const { return m_text; }
    void setText(const QString &text);
    int cursor() const { return m_cursor; }
    void setCursor(int cursor);
    bool editing() const { return m_edit.isActive(); }
    QString editedText() const;
    bool canSend() const;
    QString problem() const;
    QString waitingText() const;
    bool replying() const { return m_reply.isSet(); }
    QString replyAuthor() const { return m_reply.author(); }
    QString replyText() const { return m_reply.text(); }
    bool replyDeleted() const { return m_reply.isDeleted(); }
    bool canAttach() const;
    bool hasLooks() const;
    QString attachLimitText() const;
    ComposedFiles *files() { return &m_files; }
    EmojiController *emoji() { return &m_emoji; }
    QList<Nameable> people() const { return m_people.people(); }

    //! Something here is not in the store yet, or is an edit that was begun: it has to outlive its view.
    bool isBusy() const;

    //! Capabilities of the account in this flow.
    void setCapabilities(CapabilitySet capabilities);

    //! Sends the message, or saves the edit, and empties the composer; a text that the store refuses comes back. While
    //! files are being read, sending waits for them; a change of the message before that cancels it. Does nothing when
    //! canSend is false for another reason. Each file goes as a message of its own, the text with the first.
    Q_INVOKABLE void send();
    //! Starts to edit an own message of this flow.
    Q_INVOKABLE void edit(const QString &localId) { m_edit.read(localId); }
    //! Up in an empty composer: edits the newest own message. False when the text is not empty.
    Q_INVOKABLE bool editLast();
    //! Leaves the edit; the draft comes back.
    Q_INVOKABLE void cancelEdit();
    //! Answers a message of this flow that the server knows.
    Q_INVOKABLE void reply(const QString &localId) { m_reply.choose(localId); }
    Q_INVOKABLE void cancelReply() { m_reply.clear(); }
    //! Empties the field: the conversation is deleted.
    void discard();
    //! Puts the name of a member behind the text.
    Q_INVOKABLE void mention(const QString &userId) { m_people.choose(userId); }
    //! The name of this member was chosen for the text: another one with the same name is not meant.
    Q_INVOKABLE void preferPerson(const QString &userId) { m_people.prefer(userId); }
    //! Adds files of this computer, pictures without places and camera data; a bad one has the reason in its row. Does
    //! nothing when canAttach is false.
    Q_INVOKABLE void attach(const QList<QUrl> &urls);
    //! A large picture of the person's own smileys: sends it, or adds it to what is being written.
    Q_INVOKABLE void sendSticker(const QString &code)
    {
        const QUrl file = m_emoji.stickerFile(code);
        const bool isAlone = m_text.isEmpty() && m_files.count() == 0 && !editing();
        attach(file.isEmpty() ? QList<QUrl>() : QList{file});
        if (isAlone && m_files.count() > 0)
            send();
    }
    //! Adds the files, the picture or the long text on the clipboard. False without them: then paste the text.
    Q_INVOKABLE bool attachClipboard();
    Q_INVOKABLE void removeFile(int row)
    {
        setSendsWhenRead(false);
        m_files.remove(row);
    }
    //! Makes every text anew, in another language.
    void refreshTexts();

Q_SIGNALS:
    void textChanged();
    void cursorChanged();
    void editingChanged();
    void replyChanged();
    //! The person chose a message to answer, or none.
    void replyChosen();
    void capabilitiesChanged();
    void waitingChanged();
    void peopleChanged();
    //! The person has changed the text.
    void written();
    //! An own message was put into the outbox: the view goes to the end.
    void sent();

private:
    SyncEngine *engine() const;
    CapabilitySet capabilitiesHere() const;
    IntakeRules intakeRules() const;
    Draft draft() const;
    void watchParts();
    void takeDraft(const Draft &draft, bool late);
    void noteChanges(const StoreChanges &changes);
    void appendName(const QString &name);
    void leaveEdit();
    void foldEdit();
    void beginEdit(const QString &remoteId, const Body &original);
    void setSendsWhenRead(bool on);
    void sendWhenRead();
    void sendMessage();
    void sendEdit();
    void noteStored(bool message);
    void takeBack(const QList<ComposedQueue::Entry> &entries, const Error &error);
    QString limitProblem() const;
    void noteError(const std::optional<Error> &error, bool notKept);

    const FlowRef m_flow;
    Store &m_store;
    AccountManager &m_accounts;
    EmojiController &m_emoji;
    ComposedFiles m_files;
    ComposedReply m_reply;
    FlowPeople m_people;
    ComposedEdit m_edit;
    CapabilitySet m_capabilities;
    QString m_text;
    int m_cursor = -1;
    std::optional<Error> m_storeError; // of the latest reading or writing
    bool m_notKept = false;            // the error was of a write
    bool m_cameBack = false;           // a sent text was refused and is here again
    bool m_sendsWhenRead = false;      // the message leaves once its files were read
    ComposedQueue m_queue;
    DraftKeeper m_drafts; // last: its destructor saves the members above
};

} // namespace Morelia
