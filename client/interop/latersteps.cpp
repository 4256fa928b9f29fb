// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/scene.h"
#include "client/interop/step.h"
#include "client/interop/waiting.h"

#include <QProcess>

#include <algorithm>
#include <array>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto outage = 2s;
constexpr int commandPatienceMs = 120'000;

QStringList textsOf(Device &device, const QString &flow)
{
    QStringList texts;
    const QList<MessageRow> rows = device.messages(flow);
    for (const MessageRow &row : rows)
        texts << (row.deleted ? u"(deleted)"_s : row.body.text);
    return texts;
}

Outcome signInElsewhere(Scene &scene)
{
    const QString problem = scene.bobsOther.enter(scene.entrance(SetupRequest::Kind::SignIn, u"bob"_s));
    return Outcome::when(problem.isEmpty() && scene.bobsOther.userId() == scene.bob.userId(), problem);
}

Outcome historyElsewhere(Scene &scene)
{
    const QStringList expected = textsOf(scene.bob, scene.chat);
    QStringList got;
    const bool same = holdsWithin(flowLimit, [&] {
        got = textsOf(scene.bobsOther, scene.chat);
        return got == expected;
    });
    if (!same)
        return Outcome::failed(u"%1 messages instead of %2, or others"_s.arg(got.size()).arg(expected.size()));
    const auto files = [&](Device &device) {
        qsizetype readable = 0;
        const QList<MessageRow> rows = device.messages(scene.chat);
        for (const MessageRow &row : rows) {
            readable += std::ranges::count_if(
                row.attachments, [&](const Attachment &file) { return device.media().get(file.cacheKey).has_value(); });
        }
        return readable;
    };
    return Outcome::when(
        expected.size() > 10 && files(scene.bob) == files(scene.bobsOther), u"its files are missing"_s);
}

Outcome betweenDevices(Scene &scene)
{
    const QString text = scene.text(u"from my other computer"_s);
    scene.bobsOther.send(scene.chat, text);
    const bool own = holdsWithin(flowLimit, [&] {
        const std::optional<MessageRow> row = scene.bob.message(scene.chat, text);
        return row && row->outgoing;
    });
    if (!own)
        return Outcome::failed(u"the first device does not show it as an own one"_s);
    const bool other = holdsWithin(flowLimit, [&] { return scene.ann.message(scene.chat, text).has_value(); });
    return Outcome::when(other, u"Ann does not see it"_s);
}

bool everybodyIsOnline(Scene &scene)
{
    return scene.ann.isOnline() && scene.bob.isOnline() && scene.bobsOther.isOnline();
}

// Messages written during an outage leave afterwards, both ways.
Outcome afterOutage(Scene &scene, const QString &fromAnn, const QString &fromBob)
{
    const bool came = holdsWithin(flowLimit, [&] {
        return everybodyIsOnline(scene) && scene.bob.message(scene.chat, fromAnn)
            && scene.ann.message(scene.chat, fromBob) && scene.bobsOther.message(scene.chat, fromAnn);
    });
    if (!came)
        return Outcome::failed(u"not everything has arrived 30 s after it"_s);
    const QStringList texts = textsOf(scene.bob, scene.chat);
    return Outcome::when(texts.count(fromAnn) == 1 && texts.count(fromBob) == 1, u"something arrived twice"_s);
}

Outcome stopAndStart(Scene &scene)
{
    const QString fromAnn = scene.text(u"written in between, by Ann"_s);
    const QString fromBob = scene.text(u"written in between, by Bob"_s);
    if (!scene.restartCommand().isEmpty()) {
        QProcess command;
        QStringList words = QProcess::splitCommand(scene.restartCommand());
        const QString program = words.isEmpty() ? QString() : words.takeFirst();
        command.start(program, words);
        scene.ann.send(scene.chat, fromAnn);
        scene.bob.send(scene.chat, fromBob);
        const bool ended = holdsWithin(
            std::chrono::milliseconds(commandPatienceMs), [&] { return command.state() == QProcess::NotRunning; });
        if (command.error() == QProcess::FailedToStart)
            return Outcome::failed(u"the command could not be started"_s);
        if (!ended)
            return Outcome::failed(u"the command did not end within two minutes"_s);
        if (command.exitStatus() != QProcess::NormalExit || command.exitCode() != 0)
            return Outcome::failed(u"the command failed"_s);
        return afterOutage(scene, fromAnn, fromBob);
    }
    if (!scene.canCutLinks())
        return Outcome::leftOut(u"needs --restart-command"_s);
    scene.cutLinks();
    if (!holdsWithin(flowLimit, [&] { return !scene.ann.isOnline() && !scene.bob.isOnline(); }))
        return Outcome::failed(u"nobody notices that the links are cut"_s);
    scene.ann.send(scene.chat, fromAnn);
    scene.bob.send(scene.chat, fromBob);
    holdsWithin(outage, [] { return false; });
    if (!scene.mendLinks())
        return Outcome::leftOut(u"the relay's port was taken"_s);
    Outcome outcome = afterOutage(scene, fromAnn, fromBob);
    if (outcome.kind == Outcome::Kind::Ok)
        outcome.words = u"the links were cut for 2 s; with --restart-command the server itself is restarted"_s;
    return outcome;
}

Outcome foreignIsHidden(Scene &scene)
{
    for (Device *device : {&scene.ann, &scene.bob, &scene.bobsOther}) {
        if (device->flow(scene.foreignFlow) || !device->messages(scene.foreignFlow).isEmpty())
            return Outcome::failed(u"the stranger's group is shown"_s);
    }
    const bool there = scene.stranger.message(scene.foreignFlow, scene.text(u"private"_s)).has_value();
    return Outcome::when(there, u"the stranger himself does not see it"_s);
}

Outcome allAgree(Scene &scene)
{
    QStringList ann;
    const bool calm = holdsWithin(flowLimit, [&] {
        ann = textsOf(scene.ann, scene.chat);
        return scene.ann.unconfirmed() + scene.bob.unconfirmed() + scene.bobsOther.unconfirmed() == 0
            && textsOf(scene.bob, scene.chat) == ann && textsOf(scene.bobsOther, scene.chat) == ann;
    });
    if (!calm)
        return Outcome::failed(u"they show different messages, or something is not sent"_s);
    QStringList once = ann;
    once.removeDuplicates();
    return Outcome::when(once.size() == ann.size(), u"a message is there twice"_s);
}

constexpr auto laterStepTable = std::to_array<Step>({
    {"sign-in"_L1, "Bob signs in on an empty profile"_L1, &signInElsewhere},
    {"history"_L1, "the history there, with its files"_L1, &historyElsewhere},
    {"devices"_L1, "a text from there, seen on Bob's first device"_L1, &betweenDevices},
    {"restart"_L1, "the server is away for a while"_L1, &stopAndStart},
    {"foreign"_L1, "nobody sees the stranger's group"_L1, &foreignIsHidden},
    {"agree"_L1, "all show the same, each message once"_L1, &allAgree},
});

} // namespace

Steps laterSteps()
{
    return laterStepTable;
}

} // namespace Morelia::Interop
