// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/commandline.h"
#include "client/app/compositionroot.h"
#include "client/core/profile.h"
#include "client/platform/logfile.h"
#include "client/settings/settings.h"

#include <QApplication>
#include <QIcon>
#include <QQuickStyle>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

// What belongs to the toolkit reads its language from the environment, before the first object of Qt is made.
void chooseToolkitLanguage(const QStringList &arguments)
{
    const Morelia::CommandLine commandLine(arguments);
    const Morelia::Profile profile(commandLine.profile(), commandLine.dataDir());
    const QString kept = Morelia::Settings(profile.settingsFile()).language();
    const QString language = commandLine.language().isEmpty() ? kept : commandLine.language();
    if (!language.isEmpty() && !language.contains(u'.'))
        qputenv("LANGUAGE", language.toLatin1());
}

QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void dressUp()
{
    if (qEnvironmentVariableIsEmpty("QT_QUICK_CONTROLS_STYLE"))
        QQuickStyle::setStyle(u"org.kde.desktop"_s);
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1)
        QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"morelia"_s);
    QApplication::setWindowIcon(QIcon::fromTheme(u"morelia"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"morelia"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MORELIA_VERSION));
    chooseToolkitLanguage(argumentList(argc, argv));
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Morelia"_s);
    QGuiApplication::setDesktopFileName(u"org.moreliatalk.morelia"_s);

    const Morelia::CommandLine commandLine(QCoreApplication::arguments());
    if (commandLine.wish() != Morelia::CommandLine::Wish::Run) {
        const bool complaint = commandLine.wish() == Morelia::CommandLine::Wish::Complain;
        print(complaint ? stderr : stdout, commandLine.text());
        return complaint ? 2 : 0;
    }
    Morelia::Profile profile(commandLine.profile(), commandLine.dataDir());
    const QString problem = profile.open();
    if (!problem.isEmpty()) {
        print(stderr, problem);
        return 1;
    }
    const Morelia::LogFile log(profile.logFile());
    dressUp();
    Morelia::CompositionRoot root(profile);
    const QString languageProblem = root.setLanguage(commandLine.language());
    if (!languageProblem.isEmpty()) {
        print(stderr, languageProblem);
        return 2;
    }
    root.start();
    return QApplication::exec();
}
