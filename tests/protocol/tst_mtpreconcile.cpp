// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"
#include "tests/protocol/framefilter.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

//! Commands whose link broke: looked for, and never carried out twice.
class TestMtpReconcile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void lostReplyIsFoundAgain();
    void lostRequestIsSentAgain();
    void identicalTextsAreToldApart();
    void reconcilesAfterRestart();
    void reconcilesLateOpsToo();
    void poisonIsSetAside();
    void lostLinkIsNoPoison();
    void looksIntoPagesWhenTooMuchHappened();
    void looksIntoPagesWhenTheAnswerIsCut_data();
    void looksIntoPagesWhenTheAnswerIsCut();

private:
    static PendingOp pending(const AdapterProbe &probe, const LocalId &opId, const Command &command);
};

void TestMtpReconcile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

PendingOp TestMtpReconcile::pending(const AdapterProbe &probe, const LocalId &opId, const Command &command)
{
    return {opId, command, probe.sentMs(opId), 1};
}

void TestMtpReconcile::lostReplyIsFoundAgain()
{
    // The server has it, only its answer is gone (5, 6).
    Desk desk;
    desk.start();
    const SendMessage command{newLocalId(), desk.chat, u"Hello"_s, {}};
    desk.server.loseNextReply(Wire::Method::SendMessage);
    const LocalId op = desk.probe.submit(command);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).status, Status::Unknown);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    desk.probe.adapter.reconcile({pending(desk.probe, op, command)});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.resultCount(op), 2);
    QCOMPARE(desk.probe.result(op).status, Status::Unknown);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(desk.probe.lastResult(op).remoteId, desk.probe.message(desk.chat, u"Hello"_s).remoteId);
    QCOMPARE(desk.probe.lastResult(op).order, 1);
    QCOMPARE(desk.server.texts(desk.chat), QStringList{u"Hello"_s});
}

void TestMtpReconcile::lostRequestIsSentAgain()
{
    Desk desk;
    desk.start();
    const SendMessage command{newLocalId(), desk.chat, u"Hello"_s, {}};
    desk.server.dropAt(Wire::Method::SendMessage);
    const LocalId op = desk.probe.submit(command);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).status, Status::Unknown);
    desk.probe.adapter.reconcile({pending(desk.probe, op, command)});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::NotApplied);
    desk.probe.adapter.submit(op, command);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(desk.server.texts(desk.chat), QStringList{u"Hello"_s});
}

void TestMtpReconcile::identicalTextsAreToldApart()
{
    Desk desk;
    desk.start();
    desk.probe.send(desk.chat, u"ok"_s);
    desk.clock.advance(100ms);
    const SendMessage lost{newLocalId(), desk.chat, u"ok"_s, {}};
    desk.server.dropAt(Wire::Method::SendMessage);
    const LocalId op = desk.probe.submit(lost);
    desk.clock.advance(1s);
    desk.probe.adapter.reconcile({pending(desk.probe, op, lost)});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::NotApplied);
}

void TestMtpReconcile::reconcilesAfterRestart()
{
    Desk desk;
    desk.start();
    const SendMessage command{newLocalId(), desk.chat, u"Hello"_s, {}};
    const LocalId op = desk.probe.submit(command);
    desk.clock.advance(3ms);
    QCOMPARE(desk.server.texts(desk.chat).size(), 1);
    const PendingOp left = pending(desk.probe, op, command);
    desk.probe.adapter.stop();
    desk.clock.advance(1h);
    desk.probe.restart();
    desk.probe.adapter.reconcile({left});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(desk.probe.texts(desk.chat), QStringList{u"Hello"_s});
}

void TestMtpReconcile::reconcilesLateOpsToo()
{
    Desk desk;
    desk.start();
    const SendMessage early{newLocalId(), desk.chat, u"early"_s, {}};
    const SendMessage late{newLocalId(), desk.chat, u"late"_s, {}};
    desk.server.post(desk.chat, desk.anna, u"early"_s, Mtp::encodeEnvelope({early.localId, {}}));
    const qint64 earlyMs = desk.server.now() * 1000;
    desk.clock.advance(5min);
    desk.server.post(desk.chat, desk.anna, u"late"_s, Mtp::encodeEnvelope({late.localId, {}}));
    desk.probe.adapter.reconcile({{u"b"_s, late, desk.server.now() * 1000, 1}});
    // The question about the later one is on its way already, and would not reach back far enough.
    desk.probe.adapter.reconcile({{u"a"_s, early, earlyMs, 1}});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(u"a"_s).status, Status::Accepted);
    QCOMPARE(desk.probe.lastResult(u"b"_s).status, Status::Accepted);
}

