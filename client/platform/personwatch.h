// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/command.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Morelia {

//! Sees how closely the person follows the program: by its windows, by what they do there, and, while a window is only in
//! sight, by whether they use the computer at all. Lives on the interface's thread; clock must outlive it.
class PersonWatch : public QObject
{
    Q_OBJECT

public:
    //! While the person does something it is told so often at most.
    static constexpr Milliseconds tellInterval{15'000};
    //! So often the computer is looked at while a window is only in sight.
    static constexpr Milliseconds lookInterval{60'000};

    //! How the windows stand.
    using LevelSource = std::function<SetAttention::Level()>;
    static SetAttention::Level levelOfWindows();

    explicit PersonWatch(Clock &clock, LevelSource level = &levelOfWindows, QObject *parent = nullptr);

    //! Begins to watch all windows, and tells how it stands.
    void start();
    //! True: the computer has not been used for a while. False: it is used again.
    void setComputerIdle(bool idle);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void attention(const Morelia::SetAttention &attention);

private:
    void onWindows();
    void onAct();
    void look();
    void tell();

    Clock &m_clock;
    const LevelSource m_levelNow;
    std::unique_ptr<Timer> m_timer;
    std::optional<SetAttention::Level> m_level;
    qint64 m_actMs = 0;
    qint64 m_toldMs = 0;
    bool m_computerIdle = false;
};

} // namespace Morelia
