// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

#include <QUrl>

namespace Morelia {

//! A profile of which tests set everything.
class OwnProfile : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString name MEMBER m_name NOTIFY wordsChanged)
    Q_PROPERTY(QString bio MEMBER m_bio NOTIFY wordsChanged)
    Q_PROPERTY(QString picture MEMBER m_picture NOTIFY changed)
    Q_PROPERTY(QString initials MEMBER m_initials NOTIFY changed)
    Q_PROPERTY(int colorIndex MEMBER m_colorIndex NOTIFY changed)
    Q_PROPERTY(bool pictureChanged MEMBER m_pictureChanged NOTIFY changed)
    Q_PROPERTY(bool supported MEMBER m_supported NOTIFY changed)
    Q_PROPERTY(bool readByAll MEMBER m_readByAll NOTIFY changed)
    Q_PROPERTY(bool busy MEMBER m_busy NOTIFY changed)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)
    Q_PROPERTY(int maxNameChars MEMBER m_maxNameChars CONSTANT)
    Q_PROPERTY(int maxBioChars MEMBER m_maxBioChars CONSTANT)

public:
    using Recorder::Recorder;

    Q_INVOKABLE void begin(qint64 accountId) { record("begin", accountId); }
    Q_INVOKABLE void takePicture(const QUrl &file) { record("takePicture", file.fileName()); }
    Q_INVOKABLE void removePicture() { record("removePicture"); }
    Q_INVOKABLE void save(const QString &name, const QString &bio) { record("save", name, bio); }

Q_SIGNALS:
    void wordsChanged();
    void changed();
    void saved();

private:
    QString m_name = QStringLiteral("Me");
    QString m_bio;
    QString m_picture;
    QString m_initials = QStringLiteral("M");
    QString m_problem;
    int m_colorIndex = 0;
    int m_maxNameChars = 64;
    int m_maxBioChars = 500;
    bool m_pictureChanged = false;
    bool m_supported = true;
    bool m_readByAll = false;
    bool m_busy = false;
};

} // namespace Morelia
