// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/singlestart.h"

#include <QLoggingCategory>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logApp, "morelia.client.app")

constexpr int patienceMs = 5'000;
constexpr QByteArrayView raiseWord = "raise ";

} // namespace

SingleStart::SingleStart(const QString &profileId, QObject *parent)
    : QObject(parent)
    , m_application("morelia-"_L1 + profileId)
{
    connect(&m_application, &KDSingleApplication::messageReceived, this, [this](const QByteArray &message) {
        if (!message.startsWith(raiseWord))
            return;
        qCInfo(logApp) << "another start asks for the window";
        Q_EMIT raiseRequested(message.sliced(raiseWord.size()));
    });
}

bool SingleStart::raiseFirst()
{
    return m_application.sendMessageWithTimeout(raiseWord.toByteArray() + qgetenv("XDG_ACTIVATION_TOKEN"), patienceMs);
}

} // namespace Morelia
