// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

#include <QImage>

namespace Morelia {

//! Stands in for the player of sounds and videos: a test says how it stands.
class PlaybackController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString localId MEMBER m_localId NOTIFY changed)
    Q_PROPERTY(bool playing MEMBER m_playing NOTIFY changed)
    Q_PROPERTY(qint64 position MEMBER m_position NOTIFY changed)
    Q_PROPERTY(qint64 duration MEMBER m_duration NOTIFY changed)
    Q_PROPERTY(bool seekable MEMBER m_seekable NOTIFY changed)
    Q_PROPERTY(QString timeText MEMBER m_timeText NOTIFY changed)
    Q_PROPERTY(QString stateText MEMBER m_stateText NOTIFY changed)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)
    Q_PROPERTY(QImage frame MEMBER m_frame NOTIFY frameChanged)

public:
    using Recorder::Recorder;

    Q_INVOKABLE void toggle(const QString &localId) { record("toggle", localId); }
    Q_INVOKABLE void seek(qint64 positionMs) { record("seek", positionMs); }
    Q_INVOKABLE void stop() { record("stop"); }
    //! Shows a frame of one colour.
    Q_INVOKABLE void showFrame(int width, int height)
    {
        m_frame = QImage(width, height, QImage::Format_RGB32);
        m_frame.fill(Qt::darkCyan);
        Q_EMIT frameChanged();
    }

Q_SIGNALS:
    void changed();
    void frameChanged();

private:
    QString m_localId;
    bool m_playing = false;
    qint64 m_position = 0;
    qint64 m_duration = 0;
    bool m_seekable = false;
    QString m_timeText;
    QString m_stateText;
    QString m_problem;
    QImage m_frame;
};

} // namespace Morelia
