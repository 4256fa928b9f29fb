// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/guide/lessons.h"
#include "server/guide/trial.h"
#include "server/program/commandline.h"
#include "server/storage/rows.h"
#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QCborMap>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Morelia::Server;
using namespace Morelia::Test;

namespace {

constexpr std::chrono::milliseconds shortPause{20};

QString envelopeOf(const QCborMap &map)
{
    const QByteArray cbor = map.toCborValue().toCbor();
    return u"mx1:"_s
        + QString::fromLatin1(cbor.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString replyEnvelope()
{
    return envelopeOf({{2, u"42"_s}});
}

QString reactionEnvelope()
{
    return envelopeOf({{2, u"42"_s}, {9, u"👍"_s}});
}

ServerConfig greeting(std::chrono::milliseconds pause = shortPause)
{
    ServerConfig config;
    config.guide = {.greets = true, .pause = pause, .translate = {}};
    return config;
}

} // namespace

//! The account of the server that greets newcomers and answers what they try.
class tst_ServerGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aServerForOthersGreetsNobody();
    void newcomersAreGreetedInAChat();
    void nobodySignsInAsTheGuide();
    void aTakenLoginIsLeftToItsOwner();
    void oneTrialOneAnswer_data();
    void oneTrialOneAnswer();
    void textsAreAnsweredUntilAllIsSaid();
    void nothingIsSaidTwice();
    void aRestartRepeatsNothing();
    void aFloodIsAnsweredSlowlyAndNotForEver();
    void aHugeTextIsAText();
    void groupsHearNothing();
    void twoPeopleHaveTheirOwnLessons();
    void itSpeaksTheLanguageOfTheMoment();
    void trials_data();
    void trials();

private:
    QJsonObject chatOf(const Account &account);
    //! The guide's words to somebody, its welcome first.
    QStringList said(const Account &account);
    QString words(Lesson lesson) { return wordsOf(lesson, {}); }
    void start(ServerConfig config);
    //! Whatever was sent before is answered, if ever.
    void waitForAnswers();

    std::unique_ptr<People> m_people;
};

void tst_ServerGuide::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void tst_ServerGuide::cleanup()
{
    m_people.reset();
}

void tst_ServerGuide::start(ServerConfig config)
{
    m_people = std::make_unique<People>(std::move(config));
    QVERIFY(m_people->start());
}

QJsonObject tst_ServerGuide::chatOf(const Account &account)
{
    const QJsonArray flows = listOf(m_people->client().ask(u"all_flow"_s, account), u"flow"_s);
    for (const auto &flow : flows) {
        if (flow["type"_L1] == u"chat"_s)
            return flow.toObject();
    }
    return {};
}

QStringList tst_ServerGuide::said(const Account &account)
{
    QStringList texts;
    // Floods are longer than a page.
    const QJsonObject reply = m_people->updates(account, 1);
    const QJsonArray messages = listOf(reply, u"message"_s);
    for (const auto &message : messages) {
        if (message["from_user"_L1] != account.uuid && message["from_flow"_L1] == chatOf(account).value("uuid"_L1))
            texts.append(message["text"_L1].toString());
    }
    return texts;
}

void tst_ServerGuide::waitForAnswers()
{
    // All chats are answered in one go: when a newcomer has an answer, so have those who wrote before.
    static int count = 0;
    const Account newcomer = m_people->client().signUp(u"newcomer%1"_s.arg(++count));
    QVERIFY(!m_people->message(newcomer, chatOf(newcomer).value("uuid"_L1).toString(), u"hi"_s).isEmpty());
    QTRY_COMPARE(said(newcomer).size(), 2);
}

void tst_ServerGuide::aServerForOthersGreetsNobody()
{
    start({});
    QVERIFY(chatOf(m_people->alice).isEmpty());
    QCOMPARE(listOf(m_people->updates(m_people->alice, 1), u"user"_s).size(), 3);
    QVERIFY(!parseCommandLine({u"m"_s, u"--data=d"_s}).config.guide.greets);
    QVERIFY(parseCommandLine({u"m"_s, u"--data=d"_s, u"--guide"_s}).config.guide.greets);
}

void tst_ServerGuide::newcomersAreGreetedInAChat()
{
    start(greeting());
    const QJsonObject chat = chatOf(m_people->alice);
    QCOMPARE(chat["users"_L1].toArray().size(), 2);
    QVERIFY(chat["users"_L1].toArray().contains(m_people->alice.uuid));
    QVERIFY(chat["uuid"_L1] != chatOf(m_people->bob).value("uuid"_L1));
    QCOMPARE(said(m_people->alice), QStringList{words(Lesson::Welcome)});
    const QJsonArray users = listOf(m_people->updates(m_people->alice, 1), u"user"_s);
    int named = 0;
    for (const auto &user : users)
        named += user["username"_L1].toString() == u"Morelia"_s ? 1 : 0;
    QCOMPARE(named, 1);
}

void tst_ServerGuide::nobodySignsInAsTheGuide()
{
    start(greeting());
    for (const QString &password : {u"secret"_s, u" "_s, u"guide"_s}) {
        const QJsonObject form{{u"login"_s, u"guide"_s}, {u"password"_s, password}};
        QCOMPARE(codeOf(m_people->client().askAs(u"authentication"_s, form)), 401);
    }
}

void tst_ServerGuide::aTakenLoginIsLeftToItsOwner()
{
    m_people = std::make_unique<People>(greeting());
    QVERIFY(m_people->server().start().isEmpty());
    WsClient client(m_people->server().url());
    QVERIFY(client.waitForOpen());
    const Account person = client.signUp(u"guide"_s);
    QVERIFY(!person.uuid.isEmpty());
    const QJsonObject form{{u"login"_s, u"guide"_s}, {u"password"_s, u"secret"_s}};
    QCOMPARE(codeOf(client.askAs(u"authentication"_s, form)), 200);
    QCOMPARE(listOf(client.ask(u"all_flow"_s, person), u"flow"_s).size(), 1);
}

void tst_ServerGuide::oneTrialOneAnswer_data()
{
    QTest::addColumn<QJsonObject>("message");
    QTest::addColumn<int>("lesson");
    QTest::newRow("text") << QJsonObject{} << int(Lesson::HowToReply);
    QTest::newRow("reply") << QJsonObject{{u"emoji"_s, replyEnvelope()}} << int(Lesson::Reply);
    QTest::newRow("reaction") << QJsonObject{{u"emoji"_s, reactionEnvelope()}} << int(Lesson::Reaction);
    QTest::newRow("file") << QJsonObject{{u"file_document"_s, u"aGVsbG8="_s}} << int(Lesson::File);
}

void tst_ServerGuide::oneTrialOneAnswer()
{
    QFETCH(const QJsonObject, message);
    QFETCH(const int, lesson);
    start(greeting());
    const Account &alice = m_people->alice;
    const QString flow = chatOf(alice).value("uuid"_L1).toString();
    const QJsonObject sent = m_people->send(alice, flow, u"hi"_s, message);
    const QString id = firstOf(sent, u"message"_s).value("uuid"_L1).toString();
    QTRY_COMPARE(said(alice), (QStringList{words(Lesson::Welcome), words(Lesson(lesson))}));
    QCOMPARE(codeOf(m_people->edit(alice, id, u"hello"_s)), 200);
    QTRY_COMPARE(said(alice).size(), 3);
    QCOMPARE(said(alice).constLast(), words(Lesson::Edit));
    QCOMPARE(codeOf(m_people->remove(alice, id)), 200);
    QTRY_COMPARE(said(alice).size(), 4);
    QCOMPARE(said(alice).constLast(), words(Lesson::Deletion));
}

void tst_ServerGuide::textsAreAnsweredUntilAllIsSaid()
{
    start(greeting());
    const Account &alice = m_people->alice;
    const QString flow = chatOf(alice).value("uuid"_L1).toString();
    m_people->send(alice, flow, u"hi"_s, {{u"emoji"_s, replyEnvelope()}});
    QTRY_COMPARE(said(alice).size(), 2);
    // It is known by now how to reply.
    const QList<Lesson> hints{Lesson::Marks, Lesson::SavedMessages, Lesson::Others, Lesson::Farewell};
    for (const Lesson hint : hints) {
        const qsizetype before = said(alice).size();
        m_people->message(alice, flow, u"and?"_s);
        QTRY_COMPARE(said(alice).size(), before + 1);
        QCOMPARE(said(alice).constLast(), words(hint));
    }
    m_people->message(alice, flow, u"and?"_s);
    waitForAnswers();
    QCOMPARE(said(alice).size(), 2 + hints.size());
}

void tst_ServerGuide::nothingIsSaidTwice()
{
    start(greeting());
    const Account &alice = m_people->alice;
    const QString flow = chatOf(alice).value("uuid"_L1).toString();
    for (int i = 0; i < 3; ++i) {
        m_people->send(alice, flow, u":+1:"_s, {{u"emoji"_s, reactionEnvelope()}});
        waitForAnswers();
    }
    QCOMPARE(said(alice), (QStringList{words(Lesson::Welcome), words(Lesson::Reaction)}));
}

void tst_ServerGuide::aRestartRepeatsNothing()
{
    start(greeting());
    const Account alice = m_people->alice;
    const QString flow = chatOf(alice).value("uuid"_L1).toString();
    m_people->send(alice, flow, u":+1:"_s, {{u"emoji"_s, reactionEnvelope()}});
    QTRY_COMPARE(said(alice).size(), 2);
    QVERIFY(m_people->server().stop());
    QVERIFY(m_people->server().start().isEmpty());
    WsClient client(m_people->server().url());
    QVERIFY(client.waitForOpen());
    const auto send = [&](const QString &emoji) {
        return codeOf(client.ask(u"send_message"_s, alice,
            {{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}},
                {u"message"_s, QJsonArray{QJsonObject{{u"text"_s, u"hi"_s}, {u"emoji"_s, emoji}}}}}));
    };
    const auto texts = [&] {
        return textsOf(client.ask(
            u"all_messages"_s, alice, {{u"time"_s, 0}, {u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}}}));
    };
    QCOMPARE(send(reactionEnvelope()), 200);
    QCOMPARE(send(replyEnvelope()), 200);
    QTRY_COMPARE(texts().size(), 6);
    QTRY_VERIFY(texts().contains(words(Lesson::Reply)));
    QCOMPARE(texts().count(words(Lesson::Reaction)), 1);
    QCOMPARE(texts().count(words(Lesson::Welcome)), 1);
}

