// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Morelia {

//! The parsed command line.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::CommandLine)

public:
    enum class Action : quint8 { Run, Print, Refuse };

    //! arguments begin with the name of the program.
    explicit CommandLine(const QStringList &arguments);

    Action action() const { return m_action; }
    //! The text to print, for Print and Refuse.
    const QString &text() const { return m_text; }

    //! Name of the profile: letters, digits, dot, hyphen and underscore.
    const QString &profile() const { return m_profile; }
    //! Code of a language or path of a .qm or .ts file; empty when none was given.
    const QString &language() const { return m_language; }
    //! Folder that holds the profiles; empty for the system's own place.
    const QString &dataDir() const { return m_dataDir; }
    //! Links of the scheme morelia and files that exist, to be opened.
    const QList<QUrl> &toOpen() const { return m_toOpen; }
    //! Start in the tray, without a window, where there is a tray.
    bool background() const { return m_background; }

private:
    Action m_action = Action::Run;
    QString m_text;
    QString m_profile;
    QString m_language;
    QString m_dataDir;
    QList<QUrl> m_toOpen;
    bool m_background = false;
};

} // namespace Morelia
