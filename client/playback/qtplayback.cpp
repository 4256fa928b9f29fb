// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/playback/player.h"
#include "client/playback/videoconverter.h"

#include <QAudioBufferOutput>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QBuffer>
#include <QMediaDevices>
#include <QMediaMetaData>
#include <QMediaPlayer>
#include <QPointer>
#include <QThread>
#include <QVideoSink>

#include <atomic>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

// A row shows no more, and larger pictures only take the time of the window's thread.
constexpr QSize largestFrame{1'280, 1'280};

qint64 pixelsOf(QSize size)
{
    return qint64{size.width()} * size.height();
}

//! Plays one recording; all of it belongs to the thread of the players.
class Playing : public QObject
{
public:
    Playing(const QByteArray &bytes, qint64 maxPixels, const PlayerListener &listener)
        : m_listener(listener)
        , m_receiver(listener.receiver)
        , m_maxPixels(maxPixels)
    {
        m_bytes.setData(bytes);
    }

    void open();
    void setPlaying(bool playing);
    void seek(qint64 positionMs);

private:
    void onStatus(QMediaPlayer::MediaStatus status);
    void onFrame();
    void start();
    void fail();
    void tell();

    const PlayerListener m_listener;
    const QPointer<QObject> m_receiver;
    const qint64 m_maxPixels;
    QBuffer m_bytes{this};
    std::unique_ptr<QAudioOutput> m_sound;
    std::unique_ptr<QAudioBufferOutput> m_silence;
    std::unique_ptr<QVideoSink> m_video;
    std::unique_ptr<QMediaPlayer> m_player; // last: it reads the bytes on threads of its own
    PlayerNews m_told;
    PlayerNews::State m_state = PlayerNews::State::Opening;
    bool m_wanted = true; // to play
    // The window has taken the frame before this one.
    std::shared_ptr<std::atomic<bool>> m_taken = std::make_shared<std::atomic<bool>>(true);
};

void Playing::open()
{
    m_player = std::make_unique<QMediaPlayer>();
    if (QMediaDevices::defaultAudioOutput().isNull()) {
        // It would wait for a device for ever.
        m_silence = std::make_unique<QAudioBufferOutput>();
        m_player->setAudioBufferOutput(m_silence.get());
    } else {
        m_sound = std::make_unique<QAudioOutput>();
        m_player->setAudioOutput(m_sound.get());
    }
    if (m_listener.frame) {
        m_video = std::make_unique<QVideoSink>();
        m_player->setVideoSink(m_video.get());
        connect(m_video.get(), &QVideoSink::videoFrameChanged, this, &Playing::onFrame, Qt::QueuedConnection);
    }
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Playing::onStatus);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, &Playing::fail);
    connect(m_player.get(), &QMediaPlayer::playbackStateChanged, this, &Playing::tell);
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Playing::tell);
    connect(m_player.get(), &QMediaPlayer::durationChanged, this, &Playing::tell);
    connect(m_player.get(), &QMediaPlayer::seekableChanged, this, &Playing::tell);
    if (!m_player->isAvailable() || !m_bytes.open(QIODevice::ReadOnly)) {
        fail();
        return;
    }
    // Without an address there is nothing beside which another file would be looked for.
    m_player->setSourceDevice(&m_bytes);
}

void Playing::setPlaying(bool playing)
{
    m_wanted = playing;
    if (m_state == PlayerNews::State::Opening || m_state == PlayerNews::State::Failed)
        return;
    if (playing)
        start();
    else
        m_player->pause();
}

void Playing::start()
{
    m_state = PlayerNews::State::Playing;
    m_player->play();
    tell();
}

void Playing::seek(qint64 positionMs)
{
    if (m_state != PlayerNews::State::Failed && m_player && m_player->isSeekable())
        m_player->setPosition(positionMs);
}

void Playing::onStatus(QMediaPlayer::MediaStatus status)
{
    if (m_state == PlayerNews::State::Failed)
        return;
    if (status == QMediaPlayer::InvalidMedia) {
        fail();
    } else if (status == QMediaPlayer::EndOfMedia) {
        m_state = PlayerNews::State::Ended;
        tell();
    } else if (status == QMediaPlayer::LoadedMedia && m_state == PlayerNews::State::Opening) {
        const QSize size = m_player->metaData().value(QMediaMetaData::Resolution).toSize();
        if (pixelsOf(size) > m_maxPixels || !(m_player->hasAudio() || m_player->hasVideo()))
            fail();
        else if (m_wanted)
            start();
        else
            m_state = PlayerNews::State::Paused;
        tell();
    }
}

