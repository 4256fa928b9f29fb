// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

#include <QObject>
#include <QString>

namespace Morelia {

//! The main content of a message, which decides how it is painted. Each but a tombstone may have text too.
enum class MessageKind : quint8 {
    Text,
    Picture,   //!< a picture that can be shown
    File,      //!< any other file, and a picture that cannot be read
    Tombstone, //!< deleted for everyone, withheld or damaged
};

//! The message that another one answers.
class QuoteValue
{
    Q_GADGET
    Q_PROPERTY(QString remoteId MEMBER remoteId FINAL)
    Q_PROPERTY(QString author MEMBER author FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(qint64 order MEMBER order FINAL)
    Q_PROPERTY(bool deleted MEMBER deleted FINAL)

public:
    QString remoteId; //!< empty where nothing is answered
    QString author;   //!< cleaned; empty while the answered message is not here
    QString text;     //!< one cleaned line
    OrderKey order = 0;
    bool deleted = false;

    friend bool operator==(const QuoteValue &, const QuoteValue &) = default;
};

//! The file that came with a message.
class FileValue
{
    Q_GADGET
    Q_PROPERTY(int kind MEMBER kind FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString sizeText MEMBER sizeText FINAL)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(bool readable MEMBER readable FINAL)
    Q_PROPERTY(bool mayMove MEMBER mayMove FINAL)
    Q_PROPERTY(int width MEMBER width FINAL)
    Q_PROPERTY(int height MEMBER height FINAL)

public:
    int kind = -1;    //!< of AttachmentKind; -1 without a file
    QString name;     //!< cleaned; a word such as "Picture" where none came
    QString sizeText; //!< "1.2 MB"; empty when unknown
    QString key;      //!< of the bytes; empty when they cannot be read
    bool readable = false;
    bool held = false;    //!< a picture that is not shown by itself
    bool mayMove = false; //!< a picture of a kind that may move, as its sender says
    int width = 0;        //!< pixels; 0 when unknown
    int height = 0;

    friend bool operator==(const FileValue &, const FileValue &) = default;
};

//! How many people reacted to a message with one value.
class ReactionValue
{
    Q_GADGET
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString countText MEMBER countText FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(QString people MEMBER people FINAL)

public:
    QString value;     //!< cleaned
    QString countText; //!< in the digits of the language
    bool mine = false;
    QString people; //!< "You, Ann, and 3 more"; see reactionPeople()

    friend bool operator==(const ReactionValue &, const ReactionValue &) = default;
};

//! A message as it crosses into the window: one value, cleaned, in words where a person reads it.
class MessageValue
{
    Q_GADGET
    Q_PROPERTY(QString localId MEMBER localId FINAL)
    Q_PROPERTY(QString remoteId MEMBER remoteId FINAL)
    Q_PROPERTY(qint64 order MEMBER order FINAL)
    Q_PROPERTY(int kind READ kindNumber FINAL)
    Q_PROPERTY(QString senderId MEMBER senderId FINAL)
    Q_PROPERTY(QString senderName MEMBER senderName FINAL)
    Q_PROPERTY(QString initials MEMBER initials FINAL)
    Q_PROPERTY(int colorIndex MEMBER colorIndex FINAL)
    Q_PROPERTY(QString senderPicture MEMBER senderPicture FINAL)
    Q_PROPERTY(bool outgoing MEMBER outgoing FINAL)
    Q_PROPERTY(Morelia::Body body MEMBER body FINAL)
    Q_PROPERTY(qint64 timeMs MEMBER timeMs FINAL)
    Q_PROPERTY(QString timeText MEMBER timeText FINAL)
    Q_PROPERTY(int state MEMBER state FINAL)
    Q_PROPERTY(int failureKind MEMBER failureKind FINAL)
    Q_PROPERTY(QString failureDetail MEMBER failureDetail FINAL)
    Q_PROPERTY(bool retryable MEMBER retryable FINAL)
    Q_PROPERTY(QString opId MEMBER opId FINAL)
    Q_PROPERTY(int pending MEMBER pending FINAL)
    Q_PROPERTY(bool edited MEMBER edited FINAL)
    Q_PROPERTY(bool deleted MEMBER deleted FINAL)
    Q_PROPERTY(bool withheld MEMBER withheld FINAL)
    Q_PROPERTY(bool damaged MEMBER damaged FINAL)
    Q_PROPERTY(QString line READ line FINAL)
    Q_PROPERTY(bool answers READ answers FINAL)
    Q_PROPERTY(bool answerable READ answerable FINAL)
    Q_PROPERTY(bool hasFile READ hasFile FINAL)
    Q_PROPERTY(bool readableFile READ hasReadableFile FINAL)
    Q_PROPERTY(QString originText MEMBER originText FINAL)
    Q_PROPERTY(Morelia::QuoteValue quote MEMBER quote FINAL)
    Q_PROPERTY(Morelia::FileValue file MEMBER file FINAL)
    Q_PROPERTY(QList<Morelia::ReactionValue> reactions MEMBER reactions FINAL)

public:
    QString localId;  //!< key of the row
    QString remoteId; //!< on the server; empty while the server does not know the message
    OrderKey order = 0;
    QString senderId;
    QString senderName;
    QString initials;
    int colorIndex = 0;
    QString senderPicture; //!< key of their picture; empty for none
    bool outgoing = false;
    Body body;
    qint64 timeMs = 0; //!< Unix milliseconds; 0 when unknown
    QString timeText;  //!< hour and minute; empty when unknown
    int state = 0;     //!< of DeliveryState
    int failureKind = 0;
    QString failureDetail; //!< words of the server, cleaned
    bool retryable = false;
    QString opId;    //!< command for this message that is not confirmed; empty without one
    int pending = 0; //!< of PendingChange: what that command does
    bool edited = false;
    bool deleted = false;
    bool withheld = false; //!< stands for what the server could not hand over
    bool damaged = false;  //!< what it says could not be read from the disk
    QString originText;    //!< "Forwarded from Ann"; empty for a message that was written here
    QuoteValue quote;
    FileValue file;
    QList<ReactionValue> reactions;

    MessageKind kind() const;
    //! The text, cleaned and cut to one short line; without a text, the file's name; else empty.
    QString line() const;
    //! It answers another message.
    bool answers() const { return !quote.remoteId.isEmpty() && !deleted; }
    //! It is on the server, so that others know what is answered.
    bool answerable() const;
    bool hasFile() const { return file.kind >= 0 && !deleted; }
    bool hasReadableFile() const { return hasFile() && file.readable; }

    friend bool operator==(const MessageValue &, const MessageValue &) = default;

private:
    int kindNumber() const { return static_cast<int>(kind()); }
};

//! The value of a row, in the language and the time zone of this moment.
MessageValue messageValue(const MessageRow &row);

} // namespace Morelia
