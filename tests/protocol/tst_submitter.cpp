// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/submitter.h"

#include "protocol/mtp/wire/codec.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"
#include "tests/support/protocol/stockdouble.h"
#include "tests/support/protocol/virtualclock.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mebibyte = qsizetype{1024} * 1024;

//! Commands of Anna's, on a link to a server; every frame that is made is counted.
struct Submitting
{
    Submitting()
    {
        Wire::FlowData data;
        data.uuid = chat;
        data.type = u"chat"_s;
        data.owner = self.userId;
        data.users = QList<QString>{self.userId, boris};
        isReady = flows.see(data, self.userId).has_value();
        flows.setCarried(Capability::AttachInline, self.userId);
        link.open({.url = QUrl(u"ws://127.0.0.1/ws"_s)});
        link.release();
        clock.advance(1s);
        made.clear();
    }

    qsizetype largeFrames() const
    {
        return std::ranges::count_if(made, [](qsizetype bytes) { return bytes > mebibyte; });
    }

    VirtualClock clock;
    StockDouble server{clock};
    QString boris = server.addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
    Self self{u"anna"_s, u"mt1_a"_s, server.addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s), u"none"_s};
    QString chat = server.addFlow(u"chat"_s, {self.userId, boris});
    MemoryAttachments files;
    ServerClock serverClock{clock};
    Link link{server.transports(), clock, [] { return 0.5; }, serverClock};
    FlowBook flows;
    NewsTranslator news{self, flows, files};
    DropCounter drops;
    Carriers carriers;
    OutgoingContent outgoing{link, self, files, carriers};
    QList<qsizetype> made; // bytes of each frame
    RequestBuilder requests{self, [this](const Wire::Envelope &envelope) {
                                const QByteArray frame = Wire::encode(envelope);
                                made.append(frame.size());
                                return frame;
                            }};
    Submitter submitter{link, news, flows, self, requests, serverClock, drops, outgoing};
    bool isReady = false;
};

} // namespace

//! What is made to send a command.
class TestSubmitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void largeFramesAreMadeOnce_data();
    void largeFramesAreMadeOnce();
    void bytesAreThoseOfTheFrame_data();
    void bytesAreThoseOfTheFrame();
};

void TestSubmitter::largeFramesAreMadeOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("fileBytes");
    QTest::addColumn<bool>("isEdit");
    QTest::newRow("a file") << u"caption"_s << 8 * mebibyte << false;
    QTest::newRow("a text") << QString(maxRequestBytes - 1'000, u'x') << qsizetype{0} << false;
    QTest::newRow("text and file") << QString(4 * mebibyte, u'x') << 8 * mebibyte << false;
    QTest::newRow("an edit") << QString(10 * mebibyte, u'x') << qsizetype{0} << true;
    QTest::newRow("the largest edit") << QString(maxRequestBytes - 1'000, u'x') << qsizetype{0} << true;
}

void TestSubmitter::largeFramesAreMadeOnce()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, fileBytes);
    QFETCH(const bool, isEdit);
    Submitting s;
    QVERIFY(s.isReady);
    SendMessage command{newLocalId(), s.chat, text, {}};
    if (fileBytes > 0) {
        Attachment file;
        file.kind = AttachmentKind::Document;
        file.name = u"large.bin"_s;
        file.cacheKey = s.files.put(QByteArray(fileBytes, 'x')).value_or(QString());
        command.attachments.append(file);
    }
    if (isEdit)
        s.submitter.edit(newLocalId(), EditMessage{s.chat, u"m1"_s, text});
    else
        s.submitter.send(newLocalId(), command);
    s.clock.advance(1s);
    QCOMPARE(s.largeFrames(), 1);
}

void TestSubmitter::bytesAreThoseOfTheFrame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("words") << u"Hello"_s << QByteArray();
    QTest::newRow("words of many scripts") << u"Привет 你好 مرحبا 👩‍💻 ¿"_s << QByteArray();
    QTest::newRow("what JSON escapes") << u"\"\\/\b\f\n\r\t\x01\x1f\x7f"_s << QByteArray();
    QTest::newRow("what cannot be sent") << (u"a"_s + QChar(0xd83d) + QChar(0) + u"b"_s) << QByteArray();
    QTest::newRow("a file") << u"caption"_s << QByteArray::fromHex("fffefdfbf0ff00");
}

void TestSubmitter::bytesAreThoseOfTheFrame()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, file);
    const Self self{u"anna"_s, u"mt1_a"_s, u"1"_s, u"2"_s};
    const RequestBuilder requests(self);
    Wire::MessageData content;
    content.text = sendable(text);
    content.emoji = u"mx1:ab\""_s;
    if (!file.isEmpty())
        content.file_audio = QString::fromLatin1(file.toBase64());
    QCOMPARE(requests.sendMessageBytes(u"f\""_s, content), requests.sendMessage(u"f\""_s, content).size());
    const EditMessage edit{u"f"_s, u"m"_s, text};
    QCOMPARE(requests.editedMessageBytes(edit), requests.editedMessage(edit).size());
}

MORELIA_TEST(TestSubmitter)

#include "tst_submitter.moc"
