// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/play.h"

#include "client/interop/scene.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Ok:
        return u"ok"_s;
    case Outcome::Kind::Failed:
        return u"failed"_s;
    case Outcome::Kind::LeftOut:
        break;
    }
    return u"left out"_s;
}

qsizetype countOf(const QList<StepResult> &results, Outcome::Kind kind)
{
    return std::ranges::count_if(results, [kind](const StepResult &result) { return result.outcome.kind == kind; });
}

} // namespace

QList<StepResult> play(
    const QUrl &server, const QString &restartCommand, const StepHandler &onStep, std::chrono::milliseconds limit)
{
    Scene scene(server, restartCommand, limit);
    QList<StepResult> results;
    bool possible = true;
    for (const Steps &group : {entranceSteps(), messageSteps(), flowSteps(), fileSteps(), laterSteps()}) {
        for (const Step &step : group) {
            QElapsedTimer clock;
            clock.start();
            const Outcome outcome =
                possible ? step.play(scene) : Outcome::leftOut(u"an earlier step that it needs failed"_s);
            possible = possible && (!step.essential || outcome.kind != Outcome::Kind::Failed);
            results.append({&step, outcome, std::chrono::milliseconds(clock.elapsed())});
            onStep(results.constLast());
        }
    }
    return results;
}

QString lineOf(const StepResult &result)
{
    constexpr int wordWidth = 9;
    constexpr int timeWidth = 5;
    constexpr int nameWidth = 18;
    const QString seconds = QString::number(static_cast<double>(result.time.count()) / 1000.0, 'f', 1);
    QString line = wordOf(result.outcome.kind).leftJustified(wordWidth) + seconds.rightJustified(timeWidth) + u" s  "_s
        + QString(result.step->name).leftJustified(nameWidth) + result.step->title;
    if (!result.outcome.words.isEmpty())
        line += u": "_s + result.outcome.words;
    return line;
}

QString summaryOf(const QList<StepResult> &results)
{
    std::chrono::milliseconds time{};
    for (const StepResult &result : results)
        time += result.time;
    return u"%1 steps in %2 s: %3 ok, %4 failed, %5 left out"_s.arg(results.size())
        .arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 1)
        .arg(countOf(results, Outcome::Kind::Ok))
        .arg(countOf(results, Outcome::Kind::Failed))
        .arg(countOf(results, Outcome::Kind::LeftOut));
}

bool isGood(const QList<StepResult> &results)
{
    return countOf(results, Outcome::Kind::Failed) == 0;
}

QByteArray toJson(const QUrl &server, const QList<StepResult> &results)
{
    QJsonArray steps;
    for (const StepResult &result : results)
        steps.append(QJsonObject{{u"name"_s, QString(result.step->name)}, {u"title"_s, QString(result.step->title)},
            {u"verdict"_s, wordOf(result.outcome.kind)}, {u"words"_s, result.outcome.words},
            {u"milliseconds"_s, static_cast<qint64>(result.time.count())}});
    return QJsonDocument(
        QJsonObject{{u"server"_s, server.toDisplayString()}, {u"good"_s, isGood(results)}, {u"steps"_s, steps}})
        .toJson();
}

} // namespace Morelia::Interop
