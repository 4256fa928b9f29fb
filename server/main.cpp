// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/systemclock.h"
#include "models/base/termination.h"
#include "server/program/commandline.h"
#include "server/server.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fflush(stream);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace Qt::StringLiterals;
    using Morelia::Server::CommandLine;

    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"morelia-server"_s);
    const CommandLine command = Morelia::Server::parseCommandLine(QCoreApplication::arguments());
    if (command.action == CommandLine::Action::Print) {
        print(stdout, command.text);
        return 0;
    }
    if (command.action == CommandLine::Action::Refuse) {
        print(stderr, u"morelia-server: "_s + command.text + u'\n');
        return 2;
    }
    const Morelia::SystemClock clock;
    Morelia::Server::Server server(command.config, clock);
    // Before the server listens, so that no request to end is lost.
    const Morelia::Termination termination;
    QObject::connect(&termination, &Morelia::Termination::requested, &server, &Morelia::Server::Server::stop);
    QObject::connect(
        &server, &Morelia::Server::Server::stopped, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    const Morelia::Server::StartResult started = server.start();
    if (!started) {
        print(stderr, u"morelia-server: "_s + started.text + u'\n');
        return 1;
    }
    print(stdout, u"listening on "_s + started.url.toString() + u'\n');
    return QCoreApplication::exec();
}
