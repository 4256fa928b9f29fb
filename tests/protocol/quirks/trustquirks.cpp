// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trust, privacy, and what fields hold: quirks 24 to 33.
#include "protocol/mtp/credential.h"
#include "tests/protocol/quirks/quirkproofs.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

using Wire::Method;

Verdict quirk24(QuirkWorld &world)
{
    const QString foreign = world.server.addFlow(u"chat"_s, {world.boris, world.boris});
    world.server.post(foreign, world.boris, u"private"_s);
    const StockJson update = world.update(0);
    if (!QuirkWorld::textsOf(update).contains(u"private"_s) || QuirkWorld::count(update, u"flow"_s) != 2)
        return Verdict::NotSeen;
    world.start();
    world.server.post(foreign, world.boris, u"private too"_s);
    world.clock.advance(5s);
    world.expect(world.probe.flows.size() == 1 && world.probe.flows.contains(world.chat), "a foreign flow is kept");
    world.expect(world.probe.texts(foreign).isEmpty(), "foreign messages are kept");
    return world.verdict();
}

Verdict quirk25(QuirkWorld &world)
{
    const QString id = world.server.post(world.chat, world.anna, u"Anna's"_s);
    const StockJson form =
        StockJson::Members{{u"uuid"_s, id}, {u"client_id"_s, StockJson(qint64{0})}, {u"text"_s, u"Boris was here"_s}};
    const StockJson edit = world.ask(u"edited_message"_s, {{u"message"_s, QList<StockJson>{form}}}, world.boris);
    if (QuirkWorld::codeOf(edit) != 200)
        return Verdict::NotSeen;
    const QString channel = world.server.addFlow(u"channel"_s, {world.anna, world.boris}, world.boris);
    world.start();
    world.expect(world.probe.message(world.chat, u"Boris was here"_s).senderId == world.anna, "another sender");
    world.expect(!world.probe.adapter.capabilities(channel).testFlag(Capability::SendText), "writing is offered");
    const LocalId op = world.probe.send(channel, u"not mine to say"_s);
    world.clock.advance(1s);
    world.expect(world.probe.result(op).failure.kind == FailureKind::Unsupported, "a channel of others is written to");
    world.expect(world.server.texts(channel).isEmpty(), "and it has arrived");
    return world.verdict();
}

Verdict quirk26(QuirkWorld &world)
{
    const StockJson::Members user{{u"login"_s, u"anna"_s}, {u"password"_s, u"mt1_a"_s}};
    const StockJson first = world.askAsStranger(u"authentication"_s, user);
    const StockJson second = world.askAsStranger(u"authentication"_s, user);
    if (first.at(u"data.user.0.auth_id"_s) != second.at(u"data.user.0.auth_id"_s))
        return Verdict::NotSeen;
    world.start();
    const qsizetype before = world.server.requests(Method::Authentication).size();
    world.clock.advance(std::chrono::hours(24));
    world.probe.restart();
    world.expect(world.probe.state() == SessionState::Online, "not online again");
    world.expect(world.server.requests(Method::Authentication).size() == before, "a good token was not used again");
    return world.verdict();
}

Verdict quirk27(QuirkWorld &world)
{
    if (world.server.credentialOf(u"anna"_s) != "mt1_a"_L1)
        return Verdict::NotSeen;
    const QString typed = u"correct horse"_s;
    world.probe.config.login = u"olga"_s;
    world.probe.secrets.credential =
        makeCredential(CredentialScheme::Argon2idV1, world.probe.config.realm, u"olga"_s, typed);
    world.probe.start(SignUp{u"Olga"_s, {}});
    world.expect(world.probe.state() == SessionState::Online, "not signed up");
    const QString kept = world.server.credentialOf(u"olga"_s);
    world.expect(kept == world.probe.secrets.credential, "another secret than the derived one");
    world.expect(kept.startsWith("mt1_"_L1) && !kept.contains(typed), "the server learns the password");
    return world.verdict();
}

Verdict quirk28(QuirkWorld &world)
{
    const QString root = world.server.addAdminUser(u"root"_s, u"Root"_s);
    if (QuirkWorld::codeOf(world.ask(u"ping_pong"_s, {}, root)) != 200)
        return Verdict::NotSeen;
    world.probe.config.login = u"root"_s;
    world.start();
    world.expect(world.probe.state() == SessionState::NeedsUser, "the person is not asked");
    world.expect(
        world.probe.states().constLast().failure.kind == FailureKind::Credentials, "the reason is not the password");
    world.expect(world.server.requests(Method::GetUpdate).isEmpty(), "a request without a token");
    return world.verdict();
}

