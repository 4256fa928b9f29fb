// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsetup.h"
#include "tests/endtoend/twopeople.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

// Two clients in two processes and the server in a third.
class ConversationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_people = std::make_unique<TwoPeople>();
        QVERIFY(m_people->start());
    }

    void cleanup() { m_people.reset(); }

    void aMessageAndItsAnswer()
    {
        TwoPeople &p = *m_people;
        p.ann.send(p.lobby, u"Shall we?"_s);
        QVERIFY(!p.ann.waitForMessage(u"Shall we?"_s, u"sent"_s).isEmpty());
        const QJsonObject received = p.bob.waitForMessage(u"Shall we?"_s, u"none"_s);
        QCOMPARE(received.value("sender"_L1), u"Ann"_s);
        QCOMPARE(received.value("outgoing"_L1), false);
        p.bob.send(p.lobby, u"Yes — да ✓"_s);
        QCOMPARE(p.ann.waitForMessage(u"Yes — да ✓"_s, u"none"_s).value("sender"_L1), u"Bob"_s);
    }

    void editedAndDeleted()
    {
        TwoPeople &p = *m_people;
        p.ann.send(p.lobby, u"Tusday"_s);
        const QString remoteId = p.ann.waitForMessage(u"Tusday"_s, u"sent"_s).value("remoteId"_L1).toString();
        QVERIFY(!p.bob.waitForMessage(u"Tusday"_s, u"none"_s).isEmpty());
        QVERIFY(p.ann.ask(u"edit"_s, {{u"flow"_s, p.lobby}, {u"remoteId"_s, remoteId}, {u"text"_s, u"Tuesday"_s}})
                .value("ok"_L1)
                .toBool());
        QVERIFY(p.bob.waitForMessage(u"Tuesday"_s, u"none"_s).value("edited"_L1).toBool());
        p.ann.ask(u"delete"_s, {{u"flow"_s, p.lobby}, {u"remoteId"_s, remoteId}});
        const QJsonObject gone = p.bob.waitFor(u"the end of the message"_s, [&](const QJsonObject &event) {
            return event.value("remoteId"_L1) == remoteId && event.value("deleted"_L1).toBool();
        });
        QVERIFY(!gone.isEmpty());
        QVERIFY(!gone.value("text"_L1).toString().contains(u"Tuesday"_s));
        const QJsonObject own = p.ann.waitFor(u"the server's word on the deletion"_s, [&](const QJsonObject &event) {
            return event.value("remoteId"_L1) == remoteId && event.value("deleted"_L1).toBool()
                && event.value("state"_L1) == u"sent"_s;
        });
        QVERIFY(!own.isEmpty());
    }

    void aChatAndAGroup()
    {
        TwoPeople &p = *m_people;
        const QString bobId = p.ann.personId(u"bob"_s);
        QVERIFY(!bobId.isEmpty());
        const QString chat =
            p.ann.ask(u"create"_s, {{u"kind"_s, 0}, {u"members"_s, QJsonArray{bobId}}}).value("flow"_L1).toString();
        QVERIFY(!chat.isEmpty());
        QCOMPARE(p.ann.ask(u"create"_s, {{u"kind"_s, 0}, {u"members"_s, QJsonArray{bobId}}}).value("flow"_L1), chat);
        const QString group =
            p.ann.ask(u"create"_s, {{u"kind"_s, 1}, {u"title"_s, u"Build room"_s}, {u"members"_s, QJsonArray{bobId}}})
                .value("flow"_L1)
                .toString();
        QVERIFY(!group.isEmpty());
        p.ann.send(group, u"pushed it"_s);
        QCOMPARE(p.bob.waitForMessage(u"pushed it"_s, u"none"_s).value("flow"_L1), group);
        p.bob.send(chat, u"between us"_s);
        QCOMPARE(p.ann.waitForMessage(u"between us"_s, u"none"_s).value("flow"_L1), chat);
    }

    void whatIsWrittenOfflineGoesOutInOrder()
    {
        TwoPeople &p = *m_people;
        QCOMPARE(p.server.terminate(), 0);
        QVERIFY(p.ann.waitForState(u"waiting"_s));
        for (int i = 1; i <= 5; ++i)
            p.ann.send(p.lobby, u"offline %1"_s.arg(i));
        QVERIFY(!p.ann.waitForMessage(u"offline 5"_s, u"queued"_s).isEmpty());
        // They survive the end of the program.
        QCOMPARE(p.ann.quit(), 0);
        QVERIFY(p.server.start());
        QVERIFY(p.ann.start());
        // The newest page may come before the one above it.
        for (int i = 1; i <= 5; ++i)
            QVERIFY(!p.bob.waitForMessage(u"offline %1"_s.arg(i), u"none"_s).isEmpty());
        QStringList order;
        const QJsonArray messages = p.bob.messages(p.lobby);
        for (const auto &message : messages)
            order.prepend(message.toObject().value("text"_L1).toString());
        QCOMPARE(order, (QStringList{u"offline 1"_s, u"offline 2"_s, u"offline 3"_s, u"offline 4"_s, u"offline 5"_s}));
    }

    void everythingSeenIsThereWithoutAServer()
    {
        TwoPeople &p = *m_people;
        p.ann.send(p.lobby, u"keep this"_s);
        QVERIFY(!p.bob.waitForMessage(u"keep this"_s, u"none"_s).isEmpty());
        p.server.kill();
        QCOMPARE(p.bob.quit(), 0);
        QVERIFY(p.bob.start());
        QCOMPARE(p.bob.count(p.lobby, u"keep this"_s), 1);
    }

    void aSecondDeviceSignsInAndSeesTheHistory()
    {
        TwoPeople &p = *m_people;
        p.ann.send(p.lobby, u"from the first"_s);
        QVERIFY(!p.ann.waitForMessage(u"from the first"_s, u"sent"_s).isEmpty());
        ClientProcess second(p.folder.filePath(u"second"_s));
        QVERIFY(second.start());
        const auto signIn = [&](const QString &password) {
            return second.ask(u"signin"_s, {{u"server"_s, u"ann@"_s + p.server.address()}, {u"password"_s, password}});
        };
        // The server's own words follow.
        const QString refused =
            u"stage %1 kind %2"_s.arg(int(SetupFailure::Stage::Account)).arg(int(FailureKind::Credentials));
        QCOMPARE(signIn(u"wrong password"_s).value("error"_L1).toString().section(u' ', 0, 3), refused);
        QVERIFY(signIn(u"correct horse"_s).value("ok"_L1).toBool());
        QVERIFY(!second.waitForMessage(u"from the first"_s, u"sent"_s).isEmpty());
        QCOMPARE(second.count(p.lobby, u"from the first"_s), 1);
        QVERIFY(second.messages(p.lobby).at(0).toObject().value("outgoing"_L1).toBool());
    }

private:
    std::unique_ptr<TwoPeople> m_people;
};

MORELIA_TEST(ConversationTest)
#include "tst_conversation.moc"
