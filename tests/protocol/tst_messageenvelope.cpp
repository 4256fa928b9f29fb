// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/ids.h"
#include "protocol/mtp/messageenvelope.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace Qt::StringLiterals;

class TestMessageEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void documentedVectors_data();
    void documentedVectors();
    void documentedFiles_data();
    void documentedFiles();
    void documentedShortening_data();
    void documentedShortening();
    void roundTrip();
    void fitsTheSmallestField();
    void nothingToSay();
    void leavesOutWhatIsNoId();
    void everythingFitsSomehow_data();
    void everythingFitsSomehow();
    void namesAreNoPaths_data();
    void namesAreNoPaths();
    void typesAreTypes_data();
    void typesAreTypes();
    void isNone_data();
    void isNone();
    void skipsUnknownKeys();
    void survivesEveryBitFlip();
    void survivesNoise();
};

namespace {

QString fromCbor(const QByteArray &hex)
{
    return u"mx1:"_s
        + QString::fromLatin1(
            QByteArray::fromHex(hex).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QRegularExpressionMatchIterator rowsOf(const QString &pattern)
{
    QFile file(QStringLiteral(MORELIA_SOURCE_DIR "/protocol/mtp/ENVELOPE.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QRegularExpression(pattern, QRegularExpression::MultilineOption)
        .globalMatch(QString::fromUtf8(file.readAll()));
}

const QString someId = u"000102030405060708090a0b0c0d0e0f"_s;
QByteArray someIdCbor()
{
    return "50000102030405060708090a0b0c0d0e0f"_ba;
}

} // namespace

void TestMessageEnvelope::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMessageEnvelope::documentedVectors_data()
{
    QTest::addColumn<QString>("localId");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canonical");
    int count = 0;
    for (const auto &match : rowsOf(u"^\\| `([0-9a-f]*)` \\| `([^`]*)` \\| `(mx1:[^`]*)` \\| (yes|no) \\|$"_s)) {
        QTest::addRow("vector %d", ++count)
            << match.captured(1) << match.captured(2) << match.captured(3) << (match.captured(4) == "yes"_L1);
    }
    QVERIFY(count >= 5);
}

void TestMessageEnvelope::documentedVectors()
{
    QFETCH(const QString, localId);
    QFETCH(const QString, reply);
    QFETCH(const QString, text);
    QFETCH(const bool, canonical);
    const MessageEnvelope envelope{localId, reply};
    const auto decoded = decodeEnvelope(text);
    QCOMPARE(decoded.value_or(MessageEnvelope()), envelope);
    if (canonical)
        QCOMPARE(encodeEnvelope(envelope), text);
}

void TestMessageEnvelope::documentedFiles_data()
{
    QTest::addColumn<MessageEnvelope>("envelope");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canonical");
    int count = 0;
    for (const auto &match :
        rowsOf(u"^\\| `([0-9a-f]*)` \\| `([^`]*)` \\| `([^`]*)` \\| `([^`]*)` \\| (\\d+) \\| (–|(\\d+) × (\\d+)) "
               "\\| (yes|no) \\| `(mx1:[^`]*)` \\| (yes|no) \\|$"_s)) {
        const MessageEnvelope envelope{match.captured(1), match.captured(2), match.captured(3), match.captured(4),
            match.captured(5).toLongLong(), match.captured(7).toInt(), match.captured(8).toInt(),
            match.captured(9) == "yes"_L1};
        QTest::addRow("file %d", ++count) << envelope << match.captured(10) << (match.captured(11) == "yes"_L1);
    }
    QVERIFY(count >= 9);
}

void TestMessageEnvelope::documentedFiles()
{
    QFETCH(const MessageEnvelope, envelope);
    QFETCH(const QString, text);
    QFETCH(const bool, canonical);
    QCOMPARE(decodeEnvelope(text).value_or(MessageEnvelope()), envelope);
    if (canonical)
        QCOMPARE(encodeEnvelope(envelope), text);
}

void TestMessageEnvelope::documentedShortening_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QString>("text");
    int count = 0;
    for (const auto &match : rowsOf(u"^\\| `([^`]*)` \\| `([^`]*)` \\| `([^`]*/[^`]*)` \\| `(mx1:[^`]*)` \\|$"_s)) {
        QTest::addRow("name %d", ++count)
            << match.captured(1) << match.captured(2) << match.captured(3) << match.captured(4);
    }
    QCOMPARE(count, 2);
}

void TestMessageEnvelope::documentedShortening()
{
    QFETCH(const QString, reply);
    QFETCH(const QString, name);
    QFETCH(const QString, mime);
    QFETCH(const QString, text);
    const MessageEnvelope envelope{someId, reply, name, mime, 98304};
    QCOMPARE(encodeEnvelope(envelope), text);
    const auto decoded = decodeEnvelope(text);
    QVERIFY(decoded);
    QVERIFY(decoded->fileName.endsWith(u".docx"_s));
    QVERIFY(name.startsWith(decoded->fileName.chopped(5)));
}

void TestMessageEnvelope::everythingFitsSomehow_data()
{
    // 177 bytes of CBOR are 240 characters; 109 of them are taken here, so 68 bytes are left for the name.
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("long extension") << u"a."_s + QString(300, u'x') << u"a."_s + QString(66, u'x');
    QTest::newRow("hidden file") << u"."_s + QString(300, u'x') << u"."_s + QString(67, u'x');
    QTest::newRow("ending of wide letters")
        << QString(300, u'x') + u".оченьдлинныйвид"_s << QString(37, u'x') + u".оченьдлинныйвид"_s;
    QTest::newRow("characters of several units")
        << u"👩‍👩‍👧"_s.repeated(10) + u".txt"_s << u"👩‍👩‍👧"_s.repeated(3) + u".txt"_s;
    QTest::newRow("astral") << QString(u"😀"_s).repeated(100) + u".txt"_s << QString(u"😀"_s).repeated(16) + u".txt"_s;
    QTest::newRow("controls") << u"a\u0000\u001f\u0085b.txt"_s << u"ab.txt"_s;
    QTest::newRow("only controls") << u"\u0007\u0008"_s << QString();
}

void TestMessageEnvelope::everythingFitsSomehow()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    const MessageEnvelope envelope{
        someId, QString(64, u'9'), name, u"a/"_s + QString(98, u'b'), qint64{1} << 53, 65535, 65535, true};
    const QString text = encodeEnvelope(envelope);
    QVERIFY(text.size() <= maxEnvelopeChars);
    const auto decoded = decodeEnvelope(text);
    QVERIFY(decoded);
    QCOMPARE(decoded->localId, someId);
    QCOMPARE(decoded->replyToId, envelope.replyToId);
    QCOMPARE(decoded->size, envelope.size);
    QCOMPARE(decoded->height, 65535);
    QVERIFY(decoded->noticeOnly);
    QCOMPARE(decoded->fileName, expected);
}

void TestMessageEnvelope::namesAreNoPaths_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"a.txt"_s << u"a.txt"_s;
    QTest::newRow("unix") << u"/home/anna/a.txt"_s << u"a.txt"_s;
    QTest::newRow("windows") << u"C:\\Users\\a.txt"_s << u"a.txt"_s;
    QTest::newRow("mixed") << u"a/b\\c"_s << u"c"_s;
    QTest::newRow("folder") << u"folder/"_s << QString();
    QTest::newRow("here") << u"."_s << QString();
    QTest::newRow("up") << u"../.."_s << QString();
    QTest::newRow("three dots") << u"..."_s << u"..."_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestMessageEnvelope::namesAreNoPaths()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QCOMPARE(plainFileName(name), expected);
    QCOMPARE(decodeEnvelope(encodeEnvelope({someId, {}, name}))->fileName, expected);
}

void TestMessageEnvelope::typesAreTypes_data()
{
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"image/png"_s << u"image/png"_s;
    QTest::newRow("capitals") << u"Image/PNG"_s << u"image/png"_s;
    QTest::newRow("tree") << u"application/vnd.ms-excel+x"_s << u"application/vnd.ms-excel+x"_s;
    QTest::newRow("one part") << u"image"_s << QString();
    QTest::newRow("three parts") << u"a/b/c"_s << QString();
    QTest::newRow("nothing after") << u"image/"_s << QString();
    QTest::newRow("parameter") << u"text/plain; charset=x"_s << QString();
    QTest::newRow("markup") << u"text/<b>"_s << QString();
    QTest::newRow("other letters") << u"тип/вид"_s << QString();
    QTest::newRow("long") << u"a/"_s + QString(99, u'b') << QString();
}

void TestMessageEnvelope::typesAreTypes()
{
    QFETCH(const QString, mime);
    QFETCH(const QString, expected);
    QCOMPARE(plainMime(mime), expected);
}

void TestMessageEnvelope::roundTrip()
{
    for (int i = 0; i < 100; ++i) {
        const MessageEnvelope envelope{
            newLocalId(), i % 2 == 0 ? QString() : u"302168309041781379788804110255761900220"_s};
        QCOMPARE(decodeEnvelope(encodeEnvelope(envelope)), envelope);
    }
}

void TestMessageEnvelope::fitsTheSmallestField()
{
    const QString text = encodeEnvelope({someId, QString(64, u'9')});
    QVERIFY(text.size() <= maxEnvelopeChars);
    QCOMPARE(decodeEnvelope(text)->replyToId.size(), 64);
}

void TestMessageEnvelope::nothingToSay()
{
    QVERIFY(encodeEnvelope({}).isEmpty());
}

void TestMessageEnvelope::leavesOutWhatIsNoId()
{
    QVERIFY(encodeEnvelope({u"not an id"_s, {}}).isEmpty());
    QVERIFY(encodeEnvelope({u"000102030405060708090A0B0C0D0E0F"_s, {}}).isEmpty());
    QVERIFY(encodeEnvelope({{}, QString(65, u'9')}).isEmpty());
    QCOMPARE(decodeEnvelope(encodeEnvelope({someId, u"with space"_s})), (MessageEnvelope{someId, {}}));
}

void TestMessageEnvelope::isNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("emoji") << u"😀"_s;
    QTest::newRow("prefix only") << u"mx1:"_s;
    QTest::newRow("other version") << u"mx2:oQFQAAECAwQFBgcICQoLDA0ODw"_s;
    QTest::newRow("not base64") << u"mx1:ключ"_s;
    QTest::newRow("a character too many") << u"mx1:o*FQ"_s;
    QTest::newRow("not CBOR") << fromCbor("ff");
    QTest::newRow("a list") << fromCbor("8101");
    QTest::newRow("a number") << fromCbor("01");
    QTest::newRow("empty map") << fromCbor("a0");
    QTest::newRow("cut off") << fromCbor("a101500001");
    QTest::newRow("value missing") << fromCbor("a101");
    QTest::newRow("bytes after it") << fromCbor("a101" + someIdCbor() + "00");
    QTest::newRow("id too short") << fromCbor("a1014100");
    QTest::newRow("id is text") << fromCbor("a1016161");
    QTest::newRow("reply with spaces") << fromCbor("a1026320"
                                                   "2020");
    QTest::newRow("huge length") << fromCbor("a1015bffffffffffffffff");
    QTest::newRow("huge map") << fromCbor("bbffffffffffffffff");
    QTest::newRow("deep") << fromCbor("a109" + QByteArray(100, '8') + "1");
    QTest::newRow("too long") << fromCbor("a2"
                                          "01"
        + someIdCbor() + "0378ff" + QByteArray(510, '6'));
}

