// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/twopeople.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia::Test;
using namespace Qt::StringLiterals;

// Real processes killed between "sending" and "sent": each message is there once, on both sides.
class CrashTest : public QObject
{
    Q_OBJECT

    // Both sides count after another message has arrived, so that a second copy would be there too.
    void expectOnce(const QString &text)
    {
        TwoPeople &p = *m_people;
        p.ann.send(p.lobby, u"after "_s + text);
        QVERIFY(!p.ann.waitForMessage(u"after "_s + text, u"sent"_s).isEmpty());
        QVERIFY(!p.bob.waitForMessage(u"after "_s + text, u"none"_s).isEmpty());
        QCOMPARE(p.ann.count(p.lobby, text), 1);
        QCOMPARE(p.bob.count(p.lobby, text), 1);
    }

    // The server stands still, so the message stays on its way.
    void holdOnTheWay(const QString &text)
    {
        TwoPeople &p = *m_people;
        p.server.freeze();
        QVERIFY(!p.ann.send(p.lobby, text).isEmpty());
        QVERIFY(!p.ann.waitForMessage(text, u"sending"_s).isEmpty());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_people = std::make_unique<TwoPeople>();
        QVERIFY(m_people->start());
    }

    void cleanup() { m_people.reset(); }

    void theClientIsKilledWhileSending()
    {
        TwoPeople &p = *m_people;
        holdOnTheWay(u"client killed"_s);
        p.ann.kill();
        p.server.thaw();
        QVERIFY(p.ann.start());
        QVERIFY(p.ann.waitForState(u"online"_s));
        expectOnce(u"client killed"_s);
    }

    void theClientIsKilledAndTheServerHasTheMessage()
    {
        TwoPeople &p = *m_people;
        p.ann.send(p.lobby, u"first"_s);
        QVERIFY(!p.bob.waitForMessage(u"first"_s, u"none"_s).isEmpty());
        p.ann.send(p.lobby, u"raced"_s);
        // This event may come before, while or after the message is sent: that is the race.
        QVERIFY(!p.ann
                .waitFor(u"the message of the race"_s,
                    [](const QJsonObject &event) { return event.value("text"_L1) == u"raced"_s; })
                .isEmpty());
        p.ann.kill();
        QVERIFY(p.ann.start());
        QVERIFY(p.ann.waitForState(u"online"_s));
        expectOnce(u"raced"_s);
    }

    void theServerIsKilledWhileSending()
    {
        TwoPeople &p = *m_people;
        holdOnTheWay(u"server killed"_s);
        p.server.kill();
        QVERIFY(p.server.start());
        QVERIFY(!p.ann.waitForMessage(u"server killed"_s, u"sent"_s).isEmpty());
        expectOnce(u"server killed"_s);
    }

    void bothAreKilled()
    {
        TwoPeople &p = *m_people;
        holdOnTheWay(u"both killed"_s);
        p.ann.kill();
        p.server.kill();
        QVERIFY(p.server.start());
        QVERIFY(p.ann.start());
        QVERIFY(p.ann.waitForState(u"online"_s));
        expectOnce(u"both killed"_s);
    }

    void killedAgainAndAgain()
    {
        TwoPeople &p = *m_people;
        QStringList texts;
        for (int i = 0; i < 5; ++i) {
            const QString text = u"round %1"_s.arg(i);
            texts.append(text);
            QVERIFY(!p.ann.send(p.lobby, text).isEmpty());
            p.ann.kill();
            QVERIFY(p.ann.start());
        }
        QVERIFY(p.ann.waitForState(u"online"_s));
        for (const QString &text : std::as_const(texts))
            expectOnce(text);
    }

private:
    std::unique_ptr<TwoPeople> m_people;
};

MORELIA_TEST(CrashTest)
#include "tst_crash.moc"
