// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace Morelia {

//! How a recording stands.
struct PlayerNews
{
    enum class State : quint8 {
        Opening,
        Playing,
        Paused,
        Ended,  //!< at its end
        Failed, //!< it cannot be played
    };

    State state = State::Opening;
    qint64 positionMs = 0;
    qint64 durationMs = 0; //!< 0 when unknown
    bool seekable = false;
    bool silent = false; //!< nothing is there that could be heard

    friend bool operator==(const PlayerNews &, const PlayerNews &) = default;
};

//! Plays one recording, on a thread of its own: nothing here waits for it. Ends with this object, by itself.
class Player
{
public:
    virtual ~Player() = default;

    //! Plays on, or pauses. At the end it begins again.
    virtual void setPlaying(bool playing) = 0;
    virtual void seek(qint64 positionMs) = 0;
};

//! Where a Player tells how it stands. Both are called on the receiver's thread, and may come once more after it ended.
struct PlayerListener
{
    QObject *receiver = nullptr; //!< nothing is told after its end
    std::function<void(const PlayerNews &)> news;
    std::function<void(const QImage &)> frame; //!< where none is given, only the sound is played
};

//! Makes players; they must end before it.
class PlayerMaker
{
public:
    virtual ~PlayerMaker() = default;

    //! Opens a recording and plays it. Only bytes that readRecordingHeader() knows. maxPixels: of a video, else it fails.
    virtual std::unique_ptr<Player> play(
        const QByteArray &bytes, qint64 maxPixels, const PlayerListener &listener) const = 0;
};

//! The plugin that brings the library of sounds and videos along: most starts need none of it.
class PlaybackPlugin
{
public:
    virtual ~PlaybackPlugin() = default;

    virtual std::unique_ptr<PlayerMaker> makePlayers() const = 0;
};

} // namespace Morelia

Q_DECLARE_INTERFACE(Morelia::PlaybackPlugin, "Morelia.PlaybackPlugin")
