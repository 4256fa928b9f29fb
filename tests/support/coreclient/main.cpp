// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/core/profile.h"
#include "client/platform/logfile.h"
#include "tests/support/coreclient/core.h"
#include "tests/support/coreclient/linereader.h"
#include "tests/support/coreclient/requests.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;

void print(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption folder(u"profile-dir"_s, u"Folder that holds the profile."_s, u"folder"_s);
    parser.addOption(folder);
    parser.process(application);

    Morelia::Profile profile(u"test"_s, parser.value(folder));
    const QString problem = profile.open();
    if (!problem.isEmpty()) {
        print({{u"event"_s, u"broken"_s}, {u"reason"_s, problem}});
        return 1;
    }
    const Morelia::LogFile log(profile.logFile());
    Morelia::Test::LineReader reader;
    int exitCode = 0;
    {
        Morelia::Test::Core core(profile);
        Morelia::Test::Requests requests(core);
        QObject::connect(&core, &Morelia::Test::Core::told, &application, &print);
        QObject::connect(&requests, &Morelia::Test::Requests::answer, &application, &print);
        QObject::connect(&reader, &Morelia::Test::LineReader::line, &requests, &Morelia::Test::Requests::handle);
        QObject::connect(&reader, &Morelia::Test::LineReader::ended, &application, &QCoreApplication::quit);
        core.start();
        reader.start();
        exitCode = QCoreApplication::exec();
    }
    return exitCode;
}
