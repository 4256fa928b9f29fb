// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/systemclock.h"
#include "protocol/transport/websockettransport.h"
#include "server/storage/database.h"
#include "tests/server/testserver.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/adapterprobe.h"
#include "tests/support/protocol/threadrelay.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using Status = OpResult::Status;

//! The adapter against Morelia's own server, over real sockets.
class TestMtpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twoPeopleTalk();
    void livesOnAThreadOfItsOwn();
    void editsAndDeletionsArrive();
    void editsMissedWhileAwayArrive();
    void newsInPartsArrive();
    void comesBackAfterRestart();
    void lostReplyIsFoundAgain();
    void loadsHistory();
    void filesArrive();
    void createsFlows();
    void wrongPassword();
    void deletesAccount();

private:
    std::unique_ptr<AdapterProbe> signUp(const QString &login);
    //! Everything was written long ago. While the server has nothing to do.
    void makeMessagesOld();
    QString lobbyOf(const AdapterProbe &probe) const { return probe.flows.firstKey(); }

    SystemClock m_clock;
    std::unique_ptr<TestServer> m_server;
};

void TestMtpServer::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Server::ServerConfig config;
    config.lobbyTitle = u"Everyone here"_s;
    m_server = std::make_unique<TestServer>(config);
    QCOMPARE(m_server->start(), QString());
}

void TestMtpServer::cleanup()
{
    QVERIFY(m_server->stop());
}

std::unique_ptr<AdapterProbe> TestMtpServer::signUp(const QString &login)
{
    auto probe = std::make_unique<AdapterProbe>([] { return std::make_unique<WebSocketTransport>(); }, m_clock);
    probe->config.server = m_server->url();
    probe->config.login = login;
    probe->secrets.credential = u"mt1_"_s + login;
    probe->start(SignUp{login, {}});
    return probe;
}

void TestMtpServer::twoPeopleTalk()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    QVERIFY(anna->identity.capabilities.testFlag(Capability::Push));
    QVERIFY(anna->identity.serverSoftware.startsWith(u"Morelia"_s));
    const QString lobby = lobbyOf(*boris);
    QTRY_COMPARE(anna->flows.value(lobby).memberIds.size(), 2);
    for (int i = 0; i < 30; ++i) {
        const auto &speaker = i % 2 == 0 ? anna : boris;
        const LocalId op = speaker->send(lobby, QString::number(i));
        QTRY_COMPARE(speaker->result(op).status, Status::Accepted);
        QTRY_COMPARE(speaker->result(op).order, i + 1);
    }
    QTRY_COMPARE(anna->texts(lobby).size(), 30);
    QTRY_COMPARE(boris->texts(lobby), anna->texts(lobby));
    QCOMPARE(anna->knownPlaces(lobby).size(), 30);
    QVERIFY(!anna->message(lobby, u"1"_s).localId.isEmpty());
    QTRY_COMPARE(anna->users.value(boris->identity.userId).name, u"boris"_s);
}

void TestMtpServer::livesOnAThreadOfItsOwn()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const QString lobby = lobbyOf(*anna);
    AccountConfig config = anna->accountConfig();
    config.login = u"boris"_s;
    config.userId.clear();

    QThread thread;
    ThreadRelay there;
    ThreadRelay here;
    there.moveToThread(&thread);
    thread.start();
    MemoryAttachments files;
    std::unique_ptr<MtpAdapter> adapter;
    SessionState state = SessionState::Offline;
    QStringList texts;
    there.post([&] {
        adapter = std::make_unique<MtpAdapter>([] { return std::make_unique<WebSocketTransport>(); }, m_clock, files);
        connect(adapter.get(), &ProtocolAdapter::stateChanged, &there,
            [&](const SessionStatus &status) { here.post([&state, seen = status.state] { state = seen; }); });
        connect(adapter.get(), &ProtocolAdapter::deltas, &there, [&](const DeltaBatch &batch) {
            for (const Delta &delta : batch.deltas) {
                if (const auto *seen = std::get_if<MessageSeen>(&delta))
                    here.post([&texts, text = seen->message.body.text] { texts.append(text); });
            }
        });
        adapter->start(config, Mtp::Credentials{u"mt1_boris"_s, {}}.encoded(), SignUp{u"Boris"_s, {}}, {});
    });
    QTRY_COMPARE(state, SessionState::Online);
    anna->send(lobby, u"Hello"_s);
    QTRY_COMPARE(texts, QStringList{u"Hello"_s});
    there.post([&] { adapter->submit(newLocalId(), SendMessage{newLocalId(), lobby, u"Hi"_s, {}}); });
    QTRY_COMPARE(anna->texts(lobby), (QStringList{u"Hello"_s, u"Hi"_s}));
    there.post([&] {
        adapter->stop();
        adapter.reset();
        thread.quit();
    });
    QVERIFY(thread.wait());
}

