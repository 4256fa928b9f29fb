// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/filedesk.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

//! Parts of a message that a server cannot keep: found out by the first use, remembered, and worked around.
class TestMtpCarriers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsTheFirstFileBack();
    void shortFieldsMakeFilesUnsupported();
    void halfAFileThatStaysIsSaid();
    void refusedForLength();
    void shortFieldsMakeEnvelopesUnsupported();
    void verdictsLast();
    void withoutOwnIds();
    void lostFileIsFoundByContent();
    void equalTextsAreTakenInOrder();
    void oldProfileLearnsCapabilities();
};

void TestMtpCarriers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpCarriers::readsTheFirstFileBack()
{
    FileDesk d;
    d.probe.start();
    const auto pages = [&] {
        return std::ranges::count_if(d.desk.server.requests(Wire::Method::AllMessages),
            [](const Wire::Envelope &request) { return request.data->time.valueOr(0) > 0; });
    };
    QCOMPARE(pages(), 0);
    for (int i = 0; i < 3; ++i) {
        d.probe.submit(d.message(QString::number(i), pictureBytes()));
        d.desk.clock.advance(3s);
    }
    QCOMPARE(pages(), 1);
    QVERIFY(d.probe.adapter.capabilities().testFlag(Capability::AttachInline));
}

void TestMtpCarriers::shortFieldsMakeFilesUnsupported()
{
    // A stock server on MySQL keeps 255 bytes.
    FileDesk d;
    d.fieldLimit = 255;
    d.probe.start();
    const LocalId op = d.probe.submit(d.message(u"cut"_s, pictureBytes()));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.resultCount(op), 1);
    QCOMPARE(d.probe.result(op).failure.kind, FailureKind::Unsupported);
    QVERIFY(!d.probe.result(op).failure.detail.isEmpty());
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::AttachInline));
    QVERIFY(!d.probe.flows.value(d.desk.chat).capabilities.testFlag(Capability::AttachInline));
    // Half a file is taken back, and the envelope fits.
    QCOMPARE(d.desk.server.texts(d.desk.chat), QStringList{u"Message deleted"_s});
    QVERIFY(d.probe.identity.capabilities.testFlag(Capability::Reply));
    const LocalId next = d.probe.submit(d.message(u"again"_s, pictureBytes()));
    QCOMPARE(d.probe.result(next).failure.kind, FailureKind::Unsupported);
    const LocalId text = d.probe.send(d.desk.chat, u"text"_s);
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(text).status, Status::Accepted);
}

void TestMtpCarriers::halfAFileThatStaysIsSaid()
{
    FileDesk d;
    d.fieldLimit = 255;
    d.probe.start();
    d.filter.incoming = [show = d.filter.incoming](QJsonObject &frame) {
        show(frame);
        if (frame["type"_L1] == "delete_message"_L1)
            frame["errors"_L1] = QJsonObject{{u"code"_s, 403}, {u"detail"_s, u"not yours"_s}};
    };
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"what the server has cut off stays.*not yours"_s));
    const LocalId op = d.probe.submit(d.message(u"cut"_s, pictureBytes()));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(op).failure.kind, FailureKind::Unsupported);
    QVERIFY(d.probe.result(op).failure.detail.contains(u"could not be taken back"_s));
}

void TestMtpCarriers::refusedForLength()
{
    FileDesk d;
    d.probe.start();
    d.filter.incoming = [](QJsonObject &frame) {
        if (frame["type"_L1] == "send_message"_L1)
            frame["errors"_L1] = QJsonObject{{u"code"_s, 404}, {u"detail"_s, u"Data too long for column"_s}};
    };
    const LocalId op = d.probe.submit(d.message(u"cut"_s, pictureBytes()));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(op).failure.kind, FailureKind::Unsupported);
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::AttachInline));
}

