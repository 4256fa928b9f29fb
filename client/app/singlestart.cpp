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
        // The token, then a line for each URL; neither has a newline in it.
        const QList<QByteArray> lines = message.sliced(raiseWord.size()).split('\n');
        QList<QUrl> urls;
        const QList<QByteArray> rest = lines.sliced(1);
        for (const QByteArray &line : rest)
            urls.append(QUrl::fromEncoded(line));
        if (!urls.isEmpty())
            Q_EMIT openRequested(urls);
        Q_EMIT raiseRequested(lines.constFirst());
    });
}

bool SingleStart::raiseFirst(const QList<QUrl> &toOpen)
{
    QByteArray message = raiseWord.toByteArray() + qgetenv("XDG_ACTIVATION_TOKEN");
    for (const QUrl &url : toOpen)
        message += '\n' + url.toEncoded();
    return m_application.sendMessageWithTimeout(message, patienceMs);
}

} // namespace Morelia
