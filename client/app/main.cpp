// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/commandline.h"
#include "client/app/compositionroot.h"
#include "client/app/displayguard.h"
#include "client/app/printing.h"
#include "client/app/singlestart.h"
#include "client/app/startproblem.h"
#include "client/core/profile.h"
#include "client/platform/controlstyle.h"
#include "client/platform/emojifont.h"
#include "client/platform/heap.h"
#include "client/platform/logfile.h"
#include "client/platform/owndata.h"
#include "client/settings/settings.h"
#include "models/base/termination.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <optional>

namespace {

using namespace Qt::StringLiterals;

// The languages given on the command line and kept in the settings.
struct Languages
{
    explicit Languages(const QStringList &arguments)
    {
        const Morelia::CommandLine commandLine(arguments);
        const Morelia::Profile profile(commandLine.profile(), commandLine.dataDir());
        given = commandLine.language();
        kept = Morelia::Settings(profile.settingsFile()).language();
    }

    QString given;
    QString kept;
};

// The toolkit reads its language from the environment: call this before the first object of Qt is made.
void chooseToolkitLanguage(const Languages &languages)
{
    const QString language = languages.given.isEmpty() ? languages.kept : languages.given;
    if (!language.isEmpty() && !language.contains(u'.'))
        qputenv("LANGUAGE", language.toLatin1());
}

// An empty string, or what is wrong with the language that was given.
QString chooseLanguage(Morelia::Translations &translations, const Languages &languages)
{
    const QString problem = languages.given.isEmpty() ? QString() : translations.use(languages.given);
    // A kept language that this build does not have any more is no reason to stop.
    if (languages.given.isEmpty() || !problem.isEmpty()) {
        if (!translations.use(languages.kept).isEmpty())
            translations.use({});
    }
    return problem;
}

QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// True when the arguments ask for text only, which needs no display.
bool asksForText(const QStringList &arguments)
{
    static const QStringList asking{u"--help"_s, u"-h"_s, u"--help-all"_s, u"--version"_s, u"-v"_s};
    return std::ranges::any_of(arguments, [](const QString &argument) { return asking.contains(argument); });
}

// Why the arguments cannot be used; empty when they can.
QString argumentProblem(const QStringList &arguments)
{
    const Morelia::CommandLine commandLine(arguments);
    return commandLine.action() == Morelia::CommandLine::Action::Refuse ? commandLine.text() : QString();
}

int printText(int argc, char **argv, const Languages &languages)
{
    const QCoreApplication application(argc, argv);
    Morelia::Translations translations;
    chooseLanguage(translations, languages);
    const Morelia::CommandLine commandLine(QCoreApplication::arguments());
    const bool asked = commandLine.action() == Morelia::CommandLine::Action::Print;
    Morelia::print(asked ? stdout : stderr, commandLine.text());
    return asked ? 0 : 2;
}

void chooseStyle()
{
    Morelia::chooseControlStyle();
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1)
        QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"morelia"_s);
    Morelia::preferColouredEmoji();
    QApplication::setWindowIcon(QIcon::fromTheme(u"morelia"_s));
}

int refuse(const QString &problem, int exitCode)
{
    Morelia::showStartProblem(problem);
    return exitCode;
}

QString runsAlready(const QString &profile)
{
    return QCoreApplication::translate("Morelia::SingleStart",
        "Morelia already runs with the profile “%1” and does not answer. Close it, or start another profile: "
        "morelia --profile NAME")
        .arg(profile);
}

int run(Morelia::Translations &translations, const QString &languageProblem)
{
    const Morelia::CommandLine commandLine(QCoreApplication::arguments());
    if (commandLine.action() != Morelia::CommandLine::Action::Run)
        return refuse(commandLine.text(), 2);
    if (!languageProblem.isEmpty())
        return refuse(languageProblem, 2);
    Morelia::Profile profile(commandLine.profile(), commandLine.dataDir());
    if (const QString problem = profile.make(); !problem.isEmpty())
        return refuse(problem, 1);
    Morelia::SingleStart start(profile.id());
    if (!start.isFirst())
        return start.raiseFirst(commandLine.toOpen()) ? 0 : refuse(runsAlready(commandLine.profile()), 1);
    if (const QString problem = profile.open(); !problem.isEmpty())
        return refuse(problem, 1);
    const Morelia::LogFile log(profile.logFile());
    Morelia::Settings settings(profile.settingsFile());
    Morelia::CompositionRoot root(profile, settings, translations);
    QObject::connect(&start, &Morelia::SingleStart::raiseRequested, &root, &Morelia::CompositionRoot::raiseWindow);
    QObject::connect(&start, &Morelia::SingleStart::openRequested, &root, &Morelia::CompositionRoot::open);
    // An orderly end keeps the text in the composer, as closing the window does.
    const Morelia::Termination termination;
    QObject::connect(&termination, &Morelia::Termination::requested, &root, &Morelia::CompositionRoot::endSession);
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &root, &Morelia::CompositionRoot::endSession);
    QObject::connect(&termination, &Morelia::Termination::requested, qApp, &QCoreApplication::quit);
    root.open(commandLine.toOpen());
    root.start(commandLine.background());
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Morelia::shareHeap();
    QCoreApplication::setApplicationName(u"morelia"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MORELIA_VERSION));
    const QStringList arguments = argumentList(argc, argv);
    const Languages languages(arguments);
    if (asksForText(arguments))
        return printText(argc, argv, languages);
    chooseToolkitLanguage(languages);
    std::optional<Morelia::DisplayGuard> guard(std::in_place, argumentProblem(arguments));
    const QApplication application(argc, argv);
    guard.reset();
    QGuiApplication::setApplicationDisplayName(u"Morelia"_s);
    QGuiApplication::setDesktopFileName(u"org.moreliatalk.morelia"_s);
    chooseStyle();
    Morelia::addOwnDataFolder();
    Morelia::Translations translations;
    return run(translations, chooseLanguage(translations, languages));
}
