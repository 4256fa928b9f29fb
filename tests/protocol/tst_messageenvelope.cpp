// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/ids.h"
#include "protocol/mtp/envelopeid.h"
#include "protocol/mtp/messageenvelope.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    void documentedShortening_data();
    void documentedShortening();
    void documentedValues_data();
    void documentedValues();
    void documentedGivingWay_data();
    void documentedGivingWay();
    void documentedPlaces_data();
    void documentedPlaces();
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
    void signsAreSigns_data();
    void signsAreSigns();
    void numbersOfIds_data();
    void numbersOfIds();
    void placesInLongTexts();
    void fullOfEverything();
    void isNone_data();
    void isNone();
    void skipsUnknownKeys();
    void survivesEveryBitFlip();
    void survivesNoise();

private:
    static void addFiles();
};

namespace {

QString fromCbor(const QByteArray &hex)
{
    return u"mx1:"_s
        + QString::fromLatin1(
            QByteArray::fromHex(hex).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QRegularExpressionMatchIterator tableRows(const QString &pattern)
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

TextPlace placeAt(const QJsonArray &parts, qsizetype first)
{
    return {parts.at(first).toInteger(), parts.at(first + 1).toInteger()};
}

// The notation of the test vectors.
MessageEnvelope envelopeOf(const QJsonObject &values)
{
    MessageEnvelope e;
    e.localId = values.value(u"id"_s).toString();
    e.replyToId = values.value(u"answers"_s).toString();
    e.fileName = values.value(u"name"_s).toString();
    e.mime = values.value(u"mime"_s).toString();
    e.size = values.value(u"size"_s).toInteger();
    e.reaction = values.value(u"reaction"_s).toString();
    e.reactionGone = values.value(u"gone"_s).toBool();
    e.forwarded = values.value(u"forwarded"_s).toBool();
    e.authorName = values.value(u"author"_s).toString();
    e.authorId = values.value(u"authorId"_s).toString();
    const QJsonArray album = values.value(u"album"_s).toArray();
    e.albumId = album.at(0).toString();
    e.albumPlace = album.at(1).toInt();
    e.albumCount = album.at(2).toInt();
    const QJsonArray mentions = values.value(u"mentions"_s).toArray();
    for (const auto &entry : mentions)
        e.mentions.append({placeAt(entry.toArray(), 0), entry.toArray().at(2).toString()});
    const QJsonArray smileys = values.value(u"smileys"_s).toArray();
    for (const auto &entry : smileys) {
        const QByteArray picture = QByteArray::fromHex(entry.toArray().at(2).toString().toLatin1());
        e.smileys.append({placeAt(entry.toArray(), 0), picture});
    }
    e.smileyFile = QByteArray::fromHex(values.value(u"smileyFile"_s).toString().toLatin1());
    e.cardRevision = values.value(u"card"_s).toInteger();
    const QJsonArray parts = values.value(u"parts"_s).toArray();
    for (const auto &entry : parts)
        e.cardParts.append({CardPart::Kind(entry.toArray().at(0).toInt()), placeAt(entry.toArray(), 1)});
    const QJsonArray looks = values.value(u"looks"_s).toArray();
    for (const auto &entry : looks)
        e.looks.append(
            {Look::Kind(entry.toArray().at(0).toInt()), placeAt(entry.toArray(), 1), entry.toArray().at(3).toString()});
    return e;
}

MessageEnvelope envelopeOf(const QString &json)
{
    return envelopeOf(QJsonDocument::fromJson(json.toUtf8()).object());
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
    for (const auto &match : tableRows(u"^\\| `([0-9a-f]*)` \\| `([^`]*)` \\| `(mx1:[^`]*)` \\| (yes|no) \\|$"_s)) {
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

void TestMessageEnvelope::addFiles()
{
    int count = 0;
    for (const auto &match :
        tableRows(u"^\\| `([0-9a-f]*)` \\| `([^`]*)` \\| `([^`]*)` \\| `([^`]*)` \\| (\\d+) \\| (–|(\\d+) × (\\d+)) "
                  "\\| (yes|no) \\| `(mx1:[^`]*)` \\| (yes|no) \\|$"_s)) {
        const MessageEnvelope envelope{match.captured(1), match.captured(2), match.captured(3), match.captured(4),
            match.captured(5).toLongLong(), match.captured(7).toInt(), match.captured(8).toInt(),
            match.captured(9) == "yes"_L1};
        QTest::addRow("file %d", ++count) << envelope << match.captured(10) << (match.captured(11) == "yes"_L1);
    }
    QVERIFY(count >= 9);
}

void TestMessageEnvelope::documentedShortening_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QString>("text");
    int count = 0;
    for (const auto &match : tableRows(u"^\\| `([^`]*)` \\| `([^`]*)` \\| `([^`]*/[^`]*)` \\| `(mx1:[^`]*)` \\|$"_s)) {
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

void TestMessageEnvelope::documentedValues_data()
{
    QTest::addColumn<MessageEnvelope>("envelope");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canonical");
    addFiles();
    int count = 0;
    for (const auto &match : tableRows(u"^\\| `(\\{.*\\})` \\| `(mx1:[^`]*)` \\| (yes|no) \\|$"_s)) {
        QTest::addRow("values %d", ++count)
            << envelopeOf(match.captured(1)) << match.captured(2) << (match.captured(3) == "yes"_L1);
    }
    QVERIFY(count >= 40);
}

void TestMessageEnvelope::documentedValues()
{
    QFETCH(const MessageEnvelope, envelope);
    QFETCH(const QString, text);
    QFETCH(const bool, canonical);
    QCOMPARE(decodeEnvelope(text).value_or(MessageEnvelope()), envelope);
    if (canonical)
        QCOMPARE(encodeEnvelope(envelope), text);
}

void TestMessageEnvelope::documentedGivingWay_data()
{
    QTest::addColumn<MessageEnvelope>("given");
    QTest::addColumn<QString>("text");
    int count = 0;
    for (const auto &match : tableRows(u"^\\| `(\\{.*\\})` \\| `(mx1:[^`]*)` \\|$"_s))
        QTest::addRow("full %d", ++count) << envelopeOf(match.captured(1)) << match.captured(2);
    QVERIFY(count >= 8);
}

void TestMessageEnvelope::documentedGivingWay()
{
    QFETCH(const MessageEnvelope, given);
    QFETCH(const QString, text);
    QCOMPARE(encodeEnvelope(given), text);
    QVERIFY(decodeEnvelope(text));
}

void TestMessageEnvelope::documentedPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MessageEnvelope>("given");
    QTest::addColumn<MessageEnvelope>("kept");
    int count = 0;
    for (const auto &match : tableRows(u"^\\| `([^`]*)` \\| `(\\{.*\\})` \\| `(\\{.*\\})` \\|$"_s)) {
        QTest::addRow("places %d", ++count)
            << match.captured(1) << envelopeOf(match.captured(2)) << envelopeOf(match.captured(3));
    }
    QVERIFY(count >= 4);
}

void TestMessageEnvelope::documentedPlaces()
{
    QFETCH(const QString, text);
    QFETCH(const MessageEnvelope, given);
    QFETCH(const MessageEnvelope, kept);
    const auto decoded = decodeEnvelope(encodeEnvelope(given));
    QVERIFY(decoded);
    QCOMPARE(fitting(decoded->mentions, text), kept.mentions);
    QCOMPARE(fitting(decoded->smileys, text), kept.smileys);
    QCOMPARE(fitting(decoded->looks, text), kept.looks);
    QCOMPARE(fitting(decoded->cardParts, text), kept.cardParts);
}

void TestMessageEnvelope::signsAreSigns_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<bool>("expected");
    QTest::newRow("thumb") << u"👍"_s << true;
    QTest::newRow("skin") << u"👍🏽"_s << true;
    QTest::newRow("family") << u"👨‍👩‍👧‍👦"_s << true;
    QTest::newRow("flag of a region") << u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s << true;
    QTest::newRow("keycap") << u"1️⃣"_s << true;
    QTest::newRow("information") << u"ℹ️"_s << true;
    QTest::newRow("code") << u":+1:"_s << true;
    QTest::newRow("longest code") << u":"_s + QString(30, u'a') + u":"_s << true;
    QTest::newRow("code too long") << u":"_s + QString(31, u'a') + u":"_s << false;
    QTest::newRow("line behind a code") << u":cat:\n"_s << false;
    QTest::newRow("word") << u"hello"_s << false;
    QTest::newRow("word of other letters") << u"привет"_s << false;
    QTest::newRow("letter behind a sign") << u"👍a"_s << false;
    QTest::newRow("space") << u" "_s << false;
    QTest::newRow("wide space") << u"👍\u3000"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << false;
    QTest::newRow("nothing") << QString(QChar(u'\0')) << false;
    QTest::newRow("64 bytes") << u"👍"_s.repeated(16) << true;
    QTest::newRow("68 bytes") << u"👍"_s.repeated(17) << false;
}

void TestMessageEnvelope::signsAreSigns()
{
    QFETCH(const QString, sign);
    QFETCH(const bool, expected);
    QCOMPARE(isReactionSign(sign), expected);
    const MessageEnvelope envelope = decodeEnvelope(
        encodeEnvelope({.localId = someId, .replyToId = u"42"_s, .reaction = sign, .reactionGone = true}))
                                         .value_or(MessageEnvelope());
    QCOMPARE(envelope.reaction, expected ? sign : QString());
    QCOMPARE(envelope.reactionGone, expected);
    QCOMPARE(envelope.replyToId, u"42"_s);
}

void TestMessageEnvelope::numbersOfIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("zero") << u"0"_s << QByteArray(1, '\0');
    QTest::newRow("one byte") << u"255"_s << QByteArray::fromHex("ff");
    QTest::newRow("two bytes") << u"256"_s << QByteArray::fromHex("0100");
    QTest::newRow("largest") << u"340282366920938463463374607431768211455"_s << QByteArray(16, char(0xff));
    QTest::newRow("one more") << u"340282366920938463463374607431768211456"_s << QByteArray();
    QTest::newRow("much more") << QString(64, u'9') << QByteArray();
    QTest::newRow("zero in front") << u"01"_s << QByteArray();
    QTest::newRow("sign") << u"-1"_s << QByteArray();
    QTest::newRow("other digits") << u"٣"_s << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestMessageEnvelope::numbersOfIds()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, number);
    QCOMPARE(numberOfId(id), number);
    if (!number.isEmpty())
        QCOMPARE(idOfNumber(number), id);
}

void TestMessageEnvelope::placesInLongTexts()
{
    // Far behind the beginning, and in the middle of one endless character.
    const QString text = QString(1'000'000, u'a') + u"👍"_s + u"e"_s + QString(100'000, QChar(0x301));
    const qint64 thumb = 1'000'000;
    const QList<Look> looks{{Look::Kind::Bold, {thumb, 2}}, {Look::Kind::Bold, {thumb, 1}},
        {Look::Kind::Bold, {thumb + 1, 1}}, {Look::Kind::Bold, {thumb + 500, 10}}, {Look::Kind::Bold, {0, 1'100'004}}};
    const QList<Look> kept = fitting(looks, text);
    QVERIFY(kept.contains(looks.first()));
    QVERIFY(!kept.contains(looks.at(1)));
    QVERIFY(!kept.contains(looks.at(2)));
    QVERIFY(!kept.contains(looks.at(4)));
}

void TestMessageEnvelope::fullOfEverything()
{
    MessageEnvelope full{someId, QString(64, u'9'), QString(255, u'ж') + u".docx"_s, u"a/"_s + QString(98, u'b'),
        qint64{1} << 53, 65535, 65535, true};
    full.forwarded = true;
    full.authorName = u"👩‍👩‍👧"_s.repeated(30);
    full.authorId = QString(64, u'x');
    full.albumId = someId;
    full.albumPlace = 100;
    full.albumCount = 100;
    for (qint64 i = 0; i < 200; ++i) {
        full.mentions.append({{i * 1000, 1000}, QString(64, u'y')});
        full.smileys.append({{i * 1000, 1000}, QByteArray(8, 'h')});
        full.looks.append({Look::Kind::ListEntry, {i * 1000, 1000}});
    }
    const QString text = encodeEnvelope(full);
    QVERIFY(text.size() <= maxEnvelopeChars);
    const auto decoded = decodeEnvelope(text);
    QVERIFY(decoded);
    QCOMPARE(decoded->localId, someId);
    QCOMPARE(decoded->replyToId, full.replyToId);
    QVERIFY(decoded->forwarded && decoded->noticeOnly);
    QCOMPARE(decoded->albumPlace, 100);
    QCOMPARE(decoded->size, full.size);
    QVERIFY(decoded->mime.isEmpty() && decoded->looks.isEmpty() && decoded->authorName.isEmpty());
    QVERIFY(decoded->fileName.endsWith(u".docx"_s));
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
