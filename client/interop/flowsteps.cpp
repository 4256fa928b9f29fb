// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/scene.h"
#include "client/interop/step.h"
#include "client/interop/waiting.h"

#include <array>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

// A flow of Ann's that reaches Bob with its first text.
Outcome introduce(Scene &scene, FlowKind kind, const QString &title, QString &flow)
{
    flow = scene.ann.createFlow(kind, title, {scene.bob.userId()});
    if (flow.isEmpty())
        return Outcome::failed(u"it is refused"_s);
    const QString text = scene.text(u"first in "_s + title);
    scene.ann.send(flow, text);
    const bool came = holdsWithin(flowLimit, [&] { return scene.bob.message(flow, text).has_value(); });
    if (!came)
        return Outcome::failed(u"it does not arrive"_s);
    const std::optional<FlowRow> row = scene.bob.flow(flow);
    return Outcome::when(row && row->kind == kind && row->title == title, u"it arrives as something else"_s);
}

bool mayWrite(Device &device, const QString &flow)
{
    const std::optional<FlowRow> row = device.flow(flow);
    return row && row->capabilities.testFlag(Capability::SendText);
}

Outcome makeGroup(Scene &scene)
{
    Outcome outcome = introduce(scene, FlowKind::Group, scene.text(u"Build room"_s), scene.group);
    if (outcome.kind != Outcome::Kind::Ok)
        return outcome;
    const QString text = scene.text(u"in the group"_s);
    scene.bob.send(scene.group, text);
    const bool came = holdsWithin(flowLimit, [&] { return scene.ann.message(scene.group, text).has_value(); });
    return Outcome::when(came && mayWrite(scene.bob, scene.group), u"the other cannot write"_s);
}

Outcome makeChannel(Scene &scene)
{
    Outcome outcome = introduce(scene, FlowKind::Channel, scene.text(u"News"_s), scene.channel);
    if (outcome.kind != Outcome::Kind::Ok)
        return outcome;
    if (!mayWrite(scene.ann, scene.channel))
        return Outcome::failed(u"its owner may not write"_s);
    return Outcome::when(!mayWrite(scene.bob, scene.channel), u"others may write"_s);
}

constexpr auto flowStepTable = std::to_array<Step>({
    {"group"_L1, "Ann makes a group, both write"_L1, &makeGroup},
    {"channel"_L1, "Ann makes a channel, only she may write"_L1, &makeChannel},
});

} // namespace

Steps flowSteps()
{
    return flowStepTable;
}

} // namespace Morelia::Interop
