// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace Morelia {

//! The folder of one profile, used by one process at a time.
class Profile
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::Profile)

public:
    //! dataDir: folder that holds the profiles; empty for the system's own place.
    Profile(const QString &name, const QString &dataDir);

    //! Makes the folder where it is missing. An empty string, or in words why it cannot be.
    QString make();
    //! Makes the folder where it is missing and locks it; one that holds data may also lie on a full disk. An empty
    //! string, or in words why it cannot be used.
    QString open();

    const QString &name() const { return m_name; }
    //! Hexadecimal digits that are the same for one folder, however it is spelled, once it is there.
    QString id() const;
    const QString &folder() const { return m_folder; }
    QString settingsFile() const;
    QString keyFile() const;
    QString storeFolder() const;
    QString serverFolder() const;
    QString mediaFolder() const;
    //! Where the person puts pictures to have them as smileys.
    QString smileyFolder() const;
    //! Where plain copies of files for other programs may lie, best first: outside of the profile, in which nothing is
    //! readable, and where the next start finds them again.
    QStringList copiesFolders() const;
    QString logFile() const;
    //! Nothing has been stored in it so far.
    bool isNew() const;

private:
    bool lock(const QString &file);
    //! That the disk is full, in words, where it is.
    std::optional<QString> withoutRoom() const;

    const QString m_name;
    const QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace Morelia
