// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/emojicontroller.h"
#include "client/media/smileyfolder.h"
#include "client/settings/settings.h"
#include "models/base/systemclock.h"
#include "models/entities/attachmentstore.h"
#include "models/text/mentions.h"
#include "tests/qml/fakes/composedfilesfake.h"
#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/recorder.h"

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

} // namespace Morelia
