// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/playback/player.h"
#include "models/entities/ids.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

class AttachmentStore;
class MessageListModel;

//! Plays the sounds and videos of the open flow, one at a time. It ends with the flow, with the message, and where that
//! leaves the list. The library for it is loaded with the first one, on another thread.
class PlaybackController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! The message that plays, or pauses, or has a problem; empty without one.
    Q_PROPERTY(QString localId READ localId NOTIFY changed)
    //! It plays, or will as soon as it is open.
    Q_PROPERTY(bool playing READ isPlaying NOTIFY changed)
    //! Milliseconds; the duration is 0 while it is unknown.
    Q_PROPERTY(qint64 position READ position NOTIFY changed)
    Q_PROPERTY(qint64 duration READ duration NOTIFY changed)
    Q_PROPERTY(bool seekable READ isSeekable NOTIFY changed)
    //! "0:12 / 3:40", and that nothing can be heard where no device is there for it.
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
    //! "Playing, 0:12 of 3:40"
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    //! Why it cannot be played, in words.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    //! What a video shows; null before its first frame.
    Q_PROPERTY(QImage frame READ frame NOTIFY frameChanged)

public:
    //! files must outlive this. plugin: name of the plugin that plays.
    explicit PlaybackController(
        const AttachmentStore &files, QString plugin = QStringLiteral("playback"), QObject *parent = nullptr);
    ~PlaybackController() override;

    //! The messages of the open flow; null for none.
    void setMessages(const MessageListModel *messages);

    const LocalId &localId() const { return m_localId; }
    bool isPlaying() const { return m_wanted; }
    qint64 position() const { return m_news.positionMs; }
    qint64 duration() const;
    bool isSeekable() const { return m_player && m_news.seekable && duration() > 0; }
    QString timeText() const;
    QString stateText() const;
    QString problem() const;
    const QImage &frame() const { return m_frame; }

    //! Plays the recording of a message, pauses it, or plays it on.
    Q_INVOKABLE void toggle(const QString &localId);
    //! Goes to a place of what plays.
    Q_INVOKABLE void seek(qint64 positionMs);
    Q_INVOKABLE void stop();
    //! Says the words anew, in another language.
    void refreshTexts() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void frameChanged();

private:
    class Opener;
    enum class Problem : quint8 { None, Gone, Unplayable, NoLibrary };
    struct Opened
    {
        Problem problem = Problem::None;
        QByteArray bytes;
        bool isVideo = false;
    };

    void open(const LocalId &localId, const QString &fileKey, bool isVideo);
    void play(const Opened &opened);
    void take(const PlayerNews &news);
    void fail(Problem problem);
    void followMessage();
    void setFrame(const QImage &frame);

    const AttachmentStore &m_files;
    const QString m_plugin;
    QPointer<const MessageListModel> m_messages;
    LocalId m_localId;
    QString m_fileKey;
    PlayerNews m_news;
    Problem m_problem = Problem::None;
    bool m_wanted = false; // to play
    QImage m_frame;
    quint64 m_turn = 0; // answers for an earlier one are late
    std::unique_ptr<Opener> m_opener;
    std::unique_ptr<Player> m_player; // ends before what made it
};

} // namespace Morelia
