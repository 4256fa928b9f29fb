// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/core/core.h"
#include "client/settings/settings.h"
#include "models/store/store.h"
#include "tests/bench/fill/filekey.h"
#include "tests/demo/painting.h"
#include "tests/demo/stage.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/waiting/await.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The profile that `./dev run --demo` opens.
class DemoTest : public QObject
{
    Q_OBJECT

    static QByteArray story()
    {
        QFile file(QStringLiteral(MORELIA_STORY));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsWrongInATaleIsSaid_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[");
        QTest::newRow("nobody is there") << QByteArray("\"key\": \"me\"") << QByteArray("\"key\": \"you\"");
        QTest::newRow("an unknown member")
            << QByteArray("\"members\": [\"fatima\"]") << QByteArray("\"members\": [\"fatma\"]");
        QTest::newRow("an unknown author") << QByteArray("{\"by\": \"xiaoyu\"") << QByteArray("{\"by\": \"ken\"");
        QTest::newRow("a reply to nothing") << QByteArray("\"reply\": -1") << QByteArray("\"reply\": -9");
        QTest::newRow("a reaction by a stranger")
            << QByteArray("{\"❤️\": [\"me\"]}") << QByteArray("{\"❤️\": [\"ken\"]}");
        QTest::newRow("an answer by a stranger") << QByteArray("\"by\": \"tomas\", \"text\": \"¡Gracias!\"")
                                                 << QByteArray("\"by\": \"ken\", \"text\": \"¡Gracias!\"");
    }

    void whatIsWrongInATaleIsSaid()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QVERIFY(Demo::readTale(story()));
        QByteArray wrong = story();
        QVERIFY(wrong.contains(from));
        const auto tale = Demo::readTale(wrong.replace(from, to));
        QVERIFY(!tale);
        QVERIFY(!tale.error().isEmpty());
    }

    void picturesArePictures()
    {
        const QByteArray river = Demo::paint(u"river"_s);
        QCOMPARE(QImage::fromData(river).size(), QSize(Demo::paintingWidth, Demo::paintingHeight));
        QCOMPARE(Demo::paint(u"river"_s), river);
        QVERIFY(Demo::paint(u"night"_s) != river);
        QVERIFY(river.size() < 500'000);
    }

    void itIsLivelyAndAnswers()
    {
        const QTemporaryDir folder;
        const auto tale = Demo::readTale(story());
        QVERIFY(tale);
        Demo::Stage stage(*tale, folder.path());
        QCOMPARE(stage.set(100), QString());

        Profile profile(Demo::Stage::profileName(), stage.profiles());
        QCOMPARE(profile.open(), QString());
        Settings settings(profile.settingsFile());
        const auto key = fileKey(profile, settings);
        QVERIFY(key);
        Core core(profile, settings, *key);
        QSignalSpy ready(&core, &Core::ready);
        core.start();
        QTRY_COMPARE(ready.size(), 1);
        const auto flows = [&] { return await(core.store().flows()); };
        const auto sum = [&](auto part) {
            int all = 0;
            const QList<FlowRow> rows = flows();
            for (const FlowRow &row : rows)
                all += int(part(row));
            return all;
        };
        // What was written while the person was away comes from the server.
        QTRY_VERIFY(sum([](const FlowRow &row) { return row.unread; }) >= 11);
        QTRY_COMPARE(flows().size(), 15);
        QTRY_VERIFY(sum([](const FlowRow &row) { return row.unreadMentions; }) >= 1);
        QCOMPARE(sum([](const FlowRow &row) { return row.choices.isPinned(); }), 1);
        QCOMPARE(sum([](const FlowRow &row) { return row.choices.mutedUntilMs == mutedForGood; }), 2);
        QCOMPARE(sum([](const FlowRow &row) { return row.kind == FlowKind::Channel; }), 2);
        QCOMPARE(sum([](const FlowRow &row) { return !row.draft.isEmpty(); }), 1);
        QTRY_VERIFY(sum([](const FlowRow &row) { return !row.picture.isEmpty(); }) >= 1);
        QVERIFY(settings.lastFlow());

        const FlowRef walks = *settings.lastFlow();
        // The walk is one of several whose news are still coming in.
        const auto anyRow = [&](auto isWanted) {
            return std::ranges::any_of(await(core.store().messages(walks, newestPlaced(50))).rows, isWanted);
        };
        QTRY_VERIFY(anyRow([](const MessageRow &row) { return !row.reactions.isEmpty(); }));
        QTRY_VERIFY(anyRow([](const MessageRow &row) { return !row.replyToId.isEmpty(); }));
        const QString answer = tale->answers.value(u"walks"_s).constFirst().text;
        const LocalId id = newLocalId();
        const SendMessage said{.localId = id, .flowId = walks.flowId, .body = u"At ten, then."_s, .replyToId = {}};
        await(core.accounts().current()->enqueue(id, said));
        QTRY_VERIFY(anyRow([&](const MessageRow &row) { return row.body.text == answer && !row.outgoing; }));
        core.accounts().stop();
    }
};

MORELIA_TEST(DemoTest)
#include "tst_demo.moc"