void TestMtpCarriers::shortFieldsMakeEnvelopesUnsupported()
{
    FileDesk d;
    d.fieldLimit = 20;
    d.probe.start();
    const LocalId op = d.probe.send(d.desk.chat, u"first"_s);
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(op).status, Status::Accepted);
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::Reply));
    QVERIFY(!d.probe.flows.value(d.desk.chat).capabilities.testFlag(Capability::Reply));
    d.probe.send(d.desk.chat, u"second"_s);
    d.desk.clock.advance(3s);
    QVERIFY(d.sent.first().contains("emoji"_L1));
    QVERIFY(!d.sent.last().contains("emoji"_L1));
}

void TestMtpCarriers::verdictsLast()
{
    FileDesk d;
    d.fieldLimit = 20;
    d.probe.start();
    d.probe.submit(d.message(u"cut"_s, pictureBytes()));
    d.desk.clock.advance(3s);
    d.probe.restart();
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::AttachInline));
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::Reply));
}

void TestMtpCarriers::withoutOwnIds()
{
    FileDesk d;
    d.probe.config.ownIds = false;
    d.probe.start();
    const LocalId op = d.probe.submit(d.message(u"look"_s, pictureBytes()));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(op).status, Status::Accepted);
    QVERIFY(!d.sent.first().contains("emoji"_L1));
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::Reply));
    QCOMPARE(d.seen(u"look"_s).attachments.size(), 1);
}

void TestMtpCarriers::lostFileIsFoundByContent()
{
    FileDesk d;
    d.probe.config.ownIds = false;
    d.probe.start();
    const SendMessage command = d.message(u"look"_s, pictureBytes());
    SendMessage other = d.message(u"look"_s, "another picture");
    d.desk.server.loseNextReply(Wire::Method::SendMessage);
    const LocalId op = d.probe.submit(command);
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.lastResult(op).status, Status::Unknown);
    const qint64 triedMs = d.probe.sentMs(op);
    d.probe.adapter.reconcile({{u"other"_s, other, triedMs, 1}, {op, command, triedMs, 1}});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.lastResult(u"other"_s).status, Status::NotApplied);
    QCOMPARE(d.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(d.probe.lastResult(op).remoteId, d.seen(u"look"_s).remoteId);
}

void TestMtpCarriers::equalTextsAreTakenInOrder()
{
    FileDesk d;
    d.probe.config.ownIds = false;
    d.probe.start();
    const LocalId first = d.probe.send(d.desk.chat, u"ok"_s);
    d.desk.clock.advance(100ms);
    const SendMessage second{newLocalId(), d.desk.chat, u"ok"_s, {}};
    d.desk.server.dropAt(Wire::Method::SendMessage);
    const LocalId op = d.probe.submit(second);
    d.desk.clock.advance(1s);
    // The one that is there is the first.
    d.probe.adapter.reconcile({{op, second, d.probe.sentMs(op), 1}});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.lastResult(op).status, Status::NotApplied);
    d.desk.server.loseNextReply(Wire::Method::SendMessage);
    d.probe.adapter.submit(op, second);
    d.desk.clock.advance(1s);
    d.probe.adapter.reconcile({{op, second, d.probe.sentMs(op), 1}});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.lastResult(op).status, Status::Accepted);
    QVERIFY(d.probe.lastResult(op).remoteId != d.probe.result(first).remoteId);
    QCOMPARE(d.desk.server.texts(d.desk.chat), (QStringList{u"ok"_s, u"ok"_s}));
}

void TestMtpCarriers::oldProfileLearnsCapabilities()
{
    FileDesk d;
    d.probe.start();
    // As an earlier Morelia has stored it.
    d.probe.adapter.stop();
    Flow old = d.probe.flows.value(d.desk.chat);
    old.capabilities = Capability::SendText;
    d.probe.stored.flows = {old};
    d.probe.flows.insert(d.desk.chat, old);
    d.probe.restart();
    QVERIFY(d.probe.flows.value(d.desk.chat).capabilities.testFlag(Capability::AttachInline));
}

MORELIA_TEST(TestMtpCarriers)
#include "tst_mtpcarriers.moc"
