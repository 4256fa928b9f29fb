// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Stands in for what is true of a flow at the moment.
class LiveController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString typingText MEMBER m_typingText NOTIFY changed)
    Q_PROPERTY(bool online MEMBER m_online NOTIFY changed)
    Q_PROPERTY(QString presenceText MEMBER m_presenceText NOTIFY changed)

public:
    using Recorder::Recorder;

Q_SIGNALS:
    void changed();

private:
    QString m_typingText;
    QString m_presenceText;
    bool m_online = false;
};

} // namespace Morelia
