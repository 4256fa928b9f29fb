// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/core/profile.h"
#include "models/base/systemclock.h"
#include "server/server.h"
#include "tests/demo/cast.h"
#include "tests/demo/serverfiller.h"
#include "tests/demo/tale.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace Morelia::Demo {

//! A server with the past of a tale, and the profile of a person who has been there all along. Everything lies in one
//! folder, and nothing of it is there before.
class Stage
{
public:
    Stage(const Tale &tale, const QString &folder);
    ~Stage();

    //! Makes both, and lets the people come. An empty string, or in words what went wrong. Lets events run.
    QString set(int haste = 1);

    //! Where the profile lies, for `morelia --data-dir`.
    QString profiles() const { return m_folder + QStringLiteral("/profiles"); }
    static QString profileName() { return QStringLiteral("demo"); }

private:
    QString serve(const Clock &clock);
    void stopServing();
    QString makeProfile();

    const Tale &m_tale;
    const QString m_folder;
    const SystemClock m_clock;
    const std::unique_ptr<Clock> m_before; //!< of the server until the person went away
    ServerFiller m_filler;
    std::unique_ptr<Server::Server> m_server;
    QUrl m_url;
    std::unique_ptr<Cast> m_cast;
};

} // namespace Morelia::Demo
