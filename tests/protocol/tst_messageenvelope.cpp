// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/ids.h"
#include "protocol/mtp/messageenvelope.h"

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
    void roundTrip();
    void fitsTheSmallestField();
    void nothingToSay();
    void leavesOutWhatIsNoId();
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

const QString someId = u"000102030405060708090a0b0c0d0e0f"_s;
const QByteArray someIdCbor = "50000102030405060708090a0b0c0d0e0f";

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
    QFile file(QStringLiteral(MORELIA_SOURCE_DIR "/protocol/mtp/ENVELOPE.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    static const QRegularExpression row(
        u"^\\| `([0-9a-f]*)` \\| `([^`]*)` \\| `(mx1:[^`]*)` \\| (yes|no) \\|$"_s, QRegularExpression::MultilineOption);
    int count = 0;
    for (const auto &match : row.globalMatch(document)) {
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
    QTest::newRow("bytes after it") << fromCbor("a101" + someIdCbor + "00");
    QTest::newRow("id too short") << fromCbor("a1014100");
    QTest::newRow("id is text") << fromCbor("a1016161");
    QTest::newRow("reply with spaces") << fromCbor("a1026320"
                                                   "2020");
    QTest::newRow("huge length") << fromCbor("a1015bffffffffffffffff");
    QTest::newRow("huge map") << fromCbor("bbffffffffffffffff");
    QTest::newRow("deep") << fromCbor("a103" + QByteArray(100, '8') + "1");
    QTest::newRow("too long") << fromCbor("a2"
                                          "01"
        + someIdCbor + "0378ff" + QByteArray(510, '6'));
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
                                  "03"
                                  "f5"
                                  "6161"
                                  "820102"
                                  "20"
                                  "a10102"
                                  "1903e8"
                                  "fb3ff0000000000000"
                                  "01"
        + someIdCbor
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

QTEST_GUILESS_MAIN(TestMessageEnvelope)
#include "tst_messageenvelope.moc"
