// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/handover.h"
#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Files and links that the desktop hands over.
class HandoverTest : public AppTest
{
    Q_OBJECT

    Handover &handover() { return *m_app->handover(); }

    QUrl file(const QString &name) const
    {
        QFile file(m_fixture->folder() + u'/' + name);
        const bool written = file.open(QIODevice::WriteOnly) && file.write("words") == 5;
        return written ? QUrl::fromLocalFile(file.fileName()) : QUrl();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        makeFixture();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        makeApp();
        Q_EMIT m_fixture->accounts().loaded();
        script().enter(SessionState::Online);
        Identity identity = m_fixture->accounts().current()->identity();
        identity.capabilities = Capability::AttachInline;
        script().identify(identity);
        QTRY_COMPARE(m_app->flows()->count(), 3);
    }

    void cleanup()
    {
        m_app.reset();
        stop();
    }

    void filesGoIntoTheOpenConversation()
    {
        m_app->openFlow(m_account, u"g"_s);
        QTRY_VERIFY(m_app->flow()->canWrite());
        handover().take({file(u"plan.txt"_s), file(u"план.txt"_s)});
        QTRY_COMPARE(m_app->flow()->composer()->files()->count(), 2);
        QCOMPARE(m_app->notices(), QStringList());
    }

    void aConversationThatTakesNoneGetsNone()
    {
        m_app->openFlow(m_account, u"n"_s);
        QTRY_VERIFY(m_app->flow()->title() != QString());
        handover().take({file(u"plan.txt"_s)});
        QCOMPARE(m_app->notices().size(), 1);
        m_app->openFlow(m_account, u"g"_s);
        QTRY_COMPARE(m_app->flow()->composer()->files()->count(), 1);
    }

    void filesWaitForAConversation()
    {
        m_app->closeFlow();
        handover().take({file(u"plan.txt"_s)});
        QCOMPARE(m_app->notices(),
            QStringList{u"Open a conversation that takes files: 1 file(s) will be attached there."_s});
        m_app->openFlow(m_account, u"g"_s);
        QTRY_COMPARE(m_app->flow()->composer()->files()->count(), 1);
        QCOMPARE(m_app->notices(), QStringList());
        // Once: the next conversation gets nothing.
        m_app->openFlow(m_account, u"c"_s);
        QTRY_VERIFY(m_app->flow()->canWrite());
        QCOMPARE(m_app->flow()->composer()->files()->count(), 0);
    }

    void aLinkNamesAServer_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("server");

        QTest::newRow("host") << u"morelia://join?server=chat.example.org"_s << u"chat.example.org"_s;
        QTest::newRow("port") << u"morelia://join?server=10.0.0.7:8000"_s << u"10.0.0.7:8000"_s;
        QTest::newRow("address") << u"morelia://join?server=wss%3A%2F%2Fchat.example.org%2Fws"_s
                                 << u"wss://chat.example.org/ws"_s;
        QTest::newRow("other case") << u"MORELIA://JOIN?server=chat.example.org"_s << u"chat.example.org"_s;
        QTest::newRow("direction") << u"morelia://join?server=a%E2%80%AEb"_s << u"ab"_s;
        QTest::newRow("lines") << u"morelia://join?server=a%0Ab"_s << u"a b"_s;
        QTest::newRow("no server") << u"morelia://join"_s << QString();
        QTest::newRow("empty server") << u"morelia://join?server="_s << QString();
        QTest::newRow("later version") << u"morelia://dance?server=a"_s << QString();
        QTest::newRow("nothing") << u"morelia:"_s << QString();
        QTest::newRow("other scheme") << u"https://join?server=a"_s << QString();
    }

    void aLinkNamesAServer()
    {
        QFETCH(const QString, link);
        QFETCH(const QString, server);

        const QSignalSpy joins(&handover(), &Handover::joinRequested);
        handover().take({QUrl(link)});
        QCOMPARE(joins.size(), server.isEmpty() ? 0 : 1);
        if (!server.isEmpty())
            QCOMPARE(joins.at(0).at(0).toString(), server);
        QCOMPARE(m_app->mishaps(),
            server.isEmpty() ? QStringList{u"This version of Morelia does not understand that link."_s}
                             : QStringList());
        m_app->forgetMishaps();
        QCOMPARE(m_app->mishaps(), QStringList());
    }

    void aLongServerIsCut()
    {
        const QSignalSpy joins(&handover(), &Handover::joinRequested);
        handover().take({QUrl(u"morelia://join?server="_s + QString(100'000, u'a'))});
        QCOMPARE(joins.size(), 1);
        QVERIFY(joins.at(0).at(0).toString().size() < 200);
    }
};

MORELIA_GUI_TEST(HandoverTest)
#include "tst_handover.moc"
