// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/composedfiles.h"
#include "models/base/result.h"
#include "models/entities/capability.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>
#include <memory>
#include <optional>

namespace Morelia {

struct Draft;
struct FlowRef;
struct MessageRow;
struct NewCommand;
class AccountManager;
class Store;

//! What is being written in one flow: text, answered message and files. Keeps the draft in the store; an edit never
//! touches the draft.
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
    //! The message answers another one.
    Q_PROPERTY(bool replying READ replying NOTIFY replyChanged)
    //! Cleaned.
    Q_PROPERTY(QString replyAuthor READ replyAuthor NOTIFY replyChanged)
    //! The answered message in one line, cleaned.
    Q_PROPERTY(QString replyText READ replyText NOTIFY replyChanged)
    Q_PROPERTY(bool canAttach READ canAttach NOTIFY capabilitiesChanged)
    //! "Up to 8 MB"; empty where no limit is known.
    Q_PROPERTY(QString attachLimitText READ attachLimitText NOTIFY capabilitiesChanged)
    Q_PROPERTY(Morelia::ComposedFiles *files READ files CONSTANT)
    //! Places and camera data leave the pictures that are attached from now on.
    Q_PROPERTY(bool stripPlaces READ stripPlaces WRITE setStripPlaces NOTIFY stripPlacesChanged)

public:
    ComposerController(
        const FlowRef &flow, Store &store, AccountManager &accounts, FileIntake &intake, QObject *parent = nullptr);
    ~ComposerController() override;

    QString text() const;
    void setText(const QString &text);
    int cursor() const;
    void setCursor(int cursor);
    bool editing() const;
    QString editedText() const;
    bool canSend() const;
    QString problem() const;
    bool replying() const;
    QString replyAuthor() const;
    QString replyText() const;
    bool canAttach() const;
    QString attachLimitText() const;
    ComposedFiles *files() const;
    bool stripPlaces() const;
    void setStripPlaces(bool strip);

    //! What the account may do in this flow.
    void setCapabilities(CapabilitySet capabilities);

    //! Sends, or saves the edit; what was written stays here until the store has it. Does nothing when canSend is false.
    //! Each file goes as a message of its own, the text with the first.
    Q_INVOKABLE void send();
    //! Starts to edit an own message of this flow.
    Q_INVOKABLE void edit(const QString &localId);
    //! Up in an empty composer: edits the newest own message. False when the text is not empty.
    Q_INVOKABLE bool editLast();
    //! Leaves the edit; the draft comes back.
    Q_INVOKABLE void cancelEdit();
    //! Answers a message of this flow that the server knows.
    Q_INVOKABLE void reply(const QString &localId);
    Q_INVOKABLE void cancelReply();
    //! Puts the name of a member behind the text.
    Q_INVOKABLE void mention(const QString &userId);
    //! Adds files of this computer; what is wrong with one stands in its row. Does nothing when canAttach is false.
    Q_INVOKABLE void attach(const QList<QUrl> &urls);
    //! Adds the files or the picture on the clipboard. False when there is none: then the text is to be pasted.
    Q_INVOKABLE bool attachClipboard();
    Q_INVOKABLE void removeFile(int row);
    Q_INVOKABLE void clearFiles();

Q_SIGNALS:
    void textChanged();
    void cursorChanged();
    void editingChanged();
    void replyChanged();
    void capabilitiesChanged();
    void stripPlacesChanged();
    //! An own message was put into the outbox: the view goes to the end.
    void sent();

private:
    void takeDraft(const Draft &draft);
    void takeReply(const MessageRow &row);
    void beginEdit(const MessageRow &row);
    void keep(const QList<NewCommand> &commands, const std::optional<Draft> &draftAfter, std::function<void()> kept);
    void sendMessages(const QString &text);
    QString limitProblem() const;
    void noteChange();
    void saveDraft();
    void noteError(const std::optional<Error> &error, bool notKept);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