void TestMtpServer::editsAndDeletionsArrive()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const QString lobby = lobbyOf(*boris);
    const LocalId one = anna->send(lobby, u"one"_s);
    const LocalId two = anna->send(lobby, u"two"_s);
    QTRY_COMPARE(boris->texts(lobby).size(), 2);
    const LocalId edit = anna->submit(EditMessage{lobby, anna->result(one).remoteId, u"uno"_s});
    QTRY_COMPARE(anna->result(edit).status, Status::Accepted);
    QTRY_VERIFY(boris->message(lobby, u"uno"_s).edited);
    const LocalId remove = anna->submit(DeleteMessage{lobby, anna->result(two).remoteId});
    QTRY_COMPARE(anna->result(remove).status, Status::Accepted);
    QTRY_VERIFY(boris->message(lobby, u"Message deleted"_s).deleted);
    const LocalId foreign = boris->submit(EditMessage{lobby, anna->result(one).remoteId, u"mine"_s});
    QTRY_COMPARE(boris->resultCount(foreign), 1);
    QCOMPARE(boris->result(foreign).failure.kind, FailureKind::Forbidden);
}

void TestMtpServer::makeMessagesOld()
{
    Server::Database database;
    database.open(m_server->folder() + u"/morelia-server.sqlite"_s);
    database.execute(u"UPDATE message SET time = time - 1000"_s);
}

void TestMtpServer::editsMissedWhileAwayArrive()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const QString lobby = lobbyOf(*boris);
    const LocalId one = anna->send(lobby, u"one"_s);
    const LocalId two = anna->send(lobby, u"two"_s);
    QTRY_COMPARE(boris->texts(lobby).size(), 2);
    boris->adapter.stop();
    QVERIFY(m_server->stop());
    makeMessagesOld();
    QCOMPARE(m_server->start(), QString());
    anna->adapter.reconnectNow();
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const LocalId edit = anna->submit(EditMessage{lobby, anna->result(one).remoteId, u"uno"_s});
    QTRY_COMPARE(anna->result(edit).status, Status::Accepted);
    const LocalId remove = anna->submit(DeleteMessage{lobby, anna->result(two).remoteId});
    QTRY_COMPARE(anna->result(remove).status, Status::Accepted);
    // Without opening the flow.
    boris->restart();
    QTRY_VERIFY(boris->message(lobby, u"uno"_s).edited);
    QTRY_VERIFY(boris->message(lobby, u"Message deleted"_s).deleted);
    QCOMPARE(boris->orders(lobby), (QList<OrderKey>{1, 2}));
}

void TestMtpServer::newsInPartsArrive()
{
    QVERIFY(m_server->stop());
    m_server->setLimits({.replyBytes = 300});
    QCOMPARE(m_server->start(), QString());
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const QString lobby = lobbyOf(*boris);
    boris->adapter.stop();
    for (int i = 0; i < 5; ++i)
        anna->send(lobby, QString(200, u'x'));
    QTRY_COMPARE(anna->texts(lobby).size(), 5);
    makeMessagesOld();
    anna->send(lobby, u"last"_s);
    QTRY_COMPARE(anna->texts(lobby).size(), 6);
    // He was last here before all of it.
    for (Cursor &cursor : boris->stored.cursors)
        cursor.value = cursor.scope == "account"_L1 ? u"1"_s : cursor.value;
    boris->start();
    QTRY_COMPARE(boris->texts(lobby), anna->texts(lobby));
}

void TestMtpServer::comesBackAfterRestart()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const QString lobby = lobbyOf(*anna);
    anna->send(lobby, u"before"_s);
    QTRY_COMPARE(anna->texts(lobby).size(), 1);
    QVERIFY(m_server->stop());
    QTRY_VERIFY(anna->state() != SessionState::Online);
    const LocalId op = anna->send(lobby, u"meanwhile"_s);
    QCOMPARE(m_server->start(), QString());
    anna->adapter.reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(anna->result(op).order, 2, 20'000);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    QTRY_COMPARE(anna->texts(lobby), (QStringList{u"before"_s, u"meanwhile"_s}));
}

void TestMtpServer::lostReplyIsFoundAgain()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const QString lobby = lobbyOf(*anna);
    const SendMessage command{newLocalId(), lobby, u"once"_s, {}};
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const LocalId op = anna->submit(command);
    // It has arrived, but Anna goes before she hears of it.
    QTRY_COMPARE(boris->texts(lobby).size(), 1);
    const PendingOp pending{op, command, anna->sentMs(op), 1};
    anna->restart();
    QTRY_COMPARE(anna->state(), SessionState::Online);
    anna->adapter.reconcile({pending});
    QTRY_COMPARE(anna->lastResult(op).order, 1);
    QCOMPARE(anna->lastResult(op).status, Status::Accepted);
    const PendingOp other{u"other"_s, SendMessage{newLocalId(), lobby, u"once"_s, {}}, pending.firstTriedMs, 1};
    anna->adapter.reconcile({other});
    QTRY_COMPARE(anna->resultCount(u"other"_s), 1);
    QCOMPARE(anna->result(u"other"_s).status, Status::NotApplied);
}

