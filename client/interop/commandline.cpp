// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/commandline.h"

#include "protocol/check/serverargument.h"

#include <QCommandLineParser>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

CommandLine refuse(const QString &text)
{
    return {.action = CommandLine::Action::Refuse, .text = text + u'\n'};
}

CommandLine show(const QString &text)
{
    return {.action = CommandLine::Action::Print, .text = text};
}

const char *const footprint = "3 accounts, 4 flows and some 25 messages";

QString description()
{
    return u"Plays a conversation of two people on a server, with whole Morelias that only lack a window.\n"
           "It makes %1 on the server and leaves them there.\n\n"
           "Exit code: 0 when no step failed, 1 when one did, 2 when the play could not begin."_s.arg(
               QLatin1StringView(footprint));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addPositionalArgument(u"URL"_s, u"Address of the server, for example ws://127.0.0.1:8000/ws."_s);
    const QCommandLineOption restart(u"restart-command"_s,
        u"Command that stops the server and starts it again. Without it the links are cut for two seconds instead."_s,
        u"COMMAND"_s);
    const QCommandLineOption json(u"json"_s, u"Writes the verdicts as JSON; - is standard output."_s, u"FILE"_s);
    const QCommandLineOption yes(u"yes-this-server"_s, u"Allows a server that is not on this computer."_s);
    parser.addOptions({restart, json, yes});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return show(parser.helpText());
    if (parser.isSet(version))
        return show(u"morelia-interop " MORELIA_VERSION "\n"_s);
    const Check::ServerArgument argument =
        Check::readServerArgument(parser.positionalArguments(), QString::fromLatin1(footprint), parser.isSet(yes));
    if (!argument.refusal.isEmpty())
        return refuse(argument.refusal);
    return {.action = CommandLine::Action::Run,
        .server = argument.server,
        .restartCommand = parser.value(restart),
        .json = parser.value(json)};
}

} // namespace Morelia::Interop
