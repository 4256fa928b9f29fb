// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

const QString usualProfile = u"default"_s;

QString installedProgram()
{
#ifdef Q_OS_LINUX
    const QString installed = QStandardPaths::findExecutable(QCoreApplication::applicationName());
    if (QFileInfo(installed).canonicalFilePath() == QCoreApplication::applicationFilePath())
        return QCoreApplication::applicationName();
#endif
    return {};
}

} // namespace

// The names of profiles hold nothing that a desktop file or a path would misunderstand (see CommandLine).
Autostart::Autostart(const QString &folder, Program program, const QString &profile)
    : m_program(std::move(program))
    , m_profile(profile)
    , m_file(folder + u"/org.moreliatalk.morelia"_s + (profile == usualProfile ? QString() : u'-' + profile)
          + u".desktop"_s)
{}

Autostart Autostart::ofThisProgram(const QString &profile)
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart"_s, installedProgram,
        profile};
}

bool Autostart::isOn() const
{
    return QFileInfo::exists(m_file);
}

bool Autostart::setOn(bool on) const
{
    if (!on)
        return !isOn() || QFile::remove(m_file);
    const QFileInfo file(m_file);
    QSaveFile entry(m_file);
    if (!QDir().mkpath(file.path()) || !entry.open(QIODevice::WriteOnly))
        return false;
    entry.write("[Desktop Entry]\nType=Application\nName=Morelia\nIcon=morelia\nExec=" + m_program().toUtf8()
        + " --background --profile " + m_profile.toUtf8() + '\n');
    return entry.commit();
}

} // namespace Morelia