void TestMtpServer::loadsHistory()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const QString lobby = lobbyOf(*anna);
    QStringList texts;
    for (int i = 0; i < 230; ++i) {
        texts.append(QString::number(i));
        anna->send(lobby, texts.last());
    }
    QTRY_COMPARE_WITH_TIMEOUT(anna->texts(lobby).size(), 230, 20'000);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    QTRY_VERIFY(boris->texts(lobby).size() >= 100);
    const OrderKey oldest = boris->orders(lobby).first();
    const LocalId op = boris->submit(LoadHistory{lobby, oldest, 100});
    QTRY_COMPARE(boris->resultCount(op), 1);
    const LocalId rest = boris->submit(LoadHistory{lobby, oldest - 100, 100});
    QTRY_COMPARE(boris->resultCount(rest), 1);
    QCOMPARE(boris->texts(lobby), texts);
}

void TestMtpServer::filesArrive()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const QString lobby = lobbyOf(*boris);
    const QByteArray picture = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100'000, 'p');
    const QByteArray largest(qsizetype{8} * 1024 * 1024, 'd');
    Attachment file;
    file.kind = AttachmentKind::Picture;
    file.name = u"праздник.png"_s;
    file.mime = u"image/png"_s;
    file.size = picture.size();
    file.width = 640;
    file.height = 480;
    file.cacheKey = anna->files.put(picture).value_or(QString());
    const LocalId op = anna->submit(SendMessage{newLocalId(), lobby, {}, {}, {file}});
    QTRY_COMPARE(anna->result(op).status, Status::Accepted);
    QTRY_COMPARE(boris->message(lobby, {}).attachments, QList{file});
    QCOMPARE(boris->files.get(file.cacheKey), picture);
    file = {};
    file.name = u"large.bin"_s;
    file.size = largest.size();
    file.cacheKey = boris->files.put(largest).value_or(QString());
    const LocalId answer =
        boris->submit(SendMessage{newLocalId(), lobby, u"here"_s, boris->message(lobby, {}).remoteId, {file}});
    QTRY_COMPARE_WITH_TIMEOUT(boris->result(answer).status, Status::Accepted, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(lobby, u"here"_s).attachments, QList{file}, 20'000);
    QCOMPARE(anna->message(lobby, u"here"_s).replyToId, anna->result(op).remoteId);
    QCOMPARE(anna->files.get(file.cacheKey), largest);
}

void TestMtpServer::createsFlows()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const QString annaId = anna->identity.userId;
    CreateFlow chat;
    chat.memberIds = {annaId, boris->identity.userId};
    const LocalId op = boris->submit(chat);
    QTRY_COMPARE(boris->result(op).status, Status::Accepted);
    const QString chatId = boris->result(op).remoteId;
    QTRY_VERIFY(anna->flows.contains(chatId));
    const LocalId again = anna->submit(chat);
    QTRY_COMPARE(anna->result(again).remoteId, chatId);
    CreateFlow channel;
    channel.kind = FlowKind::Channel;
    channel.title = u"News"_s;
    channel.memberIds = chat.memberIds;
    const LocalId made = anna->submit(channel);
    QTRY_COMPARE(anna->resultCount(made), 1);
    const QString channelId = anna->result(made).remoteId;
    QTRY_VERIFY(boris->flows.contains(channelId));
    QVERIFY(!boris->adapter.capabilities(channelId).testFlag(Capability::SendText));
    anna->send(channelId, u"First"_s);
    QTRY_COMPARE(boris->texts(channelId), QStringList{u"First"_s});
    QCOMPARE(boris->orders(channelId), QList<OrderKey>{1});
}

void TestMtpServer::wrongPassword()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    anna->adapter.stop();
    anna->secrets = {u"mt1_wrong"_s, {}};
    anna->start();
    QTRY_COMPARE(anna->state(), SessionState::NeedsUser);
    QCOMPARE(anna->states().last().failure.kind, FailureKind::Credentials);
    const auto second = signUp(u"anna"_s);
    QTRY_COMPARE(second->state(), SessionState::NeedsUser);
    QCOMPARE(second->states().last().failure.kind, FailureKind::LoginTaken);
}

void TestMtpServer::deletesAccount()
{
    const auto anna = signUp(u"anna"_s);
    QTRY_COMPARE(anna->state(), SessionState::Online);
    const auto boris = signUp(u"boris"_s);
    QTRY_COMPARE(boris->state(), SessionState::Online);
    const LocalId op = anna->submit(DeleteAccount{});
    QTRY_COMPARE(anna->result(op).status, Status::Accepted);
    QTRY_COMPARE(anna->resultCount(op), 1);
    QTRY_VERIFY(boris->users.value(anna->identity.userId).isDeleted);
    QTRY_COMPARE(anna->state(), SessionState::Offline);
}

MORELIA_TEST(TestMtpServer)
#include "tst_mtpserver.moc"
