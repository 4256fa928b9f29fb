// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>
#include <QUrl>

#include <functional>

namespace Morelia {

//! The only way from Morelia to another program: opens web addresses and mail addresses, and files that are no programs.
class LinkOpener
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::LinkOpener)

public:
    //! Hands the address to the system; false when nothing took it.
    using Launcher = std::function<bool(const QUrl &)>;

    explicit LinkOpener(Launcher launcher);
    //! Opens with the system's programs.
    static LinkOpener system();

    //! Opens a link; returns an empty string, or in words why it was not opened.
    QString open(const QString &link) const;

    //! Opens a file or a folder of this computer; returns an empty string, or in words why it was not opened.
    QString openFile(const QString &path) const;

private:
    Launcher m_launcher;
};

} // namespace Morelia