void tst_ServerGuide::aFloodIsAnsweredSlowlyAndNotForEver()
{
    constexpr std::chrono::milliseconds pause = 100ms;
    start(greeting(pause));
    const Account &alice = m_people->alice;
    const QString flow = chatOf(alice).value("uuid"_L1).toString();
    QElapsedTimer timer;
    timer.start();
    qsizetype most = 1;
    for (int i = 0; i < 500 || most < 6; ++i) {
        m_people->message(alice, flow, u"again"_s);
        if (i % 100 == 99)
            most = said(alice).size();
        QVERIFY(i < 100'000);
    }
    waitForAnswers();
    // The five hints, each after a pause; nothing after the last one.
    QCOMPARE(said(alice).size(), 6);
    QCOMPARE(said(alice).constLast(), words(Lesson::Farewell));
    QVERIFY(timer.elapsed() >= 5 * pause.count() * 9 / 10);
}

void tst_ServerGuide::aHugeTextIsAText()
{
    start(greeting());
    const Account &alice = m_people->alice;
    const QString flow = chatOf(alice).value("uuid"_L1).toString();
    QVERIFY(!m_people->message(alice, flow, QString(1'000'000, u'я')).isEmpty());
    QTRY_COMPARE(said(alice).size(), 2);
    QCOMPARE(said(alice).constLast(), words(Lesson::HowToReply));
}

void tst_ServerGuide::groupsHearNothing()
{
    start(greeting());
    const Account &alice = m_people->alice;
    const QJsonArray members = chatOf(alice).value("users"_L1).toArray();
    const QString guide = members[members[0] == alice.uuid ? 1 : 0].toString();
    const QString group = m_people->flow(alice, u"group"_s, {guide});
    m_people->message(alice, group, u"hi"_s);
    waitForAnswers();
    QCOMPARE(textsOf(m_people->history(alice, group)), QStringList{u"hi"_s});
}

void tst_ServerGuide::twoPeopleHaveTheirOwnLessons()
{
    start(greeting());
    for (const Account &account : {m_people->alice, m_people->bob}) {
        m_people->message(account, chatOf(account).value("uuid"_L1).toString(), u"hi"_s);
        QTRY_COMPARE(said(account), (QStringList{words(Lesson::Welcome), words(Lesson::HowToReply)}));
    }
}

void tst_ServerGuide::itSpeaksTheLanguageOfTheMoment()
{
    QString language = u"ru"_s;
    ServerConfig config = greeting();
    config.guide.translate = [&language](const char *words) { return language + u": "_s + QString::fromUtf8(words); };
    start(config);
    const Account &alice = m_people->alice;
    QCOMPARE(said(alice), QStringList{u"ru: "_s + words(Lesson::Welcome)});
    language = u"eo"_s;
    m_people->message(alice, chatOf(alice).value("uuid"_L1).toString(), u"hi"_s);
    QTRY_COMPARE(said(alice).size(), 2);
    QCOMPARE(said(alice).constLast(), u"eo: "_s + words(Lesson::HowToReply));
}

void tst_ServerGuide::trials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("emoji");
    QTest::addColumn<int>("trial"); // -1: none
    const QString none;
    QTest::newRow("nothing") << none << none << none << -1;
    QTest::newRow("empty") << u""_s << u""_s << u""_s << -1;
    QTest::newRow("text") << u"hi"_s << none << none << int(Trial::Text);
    QTest::newRow("another client's emoji") << u"hi"_s << none << u"🙂"_s << int(Trial::Text);
    QTest::newRow("reply") << u"hi"_s << none << replyEnvelope() << int(Trial::Reply);
    QTest::newRow("picture in a reply") << u"hi"_s << u"x"_s << replyEnvelope() << int(Trial::File);
    QTest::newRow("reaction") << u":+1:"_s << none << reactionEnvelope() << int(Trial::Reaction);
    QTest::newRow("reaction taken back") << u"removed"_s << none << envelopeOf({{2, u"42"_s}, {9, u"👍"_s}, {10, true}})
                                         << -1;
    QTest::newRow("profile card") << u"Profile: Anna"_s << none << envelopeOf({{18, 5}}) << -1;
    QTest::newRow("profile card with a picture") << u"Profile: Anna"_s << u"x"_s << envelopeOf({{18, 5}}) << -1;
    QTest::newRow("reaction to nothing") << u"hi"_s << none << envelopeOf({{9, u"👍"_s}}) << int(Trial::Text);
    QTest::newRow("picture of a smiley") << u":cat:"_s << u"x"_s << envelopeOf({{17, QByteArray("12345678")}})
                                         << int(Trial::Text);
    QTest::newRow("no base64") << u"hi"_s << none << u"mx1:***"_s << int(Trial::Text);
    QTest::newRow("no map") << u"hi"_s << none << u"mx1:gAAA"_s << int(Trial::Text);
    QTest::newRow("nested") << u"hi"_s << none
                            << u"mx1:"_s
            + QString::fromLatin1(QByteArray(170, '\x81').toBase64(QByteArray::Base64UrlEncoding))
                            << int(Trial::Text);
    QTest::newRow("too long") << u"hi"_s << none << u"mx1:"_s + QString(1'000'000, u'A') << int(Trial::Text);
}

void tst_ServerGuide::trials()
{
    QFETCH(const QString, text);
    QFETCH(const QString, picture);
    QFETCH(const QString, emoji);
    QFETCH(const int, trial);
    MessageRow message;
    message.text = text;
    message.attachments[0] = picture;
    message.attachments[4] = emoji;
    const std::optional<Trial> found = trialOf(message);
    QCOMPARE(found ? int(*found) : -1, trial);
    message.edited = true;
    QVERIFY(trialOf(message) == Trial::Edit);
    message.deleted = true;
    QVERIFY(trialOf(message) == Trial::Deletion);
}

MORELIA_TEST(tst_ServerGuide)
#include "tst_serverguide.moc"
