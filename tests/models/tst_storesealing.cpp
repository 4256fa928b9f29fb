// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/sealer.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class StoreSealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sealedBlobsOpenOnlyWhereTheyBelong();
    void everyFlippedBitIsNoticed();
    void nothingWrittenIsReadableInTheFiles();
    void wrongKeyTouchesNothing();
    void noKeyOpensNothing();
    void newerFilesAreLeftAlone();

private:
    void fillWithCanaries();

    StoreFixture m;
};

void StoreSealingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.setKey(SecretKey::generate());
    m.start();
    m.apply({FlowSeen{chat()}});
}

void StoreSealingTest::sealedBlobsOpenOnlyWhereTheyBelong()
{
    const Sealer sealer(SecretKey::generate());
    const QByteArray sealed = sealer.seal("content", "place");
    QCOMPARE(sealer.open(sealed, "place"), std::optional(QByteArray("content")));
    QVERIFY(!sealer.open(sealed, "other place"));
    QVERIFY(!Sealer(SecretKey::generate()).open(sealed, "place"));
    QVERIFY(!sealer.open(sealed.chopped(1), "place"));
    QVERIFY(!sealer.open({}, "place"));
    QVERIFY(sealer.seal("content", "place") != sealed);
    QCOMPARE(sealer.open(sealer.seal({}, {}), {}), std::optional(QByteArray("")));
    QVERIFY(SecretKey::fromBytes("too short").isEmpty());
    const SecretKey key = SecretKey::generate();
    QVERIFY(Sealer(SecretKey::fromBytes(key.toBytes())).open(Sealer(key).seal("x", "y"), "y"));
}

void StoreSealingTest::everyFlippedBitIsNoticed()
{
    const Sealer sealer(SecretKey::generate());
    const QByteArray sealed = sealer.seal("content", "place");
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray flipped = sealed;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!sealer.open(flipped, "place"));
    }
}

void StoreSealingTest::fillWithCanaries()
{
    StoredAccount account = sampleAccount();
    account.config.id = m.account();
    account.config.protocol = u"KANARIE-protocol"_s;
    account.config.server = u"kanarie-server.example"_s;
    account.config.settings = "KANARIE-settings";
    account.config.login = u"KANARIE-login"_s;
    account.secrets.value = "KANARIE-secret";
    account.identity.serverSoftware = u"KANARIE-software"_s;
    await(m.store().updateAccount(account));
    User ann = user(u"ann"_s, u"KANARIE-name"_s);
    ann.login = u"KANARIE-userlogin"_s;
    ann.bio = u"KANARIE-bio"_s;
    Flow flow = group();
    flow.title = u"KANARIE-title"_s;
    flow.info = u"KANARIE-info"_s;
    Message first = message(u"1"_s, 1, u"KANARIE-first"_s);
    first.raw = "{\"text\":\"KANARIE-raw\"}";
    first.attachments = {
        {AttachmentKind::Document, u"KANARIE-file"_s, u"KANARIE/mime"_s, 10, 0, 0, u"KANARIE-cachekey"_s}};
    Message edited = first;
    edited.body.text = u"KANARIE-edited"_s;
    edited.edited = true;
    edited.editedMs = 1000;
    await(m.store().apply(m.account(),
        {{UserSeen{ann}, FlowSeen{flow}, MessageSeen{first}, MessageSeen{edited},
             MessageSeen{message(u"2"_s, 2, u"KANARIE-mine"_s, u"me"_s)}},
            {{u"account"_s, u"time"_s, u"KANARIE-cursor"_s}}}));
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, SendMessage{op, u"f"_s, u"KANARIE-sent"_s, {}}));
    await(m.store().finish(op, OpResult::rejected(FailureKind::Server, true, u"KANARIE-failure"_s)));
    await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"2"_s, u"KANARIE-edit"_s}));
    await(m.store().saveDraft(m.ref(), {u"KANARIE-draft"_s, {}}));
}

void StoreSealingTest::nothingWrittenIsReadableInTheFiles()
{
    fillWithCanaries();
    const auto leak = [this] {
        const QByteArray bytes = m.everyByte().toLower();
        if (bytes.isEmpty())
            return u"no files at all"_s;
        const QString word = u"kanarie"_s;
        for (const QByteArray &form : {word.toUtf8(), QByteArray(reinterpret_cast<const char *>(word.utf16()), 14)}) {
            const qsizetype place = bytes.indexOf(form);
            if (place >= 0)
                return QString::fromLatin1(bytes.sliced(place, 40));
        }
        return QString();
    };
    QCOMPARE(leak(), QString());
    m.close();
    QCOMPARE(leak(), QString());
    // It was all there, only sealed.
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(await(m.store().accounts()).constFirst().secrets.value, QByteArray("KANARIE-secret"));
    QCOMPARE(texts(m.rows()), (QStringList{u"KANARIE-sent"_s, u"KANARIE-edit"_s, u"KANARIE-edited"_s}));
    QCOMPARE(m.earlierTexts(m.rows().at(2).localId).value(0).body.text, u"KANARIE-first"_s);
    QCOMPARE(m.outbox().value(0).failure.detail, u"KANARIE-failure"_s);
    QCOMPARE(await(m.store().draft(m.ref())).body.text, u"KANARIE-draft"_s);
    QCOMPARE(await(m.store().syncState(m.account())).cursor(u"account"_s, u"time"_s), u"KANARIE-cursor"_s);
    QCOMPARE(m.flow(u"g"_s).title, u"KANARIE-title"_s);
}

void StoreSealingTest::wrongKeyTouchesNothing()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}});
    m.close();
    const QByteArray before = m.everyByte();
    const SecretKey right = m.key();
    m.setKey(SecretKey::generate());
    QCOMPARE(m.reopen(), StoreHealth::WrongKey);
    QCOMPARE(m.store().health(), StoreHealth::WrongKey);
    QCOMPARE(errorOf(m.store().accounts()), ErrorKind::WrongKey);
    QCOMPARE(errorOf(m.store().addAccount(sampleAccount())), ErrorKind::WrongKey);
    QCOMPARE(errorOf(m.store().apply(m.account(), {})), ErrorKind::WrongKey);
    QCOMPARE(errorOf(m.store().enqueue(m.account(), newLocalId(), SendMessage{{}, u"f"_s, u"x"_s, {}})),
        ErrorKind::WrongKey);
    m.close();
    QCOMPARE(m.everyByte(), before);
    m.setKey(right);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(texts(m.rows()), QStringList{u"a"_s});
}

void StoreSealingTest::noKeyOpensNothing()
{
    m.setKey({});
    QCOMPARE(m.reopen(), StoreHealth::WrongKey);
    QCOMPARE(errorOf(m.store().flows()), ErrorKind::WrongKey);
}

void StoreSealingTest::newerFilesAreLeftAlone()
{
    QVERIFY(m.change(u"PRAGMA user_version = 999"_s));
    const QByteArray before = m.everyByte();
    QCOMPARE(m.reopen(), StoreHealth::TooNew);
    QCOMPARE(errorOf(m.store().accounts()), ErrorKind::TooNew);
    m.close();
    QCOMPARE(m.everyByte(), before);
}

MORELIA_TEST(StoreSealingTest)
#include "tst_storesealing.moc"
