// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/playbackfake.h"
#include "tests/qml/fakes/recorder.h"

#include <QUrl>

namespace Morelia {

//! Stands in for the controller of files and pictures.
class MediaController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Morelia::PlaybackController *playback READ playback CONSTANT)

public:
    using Recorder::Recorder;

    PlaybackController *playback() { return &m_playback; }

    Q_INVOKABLE void save(const QString &fileKey, const QString &name) { record("save", fileKey, name); }
    Q_INVOKABLE void saveAs(const QString &fileKey, const QUrl &target) { record("saveAs", fileKey, target); }
    Q_INVOKABLE void open(const QString &fileKey, const QString &name) { record("open", fileKey, name); }
    Q_INVOKABLE void openFolder(const QString &path) { record("openFolder", path); }
    Q_INVOKABLE void openLink(const QString &link) { record("openLink", link); }
    Q_INVOKABLE void copyPicture(const QString &fileKey) { record("copyPicture", fileKey); }
    Q_INVOKABLE void dragOut(const QString &fileKey, const QString &name) { record("dragOut", fileKey, name); }
    Q_INVOKABLE void letGo() { record("letGo"); }

Q_SIGNALS:
    void saved(const QString &path);
    void severalSaved(int count, int wanted, const QString &path);
    void opened();
    void copied();
    void dragged();
    void failed(const QString &words);

private:
    PlaybackController m_playback;
};

} // namespace Morelia
