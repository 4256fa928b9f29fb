// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace Morelia {

//! Whether Morelia starts with the person's session, in the tray: a file of the desktop's autostart folder
//! (https://specifications.freedesktop.org/autostart-spec). Systems without such a folder cannot do it yet.
class Autostart
{
public:
    //! How the desktop starts this program; empty where it cannot: a build that is not installed. It may look at the disk.
    using Program = std::function<QString()>;

    //! folder: the autostart folder. profile: the one that starts.
    Autostart(const QString &folder, Program program, const QString &profile);
    //! That of this system and of this program.
    static Autostart ofThisProgram(const QString &profile);

    bool isPossible() const { return m_program && !m_program().isEmpty(); }
    bool isOn() const;
    //! False where the file cannot be written or removed.
    [[nodiscard]] bool setOn(bool on) const;

private:
    Program m_program;
    QString m_profile;
    QString m_file;
};

} // namespace Morelia
