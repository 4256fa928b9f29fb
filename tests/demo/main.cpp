// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/termination.h"
#include "tests/demo/stage.h"
#include "tests/demo/tale.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

using namespace Qt::StringLiterals;

int fail(const QString &problem)
{
    QTextStream(stderr) << "morelia-demo: " << problem << Qt::endl;
    return 1;
}

// The window, until it ends; its exit code.
int show(const QString &program, const QStringList &arguments)
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedChannels);
    window.setInputChannelMode(QProcess::ForwardedInputChannel);
    const Morelia::Termination termination;
    QObject::connect(&termination, &Morelia::Termination::requested, &window, &QProcess::terminate);
    QObject::connect(&window, &QProcess::finished, qApp, [](int code) { QCoreApplication::exit(code); });
    QObject::connect(&window, &QProcess::errorOccurred, qApp, [](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QCoreApplication::exit(127);
    });
    window.start(program, arguments);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"morelia"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Opens Morelia in the middle of fifteen conversations, with a server and people "
                                     u"of its own. Everything lies in "
                                     "a temporary folder, and goes with the window."_s);
    parser.addHelpOption();
    const QCommandLineOption program(
        u"program"_s, u"The program to open."_s, u"path"_s, QCoreApplication::applicationDirPath() + u"/morelia"_s);
    parser.addOption(program);
    parser.addPositionalArgument(u"arguments"_s, u"For the program, after --"_s, u"[-- arguments…]"_s);
    parser.process(application);

    QFile story(u":/demo/story.json"_s);
    const QTemporaryDir folder;
    if (!story.open(QIODevice::ReadOnly) || !folder.isValid())
        return fail(u"there is no temporary folder: %1"_s.arg(folder.errorString()));
    const auto tale = Morelia::Demo::readTale(story.readAll());
    if (!tale)
        return fail(tale.error());
    Morelia::Demo::Stage stage(*tale, folder.path());
    if (const QString problem = stage.set(); !problem.isEmpty())
        return fail(problem);
    const QStringList given{u"--data-dir"_s, stage.profiles(), u"--profile"_s, Morelia::Demo::Stage::profileName()};
    return show(parser.value(program), given + parser.positionalArguments());
}
