// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Stands in for the message that is leaving.
class LeavingMessage : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString localId MEMBER m_localId NOTIFY changed)
    Q_PROPERTY(int percent MEMBER m_percent NOTIFY changed)

public:
    using Recorder::Recorder;

    Q_INVOKABLE void cancel(const QString &localId) { record("cancel", localId); }

Q_SIGNALS:
    void changed();

private:
    QString m_localId;
    int m_percent = 0;
};

} // namespace Morelia
