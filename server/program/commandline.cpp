// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/program/commandline.h"

#include <QCommandLineParser>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

CommandLine refuse(const QString &text)
{
    return {.action = CommandLine::Action::Refuse, .config = {}, .text = text};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"MTP server for Morelia and other MoreliaTalk clients."_s);
    const QCommandLineOption data(
        u"data"_s, u"Folder for everything that the server keeps; made if missing."_s, u"DIR"_s);
    const QCommandLineOption listen(u"listen"_s,
        u"Address and port, for example 127.0.0.1:8000 or [::1]:8000. Port 0 takes any free one."_s, u"HOST:PORT"_s,
        u"127.0.0.1:8000"_s);
    const QCommandLineOption lobby(
        u"lobby"_s, u"Title of a group that every new account joins; \"\" for none."_s, u"TITLE"_s, u"Everyone here"_s);
    const QCommandLineOption guide(
        u"guide"_s, u"Greet every new account in a chat, and answer there with hints about Morelia, in English."_s);
    parser.addOptions({data, listen, lobby, guide});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return {.action = CommandLine::Action::Print, .config = {}, .text = parser.helpText()};
    if (parser.isSet(version))
        return {.action = CommandLine::Action::Print, .config = {}, .text = u"morelia-server " MORELIA_VERSION "\n"_s};
    if (!parser.positionalArguments().isEmpty())
        return refuse(u"Unexpected: %1. See --help."_s.arg(parser.positionalArguments().constFirst()));
    if (parser.value(data).isEmpty())
        return refuse(u"--data DIR is needed: the folder where the server keeps its database."_s);
    const auto endpoint = parseEndpoint(parser.value(listen));
    if (!endpoint)
        return refuse(
            u"--listen %1 is not HOST:PORT, for example 127.0.0.1:8000 or [::1]:8000."_s.arg(parser.value(listen)));
    const ServerConfig config{.dataDir = parser.value(data),
        .address = endpoint->first,
        .port = endpoint->second,
        .lobbyTitle = parser.value(lobby),
        .guide = {.greets = parser.isSet(guide)},
        .limits = {},
        .passwordCost = {}};
    if (config.lobbyTitle.size() > config.limits.titleChars)
        return refuse(u"--lobby: at most %1 characters."_s.arg(config.limits.titleChars));
    return {.action = CommandLine::Action::Run, .config = config, .text = {}};
}

std::optional<std::pair<QHostAddress, quint16>> parseEndpoint(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 1)
        return std::nullopt;
    bool isNumber = false;
    const quint16 port = text.sliced(colon + 1).toUShort(&isNumber);
    QString host = text.first(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    if (host == u"localhost")
        return isNumber ? std::optional(std::pair(QHostAddress(QHostAddress::LocalHost), port)) : std::nullopt;
    const QHostAddress address(host);
    if (!isNumber || address.isNull() || bracketed != (address.protocol() == QAbstractSocket::IPv6Protocol))
        return std::nullopt;
    return std::pair(address, port);
}

} // namespace Morelia::Server
