// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/scene.h"
#include "client/interop/step.h"
#include "client/interop/waiting.h"

#include <array>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

Outcome registerAs(Scene &scene, Device &device, const QString &person)
{
    const QString problem = device.enter(scene.entrance(SetupRequest::Kind::SignUp, person));
    return Outcome::when(problem.isEmpty(), problem);
}

Outcome registerAnn(Scene &scene)
{
    return registerAs(scene, scene.ann, u"ann"_s);
}

Outcome registerBob(Scene &scene)
{
    return registerAs(scene, scene.bob, u"bob"_s);
}

Outcome registerStranger(Scene &scene)
{
    return registerAs(scene, scene.stranger, u"stranger"_s);
}

Outcome wrongPassword(Scene &scene)
{
    Device device(u"wrong"_s);
    SetupRequest request = scene.entrance(SetupRequest::Kind::SignIn, u"bob"_s);
    request.password += u'x';
    const QString problem = device.enter(request);
    return Outcome::when(problem == "the password is refused"_L1, problem.isEmpty() ? u"it is not refused"_s : problem);
}

Outcome makeForeignFlow(Scene &scene)
{
    scene.foreignFlow = scene.stranger.createFlow(FlowKind::Group, scene.text(u"Not yours"_s), {});
    if (scene.foreignFlow.isEmpty())
        return Outcome::failed(u"the group is refused"_s);
    const LocalId localId = scene.stranger.send(scene.foreignFlow, scene.text(u"private"_s));
    const bool sent = holdsWithin(flowLimit, [&] { return scene.stranger.unconfirmed() == 0; });
    return Outcome::when(sent && !localId.isEmpty(), u"the text does not leave"_s);
}

Outcome makeChat(Scene &scene)
{
    if (!holdsWithin(flowLimit, [&] { return scene.ann.knows(scene.bob.userId()); }))
        return Outcome::failed(u"Ann does not learn of Bob"_s);
    scene.chat = scene.ann.createFlow(FlowKind::Chat, {}, {scene.bob.userId()});
    if (scene.chat.isEmpty())
        return Outcome::failed(u"the chat is refused"_s);
    const bool seen = holdsWithin(flowLimit, [&] { return scene.bob.flow(scene.chat).has_value(); });
    scene.ann.openFlow(scene.chat);
    scene.bob.openFlow(scene.chat);
    return Outcome::when(seen, u"the other does not see it"_s);
}

constexpr auto entranceStepTable = std::to_array<Step>({
    {"register-a"_L1, "Ann registers"_L1, &registerAnn, true},
    {"register-b"_L1, "Bob registers"_L1, &registerBob, true},
    {"register-stranger"_L1, "a stranger registers"_L1, &registerStranger, true},
    {"wrong-password"_L1, "a wrong password is refused"_L1, &wrongPassword},
    {"foreign-flow"_L1, "the stranger writes into a group of his own"_L1, &makeForeignFlow},
    {"chat"_L1, "Ann makes a chat, Bob sees it"_L1, &makeChat, true},
});

} // namespace

Steps entranceSteps()
{
    return entranceStepTable;
}

} // namespace Morelia::Interop
