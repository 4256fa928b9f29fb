// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>

namespace Morelia {

//! Tells when the computer has not been used for a while, and when it is used again, where the system can say so. Else
//! nothing is told.
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
