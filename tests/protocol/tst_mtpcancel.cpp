// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/narrowuplink.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

namespace {

//! Anna's adapter behind a narrow way to the server.
struct NarrowDesk
{
    NarrowDesk()
    {
        probe.config.login = u"anna"_s;
        probe.secrets.credential = u"mt1_a"_s;
        QObject::connect(&probe.adapter, &ProtocolAdapter::opProgressed, &probe,
            [this](const LocalId &, int percent) { told.append(percent); });
        probe.start();
    }

    SendMessage large(const QString &text)
    {
        Attachment file;
        file.kind = AttachmentKind::Document;
        file.name = u"large.bin"_s;
        file.cacheKey = probe.files.put(QByteArray(100'000, 'x')).value_or(QString());
        return {newLocalId(), desk.chat, text, {}, {file}};
    }
    //! Submits it and lets nearly half of it leave.
    LocalId leaving(const SendMessage &message)
    {
        probe.adapter.submit(message.localId, message);
        uplink.leave(40);
        return message.localId;
    }
    QStringList texts()
    {
        desk.clock.advance(10s);
        return probe.texts(desk.chat);
    }

    Desk desk;
    NarrowUplink uplink;
    QList<int> told;
    AdapterProbe probe{uplink.over(desk.server.transports()), desk.clock, [this] { desk.clock.advance(1s); }};
};

} // namespace

//! Messages that take their time to leave, and those that are taken back meanwhile.
class TestMtpCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsHowMuchHasLeft()
    {
        NarrowDesk d;
        const LocalId id = d.leaving(d.large(u"large"_s));
        d.uplink.leave(40);
        d.uplink.leave(99);
        d.uplink.leave(100);
        QCOMPARE(d.told, (QList<int>{40, 99, 100}));
        QCOMPARE(d.texts(), QStringList{u"large"_s});
        QCOMPARE(d.probe.result(id).status, Status::Accepted);
    }

    void whatIsLeavingComesBack()
    {
        NarrowDesk d;
        const SendMessage message = d.large(u"large"_s);
        const LocalId id = d.leaving(message);
        d.probe.adapter.cancel(id);
        QCOMPARE(d.probe.resultCount(id), 1);
        QCOMPARE(d.probe.result(id).status, Status::NotApplied);
        QVERIFY(!d.uplink.holds());
        // A new link is there at once, and what waited goes on.
        const LocalId next = d.probe.send(d.desk.chat, u"next"_s);
        QCOMPARE(d.texts(), QStringList{u"next"_s});
        QCOMPARE(d.probe.state(), SessionState::Online);
        QCOMPARE(d.probe.result(next).status, Status::Accepted);
        QCOMPARE(d.probe.resultCount(id), 1);
        // The person may change their mind again.
        QCOMPARE(d.leaving(message), id);
        d.uplink.leave(100);
        QCOMPARE(d.texts(), (QStringList{u"next"_s, u"large"_s}));
    }

    void whatWaitsComesBackWithoutANewLink()
    {
        NarrowDesk d;
        const LocalId first = d.leaving(d.large(u"first"_s));
        const LocalId second = d.probe.send(d.desk.chat, u"second"_s);
        const auto links = d.probe.states().size();
        d.probe.adapter.cancel(second);
        QCOMPARE(d.probe.result(second).status, Status::NotApplied);
        QVERIFY(d.uplink.holds());
        d.uplink.leave(100);
        QCOMPARE(d.texts(), QStringList{u"first"_s});
        QCOMPARE(d.probe.result(first).status, Status::Accepted);
        QCOMPARE(d.probe.states().size(), links);
    }

    void whatHasLeftGoesOn()
    {
        NarrowDesk d;
        const LocalId id = d.leaving(d.large(u"large"_s));
        d.uplink.leave(100);
        d.probe.adapter.cancel(id);
        QCOMPARE(d.probe.resultCount(id), 0);
        QCOMPARE(d.texts(), QStringList{u"large"_s});
        d.probe.adapter.cancel(id);
        QCOMPARE(d.probe.resultCount(id), 1);
        QCOMPARE(d.probe.result(id).status, Status::Accepted);
    }

    //! A link that says nothing of progress may have carried all of it.
    void whatMayHaveLeftGoesOn()
    {
        NarrowDesk d;
        const SendMessage message = d.large(u"large"_s);
        d.probe.adapter.submit(message.localId, message);
        d.probe.adapter.cancel(message.localId);
        QCOMPARE(d.probe.resultCount(message.localId), 0);
        QVERIFY(d.uplink.holds());
    }

    void unknownIdsAreNoTrouble()
    {
        NarrowDesk d;
        const LocalId id = d.leaving(d.large(u"large"_s));
        d.probe.adapter.cancel(newLocalId());
        d.probe.adapter.cancel({});
        d.uplink.leave(100);
        QCOMPARE(d.texts(), QStringList{u"large"_s});
        d.probe.adapter.stop();
        d.probe.adapter.cancel(id);
        QCOMPARE(d.probe.resultCount(id), 1);
    }
};

MORELIA_TEST(TestMtpCancel)

#include "tst_mtpcancel.moc"
