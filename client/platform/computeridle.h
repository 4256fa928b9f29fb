// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>

namespace Morelia {

//! Tells when nobody has used the computer for a while, and when somebody does again, as far as the system says. Without
//! such a system nothing is told.
class ComputerIdle : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes idleTime{1};

    explicit ComputerIdle(QObject *parent = nullptr);

Q_SIGNALS:
    void changed(bool idle);
};

} // namespace Morelia
