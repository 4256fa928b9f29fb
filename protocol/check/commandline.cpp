// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/commandline.h"

#include "protocol/check/catalogue.h"
#include "protocol/check/reports.h"
#include "protocol/check/serverargument.h"

#include <QCommandLineParser>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

// The most that a run leaves behind; heavy checks included.
const char *const footprint = "up to 40 accounts, 80 flows and 400 messages (50 MB more with --heavy)";

CommandLine refuse(const QString &text)
{
    return {.action = CommandLine::Action::Refuse, .text = text + u'\n'};
}

CommandLine show(const QString &text)
{
    return {.action = CommandLine::Action::Print, .text = text};
}

QString description()
{
    return u"Checks an MTP server: every method, every error and every quirk of the release of 2023, with accounts of "
           "its own.\nIt makes %1 on the server and leaves them there.\n\n"
           "Exit code: 0 when everything is as documented or as in the 2023 release, 1 when something is different or "
           "a socket died,\n2 when the checks could not be made."_s.arg(QLatin1StringView(footprint));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addPositionalArgument(u"URL"_s, u"Address of the server, for example ws://127.0.0.1:8000/ws."_s);
    const QCommandLineOption only(
        u"only"_s, u"Only the checks with these names; * and ? stand for any letters."_s, u"NAME[,NAME…]"_s);
    const QCommandLineOption heavy(u"heavy"_s, u"Also what takes a minute or leaves many bytes behind."_s);
    const QCommandLineOption list(u"list"_s, u"Lists the checks, and the quirks that none can show."_s);
    const QCommandLineOption json(u"json"_s, u"Writes the report as JSON; - is standard output."_s, u"FILE"_s);
    const QCommandLineOption junit(u"junit"_s, u"Writes the report as JUnit's XML; - is standard output."_s, u"FILE"_s);
    const QCommandLineOption yes(u"yes-this-server"_s, u"Allows a server that is not on this computer."_s);
    parser.addOptions({only, heavy, list, json, junit, yes});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return show(parser.helpText());
    if (parser.isSet(version))
        return show(u"morelia-check " MORELIA_VERSION "\n"_s);
    if (parser.isSet(list))
        return show(listOfChecks());

    const ServerArgument argument =
        readServerArgument(parser.positionalArguments(), QString::fromLatin1(footprint), parser.isSet(yes));
    if (!argument.refusal.isEmpty())
        return refuse(argument.refusal);
    CommandLine command{.action = CommandLine::Action::Run,
        .server = argument.server,
        .only = parser.value(only).split(u',', Qt::SkipEmptyParts),
        .json = parser.value(json),
        .junit = parser.value(junit),
        .heavy = parser.isSet(heavy)};
    if (parser.isSet(only) && selectChecks(command.only, command.heavy).isEmpty())
        return refuse(u"No check has such a name. See --list."_s);
    if (command.json == "-"_L1 && command.junit == "-"_L1)
        return refuse(u"Only one report fits on standard output."_s);
    return command;
}

} // namespace Morelia::Check
