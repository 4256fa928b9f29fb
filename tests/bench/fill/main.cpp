// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/core/profile.h"
#include "client/settings/settings.h"
#include "models/base/systemclock.h"
#include "models/store/store.h"
#include "tests/bench/fill/filekey.h"
#include "tests/bench/fill/filler.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace {

using namespace Qt::StringLiterals;

int fail(const QString &problem)
{
    QTextStream(stderr) << problem << Qt::endl;
    return 1;
}

//! One line of JSON for each flow: its title and its newest messages.
void tell(const QList<Morelia::FilledFlow> &flows)
{
    QTextStream out(stdout);
    for (const Morelia::FilledFlow &flow : flows) {
        const QJsonObject told{{u"title"_s, flow.title}, {u"newest"_s, QJsonArray::fromStringList(flow.newest)}};
        out << QJsonDocument(told).toJson(QJsonDocument::Compact) << Qt::endl;
    }
}

int fill(const Morelia::Profile &profile, const Morelia::FillPlan &plan)
{
    Morelia::Settings settings(profile.settingsFile());
    const auto key = Morelia::fileKey(profile, settings);
    if (!key)
        return fail(key.error());
    Morelia::SystemClock clock;
    Morelia::Store store(profile.storeFolder(), *key, clock);
    if (store.open().result() != Morelia::Result<Morelia::StoreHealth>(Morelia::StoreHealth::Good))
        return fail(u"The store in %1 cannot be opened."_s.arg(profile.storeFolder()));
    QElapsedTimer timer;
    timer.start();
    qint64 told = 0;
    Morelia::Filler filler(store, plan, [&](qint64 done) {
        if (done - told < 50'000)
            return;
        told = done;
        QTextStream(stderr) << done << " messages, " << done * 1000 / qMax<qint64>(timer.elapsed(), 1) << "/s"
                            << Qt::endl;
    });
    if (const Morelia::Result<> result = filler.run(); !result)
        return fail(u"The store did not take everything: "_s + result.error().detail);
    tell(filler.first());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"morelia"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes a profile of Morelia with much in it. It must not be there yet. "
                                     "Tells title and newest messages of the flows that stand first in the list, a "
                                     "line of JSON each."_s);
    parser.addHelpOption();
    const Morelia::FillPlan usual;
    const QCommandLineOption dataDir(u"data-dir"_s, u"Folder that holds the profiles."_s, u"folder"_s);
    const QCommandLineOption name(u"profile"_s, u"Name of the profile."_s, u"name"_s, u"filled"_s);
    const QCommandLineOption messages(u"messages"_s, u"Messages."_s, u"n"_s, QString::number(usual.messages));
    const QCommandLineOption flows(u"flows"_s, u"Flows."_s, u"n"_s, QString::number(usual.flows));
    const QCommandLineOption largest(
        u"largest"_s, u"Messages of the largest flow."_s, u"n"_s, QString::number(usual.largest));
    const QCommandLineOption people(u"people"_s, u"People."_s, u"n"_s, QString::number(usual.people));
    const QCommandLineOption seed(
        u"seed"_s, u"The same seed gives the same words."_s, u"n"_s, QString::number(usual.seed));
    parser.addOptions({dataDir, name, messages, flows, largest, people, seed});
    parser.process(application);
    if (!parser.isSet(dataDir))
        return fail(u"--data-dir FOLDER is needed: no profile of a person is filled by mistake."_s);
    const Morelia::FillPlan plan{.messages = parser.value(messages).toLongLong(),
        .flows = parser.value(flows).toInt(),
        .largest = parser.value(largest).toLongLong(),
        .people = parser.value(people).toInt(),
        .seed = parser.value(seed).toUInt(),
        .nowMs = QDateTime::currentMSecsSinceEpoch()};
    if (plan.messages < 1 || plan.flows < 1 || plan.largest < 1 || plan.people < 1)
        return fail(u"Each number has to be at least 1."_s);
    Morelia::Profile profile(parser.value(name), parser.value(dataDir));
    const QString problem = profile.open();
    if (!problem.isEmpty())
        return fail(problem);
    if (!profile.isNew())
        return fail(u"There is a profile already: %1"_s.arg(profile.folder()));
    return fill(profile, plan);
}