Verdict quirk29(QuirkWorld &world)
{
    for (int i = 0; i < 200; ++i)
        world.raw.send(world.frame(u"ping_pong"_s));
    world.clock.advance(2s);
    for (int i = 0; i < 200; ++i) {
        if (QuirkWorld::codeOf(world.raw.take()) != 200)
            return Verdict::NotSeen;
    }
    return Verdict::Handled;
}

Verdict quirk30(QuirkWorld &world)
{
    const QString id = world.server.post(world.chat, world.anna, u"before"_s);
    bool isSmall = false;
    id.toULongLong(&isSmall);
    if (isSmall || id.size() != 39)
        return Verdict::NotSeen;
    world.start();
    world.expect(world.probe.message(world.chat, u"before"_s).remoteId == id, "another id");
    const LocalId op = world.probe.submit(EditMessage{world.chat, id, u"after"_s});
    world.clock.advance(3s);
    world.expect(world.probe.result(op).status == OpResult::Status::Accepted, "not found under its id");
    world.expect(world.server.texts(world.chat) == QStringList{u"after"_s}, "not edited");
    return world.verdict();
}

Verdict quirk31(QuirkWorld &world)
{
    const QString odd = u"не base64 ✓"_s;
    const QByteArray bytes = "%PDF-1.7 a document";
    world.raw.ask(world.sendFrame(world.chat, {{u"text"_s, u"odd"_s}, {u"file_document"_s, odd}}));
    world.raw.ask(world.sendFrame(
        world.chat, {{u"text"_s, u"fine"_s}, {u"file_document"_s, QString::fromLatin1(bytes.toBase64())}}));
    if (world.page(world.chat).at(u"data.message.0.file_document"_s).text() != odd)
        return Verdict::NotSeen;
    world.start();
    const Message unreadable = world.probe.message(world.chat, u"odd"_s);
    world.expect(unreadable.attachments.size() == 1 && unreadable.attachments.first().cacheKey.isEmpty(),
        "what is no base64 is no file that cannot be read");
    const Message readable = world.probe.message(world.chat, u"fine"_s);
    world.expect(
        readable.attachments.size() == 1 && world.probe.files.get(readable.attachments.first().cacheKey) == bytes,
        "base64 is no file");
    return world.verdict();
}

Verdict quirk32(QuirkWorld &world)
{
    const QByteArray bytes(300'000, 'x');
    for (int i = 0; i < 3; ++i) {
        StockMessage row;
        row.flow = world.chat;
        row.user = world.boris;
        row.text = QString::number(i);
        row.files.at(3) = QString::fromLatin1((bytes + QByteArray::number(i)).toBase64());
        world.server.post(row);
    }
    if (world.page(world.chat).at(u"data.message.2.file_document"_s).text().size() < 400'000)
        return Verdict::NotSeen;
    world.start();
    for (int i = 0; i < 3; ++i) {
        const Message message = world.probe.message(world.chat, QString::number(i));
        world.expect(message.attachments.size() == 1, "a file is lost");
        world.expect(world.probe.files.get(message.attachments.value(0).cacheKey) == bytes + QByteArray::number(i),
            "or changed");
        world.expect(message.raw.size() < 4000, "the bytes go on with the row");
    }
    return world.verdict();
}

Verdict quirk33(QuirkWorld &world)
{
    const QByteArray ping = world.frame(u"ping_pong"_s);
    const QByteArray largest = ping + QByteArray(Wire::maxFrameBytes - ping.size(), ' ');
    world.expect(QuirkWorld::codeOf(world.raw.ask(largest)) == 200, "exactly 16 MiB are refused");
    world.raw.ask(largest + ' ');
    if (world.raw.closeCode() != 1009)
        return Verdict::NotSeen;
    world.start();
    const LocalId op = world.probe.send(world.chat, QString(Wire::maxFrameBytes, u'x'));
    world.clock.advance(1s);
    world.expect(world.probe.result(op).failure.kind == FailureKind::TooLarge, "not refused as too large");
    world.expect(world.server.requests(Method::SendMessage).isEmpty(), "but sent");
    world.expect(world.probe.state() == SessionState::Online, "the link is lost");
    return world.verdict();
}

} // namespace Morelia::Test