void TestMessageEnvelope::isNone()
{
    QFETCH(const QString, text);
    QVERIFY(!decodeEnvelope(text));
}

void TestMessageEnvelope::skipsUnknownKeys()
{
    // A later version: integer, text and negative keys, with values of all sorts.
    const QString text = fromCbor("a6"
                                  "09"
                                  "f5"
                                  "6161"
                                  "820102"
                                  "20"
                                  "a10102"
                                  "1903e8"
                                  "fb3ff0000000000000"
                                  "01"
        + someIdCbor()
        + "19ffff"
          "f6");
    QCOMPARE(decodeEnvelope(text), (MessageEnvelope{someId, {}}));
}

void TestMessageEnvelope::survivesEveryBitFlip()
{
    const QByteArray good = encodeEnvelope({someId, u"302168309041781379788804110255761900220"_s}).toLatin1();
    int different = 0;
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[i] = char(bad.at(i) ^ (1 << bit));
            const auto decoded = decodeEnvelope(QString::fromLatin1(bad));
            if (decoded)
                QVERIFY(decoded->localId.isEmpty() || decoded->localId.size() == 32);
            different += decoded != decodeEnvelope(QString::fromLatin1(good)) ? 1 : 0;
        }
    }
    QVERIFY(different > 0);
}

void TestMessageEnvelope::survivesNoise()
{
    QRandomGenerator random(4711);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes(random.bounded(120), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        if (!bytes.isEmpty())
            bytes[0] = char(0xa0 | random.bounded(32));
        const auto decoded = decodeEnvelope(fromCbor(bytes.toHex()));
        QVERIFY(!decoded || *decoded != MessageEnvelope());
    }
}

MORELIA_TEST(TestMessageEnvelope)
#include "tst_messageenvelope.moc"
