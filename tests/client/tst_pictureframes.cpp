// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/pictureframes.h"
#include "client/media/pictureprovider.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QFutureWatcher>
#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Pictures that move.
class PictureFramesTest : public QObject
{
    Q_OBJECT

    template <typename T>
    static T wait(QFuture<T> future)
    {
        [&] { QTRY_VERIFY(future.isFinished()); }();
        return future.result();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void framesComeInTurn()
    {
        const auto frames = PictureFrames::open(gif({30, 20}, {1, 2, 3}, 7), {});
        QVERIFY(frames);
        for (const Qt::GlobalColor colour : {Qt::red, Qt::green, Qt::white, Qt::red, Qt::green}) {
            const PictureFrame frame = frames->next();
            QCOMPARE(frame.image.size(), QSize(30, 20));
            QCOMPARE(frame.image.pixelColor(15, 10), QColor(colour));
            QCOMPARE(frame.delayMs, 70);
        }
    }

    void hastyOnesAreSlower()
    {
        QCOMPARE(PictureFrames::open(gif({2, 2}, {1, 2}, 0), {})->next().delayMs, 100);
        QCOMPARE(PictureFrames::open(gif({2, 2}, {1, 2}, 1), {})->next().delayMs, 100);
        QCOMPARE(PictureFrames::open(gif({2, 2}, {1, 2}, 2), {})->next().delayMs, 20);
    }

    void largeOnesBecomeSmaller()
    {
        const auto frames = PictureFrames::open(gif({400, 200}, {1, 2}, 5), {40, 40});
        QVERIFY(frames);
        QCOMPARE(frames->next().image.size(), QSize(40, 20));
    }

    void whatDoesNotMove_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one frame") << gif({4, 4}, {1}, 5);
        QTest::newRow("png") << written({20, 20}, "png");
        QTest::newRow("words") << "just words"_ba;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too large") << gif({4, 4}, {1, 2}, 5).replace(6, 4, QByteArray("\xd1\x07\xd1\x07", 4));
    }

    void whatDoesNotMove()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!PictureFrames::open(bytes, {}));
    }

    //! Every length at which it may have been cut off: it ends, or begins anew, and nothing is read beyond it.
    void damagedOnes()
    {
        const QByteArray whole = gif({6, 6}, {1, 2, 3}, 5);
        int opened = 0;
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto frames = PictureFrames::open(whole.first(length), {});
            for (int i = 0; frames && i < 5; ++i)
                opened += frames->next().image.isNull() ? 0 : 1;
        }
        QVERIFY(opened > 0);
    }

    void theProviderGivesThem()
    {
        MemoryAttachments files;
        const auto key = files.put(gif({30, 20}, {1, 2}, 5));
        const auto still = files.put(written({20, 20}, "png"));
        QVERIFY(key && still);
        PictureProvider provider(files);
        const auto frames = wait(provider.openFrames(*key, {}));
        QVERIFY(frames);
        QCOMPARE(wait(provider.nextFrame(frames)).image.pixelColor(1, 1), QColor(Qt::red));
        QVERIFY(!wait(provider.openFrames(*still, {})));
        QVERIFY(!wait(provider.openFrames(u"unknown"_s, {})));
    }
};

MORELIA_GUI_TEST(PictureFramesTest)
#include "tst_pictureframes.moc"