void Playing::onFrame()
{
    const QVideoFrame frame = m_video->videoFrame();
    if (m_state == PlayerNews::State::Failed || !frame.isValid())
        return;
    // It may grow in the midst of a video.
    if (pixelsOf(frame.size()) > m_maxPixels) {
        fail();
        return;
    }
    if (!m_receiver || !m_taken->exchange(false))
        return;
    QMetaObject::invokeMethod(
        m_receiver,
        [show = m_listener.frame, taken = m_taken, picture = pictureOf(frame, largestFrame)] {
            *taken = true;
            if (!picture.isNull())
                show(picture);
        },
        Qt::QueuedConnection);
}

void Playing::fail()
{
    if (std::exchange(m_state, PlayerNews::State::Failed) == PlayerNews::State::Failed)
        return;
    // Later: this may be the player's own call.
    QMetaObject::invokeMethod(m_player.get(), &QMediaPlayer::stop, Qt::QueuedConnection);
    tell();
}

void Playing::tell()
{
    using State = PlayerNews::State;
    if (m_state == State::Playing && m_player->playbackState() == QMediaPlayer::PausedState)
        m_state = State::Paused;
    const PlayerNews news{m_state, qMax<qint64>(0, m_player->position()), qMax<qint64>(0, m_player->duration()),
        m_player->isSeekable(), m_silence && m_player->hasAudio()};
    if (news == std::exchange(m_told, news) || !m_receiver)
        return;
    QMetaObject::invokeMethod(m_receiver, [say = m_listener.news, news] { say(news); }, Qt::QueuedConnection);
}

//! Hands what is wanted to the thread of the players.
class ThreadedPlayer final : public Player
{
public:
    explicit ThreadedPlayer(Playing *playing)
        : m_playing(playing)
    {
        QMetaObject::invokeMethod(m_playing, &Playing::open, Qt::QueuedConnection);
    }

    ~ThreadedPlayer() override { m_playing->deleteLater(); }

    void setPlaying(bool playing) override
    {
        QMetaObject::invokeMethod(
            m_playing, [object = m_playing, playing] { object->setPlaying(playing); }, Qt::QueuedConnection);
    }

    void seek(qint64 positionMs) override
    {
        QMetaObject::invokeMethod(
            m_playing, [object = m_playing, positionMs] { object->seek(positionMs); }, Qt::QueuedConnection);
    }

private:
    Playing *const m_playing; // ends on its own thread
};

//! The thread of the players: opening and closing may take long, and so may asking for devices of sound.
class QtPlayerMaker final : public PlayerMaker
{
public:
    QtPlayerMaker() { m_thread.start(); }

    ~QtPlayerMaker() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    Q_DISABLE_COPY_MOVE(QtPlayerMaker)

    std::unique_ptr<Player> play(
        const QByteArray &bytes, qint64 maxPixels, const PlayerListener &listener) const override
    {
        auto *playing = new Playing(bytes, maxPixels, listener);
        playing->moveToThread(const_cast<QThread *>(&m_thread));
        return std::make_unique<ThreadedPlayer>(playing);
    }

private:
    QThread m_thread;
};

} // namespace

class QtPlaybackPlugin final
    : public QObject
    , public PlaybackPlugin
{
    Q_OBJECT
    Q_INTERFACES(Morelia::PlaybackPlugin)
    Q_PLUGIN_METADATA(IID "Morelia.PlaybackPlugin")

public:
    std::unique_ptr<PlayerMaker> makePlayers() const override
    {
        // The library reads these when it is loaded. Some formats name addresses: no way leads to them. What strangers send
        // reaches no driver of the graphics card. Other back ends do not know these limits.
        qputenv("QT_FFMPEG_PROTOCOL_WHITELIST", "none");
        qputenv("QT_FFMPEG_DECODING_HW_DEVICE_TYPES", ",");
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
        return std::make_unique<QtPlayerMaker>();
    }
};

} // namespace Morelia

#include "qtplayback.moc"