void TestMtpReconcile::poisonIsSetAside()
{
    // A command that drops the link twice when alone on it is at fault itself (21).
    Desk desk;
    desk.start();
    const SendMessage command{newLocalId(), desk.chat, u"poison"_s, {}};
    const LocalId op = newLocalId();
    for (int i = 0; i < 2; ++i) {
        desk.server.dropAt(Wire::Method::SendMessage);
        desk.probe.adapter.submit(op, command);
        desk.clock.advance(1s);
        QCOMPARE(desk.probe.lastResult(op).status, Status::Unknown);
        desk.probe.adapter.reconcile({pending(desk.probe, op, command)});
        desk.clock.advance(1s);
    }
    QCOMPARE(desk.probe.lastResult(op).status, Status::Rejected);
    QCOMPARE(desk.probe.lastResult(op).failure.kind, FailureKind::Poison);
    QVERIFY(!desk.probe.lastResult(op).failure.retryable);
    const LocalId next = desk.probe.send(desk.chat, u"fine"_s);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(next).status, Status::Accepted);
}

void TestMtpReconcile::lostLinkIsNoPoison()
{
    Desk desk;
    desk.start();
    const SendMessage command{newLocalId(), desk.chat, u"Hello"_s, {}};
    const LocalId op = newLocalId();
    for (int i = 0; i < 3; ++i) {
        desk.server.silent = true;
        desk.probe.adapter.submit(op, command);
        desk.clock.advance(35s);
        desk.server.silent = false;
        desk.clock.advance(35s);
        QCOMPARE(desk.probe.lastResult(op).status, Status::Unknown);
        desk.probe.adapter.reconcile({pending(desk.probe, op, command)});
        desk.clock.advance(1s);
        QCOMPARE(desk.probe.lastResult(op).status, Status::NotApplied);
    }
}

void TestMtpReconcile::looksIntoPagesWhenTooMuchHappened()
{
    Desk desk;
    desk.post(150);
    desk.clock.advance(1min);
    desk.start();
    const SendMessage there{newLocalId(), desk.chat, u"there"_s, {}};
    const SendMessage lost{newLocalId(), desk.chat, u"lost"_s, {}};
    desk.server.post(desk.chat, desk.anna, u"there"_s, Mtp::encodeEnvelope({there.localId, {}}));
    const qint64 triedMs = desk.server.now() * 1000;
    desk.server.tooBigAt(Wire::Method::GetUpdate);
    desk.probe.adapter.reconcile({{u"a"_s, there, triedMs, 1}, {u"b"_s, lost, triedMs, 1}});
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.lastResult(u"a"_s).status, Status::Accepted);
    QCOMPARE(desk.probe.lastResult(u"a"_s).order, 151);
    QCOMPARE(desk.probe.lastResult(u"b"_s).status, Status::NotApplied);
    // So many newer ones that the page does not reach back: better no answer than a wrong one.
    desk.clock.advance(1min);
    desk.post(150, u"n"_s);
    desk.server.tooBigAt(Wire::Method::GetUpdate);
    desk.probe.adapter.reconcile({{u"c"_s, lost, triedMs, 1}});
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.lastResult(u"c"_s).status, Status::Unknown);
}

void TestMtpReconcile::looksIntoPagesWhenTheAnswerIsCut_data()
{
    QTest::addColumn<bool>("edits");
    QTest::newRow("a server that says so") << true;
    QTest::newRow("one that does not") << false;
}

// The message is in the part that the server left out: taking it for missing would send it twice.
void TestMtpReconcile::looksIntoPagesWhenTheAnswerIsCut()
{
    QFETCH(const bool, edits);
    Desk desk;
    desk.server.extended = edits;
    desk.post(10);
    desk.clock.advance(1min);
    bool isCut = false;
    FrameFilter filter;
    filter.incoming = [&](QJsonObject &frame) {
        if (edits && frame["type"_L1] == "ping_pong"_L1)
            sayInMtpx(frame, u"caps"_s, QJsonArray{u"push"_s, u"offsets"_s, u"edits"_s});
        if (!isCut || frame["type"_L1] != "get_update"_L1)
            return;
        QJsonObject data = frame["data"_L1].toObject();
        data.insert("message"_L1, QJsonArray());
        // Without the capability `edits`, only an early data time shows that messages are left out.
        data.insert("time"_L1, data["time"_L1].toInteger() - (edits ? 0 : 60));
        frame.insert("data"_L1, data);
        if (edits)
            sayInMtpx(frame, u"more"_s, true);
    };
    AdapterProbe probe(filtered(desk.server.transports(), filter), desk.clock, [&] { desk.clock.advance(1s); });
    probe.config = desk.probe.config;
    probe.secrets = desk.probe.secrets;
    probe.start();
    const SendMessage there{newLocalId(), desk.chat, u"there"_s, {}};
    const SendMessage lost{newLocalId(), desk.chat, u"lost"_s, {}};
    desk.server.post(desk.chat, desk.anna, u"there"_s, Mtp::encodeEnvelope({there.localId, {}}));
    const qint64 triedMs = desk.server.now() * 1000;
    isCut = true;
    probe.adapter.reconcile({{u"a"_s, there, triedMs, 1}, {u"b"_s, lost, triedMs, 1}});
    desk.clock.advance(5s);
    QCOMPARE(probe.lastResult(u"a"_s).status, Status::Accepted);
    QCOMPARE(probe.lastResult(u"a"_s).order, 11);
    QCOMPARE(probe.lastResult(u"b"_s).status, Status::NotApplied);
}

MORELIA_TEST(TestMtpReconcile)
#include "tst_mtpreconcile.moc"
