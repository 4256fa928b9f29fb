// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/attachmentform.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia::Mtp;
using namespace Qt::StringLiterals;

//! Attachment strings: the decoder is strict with those of any server.
class TestAttachmentForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void roundTrip();
    void namesAndTypesOfDataUrls_data();
    void namesAndTypesOfDataUrls();
    void tellsTypes_data();
    void tellsTypes();
    void notices_data();
    void notices();
};

void TestAttachmentForm::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestAttachmentForm::decodes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("bytes");
    // RFC 4648, 10.
    QTest::newRow("f") << u"Zg=="_s << QByteArray("f");
    QTest::newRow("fo") << u"Zm8="_s << QByteArray("fo");
    QTest::newRow("foo") << u"Zm9v"_s << QByteArray("foo");
    QTest::newRow("foob") << u"Zm9vYg=="_s << QByteArray("foob");
    QTest::newRow("zeros") << u"AAAA"_s << QByteArray(3, '\0');
    QTest::newRow("both signs") << u"+/+/"_s << QByteArray("\xfb\xff\xbf");
    QTest::newRow("data URL") << u"data:image/png;base64,Zm9v"_s << QByteArray("foo");
    QTest::newRow("data URL without a type") << u"data:;base64,Zm9v"_s << QByteArray("foo");
}

void TestAttachmentForm::decodes()
{
    QFETCH(const QString, field);
    QFETCH(const QByteArray, bytes);
    const auto content = decodeAttachment(field);
    QVERIFY(content);
    QCOMPARE(content->bytes, bytes);
}

void TestAttachmentForm::refuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"не base64 ✓"_s;
    QTest::newRow("emoji") << u"😀"_s;
    QTest::newRow("JSON") << u"{\"a\": 1}"_s;
    QTest::newRow("no padding") << u"Zg"_s;
    QTest::newRow("half a padding") << u"Zg="_s;
    QTest::newRow("too much padding") << u"Zm9v===="_s;
    QTest::newRow("only padding") << u"===="_s;
    QTest::newRow("padding inside") << u"Zg==Zg=="_s;
    QTest::newRow("line break") << u"Zm9v\nZm9v"_s;
    QTest::newRow("line break that keeps the count") << u"Zm9v\r\n\r\nZm9v"_s;
    QTest::newRow("space") << u"Zm9 "_s;
    QTest::newRow("URL alphabet") << u"-_-_"_s;
    QTest::newRow("bits behind the end") << u"Zh=="_s;
    QTest::newRow("bits behind the end of two") << u"Zm9="_s;
    QTest::newRow("latin letter") << u"Zm9é"_s;
    QTest::newRow("letter beyond a byte") << u"Zm9\u015a"_s; // its low byte is a letter
    QTest::newRow("data URL of text") << u"data:text/plain,hello"_s;
    QTest::newRow("data URL without content") << u"data:image/png;base64,"_s;
    QTest::newRow("data URL without a comma") << u"data:image/png;base64"_s;
    QTest::newRow("data URL with percent signs") << u"data:image/png;base64,Zm9v%0A"_s;
    QTest::newRow("data URL with a long head") << u"data:"_s + QString(2000, u'a') + u";base64,Zm9v"_s;
}

void TestAttachmentForm::refuses()
{
    QFETCH(const QString, field);
    QVERIFY(!decodeAttachment(field));
}

void TestAttachmentForm::roundTrip()
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(decodeAttachment(encodeAttachment(bytes + 'x'))->bytes, bytes + 'x');
        bytes.append(char(i));
    }
}

void TestAttachmentForm::namesAndTypesOfDataUrls_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    QTest::newRow("both") << u"data:image/png;name=a%20b.png;base64"_s << u"a b.png"_s << u"image/png"_s;
    QTest::newRow("other alphabet") << u"data:text/plain;name=%D0%B0.txt;base64"_s << u"а.txt"_s << u"text/plain"_s;
    QTest::newRow("path") << u"data:image/png;name=..%2F..%2Fetc%2Fpasswd;base64"_s << u"passwd"_s << u"image/png"_s;
    QTest::newRow("no type") << u"data:nonsense;name=a;base64"_s << u"a"_s << QString();
    QTest::newRow("other parameters") << u"data:text/plain;charset=utf-8;name=a;x=y;base64"_s << u"a"_s
                                      << u"text/plain"_s;
}

void TestAttachmentForm::namesAndTypesOfDataUrls()
{
    QFETCH(const QString, head);
    QFETCH(const QString, name);
    QFETCH(const QString, mime);
    QCOMPARE(decodeAttachment(head + u",Zm9v"_s), (AttachmentContent{"foo", name, mime}));
}

void TestAttachmentForm::tellsTypes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mime");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n....") << u"image/png"_s;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << u"image/jpeg"_s;
    QTest::newRow("gif") << QByteArray("GIF89a") << u"image/gif"_s;
    QTest::newRow("webp") << QByteArray("RIFF....WEBPVP8 ") << u"image/webp"_s;
    QTest::newRow("wave") << QByteArray("RIFF....WAVEfmt ") << u"audio/wav"_s;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7") << u"application/pdf"_s;
    QTest::newRow("mp4") << QByteArray("....ftypisom") << u"video/mp4"_s;
    QTest::newRow("text") << QByteArray("hello") << QString();
    QTest::newRow("vector picture") << QByteArray("<svg xmlns=\"\"/>") << QString();
    QTest::newRow("cut") << QByteArray("\x89PN") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestAttachmentForm::tellsTypes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, mime);
    QCOMPARE(mimeOf(bytes), mime);
}

void TestAttachmentForm::notices_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("notice");
    QTest::newRow("picture") << u"holiday.jpg"_s << qint64{1'234'567} << u"[holiday.jpg, 1.2 MB]"_s;
    QTest::newRow("small") << u"a"_s << qint64{999} << u"[a, 999 B]"_s;
    QTest::newRow("thousand") << u"a"_s << qint64{1000} << u"[a, 1.0 kB]"_s;
    QTest::newRow("nearly a megabyte") << u"a"_s << qint64{999'999} << u"[a, 1.0 MB]"_s;
    QTest::newRow("large") << u"a"_s << qint64{5'000'000'000'000} << u"[a, 5000.0 GB]"_s;
    QTest::newRow("no name") << QString() << qint64{5000} << u"[5.0 kB]"_s;
    QTest::newRow("breaks others") << u"a\"'\n😀b.txt"_s << qint64{1} << u"[ab.txt, 1 B]"_s;
    QTest::newRow("path") << u"C:\\folder\\a.txt"_s << qint64{1} << u"[a.txt, 1 B]"_s;
}

void TestAttachmentForm::notices()
{
    QFETCH(const QString, name);
    QFETCH(const qint64, bytes);
    QFETCH(const QString, notice);
    QCOMPARE(fileNotice(name, bytes), notice);
}

MORELIA_TEST(TestAttachmentForm)
#include "tst_attachmentform.moc"
